"""What was done of a routine, step by step and honestly, and one true sentence about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.routine.duration import show
from backstride.session.record import Ended, Outcome, StepOutcome, WorkOutcome, outcomes
from backstride.session.timeline import Timeline, exercise_of

_WHOLE = 0.95  # of the planned seconds
_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: its exercise in words, what became of it, and how much of it where it was shortened."""

    title: str
    outcome: Outcome
    amount: str = ""


def tally(timeline: Timeline, ended: Iterable[Ended], language: str) -> tuple[Row, ...]:
    """Return a row for every exercise step, in order; all rounds of a repeat count for the same row."""
    return tuple(_row(timeline, step, language) for step in outcomes(timeline, ended))


def praise(*, finished: bool, completed: float, planned: float, this_week: int) -> str:
    """Return one encouraging sentence that is true of a session; lengths in seconds.

    *this_week* is the number of sessions that were finished this week, this one included.
    """
    if finished and completed >= _WHOLE * planned:
        return f"Your {_ordinal(this_week)} session this week." if this_week > 1 else "All of it, from first to last."
    if completed >= _MINUTE:
        return f"{show(completed // _MINUTE * _MINUTE)} for your back. That counts."
    return "You made a start. It is here when you want to go on."


def _row(timeline: Timeline, step: StepOutcome, language: str) -> Row:
    exercise = exercise_of(timeline, step.work[0].phase)
    return Row(
        title=exercise.title.read(language) if exercise else "",
        outcome=step.outcome,
        amount=_amount(step.work) if step.outcome is Outcome.SHORTENED else "",
    )


def _amount(work: Sequence[WorkOutcome]) -> str:
    """How much of a shortened step was done: seconds of one stretch of work, else how many stretches."""
    first = work[0]
    if len(work) == 1 and first.phase.length:
        seconds = min(first.phase.length, first.seconds)
        return f"{show(round(seconds))} of {show(first.phase.length)}"
    done = sum(each.outcome is Outcome.DONE for each in work)
    return f"{done} of {len(work)}" if len(work) > 1 else ""


def _ordinal(number: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    return words[number - 1] if number <= len(words) else f"{number}th"
