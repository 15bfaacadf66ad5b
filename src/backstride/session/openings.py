"""What is said of what comes: the announcement of a step, a change of side, a rest, a note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backstride.routine.describe import dose, side
from backstride.routine.dose import Work
from backstride.routine.model import Exercise, Side
from backstride.routine.words import Words
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, note_of, step_at, upcoming
from backstride.session.utterance import Listener, Utterance, of_text, sentences, unlike


@dataclass(frozen=True, slots=True)
class _Name:
    """What the voice calls an exercise, in one language, and the connecting words of that language."""

    language: str
    spoken: str

    @property
    def words(self) -> Words:
        return Words(self.language)


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
        case _ if exercise is not None and _begins_a_step(timeline, phase):
            yield from _beginning(timeline, phase, exercise, listener)


def _beginning(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield what comes and what the author adds; where the work has begun already, first what is to be done in it."""
    announced = _announcement(phase, _name(exercise, listener), listener)
    added = tuple(_author(timeline, phase, listener))
    yield from (*added, announced) if phase.kind is Kind.WORK else (announced, *added)
    yield from _setup(phase, exercise, listener)


def _begins_a_step(timeline: Timeline, phase: Phase) -> bool:
    return phase.index == 0 or timeline.phases[phase.index - 1].occurrence != phase.occurrence


def _author(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what the author has the voice say; of a note that is its text where nothing else is written."""
    words = step_at(timeline.routine, phase.source).say or note_of(timeline, phase)
    if words is not None:
        yield of_text(words, listener, vital=True, of="say")


def _until_done(said: Utterance, phase: Phase, listener: Listener) -> Utterance:
    """Return *said* with how a card goes away that waits for the person."""
    if phase.length is not None or not listener.full:
        return said
    how = Words(said.language).say("when done")
    return replace(said, wordings=(sentences(*said.wordings[:1], how), *said.wordings))


def _setup(phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    if listener.full and exercise.setup is not None and phase.kind is Kind.GET_READY:
        yield of_text(exercise.setup, listener)


def _name(exercise: Exercise, listener: Listener) -> _Name:
    return _Name(*(exercise.spoken or exercise.title).pick(listener.language))


def _announcement(phase: Phase, name: _Name, listener: Listener) -> Utterance:
    """Return what is next: name, dose and side.

    In a short get-ready the dose is said over the countdown: without it nobody knows what begins. Where even that does
    not fit it is left out; the side never is while it fits with the name.
    """
    told = side(phase.side, name.words)
    short = sentences(", ".join(part for part in (name.spoken, told) if part))
    alone = unlike(sentences(name.spoken), sentences(told)) if told else ()
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
    words = name.words
    first = words.say(f"{phase.side} first") if len(work.sides) > 1 else ""
    amount = dose(work, words, aloud=True)
    if work.length(1) is None:
        yield sentences(name.spoken, amount, first, words.say("when done"))
    yield sentences(name.spoken, amount, first)
    once = dose(replace(work, reps=work.reps[:1], sides=(Side.BOTH,)), words, aloud=True)
    yield sentences(name.spoken, once, first or side(phase.side, words))
    yield sentences(", ".join(part for part in (name.spoken, side(phase.side, words)) if part), once)


def _switch(phase: Phase, listener: Listener) -> Utterance:
    words = listener.words
    to = words.say(str(phase.side))
    whole = words.say("switch", side=to)
    return Utterance(language=words.language, wordings=(whole,), last_resort=(sentences(to),), vital=True)


def _rest_within_a_step(phase: Phase, listener: Listener) -> Utterance:
    """Return which set comes, and always which side where one does."""
    words = listener.words
    next_set = words.say("rest then set", count=words.number(phase.set or 1), of=words.number(phase.sets or 1))
    rest = words.say("rest")
    told = side(phase.side, words)
    if not told:
        return Utterance(language=words.language, wordings=(next_set, rest), vital=True)
    return Utterance(
        language=words.language,
        wordings=(sentences(next_set, told), words.say("rest then side", side=told)),
        last_resort=(sentences(told), rest),
        vital=True,
    )


def _rest_before_a_step(timeline: Timeline, phase: Phase, listener: Listener) -> Utterance:
    following = upcoming(timeline, phase.index)
    exercise = exercise_of(timeline, following) if following else None
    if exercise is None:
        return Utterance(language=listener.words.language, wordings=(listener.words.say("rest"),), vital=True)
    name = _name(exercise, listener)
    told = side(following.side, name.words) if following else ""
    sided = ", ".join(part for part in (name.spoken, told) if part)
    wordings = (name.words.say("rest then", name=each) for each in (sided, name.spoken))
    return Utterance(language=name.language, wordings=unlike(*wordings, name.words.say("rest")), vital=True)
