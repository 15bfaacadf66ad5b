"""What systemd does for a kiosk, played by a thread: it starts a program, hears its heartbeat, and starts it again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

RESTART = 1.0
"""Seconds between an end and the next start, as in the unit."""

_TICK = 0.05


class Service:
    """Runs *command* in a session of its own, with all that it says in the file *log*.

    Where it *restarts*, what ends is started again, and what has said nothing for *watchdog* seconds is killed.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        *,
        restarts: bool = True,
        watchdog: float = 20.0,
        joins: Callable[[int], None] | None = None,
    ) -> None:
        self._command, self._watchdog, self._joins = command, watchdog, joins
        self.restarts = restarts
        self.log = folder / "program.log"
        self._path = folder / "notify"
        self._path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self._path))
        self._socket.settimeout(_TICK)
        told = {"NOTIFY_SOCKET": str(self._path), "WATCHDOG_USEC": str(int(watchdog * 1e6))}
        self._environment = {**environment, **told}
        self.ends: list[str] = []
        self.starts = 0
        self.beats = 0
        self._heard = 0.0
        self._ready = threading.Event()
        self._over = False
        self.process: subprocess.Popen[bytes] | None = None
        self._begin()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def wait_ready(self, seconds: float = 60.0) -> float:
        """Return how many seconds it took until the program said that it is ready, since its last start.

        Raises:
            TimeoutError: it did not in so many *seconds*.
        """
        began = time.monotonic()
        if not self._ready.wait(seconds):
            state = "runs" if self.is_alive else "does not run"
            msg = f"it did not say that it is ready, and {state}; {len(self.ends)} ends, the last: {self.ends[-1:]}"
            raise TimeoutError(msg)
        return time.monotonic() - began

    def expect_start(self) -> None:
        """Forget that it was ready, because it is about to end."""
        self._ready.clear()

    @property
    def is_alive(self) -> bool:
        """Say whether the program runs."""
        return self.process is not None and self.process.poll() is None

    def pids(self, begin: str) -> list[int]:
        """Return the processes of the program whose command line begins so, the oldest first."""
        return [each for each in _group(self._pid) if _words(each).startswith(begin)]

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to all processes of the program."""
        with suppress(ProcessLookupError):
            os.killpg(self._pid, number)

    def close(self) -> None:
        """End the program and the watching."""
        self._over = True
        self._thread.join()
        self.kill(signal.SIGTERM)
        if self.process is not None:
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
                self.process.wait()
        self.kill()
        self._socket.close()
        self._path.unlink(missing_ok=True)

    @property
    def _pid(self) -> int:
        return self.process.pid if self.process else 0

    def _begin(self) -> None:
        self._ready.clear()
        self._beats = False
        self.starts += 1
        self._heard = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603  because it is this program
                self._command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if self._joins:
            self._joins(self.process.pid)

    def _watch(self) -> None:
        while not self._over:
            self._hear()
            if self._beats and time.monotonic() - self._heard > self._watchdog:
                self._end("the heartbeat stopped")
            elif not self.is_alive and self.restarts:
                self._end(f"it ended with {self.process.returncode if self.process else 0}")

    def _hear(self) -> None:
        with suppress(TimeoutError):
            for line in self._socket.recv(4096).decode().splitlines():
                if line == "READY=1":
                    self._beats = True
                    self._ready.set()
                if line in ("READY=1", "WATCHDOG=1"):
                    self._heard = time.monotonic()
                    self.beats += line == "WATCHDOG=1"

    def _end(self, why: str) -> None:
        self.ends.append(why)
        self.kill()
        if self.process:
            self.process.wait()
        if self.restarts:
            time.sleep(RESTART)
            self._begin()


def _group(leader: int) -> list[int]:
    """Return the processes of the group of *leader*, by number."""
    return sorted(
        int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and _stat(path)[2:3] == [str(leader)]
    )


def _stat(path: Path) -> list[str]:
    """Return state, parent and group of a process, and what follows."""
    try:
        return (path / "stat").read_text("latin-1").rpartition(")")[2].split()
    except OSError:
        return []


def _words(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text("latin-1").replace("\0", " ")
    except OSError:
        return ""
