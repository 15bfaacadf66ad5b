"""What is worth remembering of a session: what was planned and what was done, phase by phase and step by step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from backstride.session.events import Event, PhaseEnded, SessionEnded
from backstride.session.timeline import Kind, Phase, Timeline, exact

MOST = 0.5
"""The share of the planned work from which most of it is done."""

_BEST_FIRST = ("done", "shortened", "skipped", "left out")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one phase: ``how`` is done, shortened, skipped, or left out where it was never reached.

    ``completed`` is seconds, of all visits together; ``planned`` too, about where the person ends the phase.
    """

    phase: Phase
    completed: float
    how: str

    @property
    def planned(self) -> float:
        """Return the seconds that the plan counts for the phase."""
        return self.phase.about


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOutcome:
    """What became of one pass through an exercise step; seconds are those of its work alone."""

    occurrence: int
    exercise: str
    planned: float
    completed: float
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A session that is over. ``how`` is finished, left or stopped; lengths in seconds of session clock."""

    routine: str
    phases: tuple[Outcome, ...]
    steps: tuple[StepOutcome, ...]
    planned: float
    completed: float
    how: str

    def count(self, how: str) -> int:
        """Return how many steps were done, shortened, skipped or left out."""
        return sum(step.how == how for step in self.steps)

    @property
    def share(self) -> str:
        """Return how much of the work was done: all, most, some or none."""
        if self.count("done") == len(self.steps) and (self.steps or self.how == "finished"):
            return "all"
        done = sum(min(step.completed, step.planned) for step in self.steps)
        if not done:
            return "none"
        return "most" if done >= MOST * sum(step.planned for step in self.steps) else "some"


def record(timeline: Timeline, events: Iterable[Event]) -> Record:
    """Return what *events*, all of one session of *timeline*, amount to."""
    visits: dict[int, list[PhaseEnded]] = {}
    ended: SessionEnded | None = None
    for event in events:
        if isinstance(event, PhaseEnded):
            visits.setdefault(event.phase.index, []).append(event)
        elif isinstance(event, SessionEnded):
            ended = event
    phases = tuple(_outcome(phase, visits.get(phase.index, [])) for phase in timeline.phases)
    return Record(
        routine=timeline.routine.id,
        phases=phases,
        steps=tuple(_steps(phases)),
        planned=timeline.total,
        completed=exact(sum(outcome.completed for outcome in phases)),
        how=ended.how if ended else "left",
    )


def _outcome(phase: Phase, visits: list[PhaseEnded]) -> Outcome:
    """Return the best that was made of *phase*: a hold that was broken off and then done was done."""
    hows = {visit.how for visit in visits} or {"left out"}
    return Outcome(phase, exact(sum(visit.completed for visit in visits)), min(hows, key=_BEST_FIRST.index))


def _steps(phases: Iterable[Outcome]) -> Iterable[StepOutcome]:
    work = (outcome for outcome in phases if outcome.phase.kind is Kind.WORK)
    for occurrence, outcomes in groupby(work, key=_occurrence):
        parts = tuple(outcomes)
        yield StepOutcome(
            occurrence=occurrence,
            exercise=parts[0].phase.exercise or "",
            planned=exact(sum(part.planned for part in parts)),
            completed=exact(sum(part.completed for part in parts)),
            how=_together({part.how for part in parts}),
        )


def _occurrence(outcome: Outcome) -> int:
    return outcome.phase.occurrence


def _together(hows: set[str]) -> str:
    """Return what a step was when its phases were *hows*: done in part is shortened."""
    if hows & {"done", "shortened"}:
        return "done" if hows == {"done"} else "shortened"
    return "left out" if hows == {"left out"} else "skipped"
