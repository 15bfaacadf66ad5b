"""Where a session is shown: one line that is written over, a line for each phase, or nowhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from typing import Protocol, TextIO

from backstride.i18n.lengths import clock
from backstride.playback.view import View
from backstride.session.events import Event, PhaseStarted
from backstride.terminal.line import Writer, fitted


class Screen(Protocol):
    """Something that shows a session.

    ``lively`` says that it changes each second, ``gone`` that the reader has gone.
    """

    lively: bool
    gone: bool

    def note(self, event: Event) -> None:
        """Show what happened."""

    def show(self, view: View) -> None:
        """Show the session as it is now."""

    def tell(self, lines: Iterable[str]) -> None:
        """Write *lines* to be read, between what is shown of the session."""

    def resume(self, *, clock: float, left: float | None) -> None:
        """Take over from an earlier session: its *clock*, and the seconds *left* of its phase."""

    def close(self) -> None:
        """Leave the cursor where text can follow."""


class StatusLine:
    """One line of a terminal, written over and over."""

    lively = True

    def __init__(self, stream: TextIO, writer: Writer) -> None:
        self._stream = stream
        self._writer = writer
        self._shown = ""
        self.gone = False

    def note(self, event: Event) -> None:
        """Do nothing: the line always shows the whole state."""

    def show(self, view: View) -> None:
        """Write the line again where it changed."""
        # One column stays free: a full line would make some terminals begin the next one.
        line = fitted(self._writer.status(view), shutil.get_terminal_size().columns - 1)
        if line != self._shown:
            self._shown = line
            self._write(f"\r{line}")

    def tell(self, lines: Iterable[str]) -> None:
        """Write *lines* below the line, which begins again after them."""
        self.close()
        self._write("".join(f"{line}\n" for line in lines))
        self._shown = ""

    def resume(self, *, clock: float, left: float | None) -> None:
        """Do nothing: the line always shows the whole state."""

    def close(self) -> None:
        """End the line."""
        if self._shown:
            self._write("\n")

    def _write(self, text: str) -> None:
        self.gone = self.gone or not _written(self._stream, text)


class PhaseLines:
    """A line for each phase, for pipes and files."""

    lively = False

    def __init__(self, stream: TextIO, writer: Writer) -> None:
        self._stream = stream
        self._writer = writer
        self._before = 0.0
        self._left: float | None = None
        self.gone = False

    def note(self, event: Event) -> None:
        """Write what begins, and when by the session's clock."""
        if isinstance(event, PhaseStarted):
            line = f"{clock(int(self._before + event.t)):>6}  {self._writer.phase(event.phase, self._left)}\n"
            self._left = None
            self.gone = self.gone or not _written(self._stream, line)

    def show(self, view: View) -> None:
        """Do nothing: each phase is written once."""

    def tell(self, lines: Iterable[str]) -> None:
        """Do nothing: where no key is pressed nobody asks."""

    def resume(self, *, clock: float, left: float | None) -> None:
        """Count on from there, and say what is left of the first phase."""
        self._before, self._left = clock, left

    def close(self) -> None:
        """Do nothing."""


class NoScreen:
    """Nowhere: the events go where the lines would."""

    lively = False
    gone = False

    def note(self, event: Event) -> None:
        """Do nothing."""

    def show(self, view: View) -> None:
        """Do nothing."""

    def tell(self, lines: Iterable[str]) -> None:
        """Do nothing."""

    def resume(self, *, clock: float, left: float | None) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def _written(stream: TextIO, text: str) -> bool:
    """Write *text*; say whether that was possible."""
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        return False
    return True


def open_screen(writer: Writer, out: TextIO, *, lines: bool) -> Screen:
    """Return the screen for *out*: one line where that is a terminal, else, where *lines* are wanted, one a phase."""
    if out.isatty():
        return StatusLine(out, writer)
    return PhaseLines(out, writer) if lines else NoScreen()
