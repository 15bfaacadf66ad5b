"""A question or a page of help over a screen, in the screen and not in a window of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.plain import Button, card, label

_VEIL = 0.86
_WIDEST = 600
_TWO_COLUMNS = 900
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class Overlay(QWidget):
    """Covers its parent while it is open; the parent gives it its new size.

    `answered` says which button was pressed, empty for Esc or a tap outside.
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, name: str, title: str, text: str, answers: Sequence[tuple[str, str]]) -> None:
        """Open with a title, a sentence and *answers* (name, words); the first has the focus. *name* is kept."""
        column = self._begin(name, title)
        column.addWidget(label(text, "lead"))
        column.addSpacing(space(1))
        row = QHBoxLayout()
        buttons = [self._answer(*answer, first=index == 0) for index, answer in enumerate(answers)]
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._present(buttons[0])

    def list_pairs(self, name: str, title: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Open with a title and rows of two texts."""
        column = self._begin(name, title)
        column.addWidget(_scrolling(_grid(list(pairs), 2 if self.width() >= _TWO_COLUMNS else 1)), 1)
        self._present(self)

    def read(self, name: str, title: str, paragraphs: Iterable[tuple[str, str, str]]) -> None:
        """Open with a title and *paragraphs* of (heading, text, tone)."""
        column = self._begin(name, title)
        column.addWidget(_scrolling(_texts(list(paragraphs))), 1)
        self._present(self)

    def close_up(self) -> None:
        """Go away, without an answer."""
        self.name = ""
        self.hide()
        if self._card is not None:
            self._card.deleteLater()
            self._card = None

    def _begin(self, name: str, title: str) -> QVBoxLayout:
        self.close_up()
        self.name = name
        self._card = card()
        widest = round(_WIDEST * self._look.text_size)
        self._card.setMaximumWidth(widest)
        self._card.setMinimumWidth(min(widest, self._host.width() - space(6)))
        self._card.setAccessibleName(title)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(space(3), space(3), space(3), space(3))
        column.setSpacing(space(1.5))
        column.addWidget(label(title, "title"))
        self._layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        return column

    def _answer(self, answer: str, words: str, *, first: bool) -> Button:
        button = Button(self._look, words, "primary" if first else "")
        button.setAutoDefault(True)  # Enter presses the one that has the focus
        button.setObjectName(answer)
        button.clicked.connect(self._on_clicked)
        return button

    def _present(self, focused: QWidget) -> None:
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        focused.setFocus()

    def _on_clicked(self) -> None:
        self.answered.emit(self.sender().objectName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key, so that none reaches the screen below; Esc, or any key on a page, answers with nothing."""
        scroll = self._card.findChild(QScrollArea) if self._card else None
        key = Qt.Key(event.key())
        if scroll is not None and key in _SCROLLS:
            scroll.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif key == Qt.Key.Key_Escape or self.hasFocus():
            self.answered.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap beside the card answers with nothing."""
        if self._card is not None and not self._card.geometry().contains(event.position().toPoint()):
            self.answered.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil what lies below."""
        veil = self._look.colour("ground")
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(event.rect(), veil)


def _grid(pairs: Sequence[tuple[str, str]], columns: int) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space(2))
    grid.setVerticalSpacing(space(1))
    rows = ceil(len(pairs) / columns)
    for index, (short, long) in enumerate(pairs):
        row, column = index % rows, index // rows * 2
        grid.addWidget(label(short, "strong"), row, column)
        grid.addWidget(label(long), row, column + 1)
        grid.setColumnStretch(column + 1, 1)
    page = QWidget()
    page.setObjectName("page")
    page.setLayout(grid)
    return page


def _texts(paragraphs: Sequence[tuple[str, str, str]]) -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for heading, text, tone in paragraphs:
        column.addWidget(label(heading, "warning" if tone == "warning" else "strong"))
        column.addWidget(label(text, "lead"))
        column.addSpacing(space(1.5))
    column.addStretch(1)
    return page


def _scrolling(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll
