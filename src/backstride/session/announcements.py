"""What is said of what comes: the announcement of a step, a change of side, a rest, a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import spoken_duration, spoken_number
from backstride.i18n.messages import Message, in_context, message
from backstride.routine.describe import side_words
from backstride.routine.dose import Bout, Work
from backstride.routine.dose_words import SIDES, dose, dose_of_set
from backstride.routine.model import Exercise, ExerciseStep, RepeatStep, Routine, Side, walk
from backstride.session.timeline import (
    Kind,
    Phase,
    Timeline,
    begins_a_step,
    exercise_of,
    first_explained,
    load_of,
    note_of,
    step_at,
    timed_repeat,
    upcoming,
)
from backstride.session.utterance import Listener, Utterance, as_sentences, distinct, of_text

_TO: Mapping[Side | None, Message] = {Side.LEFT: in_context("side", "left"), Side.RIGHT: in_context("side", "right")}
_FIRST: Mapping[Side | None, Message] = {Side.LEFT: message("left side first"), Side.RIGHT: message("right side first")}
_REST = message("Rest.")
_WHEN_DONE = message("Continue when you are done.")
_WHEN_READY = message("Tap or press Space when you are ready.")
_COUNT = message("Tap or press Space for each one.")
_LAST_ROUND = message("Last round.")


@dataclass(frozen=True, slots=True)
class _Name:
    """What the voice calls an exercise, in one language, and the words beside it in that language."""

    language: str
    spoken: str
    catalogue: Catalogue
    exercise: Exercise

    def sided(self, side: Side | None) -> str:
        """Return the name with the *side*, where there is one to be named."""
        return ", ".join(part for part in (self.spoken, self.side(side)) if part)

    def side(self, side: Side | None) -> str:
        """Return "left side", or what that means here; an empty text where no side need be named."""
        return side_words(self.exercise, side, self.catalogue)

    def first(self, side: Side | None) -> str:
        """Return which side is first."""
        if self.exercise.side_words and side in _FIRST:
            return self.catalogue.say(message("{side} first", side=self.side(side)))
        return self.catalogue.say(_FIRST[side]) if side in _FIRST else ""


def openings(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what *phase* says of what comes, the most important first."""
    exercise = exercise_of(timeline, phase)
    match phase.kind:
        case Kind.SWITCH:
            yield _switch(phase, exercise, listener)
        case Kind.NOTE:
            yield from (_until_done(said, phase, listener) for said in _author(timeline, phase, listener))
        case Kind.REST if phase.opens_round and exercise is None:
            yield _round_to_come(timeline, phase, listener)
            yield from _author(timeline, phase, listener)
        case Kind.REST if exercise is None:
            yield from _author(timeline, phase, listener)
            yield _rest_before_a_step(timeline, phase, listener)
        case Kind.REST if exercise is not None:
            yield _rest_within_a_step(phase, exercise, listener)
        case _ if exercise is not None and begins_a_step(timeline, phase):
            begin = _beginning_again if phase.repeated else _beginning
            yield from begin(timeline, phase, exercise, listener)


def setup(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield how to get into position, the first time that an exercise is got ready for."""
    exercise = exercise_of(timeline, phase)
    if exercise is None or exercise.setup is None or phase.kind is not Kind.GET_READY or phase.explained:
        return
    if listener.full and not phase.repeated and phase.source == _first_step(timeline.routine, phase.exercise):
        yield of_text(exercise.setup, listener, of="setup")


def explanation(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield how an exercise is done while the session gets ready for it, and the first time how to begin sooner."""
    exercise = exercise_of(timeline, phase)
    if exercise is None or not phase.explained or phase.kind is not Kind.GET_READY or not listener.full:
        return
    yield from (of_text(part, listener) for part in (exercise.setup, exercise.move) if part)
    if phase.index == first_explained(timeline):
        catalogue = listener.catalogue
        yield Utterance(language=catalogue.language, wordings=(catalogue.say(_WHEN_READY),))


def _first_step(routine: Routine, exercise: str | None) -> tuple[int, ...]:
    """Return the way to the first step of *routine* that does *exercise*."""
    return next(
        source
        for source, step, _ in walk(routine.steps)
        if isinstance(step, ExerciseStep) and step.exercise == exercise
    )


def _beginning(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield what comes and what the author adds; where the work has begun already, first what is to be done in it."""
    catalogue = listener.catalogue
    if opened := _round(timeline, phase, catalogue):
        yield Utterance(language=catalogue.language, wordings=(opened,), vital=True)
    name, load = _name(exercise, listener), load_of(timeline, phase)
    announced = _announcement(phase, name, load.read(name.language) if load else "", listener)
    added = tuple(_author(timeline, phase, listener))
    yield from (*added, announced) if phase.kind is Kind.WORK else (announced, *added)


def _beginning_again(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield what is worth saying in a later round: which it is, and what changes.

    Where a round is one exercise only, that is the side; else the name, and what the author says of the way there.
    """
    name = _name(exercise, listener)
    alone = _only_exercise(timeline, phase)
    what = name.side(phase.side) if alone else name.sided(phase.side)
    opened = _round(timeline, phase, name.catalogue)
    short = as_sentences(what)
    wordings = distinct(as_sentences(opened, what), short or opened)
    if wordings:
        yield Utterance(language=name.language, wordings=wordings, vital=True, of="name")
    if not alone:
        yield from _author(timeline, phase, listener)


def _round_to_come(timeline: Timeline, phase: Phase, listener: Listener) -> Utterance:
    """Return which round comes, and with which exercise it begins where it has several."""
    following = upcoming(timeline, phase.index)
    exercise = exercise_of(timeline, following) if following else None
    if exercise is None or following is None or _only_exercise(timeline, following):
        catalogue = listener.catalogue
        return Utterance(language=catalogue.language, wordings=(_round(timeline, phase, catalogue),), vital=True)
    name = _name(exercise, listener)
    opened = _round(timeline, phase, name.catalogue)
    whole = as_sentences(opened, name.sided(following.side))
    return Utterance(language=name.language, wordings=distinct(whole, opened), vital=True)


def _round(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> str:
    """Return the sentence that says which round begins with *phase*, or that as many as fit begin; else nothing."""
    this, rounds = phase.opens_round or (0, 0)
    repeat = timed_repeat(timeline, phase)
    if this == 1 and repeat and repeat.lasts:
        return catalogue.say(message("As many rounds as you can in {time}.", time=spoken_duration(repeat.lasts)))
    if this == 0:
        return ""
    return catalogue.say(_LAST_ROUND if this == rounds else message("Round {number}.", number=spoken_number(this)))


def _only_exercise(timeline: Timeline, phase: Phase) -> bool:
    """Say whether the round that *phase* is in has no other exercise than its own."""
    around = step_at(timeline.routine, phase.source[:-1]) if len(phase.source) > 1 else None
    steps = around.steps if isinstance(around, RepeatStep) else ()
    return sum(isinstance(step, ExerciseStep | RepeatStep) for step in steps) == 1


def _author(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what the author has the voice say; of a note that is its text where nothing else is written."""
    words = step_at(timeline.routine, phase.source).say or note_of(timeline, phase)
    if words is not None:
        yield of_text(words, listener, vital=True, of="say")


def _until_done(said: Utterance, phase: Phase, listener: Listener) -> Utterance:
    """Return *said* with how a card goes away that waits for the person."""
    if phase.length is not None or not listener.full:
        return said
    how = listener.catalogue.speaking(said.language).say(_WHEN_DONE)
    return replace(said, wordings=(as_sentences(*said.wordings[:1], how), *said.wordings))


def _name(exercise: Exercise, listener: Listener) -> _Name:
    language, spoken = exercise.name.pick(*listener.catalogue.wanted)
    return _Name(language, spoken, listener.catalogue.speaking(language), exercise)


def _announcement(phase: Phase, name: _Name, load: str, listener: Listener) -> Utterance:
    """Return what is next: name, dose, side and *load*.

    In a short get-ready the dose is said over the countdown: without it nobody knows what begins. Where even that does
    not fit it is left out; the load and the side never are while they fit with the name.
    """
    side, sided = name.side(phase.side), as_sentences(name.sided(phase.side))
    short = as_sentences(name.sided(phase.side), load)
    alone = tuple(each for each in distinct(sided, as_sentences(name.spoken), as_sentences(side)) if each != short)
    if not listener.full or phase.work is None:
        return Utterance(language=name.language, wordings=distinct(short), last_resort=alone, vital=True, of="name")
    return Utterance(
        language=name.language,
        wordings=distinct(*(as_sentences(each, load) for each in _whole_announcements(phase, phase.work, name))),
        less=distinct(short),
        last_resort=alone,
        vital=True,
        of="name",
    )


def _whole_announcements(phase: Phase, work: Work, name: _Name) -> Iterator[str]:
    """Yield the wordings with the dose, the longest first; the last has only what the next work needs."""
    say = name.catalogue.say
    first = name.first(phase.side) if len(work.sides) > 1 else ""
    amount = say(dose(work, aloud=True))
    if work.length(work.bouts[0][0]) is None:
        yield as_sentences(name.spoken, amount, first, say(_COUNT if work.bouts[0][0].reps is None else _WHEN_DONE))
    yield as_sentences(name.spoken, amount, first)
    once = say(dose_of_set(work, work.bouts[0][0], aloud=True))
    yield as_sentences(name.spoken, once, first or name.side(phase.side))
    yield as_sentences(name.sided(phase.side), once)


def _switch(phase: Phase, exercise: Exercise | None, listener: Listener) -> Utterance:
    catalogue, to = listener.catalogue, _TO[phase.side]
    if exercise and exercise.side_words:
        meant = side_words(exercise, phase.side, catalogue)
        switched = catalogue.say(message("Switch: {side}.", side=meant))
        shorter = distinct(as_sentences(meant), as_sentences(catalogue.say(to)))
    else:
        switched = catalogue.say(message("Switch sides, {side}.", side=to))
        shorter = (as_sentences(catalogue.say(to)),)
    amount = _amount(phase, phase.work.bouts[(phase.set or 1) - 1], catalogue) if phase.work else ""
    wordings = distinct(as_sentences(switched, amount), switched)
    return Utterance(language=catalogue.language, wordings=wordings, last_resort=shorter, vital=True)


def _amount(phase: Phase, among: Iterable[Bout], catalogue: Catalogue) -> str:
    """Return how much the work after *phase* is, where it is not as much in all of the sets *among* which it is."""
    alike = len({(bout.reps, bout.hold) for bout in among}) <= 1
    if alike or phase.work is None or phase.bout is None:
        return ""
    return catalogue.say(dose_of_set(phase.work, phase.bout, aloud=True))


def _rest_within_a_step(phase: Phase, exercise: Exercise, listener: Listener) -> Utterance:
    """Return which set comes, and always which side where one does."""
    say, language = listener.catalogue.say, listener.catalogue.language
    number, whole = spoken_number(phase.set or 1), spoken_number(phase.sets or 1)
    next_set, rest = say(message("Rest, then set {number} of {count}.", number=number, count=whole)), say(_REST)
    among = phase.work.of(phase.side) if phase.work and phase.side else ()
    side, amount = side_words(exercise, phase.side, listener.catalogue), _amount(phase, among, listener.catalogue)
    wordings = distinct(as_sentences(next_set, side, amount), as_sentences(next_set, side))
    if not side:
        return Utterance(language=language, wordings=(*wordings, rest), vital=True)
    return Utterance(
        language=language,
        wordings=(*wordings, *_then(phase, exercise, listener)),
        last_resort=(as_sentences(side), rest),
        vital=True,
    )


def _then(phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[str]:
    """Yield that the other side comes after the rest, where it is called by its plain name."""
    if exercise.side_words is None:
        yield listener.catalogue.say(message("Rest, then the {side}.", side=SIDES[phase.side]))


def _rest_before_a_step(timeline: Timeline, phase: Phase, listener: Listener) -> Utterance:
    following = upcoming(timeline, phase.index)
    exercise = exercise_of(timeline, following) if following else None
    if exercise is None:
        return Utterance(language=listener.catalogue.language, wordings=(listener.catalogue.say(_REST),), vital=True)
    name, say = _name(exercise, listener), _name(exercise, listener).catalogue.say
    names = (name.sided(following.side if following else None), name.spoken)
    wordings = (say(message("Rest, then {name}.", name=each)) for each in names)
    return Utterance(language=name.language, wordings=distinct(*wordings, say(_REST)), vital=True)
