"""The flat list of phases that a routine means, with their lengths and the marks inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, islice
from typing import Any

from backstride.i18n.text import Text
from backstride.routine.dose import Work, merged, resolve
from backstride.routine.duration import exact
from backstride.routine.model import (
    Exercise,
    ExerciseStep,
    Mode,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    counted,
)
from backstride.routine.totals import SELF_PACED, lasts
from backstride.session.marks import Mark, marks


class Kind(StrEnum):
    """What a phase is."""

    GET_READY = "get-ready"
    WORK = "work"
    PAUSE = "pause"
    SWITCH = "switch"
    REST = "rest"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a session. ``length`` in seconds, ``None`` where the person ends it.

    ``step`` counts the steps that count, from 1, ``None`` for a step that does not; ``source`` is the path of indices
    to the step in the routine (through repeats); ``occurrence`` numbers the passes through steps, so that every phase
    of one pass through one step shares it. ``round`` and ``rounds`` are those of the innermost repeat.
    A get-ready, pause, switch or rest tells of what is to come: its ``side``, ``set`` and ``rep`` are those of the
    work after it. ``rep`` and ``reps`` count the holds of a set; of repetitions only ``reps`` is known here, and each
    mark's ``number`` tells which one it belongs to. Where ``side`` is ``alternate``, odd numbers are on the side that
    `side_of` names first.
    ``repeated`` is set from the second round of any repeat around it on; the first phase of such a round has in
    ``opens_round`` its number and how many there are. ``about`` is the length, or what a total counts for an open
    phase: 4 s a repetition.
    """

    index: int
    kind: Kind
    length: float | None
    source: tuple[int, ...]
    occurrence: int
    steps: int = 0
    step: int | None = None
    mode: Mode | None = None
    exercise: str | None = None
    side: Side | None = None
    set: int | None = None
    sets: int | None = None
    rep: int | None = None
    reps: int | None = None
    round: int | None = None
    rounds: int | None = None
    repeated: bool = False
    opens_round: tuple[int, int] | None = None
    marks: tuple[Mark, ...] = ()
    about: float = 0.0
    work: Work | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All phases of a routine, in order; ``starts`` has the second at which each begins.

    ``ahead`` has, for each, the index of the first later one that is work or a note, ``None`` where none follows.
    ``total`` in seconds counts open phases as 0, ``about`` counts them with 4 s a repetition; ``last_open`` is the
    index of the last of them, ``None`` where there is none. ``minutes`` are those that the routine was shortened to,
    ``None`` for its full length.
    """

    routine: Routine
    phases: tuple[Phase, ...]
    starts: tuple[float, ...]
    ahead: tuple[int | None, ...]
    total: float
    about: float
    open_phases: int
    last_open: int | None = None
    minutes: float | None = None


def compile_timeline(routine: Routine) -> Timeline:
    """Return the timeline that *routine* means (format guide, "The timeline that a routine means")."""
    return _timeline(routine, _Compiler(routine))


def compile_openings(routine: Routine, slots: int = 1) -> Timeline:
    """Return how each step of *routine* begins: its first round, and of its work the first *slots* stretches."""
    return _timeline(routine, _Compiler(routine, slots=slots))


def _timeline(routine: Routine, compiler: _Compiler) -> Timeline:
    phases = _with_sides_to_come(list(compiler.phases()))
    lengths = [phase.length or 0.0 for phase in phases]
    ends = list(accumulate(lengths, lambda total, length: exact(total + length), initial=0.0))
    return Timeline(
        routine=routine,
        phases=phases,
        starts=tuple(ends[:-1]),
        ahead=_ahead(phases),
        total=ends[-1],
        about=exact(sum(phase.about for phase in phases)),
        open_phases=sum(phase.length is None for phase in phases),
        last_open=next((phase.index for phase in reversed(phases) if phase.length is None), None),
    )


def step_at(routine: Routine, source: Sequence[int]) -> Step:
    """Return the step of *routine* to which *source*, a path of indices through repeats, leads."""
    steps, step = routine.steps, routine.steps[source[0]]
    for index in source:
        step = steps[index]
        steps = step.steps if isinstance(step, RepeatStep) else ()
    return step


def upcoming(timeline: Timeline, index: int) -> Phase | None:
    """Return the first phase after the one at *index* that is work or a note, ``None`` where none follows."""
    ahead = timeline.ahead[index]
    return None if ahead is None else timeline.phases[ahead]


def likeness(timeline: Timeline, phase: Phase) -> tuple[object, ...]:
    """Return what two phases have in common that sound alike: a long session is a few of them over and over.

    It leaves out the number of the phase, and which round it is: that is heard in the first phase of one, and of holds
    in every other one.
    """
    coming = upcoming(timeline, phase.index)
    return (
        *(phase.source, phase.kind, phase.side, phase.set, phase.rep, begins_a_step(timeline, phase)),
        *(phase.index == 0, phase.index == len(timeline.phases) - 1, phase.repeated),
        *(phase.opens_round, (phase.round or 1) % 2),
        coming and (coming.source, coming.side),
    )


def begins_a_step(timeline: Timeline, phase: Phase) -> bool:
    """Say whether another step comes before *phase*, or nothing."""
    return phase.index == 0 or timeline.phases[phase.index - 1].occurrence != phase.occurrence


def side_of(timeline: Timeline, phase: Phase, number: int) -> Side | None:
    """Return the side of repetition *number* of *phase*; where sides alternate, odd ones are on the first side."""
    if phase.side is not Side.ALTERNATE or phase.exercise is None:
        return phase.side
    step = step_at(timeline.routine, phase.source)
    exercise = timeline.routine.exercises[phase.exercise]
    first = (merged(step, exercise).first if isinstance(step, ExerciseStep) else None) or Side.LEFT
    return first if number % 2 else first.other


def exercise_of(timeline: Timeline, phase: Phase) -> Exercise | None:
    """Return the exercise that *phase* belongs to, ``None`` for a note and a rest between steps."""
    return timeline.routine.exercises[phase.exercise] if phase.exercise is not None else None


def note_of(timeline: Timeline, phase: Phase) -> Text | None:
    """Return the text of the note that *phase* shows, ``None`` for any other phase."""
    step = step_at(timeline.routine, phase.source)
    return step.note if isinstance(step, NoteStep) else None


_Row = dict[str, Any]
"""The fields of a phase but for its number: a phase is made once, when all of them are known."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the routine a step stands, and in which round of the innermost repeat."""

    source: tuple[int, ...]
    round: int | None = None
    rounds: int | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    """One stretch of work: set and repetition from 1, the side, and the repetitions of the set."""

    set: int
    side: Side
    rep: int
    reps: int


class _Compiler:
    """One walk through the steps of a routine, numbering passes as it goes.

    Where *slots* is given, only the first round of each repeat and the first stretches of each step's work are met.
    """

    def __init__(self, routine: Routine, *, slots: int | None = None) -> None:
        self._routine = routine
        self._slots = slots
        self._occurrence = -1
        self._lasts: dict[tuple[int, ...], tuple[tuple[int, Step], ...]] = {}
        self._numbers = {source: number for number, source in enumerate(counted(routine.steps), start=1)}

    def phases(self) -> Iterator[Phase]:
        """Yield every phase that lasts, in order."""
        for index, row in enumerate(_lasting(self._steps(self._routine.steps, _Place(())))):
            yield Phase(index=index, steps=len(self._numbers), **row)

    def _steps(self, steps: Sequence[Step], place: _Place) -> Iterator[_Row]:
        for index, step in self._lasting(steps, place.source):
            here = replace(place, source=(*place.source, index))
            if isinstance(step, RepeatStep):
                yield from self._repeat(step, here)
            else:
                self._occurrence += 1
                yield from self._single(step, here)

    def _lasting(self, steps: Sequence[Step], source: tuple[int, ...]) -> tuple[tuple[int, Step], ...]:
        """Return the *steps* at *source* that last, and their indices: what is left out must cost nothing either."""
        if source not in self._lasts:
            self._lasts[source] = tuple((index, step) for index, step in enumerate(steps) if lasts(step))
        return self._lasts[source]

    def _repeat(self, step: RepeatStep, place: _Place) -> Iterator[_Row]:
        for number in range(1, step.times + 1 if self._slots is None else 2):
            here = _Place(place.source, number, step.times, place.repeated or number > 1)
            if number > 1:
                self._occurrence += 1
                yield self._row(here, Kind.REST, step.rest) | {"opens_round": (number, step.times)}
            yield from self._steps(step.steps, here)

    def _single(self, step: Step, place: _Place) -> Iterator[_Row]:
        if isinstance(step, ExerciseStep):
            yield from self._exercise(step, place)
        elif isinstance(step, NoteStep):
            yield self._row(place, Kind.NOTE, step.length)
        elif isinstance(step, RestStep):
            yield self._row(place, Kind.REST, step.length)

    def _exercise(self, step: ExerciseStep, place: _Place) -> Iterator[_Row]:
        work = resolve(merged(step, self._routine.exercises[step.exercise]), self._routine.defaults)
        before = None
        for slot in islice(_slots(work), self._slots):
            common = self._row(place) | _of_slot(step, work, slot)
            kind, length = _between(before, slot, work)
            yield common | {"kind": kind, "length": length, "about": length}
            yield common | _working(slot, work)
            before = slot

    def _row(self, place: _Place, kind: Kind = Kind.WORK, length: float | None = None) -> _Row:
        return {
            "kind": kind,
            "length": length,
            "about": length or 0.0,
            "source": place.source,
            "occurrence": self._occurrence,
            "step": self._numbers.get(place.source),
            "round": place.round,
            "rounds": place.rounds,
            "repeated": place.repeated,
        }


def _lasting(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Yield the *rows* that last; where the rest before a round does not, what comes next opens the round."""
    opens = None
    for row in rows:
        opens = row.get("opens_round") or opens
        if row["length"] != 0:
            yield row | {"opens_round": opens}
            opens = None


def _of_slot(step: ExerciseStep, work: Work, slot: _Slot) -> _Row:
    holds = work.mode is Mode.HOLD and max(work.reps) > 1
    counts = holds or work.mode is Mode.REPS
    return {
        "mode": work.mode,
        "exercise": step.exercise,
        "side": slot.side,
        "set": slot.set,
        "sets": work.sets,
        "rep": slot.rep if holds else None,
        "reps": slot.reps if counts else None,
        "work": work,
    }


def _slots(work: Work) -> Iterator[_Slot]:
    for number, reps in enumerate(work.reps, start=1):
        for side in work.sides:
            for rep in range(1, (reps if work.mode is Mode.HOLD else 1) + 1):
                yield _Slot(number, side, rep, reps)


def _between(before: _Slot | None, slot: _Slot, work: Work) -> tuple[Kind, float]:
    """Return what stands before *slot*, and its seconds."""
    if before is None:
        return Kind.GET_READY, work.get_ready
    if before.set != slot.set:
        return Kind.REST, work.rest
    if before.side is not slot.side:
        return Kind.SWITCH, work.switch
    return Kind.PAUSE, work.pause


def _working(slot: _Slot, work: Work) -> _Row:
    seconds = work.length(slot.reps)
    if seconds is None:
        return {"about": slot.reps * SELF_PACED}
    length = exact(seconds)
    return {"length": length, "about": length, "marks": tuple(marks(work, slot.reps))}


def _with_sides_to_come(phases: Sequence[Phase]) -> tuple[Phase, ...]:
    """Give each rest the side of the work or note that it leads to."""
    side = None
    found: list[Phase] = []
    for phase in reversed(phases):
        found.append(replace(phase, side=side) if phase.kind is Kind.REST else phase)
        side = found[-1].side
    return tuple(reversed(found))


def _ahead(phases: Sequence[Phase]) -> tuple[int | None, ...]:
    found: list[int | None] = []
    coming = None
    for phase in reversed(phases):
        found.append(coming)
        if phase.kind in (Kind.WORK, Kind.NOTE):
            coming = phase.index
    return tuple(reversed(found))
