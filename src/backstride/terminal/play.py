"""A session in a terminal from start to end: its parts are joined here, and what was done is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import IO

from backstride.devices.problems import DeviceProblems
from backstride.devices.sounds import SilentSounds, Sounds
from backstride.devices.speech import Voice
from backstride.history.history import History
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.history.recorder import Recorder
from backstride.history.wall_clock import now
from backstride.playback.conductor import Awake, Clock, Conductor
from backstride.playback.plan import CoachingOptions, better_plan, is_ready, plan_session, speak_ahead
from backstride.session.timeline import Timeline
from backstride.terminal.loop import Console, lead

_PATIENCE = 15.0
"""Seconds for which a session waits for its first phrases; what is not made by then is placed by estimate."""

_LOOK = 0.1
_LAST_TONE = 2.0
"""Seconds that the tone at the end may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a session is heard, timed and kept awake by, and who tells what is missing to be heard."""

    sounds: Sounds
    voice: Voice
    shortages: DeviceProblems
    clock: Clock
    awake: Awake


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be played, and how; without a *history* it is a rehearsal, and leaves no trace.

    It is written down in the folder *journals*. It goes on with what was done *before*, where that was cut off.
    """

    timeline: Timeline
    file: Path
    guidance: CoachingOptions
    journals: Path
    history: History | None
    before: Interrupted | None = None
    speed: float = 1.0
    events: IO[bytes] | None = None


def play(wanted: Wanted, means: Means, seat: Console) -> tuple[PastSession | None, list[str]]:
    """Play a session; it is saved as it ends.

    Return what was done, ``None`` where it was left before it began, and a sentence for each thing that failed.
    """
    _make_phrases(wanted, means.voice, seat)
    if seat.leaving.asked:
        return None, []
    means.shortages.look()
    recorder = _recorder(wanted)
    conductor = Conductor(
        plan_session(wanted.timeline, means.voice, wanted.guidance),
        sounds=means.sounds,
        voice=means.voice,
        clock=means.clock,
        awake=means.awake,
        speed=wanted.speed,
        start_at=wanted.before.position if wanted.before else None,
        listeners=[recorder.note, seat.screen.note],
        beats=recorder.beats,
    )
    if not means.voice.wait(0.0):
        conductor.replan(better_plan(wanted.timeline, means.voice, wanted.guidance))
    if wanted.before:
        seat.screen.go_on(clock=wanted.before.clock, left=wanted.before.left)
    try:
        lead(conductor, seat, speed=wanted.speed, unheard=lambda: seat.screen.gone or recorder.unread)
    finally:
        seat.screen.close()
    means.shortages.look()
    past = recorder.record.done()
    if past and past.how == "finished" and wanted.speed == 1 and not isinstance(means.sounds, SilentSounds):
        seat.keys.wait(_LAST_TONE)
    return past, recorder.problems


def _recorder(wanted: Wanted) -> Recorder:
    return Recorder(
        wanted.timeline,
        wanted.file,
        wanted.journals,
        wanted.history,
        started=now(),
        before=wanted.before,
        events=wanted.events,
    )


def _make_phrases(wanted: Wanted, voice: Voice, seat: Console) -> None:
    """Have the first phrases made, while patience lasts and nobody wants to leave; faster than life none is said."""
    if wanted.speed > 1:
        return
    since = wanted.before.position.phase if wanted.before else 0
    speak_ahead(wanted.timeline, voice, wanted.guidance, since)
    ready = is_ready(wanted.timeline, voice, wanted.guidance, since)
    for _ in range(round(_PATIENCE / _LOOK)):
        if ready() or voice.wait(_LOOK) or seat.leaving.asked:
            return
