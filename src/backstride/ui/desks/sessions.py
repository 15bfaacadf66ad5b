"""How a session is made, and what is kept of it: the plan, the conductor, the journal and the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from backstride.conductor import Awake, Clock, Conductor
from backstride.rehearsal import Guidance, plan_session, speak_ahead
from backstride.session.player import Position, Wish
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import EventLines
from backstride.storage.history import History
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import Journal, forget, unfinished
from backstride.storage.left import begin_anew, left_off, part_with
from backstride.storage.past import Done
from backstride.storage.record import Record, past_of
from backstride.storage.untold import tell_untold
from backstride.ui.desks.audio import Audio
from backstride.ui.desks.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A session that is being played, and who writes down what happens in it."""

    conductor: Conductor
    timeline: Timeline
    record: Record
    journal: Journal | None
    lines: EventLines | None

    @property
    def problem(self) -> str:
        """Say what could not be written down while it was played; empty where all was."""
        return " ".join(witness.problem for witness in (self.journal, self.lines) if witness and witness.problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What sessions are made of and kept in. A *speed* other than 1 is a rehearsal: it leaves no trace."""

    audio: Audio
    clock: Clock
    awake: Awake
    history: History
    journals: Path
    now: Callable[[], datetime]
    language: str
    speed: float = 1.0
    events: TextIO | None = None


class Sessions:
    """Makes sessions and keeps what was done in them."""

    def __init__(self, means: Means, preferences: Preferences) -> None:
        self._means = means
        self._preferences = preferences

    @property
    def speed(self) -> float:
        """Return how many times faster than life sessions run."""
        return self._means.speed

    def prepare(self, timeline: Timeline) -> None:
        """Have the phrases of *timeline* made, so that they are there when it begins."""
        speak_ahead(timeline, self._means.audio.voice, self._guidance())

    def begin(self, timeline: Timeline, path: Path, start_at: Position, before: Interrupted | None = None) -> Running:
        """Return a session of *timeline*, read from the file at *path*, that waits to be started at *start_at*.

        Where it goes on with one that was cut off, what was done *before* counts.
        """
        means = self._means
        started = means.now()
        record = Record(timeline, started, before)
        journal = None
        if means.speed == 1:
            journal = Journal(means.journals, timeline, str(path), before=before, started=started)
        listeners = [record.note]
        if journal:
            listeners.append(journal.note)
        lines = EventLines(means.events, timeline) if means.events else None
        if lines:
            listeners.append(lines.note)
        conductor = Conductor(
            plan_session(timeline, means.audio.voice, self._guidance()),
            sounds=means.audio.sounds,
            voice=means.audio.voice,
            clock=means.clock,
            awake=means.awake,
            speed=means.speed,
            start_at=start_at,
            listeners=listeners,
            beats=[journal.beat] if journal else (),
        )
        if before and not (journal and journal.problem):
            forget(before)
        if journal and not journal.problem:
            begin_anew(means.journals, timeline.routine.id)
        return Running(conductor=conductor, timeline=timeline, record=record, journal=journal, lines=lines)

    def keep(self, running: Running) -> str:
        """Remember a session that has ended; return sentences for what could not be kept."""
        means, past, journal = self._means, running.record.done(), running.journal
        if journal and past:
            if means.history.add(past):
                part_with(journal, running.record)
                tell_untold(means.journals, means.history)
            else:
                journal.set_aside()
        return " ".join(problem for problem in (running.problem, self._means.history.problem) if problem)

    def leave(self, running: Running) -> None:
        """Stop a session where it is; its journal stays, so that it can go on another time."""
        running.conductor.wish(Wish.PAUSE)
        if running.journal:
            running.journal.leave()

    def finished_this_week(self) -> int:
        """Return the number of sessions that were finished since Monday."""
        today = self._means.now().date()
        monday = today - timedelta(days=today.weekday())
        return sum(session.how == "finished" for session in self._means.history.sessions(monday))

    def done(self) -> dict[str, Done]:
        """Return how often each routine was finished."""
        return self._means.history.done()

    def unfinished(self) -> tuple[Interrupted, ...]:
        """Return the sessions that were cut off, the latest first."""
        tell_untold(self._means.journals, self._means.history)
        return unfinished(self._means.journals)

    def left_off(self, routine: str) -> tuple[Interrupted, ...]:
        """Return the sessions of *routine* that the person left, the latest first."""
        return left_off(self._means.journals, routine)

    def give_up(self, interrupted: Interrupted, timeline: Timeline | None) -> None:
        """Remember as interrupted a session that will not go on."""
        if self._means.history.add(past_of(interrupted, timeline)):
            forget(interrupted)

    def _guidance(self) -> Guidance:
        now = self._preferences.now
        return Guidance(
            language=self._means.language,
            verbosity=now.verbosity,
            countdown=now.countdown,
            look_away=now.look_away,
            lead_in=float(now.lead_in),
        )
