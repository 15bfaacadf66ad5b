"""A routine in words: what it needs, and its steps as lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message, plural
from backstride.i18n.text import Text
from backstride.routine.dose import merged, resolve
from backstride.routine.dose_words import SIDES, dose, dose_and_load
from backstride.routine.model import (
    Defaults,
    Exercise,
    ExerciseStep,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    counted,
    walk,
)


def side_words(exercise: Exercise | None, side: Side | None, catalogue: Catalogue) -> str:
    """Return what *side* means in an *exercise* ("left knee down"), else "left side"; empty where none is named."""
    words = exercise.side_words.of(side) if exercise and exercise.side_words else None
    if words is not None:
        return catalogue.read(words)
    return catalogue.say(SIDES[side]) if side in SIDES else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step to read. ``source`` is the path of indices to it, its length less one how deep it lies in repeats.

    ``kind`` is exercise, rest, note or repeat; ``number`` counts the exercise steps that count, from 1; ``sides`` are
    those that are named, both where they change; what a step has not is empty.
    """

    source: tuple[int, ...]
    kind: str
    title: str
    dose: str = ""
    load: str = ""
    side: str = ""
    sides: tuple[Side, ...] = ()
    cue: str = ""
    say: str = ""
    exercise: str = ""
    number: int | None = None


def rounds(times: int) -> Message:
    """Return how often a repeat is done: "3 rounds"."""
    return plural("{count} round", "{count} rounds", times)


def titled(title: Text | None, said: Message) -> Message:
    """Return what is *said* of a repeat with its *title* before it, if it has one: "Circuit, 3 rounds"."""
    return message("{title}, {rounds}", title=title, rounds=said) if title else said


def which_round(title: Text | None, number: int | None, count: int | None) -> Message | None:
    """Return the *number* of a round, with the *title* of its repeat: "Circuit, round 2 of 3".

    Without *count* nobody knows how many there are. Outside of a repeat, and in an only round, there is nothing to say.
    """
    if number is None or count == 1:
        return None
    if count is None:
        return titled(title, message("round {number}", number=number))
    return titled(title, message("round {number} of {count}", number=number, count=count))


def minutes(about: float, open_phases: int) -> Message:
    """Return *about* seconds in whole minutes: "10 min", and "about 12 min" where the person ends some phases."""
    whole = duration(max(1, round(about / 60)) * 60)
    return message("about {time}", time=whole) if open_phases else whole


def exercises(routine: Routine) -> tuple[Exercise, ...]:
    """Return the exercises of *routine* in the order in which they first come."""
    names = dict.fromkeys(step.exercise for _, step, _ in walk(routine.steps) if isinstance(step, ExerciseStep))
    return tuple(routine.exercises[name] for name in names)


def own_dose(exercise: Exercise) -> Message | None:
    """Return how much of *exercise* is done where nobody says anything else; ``None`` where it does not say so."""
    if exercise.dose.mode is None:
        return None
    return dose(resolve(merged(ExerciseStep(exercise=exercise.id), exercise), Defaults()))


def equipment(routine: Routine, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what *routine* needs, each thing once, in the order in which it is needed."""
    return _texts((thing for each in exercises(routine) for thing in each.equipment), catalogue)


def cautions(routine: Routine, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return the exercises of *routine* that ask for care: the title of each, and what it asks."""
    read = catalogue.read
    return tuple((read(each.title), read(each.caution)) for each in exercises(routine) if each.caution)


def positions(routine: Routine) -> tuple[str, ...]:
    """Return the positions that *routine* goes through, each once."""
    return tuple(dict.fromkeys(each.position for each in exercises(routine) if each.position))


def muscles(routine: Routine) -> tuple[str, ...]:
    """Return the muscles that *routine* works on, each once."""
    return tuple(dict.fromkeys(muscle for each in exercises(routine) for muscle in each.muscles))


def lines(routine: Routine, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return the steps of *routine* in the words of *catalogue*, a repeat before its own steps."""
    numbers = {source: number for number, source in enumerate(counted(routine.steps), start=1)}
    writer = _Writer(routine, catalogue, numbers)
    return tuple(writer.line(source, step) for source, step, _ in walk(routine.steps))


def _left_and_right(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return which of left and right are among *sides*, from left to right."""
    return tuple(side for side in (Side.LEFT, Side.RIGHT) if side in sides or Side.ALTERNATE in sides)


def _texts(found: Iterable[Text], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(catalogue.read, found)))


def _how_often(step: RepeatStep) -> Message:
    if step.lasts is not None:
        return message("as many rounds as fit into {time}", time=duration(step.lasts))
    return rounds(step.times)


def _between(step: RepeatStep) -> Iterator[Message]:
    if step.every is not None:
        yield message("a new one every {time}", time=duration(step.every))
    elif step.rest:
        yield message("{time} rest between", time=duration(step.rest))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the lines of one routine for one reader."""

    routine: Routine
    catalogue: Catalogue
    numbers: Mapping[tuple[int, ...], int]

    def line(self, source: tuple[int, ...], step: Step) -> Line:
        """Return *step* as a line."""
        line = self._plain(source, step)
        return replace(line, say=self.catalogue.read(step.say)) if step.say else line

    def _plain(self, source: tuple[int, ...], step: Step) -> Line:
        say, read = self.catalogue.say, self.catalogue.read
        match step:
            case ExerciseStep():
                return self._exercise(source, step)
            case RestStep(length=length):
                return Line(source=source, kind="rest", title=say(message("Rest")), dose=say(duration(length)))
            case NoteStep(note=note, length=length):
                lasts = "" if length is None else say(duration(length))
                return Line(source=source, kind="note", title=read(note), dose=lasts)
            case RepeatStep():
                title = say(titled(step.title, _how_often(step)))
                return Line(source=source, kind="repeat", title=title, dose=" ".join(map(say, _between(step))))
            case _:
                return Line(source=source, kind="", title="")

    def _exercise(self, source: tuple[int, ...], step: ExerciseStep) -> Line:
        read = self.catalogue.read
        exercise = self.routine.exercises[step.exercise]
        work = resolve(merged(step, exercise), self.routine.defaults)
        return Line(
            source=source,
            kind="exercise",
            title=read(exercise.title),
            dose=dose_and_load(step, work, self.catalogue),
            load=read(step.load) if step.load else "",
            side=side_words(exercise, work.sides[0], self.catalogue) if len(work.sides) == 1 else "",
            sides=_left_and_right(work.sides),
            cue=read(step.cue) if step.cue else "",
            exercise=step.exercise,
            number=self.numbers.get(source),
        )
