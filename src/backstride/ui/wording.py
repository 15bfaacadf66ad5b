"""How the moments of a countdown read on a screen."""

from __future__ import annotations

from backstride.i18n.lengths import clock

TELL_MINUTES_FROM = 100
"""Phases of this number of seconds count down in minutes and seconds."""


def clock_words(seconds: float) -> str:
    """Return *seconds* as ``m:ss`` or ``h:mm:ss``, rounded up, so that it ends with 0:01."""
    return clock(whole_seconds(seconds))


def countdown_words(seconds: float, length: float) -> str:
    """Return *seconds* as a phase of *length* shows them: ``24``, and ``1:24`` in phases of 100 s and more."""
    return str(whole_seconds(seconds)) if length < TELL_MINUTES_FROM else clock_words(seconds)


def whole_seconds(seconds: float) -> int:
    """Return *seconds* rounded up, without minding the float's last digits."""
    return max(0, -int(-(seconds - 1e-6) // 1))
