"""What comes after a phase, in words: for the tile of what is next, and for the last seconds before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.routine.describe import side_words
from backstride.routine.model import Exercise, Side
from backstride.session.timeline import Kind, Phase, Timeline, depends_on_pace, exercise_of, note_of, upcoming
from backstride.ui.session.shorten_text import shorter

_BEGINNING = 48  # characters of a note that tell what it is about
_SAME: Mapping[Side | None, Message] = {
    Side.LEFT: message("Same on the left"),
    Side.RIGHT: message("Same on the right"),
}
_OTHER_SIDE: Mapping[Side | None, Message] = {Side.LEFT: message("Left side"), Side.RIGHT: message("Right side")}
_THEN_SIDE: Mapping[Side | None, Message] = {
    Side.LEFT: message("Then the left side"),
    Side.RIGHT: message("Then the right side"),
}
_THEN = {
    Kind.SWITCH: message("Then change sides"),
    Kind.PAUSE: message("Then relax"),
    Kind.REST: message("Then rest"),
    Kind.NOTE: message("Then a note"),
}
_AHEAD = frozenset({Kind.GET_READY, Kind.SWITCH, Kind.REST, Kind.PAUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What follows: ``words``, and ``short`` ones for where these have no room; ``between`` is the rest before it.

    ``phase`` is what is done then, ``None`` at the end; ``exercise`` is what is done in it.
    """

    words: str
    short: str
    between: str = ""
    phase: Phase | None = None
    exercise: Exercise | None = None


def subject_of(timeline: Timeline, phase: Phase) -> Phase:
    """Return the phase that the stage belongs to: the one to come during get-ready, switch, pause and rest."""
    return (upcoming(timeline, phase.index) or phase) if phase.kind in _AHEAD else phase


def following(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> Following:
    """Return what follows what is on the stage during *phase*."""
    subject = subject_of(timeline, phase)
    if phase.kind is Kind.PAUSE:  # between two holds the stage still belongs to both, so the next one is named
        hold = catalogue.say(_hold(subject))
        return Following(words=hold, short=hold, phase=subject, exercise=exercise_of(timeline, subject))
    if subject.index + 1 == len(timeline.phases):
        done = catalogue.say(message("All done"))
        return Following(words=done, short=done)
    first = timeline.phases[subject.index + 1]
    after = subject_of(timeline, first)
    if after is first and first.kind is Kind.REST and first.length:
        rest = catalogue.say(message("Rest {time}", time=duration(first.length)))
        return Following(words=rest, short=rest, phase=first)
    words, short = _words(timeline, subject, after, catalogue)
    between = catalogue.say(_between(first)) if first.kind is Kind.REST and first.length else ""
    return Following(words=words, short=short, between=between, phase=after, exercise=exercise_of(timeline, after))


def then_words(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> str:
    """Return what *phase* leads to, in the words of its last seconds: ``Then change sides``."""
    if phase.index + 1 == len(timeline.phases):
        return catalogue.say(message("Then you are done"))
    first = timeline.phases[phase.index + 1]
    if first.kind in _THEN:
        return catalogue.say(_THEN[first.kind])
    after, exercise = subject_of(timeline, first), exercise_of(timeline, first)
    begins = phase.kind is Kind.GET_READY or after.occurrence != phase.occurrence
    if begins or exercise is None:
        name = catalogue.read(exercise.name) if exercise else ""
        return catalogue.say(message("Then {name}", name=name))
    if after.set != phase.set or phase.kind is Kind.REST:
        return catalogue.say(message("Then set {number} of {count}", number=after.set or 1, count=after.sets or 1))
    if after.side in _THEN_SIDE and (after.side is not phase.side or phase.kind is Kind.SWITCH):
        own = side_words(exercise, after.side, catalogue) if exercise.side_words else ""
        return catalogue.say(message("Then {name}", name=own) if own else _THEN_SIDE[after.side])
    return catalogue.say(message("Then hold {number} of {count}", number=after.rep or 1, count=after.reps or 1))


def _words(timeline: Timeline, subject: Phase, after: Phase, catalogue: Catalogue) -> tuple[str, str]:
    """Return what *after* is to *subject*, in words and in short ones."""
    exercise = exercise_of(timeline, after)
    side = side_words(exercise, after.side, catalogue)
    if after.occurrence != subject.occurrence:
        name = catalogue.read(exercise.name) if exercise else _beginning(timeline, after, catalogue)
        return _joined(name, side), name
    if after.set != subject.set:
        said = catalogue.say(message("Set {number} of {count}", number=after.set or 1, count=after.sets or 1))
        return _joined(said, side), said
    if after.side != subject.side:
        if exercise and exercise.side_words:
            own = side[:1].upper() + side[1:]
            return own, own
        return catalogue.say(_SAME[after.side]), catalogue.say(_OTHER_SIDE[after.side])
    hold = catalogue.say(_hold(after))
    return hold, hold


def _between(rest: Phase) -> Message:
    if depends_on_pace(rest):
        return message("after the rest of the round")
    return message("after {time} rest", time=duration(rest.length or 0.0))


def _hold(phase: Phase) -> Message:
    return message("Hold {number} of {count}", number=phase.rep or 1, count=phase.reps or 1)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _beginning(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    """Return the first words of a note, up to where a sentence or a clause ends if that is near enough."""
    text = note_of(timeline, subject)
    note = catalogue.read(text) if text else ""
    short = next(
        (form for form in shorter(note) if len(form) <= _BEGINNING), shorten(note, _BEGINNING, placeholder=" …")
    )
    return short or catalogue.say(message("A note"))
