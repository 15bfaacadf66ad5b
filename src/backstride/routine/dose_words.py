"""A dose in words, as it is shown and as it is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration, spoken_duration, spoken_number
from backstride.i18n.messages import Argument, Message, all_of, in_context, message, plural
from backstride.i18n.text import Text
from backstride.routine.dose import Bout, Work
from backstride.routine.model import Breath, ExerciseStep, Mode, Parts, Side, Tempo

_TWICE = 2

SIDES: Mapping[Side | None, Message] = {Side.LEFT: message("left side"), Side.RIGHT: message("right side")}
"""The sides that are named; of no other there is anything to say."""


def dose(work: Work, *, aloud: bool = False) -> Message:
    """Return *work* in words: "30 s each side, twice"; *aloud* with its numbers and lengths as they are said."""
    one, other = (_Amount(work, work.of(side), aloud) for side in (work.sides[0], work.sides[-1]))
    if not one.is_as(other):
        left, right = (one, other) if work.sides[0] is Side.LEFT else (other, one)
        return message("left side: {left}; right side: {right}", left=left.in_sets(), right=right.in_sets())
    return one.in_sets(work.sides)


def dose_and_load(step: ExerciseStep, work: Work, catalogue: Catalogue) -> str:
    """Return the *work* of *step* as it is shown, with its load: "10 repetitions, backpack 5 kg"."""
    said = catalogue.say(dose(work))
    return f"{said}, {catalogue.read(step.load)}" if step.load else said


def capitalised(said: str) -> str:
    """Return what is *said* with a capital letter, as on a line of its own."""
    return said[:1].upper() + said[1:]


def dose_of_set(work: Work, bout: Bout, *, aloud: bool = False) -> Message:
    """Return one *bout* of *work* in words, without its side."""
    amount = _Amount(work, (bout,), aloud)
    return amount.with_pace(amount.said())


def less(before: Work, now: Work) -> Iterator[Message]:
    """Yield how much less *now* is than *before*: "20 s instead of 30 s each side", "1 set instead of 2"."""
    as_many = replace(before, bouts=before.bouts[: now.sets])
    then, said = (_Amount(work, work.of(work.sides[0]), aloud=False).said() for work in (as_many, now))
    if said != then:
        then = _sided(then, now.sides) if len(now.sides) > 1 else then
        yield message("{now} instead of {before}", now=said, before=then)
    if now.sets < before.sets:
        yield plural(
            "{count} set instead of {before}", "{count} sets instead of {before}", now.sets, before=before.sets
        )


@dataclass(frozen=True, slots=True)
class _Amount:
    """How much the sets of one side are."""

    work: Work
    bouts: tuple[Bout, ...]
    aloud: bool

    def is_as(self, other: _Amount) -> bool:
        """Say whether *other* is as much, on whichever side."""
        return self._counts == other._counts and self._holds == other._holds

    @property
    def _counts(self) -> tuple[int | None, ...]:
        return tuple(bout.reps for bout in self.bouts)

    @property
    def _holds(self) -> tuple[float | None, ...]:
        return tuple(bout.hold for bout in self.bouts)

    @property
    def _varies(self) -> bool:
        return len({*zip(self._counts, self._holds, strict=True)}) > 1

    def in_sets(self, sides: Sequence[Side] = (Side.BOTH,)) -> Message:
        """Return it in words, with its pace, its *sides* and its sets: "30 s each side, twice"."""
        dose, sets = self.with_pace(_sided(self.said(), sides)), len(self.bouts)
        if sets == 1 or self._varies:
            return dose
        if sets == _TWICE:
            return message("{dose}, twice", dose=dose)
        return plural("{dose}, {count} time", "{dose}, {count} times", sets, dose=dose, count=self._number(sets))

    def said(self) -> Message:
        """Return it in words."""
        match self.work:
            case Work(mode=Mode.HOLD | Mode.REPS):
                return self._listed()
            case Work(breath=Breath()):
                return self._breaths()
            case _:
                return self._time(self.work.time)

    def with_pace(self, dose: Message) -> Message:
        """Return *dose* with how long the parts of a repetition or a breath are, where there are any."""
        match self.work:
            case Work(mode=Mode.REPS, tempo=Tempo() as tempo) if not self.aloud:
                return message("{dose} ({parts})", dose=dose, parts=tuple(self._tempo(tempo, self.work.parts)))
            case Work(breath=Breath() as breath):
                return message("{dose}, {parts}", dose=dose, parts=tuple(self._breath(breath)))
            case _:
                return dose

    def _number(self, count: int) -> Argument:
        """Return *count* in digits, aloud in words."""
        return spoken_number(count) if self.aloud else count

    def _time(self, seconds: float) -> Message:
        return spoken_duration(seconds) if self.aloud else duration(seconds)

    def _listed(self) -> Message:
        """Return what each set is: only its number where nothing else changes, "6, 4 and 2 holds of 10 s"."""
        counts, first = [count for count in self._counts if count], self.bouts[0]
        if len(set(self._holds)) == 1 and (len(counts) == len(self.bouts) or not self._varies):
            return self._of_set(first, counts)
        return all_of(tuple(self._of_set(bout, [bout.reps] if bout.reps else []) for bout in self.bouts))

    def _of_set(self, bout: Bout, counts: Sequence[int]) -> Message:
        return self._held(bout, counts) if self.work.mode is Mode.HOLD else self._repeated(counts)

    def _all(self, counts: Sequence[int]) -> Argument:
        """Return *counts* as "6, 4 and 2", or one number where each set has as many."""
        return all_of(tuple(self._number(count) for count in (counts if len(set(counts)) > 1 else counts[:1])))

    def _held(self, bout: Bout, counts: Sequence[int]) -> Message:
        most = max(counts)
        time = self._as_long_as_you_can() if bout.hold is None else self._time(bout.hold)
        if most == 1:
            return time
        if bout.hold is None:
            return plural(
                "one hold {length}", "{count} holds, each {length}", most, count=self._all(counts), length=time
            )
        if self.aloud and len(set(counts)) > 1:
            return plural(
                "one set: {counts} holds of {time}",
                "{count} sets: {counts} holds of {time}",
                len(counts),
                count=self._number(len(counts)),
                counts=self._all(counts),
                time=time,
            )
        return plural("one hold of {time}", "{count} holds of {time}", most, count=self._all(counts), time=time)

    def _as_long_as_you_can(self) -> Message:
        seconds = self.work.cap.seconds
        if seconds is None:
            return message("as long as you can")
        return message("as long as you can, at most {time}", time=self._time(seconds))

    def _repeated(self, counts: Sequence[int]) -> Message:
        if not counts:
            return self._as_many_as_you_can()
        most, count = max(counts), self._all(counts)
        if self.aloud:
            said = plural("one repetition", "{count} repetitions", most, count=count)
        else:
            said = plural("{count} repetition", "{count} repetitions", most, count=count)
        return message("{repetitions} at your own pace", repetitions=said) if self.work.tempo is None else said

    def _as_many_as_you_can(self) -> Message:
        seconds, reps = self.work.cap
        if reps is not None:
            return message("as many repetitions as you can, at most {count}", count=self._number(reps))
        if seconds is not None:
            return message("as many repetitions as you can in {time}", time=self._time(seconds))
        return message("as many repetitions as you can")

    def _breaths(self) -> Message:
        breaths, count = self.work.breaths, self._number(self.work.breaths)
        if self.aloud:
            return plural("one breath", "{count} breaths", breaths, count=count)
        return plural("{count} breath", "{count} breaths", breaths, count=count)

    def _tempo(self, tempo: Tempo, names: Parts | None) -> Iterator[Message]:
        out, hold, back = names or (None, None, None)
        if tempo.out:
            time = self._time(tempo.out)
            yield _named(out, time) if out else in_context("part of a repetition", "{time} out", time=time)
        if tempo.hold:
            time = self._time(tempo.hold)
            yield _named(hold, time) if hold else message("{time} hold", time=time)
        if tempo.back:
            time = self._time(tempo.back)
            yield _named(back, time) if back else message("{time} return", time=time)

    def _breath(self, breath: Breath) -> Iterator[Message]:
        if breath.breathe_in:
            yield message("{time} in", time=self._time(breath.breathe_in))
        if breath.hold:
            yield message("{time} hold", time=self._time(breath.hold))
        if breath.out:
            yield in_context("part of a breath", "{time} out", time=self._time(breath.out))
        if breath.rest:
            yield message("{time} hold", time=self._time(breath.rest))


def _named(part: Text, time: Message) -> Message:
    return message("{part} {time}", part=part, time=time)


def _sided(dose: Message, sides: Sequence[Side]) -> Message:
    if len(sides) > 1:
        return message("{dose} each side", dose=dose)
    if sides[0] is Side.ALTERNATE:
        return message("{dose}, changing sides", dose=dose)
    side = SIDES.get(sides[0])
    return message("{dose}, {side}", dose=dose, side=side) if side else dose
