"""The QR codes of a routine on the screen, as large as it allows, for a phone that takes a picture of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.exchange.codes import Code
from backstride.i18n.messages import message
from backstride.ui.kit.buttons import Button, label, short_label
from backstride.ui.kit.page import Heading, Page
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.sheet.parts import paint_squares

_QUIET = 4
"""Squares without anything around a code (ISO/IEC 18004), and between two."""

_LEAST = 4
"""Pixels of a square below which a camera no longer tells one from the next; then fewer codes are on a page."""


class CodesPage(Page):
    """Shows codes, as many at once as stay large enough; two buttons lead through the rest."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._codes: tuple[Code, ...] = ()
        self._at = 0
        self._heading = Heading(style, "")
        self._heading.back.clicked.connect(self.left)
        self._view = _Codes()
        self._view.resized.connect(self._show)
        self._which = short_label("", "strong")
        self._before = Button(style, say(message("Previous page")), "", "chevron-left")
        self._next = Button(style, say(message("Next page")), "primary", "chevron-right")
        self._before.clicked.connect(self._on_before)
        self._next.clicked.connect(self._on_next)
        line = spaced(style, QHBoxLayout(), 1)
        line.addWidget(self._before)
        line.addWidget(self._which, 1, Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self._next)
        column = spaced(style, QVBoxLayout(self), 1, 2, 3)
        column.addWidget(self._heading)
        self._hint = label("", "muted")
        column.addWidget(self._hint)
        column.addWidget(self._view, 1)
        column.addLayout(line)
        self._first = self._heading.back

    def show_codes(self, title: str, codes: Sequence[Code]) -> None:
        """Show the *codes* of the routine called *title*, from the first one."""
        self._codes, self._at = tuple(codes), 0
        self._heading.title.setText(title)
        if len(codes) > 1:
            hint = message("Take a picture of every code, and open the pictures in Backstride together.")
        else:
            hint = message("Open a picture of this in Backstride to load the routine.")
        self._hint.setText(say(hint))
        self._show()

    @property
    def pages(self) -> list[tuple[Code, ...]]:
        """Return the codes of each page, at this size."""
        count = self._view.at_once(self._codes)
        return [self._codes[at : at + count] for at in range(0, len(self._codes), count)]

    def _show(self) -> None:
        pages = self.pages
        self._at = min(self._at, max(0, len(pages) - 1))
        shown = pages[self._at] if pages else ()
        self._view.show_codes(shown)
        for button in (self._before, self._next, self._which):
            button.setVisible(len(self._codes) > 1)  # also where all fit: the room for the codes stays the same
        self._before.setEnabled(self._at > 0)
        self._next.setEnabled(self._at < len(pages) - 1)
        if shown:
            first, last, count = shown[0].number, shown[-1].number, len(self._codes)
            one = message("Code {number} of {count}", number=first, count=count)
            several = message("Codes {first} to {last} of {count}", first=first, last=last, count=count)
            said = say(one if first == last else several)
            self._which.setText(said)
            self._view.setAccessibleName(said)

    def _on_before(self) -> None:
        self._at -= 1
        self._show()

    def _on_next(self) -> None:
        self._at += 1
        self._show()


class _Codes(QWidget):
    """Codes side by side, black on white in every colour scheme, each square of whole pixels.

    ``resized`` says that there is room for more of them, or for fewer.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._codes: tuple[Code, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(80, 80))

    def show_codes(self, codes: Sequence[Code]) -> None:
        """Show *codes*."""
        self._codes = tuple(codes)
        self.update()

    def at_once(self, codes: Sequence[Code]) -> int:
        """Return how many of *codes* have room beside each other, one at least."""
        fitting = (count for count in range(len(codes), 1, -1) if self._square(codes[:count]) >= _LEAST)
        return next(fitting, 1)

    def _square(self, codes: Sequence[Code]) -> int:
        """Return the pixels of the screen that a square of *codes* has."""
        if not codes:
            return 1
        high = max(len(code.rows) for code in codes) + 2 * _QUIET
        wide = sum(len(code.rows) + _QUIET for code in codes) + _QUIET
        ratio = self.devicePixelRatioF()
        return max(1, int(min(self.width() * ratio / wide, self.height() * ratio / high)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that there is another room."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the codes in the middle."""
        painter = QPainter(self)
        side = self._square(self._codes) / self.devicePixelRatioF()
        wide = (sum(len(code.rows) + _QUIET for code in self._codes) + _QUIET) * side
        high = (max((len(code.rows) for code in self._codes), default=0) + 2 * _QUIET) * side
        ratio = self.devicePixelRatioF()
        left = int((self.width() - wide) / 2 * ratio) / ratio
        top = int((self.height() - high) / 2 * ratio) / ratio
        painter.fillRect(QRectF(left, top, wide, high), Qt.GlobalColor.white)
        x = left + _QUIET * side
        for code in self._codes:
            count = len(code.rows)
            paint_squares(painter, QRectF(x, top + _QUIET * side, count * side, count * side), code)
            x += (count + _QUIET) * side
