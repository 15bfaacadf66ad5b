"""The signals that ask a program to leave: Ctrl-C in its terminal, a shutdown, a terminal that closes."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

GRACE = 10.0
"""Seconds from the first signal to the end of the program at the latest, whatever hangs by then."""

_LEAVE = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
_LOG = logging.getLogger(__name__)


class ShutdownSignals:
    """Whether the program was asked to leave; ``fileno`` is readable as soon as a signal has come.

    A thread of its own hears the signals, too. Where the program is still there after *grace* seconds, it calls *end*
    with the code to leave with; nothing is lost by that, as every event of a session is written down when it happens.
    """

    def __init__(self, grace: float | None = None, end: Callable[[int], object] = os._exit) -> None:
        self.asked = False
        self._grace = GRACE if grace is None else grace
        self._end = end
        self._left = threading.Event()
        self._hearing: threading.Thread | None = None
        self._reader, self._writer = socket.socketpair()
        self._heard, self._signals = socket.socketpair()
        for handle in (self._reader, self._writer, self._signals):
            handle.settimeout(0)

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
        """Let the handles go."""
        self._left.set()
        self._signals.close()  # at which the thread ends
        if self._hearing is not None:
            self._hearing.join()
        for handle in (self._heard, self._reader, self._writer):
            handle.close()

    @contextmanager
    def watched(self) -> Iterator[ShutdownSignals]:
        """Catch the signals for as long as this lasts; afterwards they do again what they did before."""
        before = {number: signal.signal(number, self._on_signal) for number in _LEAVE}
        wakeup = signal.set_wakeup_fd(self._begin_to_hear(), warn_on_full_buffer=False)
        try:
            yield self
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            self.close()

    def _begin_to_hear(self) -> int:
        """Return the handle to which signals are written."""
        hearing = threading.Thread(target=self._hear, name="leaving", daemon=True)
        try:
            hearing.start()
        except RuntimeError:  # the system has no thread left: then nobody ends what hangs
            return self._writer.fileno()
        self._hearing = hearing
        return self._signals.fileno()

    def _hear(self) -> None:
        while signals := self._heard.recv(64):
            with suppress(OSError):  # so many signals that nobody needs one more
                self._writer.send(signals)
            asked = [number for number in signals if number in _LEAVE]
            if asked and not self._left.wait(self._grace):
                _LOG.error("The program had to be ended: it was in %s.", _place())
                self._end(128 + asked[0])

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True


def _place() -> str:
    """Return where the main thread is, the innermost place first, by names of the code only."""
    frame = sys._current_frames().get(threading.main_thread().ident or 0)  # noqa: SLF001  because it is documented for this
    names: list[str] = []
    while frame is not None and len(names) < 8:  # noqa: PLR2004  because so many say enough
        names.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return ", ".join(names)
