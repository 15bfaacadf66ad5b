"""A routine made to fit the minutes that there are, by leaving steps out in the order of their priority."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from backstride.routine.model import ExerciseStep, RepeatStep, RestStep, Routine, Step
from backstride.session.timeline import compile_timeline

_Source = tuple[int, ...]
_LEFT_OUT_FIRST = ("could", "should")


def shorten(routine: Routine, minutes: float) -> tuple[Routine, tuple[ExerciseStep, ...]]:
    """Return *routine* fitted into *minutes*, and the steps that were left out for it, in their order.

    What could be done is left out before what should be, and of these the longest and last first; then what still
    fits is put back. What must be done stays, and so does at least one exercise: the result may still be too long.
    Open phases count by their estimate.
    """
    timeline = compile_timeline(routine)
    seconds: dict[_Source, float] = defaultdict(float)
    for phase in timeline.phases:
        seconds[phase.source] += phase.about
    steps = dict(_exercises(routine.steps))
    out = _left_out(steps, seconds, timeline.about - minutes * 60)
    if not out:
        return routine, ()
    shorter = replace(routine, steps=_without(routine.steps, out, ()))
    return shorter, tuple(step for source, step in steps.items() if source in out)


def _exercises(steps: Sequence[Step], above: _Source = ()) -> Iterator[tuple[_Source, ExerciseStep]]:
    for index, step in enumerate(steps):
        if isinstance(step, RepeatStep):
            yield from _exercises(step.steps, (*above, index))
        elif isinstance(step, ExerciseStep):
            yield (*above, index), step


def _left_out(
    steps: Mapping[_Source, ExerciseStep], seconds: Mapping[_Source, float], excess: float
) -> frozenset[_Source]:
    """Return which *steps* make up for *excess* seconds; the rests that go with them are not counted on."""

    def rank(source: _Source) -> tuple[int, float, list[int]]:
        return _LEFT_OUT_FIRST.index(steps[source].priority), -seconds[source], [-index for index in source]

    out: list[_Source] = []
    for source in sorted((s for s in steps if steps[s].priority in _LEFT_OUT_FIRST), key=rank):
        if excess > 0 and len(out) + 1 < len(steps):
            out.append(source)
            excess -= seconds[source]
    for source in reversed(tuple(out)):
        if excess + seconds[source] <= 0:
            out.remove(source)
            excess += seconds[source]
    return frozenset(out)


def _without(steps: Sequence[Step], out: frozenset[_Source], above: _Source) -> tuple[Step, ...]:
    """Return *steps* but for those at *out*, for repeats that lost all their exercises, and for idle rests."""
    kept: list[Step] = []
    for index, step in enumerate(steps):
        source = (*above, index)
        if isinstance(step, RepeatStep):
            inner = _without(step.steps, out, source)
            if inner == step.steps or next(_exercises(inner), None):
                kept.append(replace(step, steps=inner))
        elif source not in out:
            kept.append(step)
    if len(kept) == len(steps):
        return tuple(kept)
    return tuple(_busy(kept, outermost=not above))


def _busy(steps: Sequence[Step], *, outermost: bool) -> Iterator[Step]:
    """Yield *steps* but for silent rests behind a rest, and of the outermost steps those at the beginning and end."""
    before: Step | None = None
    for step, after in zip_longest(steps, steps[1:]):
        idle = isinstance(before, RestStep) or (outermost and (before is None or after is None))
        if not (idle and isinstance(step, RestStep) and step.say is None):
            yield step
            before = step
