"""What was done of a routine, step by step and honestly, and one true sentence about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration, spoken_number
from backstride.i18n.messages import Message, message, plural
from backstride.routine.describe import rounds
from backstride.routine.dose_words import SIDES
from backstride.session.outcome import Ended, Outcome, StepOutcome, WorkOutcome, outcomes, whole_rounds
from backstride.session.timeline import Timeline, ends_with_time, exercise_of

_WHOLE = 0.95  # of the planned seconds
_MINUTE = 60

_NTH_SESSION = {
    1: message("Your first session this week."),
    2: message("Your second session this week."),
    3: message("Your third session this week."),
    4: message("Your fourth session this week."),
    5: message("Your fifth session this week."),
}
_OUTCOMES = {
    Outcome.DONE: message("done"),
    Outcome.SHORTENED: message("shortened"),
    Outcome.SKIPPED: message("skipped"),
    Outcome.LEFT_OUT: message("not done"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: its exercise in words, what became of it, and that in words.

    ``reached`` says that the words tell how much a person could do, which is worth reading though all was done.
    """

    title: str
    outcome: Outcome
    words: str
    reached: bool = False


def tally(timeline: Timeline, ended: Iterable[Ended], catalogue: Catalogue) -> tuple[Row, ...]:
    """Return a row for every exercise step, in order; all rounds of a repeat count for the same row."""
    return tuple(_row(timeline, step, catalogue) for step in outcomes(timeline, ended))


def done_in_full(rows: Sequence[Row]) -> Message:
    """Return how many of the exercises of *rows* were done in full."""
    whole, done = len(rows), sum(row.outcome is Outcome.DONE for row in rows)
    if done == whole:
        return plural("The whole exercise", "All {count} exercises", whole, count=spoken_number(whole))
    return plural(
        "{done} of {count} exercise in full",
        "{done} of {count} exercises in full",
        whole,
        done=done,
        count=whole,
    )


def praise(*, finished: bool, completed: float, planned: float, this_week: int) -> Message:
    """Return one encouraging sentence that is true of a session; lengths in seconds.

    *this_week* is the number of sessions that were finished this week, this one included.
    """
    if finished and this_week and completed >= _WHOLE * planned:
        return _NTH_SESSION.get(this_week) or message("Session {number} of this week.", number=this_week)
    if completed >= _MINUTE:
        return message("{time} for your back. That counts.", time=duration(completed // _MINUTE * _MINUTE))
    return message("Continue any time.")


def _row(timeline: Timeline, step: StepOutcome, catalogue: Catalogue) -> Row:
    exercise = exercise_of(timeline, step.work[0].phase)
    return Row(
        title=catalogue.read(exercise.title) if exercise else "",
        outcome=step.outcome,
        words=_words(step, catalogue),
        reached=any(each.reached for each in step.work),
    )


def _words(step: StepOutcome, catalogue: Catalogue) -> str:
    if ends_with_time(step.work[0].phase) and (done := whole_rounds(step)):
        return catalogue.say(rounds(done))
    reached = [catalogue.say(_reached(each)) for each in step.work if each.reached]
    amount = _amount(step.work) if step.outcome is Outcome.SHORTENED else None
    return "; ".join(reached) or catalogue.say(amount or _OUTCOMES[step.outcome])


def _reached(work: WorkOutcome) -> Message:
    """Return as much as the person could do in one set: "43 s, left side", "17 repetitions"."""
    reached = duration(round(work.seconds))
    if work.reps is not None:
        reached = plural("{count} repetition", "{count} repetitions", work.reps)
    side = SIDES.get(work.phase.side)
    return message("{dose}, {side}", dose=reached, side=side) if side else reached


def _amount(work: Sequence[WorkOutcome]) -> Message | None:
    """How much of a shortened step was done: how many stretches of work, or seconds where no stretch is whole."""
    done = sum(each.outcome is Outcome.DONE for each in work)
    if done:
        return message("{done} of {whole}", done=done, whole=len(work))
    lengths = [each.phase.length for each in work if each.phase.length]
    if len(lengths) < len(work):
        return None
    seconds = sum(min(length, each.seconds) for length, each in zip(lengths, work, strict=True))
    return message("{done} of {whole}", done=duration(round(seconds)), whole=duration(sum(lengths)))
