"""A question or a page of help over a screen, in the screen and not in a window of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backstride.ui.look import Look, space
from backstride.ui.theme import TYPE
from backstride.ui.widgets.control import Modest
from backstride.ui.widgets.help_page import HelpPage, pair_grid, text_column
from backstride.ui.widgets.plain import Button, card, label

_VEIL = 0.86
_WIDEST = 760
_TWO_COLUMNS = 900
_ANSWER = 64  # pixels that an answer is high
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class Overlay(QWidget):
    """Covers its parent while it is open and keeps the focus inside; the parent gives it its new size.

    `answered` says which button was pressed, empty for Esc, a page's close button or a tap outside.
    """

    answered = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._look = look
        self.name = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(space(2), space(2), space(2), space(2))
        self._card: QWidget | None = None
        self._page: HelpPage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, name: str, title: str, text: str, answers: Sequence[tuple[str, str]]) -> None:
        """Open with a title, a sentence and *answers* (name, words); the first, the larger one, has the focus.

        *name* is kept.
        """
        column = self._begin(name)
        column.addWidget(label(title, "title"))
        column.addWidget(label(text, "prose"))
        column.addSpacing(space(2))
        row = QHBoxLayout()
        row.setSpacing(space(2))
        buttons = [self._answer(*answer, first=index == 0) for index, answer in enumerate(answers)]
        for button in buttons:
            row.addWidget(button, 2 if button is buttons[0] else 1)
        column.addLayout(row)
        self._present(title)

    def list_pairs(self, name: str, title: str, pairs: Iterable[tuple[str, str]], *, close: str) -> None:
        """Open with a title, a button to *close* it and rows of two texts."""
        columns = 2 if self._host.width() >= _TWO_COLUMNS * self._look.text_size else 1
        self._open_page(name, title, pair_grid(list(pairs), columns), close)

    def read(self, name: str, title: str, paragraphs: Iterable[tuple[str, str, str]], *, close: str) -> None:
        """Open with a title, a button to *close* it and *paragraphs* of (heading, text, tone)."""
        self._open_page(name, title, text_column(list(paragraphs)), close)

    def close_up(self) -> None:
        """Go away, without an answer."""
        self.name = ""
        self.hide()
        if self._card is not None:
            self._card.deleteLater()
            self._card = self._page = None

    def focused(self) -> QWidget:
        """Return what keys are meant for."""
        return next((stop for stop in self.stops() if stop.hasFocus()), self)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be pressed."""
        for stop in self.stops()[:1]:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QAbstractButton]:
        """Return what Tab goes through, in order."""
        return self._card.findChildren(QAbstractButton) if self._card else []

    def _begin(self, name: str) -> QVBoxLayout:
        self.close_up()
        self.name = name
        self._card = card()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(space(3), space(3), space(3), space(3))
        column.setSpacing(space(1.5))
        self._layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        return column

    def _open_page(self, name: str, title: str, lines: QLayout, close: str) -> None:
        column = self._begin(name)
        away = Modest(self._look, close, "", "x")
        away.clicked.connect(self._on_closed)
        head = QHBoxLayout()
        head.addWidget(label(title, "title"), 1)
        head.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._page = HelpPage(lines)
        column.addWidget(self._page, 1)
        self._present(title)

    def _answer(self, answer: str, words: str, *, first: bool) -> Button:
        button = Button(self._look, words, "primary" if first else "")
        high, letters = self._look.pixels(_ANSWER), round(TYPE["lead"] * self._look.text_size)
        button.setStyleSheet(f"QPushButton {{ min-height: {high}px; font-size: {letters}px; }}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setObjectName(answer)
        button.clicked.connect(self._on_clicked)
        return button

    def _present(self, title: str) -> None:
        if self._card is not None:
            self._card.setAccessibleName(title)
        self.setGeometry(self._host.rect())
        self._fit()
        self.show()
        self.raise_()
        self.take_focus()

    def _fit(self) -> None:
        """Make the card as wide as is well read, and a page as high as it is, if there is room."""
        if self._card is None:
            return
        wide = max(0, min(round(_WIDEST * self._look.text_size), self._host.width() - space(4)))
        self._card.setFixedWidth(wide)
        if self._page is not None:
            self._page.fit(wide - 2 * (space(3) + 1))

    def _on_clicked(self) -> None:
        self.answered.emit(self.sender().objectName())

    def _on_closed(self) -> None:
        self.answered.emit("")

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: FBT001  because Qt calls it so
        """Move the focus on among what is asked, and never out of it."""
        stops = self.stops()
        here = next((index for index, stop in enumerate(stops) if stop.hasFocus()), -1)
        if stops:
            stops[(here + (1 if onwards else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key, so that none reaches the screen below; Esc, or any key on a page, answers with nothing."""
        key = Qt.Key(event.key())
        if self._page is not None and key in _SCROLLS:
            self._page.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif key == Qt.Key.Key_Escape or (self._page is not None and key not in _MODIFIERS):
            self.answered.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap beside the card answers with nothing; one on it leaves the focus where Enter finds it."""
        if self._card is not None and not self._card.geometry().contains(event.position().toPoint()):
            self.answered.emit("")
        else:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the card anew."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil what lies below."""
        veil = self._look.colour("ground")
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(event.rect(), veil)
