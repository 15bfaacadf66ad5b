"""The flat list of phases that a routine means, with their lengths and the marks inside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.i18n.text import Text
from backstride.routine.dose import Bout, Work
from backstride.routine.duration import exact
from backstride.routine.model import (
    Cap,
    Exercise,
    ExerciseStep,
    Mode,
    NoteStep,
    RepeatStep,
    Routine,
    Side,
    Step,
)


class Kind(StrEnum):
    """What a phase is."""

    GET_READY = "get-ready"
    WORK = "work"
    PAUSE = "pause"
    SWITCH = "switch"
    REST = "rest"
    NOTE = "note"


REP_PARTS = ("rep-out", "rep-hold", "rep-back")
BREATH_PARTS = ("breath-in", "breath-hold", "breath-out", "breath-rest")
"""The kinds of marks: the parts of a repetition, and of a breath, in their order."""

MARK_KINDS = frozenset((*REP_PARTS, *BREATH_PARTS))
"""The parts of repetitions and breaths, which are marks of the plan whether they are heard or not."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment inside a work phase, in seconds from the phase's start.

    ``kind`` is rep-out, rep-hold, rep-back, breath-in, breath-hold, breath-out or breath-rest; ``length`` in seconds;
    ``number`` is the repetition or breath that it belongs to, from 1.
    """

    at: float
    kind: str
    length: float
    number: int


@dataclass(frozen=True, slots=True)
class Timed:
    """The clock of a repeat that has one. It begins with the phase of index ``since``; all seconds are its own.

    Of a rest ``round_at`` says when it ends and the next round begins; ``over_at`` when the whole repeat ends, wherever
    it is, and the phase of index ``then`` follows.
    """

    since: int
    round_at: float | None = None
    over_at: float | None = None
    then: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a session. ``length`` in seconds, ``None`` where the person ends it.

    ``step`` counts the steps that count, from 1, ``None`` for a step that does not; ``source`` is the path of indices
    to the step in the routine (through repeats); ``occurrence`` numbers the passes through steps, so that every phase
    of one pass through one step shares it. ``round`` and ``rounds`` are those of the innermost repeat.
    A get-ready, pause, switch or rest is about what is to come: its ``side``, ``set`` and ``rep`` are those of the
    work after it. ``rep`` and ``reps`` count the holds of a set; of repetitions only ``reps`` is known here, and each
    mark's ``number`` says which one it belongs to. Where ``side`` is ``alternate``, odd numbers are on the side that
    `side_of` names first.
    ``repeated`` is set from the second round of any repeat around it on; the first phase of such a round has in
    ``opens_round`` its number and how many there are, 0 where nobody knows. ``timed`` is the clock of the repeat
    around it that has one. ``about`` is the length, or what a total counts for an open phase: 4 s a repetition.
    ``bout`` is the set and side of ``work`` that it belongs to.
    ``explained`` is set throughout the pass through a step in which its exercise is explained: its get-ready ends
    sooner when the person is ready.
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
    explained: bool = False
    timed: Timed | None = None
    marks: tuple[Mark, ...] = ()
    about: float = 0.0
    work: Work | None = None
    bout: Bout | None = None

    @property
    def cap(self) -> Cap:
        """Return where this phase ends at the latest, though the person ends it: in seconds or repetitions."""
        return self.work.cap if self.work and self.is_max else Cap()

    @property
    def is_max(self) -> bool:
        """Say whether the person does as much here as they can."""
        return self.kind is Kind.WORK and self.bout is not None and None in (self.bout.reps, self.bout.hold)

    @property
    def counts_up(self) -> bool:
        """Say whether the person counts repetitions here, of which nobody knows the number."""
        return self.kind is Kind.WORK and self.bout is not None and self.bout.reps is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All phases of a routine, in order; ``starts`` has the second at which each begins.

    ``ahead`` has, for each, the index of the first later one that is work or a note, ``None`` where none follows.
    ``total`` in seconds counts open phases as 0, ``about`` counts them with 4 s a repetition; ``last_open`` is the
    index of the last of them, ``None`` where there is none. ``minutes`` are those that the routine was shortened to,
    ``None`` for its full length. ``explained`` has the exercises that are explained where they come first,
    ``eased`` those in whose place an easier variant is done, each with that, in the order in which it was asked for.
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
    explained: frozenset[str] = frozenset()
    eased: tuple[tuple[str, str], ...] = ()


def step_at(routine: Routine, source: Sequence[int]) -> Step:
    """Return the step of *routine* to which *source*, a path of indices through repeats, leads."""
    steps, step = routine.steps, routine.steps[source[0]]
    for index in source:
        step = steps[index]
        steps = step.steps if isinstance(step, RepeatStep) else ()
    return step


def repeat_of(timeline: Timeline, phase: Phase) -> RepeatStep | None:
    """Return the innermost repeat around *phase*, of whose rounds it is one, ``None`` outside of any."""
    for source in (phase.source, phase.source[:-1]):
        step = step_at(timeline.routine, source) if source else None
        if isinstance(step, RepeatStep):
            return step
    return None


def timed_repeat(timeline: Timeline, phase: Phase) -> RepeatStep | None:
    """Return the repeat around *phase* that has a clock, ``None`` where none has."""
    around = (step_at(timeline.routine, phase.source[:depth]) for depth in range(1, len(phase.source) + 1))
    return next((step for step in around if phase.timed and isinstance(step, RepeatStep) and step.timed), None)


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


def first_explained(timeline: Timeline) -> int | None:
    """Return the index of the first phase in which an exercise is explained, ``None`` where none is."""
    return next((phase.index for phase in timeline.phases if phase.explained), None)


def ends_with_time(phase: Phase) -> bool:
    """Say whether *phase* belongs to a repeat of as many rounds as fit into a time."""
    return phase.timed is not None and phase.timed.over_at is not None


def depends_on_pace(phase: Phase) -> bool:
    """Say whether *phase* is what is left of a round in which a person sets the pace: it lasts its length at most."""
    rests = phase.timed is not None and phase.timed.round_at is not None
    return rests and phase.length is not None and phase.about < phase.length


def side_of(phase: Phase, number: int) -> Side | None:
    """Return the side of repetition *number* of *phase*; where sides alternate, odd ones are on the first side."""
    if phase.side is not Side.ALTERNATE:
        return phase.side
    first = phase.work.first if phase.work else Side.LEFT
    return first if number % 2 else first.other


def exercise_of(timeline: Timeline, phase: Phase) -> Exercise | None:
    """Return the exercise that *phase* belongs to, ``None`` for a note and a rest between steps."""
    return timeline.routine.exercises[phase.exercise] if phase.exercise is not None else None


def load_of(timeline: Timeline, phase: Phase) -> Text | None:
    """Return the load of the step that *phase* belongs to, ``None`` where it has none."""
    step = step_at(timeline.routine, phase.source)
    return step.load if isinstance(step, ExerciseStep) else None


def note_of(timeline: Timeline, phase: Phase) -> Text | None:
    """Return the text of the note that *phase* shows, ``None`` for any other phase."""
    step = step_at(timeline.routine, phase.source)
    return step.note if isinstance(step, NoteStep) else None


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a timeline: the phase, the seconds into it, and the seconds added to its length.

    Fewer than none are added to a get-ready in which the person was ready before its end.
    ``began`` is what the clock of the repeat around it said when the phase began, ``None`` where that is as planned.
    ``counted`` are the repetitions that the person has counted in it.
    """

    phase: int = 0
    seconds: float = 0.0
    extra: float = 0.0
    began: float | None = None
    counted: int = 0


def planned_start(timeline: Timeline, index: int) -> float:
    """Return what the clock of the repeat around the phase at *index* says at its beginning, if all goes as planned."""
    timed = timeline.phases[index].timed
    return exact(timeline.starts[index] - timeline.starts[timed.since]) if timed else 0.0


def part_name(phase: Phase, kind: str) -> Text | None:
    """Return what the author calls the part *kind* of a repetition of *phase*, ``None`` where it has no own name."""
    parts = phase.work.parts if phase.work else None
    return parts[REP_PARTS.index(kind)] if parts and kind in REP_PARTS else None


def mark_at(phase: Phase, seconds: float) -> Mark | None:
    """Return the mark that *seconds* into *phase* lies in, ``None`` in a phase without marks."""
    place = bisect_right(phase.marks, seconds + 1e-6, key=_begin)
    return phase.marks[max(0, place - 1)] if phase.marks else None


def _begin(mark: Mark) -> float:
    return mark.at
