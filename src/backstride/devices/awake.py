"""Keeping the screen lit while nobody touches the computer: by the desktop's own service, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib.util import find_spec
from queue import SimpleQueue
from typing import Any, Protocol

REFUSED = "The screen may go dark: this desktop offers no way to keep it lit. Set a longer time in its power settings."
MISSING = "The screen may go dark: the library wakepy is missing. Install the program again."


class Awake(Protocol):
    """Something that keeps the screen lit."""

    @property
    def held(self) -> bool:
        """Say whether the screen is kept lit now."""

    @property
    def problem(self) -> str:
        """One sentence that says why the screen may go dark all the same; empty while all is well."""

    def keep(self) -> None:
        """Keep the screen lit from now on; does not wait."""

    def release(self) -> None:
        """Let the screen go dark again; does not wait."""


class SilentAwake:
    """A screen that does as it likes, and for tests: ``held`` is what was asked."""

    def __init__(self, problem: str = "") -> None:
        """Say *problem* to whoever asks why the screen goes dark."""
        self.problem = problem
        self.held = False

    def keep(self) -> None:
        """Remember that it was asked for."""
        self.held = True

    def release(self) -> None:
        """Remember that it was given up."""
        self.held = False


class Mode(Protocol):
    """What wakepy's modes tell once they are entered."""

    @property
    def active(self) -> bool:
        """Say whether the desktop granted it."""


class DesktopAwake:
    """Asks the desktop in a thread of its own, since a service that is dead takes two seconds to say nothing.

    The desktop ends what it granted when the connection closes: when this process dies, however it dies.
    """

    def __init__(self, present: Callable[[], AbstractContextManager[Mode, Any]]) -> None:
        """Ask by entering what *present* returns; it must not raise where nothing is granted."""
        self._present = present
        self._wishes: SimpleQueue[bool] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._wished = False
        self.held = False
        self.problem = ""

    def keep(self) -> None:
        """Keep the screen lit from now on."""
        self._wish(lit=True)

    def release(self) -> None:
        """Let the screen go dark again."""
        self._wish(lit=False)

    def _wish(self, *, lit: bool) -> None:
        if lit == self._wished:
            return
        self._wished = lit
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="awake", daemon=True)
            self._thread.start()
        self._wishes.put(lit)

    def _serve(self) -> None:
        while self._wishes.get():  # wishes alternate: keep, release, keep ...
            with self._present() as mode:
                self.held = mode.active
                self.problem = "" if mode.active else REFUSED
                self._wishes.get()
            self.held = False


def open_awake() -> Awake:
    """Return the way to keep this screen lit; never raises, and asks nothing before `Awake.keep`."""
    return DesktopAwake(_presenting) if find_spec("wakepy") else SilentAwake(MISSING)


def _presenting() -> AbstractContextManager[Mode, Any]:
    from wakepy import keep  # noqa: PLC0415  because it loads D-Bus in 50 ms, which the thread has and the start has not

    return keep.presenting(on_fail="pass")
