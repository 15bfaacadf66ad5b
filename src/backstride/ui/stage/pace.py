"""When the session screen has to look again: as seldom as nobody sees the difference."""

from __future__ import annotations

from backstride.conductor import View
from backstride.session.player import State

FRAME = 1 / 30
"""The shortest time between two pictures, in seconds."""

_MOVING = frozenset({State.RUNNING, State.WAITING, State.LEAD_IN})
_HAIR = 1e-3


def next_look(view: View, *, still: bool, pixels: float) -> float | None:
    """Return the seconds of session time until the picture differs, ``None`` while nothing moves.

    *pixels* is the way that the ring's end goes in the whole phase; *still* asks for numbers only (reduced motion).
    """
    if view.state not in _MOVING:
        return None
    number = until_number(view)
    if still or view.length is None:
        return number
    length = view.length if view.state is not State.LEAD_IN else 3.0
    return min(number, max(FRAME, length / max(1.0, pixels)))


def until_number(view: View) -> float:
    """Return the seconds until the number or a word in the ring changes."""
    if view.state is State.LEAD_IN:
        return _fraction(view.lead_left)
    whole = _fraction(view.left) if view.left is not None else 1 - view.seconds % 1
    marks = [mark.at - view.seconds for mark in view.phase.marks if mark.at > view.seconds + _HAIR]
    return min([whole, *marks[:1]]) + _HAIR


def _fraction(seconds: float) -> float:
    """Seconds until *seconds*, counting down, is shown as one less."""
    return (seconds - 1e-6) % 1 or 1.0
