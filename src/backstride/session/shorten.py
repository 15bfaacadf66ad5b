"""A routine made to fit the minutes that there are: first everything gets shorter, then steps are left out.

What is cut is one fixed series, the same for any number of minutes: as much of its beginning is taken as they ask for.
So fewer minutes never bring back what more minutes left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import ceil
from typing import NamedTuple, TypeVar

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.routine.describe import minutes, rounds
from backstride.routine.dose import Work, listed_sets, merged, resolve
from backstride.routine.dose_words import less
from backstride.routine.duration import exact
from backstride.routine.model import (
    Dose,
    ExerciseStep,
    Holds,
    Mode,
    PerSide,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    walk,
)
from backstride.routine.totals import Extent, extent
from backstride.session.explaining import explaining_seconds
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline

SHORTEST = 10.0
"""Seconds below which no hold is shortened (clinical notes, section 2.2: a stretch lasts 10 to 30 s)."""

_WHOLE = 12
_ROUND = 5  # seconds: a hold stays a number that can be counted
_LENGTHS = (11, 10, 9, 8)  # twelfths of what the author wrote, for holds, lasting movement and breaths
_BREATHS = (7, 6, 5, 4)  # likewise, where nothing else is left to cut
_MOST_EXPLAINED = 3
_WORTH = ("could", "should", "must")

T = TypeVar("T")

_SIDES = (Side.LEFT, Side.RIGHT)

_Source = tuple[int, ...]


class Shortened(NamedTuple):
    """A routine that was fitted into less time, with what was left out of it, in order.

    As (before, now) ``less`` has the exercises with a smaller dose, ``fewer`` the rounds of repeats, and ``sooner`` the
    seconds of those that last a time.
    """

    routine: Routine
    left_out: tuple[ExerciseStep, ...] = ()
    less: tuple[tuple[ExerciseStep, ExerciseStep], ...] = ()
    fewer: tuple[tuple[int, int], ...] = ()
    sooner: tuple[tuple[float, float], ...] = ()


def shorten(
    routine: Routine, most: float, catalogue: Catalogue = IN_ENGLISH, explain: frozenset[str] = frozenset()
) -> Shortened:
    """Return *routine* in at most *most* minutes, as little shorter as that takes, and no shorter than it can be.

    In this order: holds, lasting movement and breaths go down to two thirds, all alike; what could be done is left
    out, the last first; sets and rounds go down to one, by turns; what should be done is left out, the last first; and
    breaths go down to a third. What must be done stays, and so does one exercise: the result may still be too long.
    Open phases count by their estimate, and the exercises to *explain* with the time that this takes. By *catalogue*
    the title says how long it is now.
    """
    cuts = tuple(_series(tuple(_places(routine, routine.steps))))

    def fits(taken: int) -> bool:
        return about(_cut(routine, cuts[:taken]).routine, explain) <= most * 60

    taken = bisect_left(range(len(cuts)), True, key=fits)  # noqa: FBT003  because that is what is looked for
    shorter = _cut(routine, cuts[:taken])
    return _titled(shorter, catalogue, explain) if any(shorter[1:]) else Shortened(routine)


def compile_within(
    routine: Routine,
    most: float | None,
    catalogue: Catalogue = IN_ENGLISH,
    explain: frozenset[str] = frozenset(),
) -> tuple[Timeline, Shortened]:
    """Return the timeline of *routine* in at most *most* minutes, in full for ``None``, and what it is made of.

    The exercises to *explain* have the time for it.

    All that is played is made here, so that a session that was cut off is made again from the same arguments.
    """
    shorter = Shortened(routine) if most is None else shorten(routine, most, catalogue, explain)
    return replace(compile_timeline(shorter.routine, explain), minutes=most), shorter


def about(routine: Routine, explain: frozenset[str] = frozenset()) -> float:
    """Return about how many seconds *routine* takes, by arithmetic, which agrees with its timeline."""
    length = _extent(routine)
    return exact(length.seconds + length.guessed + sum(_explaining(routine, explain)))


def _explaining(routine: Routine, explain: frozenset[str]) -> Iterator[float]:
    """Yield the seconds that each exercise to *explain* takes longer to get ready for, the first time that it can."""
    first: dict[str, tuple[ExerciseStep, float]] = {}
    for _, step, _ in walk(_by_no_clock(routine.steps)):
        get_ready = _work(routine, step).get_ready if isinstance(step, ExerciseStep) else 0.0
        if isinstance(step, ExerciseStep) and step.exercise in explain and get_ready > 0:
            first.setdefault(step.exercise, (step, get_ready))
    for name, (step, get_ready) in first.items():
        yield explaining_seconds(routine.exercises[name], step.say, get_ready) - get_ready


def _by_no_clock(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield *steps* without the repeats that go by the clock, which have no time to explain, with all around these."""
    for step in steps:
        if isinstance(step, RepeatStep) and not step.timed:
            yield replace(step, steps=tuple(_by_no_clock(step.steps)))
        elif not isinstance(step, RepeatStep):
            yield step


def explained(shorter: Shortened, catalogue: Catalogue) -> str:
    """Return what there is less of, in one line: "20 s instead of 30 s each side"; empty where nothing is."""
    most = Counter(_explained(shorter)).most_common(_MOST_EXPLAINED)
    return "; ".join(catalogue.say(less) for less, _ in most)


def _explained(shorter: Shortened) -> Iterator[Message]:
    for before, now in shorter.less:
        yield from less(_work(shorter.routine, before), _work(shorter.routine, now))
    for times, left in shorter.fewer:
        yield message("{now} instead of {before}", now=rounds(left), before=rounds(times))
    for seconds, fewer in shorter.sooner:
        yield message("{now} instead of {before}", now=duration(fewer), before=duration(seconds))


def _titled(shorter: Shortened, catalogue: Catalogue, explain: frozenset[str]) -> Shortened:
    """Return *shorter* with how long it is now after its title, which may name its full length."""
    routine = shorter.routine
    time = minutes(about(routine, explain), _extent(routine).open)
    titles = (
        (tag, catalogue.speaking(tag).say(message("{title} (in {time})", title=title, time=time)))
        for tag, title in routine.title.variants
    )
    return shorter._replace(routine=replace(routine, title=Text(tuple(titles), routine.title.language)))


def _extent(routine: Routine) -> Extent:
    return extent(routine.steps, lambda step: _work(routine, step))


def _work(routine: Routine, step: ExerciseStep) -> Work:
    return resolve(merged(step, routine.exercises[step.exercise]), routine.defaults)


class _Cut(NamedTuple):
    """One thing less: ``what`` is out (the step at ``source``), round (one set or round of it), length or breath.

    ``twelfths`` of all lengths, or of all breaths, are left.
    """

    what: str
    source: _Source = ()
    twelfths: int = _WHOLE


class _Place(NamedTuple):
    """A step that can be cut, an exercise or a repeat that has one, with its rounds or sets.

    ``worth`` is its priority, that of a repeat the highest in it. In one with a clock nothing is cut by itself: less
    work there only means more rest, or more rounds.
    """

    source: _Source
    step: Step
    worth: str
    times: int


def _places(routine: Routine, steps: Sequence[Step], above: _Source = ()) -> Iterator[_Place]:
    for index, step in enumerate(steps):
        source = (*above, index)
        if isinstance(step, ExerciseStep):
            yield _Place(source, step, step.priority, _work(routine, step).sets)
        elif isinstance(step, RepeatStep):
            inner = tuple(_places(routine, step.steps, source))
            if inner:
                yield _Place(source, step, max((place.worth for place in inner), key=_WORTH.index), step.times)
            if not step.timed:
                yield from inner


def _series(places: Sequence[_Place]) -> Iterator[_Cut]:
    """Yield all cuts in their order; a prefix of them is what some number of minutes takes."""
    exercises = [place for place in places if isinstance(place.step, ExerciseStep)]
    could, should, _ = ([place for place in reversed(exercises) if place.worth == worth] for worth in _WORTH)
    dispensable = [*could, *should][: len(exercises) - 1]
    yield from (_Cut("length", twelfths=left) for left in _LENGTHS)
    yield from (_Cut("out", place.source) for place in dispensable[: len(could)])
    yield from _rounds(places)
    yield from (_Cut("out", place.source) for place in dispensable[len(could) :])
    yield from (_Cut("breath", twelfths=left) for left in _BREATHS)


def _rounds(places: Sequence[_Place]) -> Iterator[_Cut]:
    """Yield the sets and rounds beyond the first of each, taken by turns, of the least worth and the last first."""
    turns = [place for worth in _WORTH for place in reversed(places) if place.worth == worth]
    for gone in range(1, max((place.times for place in places), default=0)):
        yield from (_Cut("round", place.source) for place in turns if place.times > gone)


def _cut(routine: Routine, cuts: Sequence[_Cut]) -> Shortened:
    cutter = _Cutter(routine, cuts)
    steps = cutter.steps(routine.steps)
    return Shortened(
        replace(routine, steps=steps),
        tuple(cutter.left_out),
        tuple(cutter.less),
        tuple(cutter.fewer),
        tuple(cutter.sooner),
    )


class _Cutter:
    """Makes *cuts* in the steps of *routine*, and remembers which."""

    def __init__(self, routine: Routine, cuts: Sequence[_Cut]) -> None:
        self.left_out: list[ExerciseStep] = []
        self.less: list[tuple[ExerciseStep, ExerciseStep]] = []
        self.fewer: list[tuple[int, int]] = []
        self.sooner: list[tuple[float, float]] = []
        self._routine = routine
        self._out = frozenset(cut.source for cut in cuts if cut.what == "out")
        self._fewer = Counter(cut.source for cut in cuts if cut.what == "round")
        self._lengths = min((cut.twelfths for cut in cuts if cut.what == "length"), default=_WHOLE)
        self._breaths = min((cut.twelfths for cut in cuts if cut.what == "breath"), default=self._lengths)

    def steps(self, steps: Sequence[Step], above: _Source = ()) -> tuple[Step, ...]:
        """Return what is left of *steps*, without repeats that lost all their exercises and without idle rests."""
        kept = [left for index, step in enumerate(steps) for left in self._step(step, (*above, index))]
        return tuple(kept) if len(kept) == len(steps) else tuple(_busy(kept, outermost=not above))

    def _step(self, step: Step, source: _Source) -> Iterator[Step]:
        if isinstance(step, RepeatStep):
            yield from self._repeat(step, source)
        elif not isinstance(step, ExerciseStep):
            yield step
        elif source in self._out:
            self.left_out.append(step)
        else:
            yield self._exercise(step, source)

    def _repeat(self, step: RepeatStep, source: _Source) -> Iterator[RepeatStep]:
        inner = step.steps if step.timed else self.steps(step.steps, source)
        times = step.times - self._fewer[source]
        if step.lasts is not None:
            yield self._ending_sooner(step, step.lasts)
        elif any(_places(self._routine, inner)) or not any(_places(self._routine, step.steps)):
            if times < step.times:
                self.fewer.append((step.times, times))
            yield replace(step, steps=inner, times=times)

    def _ending_sooner(self, step: RepeatStep, seconds: float) -> RepeatStep:
        now = _fewer_seconds(seconds, self._lengths)
        if now < seconds:
            self.sooner.append((seconds, now))
        return replace(step, lasts=now)

    def _exercise(self, step: ExerciseStep, source: _Source) -> ExerciseStep:
        dose = merged(step, self._routine.exercises[step.exercise])
        less = self._shorter(_with_fewer_sets(dose, self._fewer[source]), _work(self._routine, step).breaths)
        if less == dose:
            return step
        now = replace(step, dose=less)
        self.less.append((step, now))
        return now

    def _shorter(self, dose: Dose, breaths: int) -> Dose:
        if dose.mode is Mode.HOLD:
            return replace(dose, hold=_each(dose.hold, lambda holds: _shorter_holds(holds, self._lengths)))
        if dose.mode is Mode.FOR:
            return replace(dose, time=_fewer_seconds(dose.time or 0.0, self._lengths))
        fewer = ceil(breaths * self._breaths / _WHOLE)
        return replace(dose, breaths=fewer, time=None) if fewer < breaths else dose


def _fewer_seconds(seconds: float, twelfths: int) -> float:
    """Return *twelfths* twelfths of *seconds*, rounded up to what is easily counted, and no less than is of use."""
    return min(seconds, max(SHORTEST, float(ceil(seconds * twelfths / _WHOLE / _ROUND) * _ROUND)))


def _with_fewer_sets(dose: Dose, fewer: int) -> Dose:
    """Return *dose* without as many of its last sets."""
    if not fewer:
        return dose
    left = max(listed_sets(dose, side).get(key, 1) for side in _SIDES for key in ("reps", "hold", "sets")) - fewer
    return replace(
        dose,
        reps=_each(dose.reps, lambda reps: reps[:left]),
        hold=_each(dose.hold, lambda holds: holds[:left]),
        sets=_each(dose.sets, lambda sets: min(sets, left)),
    )


def _each(value: T | PerSide[T] | None, less: Callable[[T], T]) -> T | PerSide[T] | None:
    """Return *less* of *value*, on each side where it has two."""
    if isinstance(value, PerSide):
        return PerSide(less(value.left), less(value.right))
    return value if value is None else less(value)


def _shorter_holds(holds: Holds, twelfths: int) -> Holds:
    return tuple(hold if hold == "max" else _fewer_seconds(hold, twelfths) for hold in holds)


def _busy(steps: Sequence[Step], *, outermost: bool) -> Iterator[Step]:
    """Yield *steps* but for silent rests after a rest, and of the outermost steps those at the beginning and end."""
    before: Step | None = None
    for step, after in zip_longest(steps, steps[1:]):
        idle = isinstance(before, RestStep) or (outermost and (before is None or after is None))
        if not (idle and isinstance(step, RestStep) and step.say is None):
            yield step
            before = step
