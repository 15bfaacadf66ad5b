"""How far from its plan each cue is heard, and whether sound comes back: recorded from a device that leads nowhere."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from tools.bench import Measure
from tools.bench.null_sink import NullSink, Recording, missing_tools

ROOT = Path(__file__).parents[2]
CUES = 100
NEAR = 0.2
"""Seconds within which a sound belongs to a cue; the cues are half a second apart."""

WANTED_P95_MS = 20.0
WANTED_MOST_MS = 60.0
LISTEN = 6.0
"""Seconds for which a return of sound is waited for."""


@contextmanager
def sink() -> Iterator[NullSink]:
    """Give a sound server for a while."""
    with tempfile.TemporaryDirectory(prefix="backstride-sink-") as folder:
        server = NullSink(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.die()


@contextmanager
def session(server: NullSink, way: str, cues: int) -> Iterator[subprocess.Popen[str]]:
    """Give a session that has begun to sound."""
    child = subprocess.Popen(  # noqa: S603  because it runs this very Python
        [sys.executable, "-m", "tools.bench.sounding", way, str(cues)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"} | server.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        cast("IO[str]", child.stdout).readline()
        try:
            yield child
        finally:
            child.kill()


def onsets(way: str, cues: int) -> list[float | None]:
    """Return for each cue of a session how many milliseconds after its plan it was heard, ``None`` where it was not."""
    with sink() as server:
        recorder = server.record()
        time.sleep(0.5)
        with session(server, way, cues) as child:
            planned = json.loads(child.communicate()[0])
        heard = [onset for onset, _ in recorder.stop().sounds()]
    return [_off(at, heard) for _, at in planned]


def _off(planned: float, heard: list[float]) -> float | None:
    nearest = min(heard, key=lambda onset: abs(onset - planned), default=float("inf"))
    return (nearest - planned) * 1000 if abs(nearest - planned) < NEAR else None


def summary(offs: list[float | None]) -> dict[str, float]:
    """Return the middle and the far end of *offs*, in milliseconds without their sign, and how many are missing."""
    known = sorted(abs(off) for off in offs if off is not None)
    return {
        "cues": len(offs),
        "missed": len(offs) - len(known),
        "median_ms": round(statistics.median(known), 1),
        "p95_ms": round(known[int(len(known) * 0.95)], 1),
        "most_ms": round(known[-1], 1),
    }


def unplugged(server: NullSink) -> None:
    """The only device goes, and is back three seconds later."""
    server.unplug()
    time.sleep(3)
    server.plug()


def restarted(server: NullSink) -> None:
    """The sound server dies, and is back three seconds later."""
    server.die()
    time.sleep(3)
    server.start()


def moved(server: NullSink) -> None:
    """Another device becomes the default, as with headphones that are plugged in."""
    server.plug("two")
    server.control("set-default-sink", "two")


def returns(event: Callable[[NullSink], None], device: str) -> float | None:
    """Return the seconds from the end of *event* until cues are heard on *device*, ``None`` where they are not."""
    with sink() as server, session(server, "ours", 60):
        time.sleep(2)
        event(server)
        over = time.monotonic()
        recorder = server.record(device)
        time.sleep(LISTEN)
        return _after(over, recorder.stop())


def _after(moment: float, recording: Recording) -> float | None:
    return next((round(onset - moment, 2) for onset, _ in recording.sounds() if onset > moment), None)


def measure() -> Iterator[Measure]:
    """Yield how far off cues are heard in a session that paints, and how soon sound is back after a failure."""
    if missing := missing_tools():
        print(f"  not measured, since not installed: {', '.join(missing)}")
        return
    ours, qt = summary(onsets("ours", CUES)), summary(onsets("qt", CUES))
    limits = {"median_ms": None, "p95_ms": WANTED_P95_MS, "most_ms": WANTED_MOST_MS, "missed": 0.0}
    for figure, limit in limits.items():
        yield Measure(
            name=f"{CUES} cues while a window paints, {figure.removesuffix('_ms')}",
            value=ours[figure],
            unit="ms" if figure.endswith("_ms") else "cues",
            limit=limit,
            baseline=qt[figure],
            baseline_name="QSoundEffect",
        )
    for event, device in ((unplugged, "one"), (restarted, "one"), (moved, "two")):
        back = returns(event, device)
        yield Measure(
            name=f"sound is back: {(event.__doc__ or '').partition(',')[0].rstrip('.').lower()}",
            value=float("inf") if back is None else back,
            unit="s",
            limit=LISTEN,
        )
