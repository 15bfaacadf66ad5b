"""A gym's screen on a desktop: the kiosk in a process of its own, started again whatever ends it but staff or system.

Where a service starts the kiosk, the service does that. A desktop has nobody who would, and what a kiosk that died
leaves open to strangers is the desktop.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType

from backstride.cli.context import DONE, NOT_POSSIBLE, PROBLEMS, USAGE, Context

_ASKED = 128 + signal.SIGTERM
_ENDS = frozenset({DONE, PROBLEMS, USAGE, NOT_POSSIBLE, _ASKED})
"""Exit codes after which there is no use in another start: staff left, the system asked, or it cannot start here."""

_PAUSE = 1.0
_LEAVE = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]


def run(context: Context) -> int:
    """Run the kiosk of this profile until staff leave it or the system asks it to, and return its exit code."""
    home = {"BACKSTRIDE_HOME": str(context.paths.config)} if context.paths.named else {}
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "backstride"]
    return Keeper([*program, "kiosk"], os.environ | home).run()


class Keeper:
    """Keeps the program *command* running; *pause* are the seconds until it is started again."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], pause: float = _PAUSE) -> None:
        self._command = command
        self._environment = environment
        self._pause = pause
        self._asked = False
        self._running: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Return the exit code with which the program ended for good."""
        with self._passing_signals_on():
            while True:
                self._running = subprocess.Popen(self._command, env=self._environment)  # noqa: S603  because it is this program
                code = self._running.wait()
                if code in _ENDS:
                    return code
                if self._asked:
                    return _ASKED
                time.sleep(self._pause)

    @contextmanager
    def _passing_signals_on(self) -> Iterator[None]:
        """Have the program asked to leave where this one is."""
        before = {each: signal.signal(each, self._on_signal) for each in _LEAVE}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._asked = True
        if self._running is not None:
            self._running.send_signal(number)
