"""What is said during the work: form, breath, how much is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil, lcm

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import spoken_duration
from backstride.i18n.messages import Message, in_context, message
from backstride.i18n.text import Text
from backstride.routine.model import Exercise, ExerciseStep, Mode
from backstride.session.cues import HALFWAY_FROM, HELD_FROM, LONG, SETTLED, SOUNDING
from backstride.session.timeline import Kind, Mark, Phase, Timeline, exercise_of, part_name, step_at
from backstride.session.utterance import Listener, Utterance, as_sentences, distinct, first_sentence

LOOK_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions in which the screen cannot be seen."""

BREATHE_FROM = 20.0
"""Seconds that a first hold lasts at least for "keep breathing", where nothing else reminds."""

LAST_SECONDS = 10.0
LAST_SECONDS_FROM = 30.0
"""A person who cannot look hears when ten seconds are left of holds that last at least this long."""

TELL_EVERY, TELL_UNTIL = 30, 601
"""Seconds: so often it is said how long a hold lasts that has no end of its own, and up to when."""

_PROMPT = 1.0
"""Seconds by which words that are bound to a moment may be late."""


_PARTS = {
    "breath-in": message("Breathe in."),
    "breath-hold": message("Hold."),
    "breath-out": message("Breathe out."),
    "breath-rest": message("Wait."),
    "rep-hold": message("Hold."),
}
"""What the tones of a rhythm mean."""

_HOLDS = frozenset({"breath-hold", "breath-rest", "rep-hold"})
_LAST = (message("Last one."), message("One more."))
_LAST_BREATH = (message("Last breath."), message("One more breath."))
_KEEP = (message("Keep breathing."), message("Breathe evenly."), message("Let your breath flow."))
_HALF = (message("Halfway."), message("Half done."), message("Half the time is left."))
"""What is said again and again is said in several ways, one of them in each session."""

WAYS = lcm(*map(len, (_LAST, _LAST_BREATH, _KEEP, _HALF)))
"""How many sessions differ in what is said in several ways."""

# NOTE: A regular expression for a mistake that is written as an action, such as "Arching the back", so that "Avoid
# NOTE: arching the back" is right; any other is said as "Not like this: ...". It is matched from the beginning.
_ACTION = in_context("pattern of a mistake that is an action", "[A-Z][a-z]+ing( |$)")


def reminders(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what is said during *phase*, the most important first; nothing outside of work."""
    exercise = exercise_of(timeline, phase)
    if phase.kind is not Kind.WORK or exercise is None:
        return
    yield from _rhythm(phase, listener)
    yield from _last_one(phase, listener)
    if listener.look_away and exercise.position in LOOK_AWAY:
        yield from _last_seconds(phase, listener.catalogue)
    if listener.full:
        yield from _so_far(phase, listener.catalogue)
    if listener.full and phase.length is not None and phase.mode is not Mode.BREATHE:
        if not phase.repeated:
            yield from _halfway(phase.length, listener)
            yield from _form(timeline, phase, exercise, listener)
        if _breathes(phase):
            yield _keep_breathing(listener)


def _prompt(catalogue: Catalogue, said: Message, at: float) -> Utterance:
    return Utterance(language=catalogue.language, wordings=(catalogue.say(said),), at=at, slack=_PROMPT)


def _rhythm(phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what the tones of a rhythm mean, the first time that a step has them, and which breath is the last."""
    breaths = phase.work.breaths if phase.work else 0
    for mark in phase.marks:
        if mark.number == 1 and _turn(phase) == 0 and not phase.repeated:
            yield from _part(phase, mark, listener.catalogue)
        if mark.number == breaths > 1 and mark.kind == "breath-in":
            yield _at_mark(listener.catalogue, listener.vary(_LAST_BREATH), mark)


def _part(phase: Phase, mark: Mark, catalogue: Catalogue) -> Iterator[Utterance]:
    """Yield what to do in the part that begins at *mark*: what its author calls it, else what its tone means."""
    name = part_name(phase, mark.kind)
    if name is not None:
        language, words = name.pick(*catalogue.wanted)
        yield Utterance(language=language, wordings=distinct(as_sentences(words)), at=mark.at + SOUNDING, slack=_PROMPT)
    elif mark.kind in _PARTS and (mark.kind not in _HOLDS or mark.length >= HELD_FROM):
        yield _at_mark(catalogue, _PARTS[mark.kind], mark)


def _at_mark(catalogue: Catalogue, said: Message, mark: Mark) -> Utterance:
    return _prompt(catalogue, said, mark.at + SOUNDING)


def _last_one(phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield that the last of several repetitions or holds begins."""
    reps = phase.reps or 1
    if phase.rep == reps > 1:
        yield _prompt(listener.catalogue, listener.vary(_LAST), SOUNDING)
    for mark in phase.marks:
        if phase.mode is Mode.REPS and mark.kind == "rep-out" and mark.number == reps > 1:
            yield _at_mark(listener.catalogue, listener.vary(_LAST), mark)


def _last_seconds(phase: Phase, catalogue: Catalogue) -> Iterator[Utterance]:
    if phase.mode is Mode.HOLD and (phase.length or 0.0) >= LAST_SECONDS_FROM:
        left = as_sentences(catalogue.say(message("{time} left.", time=spoken_duration(LAST_SECONDS))))
        yield Utterance(language=catalogue.language, wordings=(left,), at=LAST_SECONDS, from_end=True, slack=_PROMPT)


def _so_far(phase: Phase, catalogue: Catalogue) -> Iterator[Utterance]:
    """Yield how long a hold lasts already that has no end of its own, for a person who cannot look."""
    if phase.is_max and phase.mode is Mode.HOLD:
        until = phase.cap.seconds or TELL_UNTIL
        for at in range(TELL_EVERY, ceil(min(until, TELL_UNTIL)), TELL_EVERY):
            so_far = as_sentences(catalogue.say(spoken_duration(at)))
            yield Utterance(language=catalogue.language, wordings=(so_far,), at=float(at), slack=_PROMPT)


def _halfway(length: float, listener: Listener) -> Iterator[Utterance]:
    if length >= HALFWAY_FROM:
        yield _prompt(listener.catalogue, listener.vary(_HALF), length / 2 + SOUNDING)


def _form(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield a reminder of the form in work that lasts and has no cue of its own; in long holds at least to breathe."""
    length = phase.length or 0.0
    if length < LONG or phase.marks or _cued(timeline, phase) or _breathes(phase):
        return
    long_hold = phase.mode is Mode.HOLD and length >= BREATHE_FROM
    pool = tuple(_forms(exercise, listener, moves=not phase.explained))
    if pool:
        language, said = pool[_turn(phase) % len(pool)]
        breathe = listener.catalogue.speaking(language).say(listener.vary(_KEEP)) if long_hold else ""
        yield Utterance(language=language, wordings=distinct(said, first_sentence(said), breathe), at=SETTLED)
    elif long_hold:
        yield _keep_breathing(listener)


def _breathes(phase: Phase) -> bool:
    """Say whether the voice recalls the breath in *phase*: in every other hold from the second on."""
    earlier = ((phase.set or 1) - 1) * (phase.reps or 1) + (phase.rep or 1) - 1 + (phase.round or 1) - 1
    return phase.mode is Mode.HOLD and phase.length is not None and earlier % 2 == 1


def _keep_breathing(listener: Listener) -> Utterance:
    catalogue = listener.catalogue
    return Utterance(language=catalogue.language, wordings=(catalogue.say(listener.vary(_KEEP)),), at=SETTLED)


def _cued(timeline: Timeline, phase: Phase) -> bool:
    step = step_at(timeline.routine, phase.source)
    return isinstance(step, ExerciseStep) and step.cue is not None


def _forms(exercise: Exercise, listener: Listener, *, moves: bool) -> Iterator[tuple[str, str]]:
    """Yield the reminders there are, as (language, words): with *moves* how to move, and the first mistake."""
    if exercise.move is not None and moves:
        language, move = exercise.move.pick(*listener.catalogue.wanted)
        yield language, first_sentence(move)
    for mistake in exercise.mistakes[:1]:
        yield _avoiding(mistake, listener)


def _avoiding(mistake: Text, listener: Listener) -> tuple[str, str]:
    language, words = mistake.pick(*listener.catalogue.wanted)
    return language, as_sentences(advice_against(words, listener.catalogue.speaking(language)))


def advice_against(mistake: str, catalogue: Catalogue) -> str:
    """Return advice against a *mistake*: "Avoid arching the back" where it reads as an action."""
    if re.match(catalogue.say(_ACTION), mistake):
        return catalogue.say(message("Avoid {action}", action=mistake[0].lower() + mistake[1:]))
    return catalogue.say(message("Not like this: {mistake}", mistake=mistake))


def _turn(phase: Phase) -> int:
    """Return a number for this work among that of its step, 0 for the very first."""
    sides = phase.work.sides if phase.work else ()
    side = sides.index(phase.side) if phase.side in sides else 0
    return ((phase.set or 1) - 1) * len(sides) + side + (phase.rep or 1) - 1
