"""Keys pressed in a terminal: one port, its adapters, a silent twin."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Protocol, TextIO

from backstride.devices.signals import ShutdownSignals

_KEY = re.compile(r"\x1b(?:\[[0-9;]*[@-~]|O.|.)?|.", re.DOTALL)
"""One key: a character, what a terminal sends for an arrow, or a key with Alt held, which begins with an escape."""


class Keys(Protocol):
    """Somewhere that keys come from."""

    def wait(self, seconds: float | None) -> str:
        """Return the key pressed within *seconds* (for ever for ``None``); empty when none was or a signal came."""

    def close(self) -> None:
        """Leave the terminal as it was."""


class NoKeys:
    """Keys for a pipe: nobody presses any, but a signal still ends a wait."""

    def __init__(self, leaving: ShutdownSignals) -> None:
        self._leaving = leaving

    def wait(self, seconds: float | None) -> str:
        """Wait until the time is over or a signal comes."""
        if select.select([self._leaving.fileno()], [], [], seconds)[0]:
            self._leaving.drain()
        return ""

    def close(self) -> None:
        """Do nothing."""


if sys.platform == "win32":
    import msvcrt
    import time

    _POLL = 0.02
    _ARROWS = {"M": "\x1b[C", "K": "\x1b[D"}

    class TerminalKeys:
        """Keys of a Windows console, which can only be asked again and again."""

        def __init__(self, _stream: TextIO, leaving: ShutdownSignals) -> None:
            self._leaving = leaving

        def wait(self, seconds: float | None) -> str:
            """Return the next key, an arrow as a terminal sends it."""
            until = None if seconds is None else time.monotonic() + seconds
            while not self._leaving.asked and (until is None or time.monotonic() < until):
                if msvcrt.kbhit():
                    key = msvcrt.getwch()
                    return _ARROWS.get(msvcrt.getwch(), "") if key in "\0\xe0" else key
                time.sleep(_POLL)
            return ""

        def close(self) -> None:
            """Do nothing: the console was not changed."""

else:
    import termios
    import tty

    class TerminalKeys:
        """Keys of a terminal, read one by one and not shown; Ctrl-C and Ctrl-Z do what they always do."""

        def __init__(self, stream: TextIO, leaving: ShutdownSignals) -> None:
            self._handle = stream.fileno()
            self._leaving = leaving
            self._typed: list[str] = []
            self._before = termios.tcgetattr(self._handle)
            tty.setcbreak(self._handle)
            # A shell sets the terminal as it likes while the program is stopped.
            self._on_continue = signal.signal(signal.SIGCONT, self._set_again)

        def wait(self, seconds: float | None) -> str:
            """Return the next key; an arrow is the few characters that the terminal sends for it."""
            if not self._typed:
                self._read(seconds)
            return self._typed.pop(0) if self._typed else ""

        def close(self) -> None:
            """Set the terminal as it was before."""
            signal.signal(signal.SIGCONT, self._on_continue)
            with suppress(termios.error):  # a terminal that is gone needs nothing
                termios.tcsetattr(self._handle, termios.TCSADRAIN, self._before)

        def _read(self, seconds: float | None) -> None:
            ready, _, _ = select.select([self._handle, self._leaving.fileno()], [], [], seconds)
            if self._leaving.fileno() in ready:
                self._leaving.drain()
            if self._handle in ready:
                pressed = _read_terminal(self._handle)
                self._typed = _KEY.findall(pressed)
                self._leaving.asked = self._leaving.asked or not pressed

        def _set_again(self, _number: int, _frame: FrameType | None) -> None:
            with suppress(termios.error):  # a terminal that closes wakes its programs, too
                tty.setcbreak(self._handle)

    def _read_terminal(handle: int) -> str:
        """Return what was typed, nothing where the terminal is gone."""
        try:
            return os.read(handle, 64).decode(errors="ignore")
        except OSError:
            return ""


@contextmanager
def open_keys(stream: TextIO, *, wanted: bool) -> Iterator[tuple[Keys, ShutdownSignals]]:
    """Give the keys of the terminal *stream* where they are *wanted*, and the signals, for as long as this lasts."""
    with ShutdownSignals().watched() as leaving:
        keys: Keys = TerminalKeys(stream, leaving) if wanted else NoKeys(leaving)
        try:
            yield keys, leaving
        finally:
            keys.close()
