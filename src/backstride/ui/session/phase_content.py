"""What the session screen says during one phase: words, sign and colour, from a view; no Qt and no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message
from backstride.i18n.text import Text
from backstride.playback.view import View
from backstride.routine.describe import side_words, which_round
from backstride.routine.dose_words import capitalised, dose_and_load, dose_of_set
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, Side
from backstride.session.events import Counted, CueDue, Event, LeadIn, Paused, PhaseStarted, SessionEnded
from backstride.session.states import Command, State
from backstride.session.timeline import (
    Kind,
    Phase,
    Timeline,
    depends_on_pace,
    exercise_of,
    repeat_of,
    step_at,
    upcoming,
)
from backstride.session.utterance import as_sentences
from backstride.ui.session.shorten_text import shorter

LOOKING_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions of the body in which the eyes are off the screen."""

_SIGNS = {
    Mode.HOLD: (message("Hold"), "hourglass", "work"),
    Mode.REPS: (in_context("what to do now", "Move"), "cycle", "work"),
    Mode.FOR: (message("Keep moving"), "wave", "work"),
    Mode.BREATHE: (message("Breathe"), "rings", "breathe"),
    Kind.GET_READY: (message("Get ready"), "flag", "get_ready"),
    Kind.PAUSE: (message("Relax"), "lying", "rest"),
    Kind.SWITCH: (message("Switch sides"), "swap", "switch"),
    Kind.REST: (message("Rest"), "lying", "rest"),
    Kind.NOTE: (message("Note"), "page", "muted"),
    State.READY: (message("Ready"), "flag", "get_ready"),
    State.PAUSED: (message("Paused"), "pause", "warning"),
    State.LEAD_IN: (message("Resuming"), "triangle", "get_ready"),
    State.ENDED: (message("Done"), "tick", "accent"),
}
"""Word, shape and tone of each way to work, kind of phase, and state that comes before both."""

_HINTS: Mapping[State | Command, Message] = {
    State.READY: message("Getting the voice ready"),
    State.PAUSED: message("Tap or press Space to resume"),
    Command.COUNT: message("Tap or press Space for each one"),
    Command.DONE: message("Tap or press Space"),
    Command.READY: message("Tap or press Space"),
}
_ANSWERS: Mapping[State | Command, Message] = {Command.DONE: message("Done"), Command.READY: message("Ready")}
"""What a person answers to a session that waits, by what that does."""

_OTHER_SIDE: Mapping[Side | None, Message] = {Side.LEFT: message("Left side"), Side.RIGHT: message("Right side")}
_HEADINGS = {
    "setup": message("Set up"),
    "move": in_context("heading", "Move"),
    "feel": message("What to feel"),
    "mistakes": message("Common mistakes"),
    "caution": message("Caution"),
}
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
    """What is on the screen as long as phase and state stay the same.

    ``phase`` is its index. ``sign`` names a shape and ``tone`` a colour token. ``dose`` is set while an exercise is to
    come, ``cue`` while it is done; ``paragraphs`` (heading, text, tone) say how. ``place`` says which set and round.
    ``next`` is what follows, ``next_detail`` the rest before it. ``hint`` says what a session that stands or waits
    waits for, ``answer`` what the person then says. ``note`` is a card's text, ``about`` says that the total is an
    estimate.
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
    answer: str = ""
    note: str = ""
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    about: bool = False
    subject: Phase | None = None
    exercise: Exercise | None = None
    look_away: bool = False
    stays: bool = False
    rests: bool = False
    over: bool = False


def scene_of(view: View, timeline: Timeline, catalogue: Catalogue) -> Scene:
    """Return what the screen says during the phase of *view*, in the words of *catalogue*."""
    phase = view.phase
    key = _key(view)
    word, sign, tone = _SIGNS[key]
    if key is State.ENDED:
        return _finale(view, timeline, catalogue)
    subject = subject_of(timeline, phase)
    exercise = exercise_of(timeline, subject)
    new = _new(phase, subject)
    following, between = _next(timeline, phase, subject, catalogue)
    asks = next((answer for answer in _ANSWERS if answer in view.allowed), view.state)
    waits = Command.COUNT if Command.COUNT in view.allowed else asks
    return Scene(
        phase=phase.index,
        word=catalogue.say(word),
        sign=sign,
        tone=tone,
        side=_side(subject),
        name=_name_on_stage(phase, exercise, catalogue),
        dose=_to_come(timeline, phase, subject, catalogue) if new else _of_next_set(phase, subject, catalogue),
        cue=_cue(timeline, subject, catalogue),
        place=_place(timeline, subject, catalogue),
        step=_step(subject, catalogue) if subject.step else "",
        next=following,
        next_detail=between,
        # What comes first is on the stage already, before the work begins.
        next_caption=catalogue.say(message("After that") if phase.kind in _AHEAD - {Kind.PAUSE} else message("Next")),
        hint=catalogue.say(_HINTS[waits]) if waits in _HINTS else "",
        answer=catalogue.say(_ANSWERS[asks]) if asks in _ANSWERS else "",
        note=_note(timeline, subject, catalogue),
        paragraphs=paragraphs_of(exercise, _AHEAD_OF_WORK if new else _AT_WORK, catalogue),
        about=timeline.last_open is not None and timeline.last_open >= phase.index,
        subject=subject,
        exercise=exercise,
        stays=phase.kind is Kind.PAUSE and timeline.phases[phase.index - 1].side is subject.side,
        rests=phase.kind in _RESTING,
        look_away=exercise is not None and exercise.position in LOOKING_AWAY,
    )


def _finale(view: View, timeline: Timeline, catalogue: Catalogue) -> Scene:
    """What is shown when nothing is left to do."""
    word, sign, tone = _SIGNS[State.ENDED]
    return Scene(
        phase=view.phase.index,
        word=catalogue.say(word),
        sign=sign,
        tone=tone,
        name=catalogue.read(timeline.routine.title),
        dose=catalogue.say(message("{time} in total", time=duration(round(view.clock)))) if round(view.clock) else "",
        over=True,
    )


def paragraphs_of(
    exercise: Exercise | None, parts: Sequence[str], catalogue: Catalogue
) -> tuple[tuple[str, str, str], ...]:
    """Return (heading, text, tone) of these *parts* of how to do *exercise*, as far as its author wrote them."""
    return tuple(
        (catalogue.say(_HEADINGS[part]), catalogue.read(text), _TONES.get(part, "accent"))
        for part in (parts if exercise else ())
        for text in _texts(getattr(exercise, part))
    )


def _texts(written: Text | tuple[Text, ...] | None) -> tuple[Text, ...]:
    return written if isinstance(written, tuple) else (written,) if written else ()


def subject_of(timeline: Timeline, phase: Phase) -> Phase:
    """Return the phase that the stage belongs to: the one to come during get-ready, switch, pause and rest."""
    return (upcoming(timeline, phase.index) or phase) if phase.kind in _AHEAD else phase


def _next(timeline: Timeline, phase: Phase, subject: Phase, catalogue: Catalogue) -> tuple[str, str]:
    """Between two holds the stage still belongs to both, so the next one is named."""
    if phase.kind is Kind.PAUSE:
        return catalogue.say(_hold(subject)), ""
    return next_words(timeline, subject, catalogue)


def next_words(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> tuple[str, str]:
    """Return what follows *subject*, and the rest before it: ``Dead bug``, ``after 15 s rest``."""
    if subject.index + 1 == len(timeline.phases):
        return catalogue.say(message("Finish")), ""
    first = timeline.phases[subject.index + 1]
    after = subject_of(timeline, first)
    if first.kind is not Kind.REST or not first.length:
        return _after_words(timeline, subject, after, catalogue), ""
    if after is first:
        return catalogue.say(message("Rest {time}", time=duration(first.length))), ""
    said = message("after {time} rest", time=duration(first.length))
    if depends_on_pace(first):
        said = message("after the rest of the round")
    return _after_words(timeline, subject, after, catalogue), catalogue.say(said)


def _after_words(timeline: Timeline, subject: Phase, after: Phase, catalogue: Catalogue) -> str:
    exercise = exercise_of(timeline, after)
    side = side_words(exercise, after.side, catalogue)
    if after.occurrence != subject.occurrence:
        return _joined(catalogue.read(exercise.name) if exercise else _beginning(timeline, after, catalogue), side)
    if after.set != subject.set:
        said = message("Set {number} of {count}", number=after.set or 1, count=after.sets or 1)
        return _joined(catalogue.say(said), side)
    if after.side != subject.side:
        plain = catalogue.say(_OTHER_SIDE[after.side])
        return side[:1].upper() + side[1:] if exercise and exercise.side_words else plain
    return catalogue.say(_hold(after))


def _hold(phase: Phase) -> Message:
    return message("Hold {number} of {count}", number=phase.rep or 1, count=phase.reps or 1)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _key(view: View) -> State | Mode | Kind:
    if view.state in _SIGNS:
        return view.state
    phase = view.phase
    return phase.mode if phase.kind is Kind.WORK and phase.mode else phase.kind


def _side(subject: Phase) -> Side | None:
    return subject.side if subject.side in (Side.LEFT, Side.RIGHT) else None


def _name_on_stage(phase: Phase, exercise: Exercise | None, catalogue: Catalogue) -> str:
    if exercise is None:
        return ""
    name = catalogue.read(exercise.name)
    return catalogue.say(message("Next: {name}", name=name)) if phase.kind is Kind.REST else name


def _new(phase: Phase, subject: Phase) -> bool:
    """Whether the subject's exercise has yet to begin."""
    return phase.kind is Kind.GET_READY or subject.occurrence != phase.occurrence


def _cue(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    """Return what the step says while it is done: its load, its cue, and how to count where that is asked."""
    step = step_at(timeline.routine, subject.source)
    texts = (step.load, step.cue) if isinstance(step, ExerciseStep) else ()
    how = (catalogue.say(_HINTS[Command.COUNT]),) if subject.counts_up else ()
    parts = [*(catalogue.read(text) for text in texts if text), *how]
    return " · ".join([*(part.removesuffix(".") for part in parts[:-1]), *parts[-1:]])


def _to_come(timeline: Timeline, phase: Phase, subject: Phase, catalogue: Catalogue) -> str:
    """Return the dose of the *subject*, and how it is done while that is explained: some read and hear nothing."""
    amount, exercise = _dose(timeline, subject, catalogue), exercise_of(timeline, subject)
    how = (exercise.setup, exercise.move) if exercise and phase.explained else ()
    return as_sentences(amount, *(catalogue.read(part) for part in how if part)) if any(how) else amount


def _dose(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    """Return how much is to be done, and with what."""
    step = step_at(timeline.routine, subject.source)
    if not isinstance(step, ExerciseStep) or subject.work is None:
        return ""
    return capitalised(dose_and_load(step, subject.work, catalogue))


def _of_next_set(phase: Phase, subject: Phase, catalogue: Catalogue) -> str:
    """Return how much the set after *phase* is, where sets or sides differ, an empty text anywhere else."""
    work, bout = subject.work, subject.bout
    if phase.kind not in (Kind.REST, Kind.SWITCH) or work is None or bout is None:
        return ""
    alike = len({(each.reps, each.hold) for bouts in work.bouts for each in bouts}) == 1
    return "" if alike else capitalised(catalogue.say(dose_of_set(work, bout)))


def _note(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    step = step_at(timeline.routine, subject.source)
    return catalogue.read(step.note) if isinstance(step, NoteStep) else ""


def _beginning(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    """Return the first words of a note, up to where a sentence or a clause ends if that is near enough."""
    note = _note(timeline, subject, catalogue)
    short = next(
        (form for form in shorter(note) if len(form) <= _BEGINNING), shorten(note, _BEGINNING, placeholder=" …")
    )
    return short or catalogue.say(message("A note"))


def _step(subject: Phase, catalogue: Catalogue) -> str:
    said = message("exercise {number} of {count}", number=subject.step or 1, count=subject.steps or 1)
    return catalogue.say(said)


def _place(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    parts = []
    if subject.set and subject.sets and subject.sets > 1:
        parts.append(message("set {number} of {count}", number=subject.set, count=subject.sets))
    repeat = repeat_of(timeline, subject)
    if repeat and (said := which_round(repeat.title, subject.round, subject.rounds)):
        parts.append(said)
    return " · ".join(map(catalogue.say, parts))


_ENDS = {"finished": message("Finished."), "left": message("Ended early."), "stopped": message("Ended early.")}

_ANNOUNCED = frozenset({Kind.GET_READY, Kind.WORK, Kind.SWITCH, Kind.REST, Kind.NOTE})


def milestone(event: Event, scene: Scene, catalogue: Catalogue) -> str:
    """Return what to say of *event* while *scene* is shown, an empty text where it is no milestone."""
    match event:
        case PhaseStarted(phase=phase) if phase.kind in _ANNOUNCED and phase.index == scene.phase:
            return standing(scene, catalogue, catalogue.say(duration(phase.length)) if phase.length else "")
        case Counted(number=number):
            return catalogue.number(number)
        case CueDue(cue=cue) if cue.kind == "halfway":
            return catalogue.say(message("Halfway."))
        case Paused():
            return f"{scene.word}."
        case LeadIn(seconds=seconds):
            return catalogue.say(message("Resuming in {count}.", count=int(seconds))) if seconds == 3 else ""  # noqa: PLR2004  because the first of three is enough
        case SessionEnded(how=how):
            return catalogue.say(_ENDS[how])
        case _:
            return ""


def standing(scene: Scene, catalogue: Catalogue, length: str = "") -> str:
    """Return what *scene* shows, and its *length* where that is to be said, too."""
    side = side_words(scene.exercise, scene.side, catalogue)
    parts = (scene.word, length, scene.name, side, scene.note)
    return f"{'. '.join(part.removesuffix('.') for part in parts if part)}."
