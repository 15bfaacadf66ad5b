"""The signals that ask a program to leave: Ctrl-C in its terminal, a shutdown, a terminal that closes."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_LEAVE = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]


class Leaving:
    """Whether the program was asked to leave; ``fileno`` is readable as soon as a signal has come."""

    def __init__(self) -> None:
        self.asked = False
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.settimeout(0)

    def fileno(self) -> int:
        """Return the handle that becomes readable."""
        return self._reader.fileno()

    def drain(self) -> None:
        """Read what the signals left, so that the handle can become readable again."""
        try:
            self._reader.recv(4096)
        except BlockingIOError:
            return

    def close(self) -> None:
        """Let the handle go."""
        self._reader.close()
        self._writer.close()

    @contextmanager
    def watched(self) -> Iterator[Leaving]:
        """Catch the signals for as long as this lasts; afterwards they do again what they did before."""
        before = {number: signal.signal(number, self._on_signal) for number in _LEAVE}
        wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        try:
            yield self
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            self.close()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True
