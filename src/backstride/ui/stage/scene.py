"""What the session screen says during one phase: words, sign and colour, from a view; no Qt and no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.conductor import View
from backstride.routine.describe import dose
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, Side
from backstride.routine.words import Words
from backstride.session.player import State, Wish
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, step_at, upcoming
from backstride.ui.wording import SIDE_WORDS, length_words, side_words

LOOKING_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions of the body in which the eyes are off the screen."""

_WORK = {
    Mode.HOLD: ("Hold", "square", "work"),
    Mode.REPS: ("Move", "cycle", "work"),
    Mode.FOR: ("Keep moving", "wave", "work"),
    Mode.BREATHE: ("Breathe", "rings", "breathe"),
}
_KINDS = {
    Kind.GET_READY: ("Get ready", "triangle", "get_ready"),
    Kind.PAUSE: ("Relax", "bar", "rest"),
    Kind.SWITCH: ("Switch sides", "swap", "switch"),
    Kind.REST: ("Rest", "bar", "rest"),
    Kind.NOTE: ("Read", "page", "accent"),
}
_STATES = {
    State.READY: ("Ready", "triangle", "get_ready"),
    State.PAUSED: ("Paused", "pause", "warning"),
    State.LEAD_IN: ("Going on", "triangle", "get_ready"),
    State.ENDED: ("Done", "tick", "accent"),
}
_GO_ON = "Space or a tap goes on"
_DONE = "Space when done"
_PARTS = {
    "setup": ("Set up", "accent"),
    "move": ("Move", "accent"),
    "feel": ("What to feel", "accent"),
    "mistakes": ("Common mistake", "warning"),
    "caution": ("Take care", "warning"),
}
_AHEAD_OF_WORK = ("setup", "move", "caution")
_AT_WORK = ("move", "feel", "caution")
ALL_PARTS = tuple(_PARTS)
"""The parts of an exercise that say how it is done."""

_AHEAD = frozenset({Kind.GET_READY, Kind.SWITCH, Kind.REST, Kind.PAUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What stands on the screen as long as phase and state stay the same.

    ``phase`` is its index. ``sign`` names a shape and ``tone`` a colour token. ``dose`` stands while an exercise is to
    come, ``cue`` while it is done; ``paragraphs`` (heading, text, tone) say how. ``place`` says which set and round.
    ``hint`` says what a pause or an open phase waits for, ``waits`` that it waits for "done". ``note`` is a card's
    text, ``about`` says that the total is an estimate. ``subject`` is the phase that the stage belongs to.
    """

    phase: int
    word: str
    sign: str
    tone: str
    side: Side | None = None
    name: str = ""
    dose: str = ""
    cue: str = ""
    place: str = ""
    step: str = ""
    next: str = ""
    hint: str = ""
    waits: bool = False
    note: str = ""
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    about: bool = False
    subject: Phase | None = None
    exercise: Exercise | None = None
    look_away: bool = False


def scene_of(view: View, timeline: Timeline, language: str) -> Scene:
    """Return what the screen says during the phase of *view*, to a reader of *language*."""
    phase = view.phase
    if view.state is State.ENDED:
        return _ended(timeline, phase, language)
    subject = subject_of(timeline, phase)
    exercise = exercise_of(timeline, subject)
    word, sign, tone = _sign(view)
    return Scene(
        phase=phase.index,
        word=word,
        sign=sign,
        tone=tone,
        side=subject.side if subject.side in SIDE_WORDS else None,
        name=_name_on_stage(timeline, phase, subject, language),
        dose=_dose(phase, subject, language),
        cue=_cue(timeline, subject, language),
        place=_place(subject),
        step=_step_words(subject),
        next=next_words(timeline, subject, language),
        hint=_hint(view),
        waits=Wish.DONE in view.allowed and view.state is State.WAITING,
        note=_note(timeline, subject, language),
        paragraphs=paragraphs_of(exercise, _AHEAD_OF_WORK if _new(phase, subject) else _AT_WORK, language),
        about=any(ahead.length is None for ahead in timeline.phases[phase.index :]),
        subject=subject,
        exercise=exercise,
        look_away=exercise is not None and exercise.position in LOOKING_AWAY,
    )


def _ended(timeline: Timeline, phase: Phase, language: str) -> Scene:
    word, sign, tone = _STATES[State.ENDED]
    return Scene(phase=phase.index, word=word, sign=sign, tone=tone, name=timeline.routine.title.read(language))


def paragraphs_of(exercise: Exercise | None, parts: Sequence[str], language: str) -> tuple[tuple[str, str, str], ...]:
    """Return (heading, text, tone) of these *parts* of how to do *exercise*, as far as its author wrote them."""
    told = []
    for part in parts if exercise else ():
        heading, tone = _PARTS[part]
        texts = getattr(exercise, part) or ()
        told += [(heading, text.read(language), tone) for text in (texts if isinstance(texts, tuple) else (texts,))]
    return tuple(told)


def subject_of(timeline: Timeline, phase: Phase) -> Phase:
    """Return the phase that the stage belongs to: the one to come during get-ready, switch, pause and rest."""
    return (upcoming(timeline, phase.index) or phase) if phase.kind in _AHEAD else phase


def next_words(timeline: Timeline, subject: Phase, language: str) -> str:
    """Return what follows *subject*: ``Same, right side``, ``Rest 15 s, then Dead bug``."""
    ahead = timeline.phases[subject.index + 1 :]
    if not ahead:
        return "That is the end"
    first = ahead[0]
    after = subject_of(timeline, first)
    words = _after_words(timeline, subject, after, language)
    if first.kind is Kind.REST and first.length:
        rest = f"Rest {length_words(first.length)}"
        return f"{rest}, then {words[0].lower() + words[1:]}" if after is not first else rest
    return words


def _after_words(timeline: Timeline, subject: Phase, after: Phase, language: str) -> str:
    if after.occurrence == subject.occurrence:
        return _again_words(subject, after)
    name = _name(exercise_of(timeline, after), after, language) or "the end"
    side = side_words(after.side)
    return f"{name}, {side}" if side else name


def _again_words(subject: Phase, after: Phase) -> str:
    if after.set != subject.set:
        return f"Set {after.set} of {after.sets}" + (f", {side_words(after.side)}" if after.side in SIDE_WORDS else "")
    if after.side != subject.side:
        return f"Same, {side_words(after.side)}"
    return f"Hold {after.rep} of {after.reps}"


def _sign(view: View) -> tuple[str, str, str]:
    if view.state in _STATES:
        return _STATES[view.state]
    phase = view.phase
    if phase.kind is Kind.WORK and phase.mode:
        return _WORK[phase.mode]
    return _KINDS[phase.kind]


def _name(exercise: Exercise | None, subject: Phase, language: str) -> str:
    if exercise:
        return exercise.title.read(language)
    return {Kind.NOTE: "A note", Kind.REST: "Rest"}.get(subject.kind, "")


def _name_on_stage(timeline: Timeline, phase: Phase, subject: Phase, language: str) -> str:
    exercise = exercise_of(timeline, subject)
    if exercise is None:
        return ""
    name = exercise.title.read(language)
    return f"Next: {name}" if phase.kind is Kind.REST and _new(phase, subject) else name


def _new(phase: Phase, subject: Phase) -> bool:
    """Whether the subject's exercise has yet to begin."""
    return phase.kind is Kind.GET_READY or subject.occurrence != phase.occurrence


def _dose(phase: Phase, subject: Phase, language: str) -> str:
    return dose(subject.work, Words(language)) if subject.work and _new(phase, subject) else ""


def _cue(timeline: Timeline, subject: Phase, language: str) -> str:
    step = step_at(timeline.routine, subject.source)
    return step.cue.read(language) if isinstance(step, ExerciseStep) and step.cue else ""


def _hint(view: View) -> str:
    return {State.PAUSED: _GO_ON, State.WAITING: _DONE}.get(view.state, "")


def _step_words(subject: Phase) -> str:
    return f"step {subject.step} of {subject.steps}" if subject.step else ""


def _note(timeline: Timeline, subject: Phase, language: str) -> str:
    step = step_at(timeline.routine, subject.source)
    return step.note.read(language) if isinstance(step, NoteStep) else ""


def _place(subject: Phase) -> str:
    parts = (("set", subject.set, subject.sets), ("round", subject.round, subject.rounds))
    return " · ".join(f"{word} {number} of {total}" for word, number, total in parts if number and (total or 1) > 1)
