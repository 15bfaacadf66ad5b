"""Handing out: the ways out for a routine, what it is given with, and its sheet as it will be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import in_context, message
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.sheet.for_patient import ForPatient
from backstride.ui.sheet.layout import Layout

_WIDEST = 760
"""Pixels of the width of a page, at 100 % text."""

_BESIDE, _ROOM, _LEAST_BESIDE = 360, 24, 1000
"""Pixels of the width of what is given, of the room beside it, and of a page that has it beside the sheet."""

_UNBOUNDED = 16_777_215
"""What Qt takes for no bound."""

_WAYS: dict[str, tuple[int, bool]] = {"one": (1, False), "two": (2, False), "large": (1, True)}


_WAY_NAMES = (("one", message("One column")), ("two", message("Two columns")), ("large", message("Large print")))


_WAYS_OUT = (
    ("print", message("Print…"), "printer"),
    ("pdf", message("Save as PDF…"), "arrow-down-to-line"),
    ("file", message("Save as one file…"), "send"),
    ("codes", message("Show QR code"), "maximize"),
    ("text", message("Copy as text"), "copy"),
    ("calendar", message("Save for a calendar…"), "calendar-days"),
)
"""The ways out: by which name, what is on its button, and its icon."""

_OF_SHEETS = ("print", "pdf", "text")
"""The ways that there are for an exercise alone, too."""


class SheetPage(ScrollPage):
    """The ways out for a routine, what it is given with, and the pages of its sheet as they will be.

    ``changed`` carries a `Layout`, ``asked`` the way out that was chosen.
    """

    changed = Signal(object)
    asked = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, _WIDEST + _BESIDE + _ROOM, parent=parent)
        self._heading = self._head(say(message("Hand out")))
        self._paper = Segments(style, say(message("Paper")))
        self._way = Segments(style, say(message("Layout")))
        self.given = ForPatient(style)
        self._buttons: dict[str, Button] = {}
        self._pages: list[_Paper] = []
        self._build()

    def show_sheet(self, title: str, layout: Layout, count: int, draw: Callable[[int, int], QImage]) -> None:
        """Show *count* pages of the sheet called *title*; *draw* returns one by its number, at a width in pixels."""
        self._heading.title.setText(title)
        chosen = next(way for way, parts in _WAYS.items() if parts == (layout.columns, layout.large))
        _offer(self._paper, [("a4", "A4"), ("letter", say(in_context("paper", "Letter")))], layout.paper)
        _offer(self._way, [(way, say(words)) for way, words in _WAY_NAMES], chosen)
        for page in self._pages:
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = [_Paper(self._style, layout, number, draw) for number in range(count)]
        for number, page in enumerate(self._pages, start=1):
            page.setAccessibleName(say(message("Page {number} of {count}", number=number, count=count)))
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def offer_ways(self, *, whole: bool, author: bool) -> None:
        """Offer every way out of a *whole* routine, else those of the sheet of an exercise.

        Only an *author* is asked what it is given with: a patient reads what was agreed, and changes nothing of it.
        """
        for way, button in self._buttons.items():
            button.setVisible(whole or way in _OF_SHEETS)
        self.given.setVisible(whole and author)

    def _build(self) -> None:
        ways = QWidget()
        flow = spaced(self._style, FlowLayout(ways), 1)
        for way, words, icon in _WAYS_OUT:
            button = Button(self._style, say(words), "primary" if way == "print" else "", icon)
            button.clicked.connect(partial(self.asked.emit, way))
            self._buttons[way] = button
            flow.addWidget(button)
        shapes = QWidget()
        flow = spaced(self._style, FlowLayout(shapes), 1)
        for segments in (self._way, self._paper):
            flow.addWidget(segments)
            segments.chosen.connect(self._on_chosen)
        sheet = QWidget()
        self._column = spaced(self._style, QVBoxLayout(sheet), 2)
        self._column.addWidget(shapes)
        self._body = spaced(self._style, QBoxLayout(QBoxLayout.Direction.RightToLeft), 3)
        self._body.addWidget(self.given, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(sheet, 1, Qt.AlignmentFlag.AlignTop)
        self._first = self._buttons["print"]
        self.area.column.addWidget(ways)
        self.area.column.addLayout(self._body)
        self.area.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is given beside the sheet, or above it where there is less room."""
        super().resizeEvent(event)
        beside = self.width() >= self._style.length(_LEAST_BESIDE) * self._style.text_size
        ways = QBoxLayout.Direction
        leading = ways.LeftToRight if self.isRightToLeft() else ways.RightToLeft
        self._body.setDirection(leading if beside else ways.TopToBottom)
        wide = self._style.pixels(_BESIDE)
        self.given.setMinimumWidth(wide if beside else 0)
        self.given.setMaximumWidth(wide if beside else _UNBOUNDED)

    def _on_chosen(self, _value: object) -> None:
        columns, large = _WAYS[str(self._way.value)]
        self.changed.emit(Layout(paper=str(self._paper.value), columns=columns, large=large))


def _offer(segments: Segments, options: Sequence[tuple[str, str]], value: str) -> None:
    """Offer *options*, unless *value* is chosen among them already: then one of them is being pressed."""
    if segments.value != value:
        segments.offer(options, value)


class _Paper(QWidget):
    """One page as it will be on paper, drawn once for each width."""

    def __init__(self, style: Style, layout: Layout, number: int, draw: Callable[[int, int], QImage]) -> None:
        super().__init__()
        self._style = style
        self._number = number
        self._draw = draw
        self._shape = layout.page.height() / layout.page.width()
        self._drawn = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as is easily read, or as the window is."""
        parent = self.parentWidget()
        room = parent.width() if parent else _WIDEST
        width = min(self._style.pixels(_WIDEST), max(self._style.space(20), room))
        return QSize(width, round(width * self._shape))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, with an edge around the paper."""
        ratio = self.devicePixelRatioF()
        wide = round(self.width() * ratio)
        if self._drawn.width() != wide:
            self._drawn = QPixmap.fromImage(self._draw(self._number, wide))
            self._drawn.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QPen(self._style.colour("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
