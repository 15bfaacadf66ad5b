"""What became of each exercise step of a session, worked out from how its phases ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.routine.model import RepeatStep
from backstride.session.timeline import Kind, Phase, Timeline, ends_with_time, timed_repeat


def worked(left: Iterable[tuple[str, float, str]]) -> bool:
    """Say whether more was done than to get ready and to skip, by the phases *left*: kind, seconds in them, how."""
    return any(kind == Kind.WORK and seconds > 0 and how != Outcome.SKIPPED for kind, seconds, how in left)


def how_ended(how: str, *, asks_work: bool, worked: bool) -> str:
    """Return how a session is remembered to have ended: one that asked for work, and had none, was left."""
    return "left" if how == "finished" and asks_work and not worked else how


class Outcome(StrEnum):
    """What became of a phase or a step; the best comes first."""

    DONE = "done"
    SHORTENED = "shortened"
    SKIPPED = "skipped"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Ended:
    """A phase that was left: its index, the seconds spent in it, and how (done, skipped or shortened).

    ``reps`` are the repetitions that the person counted in it.
    """

    index: int
    seconds: float
    how: str
    reps: int | None = None


@dataclass(frozen=True, slots=True)
class WorkOutcome:
    """What became of one phase of work, the seconds of the longest visit to it, and the most repetitions counted."""

    phase: Phase
    seconds: float
    outcome: Outcome
    reps: int | None = None

    @property
    def reached(self) -> bool:
        """Say whether the person did here as much as they could."""
        return self.phase.is_max and self.outcome in (Outcome.DONE, Outcome.SHORTENED)


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """What became of one exercise step, all rounds of a repeat together; ``source`` is its path in the routine."""

    source: tuple[int, ...]
    work: tuple[WorkOutcome, ...]

    @property
    def outcome(self) -> Outcome:
        """Return done for all of it, shortened for a part, left out where the session never came to it."""
        met = {each.outcome for each in self.work}
        if met <= {Outcome.DONE}:
            return Outcome.DONE
        if met & {Outcome.DONE, Outcome.SHORTENED}:
            return Outcome.SHORTENED
        return Outcome.SKIPPED if Outcome.SKIPPED in met else Outcome.LEFT_OUT


def outcomes(timeline: Timeline, ended: Iterable[Ended]) -> tuple[StepOutcome, ...]:
    """Return what became of every exercise step of *timeline*, in order, after a session that *ended* so."""
    visits: dict[int, list[Ended]] = {}
    for each in ended:
        visits.setdefault(each.index, []).append(each)
    passed_over = _passed_over(timeline, visits)
    steps: dict[tuple[int, ...], list[WorkOutcome]] = {}
    for phase in timeline.phases:
        if phase.kind is Kind.WORK:
            unvisited = Outcome.SKIPPED if phase.occurrence in passed_over else Outcome.LEFT_OUT
            work = _work(phase, visits.get(phase.index, ()), unvisited)
            if work.outcome is Outcome.DONE or not _extra_round(phase):
                steps.setdefault(phase.source, []).append(work)
    return tuple(StepOutcome(source, tuple(work)) for source, work in steps.items())


def whole_rounds(step: StepOutcome) -> int:
    """Return how many times *step* was done as a whole, in a repeat of as many rounds as fit into a time."""
    needed = len({(each.phase.set, each.phase.side, each.phase.rep) for each in step.work})
    done = Counter(each.phase.occurrence for each in step.work if each.outcome is Outcome.DONE)
    return sum(count >= needed for count in done.values())


def rounds_done(timeline: Timeline, ended: Iterable[Ended]) -> tuple[tuple[RepeatStep, int], ...]:
    """Return each repeat of as many rounds as fit into a time, and how many of them were done as a whole."""
    done: dict[int, tuple[RepeatStep, int]] = {}  # by the identity of the repeat: equal ones may come twice
    for step in outcomes(timeline, ended):
        repeat = timed_repeat(timeline, step.work[0].phase)
        if repeat is not None and repeat.lasts is not None:
            count = whole_rounds(step)
            _, before = done.get(id(repeat), (repeat, count))
            done[id(repeat)] = repeat, min(before, count)
    return tuple(done.values())


def _extra_round(phase: Phase) -> bool:
    """Say whether *phase* is in a round that nobody has to come to: of those that fit into a time only the first."""
    return ends_with_time(phase) and phase.repeated and (phase.round or 1) > 1


def _passed_over(timeline: Timeline, visits: Mapping[int, Sequence[Ended]]) -> set[int]:
    """Return the passes through steps that were skipped, perhaps before their work began; none that was only left."""
    occurrences = [phase.occurrence for phase in timeline.phases]
    furthest = max((occurrences[index] for index in visits), default=0)
    skipped = {
        occurrences[index] for index, each in visits.items() if any(visit.how == Outcome.SKIPPED for visit in each)
    }
    return {each for each in skipped if each < furthest or each == occurrences[-1]}


def _work(phase: Phase, visits: Sequence[Ended], unvisited: Outcome) -> WorkOutcome:
    """Return the best that was made of *phase*: a hold that was broken off and then done was done."""
    best = min((Outcome(visit.how) for visit in visits), key=tuple(Outcome).index, default=unvisited)
    counted = max((visit.reps for visit in visits if visit.reps is not None), default=None)
    return WorkOutcome(phase, max((visit.seconds for visit in visits), default=0.0), best, counted)
