"""What a session looks like in one line of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from math import ceil

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import clock
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.playback.view import View
from backstride.routine.describe import side_words, which_round
from backstride.routine.model import Mode, NoteStep, RestStep, Side, Step
from backstride.routine.red_flags import stop_rule
from backstride.session.states import Command, State
from backstride.session.timeline import (
    Kind,
    Phase,
    Timeline,
    depends_on_pace,
    exercise_of,
    load_of,
    mark_at,
    part_name,
    repeat_of,
    step_at,
    upcoming,
)

_KINDS = {
    Kind.GET_READY: message("get ready"),
    Kind.PAUSE: message("relax"),
    Kind.SWITCH: message("switch sides"),
    Kind.REST: message("rest"),
    Kind.NOTE: message("note"),
    Mode.HOLD: message("hold"),
    Mode.REPS: message("move"),
    Mode.FOR: message("keep moving"),
    Mode.BREATHE: message("breathe"),
}
_CHANGING = message("changing sides")
_WHEN_DONE = message("press Enter when done")
_WHEN_READY = message("press Enter when ready")
_PAUSED = message("paused; press Space to resume")
_SLEPT = message("paused while the computer slept; press Space to resume, r to restart")


class Writer:
    """Writes the lines of one session in the words of *catalogue*."""

    def __init__(self, timeline: Timeline, catalogue: Catalogue) -> None:
        self._timeline = timeline
        self._catalogue = catalogue

    def title(self) -> str:
        """Return what the routine is called."""
        return self._catalogue.read(self._timeline.routine.title)

    def say(self, said: Message) -> str:
        """Return what is *said* in the reader's language."""
        return self._catalogue.say(said)

    def stop_rule(self) -> str:
        """Return when to stop."""
        return stop_rule(self._timeline.routine, self._catalogue)[1]

    def phase(self, phase: Phase, left: float | None = None) -> str:
        """Return *phase* as a line of a log: what, how long or how many seconds are *left*, and of what."""
        length = self.say(_WHEN_DONE) if phase.length is None else clock(int(phase.length))
        if depends_on_pace(phase):
            length = self.say(message("{time} at most", time=length))
        if left is not None:
            length = self.say(message("{time} left", time=clock(ceil(left))))
        about = ", ".join(self._parts(phase))
        return f"{self._kind(phase)}, {length}" + (f": {about}" if about else "")

    def status(self, view: View) -> str:
        """Return the state of the session: the number first, then what it is, then what comes and what is left."""
        return " · ".join(part for part in (self._number(view), *self._rest(view)) if part)

    def name(self, phase: Phase) -> str:
        """Return what *phase* is about: the exercise with its side, set and repetition, the note, or its kind."""
        return ", ".join(self._parts(phase)) or self._kind(phase)

    def _parts(self, phase: Phase) -> Iterator[str]:
        exercise = exercise_of(self._timeline, phase)
        if exercise is None:
            text = _words_of(step_at(self._timeline.routine, phase.source))
            if text:
                yield self._catalogue.read(text)
            yield from self._round(phase)
            return
        yield self._catalogue.read(exercise.name)
        if phase.side is Side.ALTERNATE:
            yield self.say(_CHANGING)
        elif side := side_words(exercise, phase.side, self._catalogue):
            yield side
        if load := load_of(self._timeline, phase):
            yield self._catalogue.read(load)
        if phase.set and phase.sets and phase.sets > 1:
            yield self.say(message("set {number}/{count}", number=phase.set, count=phase.sets))
        if phase.rep and phase.reps and phase.reps > 1:
            yield f"{phase.rep}/{phase.reps}"
        yield from self._round(phase)

    def _round(self, phase: Phase) -> Iterator[str]:
        repeat = repeat_of(self._timeline, phase)
        if repeat and (said := which_round(repeat.title, phase.round, phase.rounds)):
            yield self.say(said)

    def _kind(self, phase: Phase) -> str:
        return self.say(_KINDS[phase.mode if phase.kind is Kind.WORK and phase.mode else phase.kind])

    def _number(self, view: View) -> str:
        if view.state is State.LEAD_IN:
            return self.say(message("resuming in {count}", count=ceil(view.lead_left)))
        if view.state is State.PAUSED:
            return self.say(_SLEPT if view.reason == "sleep" else _PAUSED)
        time = clock(int(view.seconds) if view.left is None else ceil(view.left))
        return f"{time:>5} {self._part(view) or self._kind(view.phase)}"

    def _part(self, view: View) -> str:
        """Return what the author calls the part of a repetition that it is now, an empty text where it has no name."""
        mark = mark_at(view.phase, view.seconds)
        name = part_name(view.phase, mark.kind) if mark else None
        return self._catalogue.read(name) if name else ""

    def _rest(self, view: View) -> Iterator[str]:
        yield ", ".join(self._parts(view.phase))
        if view.left is None:
            yield self.say(message("{count} so far, Space counts", count=view.counted)) if view.phase.counts_up else ""
            yield self.say(_WHEN_DONE)
        elif Command.READY in view.allowed:
            yield self.say(_WHEN_READY)
        if view.time_left is not None:
            yield self.say(message("{time} left of the rounds", time=clock(ceil(view.time_left))))
        following = upcoming(self._timeline, view.phase.index)
        if following and view.phase.kind is Kind.WORK:
            yield self.say(message("next: {name}", name=self.name(following)))
        left, about = clock(ceil(view.total_left)), self._timeline.open_phases
        yield self.say(message("about {time} left", time=left) if about else message("{time} left", time=left))


def _words_of(step: Step) -> Text | None:
    """Return the words of a *step* without an exercise: the note, or what is said in a rest."""
    if isinstance(step, NoteStep):
        return step.note
    return step.say if isinstance(step, RestStep) else None


def fitted(text: str, columns: int) -> str:
    """Return *text* cut or padded to *columns* columns; wide characters take two."""
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
