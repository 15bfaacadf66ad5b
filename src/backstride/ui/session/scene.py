"""What the session screen says during one phase: words, sign and colour, from a view; no Qt and no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from backstride.i18n.text import Text
from backstride.playback.conductor import View
from backstride.routine.describe import dose, side
from backstride.routine.duration import show
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, Side
from backstride.session.player import State, Wish
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, step_at, upcoming
from backstride.ui.kit.phrases import Phrases
from backstride.ui.session.brevity import shorter

LOOKING_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions of the body in which the eyes are off the screen."""

_SIGNS = {
    Mode.HOLD: ("hourglass", "work"),
    Mode.REPS: ("cycle", "work"),
    Mode.FOR: ("wave", "work"),
    Mode.BREATHE: ("rings", "breathe"),
    Kind.GET_READY: ("flag", "get_ready"),
    Kind.PAUSE: ("lying", "rest"),
    Kind.SWITCH: ("swap", "switch"),
    Kind.REST: ("lying", "rest"),
    Kind.NOTE: ("page", "muted"),
    State.READY: ("flag", "get_ready"),
    State.PAUSED: ("pause", "warning"),
    State.LEAD_IN: ("triangle", "get_ready"),
    State.ENDED: ("tick", "accent"),
}
"""The shape and the tone of each way to work, kind of phase, and state that stands before both."""

_HINTS = {State.READY: "words are made", State.PAUSED: "space goes on", State.WAITING: "space when done"}
_TONES = {"mistakes": "warning", "caution": "warning"}
ALL_PARTS = ("setup", "move", "feel", "mistakes", "caution")
"""The parts of an exercise that say how it is done."""

_BEGINNING = 48  # characters of a note that tell what it is about

_AHEAD_OF_WORK = ("setup", "move", "caution")
_AT_WORK = ("move", "feel", "caution")
_RESTING = frozenset({Kind.REST, Kind.PAUSE})
_AHEAD = frozenset({Kind.GET_READY, Kind.SWITCH, Kind.REST, Kind.PAUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What stands on the screen as long as phase and state stay the same.

    ``phase`` is its index. ``sign`` names a shape and ``tone`` a colour token. ``dose`` stands while an exercise is to
    come, ``cue`` while it is done; ``paragraphs`` (heading, text, tone) say how. ``place`` says which set and round.
    ``next`` is what follows, ``next_detail`` the rest before it. ``hint`` says what a pause or an open phase waits
    for, ``waits`` that it waits for "done". ``note`` is a card's text, ``about`` says that the total is an estimate.
    ``subject`` is the phase that the stage belongs to. ``stays`` says that its side has worked just now. ``rests`` says
    that no muscle is to work now, ``over`` that nothing is left to do.
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
    next_detail: str = ""
    next_caption: str = ""
    hint: str = ""
    waits: bool = False
    note: str = ""
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    about: bool = False
    subject: Phase | None = None
    exercise: Exercise | None = None
    look_away: bool = False
    stays: bool = False
    rests: bool = False
    over: bool = False


def scene_of(view: View, timeline: Timeline, phrases: Phrases) -> Scene:
    """Return what the screen says during the phase of *view*, in the words of *phrases*."""
    phase = view.phase
    key = _key(view)
    sign, tone = _SIGNS[key]
    if key is State.ENDED:
        return _finale(view, timeline, phrases)
    subject = subject_of(timeline, phase)
    exercise = exercise_of(timeline, subject)
    new = _new(phase, subject)
    following, between = _next(timeline, phase, subject, phrases)
    return Scene(
        phase=phase.index,
        word=phrases.say(key),
        sign=sign,
        tone=tone,
        side=_side(subject),
        name=_name_on_stage(phase, exercise, phrases),
        dose=dose(subject.work, phrases.words) if subject.work and new else "",
        cue=_cue(timeline, subject, phrases),
        place=_place(subject, phrases),
        step=phrases.say("step", number=subject.step, count=subject.steps) if subject.step else "",
        next=following,
        next_detail=between,
        # What comes first is on the stage already, before the work begins.
        next_caption=phrases.say("after that" if phase.kind in _AHEAD - {Kind.PAUSE} else "next"),
        hint=phrases.say(_HINTS[view.state]) if view.state in _HINTS else "",
        waits=Wish.DONE in view.allowed and view.state is State.WAITING,
        note=_note(timeline, subject, phrases),
        paragraphs=paragraphs_of(exercise, _AHEAD_OF_WORK if new else _AT_WORK, phrases),
        about=any(ahead.length is None for ahead in timeline.phases[phase.index :]),
        subject=subject,
        exercise=exercise,
        stays=phase.kind is Kind.PAUSE and timeline.phases[phase.index - 1].side is subject.side,
        rests=phase.kind in _RESTING,
        look_away=exercise is not None and exercise.position in LOOKING_AWAY,
    )


def _finale(view: View, timeline: Timeline, phrases: Phrases) -> Scene:
    """What stands there when nothing is left to do."""
    sign, tone = _SIGNS[State.ENDED]
    return Scene(
        phase=view.phase.index,
        word=phrases.say(State.ENDED),
        sign=sign,
        tone=tone,
        name=timeline.routine.title.read(phrases.tag),
        dose=phrases.say("in all", time=show(round(view.clock), phrases.tag)) if round(view.clock) else "",
        over=True,
    )


def paragraphs_of(
    exercise: Exercise | None, parts: Sequence[str], phrases: Phrases
) -> tuple[tuple[str, str, str], ...]:
    """Return (heading, text, tone) of these *parts* of how to do *exercise*, as far as its author wrote them."""
    return tuple(
        (phrases.say(part), text.read(phrases.tag), _TONES.get(part, "accent"))
        for part in (parts if exercise else ())
        for text in _texts(getattr(exercise, part))
    )


def _texts(written: Text | tuple[Text, ...] | None) -> tuple[Text, ...]:
    return written if isinstance(written, tuple) else (written,) if written else ()


def subject_of(timeline: Timeline, phase: Phase) -> Phase:
    """Return the phase that the stage belongs to: the one to come during get-ready, switch, pause and rest."""
    return (upcoming(timeline, phase.index) or phase) if phase.kind in _AHEAD else phase


def _next(timeline: Timeline, phase: Phase, subject: Phase, phrases: Phrases) -> tuple[str, str]:
    """Between two holds the stage still belongs to both, so the next one is named."""
    if phase.kind is Kind.PAUSE:
        return phrases.say("next hold", number=subject.rep, count=subject.reps), ""
    return next_words(timeline, subject, phrases)


def next_words(timeline: Timeline, subject: Phase, phrases: Phrases) -> tuple[str, str]:
    """Return what follows *subject*, and the rest before it: ``Dead bug``, ``15 s rest first``."""
    ahead = timeline.phases[subject.index + 1 :]
    if not ahead:
        return phrases.say("the end"), ""
    first = ahead[0]
    after = subject_of(timeline, first)
    if first.kind is not Kind.REST or not first.length:
        return _after_words(timeline, subject, after, phrases), ""
    if after is first:
        return phrases.say("rest of", time=show(first.length, phrases.tag)), ""
    return _after_words(timeline, subject, after, phrases), phrases.say(
        "rest first", time=show(first.length, phrases.tag)
    )


def _after_words(timeline: Timeline, subject: Phase, after: Phase, phrases: Phrases) -> str:
    told = side(after.side, phrases.words)
    if after.occurrence != subject.occurrence:
        exercise = exercise_of(timeline, after)
        return _joined(exercise.title.read(phrases.tag) if exercise else _beginning(timeline, after, phrases), told)
    if after.set != subject.set:
        return _joined(phrases.say("next set", number=after.set, count=after.sets), told)
    if after.side != subject.side:
        return phrases.say("again", side=told)
    return phrases.say("next hold", number=after.rep, count=after.reps)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _key(view: View) -> State | Mode | Kind:
    if view.state in _SIGNS:
        return view.state
    phase = view.phase
    return phase.mode if phase.kind is Kind.WORK and phase.mode else phase.kind


def _side(subject: Phase) -> Side | None:
    return subject.side if subject.side in (Side.LEFT, Side.RIGHT) else None


def _name_on_stage(phase: Phase, exercise: Exercise | None, phrases: Phrases) -> str:
    if exercise is None:
        return ""
    name = exercise.title.read(phrases.tag)
    return phrases.say("next name", name=name) if phase.kind is Kind.REST else name


def _new(phase: Phase, subject: Phase) -> bool:
    """Whether the subject's exercise has yet to begin."""
    return phase.kind is Kind.GET_READY or subject.occurrence != phase.occurrence


def _cue(timeline: Timeline, subject: Phase, phrases: Phrases) -> str:
    step = step_at(timeline.routine, subject.source)
    return step.cue.read(phrases.tag) if isinstance(step, ExerciseStep) and step.cue else ""


def _note(timeline: Timeline, subject: Phase, phrases: Phrases) -> str:
    step = step_at(timeline.routine, subject.source)
    return step.note.read(phrases.tag) if isinstance(step, NoteStep) else ""


def _beginning(timeline: Timeline, subject: Phase, phrases: Phrases) -> str:
    """Return the first words of a note, up to where a sentence or a clause ends if that is near enough."""
    note = _note(timeline, subject, phrases)
    short = next(
        (form for form in shorter(note) if len(form) <= _BEGINNING), shorten(note, _BEGINNING, placeholder=" …")
    )
    return short or phrases.say("a note")


def _place(subject: Phase, phrases: Phrases) -> str:
    parts = (phrases.counted("set", subject.set, subject.sets), phrases.counted("round", subject.round, subject.rounds))
    return " · ".join(part for part in parts if part)
