"""What a session looks like in one line of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from math import ceil

from backstride.i18n.text import Text
from backstride.playback.conductor import View
from backstride.routine.model import Mode, NoteStep, RestStep, Side, Step
from backstride.session.player import State
from backstride.session.timeline import Kind, Phase, Timeline, exercise_of, step_at, upcoming

_ENGLISH = {
    Kind.GET_READY: "get ready",
    Kind.PAUSE: "relax",
    Kind.SWITCH: "switch sides",
    Kind.REST: "rest",
    Kind.NOTE: "note",
    Mode.HOLD: "hold",
    Mode.REPS: "move",
    Mode.FOR: "keep moving",
    Mode.BREATHE: "breathe",
    Side.LEFT: "left side",
    Side.RIGHT: "right side",
    Side.ALTERNATE: "changing sides",
    "set": "set {}/{}",
    "rep": "{}/{}",
    "next": "next: {}",
    "still": "{} left",
    "about": "about {} left",
    "done": "press Enter when done",
    "paused": "paused; press Space to go on",
    "sleep": "paused while the computer slept; press Space to go on, r to begin this again",
    "lead-in": "resuming in {}",
    "cut off": "You were interrupted here: {}.",
    "hint": "To go on there: --resume.",
    "go on?": "Go on there? (y/n)",
    "past": "{}: {} of {}, {}.",
    "roughly": "about {}",
    "how finished": "finished",
    "how left": "left",
    "how stopped": "stopped",
    "how interrupted": "interrupted",
    "keys": "space pause · n next · p previous · enter done · + ten seconds more · s skip step · r again · q leave",
}
_GERMAN = {
    Kind.GET_READY: "bereit machen",
    Kind.PAUSE: "entspannen",
    Kind.SWITCH: "Seite wechseln",
    Kind.REST: "Pause",
    Kind.NOTE: "Hinweis",
    Mode.HOLD: "halten",
    Mode.REPS: "bewegen",
    Mode.FOR: "in Bewegung bleiben",
    Mode.BREATHE: "atmen",
    Side.LEFT: "linke Seite",
    Side.RIGHT: "rechte Seite",
    Side.ALTERNATE: "im Wechsel",
    "set": "Satz {}/{}",
    "rep": "{}/{}",
    "next": "dann: {}",
    "still": "noch {}",
    "about": "noch etwa {}",
    "done": "Enter, wenn fertig",
    "paused": "angehalten, Leertaste: weiter",
    "sleep": "angehalten, der Computer schlief; Leertaste: weiter, r: noch einmal von vorn",
    "lead-in": "weiter in {}",
    "cut off": "Hier wurdest du unterbrochen: {}.",
    "hint": "Dort weiter: --resume.",
    "go on?": "Dort weitermachen? (j/n)",
    "past": "{}: {} von {}, {}.",
    "roughly": "etwa {}",
    "how finished": "abgeschlossen",
    "how left": "früher beendet",
    "how stopped": "abgebrochen",
    "how interrupted": "unterbrochen",
    "keys": (
        "Leertaste anhalten · n nächstes · p voriges · Enter fertig · + zehn Sekunden mehr · s Schritt überspringen"
        " · r noch einmal · q beenden"
    ),
}
LINES: Mapping[str, Mapping[str, str]] = {"en": _ENGLISH, "de": _GERMAN}
"""What a terminal says, by language; every language has the same keys, with as many parts."""


class Writer:
    """Writes the lines of one session for a reader of *language*."""

    def __init__(self, timeline: Timeline, language: str) -> None:
        self._timeline = timeline
        self._language = language
        self._words = LINES.get(language.partition("-")[0], _ENGLISH)

    def title(self) -> str:
        """Return what the routine is called."""
        return self._timeline.routine.title.read(self._language)

    def say(self, key: str, *parts: str) -> str:
        """Return the words of *key* with their *parts*, such as "keys": what each key does, in one line."""
        return self._words[key].format(*parts)

    def phase(self, phase: Phase, left: float | None = None) -> str:
        """Return *phase* as a line of a log: what, how long or how many seconds are *left*, and of what."""
        length = self._words["done"] if phase.length is None else clock(phase.length)
        if left is not None:
            length = self._words["still"].format(clock(ceil(left)))
        about = ", ".join(self._parts(phase))
        return f"{self._kind(phase)}, {length}" + (f": {about}" if about else "")

    def status(self, view: View) -> str:
        """Return the session as it stands: the number first, then what it is, then what comes and what is left."""
        return " · ".join(part for part in (self._number(view), *self._rest(view)) if part)

    def name(self, phase: Phase) -> str:
        """Return what *phase* is about: the exercise with its side, set and repetition, the note, or its kind."""
        return ", ".join(self._parts(phase)) or self._kind(phase)

    def _parts(self, phase: Phase) -> Iterator[str]:
        exercise = exercise_of(self._timeline, phase)
        if exercise is None:
            text = _words_of(step_at(self._timeline.routine, phase.source))
            if text:
                yield text.read(self._language)
            return
        yield exercise.title.read(self._language)
        if phase.side in (Side.LEFT, Side.RIGHT, Side.ALTERNATE):
            yield self._words[phase.side]
        for key, number, of in (("set", phase.set, phase.sets), ("rep", phase.rep, phase.reps)):
            if number and of and of > 1:
                yield self._words[key].format(number, of)

    def _kind(self, phase: Phase) -> str:
        return self._words[phase.mode if phase.kind is Kind.WORK and phase.mode else phase.kind]

    def _number(self, view: View) -> str:
        if view.state is State.LEAD_IN:
            return self._words["lead-in"].format(ceil(view.lead_left))
        if view.state is State.PAUSED:
            return self._words["sleep" if view.reason == "sleep" else "paused"]
        return f"{clock(view.seconds if view.left is None else ceil(view.left)):>5} {self._kind(view.phase)}"

    def _rest(self, view: View) -> Iterator[str]:
        yield ", ".join(self._parts(view.phase))
        if view.left is None:
            yield self._words["done"]
        following = upcoming(self._timeline, view.phase.index)
        if following and view.phase.kind is Kind.WORK:
            yield self._words["next"].format(self.name(following))
        about = "about" if self._timeline.open_phases else "still"
        yield self._words[about].format(clock(ceil(view.total_left)))


def _words_of(step: Step) -> Text | None:
    """Return what a *step* without an exercise tells: the note, or what is said in a rest."""
    if isinstance(step, NoteStep):
        return step.note
    return step.say if isinstance(step, RestStep) else None


def clock(seconds: float) -> str:
    """Return whole seconds as ``1:05``."""
    minutes, second = divmod(int(seconds), 60)
    return f"{minutes}:{second:02}"


def fitted(text: str, columns: int) -> str:
    """Return *text* cut to and filled up to so many *columns*; wide characters take two."""
    width, end = 0, 0
    for end, character in enumerate(text):  # noqa: B007  because the place at which it does not fit is wanted
        wide = _columns(character)
        if width + wide > columns:
            break
        width += wide
    else:
        return text + " " * (columns - width)
    return text[:end] + " " * (columns - width)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
