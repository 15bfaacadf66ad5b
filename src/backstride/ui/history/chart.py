"""What every chart of the history is: painted, and a table that says the same to a screen reader and to keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_ROW = 36
"""Pixels of a row of a table."""


class Facts(NamedTuple):
    """A chart as a table: the heads of its columns, and rows, whose first cell is their head."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(QWidget):
    """A picture of numbers. It takes no focus: its table does."""

    def __init__(self, style: Style, title: str) -> None:
        super().__init__()
        self._style = style
        self.title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(say(message("The table shows the same in words. Press T for it.")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    @property
    def facts(self) -> Facts:
        """Return what the chart shows."""
        return Facts((), ())

    @property
    def empty_words(self) -> str:
        """Return what invites where there is nothing to show yet; empty where there is something."""
        return ""

    def words_at(self, _place: QPoint) -> str:
        """Return what there is to say of what is at a place of the picture."""
        return ""

    def event(self, event: QEvent) -> bool:
        """Say by a tip what is under the mouse."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        if words := self.words_at(event.pos()):
            QToolTip.showText(event.globalPos(), words, self)
        else:
            QToolTip.hideText()
        return True

    def _across(self, x: float, width: float = 0.0) -> float:
        """Return where something *width* wide begins that begins at *x* for who reads from left to right."""
        return self.width() - x - width if self.isRightToLeft() else x

    def _painter(self) -> QPainter:
        """Return a painter whose words run as their own letters do, in the font of small words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self._style.font("caption"))
        return painter

    def _leading(self, *, end: bool = False) -> Qt.AlignmentFlag:
        """Return how words are aligned that begin, or *end*, where the reader does."""
        left = self.isRightToLeft() == end
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    def line_height(self) -> int:
        """Return the pixels of a line of the small words in a chart."""
        return QFontMetrics(self._style.font("caption")).height()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as has to be, and as high as it is."""
        return QSize(self._style.length(160), self.sizeHint().height())


class ChartTable(QTableWidget):
    """Facts as a table, as high as its rows: the page scrolls, and Tab goes on to what is next."""

    def __init__(self, style: Style, title: str, facts: Facts) -> None:
        super().__init__(len(facts.rows), len(facts.heads) - 1)
        self._style = style
        self.setAccessibleName(title)
        self.setHorizontalHeaderLabels(facts.heads[1:])
        self.setVerticalHeaderLabels([row[0] for row in facts.rows])
        for number, row in enumerate(facts.rows):
            for column, words in enumerate(row[1:]):
                self.setItem(number, column, QTableWidgetItem(words))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if facts.rows:
            self.setCurrentCell(0, 0)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        style.changed.connect(self._fit)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(self._style.pixels(_ROW), self.fontMetrics().height()))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page: nobody searches in a few rows."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Leave room for every row, and for the bar below them where they are wide."""
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        return QSize(self._style.length(320), rows + self.horizontalScrollBar().sizeHint().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Be no lower."""
        return QSize(self._style.length(160), self.sizeHint().height())


class ChartCard(QFrame):
    """A *chart* below its title, or the same as a table, or what invites where there is nothing yet."""

    def __init__(self, style: Style, chart: Chart) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._style = style
        self.chart = chart
        self.table: ChartTable | None = None
        self._as_table = False
        self._title = label(chart.title, "question")
        self._empty: QLabel = label("", "muted")
        self._empty.hide()
        self._column = spaced(style, QVBoxLayout(self), 1.5, 2, 2.5)
        for widget in (self._title, self._empty, chart):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def show_as(self, *, table: bool) -> None:
        """Show the table from now on, or the picture."""
        self._as_table = table
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to show yet."""
        return bool(self.chart.empty_words)

    def refresh(self) -> None:
        """Show what the chart has now."""
        had_focus = self.table is not None and self.table.hasFocus()
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        empty = self.chart.empty_words
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty))
        self.chart.setVisible(not empty and not self._as_table)
        self.chart.update()
        if self._as_table and not empty:
            self.table = ChartTable(self._style, self.chart.title, self.chart.facts)
            self._column.insertWidget(2, self.table)
            if had_focus:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def elided(style: Style, words: str, width: float, role: str = "caption") -> str:
    """Return *words* with dots where they are wider than *width*."""
    return QFontMetrics(style.font(role)).elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(width)))


def widest(style: Style, words: Sequence[str], role: str = "caption") -> int:
    """Return the pixels of the widest of *words*."""
    metrics = QFontMetrics(style.font(role))
    return max((metrics.horizontalAdvance(each) for each in words), default=0)
