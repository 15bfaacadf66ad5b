"""How much a step means once the exercise's dose and the defaults have filled what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import groupby, zip_longest
from typing import NamedTuple, TypeVar

from backstride.routine.model import (
    Breath,
    Cap,
    Defaults,
    Dose,
    Exercise,
    ExerciseStep,
    Max,
    Mode,
    Parts,
    PerSide,
    Side,
    Tempo,
)

T = TypeVar("T")

_NAMES = tuple(field.name for field in fields(Dose))
_ALWAYS_FILLED = ("sides", "get_ready", "switch", "rest", "pause")
_SOME = 512
"""Doses whose work is remembered: reading a file asks for each of them several times."""

_OF_ONE_SIDE = ("sets", "reps", "hold")
"""What may be written for each side on its own."""


class Bout(NamedTuple):
    """One set of one side: its holds or repetitions, and the seconds of each hold.

    ``reps`` is 1 where the mode counts nothing, ``None`` for as many as the person can; ``hold`` is 0 where nothing is
    held, ``None`` for as long as the person can.
    """

    side: Side
    reps: int | None = 1
    hold: float | None = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The whole dose of one step: nothing is left open. Times in seconds.

    ``bouts`` are what each side does, set by set. ``cap`` is where what has no number ends at the latest.
    ``first`` is the side that begins where ``sides`` alternate.
    ``breaths`` is the number of whole breaths of one set and side, 0 without breathing.
    """

    mode: Mode
    bouts: tuple[tuple[Bout, ...], ...]
    cap: Cap
    first: Side = Side.LEFT
    tempo: Tempo | None = None
    parts: Parts | None = None
    time: float = 0.0
    breath: Breath | None = None
    breaths: int = 0
    rest: float
    pause: float
    switch: float
    get_ready: float

    @property
    def sets(self) -> int:
        """Return the number of sets, of the side that has the most."""
        return len(self.bouts)

    @property
    def sides(self) -> tuple[Side, ...]:
        """Return the sides that work, the first one first."""
        return tuple(bout.side for bout in self.bouts[0])

    def tally(self) -> Iterator[tuple[Bout, int]]:
        """Yield the bouts, those of sets that are alike and follow each other once, and how often each is done."""
        for bouts, alike in groupby(self.bouts):
            times = sum(1 for _ in alike)
            yield from ((bout, times) for bout in bouts)

    def of(self, side: Side) -> tuple[Bout, ...]:
        """Return the bouts of *side*, set by set."""
        return tuple(bout for bouts in self.bouts for bout in bouts if bout.side is side)

    def length(self, bout: Bout) -> float | None:
        """Return the seconds of one phase of work of *bout*, ``None`` where the person ends it."""
        if self.mode is Mode.HOLD:
            return bout.hold
        if self.mode is Mode.REPS:
            return bout.reps * self.tempo.total if self.tempo and bout.reps else None
        if self.breath is not None:
            return self.breaths * self.breath.total
        return self.time


def merged(step: ExerciseStep, exercise: Exercise) -> Dose:
    """Return the dose of *step* with what the *exercise* fills in (format guide, "exercise: id").

    A step that names a mode states its work itself; one that names none takes the exercise's whole dose.
    """
    return _filled(step.dose, exercise.dose, exercise.sides)


@lru_cache(_SOME)
def _filled(own: Dose, base: Dose, sides: str | None) -> Dose:
    values = {name: getattr(own, name) for name in _NAMES}
    for name in _ALWAYS_FILLED if own.mode else _NAMES:
        if values[name] is None and not (name == "sides" and is_per_side(own)):
            values[name] = getattr(base, name)
    if own.breaths is not None and own.time is None:
        values["time"] = None
    dose = Dose(**values)
    return replace(dose, sides=dose.sides or ("each" if is_per_side(dose) else sides or "both"))


def is_per_side(dose: Dose) -> bool:
    """Say whether *dose* says for each side on its own how much that does."""
    return any(isinstance(getattr(dose, name), PerSide) for name in _OF_ONE_SIDE)


@lru_cache(_SOME)
def resolve(dose: Dose, defaults: Defaults) -> Work:
    """Return the whole work of a merged *dose*, taking *defaults* for lengths that it leaves out.

    The dose must name a mode; the reader refuses a step whose dose does not.
    """
    mode = dose.mode
    if mode is None:
        message = "a dose without hold, reps, for or breathe has no work"
        raise ValueError(message)
    return Work(
        mode=mode,
        bouts=_bouts(dose),
        cap=_cap(dose, mode),
        first=dose.first or Side.LEFT,
        tempo=dose.tempo,
        parts=dose.parts,
        time=dose.time or 0.0,
        breath=dose.breathe,
        breaths=_breaths(dose),
        rest=_or(dose.rest, defaults.rest),
        pause=_or(dose.pause, defaults.pause),
        switch=_or(dose.switch, defaults.switch),
        get_ready=_or(dose.get_ready, defaults.get_ready),
    )


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def listed_sets(dose: Dose, side: Side) -> dict[str, int]:
    """Return how many sets each key of *dose* asks of *side*; a single value asks for any number."""
    lists = {"reps": of_side(dose.reps, side), "hold": of_side(dose.hold, side)}
    counts = {key: len(values) for key, values in lists.items() if values and len(values) > 1}
    sets = of_side(dose.sets, side)
    return counts | ({"sets": sets} if sets else {})


def of_side(value: T | PerSide[T] | None, side: Side) -> T | None:
    """Return what *value* is for *side*."""
    return value.of(side) if isinstance(value, PerSide) else value


def _bouts(dose: Dose) -> tuple[tuple[Bout, ...], ...]:
    """Return the bouts of each set; a side that has fewer sets is missing in the last ones."""
    columns = [_of_side(dose, side) for side in _sides(dose)]
    sets = {len(column) for column in columns}
    if len(sets) == 1 and all(column[0] is column[-1] for column in columns):
        return (tuple(column[0] for column in columns),) * sets.pop()  # one for all of them: there may be a thousand
    return tuple(tuple(filter(None, row)) for row in zip_longest(*columns))


def _of_side(dose: Dose, side: Side) -> list[Bout]:
    sets = max(listed_sets(dose, side).values(), default=1)
    reps, holds = of_side(dose.reps, side) or (1,), of_side(dose.hold, side) or (0.0,)
    if len(reps) == len(holds) == 1:
        return [Bout(side, _number(reps[0]), _number(holds[0]))] * sets
    pairs = zip(_spread(reps, sets), _spread(holds, sets), strict=True)
    return [Bout(side, _number(count), _number(hold)) for count, hold in pairs]


def _spread(values: Sequence[T], sets: int) -> Sequence[T]:
    return values if len(values) > 1 else [values[0]] * sets


def _number(value: T | Max) -> T | None:
    return None if value == "max" else value


def _cap(dose: Dose, mode: Mode) -> Cap:
    """Return where ``max`` ends: a bare number counts what the *mode* counts."""
    seconds, reps = dose.at_most or Cap()
    if mode is Mode.HOLD or reps is None:
        return Cap(seconds=seconds)
    return Cap(reps=reps)


def _sides(dose: Dose) -> tuple[Side, ...]:
    if dose.sides == "each":
        first = dose.first or Side.LEFT
        return (first, first.other)
    return (Side(dose.sides or "both"),)


def _breaths(dose: Dose) -> int:
    if dose.breathe is None:
        return 0
    if dose.breaths is not None:
        return dose.breaths
    # A hair of tolerance, so that 4.9 s + 5.1 s breaths fit into a minute six times and not five.
    return max(1, int((dose.time or 0.0) / dose.breathe.total + 1e-9))
