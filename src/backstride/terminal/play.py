"""A session in a terminal from start to end: its parts are joined here, and what was done is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from backstride.conductor import Awake, Clock, Conductor
from backstride.devices.shortages import Shortages
from backstride.devices.sounds import SilentSounds, Sounds
from backstride.devices.speech import Voice
from backstride.rehearsal import Guidance, plan_session, speak_ahead
from backstride.session.player import Event, Session
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import EventLines, now
from backstride.storage.history import History
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import Journal, forget
from backstride.storage.left import begin_anew, part_with
from backstride.storage.past import PastSession
from backstride.storage.paths import Paths
from backstride.storage.record import Record
from backstride.storage.untold import tell_untold
from backstride.terminal.lead import Seat, lead

_PATIENCE = 15.0
"""Seconds for which a session waits for its phrases; what is not made by then is placed by estimate."""

_LOOK = 0.1
_LAST_TONE = 2.0
"""Seconds that the tone at the end may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a session is heard, timed and kept awake by, and who tells what is missing to be heard."""

    sounds: Sounds
    voice: Voice
    shortages: Shortages
    clock: Clock
    awake: Awake


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be played, and how; at a *speed* other than 1 it is a rehearsal, and leaves no trace.

    It goes on with what was done *before*, where that was cut off.
    """

    timeline: Timeline
    file: Path
    guidance: Guidance
    before: Interrupted | None = None
    speed: float = 1.0
    events: TextIO | None = None


class _Witnesses:
    """Those who write down what happens: for the history, for going on after a crash, and for other programs."""

    def __init__(self, wanted: Wanted, paths: Paths) -> None:
        self._paths = paths
        timeline, before = wanted.timeline, wanted.before
        started = now()
        self._record = Record(timeline, started, before)
        self._journal: Journal | None = None
        if wanted.speed == 1:
            self._journal = Journal(paths.journals, timeline, str(wanted.file), before=before, started=started)
            if before and not self._journal.problem:
                forget(before)
            if not self._journal.problem:
                begin_anew(paths.journals, timeline.routine.id)
        self._lines = EventLines(wanted.events, wanted.timeline) if wanted.events else None

    @property
    def listeners(self) -> list[Callable[[Event], None]]:
        """Return who is to be told each event."""
        return [witness.note for witness in (self._record, self._journal, self._lines) if witness]

    @property
    def beats(self) -> list[Callable[[Session], None]]:
        """Return who is to be told of the session each second."""
        return [self._journal.beat] if self._journal else []

    @property
    def unread(self) -> bool:
        """Say whether nobody takes the events any more."""
        return bool(self._lines and self._lines.problem)

    def keep(self) -> tuple[PastSession | None, list[str]]:
        """Return what was done, remembered unless it was a rehearsal, and a sentence for each thing that failed."""
        past = self._record.done()
        problems = [witness.problem for witness in (self._journal, self._lines) if witness and witness.problem]
        if past and self._journal:
            with History(self._paths.history_file) as history:
                if history.add(past):
                    part_with(self._journal, self._record)
                    tell_untold(self._paths.journals, history)
                else:
                    self._journal.set_aside()
                problems += [history.problem] if history.problem else []
        return past, problems


def play(wanted: Wanted, means: Means, seat: Seat, paths: Paths) -> tuple[PastSession | None, list[str]]:
    """Play a session and remember it.

    Return what was done, ``None`` where it was left before it began, and a sentence for each thing that failed.
    """
    _make_phrases(wanted, means.voice, seat)
    if seat.leaving.asked:
        return None, []
    means.shortages.look()
    witnesses = _Witnesses(wanted, paths)
    conductor = Conductor(
        plan_session(wanted.timeline, means.voice, wanted.guidance),
        sounds=means.sounds,
        voice=means.voice,
        clock=means.clock,
        awake=means.awake,
        speed=wanted.speed,
        start_at=wanted.before.position if wanted.before else None,
        listeners=[*witnesses.listeners, seat.screen.note],
        beats=witnesses.beats,
    )
    if wanted.before:
        seat.screen.go_on(clock=wanted.before.clock, left=wanted.before.left)
    try:
        lead(conductor, seat, speed=wanted.speed, unheard=lambda: seat.screen.gone or witnesses.unread)
    finally:
        seat.screen.close()
    means.shortages.look()
    past, problems = witnesses.keep()
    if past and past.how == "finished" and wanted.speed == 1 and not isinstance(means.sounds, SilentSounds):
        seat.keys.wait(_LAST_TONE)
    return past, problems


def _make_phrases(wanted: Wanted, voice: Voice, seat: Seat) -> None:
    """Have the phrases made, for as long as patience lasts and nobody wants to leave; faster than life none is said."""
    if wanted.speed > 1:
        return
    speak_ahead(wanted.timeline, voice, wanted.guidance)
    for _ in range(round(_PATIENCE / _LOOK)):
        if voice.wait(_LOOK) or seat.leaving.asked:
            return
