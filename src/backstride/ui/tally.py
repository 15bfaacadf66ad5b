"""What was done of a routine, step by step and honestly, and one true sentence about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from backstride.session.timeline import Kind, Phase, Timeline, exercise_of
from backstride.ui.wording import length_words

_WHOLE = 0.95  # of the planned seconds
_MINUTE = 60


class Outcome(StrEnum):
    """What became of a step."""

    DONE = "done"
    SHORTENED = "shortened"
    SKIPPED = "skipped"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Ended:
    """A phase that was left: its index, the seconds spent in it, and how (done, skipped or shortened)."""

    index: int
    seconds: float
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: its exercise in words, what became of it, and how much of it where it was shortened."""

    title: str
    outcome: Outcome
    amount: str = ""


def tally(timeline: Timeline, ended: Iterable[Ended], language: str) -> tuple[Row, ...]:
    """Return a row for every exercise step, in order; all rounds of a repeat count for the same row."""
    of_phase: dict[int, list[Ended]] = {}
    for each in ended:
        of_phase.setdefault(each.index, []).append(each)
    steps: dict[tuple[int, ...], list[Phase]] = {}
    for phase in timeline.phases:
        if phase.kind is Kind.WORK:
            steps.setdefault(phase.source, []).append(phase)
    return tuple(_row(timeline, phases, of_phase, language) for phases in steps.values())


def praise(*, finished: bool, completed: float, planned: float, this_week: int) -> str:
    """Return one encouraging sentence that is true of a session; lengths in seconds.

    *this_week* is the number of sessions that were finished this week, this one included.
    """
    if finished and completed >= _WHOLE * planned:
        return f"Your {_ordinal(this_week)} session this week." if this_week > 1 else "All of it, from first to last."
    if completed >= _MINUTE:
        return f"{length_words(completed // _MINUTE * _MINUTE)} for your back. That counts."
    return "You made a start. It is here when you want to go on."


def _row(timeline: Timeline, phases: list[Phase], ended: Mapping[int, list[Ended]], language: str) -> Row:
    exercise = exercise_of(timeline, phases[0])
    outcome = _outcome(phases, ended)
    return Row(
        title=exercise.title.read(language) if exercise else "",
        outcome=outcome,
        amount=_amount(phases, ended) if outcome is Outcome.SHORTENED else "",
    )


def _outcome(phases: list[Phase], ended: Mapping[int, list[Ended]]) -> Outcome:
    met = [each for phase in phases for each in ended.get(phase.index, ())]
    if all(_is_done(phase, ended) for phase in phases):
        return Outcome.DONE
    if any(each.seconds >= 1 and each.how != "skipped" for each in met):
        return Outcome.SHORTENED
    return Outcome.SKIPPED if met else Outcome.LEFT_OUT


def _is_done(phase: Phase, ended: Mapping[int, list[Ended]]) -> bool:
    return any(each.how == "done" for each in ended.get(phase.index, ()))


def _amount(phases: list[Phase], ended: Mapping[int, list[Ended]]) -> str:
    """How much of a shortened step was done: seconds of one stretch of work, else how many stretches."""
    first = phases[0]
    if len(phases) == 1 and first.length:
        seconds = min(first.length, max(each.seconds for each in ended[first.index]))
        return f"{length_words(round(seconds))} of {length_words(first.length)}"
    done = sum(_is_done(phase, ended) for phase in phases)
    return f"{done} of {len(phases)}" if len(phases) > 1 else ""


def _ordinal(number: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    return words[number - 1] if number <= len(words) else f"{number}th"
