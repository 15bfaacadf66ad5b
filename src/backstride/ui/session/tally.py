"""What was done of a routine, step by step and honestly, and one true sentence about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.routine.duration import show
from backstride.session.outcome import Ended, Outcome, StepOutcome, WorkOutcome, outcomes
from backstride.session.timeline import Timeline, exercise_of
from backstride.ui.kit.phrases import Phrases

_WHOLE = 0.95  # of the planned seconds
_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: its exercise in words, what became of it, and that in words."""

    title: str
    outcome: Outcome
    told: str


def tally(timeline: Timeline, ended: Iterable[Ended], phrases: Phrases) -> tuple[Row, ...]:
    """Return a row for every exercise step, in order; all rounds of a repeat count for the same row."""
    return tuple(_row(timeline, step, phrases) for step in outcomes(timeline, ended))


def praise(phrases: Phrases, *, finished: bool, completed: float, planned: float, this_week: int) -> str:
    """Return one encouraging sentence that is true of a session; lengths in seconds.

    *this_week* is the number of sessions that were finished this week, this one included.
    """
    if finished and completed >= _WHOLE * planned:
        return phrases.say("this week", count=this_week) if this_week > 1 else phrases.say("all of it")
    if completed >= _MINUTE:
        return phrases.say("so much", time=show(completed // _MINUTE * _MINUTE, phrases.tag))
    return phrases.say("a start")


def _row(timeline: Timeline, step: StepOutcome, phrases: Phrases) -> Row:
    exercise = exercise_of(timeline, step.work[0].phase)
    return Row(
        title=exercise.title.read(phrases.tag) if exercise else "",
        outcome=step.outcome,
        told=_told(step, phrases),
    )


def _told(step: StepOutcome, phrases: Phrases) -> str:
    how = phrases.say(f"was {step.outcome}")
    amount = _amount(step.work, phrases) if step.outcome is Outcome.SHORTENED else ""
    return f"{how}: {amount}" if amount else how


def _amount(work: Sequence[WorkOutcome], phrases: Phrases) -> str:
    """How much of a shortened step was done: how many stretches of work, or seconds where no stretch is whole."""
    done = sum(each.outcome is Outcome.DONE for each in work)
    if done:
        return phrases.say("part", done=done, whole=len(work))
    lengths = [each.phase.length for each in work if each.phase.length]
    if len(lengths) < len(work):
        return ""
    seconds = sum(min(length, each.seconds) for length, each in zip(lengths, work, strict=True))
    return phrases.say("part", done=show(round(seconds), phrases.tag), whole=show(sum(lengths), phrases.tag))
