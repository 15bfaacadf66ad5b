"""Whether a session's clock drifts: an hour of simulated ticks, and real time beside the monotonic clock."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from backstride.conductor import Conductor
from backstride.devices.clock import ManualClock, SystemClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.text import text
from backstride.routine.model import NoteStep, RestStep, Routine
from backstride.session.cues import compile_cues
from backstride.session.player import Plan, State, Wish
from backstride.session.timeline import compile_timeline
from tools.bench import Measure

REAL_SECONDS = float(os.environ.get("BACKSTRIDE_DRIFT_SECONDS", "20"))
TICK = 1.0


def plan(seconds: float, pieces: int) -> Plan:
    """Return a session of *pieces* equal rests that last *seconds* in all, closed by a card that waits."""
    steps = (*(RestStep(length=seconds / pieces) for _ in range(pieces)), NoteStep(note=text("End")))
    timeline = compile_timeline(Routine(id="drift", title=text("Drift"), steps=steps))
    return Plan(timeline, compile_cues(timeline, language="en", measure=lambda _: None, verbosity="tones"))


def measure() -> Iterator[Measure]:
    """Yield the seconds by which the session's clock is off after an hour of ticks, and after real time."""
    yield Measure(name="an hour of simulated ticks of 1/32 s", value=_simulated(3600, 1 / 32), unit="s off", limit=0)
    yield Measure(
        name=f"{REAL_SECONDS:g} s of real time (BACKSTRIDE_DRIFT_SECONDS)", value=_real(), unit="s off", limit=TICK
    )


def _simulated(seconds: float, tick: float) -> float:
    clock = ManualClock()
    conductor = _started(plan(seconds, 120), clock)
    for _ in range(round(seconds / tick)):
        clock.tick(tick)
        conductor.wake()
    return abs(conductor.session.clock - clock.now())


def _real() -> float:
    clock = SystemClock()
    began = clock.now()
    conductor = _started(plan(REAL_SECONDS, max(1, int(REAL_SECONDS / 5))), clock)
    while conductor.session.state is State.RUNNING:
        time.sleep(conductor.wake() or 0.0)
    conductor.wake()
    return abs(conductor.session.clock - (clock.now() - began))


def _started(what: Plan, clock: ManualClock | SystemClock) -> Conductor:
    conductor = Conductor(what, sounds=SilentSounds(), voice=SilentVoice(), clock=clock)
    conductor.wish(Wish.START)
    return conductor
