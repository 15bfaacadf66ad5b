"""The preview of a sheet: its pages as they will be, how it is set, and the ways to paper and to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.i18n.messages import in_context, message
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.sheet.layout import Layout

_WIDEST = 760
"""Pixels of the width of a page, at 100 % text."""

_WAYS: dict[str, tuple[int, bool]] = {"one": (1, False), "two": (2, False), "large": (1, True)}


_WAY_NAMES = (("one", message("One column")), ("two", message("Two columns")), ("large", message("Large print")))


class SheetPage(ScrollPage):
    """Shows the pages of a sheet. ``changed`` carries a `Layout`; the others ask for paper and for a file."""

    changed = Signal(object)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._heading = self._head(say(message("Sheet to hand out")))
        self._paper = Segments(style, say(message("Paper")))
        self._way = Segments(style, say(message("Layout")))
        self._pages: list[_Paper] = []
        self._build()

    def show_sheet(self, title: str, layout: Layout, count: int, draw: Callable[[int, int], QImage]) -> None:
        """Show *count* pages of the sheet called *title*; *draw* returns one by its number, at a width in pixels."""
        self._heading.title.setText(title)
        chosen = next(way for way, parts in _WAYS.items() if parts == (layout.columns, layout.large))
        _offer(self._paper, [("a4", "A4"), ("letter", say(in_context("paper", "Letter")))], layout.paper)
        _offer(self._way, [(way, say(words)) for way, words in _WAY_NAMES], chosen)
        column = self.area.column
        for page in self._pages:
            column.removeWidget(page)
            page.deleteLater()
        self._pages = [_Paper(self._style, layout, number, draw) for number in range(count)]
        for number, page in enumerate(self._pages, start=1):
            page.setAccessibleName(say(message("Page {number} of {count}", number=number, count=count)))
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def _build(self) -> None:
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 1)
        printing = Button(self._style, say(message("Print…")), "primary", "printer")
        printing.clicked.connect(self.print_requested)
        saving = Button(self._style, say(message("Save as PDF…")), "", "send")
        saving.clicked.connect(self.save_requested)
        for widget in (printing, saving, self._way, self._paper):
            flow.addWidget(widget)
        for segments in (self._way, self._paper):
            segments.chosen.connect(self._on_chosen)
        self._first = printing
        self.area.column.addWidget(line)

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
        room = parent.width() - self._style.space(8) if parent else _WIDEST
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
