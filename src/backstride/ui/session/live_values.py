"""What moves on the session screen: number, share of the ring and breath, from a view; no Qt and no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi
from re import sub

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import in_context, message
from backstride.playback.view import View
from backstride.routine.dose_words import capitalised
from backstride.routine.model import Mode, Side
from backstride.session.states import State
from backstride.session.timeline import Kind, Mark, Phase, mark_at, part_name, side_of
from backstride.ui.wording import TELL_MINUTES_FROM, clock_words, countdown_words, whole_seconds

_MOST_DIVISIONS = 30
_DIGITS = 2  # of repetitions that are counted, so that the number keeps its size
_LAST, _LONG_ENOUGH = 3, 6
"""The seconds at the end that are shown alone, and the least length in seconds of a phase whose are."""

_BREATHS = {
    "breath-in": (message("In"), "up"),
    "breath-hold": (message("Hold"), "level"),
    "breath-out": (message("Out"), "down"),
    "breath-rest": (message("Hold"), "level"),
}
_REPETITION = {"rep-out": message("out"), "rep-hold": message("hold"), "rep-back": message("return")}
"""What to do in each part of a breath and of a repetition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What changes within a phase.

    ``widest`` is the widest text that ``number`` takes in this phase; ``upper`` and ``lower`` are words beside it, and
    ``which`` says which hold or breath it is. The ``last`` seconds stand alone.
    ``share`` (0 to 1) is how much of the ring is drawn, cut into ``divisions`` parts; ``open`` where nobody knows.
    ``breath`` (0 to 1) is how full the lungs are, ``None`` outside breathing, ``word`` what they do, and ``way`` the
    shape that points there. ``total`` is what is left of the session, ``side`` that of a repetition that alternates.
    """

    number: str
    widest: str
    upper: str = ""
    lower: str = ""
    which: str = ""
    last: bool = False
    share: float = 1.0
    divisions: int = 1
    open: bool = False
    breath: float | None = None
    word: str = ""
    way: str = ""
    total: str = ""
    side: Side | None = None


def moment_of(view: View, catalogue: Catalogue, *, lead_in: float) -> Moment:
    """Return what the screen shows at the moment of *view*; *lead_in* is the length of a lead-in in seconds."""
    shown = _shown(view, catalogue, lead_in)
    if view.time_left is not None and not shown.which:
        shown = replace(shown, which=catalogue.say(message("{time} left", time=clock_words(view.time_left))))
    return replace(shown, total=clock_words(view.total_left))


def _shown(view: View, catalogue: Catalogue, lead_in: float) -> Moment:
    phase = view.phase
    if view.state is State.LEAD_IN:
        return _lead_in(view, lead_in)
    if view.length is None or view.left is None:
        return _counted(view, catalogue) if phase.counts_up else _self_paced(view, catalogue)
    mark = mark_at(phase, view.seconds)
    if mark and is_breath(mark):
        return _breath(view, view.length, mark, catalogue)
    if mark:
        return replace(_paced(view, view.length, mark, catalogue), side=_alternating(phase, mark))
    return Moment(
        number=countdown_words(view.left, view.length),
        widest="0" * 2 if view.length < TELL_MINUTES_FROM else _zeros(clock_words(view.length)),
        which=_which_hold(phase, catalogue),
        last=view.state is State.RUNNING and view.left <= _LAST and view.length >= _LONG_ENOUGH,
        share=view.left / view.length,
    )


def is_breath(mark: Mark) -> bool:
    """Say whether *mark* is a part of a breath and not of a repetition."""
    return mark.kind in _BREATHS


def fullness(mark: Mark, seconds: float) -> float:
    """Return how full the lungs are, from 0 to 1, *seconds* into the phase of *mark*."""
    share = min(1.0, max(0.0, (seconds - mark.at) / mark.length)) if mark.length else 1.0
    eased = (1 - cos(pi * share)) / 2
    return {"breath-in": eased, "breath-hold": 1.0, "breath-out": 1 - eased}.get(mark.kind, 0.0)


def _lead_in(view: View, lead_in: float) -> Moment:
    share = min(1.0, view.lead_left / max(lead_in, 1.0))
    return Moment(number=str(whole_seconds(view.lead_left)), widest="0", share=share)


def _which_hold(phase: Phase, catalogue: Catalogue) -> str:
    """Which hold of its set this is; between two of them, how many are done."""
    if phase.kind is Kind.PAUSE and phase.rep:
        done, count = phase.rep - 1, phase.reps or 0
        return catalogue.say(message("{number} of {count} done", number=done, count=count)) if done and count else ""
    if phase.kind is Kind.WORK and phase.rep and phase.reps and phase.reps > 1:
        return catalogue.say(message("Hold {number} of {count}", number=phase.rep, count=phase.reps))
    return ""


def _self_paced(view: View, catalogue: Catalogue) -> Moment:
    """What is to be done is the number, and the time counts up beside it; of a hold it is the number itself."""
    so_far = clock_words(int(view.seconds))
    if view.phase.mode is Mode.REPS:
        number, reps = str(view.phase.reps), catalogue.say(in_context("beside how many", "reps"))
        return Moment(number=number, widest=_zeros(number), upper=reps, lower=so_far, open=True)
    most = view.phase.cap.seconds
    which = catalogue.say(message("at most {time}", time=clock_words(most))) if most else ""
    return Moment(number=so_far, widest=_zeros(so_far), which=capitalised(which), open=True)


def _counted(view: View, catalogue: Catalogue) -> Moment:
    """How many there are is the number, the time counts up beside it, and which it is says what it ends at."""
    seconds, reps = view.phase.cap.seconds, view.phase.cap.reps
    number, so_far = str(view.counted), clock_words(int(view.seconds))
    ends = [message("at most {count}", count=reps)] if reps else []
    ends += [message("at most {time}", time=clock_words(seconds))] if seconds else []
    which = " · ".join(map(catalogue.say, ends))
    upper = catalogue.say(in_context("beside how many", "reps"))
    return Moment(
        number=number,
        widest="0" * max(_DIGITS, len(number)),
        upper=upper,
        lower=so_far,
        which=capitalised(which),
        open=True,
    )


def _paced(view: View, length: float, mark: Mark, catalogue: Catalogue) -> Moment:
    """The count is the number, and what to do now is beside it."""
    reps = view.phase.marks[-1].number
    name = part_name(view.phase, mark.kind)
    return Moment(
        number=str(mark.number),
        widest="0" * len(str(reps)),
        upper=catalogue.read(name) if name else catalogue.say(_REPETITION[mark.kind]),
        lower=catalogue.say(message("of {count}", count=reps)),
        share=1 - view.seconds / length,
        divisions=reps if reps <= _MOST_DIVISIONS else 1,
    )


def _breath(view: View, length: float, mark: Mark, catalogue: Catalogue) -> Moment:
    """What to do is in the disc, its seconds are the number; the ring empties with the whole."""
    part = min(mark.length, mark.at + mark.length - view.seconds)
    longest = max(whole_seconds(each.length) for each in view.phase.marks)
    word, way = _BREATHS[mark.kind]
    return Moment(
        number=str(whole_seconds(part)),
        widest=_zeros(str(longest)),
        which=catalogue.say(
            message("Breath {number} of {count}", number=mark.number, count=view.phase.marks[-1].number)
        ),
        share=1 - view.seconds / length,
        breath=fullness(mark, view.seconds),
        word=catalogue.say(word),
        way=way,
    )


def _zeros(widest: str) -> str:
    return sub(r"\d", "0", widest)


def _alternating(phase: Phase, mark: Mark) -> Side | None:
    return side_of(phase, mark.number) if phase.side is Side.ALTERNATE else None
