"""A person at a terminal for the tests: a clock that only they move, and keys pressed at known seconds."""

from __future__ import annotations

from collections.abc import Iterable

from backstride.devices.clock import ManualClock
from backstride.devices.signals import ShutdownSignals

CTRL_C = "\x03"


class Person:
    """Presses each key at its second of real time, and waits otherwise."""

    def __init__(self, clock: ManualClock, script: Iterable[tuple[float, str]] = ()) -> None:
        self.leaving = ShutdownSignals()
        self.waits: list[float] = []
        self._clock = clock
        self._script = list(script)

    def wait(self, seconds: float | None) -> str:
        """Let the time pass until the next key, at most *seconds*."""
        due = self._script[0][0] - self._clock.now() if self._script else float("inf")
        passed = min(due, float("inf") if seconds is None else seconds)
        assert passed < float("inf"), "nobody will ever press a key"
        self.waits.append(passed)
        self._clock.tick(max(0.0, passed))
        if due > passed:
            return ""
        key = self._script.pop(0)[1]
        self.leaving.asked = key == CTRL_C
        return "" if key == CTRL_C else key

    def close(self) -> None:
        """Close what the signals would come through."""
        self.leaving.close()
