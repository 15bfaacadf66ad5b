"""What the session screen says during one phase: words, sign and colour, from a view; no Qt and no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message
from backstride.i18n.text import Text
from backstride.playback.view import View
from backstride.routine.describe import which_round
from backstride.routine.dose_words import capitalised, dose_and_load, dose_of_set
from backstride.routine.model import Exercise, ExerciseStep, Mode, Side
from backstride.session.states import Command, State
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, note_of, repeat_of, step_at
from backstride.session.utterance import as_sentences
from backstride.ui.session.following import Following, following, subject_of, then_words

LOOKING_AWAY = frozenset({"prone", "supine", "side-lying", "quadruped"})
"""Positions of the body in which the eyes are off the screen."""

_YOUR_PACE = "your-pace"

_SIGNS: Mapping[State | Mode | Kind | str, tuple[Message, str]] = {
    Mode.HOLD: (message("Hold"), "hourglass"),
    Mode.REPS: (in_context("what to do now", "Move"), "cycle"),
    Mode.FOR: (message("Keep moving"), "wave"),
    Mode.BREATHE: (message("Breathe"), "rings"),
    Kind.GET_READY: (message("Get ready"), "peak"),
    Kind.PAUSE: (message("Relax"), "ease"),
    Kind.SWITCH: (message("Change sides"), "swap"),
    Kind.REST: (message("Rest"), "lying"),
    Kind.NOTE: (message("Note"), "page"),
    _YOUR_PACE: (message("Your pace"), "tap"),
    State.READY: (message("Ready"), "peak"),
    State.PAUSED: (message("Paused"), "pause"),
    State.LEAD_IN: (message("Resuming"), "triangle"),
    State.ENDED: (message("Done"), "tick"),
}
"""Word and shape of each way to work, kind of phase, and state that comes before both."""

_ROOMS: Mapping[Kind, str] = {
    Kind.GET_READY: "get_ready",
    Kind.PAUSE: "rest",
    Kind.SWITCH: "switch",
    Kind.REST: "rest",
    Kind.NOTE: "rest",
}
"""The room of each kind of phase that is not work."""

_HINTS: Mapping[State | Command, Message] = {
    State.READY: message("Getting the voice ready"),
    State.PAUSED: message("Tap or press Space to resume"),
    Command.COUNT: message("Tap or press Space for each one"),
    Command.DONE: message("Tap or press Space"),
    Command.READY: message("Tap or press Space"),
}
_ANSWERS: Mapping[State | Command, Message] = {Command.DONE: message("Done"), Command.READY: message("Ready")}
"""What a person answers to a session that waits, by what that does."""

_HEADINGS = {
    "setup": in_context("heading", "Set up"),
    "move": in_context("heading", "Move"),
    "feel": message("What to feel"),
    "mistakes": message("Common mistakes"),
    "caution": message("Caution"),
}
_TONES = {"mistakes": "warning", "caution": "warning"}
ALL_PARTS = ("setup", "move", "feel", "mistakes", "caution")
"""The parts of an exercise that say how it is done."""

_AHEAD_OF_WORK = ("setup", "move", "caution")
_AT_WORK = ("move", "feel", "caution")
_RESTING = frozenset({Kind.REST, Kind.PAUSE})
_AHEAD = frozenset({Kind.GET_READY, Kind.SWITCH, Kind.REST, Kind.PAUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is on the screen as long as phase and state stay the same.

    ``phase`` is its index. ``sign`` names a shape and ``tone`` the room. ``caption`` is above the ``name`` of what
    is to come. ``dose`` is set while an exercise is to come, ``cue`` while it is done; ``paragraphs`` (heading, text,
    tone) say how. ``place`` says which set and round; ``set`` is the set's number, and how many there are.
    ``following`` is what comes next, ``then`` how the last seconds say it. ``hint`` says what a paused or waiting
    session needs, ``answer`` what the person then says. ``note`` is the text of a note, ``about`` that the total is
    an estimate. ``subject`` is the phase that the stage belongs to. ``explained`` says that the dose says how, too,
    ``still`` that the clock is stopped, ``stays`` that the side has worked just now, ``rests`` that no muscle works,
    and ``over`` that nothing is left.
    """

    phase: int
    word: str
    sign: str
    tone: str
    side: Side | None = None
    caption: str = ""
    name: str = ""
    dose: str = ""
    cue: str = ""
    place: str = ""
    set: tuple[int, int] = (0, 0)
    step: str = ""
    following: Following | None = None
    next_caption: str = ""
    then: str = ""
    hint: str = ""
    answer: str = ""
    note: str = ""
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    about: bool = False
    subject: Phase | None = None
    exercise: Exercise | None = None
    look_away: bool = False
    explained: bool = False
    still: bool = False
    stays: bool = False
    rests: bool = False
    over: bool = False

    def instruction(self, left_out: str) -> str:
        """Return what to do, or what is to be done; *left_out* is what a figure shows in place of words."""
        if self.still or self.note:
            return self.hint
        cue = "" if self.explained or (self.rests and not self.dose) else self.cue or left_out
        return as_sentences(self.dose, cue) if self.dose and cue else self.dose or cue


def scene_of(view: View, timeline: Timeline, catalogue: Catalogue) -> Scene:
    """Return what the screen says during the phase of *view*, in the words of *catalogue*."""
    key = _key(view)
    if key is State.ENDED:
        return _finale(view, timeline, catalogue)
    phase, (word, sign) = view.phase, _SIGNS[key]
    asks = next((answer for answer in _ANSWERS if answer in view.allowed), view.state)
    waits = Command.COUNT if Command.COUNT in view.allowed else asks
    return replace(
        _on_stage(timeline, phase, catalogue),
        word=catalogue.say(word),
        sign=sign,
        following=following(timeline, phase, catalogue),
        # What comes first is on the stage already, before the work begins.
        next_caption=catalogue.say(message("After that") if phase.kind in _AHEAD - {Kind.PAUSE} else message("Next")),
        then=then_words(timeline, phase, catalogue),
        hint=catalogue.say(_HINTS[waits]) if waits in _HINTS else "",
        answer=catalogue.say(_ANSWERS[asks]) if asks in _ANSWERS else "",
        about=timeline.last_open is not None and timeline.last_open >= phase.index,
        still=view.state in (State.PAUSED, State.READY),
        stays=phase.kind is Kind.PAUSE and timeline.phases[phase.index - 1].side is subject_of(timeline, phase).side,
        rests=phase.kind in _RESTING,
    )


def _on_stage(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> Scene:
    """Return what there is to say of the exercise, or the note, that is on the stage during *phase*."""
    subject = subject_of(timeline, phase)
    exercise, note = exercise_of(timeline, subject), note_of(timeline, subject)
    new = _new(phase, subject)
    rest_before = phase.kind is Kind.REST and exercise is not None and new
    return Scene(
        phase=phase.index,
        word="",
        sign="",
        tone=_room(phase),
        side=_side(subject),
        caption=catalogue.say(message("Get ready for")) if rest_before else "",
        name=catalogue.read(exercise.name) if exercise else "",
        dose=_to_come(timeline, phase, subject, catalogue) if new else _of_next_set(phase, subject, catalogue),
        cue=_cue(timeline, subject, catalogue, loaded=not new),
        place=_place(timeline, subject, catalogue),
        set=(subject.set or 0, subject.sets or 0),
        step=catalogue.say(_step(subject, to_come=rest_before)) if subject.step else "",
        note=catalogue.read(note) if note else "",
        paragraphs=paragraphs_of(exercise, _AHEAD_OF_WORK if new else _AT_WORK, catalogue),
        subject=subject,
        exercise=exercise,
        look_away=exercise is not None and exercise.position in LOOKING_AWAY,
        explained=new and phase.explained,
    )


def _finale(view: View, timeline: Timeline, catalogue: Catalogue) -> Scene:
    """What is shown when nothing is left to do."""
    word, sign = _SIGNS[State.ENDED]
    return Scene(
        phase=view.phase.index,
        word=catalogue.say(word),
        sign=sign,
        tone="work",
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


def _key(view: View) -> State | Mode | Kind | str:
    if view.state in _SIGNS:
        return view.state
    phase = view.phase
    if phase.kind is not Kind.WORK or phase.mode is None:
        return phase.kind
    return _YOUR_PACE if view.state is State.WAITING else phase.mode


def _room(phase: Phase) -> str:
    if phase.kind in _ROOMS:
        return _ROOMS[phase.kind]
    return "breathe" if phase.mode is Mode.BREATHE else "work"


def _side(subject: Phase) -> Side | None:
    return subject.side if subject.side in (Side.LEFT, Side.RIGHT) else None


def _new(phase: Phase, subject: Phase) -> bool:
    """Whether the subject's exercise has yet to begin."""
    return phase.kind is Kind.GET_READY or subject.occurrence != phase.occurrence


def _cue(timeline: Timeline, subject: Phase, catalogue: Catalogue, *, loaded: bool) -> str:
    """Return what the step says while it is done: its cue, and how to count where that is asked.

    *loaded*: its load, too, which before that is shown with the dose.
    """
    step = step_at(timeline.routine, subject.source)
    texts = (step.load if loaded else None, step.cue) if isinstance(step, ExerciseStep) else ()
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


def _step(subject: Phase, *, to_come: bool) -> Message:
    number, count = subject.step or 1, subject.steps or 1
    if to_come:
        return message("Next: exercise {number} of {count}", number=number, count=count)
    return message("Exercise {number} of {count}", number=number, count=count)


def _place(timeline: Timeline, subject: Phase, catalogue: Catalogue) -> str:
    parts = []
    if subject.set and subject.sets and subject.sets > 1:
        parts.append(message("Set {number} of {count}", number=subject.set, count=subject.sets))
    repeat = repeat_of(timeline, subject)
    if repeat and (said := which_round(repeat.title, subject.round, subject.rounds)):
        parts.append(said)
    return " · ".join(capitalised(catalogue.say(part)) for part in parts)
