"""What is said of what comes: the announcement of a step, a change of side, a rest, a note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import spoken_number
from backstride.i18n.messages import Message, in_context, message
from backstride.routine.describe import SIDES, dose
from backstride.routine.dose import Work
from backstride.routine.model import Exercise, Side
from backstride.session.timeline import Kind, Phase, Timeline, begins_a_step, exercise_of, note_of, step_at, upcoming
from backstride.session.utterance import Listener, Utterance, as_sentences, of_text, unlike

_TO: Mapping[Side | None, Message] = {Side.LEFT: in_context("side", "left"), Side.RIGHT: in_context("side", "right")}
_FIRST: Mapping[Side | None, Message] = {Side.LEFT: message("left side first"), Side.RIGHT: message("right side first")}
_REST = message("Rest.")
_WHEN_DONE = message("Continue when you are done.")


@dataclass(frozen=True, slots=True)
class _Name:
    """What the voice calls an exercise, in one language, and the words beside it in that language."""

    language: str
    spoken: str
    catalogue: Catalogue

    def sided(self, side: Side | None) -> str:
        """Return the name with the *side*, where there is one to be named."""
        return ", ".join(part for part in (self.spoken, self.side(side)) if part)

    def side(self, side: Side | None) -> str:
        """Return "left side" or "right side", an empty text where no side need be named."""
        return _side(side, self.catalogue)


def openings(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what *phase* says of what comes, the most important first."""
    exercise = exercise_of(timeline, phase)
    match phase.kind:
        case Kind.SWITCH:
            yield _switch(phase, listener)
        case Kind.NOTE:
            yield from (_until_done(said, phase, listener) for said in _author(timeline, phase, listener))
        case Kind.REST if exercise is None:
            yield from _author(timeline, phase, listener)
            yield _rest_before_a_step(timeline, phase, listener)
        case Kind.REST:
            yield _rest_within_a_step(phase, listener)
        case _ if exercise is not None and begins_a_step(timeline, phase):
            yield from _beginning(timeline, phase, exercise, listener)


def _beginning(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield what comes and what the author adds; where the work has begun already, first what is to be done in it."""
    announced = _announcement(phase, _name(exercise, listener), listener)
    added = tuple(_author(timeline, phase, listener))
    yield from (*added, announced) if phase.kind is Kind.WORK else (announced, *added)
    yield from _setup(phase, exercise, listener)


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


def _setup(phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    if listener.full and exercise.setup is not None and phase.kind is Kind.GET_READY:
        yield of_text(exercise.setup, listener)


def _name(exercise: Exercise, listener: Listener) -> _Name:
    language, spoken = (exercise.spoken or exercise.title).pick(*listener.catalogue.wanted)
    return _Name(language, spoken, listener.catalogue.speaking(language))


def _side(side: Side | None, catalogue: Catalogue) -> str:
    return catalogue.say(SIDES[side]) if side in SIDES else ""


def _announcement(phase: Phase, name: _Name, listener: Listener) -> Utterance:
    """Return what is next: name, dose and side.

    In a short get-ready the dose is said over the countdown: without it nobody knows what begins. Where even that does
    not fit it is left out; the side never is while it fits with the name.
    """
    side = name.side(phase.side)
    short = as_sentences(name.sided(phase.side))
    alone = unlike(as_sentences(name.spoken), as_sentences(side)) if side else ()
    if not listener.full or phase.work is None:
        return Utterance(language=name.language, wordings=unlike(short), last_resort=alone, vital=True, of="name")
    return Utterance(
        language=name.language,
        wordings=unlike(*_whole_announcements(phase, phase.work, name)),
        less=unlike(short),
        last_resort=alone,
        vital=True,
        of="name",
    )


def _whole_announcements(phase: Phase, work: Work, name: _Name) -> Iterator[str]:
    """Yield the wordings with the dose, the longest first; the last has only what the next work needs."""
    say = name.catalogue.say
    first = say(_FIRST[phase.side]) if len(work.sides) > 1 and phase.side in _FIRST else ""
    amount = say(dose(work, aloud=True))
    if work.length(1) is None:
        yield as_sentences(name.spoken, amount, first, say(_WHEN_DONE))
    yield as_sentences(name.spoken, amount, first)
    once = say(dose(replace(work, reps=work.reps[:1], sides=(Side.BOTH,)), aloud=True))
    yield as_sentences(name.spoken, once, first or name.side(phase.side))
    yield as_sentences(name.sided(phase.side), once)


def _switch(phase: Phase, listener: Listener) -> Utterance:
    catalogue, to = listener.catalogue, _TO[phase.side]
    whole, short = catalogue.say(message("Switch sides, {side}.", side=to)), as_sentences(catalogue.say(to))
    return Utterance(language=catalogue.language, wordings=(whole,), last_resort=(short,), vital=True)


def _rest_within_a_step(phase: Phase, listener: Listener) -> Utterance:
    """Return which set comes, and always which side where one does."""
    say, language = listener.catalogue.say, listener.catalogue.language
    number, whole = spoken_number(phase.set or 1), spoken_number(phase.sets or 1)
    next_set, rest = say(message("Rest, then set {number} of {count}.", number=number, count=whole)), say(_REST)
    side = SIDES.get(phase.side)
    if side is None:
        return Utterance(language=language, wordings=(next_set, rest), vital=True)
    return Utterance(
        language=language,
        wordings=(as_sentences(next_set, say(side)), say(message("Rest, then the {side}.", side=side))),
        last_resort=(as_sentences(say(side)), rest),
        vital=True,
    )


def _rest_before_a_step(timeline: Timeline, phase: Phase, listener: Listener) -> Utterance:
    following = upcoming(timeline, phase.index)
    exercise = exercise_of(timeline, following) if following else None
    if exercise is None:
        return Utterance(language=listener.catalogue.language, wordings=(listener.catalogue.say(_REST),), vital=True)
    name, say = _name(exercise, listener), _name(exercise, listener).catalogue.say
    names = (name.sided(following.side if following else None), name.spoken)
    wordings = (say(message("Rest, then {name}.", name=each)) for each in names)
    return Utterance(language=name.language, wordings=unlike(*wordings, say(_REST)), vital=True)
