"""What a routine and an exercise are: frozen values, as the author wrote them, without defaults filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, Literal, NamedTuple, TypeVar

from backstride.figure.model import Figure
from backstride.i18n.text import Text
from backstride.routine.frequency import Frequency


class Side(StrEnum):
    """Which side of the body a phase works on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"

    @property
    def other(self) -> Side:
        """Return the opposite side; ``both`` and ``alternate`` have none and return themselves."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class Mode(StrEnum):
    """How the work of a step is measured."""

    HOLD = "hold"
    REPS = "reps"
    FOR = "for"
    BREATHE = "breathe"


@dataclass(frozen=True, slots=True)
class Tempo:
    """The parts of one paced repetition, in seconds."""

    out: float
    hold: float
    back: float

    @property
    def total(self) -> float:
        """Return the length of one repetition in seconds."""
        return self.out + self.hold + self.back


@dataclass(frozen=True, slots=True)
class Breath:
    """The parts of one breath, in seconds: in, hold, out, and the hold after it."""

    breathe_in: float
    hold: float
    out: float
    rest: float

    @property
    def total(self) -> float:
        """Return the length of one breath in seconds."""
        return self.breathe_in + self.hold + self.out + self.rest


Parts = tuple[Text | None, Text | None, Text | None]
"""What an author calls the parts of a repetition, out, hold and back; ``None`` where it keeps its usual word."""

_T_co = TypeVar("_T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class PerSide(Generic[_T_co]):
    """What is written for each side on its own."""

    left: _T_co
    right: _T_co

    def of(self, side: Side) -> _T_co:
        """Return what is written for *side*: for any but the right one, that of the left."""
        return self.right if side is Side.RIGHT else self.left


Max = Literal["max"]
"""As long, or as many, as a person can."""

Holds = tuple[float | Max, ...]
Counts = tuple[int | Max, ...]


class Cap(NamedTuple):
    """Where ``max`` ends at the latest, in seconds or repetitions. A bare number may mean either."""

    seconds: float | None = None
    reps: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """What an author wrote about how much; ``None`` where nothing was written. Times in seconds.

    ``hold`` and ``reps`` have one value, or one for each set. ``sides`` is ``both``, ``each``, ``left``, ``right`` or
    ``alternate``.
    """

    hold: Holds | PerSide[Holds] | None = None
    reps: Counts | PerSide[Counts] | None = None
    at_most: Cap | None = None
    tempo: Tempo | None = None
    parts: Parts | None = None
    time: float | None = None
    breathe: Breath | None = None
    breaths: int | None = None
    sets: int | PerSide[int] | None = None
    sides: str | None = None
    first: Side | None = None
    rest: float | None = None
    pause: float | None = None
    switch: float | None = None
    get_ready: float | None = None

    @property
    def mode(self) -> Mode | None:
        """Return the mode that this dose names, if it names one."""
        if self.hold is not None:
            return Mode.HOLD
        if self.breathe is not None:
            return Mode.BREATHE
        if self.reps is not None:
            return Mode.REPS
        return Mode.FOR if self.time is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule or an exercise comes from."""

    title: str
    publisher: str = ""
    year: int | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideWords:
    """What each side of an exercise looks like: "left knee down". A side is the one that works or is stretched."""

    left: Text
    right: Text

    def of(self, side: Side | None) -> Text | None:
        """Return the words of *side*, ``None`` where it is neither left nor right."""
        return {Side.LEFT: self.left, Side.RIGHT: self.right}.get(side) if side else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise. ``easier`` and ``harder`` are the ids of others, the hints what else makes it so.

    ``pictures`` are one, or start and end: paths from the file; in an exercise of a library they are where that found
    them. They show the side ``picture_shows``.
    ``variants`` are whole exercises, with ids such as ``plank/knees``; ``level`` says whether one of them is easier or
    harder than its exercise. ``formerly`` are the ids that it had before, which files may still name.
    """

    id: str
    title: Text
    kind: str
    also_known_as: tuple[Text, ...] = ()
    muscles: tuple[str, ...] = ()
    position: str = ""
    equipment: tuple[Text, ...] = ()
    sides: str | None = None
    side_words: SideWords | None = None
    when: tuple[str, ...] = ("any-time",)
    dose: Dose = Dose()
    spoken: Text | None = None
    setup: Text | None = None
    move: Text | None = None
    feel: Text | None = None
    mistakes: tuple[Text, ...] = ()
    caution: Text | None = None
    tags: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None
    easier_hint: Text | None = None
    harder_hint: Text | None = None
    figure: Figure | None = None
    pictures: tuple[str, ...] = ()
    picture_shows: Side | None = None

    sources: tuple[Source, ...] = ()
    level: str = ""
    variants: tuple[Exercise, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def picture(self) -> str:
        """Return the first picture, empty where there is none."""
        return self.pictures[0] if self.pictures else ""

    @property
    def name(self) -> Text:
        """Return what a session calls it, by voice and on the screen alike: its title, or the shorter ``spoken``."""
        return self.spoken or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What every step has: what the voice adds."""

    say: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStep(Step):
    """Do an exercise; of a variant, ``exercise`` is the id that it has as such, ``plank/knees``.

    ``load`` is the resistance: "backpack 5 kg".
    """

    exercise: str
    dose: Dose = Dose()
    load: Text | None = None
    cue: Text | None = None
    easier: str | None = None
    harder: str | None = None
    easier_hint: Text | None = None
    harder_hint: Text | None = None
    priority: str = "should"
    count: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RestStep(Step):
    """Do nothing for ``length`` seconds."""

    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStep(Step):
    """Show a card, for ``length`` seconds or until the person says "done"."""

    note: Text
    length: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatStep(Step):
    """Do ``steps`` ``times`` over with ``rest`` seconds between the rounds; ``say`` is added in that rest.

    ``title`` is what its author calls it, such as a circuit. Where a round begins ``every`` so many seconds, what is
    left of one is its rest. Where it ``lasts`` so many seconds it has as many rounds as fit, and ``times`` is 1.
    """

    times: int
    steps: tuple[Step, ...]
    rest: float = 0.0
    title: Text | None = None
    every: float | None = None
    lasts: float | None = None

    @property
    def timed(self) -> bool:
        """Say whether a clock of its own goes with it."""
        return self.every is not None or self.lasts is not None


StepPath = tuple[int, ...]
"""The way to a step: its index among the outermost steps, then within each repeat."""


class Visit(NamedTuple):
    """A step that a walk comes to, the way to it, and how many ``times`` it is done, all repeats around it counted."""

    source: StepPath
    step: Step
    times: int


def walk(steps: Iterable[Step], above: StepPath = (), times: int = 1) -> Iterator[Visit]:
    """Yield *steps*, which lie within *above* and are done *times* over, and those within them, a repeat first."""
    for index, step in enumerate(steps):
        source = (*above, index)
        yield Visit(source, step, times)
        if isinstance(step, RepeatStep):
            yield from walk(step.steps, source, times * step.times)


def counted(steps: Iterable[Step]) -> Iterator[StepPath]:
    """Yield the way to each of *steps* that counts in "exercise 3 of 8", once however often it is repeated."""
    return (source for source, step, _ in walk(steps) if isinstance(step, ExerciseStep) and step.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a routine, and when it was last reviewed."""

    name: str
    registration: str = ""
    reviewed: date | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """How a routine was prescribed. Pain bounds are scores from 0 to 10 (clinical reference, section 4.3)."""

    frequency: Frequency | None = None
    starts: date | None = None
    until: date | None = None
    stop_if: Text | None = None
    pain_go: int = 2
    pain_caution: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Lengths, in seconds, for steps and exercises that write none."""

    get_ready: float = 5.0
    switch: float = 5.0
    rest: float = 10.0
    pause: float = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A whole routine; ``exercises`` holds every exercise that its steps name, by id."""

    id: str
    title: Text
    steps: tuple[Step, ...]
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    summary: Text | None = None
    notes: Text | None = None
    when: tuple[str, ...] = ("any-time",)
    goals: tuple[str, ...] = ()
    level: str = "all"
    language: str = "en"
    author: Author | None = None
    defaults: Defaults = Defaults()
    prescription: Prescription | None = None
    allow: tuple[str, ...] = ()
