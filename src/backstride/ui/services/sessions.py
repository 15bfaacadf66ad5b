"""How a session is made, and what is kept of it: the plan, the conductor, the journal and the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from backstride.history.history import History
from backstride.history.journal import left_off, resumable, unfinished
from backstride.history.journal_reader import Interrupted
from backstride.history.model import Done
from backstride.history.recorder import Recorder, give_up, postpone, save_journals
from backstride.playback.conductor import Awake, Clock, Conductor
from backstride.playback.plan import CoachingOptions, better_plan, guidance_of, is_ready, plan_session, speak_ahead
from backstride.session.player import Command, Position
from backstride.session.timeline import Timeline
from backstride.ui.kit.say import catalogue
from backstride.ui.services.audio import Audio
from backstride.ui.services.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A session that is being played, and who writes it down and saves it."""

    conductor: Conductor
    timeline: Timeline
    recorder: Recorder


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What sessions are made of and kept in. A *speed* other than 1 is a rehearsal: it leaves no trace."""

    audio: Audio
    clock: Clock
    awake: Awake
    history: History
    journals: Path
    now: Callable[[], datetime]
    speed: float = 1.0
    events: IO[bytes] | None = None


class Sessions:
    """Makes sessions and keeps what was done in them."""

    def __init__(self, means: Means, preferences: Preferences) -> None:
        self._means = means
        self._preferences = preferences

    @property
    def speed(self) -> float:
        """Return how many times faster than life sessions run."""
        return self._means.speed

    def prepare(self, timeline: Timeline, since: int = 0) -> Callable[[], bool]:
        """Have the phrases of *timeline* made, and return what says whether those from phase *since* on can begin."""
        voice, guidance = self._means.audio.voice, self._guidance()
        speak_ahead(timeline, voice, guidance, since)
        return is_ready(timeline, voice, guidance, since)

    def begin(self, timeline: Timeline, path: Path, start_at: Position, before: Interrupted | None = None) -> Running:
        """Return a session of *timeline*, read from the file at *path*, that waits to be started at *start_at*.

        Where it goes on with one that was cut off, what was done *before* counts.
        """
        means = self._means
        recorder = Recorder(
            timeline,
            path,
            means.journals,
            means.history if means.speed == 1 else None,
            started=means.now(),
            before=before,
            events=means.events,
        )
        conductor = Conductor(
            plan_session(timeline, means.audio.voice, self._guidance()),
            sounds=means.audio.sounds,
            voice=means.audio.voice,
            clock=means.clock,
            awake=means.awake,
            speed=means.speed,
            start_at=start_at,
            listeners=[recorder.note],
            beats=recorder.beats,
        )
        if not means.audio.voice.wait(0.0):
            conductor.replan(better_plan(timeline, means.audio.voice, self._guidance()))
        return Running(conductor=conductor, timeline=timeline, recorder=recorder)

    def leave(self, running: Running) -> None:
        """Stop a session where it is; its journal stays, so that it can go on another time.

        Where there is none, what was done is remembered at least.
        """
        running.conductor.apply(Command.PAUSE)
        self._means.awake.release()  # a pause keeps the screen lit for a while, and nobody looks at the clock any more
        if running.recorder.lost:
            running.conductor.apply(Command.LEAVE, how="stopped")
        else:
            running.recorder.leave()

    def finished_this_week(self) -> int:
        """Return the number of sessions that were finished since Monday."""
        today = self._means.now().date()
        monday = today - timedelta(days=today.weekday())
        return sum(week.finished for week in self._means.history.weeks(monday))

    def done(self) -> dict[str, Done]:
        """Return how often each routine was finished."""
        return self._means.history.done()

    def save_journals(self) -> None:
        """Have the history know what a program that died left in journals."""
        save_journals(self._means.journals, self._means.history)

    def resumable(self) -> frozenset[str]:
        """Return the uids of the sessions in the history that may go on, which those cut off just now are, too."""
        self.save_journals()
        return resumable(self._means.journals)

    def unfinished(self) -> tuple[Interrupted, ...]:
        """Return the sessions that were cut off, the latest first."""
        return unfinished(self._means.journals)

    def left_off(self, routine: str) -> tuple[Interrupted, ...]:
        """Return the sessions of *routine* that the person left, the latest first."""
        return left_off(self._means.journals, routine)

    def give_up(self, interrupted: Interrupted) -> None:
        """Remember as interrupted a session that will not go on."""
        give_up(interrupted, self._means.history)

    def postpone(self, interrupted: Interrupted) -> None:
        """Remember a session as interrupted, and keep its place for another time."""
        postpone(interrupted, self._means.history)

    def _guidance(self) -> CoachingOptions:
        return guidance_of(self._preferences.now, catalogue())
