"""What is said during the work: form, breath, how much is left."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.i18n.text import Text
from backstride.routine.model import Exercise, ExerciseStep, Mode
from backstride.routine.words import Words
from backstride.session.marks import Mark
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, step_at
from backstride.session.tones import HALFWAY_FROM, SOUNDING
from backstride.session.utterance import Listener, Utterance, first_sentence, sentences, unlike

LOOK_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions in which the screen cannot be seen."""

REMIND_FROM = 15.0
"""Seconds that work lasts at least for a reminder of its form."""

BREATHE_FROM = 20.0
"""Seconds that a hold lasts at least for "keep breathing", where nothing else reminds."""

LAST_SECONDS = 10.0
LAST_SECONDS_FROM = 30.0
"""Whoever cannot look is told the last ten seconds of holds that last so long."""

_SETTLED = 3.0
"""Seconds into the work from which a reminder is listened to."""

_PROMPT = 1.0
"""Seconds by which what tells a moment may be late."""


def reminders(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield what is said during *phase*, the most important first; nothing outside of work."""
    exercise = exercise_of(timeline, phase)
    if phase.kind is not Kind.WORK or exercise is None:
        return
    yield from _breathing(phase, listener.words)
    yield from _last_one(phase, listener.words)
    if listener.look_away and exercise.position in LOOK_AWAY:
        yield from _last_seconds(phase, listener.words)
    if listener.full and phase.length is not None and phase.mode is not Mode.BREATHE:
        yield from _halfway(phase.length, listener.words)
        yield from _form(timeline, phase, exercise, listener)


def _prompt(words: Words, key: str, at: float, **parts: object) -> Utterance:
    return Utterance(language=words.language, wordings=(words.say(key, **parts),), at=at, slack=_PROMPT)


def _breathing(phase: Phase, words: Words) -> Iterator[Utterance]:
    """Yield what the two tones of a breath mean, the first time that a step has them, and which breath is the last."""
    breaths = phase.work.breaths if phase.work else 0
    for mark in phase.marks:
        if mark.number == 1 and mark.kind in ("breath-in", "breath-out") and _turn(phase) == 0:
            yield _at_mark(words, "breathe in" if mark.kind == "breath-in" else "breathe out", mark)
        if mark.number == breaths > 1 and mark.kind == "breath-in":
            yield _at_mark(words, "last breath", mark)


def _at_mark(words: Words, key: str, mark: Mark) -> Utterance:
    return _prompt(words, key, mark.at + SOUNDING)


def _last_one(phase: Phase, words: Words) -> Iterator[Utterance]:
    """Yield that the last of several repetitions or holds begins."""
    reps = phase.reps or 1
    if phase.rep == reps > 1:
        yield _prompt(words, "last one", SOUNDING)
    for mark in phase.marks:
        if phase.mode is Mode.REPS and mark.kind == "rep-out" and mark.number == reps > 1:
            yield _at_mark(words, "last one", mark)


def _last_seconds(phase: Phase, words: Words) -> Iterator[Utterance]:
    if phase.mode is Mode.HOLD and (phase.length or 0.0) >= LAST_SECONDS_FROM:
        left = sentences(words.say("left over", time=words.length(LAST_SECONDS)))
        yield Utterance(language=words.language, wordings=(left,), at=LAST_SECONDS, from_end=True, slack=_PROMPT)


def _halfway(length: float, words: Words) -> Iterator[Utterance]:
    if length >= HALFWAY_FROM:
        yield _prompt(words, "halfway", length / 2 + SOUNDING)


def _form(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[Utterance]:
    """Yield a reminder of the form in work that lasts, another one each time; in long holds at least to breathe."""
    length = phase.length or 0.0
    if length < REMIND_FROM or phase.marks:
        return
    breathe = phase.mode is Mode.HOLD and length >= BREATHE_FROM
    pool = tuple(_forms(timeline, phase, exercise, listener))
    if pool:
        language, said = pool[_turn(phase) % len(pool)]
        wordings = unlike(said, first_sentence(said), Words(language).say("keep breathing") if breathe else "")
        yield Utterance(language=language, wordings=wordings, at=_SETTLED)
    elif breathe:
        words = listener.words
        yield Utterance(language=words.language, wordings=(words.say("keep breathing"),), at=_SETTLED)


def _forms(timeline: Timeline, phase: Phase, exercise: Exercise, listener: Listener) -> Iterator[tuple[str, str]]:
    """Yield the reminders there are, as (language, words): the step's cue, else the move and the first mistake."""
    step = step_at(timeline.routine, phase.source)
    if isinstance(step, ExerciseStep) and step.cue is not None:
        yield step.cue.pick(listener.language)
        return
    if exercise.move is not None:
        language, move = exercise.move.pick(listener.language)
        yield language, first_sentence(move)
    for mistake in exercise.mistakes[:1]:
        yield _avoiding(mistake, listener)


def _avoiding(mistake: Text, listener: Listener) -> tuple[str, str]:
    language, words = mistake.pick(listener.language)
    return language, sentences(Words(language).avoid(words))


def _turn(phase: Phase) -> int:
    """Return a number for this work among that of its step, 0 for the very first."""
    sides = phase.work.sides if phase.work else ()
    side = sides.index(phase.side) if phase.side in sides else 0
    return ((phase.set or 1) - 1) * len(sides) + side + (phase.rep or 1) - 1
