"""The steps of a routine as its page lists them: what is played and how long, and what a shorter one leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass

from backstride.i18n.catalogue import Catalogue
from backstride.routine.describe import Line, lines
from backstride.routine.dose import Work, merged, resolve
from backstride.routine.dose_words import less
from backstride.routine.model import Exercise, ExerciseStep, Routine, Step, walk
from backstride.session.shorten import Shortened
from backstride.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step: its line, and of an exercise step the exercise and about how many seconds it takes, all rounds counted.

    ``phase`` is where the step begins, ``None`` where it is left out of the shorter routine. ``less`` says what there
    is less of. Where the step is ``open`` its length depends on the person.
    """

    line: Line
    exercise: Exercise | None = None
    phase: int | None = None
    seconds: float = 0.0
    open: bool = False
    less: str = ""


def outline(full: Routine, shorter: Shortened, timeline: Timeline, catalogue: Catalogue) -> tuple[Row, ...]:
    """Return the steps of *full* as *timeline* plays them, those that *shorter* leaves out in their places."""
    lengths: defaultdict[tuple[int, ...], float] = defaultdict(float)
    for phase in timeline.phases:
        lengths[phase.source] += phase.about
    starts = {phase.source: phase.index for phase in reversed(timeline.phases)}
    undecided = {phase.source for phase in timeline.phases if phase.length is None}
    smaller = _smaller(shorter, catalogue)
    rows = []
    for line, step in _merged(full, shorter, catalogue):
        exercise = full.exercises.get(line.exercise)
        if step is None:
            rows.append(Row(line=line, exercise=exercise))
            continue
        rows.append(
            Row(
                line=line,
                exercise=exercise,
                phase=starts.get(line.source, 0),
                seconds=lengths[line.source],
                open=line.source in undecided,
                less=smaller.get(id(step), ""),
            )
        )
    return tuple(rows)


def _merged(full: Routine, shorter: Shortened, catalogue: Catalogue) -> Iterator[tuple[Line, Step | None]]:
    """Yield every line with the step that is played, ``None`` for one that is left out."""
    out = {id(step) for step in shorter.left_out}
    played = iter(_lined(shorter.routine, catalogue))
    for line, step in _lined(full, catalogue):
        if id(step) in out:
            yield line, None
        elif _is_kept(step, out):
            for each, now in played:
                yield each, now
                if type(now) is type(step):
                    break
    yield from played


def _lined(routine: Routine, catalogue: Catalogue) -> list[tuple[Line, Step]]:
    steps = (step for _, step, _ in walk(routine.steps))
    return list(zip(lines(routine, catalogue), steps, strict=True))


def _is_kept(step: Step, out: Container[int]) -> bool:
    """Say whether *step* is an exercise that is not *out*, or a repeat that has one: rests may go without a word."""
    inside = (each for _, each, _ in walk((step,)) if isinstance(each, ExerciseStep))
    return any(id(each) not in out for each in inside)


def _smaller(shorter: Shortened, catalogue: Catalogue) -> dict[int, str]:
    """Return what there is less of in each step of the shorter routine, by the step's identity."""
    routine = shorter.routine
    return {
        id(now): "; ".join(map(catalogue.say, less(_work(routine, before), _work(routine, now))))
        for before, now in shorter.less
    }


def _work(routine: Routine, step: ExerciseStep) -> Work:
    return resolve(merged(step, routine.exercises[step.exercise]), routine.defaults)
