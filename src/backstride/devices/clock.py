"""What time it is for a session: the system's monotonic clocks, and one that is set by hand."""

from __future__ import annotations

import time


class SystemClock:
    """Monotonic seconds of this computer.

    On Linux ``now`` stops in suspend and ``elapsed`` does not. Elsewhere the system has one such clock, which
    may or may not stand still, so both are the same; there sleep shows as a late look at the clock.
    """

    def now(self) -> float:
        """Return the monotonic seconds that a session lives by."""
        return time.monotonic()

    def elapsed(self) -> float:
        """Return monotonic seconds that count sleep too, where the system tells them."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boot is None else time.clock_gettime(boot)


class ManualClock:
    """A clock that moves only when it is set, for tests and rehearsals."""

    def __init__(self, start: float = 0.0) -> None:
        """Begin at *start* seconds."""
        self._now = start
        self._elapsed = start

    def now(self) -> float:
        """Return the seconds that were let pass awake."""
        return self._now

    def elapsed(self) -> float:
        """Return the seconds that were let pass, awake or asleep."""
        return self._elapsed

    def tick(self, seconds: float) -> None:
        """Let *seconds* pass."""
        self._now += seconds
        self._elapsed += seconds

    def sleep(self, seconds: float) -> None:
        """Let *seconds* pass while the computer sleeps."""
        self._elapsed += seconds
