"""A question or a page of help over a screen, in the screen and not in a window of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backstride.ui.kit.buttons import Button, card, label
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style, space
from backstride.ui.kit.theme import TOUCH, TYPE
from backstride.ui.session.asking.help_page import HelpPage, pair_grid, text_column
from backstride.ui.session.floor.control import NoFocusButton

_VEIL = 0.86
_BODY = 24  # pixels of its letters on a stage of 1280 x 800; the sizes below are in such letters
_WIDEST = {"question": 32, "text": 38, "pairs": 32, "pairs side by side": 48}
_BESIDE_FROM = 42  # the width of the room from which pairs are side by side, somewhat narrower than they are at best
_HEAD, _ROW = 7.0, 1.95  # the height of a page without its rows, and of a row with the gap below it
_LETTERS, _HEIGHT = "font-size: %dpx;", "min-height: %dpx;"
_RULES = (
    ("QLabel, QPushButton", _LETTERS, 1.0),
    ('QLabel[role="title"]', _LETTERS, 1.4),
    ('QLabel[role="prose"]', _LETTERS, 1.05),
    ('QLabel[role="over"], QLabel[role="alert"]', _LETTERS, 0.85),
    ("QPushButton", _HEIGHT, 2.0),
    ('QPushButton[answer="true"]', _LETTERS, 1.1),
    ('QPushButton[answer="true"]', _HEIGHT, 2.7),
)
_SQUEEZES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_ICON = 1.1
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
_SHIFTS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})
_IGNORED = _SHIFTS | {Qt.Key.Key_unknown}


_BESIDE = 2
"""Answers that are beside each other; more of them are one below the other, whatever their length."""


class Overlay(QWidget):
    """Covers its parent while it is open and keeps the focus inside; the parent gives it its new size.

    `answered` says which button was pressed, empty for Esc, a page's close button or a tap outside.
    """

    answered = Signal(str)

    def __init__(self, style: Style, parent: QWidget, *, touch: int = TOUCH) -> None:
        """Lie over *parent*, with buttons that are at least *touch* pixels high."""
        super().__init__(parent)
        self._style = style
        self._touch = touch
        self.name = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(space(2), space(2), space(2), space(2))
        self._card: QWidget | None = None
        self._widest = 0
        self._letters = self._squeeze = 1.0
        self._page: HelpPage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, name: str, title: str, text: str, answers: Sequence[tuple[str, str]]) -> None:
        """Open with a title, a sentence and *answers* (name, words); the first, the larger one, has the focus.

        *name* is kept.
        """
        column = self._begin(name, "question")
        column.addWidget(label(title, "title"))
        column.addWidget(label(text, "prose"))
        column.addSpacing(self._space(1.5))
        beside = len(answers) <= _BESIDE
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(self._space(1.5 if beside else 1))
        buttons = [self._answer(*answer, first=index == 0) for index, answer in enumerate(answers)]
        for button in buttons:
            row.addWidget(button, 2 if beside and button is buttons[0] else 1)
        column.addLayout(row)
        self._present(title)

    def list_pairs(self, name: str, title: str, pairs: Iterable[tuple[str, str]], *, close: str) -> None:
        """Open with a title, a button to *close* it and rows of two texts."""
        rows = list(pairs)
        fits = self._room().height() >= (_HEAD + _ROW * len(rows)) * self._body
        beside = not fits and self._room().width() >= _BESIDE_FROM * self._body
        lines = pair_grid(rows, 2 if beside else 1, self._space(0.8))
        self._open_page(name, title, lines, close, "pairs side by side" if beside else "pairs")

    def read(self, name: str, title: str, paragraphs: Iterable[tuple[str, str, str]], *, close: str) -> None:
        """Open with a title, a button to *close* it and *paragraphs* of (heading, text, tone)."""
        self._open_page(name, title, text_column(list(paragraphs)), close, "text")

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

    def set_letters(self, letters: float) -> None:
        """Take letters of the size on a stage of 1280 x 800 times *letters*, as the stage around does."""
        if letters != self._letters:
            self._letters = letters
            self._dress()

    @property
    def _body(self) -> float:
        """The size of plain letters: what is read at the screen anywhere is not smaller on the stage, if it fits."""
        return max(_BODY * self._letters, TYPE["body"].size * self._style.text_size) * self._squeeze

    def _space(self, steps: float) -> int:
        """Return this number of *steps* of the grid in pixels, grown with the letters."""
        return round(space(steps) * self._body / TYPE["body"].size)

    def _dress(self) -> None:
        """Set everything in the letters of the stage, or a question, which cannot scroll, in smaller ones."""
        for squeeze in _SQUEEZES:
            self._squeeze = squeeze
            self._set_letters()
            if self._card is None or self._page is not None or self._card_height() <= self._room_within():
                return

    def _card_height(self) -> int:
        return self._card.heightForWidth(self._card.width()) if self._card else 0

    def _room_within(self) -> int:
        margins = self._layout.contentsMargins()
        return self._room().height() - margins.top() - margins.bottom()

    def _set_letters(self) -> None:
        if self._card is None:
            return
        body = self._body
        rules = "".join(f"{which} {{ {rule % round(size * body)} }}" for which, rule, size in _RULES)
        if self._touch > TOUCH:
            rules += f"QPushButton {{ min-height: {self._touch}px; min-width: {self._touch}px; }}"
            rules += f'QPushButton[answer="true"] {{ min-height: {self._touch}px; }}'
        self.setStyleSheet(rules)
        for button in self.stops():
            button.setIconSize(QSize(1, 1) * round(_ICON * body))
        if layout := self._card.layout():
            layout.setContentsMargins(*4 * [self._space(2)])
            layout.setSpacing(self._space(1))
        self._fit()

    def _begin(self, name: str, kind: str) -> QVBoxLayout:
        self.close_up()
        self.name = name
        self._squeeze = 1.0
        self._widest = _WIDEST[kind]
        self._card = card()
        column = QVBoxLayout(self._card)
        self._layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        return column

    def _open_page(self, name: str, title: str, lines: QLayout, close: str, kind: str) -> None:
        column = self._begin(name, kind)
        away = NoFocusButton(self._style, close, "", "x")
        away.clicked.connect(self._on_closed)
        head = QHBoxLayout()
        head.addWidget(label(title, "title"), 1)
        head.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._page = HelpPage(lines)
        column.addWidget(self._page, 1)
        self._present(title)

    def _answer(self, answer: str, words: str, *, first: bool) -> Button:
        button = Button(self._style, words, "primary" if first else "")
        button.setProperty("answer", True)  # noqa: FBT003  because Qt's properties are set so
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setObjectName(answer)
        button.clicked.connect(self._on_clicked)
        return button

    def _present(self, title: str) -> None:
        if self._card is not None:
            self._card.setAccessibleName(title)
        self.setGeometry(self._room())
        self._dress()
        self.show()
        self.raise_()
        self.take_focus()

    def _room(self) -> QRect:
        """Return what there is to cover."""
        host = self.parentWidget()
        return host.rect() if host else self.rect()

    def _fit(self) -> None:
        """Make the card as wide as is well read, and a page as high as it is, if there is room."""
        if self._card is None:
            return
        wide = max(0, min(round(self._widest * self._body), self._room().width() - space(4)))
        self._card.setFixedWidth(wide)
        for widget in self._card.findChildren(QWidget):
            widget.ensurePolished()  # only then it knows its letters
        if self._page is not None:
            self._page.fit(wide - 2 * (self._space(2) + 1))

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
        key = pressed(event)
        if self._page is not None and key in _SCROLLS:
            self._page.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif key == Qt.Key.Key_Escape or (self._page is not None and key not in _IGNORED):
            self.answered.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap beside the card answers with nothing; one on it leaves the focus where Enter finds it."""
        if self._card is not None and not self._card.geometry().contains(event.position().toPoint()):
            self.answered.emit("")
        else:
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the card to the new size."""
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil what lies below."""
        veil = self._style.colour("ground")
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(event.rect(), veil)
