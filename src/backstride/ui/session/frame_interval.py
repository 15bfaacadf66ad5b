"""When the session screen has to look again: as seldom as nobody sees the difference."""

from __future__ import annotations

from backstride.playback.view import View
from backstride.routine.model import Mode
from backstride.session.states import State
from backstride.session.timeline import Kind, mark_at
from backstride.ui.session.live_values import is_breath

FRAME = 1 / 20
"""The shortest time between two pictures, in seconds: a figure that large moves smoothly, and slowly, in that many."""

_BREATHING, _HOLDING, _EMPTYING = 1 / 15, 1 / 10, 1 / 10
"""The time between two of a disc that breathes, of a figure that holds and breathes, and of a ring alone."""

_MOVING = frozenset({State.RUNNING, State.WAITING, State.LEAD_IN})
_HAIR = 1e-3
_SETTLED = 2.0  # seconds after which a figure that holds has arrived


def next_look(view: View, *, still: bool, pixels: float, figure: bool = False) -> float | None:
    """Return the seconds of session time until the picture differs, ``None`` while nothing moves.

    *pixels* is the way that the ring's end goes in the whole phase; *still* asks for numbers only (reduced motion).
    A *figure* that moves wants every picture, one that only breathes fewer.
    """
    if view.state not in _MOVING:
        return None
    number = until_number(view)
    if still or (view.length is None and not figure):
        return number
    if figure and view.state is not State.LEAD_IN:
        return min(number, _frame(view))
    length = 3.0 if view.state is State.LEAD_IN or view.length is None else view.length
    return min(number, max(_EMPTYING, length / max(1.0, pixels)))


def _frame(view: View) -> float:
    """Return the seconds between two pictures of a figure."""
    if view.phase.mode is Mode.BREATHE:
        return _BREATHING
    holds = view.phase.mode is Mode.HOLD and view.phase.kind is Kind.WORK and view.seconds > _SETTLED
    return _HOLDING if holds else FRAME


def until_number(view: View) -> float:
    """Return the seconds until the number or a word in the ring changes."""
    if view.state is State.LEAD_IN:
        return _fraction(view.lead_left)
    mark = mark_at(view.phase, view.seconds)
    if mark is not None and is_breath(mark):
        whole = _fraction(mark.at + mark.length - view.seconds)
    else:
        whole = _fraction(view.left) if view.left is not None else 1 - view.seconds % 1
    marks = [mark.at - view.seconds for mark in view.phase.marks if mark.at > view.seconds + _HAIR]
    return min([whole, *marks[:1]]) + _HAIR


def _fraction(seconds: float) -> float:
    """Seconds until *seconds*, counting down, is shown as one less."""
    return (seconds - 1e-6) % 1 or 1.0
