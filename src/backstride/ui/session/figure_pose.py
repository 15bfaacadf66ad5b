"""Where in its motion a figure is at one moment of a session: from the session's own position, not from a clock."""

from __future__ import annotations

from math import cos, pi
from typing import NamedTuple, Protocol

from backstride.figure.model import PERIOD, Figure
from backstride.figure.motion import Moment
from backstride.figure.motion import still as still_of
from backstride.playback.view import View
from backstride.routine.model import Exercise, Mode, Side
from backstride.session.timeline import Kind, Mark, Phase, mark_at, side_of
from backstride.ui.session.live_values import fullness

_SETTLE = 2.0  # seconds until a hold or the place to breathe in is reached
_LETS_GO = 1.0  # seconds until a pause has relaxed a hold: what rests is to look like rest
_BREATH = 5.0  # seconds of one quiet breath in a hold
_BREATHS = 20  # steps from empty to full lungs: smaller ones would not be seen, but painted
_THERE, _STAYS = 0.5, 0.7  # parts of a get-ready: when the end is reached, and until when it stays
_PREVIEW = 8.0  # seconds there and back while somebody rests

_TWIN = {"left": "right", "right": "left"}


class Shot(NamedTuple):
    """Which picture of an exercise is shown, and whether the other way round."""

    picture: str
    mirrored: bool = False


class _Motion(Protocol):
    """What is there to know of a motion: whether it goes round, where its end is, and how long it takes by itself."""

    @property
    def cycle(self) -> bool: ...

    @property
    def end(self) -> float: ...

    @property
    def period(self) -> float: ...


class _Pictures(NamedTuple):
    """The motion from a first picture to a second and back."""

    cycle: bool = False
    end: float = 1.0
    period: float = PERIOD


_PICTURES = _Pictures()
_HALF = 0.5


def shot_of(view: View, exercise: Exercise, subject: Phase, *, still: bool) -> Shot:
    """Return which of the *exercise*'s pictures is shown at *view*: of two, they change half-way through the motion.

    *still* is the second one, or between two holds the first, without motion.
    """
    side, shows = side_of(subject, _number(view, _PICTURES)), exercise.picture_shows
    mirrored = shows is not None and side is shows.other
    at = float(view.phase.kind is not Kind.PAUSE) if still else _motion(view, _PICTURES, _PICTURES.end)[0]
    return Shot(exercise.pictures[-1 if at >= _HALF else 0], mirrored)


def posture_of(view: View, figure: Figure, subject: Phase, *, still: bool) -> Moment:
    """Return what *figure* shows at *view*, for the exercise of *subject*.

    *still* is the end pose, or between two holds the start, without motion. A figure seen from the front is shown as
    in a mirror: what works on the left is at the left, where the arrow of the side points.
    """
    moment = still_of(figure)
    rests = still and view.phase.kind is Kind.PAUSE
    shown = (0.0, 0.0) if rests else (moment.at, moment.breath)
    at, breath = shown if still else _motion(view, figure, moment.at)
    breath = round(breath * _BREATHS) / _BREATHS
    facing = orientation(figure, subject, _number(view, figure))
    return Moment(at=at, breath=breath, arrow=still and not rests, **facing)


def orientation(figure: Figure, subject: Phase, number: int = 1) -> dict[str, bool]:
    """Return how *figure* faces for the side of *subject* in its repetition *number*: mirrored, or swapped."""
    side = side_of(subject, number)
    drawn = _TWIN[figure.side] if figure.view == "front" else figure.side
    other = side in (Side.LEFT, Side.RIGHT) and side.value != drawn
    turned = subject.side is Side.ALTERNATE and figure.rig == "profile"
    return {"mirrored": other and not turned, "swapped": other and turned}


def _number(view: View, figure: _Motion) -> int:
    """Return the repetition: the one that the plan counts, or the times that the figure has gone there and back."""
    mark = mark_at(view.phase, view.seconds)
    if mark is None and view.phase.kind is Kind.WORK:
        return 1 + int(view.seconds / figure.period)
    return mark.number if mark else 1


def _motion(view: View, figure: _Motion, end: float) -> tuple[float, float]:
    phase, seconds = view.phase, view.seconds
    if phase.kind in (Kind.GET_READY, Kind.SWITCH):
        return _shown_once(seconds / (view.length or _SETTLE), figure), 0.0
    if phase.kind is Kind.PAUSE:
        return end * (1 - eased(seconds / min(_LETS_GO, view.length or _LETS_GO))), 0.0
    if phase.kind is not Kind.WORK:
        return _round_trip(seconds / _PREVIEW, figure), 0.0
    return _working(phase, seconds, figure, end)


def _working(phase: Phase, seconds: float, figure: _Motion, end: float) -> tuple[float, float]:
    mark = mark_at(phase, seconds)
    if phase.mode is Mode.HOLD:
        held = max(0.0, seconds - _SETTLE)
        return end * eased(seconds / _SETTLE), (1 - cos(2 * pi * held / _BREATH)) / 2
    if phase.mode is Mode.BREATHE and mark:
        return end * eased(seconds / _SETTLE), fullness(mark, seconds)
    if mark:
        return _paced(mark, seconds, figure), 0.0
    return _round_trip(seconds / figure.period, figure), 0.0


def _paced(mark: Mark, seconds: float, figure: _Motion) -> float:
    """The way out, the stay there, and the way back; in a cycle the way back is its second half."""
    share = eased((seconds - mark.at) / mark.length)
    end = figure.end
    if mark.kind == "rep-out":
        return end * share
    if mark.kind == "rep-back":
        return 0.5 + 0.5 * share if figure.cycle else 1 - share
    return end


def _shown_once(share: float, figure: _Motion) -> float:
    """The way there in the first half, a look at the end, and back to where the work begins."""
    if figure.cycle:
        return eased(share)
    return eased(share / _THERE) if share < _STAYS else eased((1 - share) / (1 - _STAYS))


def _round_trip(rounds: float, figure: _Motion) -> float:
    turn = rounds % 1
    return turn if figure.cycle else (1 - cos(2 * pi * turn)) / 2


def eased(share: float) -> float:
    """Return *share* (cut to 0 to 1) slowed at both ends."""
    return (1 - cos(pi * min(1.0, max(0.0, share)))) / 2
