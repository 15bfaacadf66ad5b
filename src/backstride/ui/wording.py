"""How lengths, doses and sides read on a screen."""

from __future__ import annotations

from backstride.routine.dose import Work
from backstride.routine.model import Mode, Side

SIDE_WORDS = {Side.LEFT: "left", Side.RIGHT: "right"}
"""The sides that a person must know; ``both`` and ``alternate`` need no telling."""

TELL_MINUTES_FROM = 100
"""Phases of so many seconds count down in minutes and seconds."""

_TIMES = {2: "twice"}


def clock_words(seconds: float) -> str:
    """Return *seconds* as ``m:ss``, rounded up, so that it ends with 0:01."""
    whole = whole_seconds(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def countdown_words(seconds: float, length: float) -> str:
    """Return *seconds* as a phase of *length* shows them: ``24``, and ``1:24`` in phases of 100 s and more."""
    return str(whole_seconds(seconds)) if length < TELL_MINUTES_FROM else clock_words(seconds)


def whole_seconds(seconds: float) -> int:
    """Return *seconds* rounded up, without minding the float's last digits."""
    return max(0, -int(-(seconds - 1e-6) // 1))


def length_words(seconds: float) -> str:
    """Return a length as the format shows it back: ``45 s``, ``1 min 30 s``."""
    minutes, rest = divmod(seconds, 60)
    parts = (f"{minutes:.0f} min" if minutes else "", f"{rest:g} s" if rest or not minutes else "")
    return " ".join(part for part in parts if part)


def side_words(side: Side | None) -> str:
    """Return ``left side`` or ``right side``, empty where no side has to be told."""
    return f"{SIDE_WORDS[side]} side" if side in SIDE_WORDS else ""


def dose_words(work: Work) -> str:
    """Return a whole dose: ``30 s each side, twice``."""
    return f"{_amount(work)}{_sides(work.sides)}{_sets(work)}"


def _amount(work: Work) -> str:
    if work.mode is Mode.HOLD:
        return (
            length_words(work.hold) if work.reps[0] == 1 else f"{_counts(work.reps)} holds of {length_words(work.hold)}"
        )
    if work.mode is Mode.REPS:
        return f"{_counts(work.reps)} times"
    if work.mode is Mode.BREATHE:
        return f"{work.breaths} breaths"
    return length_words(work.time)


def _counts(reps: tuple[int, ...]) -> str:
    if len(set(reps)) == 1:
        return str(reps[0])
    return f"{', '.join(str(n) for n in reps[:-1])} and {reps[-1]}"


def _sides(sides: tuple[Side, ...]) -> str:
    if len(sides) > 1:
        return " each side"
    return {Side.ALTERNATE: ", changing sides"}.get(
        sides[0], f", {side_words(sides[0])}" if sides[0] in SIDE_WORDS else ""
    )


def _sets(work: Work) -> str:
    if work.sets == 1 or len(set(work.reps)) > 1:
        return ""
    return f", {_TIMES.get(work.sets, f'{work.sets} sets')}"
