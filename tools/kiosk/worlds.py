"""Three worlds to run a kiosk in: a display without any window manager, one with openbox, and the compositor cage."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.kiosk.x11 import Display

SIZE = (1024, 768)
"""Of the display in pixels; cage's window on it has this size by itself."""

_SERVER = ("-nolisten", "tcp", "-ac", "-noreset")
_PATIENCE = 20.0
"""Seconds that a server may take to begin."""


@dataclass(frozen=True, slots=True)
class World:
    """Where a program can be started: its *environment*, and the words that come before the program's own.

    ``restart`` kills the display and starts it after so many seconds.
    """

    name: str
    display: str
    environment: Mapping[str, str]
    before: tuple[str, ...] = ()
    wayland: bool = False
    restart: Callable[[float], None] = lambda _: None


class MissingError(Exception):
    """A program that a world needs is not installed."""


@contextmanager
def bare(folder: Path) -> Iterator[World]:
    """Give a display without a window manager."""
    _need("Xvfb")
    with _server(folder) as server:
        environment = {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb"}
        yield World("no window manager", server.display, environment, restart=server.restart)


@contextmanager
def openbox(folder: Path) -> Iterator[World]:
    """Give a display with openbox, with the keys that it has by itself."""
    _need("Xvfb", "openbox")
    with _server(folder) as server:
        environment = {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb"}
        with _running(["openbox", "--sm-disable"], folder, environment):
            screen = Display(server.display)
            wait_until(screen.is_managed, "openbox")
            screen.close()
            yield World("openbox", server.display, environment)


@contextmanager
def cage(folder: Path) -> Iterator[World]:
    """Give a display that cage fills with what is started in it."""
    _need("Xvfb", "cage")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    with _server(folder) as server:
        environment = {
            "DISPLAY": server.display,
            "XDG_RUNTIME_DIR": str(runtime),
            "WLR_BACKENDS": "x11",
            "WLR_RENDERER": "pixman",
            "QT_QPA_PLATFORM": "wayland",
            "WAYLAND_DEBUG": "client",
        }
        yield World("cage", server.display, environment, (*_not_root(), "cage", "-d", "--"), wayland=True)


WORLDS: Mapping[str, Callable[[Path], AbstractContextManager[World]]] = {
    "bare": bare,
    "openbox": openbox,
    "cage": cage,
}


def _not_root() -> tuple[str, ...]:
    """Return the words that make a program believe that it is an ordinary user, where it is not; cage refuses root."""
    if os.geteuid():
        return ()
    return ("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")


def _need(*programs: str) -> None:
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        msg = f"{' and '.join(missing)} is not installed"
        raise MissingError(msg)


class _Server:
    """A virtual display."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.display = ""
        self._start()

    def restart(self, seconds: float) -> None:
        """Kill it, and start another in its place after so many *seconds*."""
        self.stop()
        time.sleep(seconds)
        self._start()

    def stop(self) -> None:
        """Kill it."""
        self._process.kill()
        self._process.wait()

    def _start(self) -> None:
        reads, writes = os.pipe()
        screen = "x".join(map(str, SIZE)) + "x24"
        number = [self.display] if self.display else []
        words = ["Xvfb", *number, "-displayfd", str(writes), "-screen", "0", screen, *_SERVER]
        with (self._folder / "Xvfb.log").open("wb") as log:
            self._process = subprocess.Popen(words, stdout=log, stderr=log, pass_fds=(writes,))  # noqa: S603  because it is this file's own
        os.close(writes)
        with os.fdopen(reads) as told:
            self.display = f":{int(told.readline())}"


@contextmanager
def _server(folder: Path) -> Iterator[_Server]:
    server = _Server(folder)
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def _running(words: list[str], folder: Path, more: Mapping[str, str]) -> Iterator[None]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **more}
    with (folder / f"{words[0]}.log").open("wb") as log:
        process = subprocess.Popen(words, env=environment, stdout=log, stderr=log)  # noqa: S603  because it is one of the programs above
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def wait_until(holds: Callable[[], bool], what: str, seconds: float = _PATIENCE) -> float:
    """Return how many seconds it took until *holds* did.

    Raises:
        TimeoutError: it did not in so many *seconds*.
    """
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            raise TimeoutError(what)
        time.sleep(0.02)
    return time.monotonic() - began
