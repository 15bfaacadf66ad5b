"""From a routine to its timeline: every phase with its length, and the marks inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Any

from backstride.routine.dose import Bout, Work, merged, resolve
from backstride.routine.duration import exact
from backstride.routine.model import (
    ExerciseStep,
    Mode,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Step,
    counted,
)
from backstride.routine.totals import Extent, extent, guessed, lasts, rounds_at_most
from backstride.session.explaining import explaining_seconds
from backstride.session.timeline import BREATH_PARTS, REP_PARTS, Kind, Mark, Phase, Timed, Timeline, ends_with_time


def compile_timeline(routine: Routine, explain: frozenset[str] = frozenset()) -> Timeline:
    """Return the timeline that *routine* means (format guide, "The timeline that a routine means").

    The exercises to *explain*, by their ids, have longer to get ready where they first have time for that at all
    (`explaining`). Rounds that go by the clock have none.
    """
    return replace(_timeline(routine, _Compiler(routine, explain=explain)), explained=explain)


def compile_openings(routine: Routine, slots: int = 1) -> Timeline:
    """Return how each step of *routine* begins: its first round, and of its work the first *slots* stretches."""
    return _timeline(routine, _Compiler(routine, slots=slots))


def _timeline(routine: Routine, compiler: _Compiler) -> Timeline:
    phases = _with_sides_to_come(_with_clocks(list(compiler.phases())))
    *starts, total = _moments(phases)
    open_phases = [phase.index for phase in phases if phase.length is None and not ends_with_time(phase)]
    return Timeline(
        routine=routine,
        phases=phases,
        starts=tuple(starts),
        ahead=_ahead(phases),
        total=total,
        about=exact(sum(phase.about for phase in phases)),
        open_phases=len(open_phases),
        last_open=open_phases[-1] if open_phases else None,
    )


_Row = dict[str, Any]
"""The fields of a phase but for its number: a phase is made once, when all of them are known."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the routine a step is, and in which round of the innermost repeat."""

    source: tuple[int, ...]
    round: int | None = None
    rounds: int | None = None
    repeated: bool = False
    timed: Timed | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """One stretch of work: set and repetition from 1, and the set of one side that it belongs to."""

    set: int
    rep: int
    bout: Bout


class _Compiler:
    """One walk through the steps of a routine, numbering passes as it goes.

    Where *slots* is given, only the first round of each repeat and the first stretches of each step's work are met.
    """

    def __init__(self, routine: Routine, *, slots: int | None = None, explain: frozenset[str] = frozenset()) -> None:
        self._routine = routine
        self._slots = slots
        self._unexplained = set(explain)
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
        one = extent(step.steps, self._work) if step.timed else Extent()
        rounds = rounds_at_most(step, one) if self._slots is None else 1
        timed = Timed(self._occurrence, over_at=step.lasts) if step.timed else place.timed
        known = step.times if step.lasts is None else None
        for number in range(1, rounds + 1):
            here = _Place(place.source, number, known, place.repeated or number > 1, timed)
            if number > 1 or known is None:
                yield self._opening(step, here, one) | {"opens_round": (number, known or 0)}
            yield from self._steps(step.steps, here)

    def _opening(self, step: RepeatStep, place: _Place, one: Extent) -> _Row:
        """Return the rest before a round of *step*; before a first one it is of no length."""
        number = place.round or 1
        if number == 1:
            return self._row(place, Kind.REST, 0.0)
        self._occurrence += 1
        if step.every is None or place.timed is None:
            return self._row(place, Kind.REST, step.rest)
        left = exact(max(0.0, step.every - one.seconds))
        timed = replace(place.timed, round_at=exact((number - 1) * step.every))
        return self._row(place, Kind.REST, left) | {"about": max(0.0, left - one.guessed), "timed": timed}

    def _work(self, step: ExerciseStep) -> Work:
        return resolve(merged(step, self._routine.exercises[step.exercise]), self._routine.defaults)

    def _single(self, step: Step, place: _Place) -> Iterator[_Row]:
        if isinstance(step, ExerciseStep):
            yield from self._exercise(step, place)
        elif isinstance(step, NoteStep):
            yield self._row(place, Kind.NOTE, step.length)
        elif isinstance(step, RestStep):
            yield self._row(place, Kind.REST, step.length)

    def _exercise(self, step: ExerciseStep, place: _Place) -> Iterator[_Row]:
        work, before = self._work(step), None
        explained = step.exercise in self._unexplained and work.get_ready > 0 and place.timed is None
        if explained:
            exercise = self._routine.exercises[step.exercise]
            self._unexplained.remove(step.exercise)
            work = replace(work, get_ready=explaining_seconds(exercise, step.say, work.get_ready))
        for slot in islice(_slots(work), self._slots):
            common = self._row(place) | _of_slot(step, work, slot) | {"explained": explained}
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
            "timed": place.timed,
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
    bouts = work.of(slot.bout.side)
    holds = work.mode is Mode.HOLD and max(bout.reps or 1 for bout in bouts) > 1
    counts = holds or work.mode is Mode.REPS
    return {
        "mode": work.mode,
        "exercise": step.exercise,
        "side": slot.bout.side,
        "set": slot.set,
        "sets": len(bouts),
        "rep": slot.rep if holds else None,
        "reps": slot.bout.reps if counts else None,
        "work": work,
        "bout": slot.bout,
    }


def _slots(work: Work) -> Iterator[_Slot]:
    for number, bouts in enumerate(work.bouts, start=1):
        for bout in bouts:
            for rep in range(1, ((bout.reps or 1) if work.mode is Mode.HOLD else 1) + 1):
                yield _Slot(number, rep, bout)


def _between(before: _Slot | None, slot: _Slot, work: Work) -> tuple[Kind, float]:
    """Return what comes before *slot*, and its seconds."""
    if before is None:
        return Kind.GET_READY, work.get_ready
    if before.set != slot.set:
        return Kind.REST, work.rest
    if before.bout.side is not slot.bout.side:
        return Kind.SWITCH, work.switch
    return Kind.PAUSE, work.pause


def _working(slot: _Slot, work: Work) -> _Row:
    seconds = work.length(slot.bout)
    if seconds is None:
        return {"about": guessed(work, slot.bout)}
    length = exact(seconds)
    return {"length": length, "about": length, "marks": tuple(marks(work, slot.bout.reps or 1))}


def _with_sides_to_come(phases: Sequence[Phase]) -> tuple[Phase, ...]:
    """Give each rest the side of the work or note that it leads to."""
    side = None
    found: list[Phase] = []
    for phase in reversed(phases):
        found.append(replace(phase, side=side) if phase.kind is Kind.REST else phase)
        side = found[-1].side
    return tuple(reversed(found))


def _with_clocks(phases: Sequence[Phase]) -> Sequence[Phase]:
    """Give the clock of each repeat that has one its first phase, and what follows when the time is over."""
    if not any(phase.timed for phase in phases):
        return phases
    found: list[Phase] = []
    for timed, group in groupby(phases, key=lambda phase: phase.timed and phase.timed.since):
        members = list(group)
        found += members if timed is None else _clocked(members)
    return found


def _clocked(phases: Sequence[Phase]) -> Iterator[Phase]:
    """Yield the *phases* of one pass through a repeat with a clock; where it ends with the time, so do their sums."""
    left = phases[0].timed.over_at if phases[0].timed else None
    for phase in phases:
        about = phase.about
        if left is not None:
            last = phase is phases[-1]
            about = left if last else min(about, left)
            left = exact(left - about)
        timed = replace(phase.timed, since=phases[0].index, then=phases[-1].index + 1) if phase.timed else None
        yield replace(phase, timed=timed, about=about)


def _moments(phases: Sequence[Phase]) -> Iterator[float]:
    """Yield the second at which each phase begins and that of the end; a repeat that lasts a time takes all of it."""
    at = over = 0.0
    for phase in phases:
        yield at
        if phase.timed is None or phase.timed.over_at is None:
            at = exact(at + (phase.length or 0.0))
            continue
        if phase.index == phase.timed.since:
            over = exact(at + phase.timed.over_at)
        at = over if phase.index + 1 == phase.timed.then else min(over, exact(at + (phase.length or 0.0)))
    yield at


def _ahead(phases: Sequence[Phase]) -> tuple[int | None, ...]:
    found: list[int | None] = []
    coming = None
    for phase in reversed(phases):
        found.append(coming)
        if phase.kind in (Kind.WORK, Kind.NOTE):
            coming = phase.index
    return tuple(reversed(found))


def marks(work: Work, reps: int) -> Iterator[Mark]:
    """Yield the parts of each of *reps* repetitions, or of each breath; parts of 0 s are left out."""
    cycle, times = _cycle(work, reps)
    total = sum(length for _, length in cycle)
    for number in range(1, times + 1):
        at = (number - 1) * total
        for kind, length in cycle:
            if length:
                yield Mark(exact(at), kind, length, number)
            at += length


def _cycle(work: Work, reps: int) -> tuple[tuple[tuple[str, float], ...], int]:
    """Return the parts of one repetition or breath with their lengths, and how many there are."""
    if work.breath is not None:
        breath = work.breath
        lengths = (breath.breathe_in, breath.hold, breath.out, breath.rest)
        return tuple(zip(BREATH_PARTS, lengths, strict=True)), work.breaths
    if work.mode is Mode.REPS and work.tempo is not None:
        tempo = work.tempo
        return tuple(zip(REP_PARTS, (tempo.out, tempo.hold, tempo.back), strict=True)), reps
    return (), 0
