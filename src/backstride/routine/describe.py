"""A routine in words: its doses, what it needs, and its steps as lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from backstride.i18n.text import Text
from backstride.routine.dose import Work, merged, resolve
from backstride.routine.duration import show
from backstride.routine.model import (
    Breath,
    Exercise,
    ExerciseStep,
    Mode,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    Tempo,
)
from backstride.routine.words import Words

_TWICE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step to read. ``source`` is the path of indices to it, its length less one how deep it lies in repeats.

    ``kind`` is exercise, rest, note or repeat; ``number`` counts the exercise steps that count, from 1; what a step
    has not is empty.
    """

    source: tuple[int, ...]
    kind: str
    title: str
    dose: str = ""
    side: str = ""
    cue: str = ""
    say: str = ""
    exercise: str = ""
    number: int | None = None


def dose(work: Work, words: Words, *, aloud: bool = False) -> str:
    """Return *work* in words: "30 s each side, twice"; *aloud* with its numbers and lengths as they are said."""
    amount = _Amount(work, words, aloud)
    return _in_sets(_sided(amount.told(), work.sides, words) + amount.pace(), amount)


def less(before: Work, now: Work, words: Words) -> Iterator[str]:
    """Yield how much less *now* is than *before*: "20 s instead of 30 s each side", "1 set instead of 2"."""
    as_many = replace(before, reps=before.reps[: now.sets])
    then, told = (_Amount(work, words, aloud=False).told() for work in (as_many, now))
    if told != then:
        then = _sided(then, now.sides, words) if len(now.sides) > 1 else then
        yield words.say("instead", now=told, before=then)
    if now.sets < before.sets:
        yield words.say("set instead" if now.sets == 1 else "sets instead", now=now.sets, before=before.sets)


def _in_sets(told: str, amount: _Amount) -> str:
    work, words = amount.work, amount.words
    if work.sets == 1 or len(set(work.reps)) > 1:
        return told
    return words.say("twice" if work.sets == _TWICE else "times", dose=told, count=amount.number(work.sets))


def rounds(times: int, words: Words) -> str:
    """Return how often a repeat is done: "3 rounds"."""
    return words.say("round" if times == 1 else "rounds", count=times)


def minutes(about: float, open_phases: int, words: Words) -> str:
    """Return a length of *about* so many seconds: "10 min", and "about 12 min" where the person ends some phases."""
    return words.say("about" if open_phases else "minutes", count=max(1, round(about / 60)))


def exercises(routine: Routine) -> tuple[Exercise, ...]:
    """Return the exercises of *routine* in the order in which they first come."""
    names = dict.fromkeys(step.exercise for _, step in _walk(routine.steps) if isinstance(step, ExerciseStep))
    return tuple(routine.exercises[name] for name in names)


def equipment(routine: Routine, language: str) -> tuple[str, ...]:
    """Return what *routine* needs, each thing once, in the order in which it is needed."""
    return _texts((thing for each in exercises(routine) for thing in each.equipment), language)


def cautions(routine: Routine, language: str) -> tuple[str, ...]:
    """Return the cautions of the exercises of *routine*, each once."""
    return _texts((each.caution for each in exercises(routine) if each.caution), language)


def positions(routine: Routine) -> tuple[str, ...]:
    """Return the positions that *routine* goes through, each once."""
    return tuple(dict.fromkeys(each.position for each in exercises(routine) if each.position))


def muscles(routine: Routine) -> tuple[str, ...]:
    """Return the muscles that *routine* works on, each once."""
    return tuple(dict.fromkeys(muscle for each in exercises(routine) for muscle in each.muscles))


def lines(routine: Routine, language: str) -> tuple[Line, ...]:
    """Return the steps of *routine* for a reader of *language*, those of a repeat behind it."""
    counted = (source for source, step in _walk(routine.steps) if isinstance(step, ExerciseStep) and step.count)
    numbers = {source: number for number, source in enumerate(counted, start=1)}
    writer = _Writer(routine, language, Words(language), numbers)
    return tuple(writer.line(source, step) for source, step in _walk(routine.steps))


def side(of: Side | None, words: Words) -> str:
    """Return "left side" or "right side", an empty text where no side need be told."""
    return words.say(f"{of} side") if of in (Side.LEFT, Side.RIGHT) else ""


@dataclass(frozen=True, slots=True)
class _Amount:
    """How much one set on one side is."""

    work: Work
    words: Words
    aloud: bool

    def told(self) -> str:
        """Return it in words."""
        match self.work:
            case Work(mode=Mode.HOLD):
                return self._holds()
            case Work(mode=Mode.REPS):
                return self._repetitions()
            case Work(breath=Breath()):
                return self._breaths()
            case _:
                return self._time(self.work.time)

    def pace(self) -> str:
        """Return how long the parts of a repetition or a breath are, to stand behind it; empty where there are none."""
        match self.work:
            case Work(mode=Mode.REPS, tempo=Tempo() as tempo) if not self.aloud:
                return f" ({', '.join(self._tempo(tempo))})"
            case Work(breath=Breath() as breath):
                return "".join(f", {part}" for part in self._breath(breath))
            case _:
                return ""

    def number(self, count: int) -> str:
        """Return *count* in digits, aloud in words."""
        return self.words.number(count) if self.aloud else str(count)

    def _time(self, seconds: float) -> str:
        return self.words.length(seconds) if self.aloud else show(seconds, self.words.tag)

    def _counts(self) -> str:
        """Return how many: "6, 4 and 2", or one number where each set has as many."""
        reps = self.work.reps if len(set(self.work.reps)) > 1 else self.work.reps[:1]
        return self.words.several([self.number(count) for count in reps])

    def _holds(self) -> str:
        time = self._time(self.work.hold)
        return time if max(self.work.reps) == 1 else self.words.say("holds", counts=self._counts(), time=time)

    def _repetitions(self) -> str:
        told = self._counted("repetition", "repetitions", max(self.work.reps), self._counts())
        return self.words.say("own pace", repetitions=told) if self.work.tempo is None else told

    def _tempo(self, tempo: Tempo) -> Iterator[str]:
        return self._parts("repetition", zip(("out", "hold", "back"), (tempo.out, tempo.hold, tempo.back), strict=True))

    def _breaths(self) -> str:
        return self._counted("breath", "breaths", self.work.breaths, self.number(self.work.breaths))

    def _counted(self, one: str, many: str, count: int, counts: str) -> str:
        if count == 1:
            return self.words.say(f"one {one}" if self.aloud else one)
        return self.words.say(many, counts=counts)

    def _breath(self, breath: Breath) -> Iterator[str]:
        lengths = (breath.breathe_in, breath.hold, breath.out, breath.rest)
        return self._parts("breath", zip(("in", "hold", "out", "hold"), lengths, strict=True))

    def _parts(self, whole: str, parts: Iterable[tuple[str, float]]) -> Iterator[str]:
        return (self.words.say(f"{whole} {name}", time=self._time(seconds)) for name, seconds in parts if seconds)


def _sided(told: str, sides: Sequence[Side], words: Words) -> str:
    if len(sides) > 1:
        return words.say("each", dose=told)
    if sides[0] is Side.ALTERNATE:
        return words.say("alternate", dose=told)
    return words.say("side", dose=told, side=side(sides[0], words)) if side(sides[0], words) else told


def _texts(found: Iterable[Text], language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.read(language) for each in found))


def _walk(steps: Sequence[Step], above: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Step]]:
    """Yield each step and the path of indices to it, a repeat before its own steps."""
    for index, step in enumerate(steps):
        source = (*above, index)
        yield source, step
        if isinstance(step, RepeatStep):
            yield from _walk(step.steps, source)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the lines of one routine for one reader."""

    routine: Routine
    language: str
    words: Words
    numbers: Mapping[tuple[int, ...], int]

    def line(self, source: tuple[int, ...], step: Step) -> Line:
        """Return *step* as a line."""
        line = self._plain(source, step)
        return replace(line, say=step.say.read(self.language)) if step.say else line

    def _plain(self, source: tuple[int, ...], step: Step) -> Line:
        words = self.words
        match step:
            case ExerciseStep():
                return self._exercise(source, step)
            case RestStep(length=length):
                return Line(
                    source=source, kind="rest", title=words.say("rest between steps"), dose=show(length, self.language)
                )
            case NoteStep(note=note, length=length):
                return Line(
                    source=source,
                    kind="note",
                    title=note.read(self.language),
                    dose="" if length is None else show(length, self.language),
                )
            case RepeatStep(times=times, rest=rest):
                between = words.say("rest between", time=show(rest, self.language)) if rest else ""
                return Line(
                    source=source,
                    kind="repeat",
                    title=rounds(times, words),
                    dose=between,
                )
            case _:
                return Line(source=source, kind="", title="")

    def _exercise(self, source: tuple[int, ...], step: ExerciseStep) -> Line:
        exercise = self.routine.exercises[step.exercise]
        work = resolve(merged(step, exercise), self.routine.defaults)
        return Line(
            source=source,
            kind="exercise",
            title=exercise.title.read(self.language),
            dose=dose(work, self.words),
            side=side(work.sides[0], self.words) if len(work.sides) == 1 else "",
            cue=step.cue.read(self.language) if step.cue else "",
            exercise=step.exercise,
            number=self.numbers.get(source),
        )
