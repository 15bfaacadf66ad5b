"""A sound server of one's own with a device that leads nowhere, and a recorder of what would be heard there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

RATE = 48_000
TOOLS = ("pulseaudio", "pactl", "parec")
AUDIBLE = 300
"""Samples (of 32767) beyond this loudness are heard."""
PATIENCE = 30.0
"""So many seconds something may take on a busy machine."""


def missing_tools() -> list[str]:
    """Return which of the programs that this needs are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class NullSink:
    """A PulseAudio server in *folder*, with one sink called ``one``; ``environment`` leads programs to it."""

    def __init__(self, folder: Path) -> None:
        """Prepare *folder*; `start` starts the server."""
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._socket = folder / "native"
        self.environment = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "HOME": str(folder),
        }
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self._server = self._spawn(
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=20", "--use-pid-file=no",
            "-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}",
            "-L", f"module-null-sink {' '.join(sink_arguments('one'))}",
        )  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if "Default Sink: one" in self.control("info"):
                return
            time.sleep(0.05)
        message = "the sound server did not start"
        raise RuntimeError(message)

    def control(self, *arguments: str) -> str:
        """Tell the server something through pactl, and return its answer."""
        with self._spawn("pactl", *arguments, output=subprocess.PIPE) as child:
            return child.communicate()[0].decode()

    def unplug(self, name: str = "one") -> None:
        """Take the sink away, as when a cable is drawn."""
        modules = self.control("list", "short", "modules").splitlines()
        for module in (line.split("\t") for line in modules if f"sink_name={name} " in line):
            self.control("unload-module", module[0])

    def plug(self, name: str = "one") -> None:
        """Bring a sink (back)."""
        self.control("load-module", "module-null-sink", *sink_arguments(name))

    def die(self) -> None:
        """End the server without a farewell."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None
        self._socket.unlink(missing_ok=True)

    def record(self, name: str = "one") -> Recorder:
        """Begin to record what is heard on the sink *name*."""
        command = ("parec", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=1")
        return Recorder(self._spawn(*command, "-d", f"{name}.monitor", output=subprocess.PIPE))

    def _spawn(self, *argv: str, output: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  because all it is given stands in this file
            argv, env=os.environ | self.environment, stdout=output, stderr=subprocess.DEVNULL, bufsize=0
        )


def sink_arguments(name: str) -> list[str]:
    """Return what makes a silent sink of this name."""
    return [f"sink_name={name}", f"rate={RATE}", "channels=1", f"sink_properties=device.description={name}"]


class Recorder:
    """Reads a recorder's samples, and dates the first of them: the earliest arrival of any sample minus its place."""

    def __init__(self, source: subprocess.Popen[bytes]) -> None:
        """Read *source*, a parec process, until `stop`; it has begun to record when this returns."""
        self._source, self._sound = source, cast("IO[bytes]", source.stdout)
        self._data = bytearray()
        self._began = float("inf")
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._begun = threading.Event()
        self._reader.start()
        self._begun.wait(PATIENCE)

    def hears(self) -> bool:
        """Wait until a sound has begun; say whether one ever did."""
        return self._comes(lambda heard: heard.peak() > AUDIBLE)

    def has_heard(self, count: int, gap: float = 0.15) -> bool:
        """Wait until *count* sounds, parted by *gap* seconds of silence, are over; say whether they ever were."""
        return self._comes(lambda heard: len(heard.sounds(gap)) >= count and heard.silence() > gap)

    def _comes(self, claim: Callable[[Recording], bool]) -> bool:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            time.sleep(0.05)
            if claim(self._recording()):
                return True
        return False

    def stop(self) -> Recording:
        """End the recording and return it."""
        self._source.terminate()
        self._source.wait()
        self._reader.join()
        self._sound.close()
        return self._recording()

    def _recording(self) -> Recording:
        samples = array("h", bytes(self._data[: len(self._data) // 2 * 2]))
        if sys.byteorder == "big":
            samples.byteswap()
        return Recording(samples, self._began)

    def _read(self) -> None:
        while data := os.read(self._sound.fileno(), 65536):
            self._data += data
            self._began = min(self._began, time.monotonic() - len(self._data) / 2 / RATE)
            self._begun.set()


@dataclass(frozen=True, slots=True)
class Recording:
    """What was heard; ``began`` is the monotonic second of the first sample."""

    samples: array[int]
    began: float

    def sounds(self, gap: float = 0.15) -> list[tuple[float, float]]:
        """Return (onset, length) of each sound in seconds, onsets monotonic; a *gap* of silence parts two."""
        found: list[tuple[int, int]] = []
        for place, value in enumerate(self.samples):
            if abs(value) <= AUDIBLE:
                continue
            if found and place - found[-1][1] < gap * RATE:
                found[-1] = (found[-1][0], place)
            else:
                found.append((place, place))
        return [(self.began + first / RATE, (last - first) / RATE) for first, last in found]

    def silence(self) -> float:
        """Return for how many seconds nothing has been heard up to the end."""
        quiet = next((n for n, value in enumerate(reversed(self.samples)) if abs(value) > AUDIBLE), len(self.samples))
        return quiet / RATE

    def peak(self) -> int:
        """Return the loudest sample, of 32767."""
        return max(map(abs, self.samples), default=0)
