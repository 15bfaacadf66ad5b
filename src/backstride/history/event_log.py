"""What happened in a session as JSON lines: the form in which events leave the program and fill the journal."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import IO

from backstride.history.wall_clock import now, seconds, wall
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.routine.ids import apart
from backstride.session.events import (
    Counted,
    CueDue,
    Event,
    Hurt,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Ready,
    Resumed,
    Seeked,
    SessionEnded,
    SessionStarted,
)
from backstride.session.timeline import Phase, Timeline, load_of
from backstride.storage.writing import append_line


def line(name: str, moment: datetime, t: float, **more: object) -> str:
    """Return one line: the event's *name*, the wall clock, *t* seconds of session clock, and *more* facts."""
    return json.dumps({"event": name, "wall": wall(moment), "t": seconds(t), **more}, ensure_ascii=False) + "\n"


def event_line(event: Event, timeline: Timeline, moment: datetime) -> str:
    """Return *event* as one line, or an empty text for what is only shown (the countdown after a pause)."""
    match event:
        case SessionStarted():
            return line("session_started", moment, event.t, routine=timeline.routine.id, total_s=timeline.total)
        case PhaseStarted() | PhaseEnded() | Counted():
            return _phase_line(event, timeline, moment)
        case CueDue(cue=cue, planned_t=planned):
            said = cue.phrase.text if cue.phrase else None
            return line("cue", moment, event.t, kind=cue.kind, text=said, planned_t=seconds(planned))
        case Paused(reason=why):
            return line("paused", moment, event.t, reason=why)
        case Resumed():
            return line("resumed", moment, event.t)
        case Ready(seconds=left):
            return line("ready", moment, event.t, left_s=seconds(left))
        case Seeked(from_index=before, to_index=after):
            return line("seeked", moment, event.t, from_index=before, to_index=after)
        case Hurt(phase=phase, what=what, variant=variant):
            taken = {"to": variant} if variant else {}
            where = {"index": phase.index, "exercise": phase.exercise, **taken}
            return line("pain", moment, event.t, score=None, what=what, **where)
        case SessionEnded(how=how, completed=completed, planned=planned):
            lengths = {"completed_s": seconds(completed), "planned_s": seconds(planned)}
            return line("session_ended", moment, event.t, how=how, **lengths)
        case _:
            return ""


_OF_A_PHASE = ("index", "kind", "mode", "step", "side", "set", "rep", "round")


def _phase_line(event: PhaseStarted | PhaseEnded | Counted, timeline: Timeline, moment: datetime) -> str:
    """Return as one line what happened in a phase."""
    phase = event.phase
    match event:
        case PhaseStarted():
            where = {name: getattr(phase, name) for name in _OF_A_PHASE}
            load = load_text(timeline, phase)
            carried = {"load": load} if load else {}
            return line("phase_started", moment, event.t, **where, **apart(phase.exercise), **carried)
        case PhaseEnded(completed=completed, how=how, reps=reps):
            done = {"index": phase.index, "completed_s": seconds(completed), "how": how}
            return line("phase_ended", moment, event.t, **done, **({} if reps is None else {"reps": reps}))
        case Counted(number=number):
            return line("counted", moment, event.t, index=phase.index, reps=number)


def load_text(timeline: Timeline, phase: Phase) -> str | None:
    """Return the load of *phase* in the routine's own language, ``None`` where it has none."""
    load = load_of(timeline, phase)
    return load.read(timeline.routine.language) if load else None


class EventLines:
    """Appends every event of one session to an open file; when that fails it says so once and writes no more.

    ``unread`` says that their reader has gone, as opposed to a disk that is full.
    """

    def __init__(self, file: IO[bytes], timeline: Timeline, clock: Callable[[], datetime] = now) -> None:
        self._file = file
        self._timeline = timeline
        self._clock = clock
        self.problem: Message | None = None
        self.unread = False

    def note(self, event: Event) -> None:
        """Write *event* as one line at once."""
        if self.problem:
            return
        try:
            append_line(self._file, event_line(event, self._timeline, self._clock()))
        except OSError as error:
            self.unread = isinstance(error, BrokenPipeError)
            self.problem = message("Events are no longer written ({why}).", why=os_error_text(error))
