"""The charts of the history: the days and notes above its list, and what they add up to below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backstride.care.overview import Overview
from backstride.i18n.messages import message
from backstride.ui.history.bars import Bars
from backstride.ui.history.chart import Chart, ChartCard
from backstride.ui.history.heat_strip import HeatStrip
from backstride.ui.history.notes_chart import NotesChart
from backstride.ui.kit.labels import word
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_BESIDE = 900
"""Pixels of width, at 100 % text, from which charts are beside each other."""


class ChartRow(QWidget):
    """Cards beside each other, as wide as their *shares* say; as tables, or in little room, below each other."""

    def __init__(self, style: Style, cards: list[ChartCard], shares: tuple[int, ...]) -> None:
        super().__init__()
        self._style = style
        self._cards = cards
        self._line = spaced(style, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), 2)
        for card, share in zip(cards, shares, strict=True):
            self._line.addWidget(card, share)

    def show_as(self, *, table: bool) -> None:
        """Show tables from now on, or pictures."""
        for card in self._cards:
            card.show_as(table=table)
        self._arrange()

    def refresh(self) -> None:
        """Show what the charts have now."""
        for card in self._cards:
            card.refresh()
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= _BESIDE * self._style.text_size * self._style.zoom
        tables = any(card.table is not None for card in self._cards)
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if wide and not tables else way.TopToBottom)
        for card in self._cards:  # a few words need no card as high as a chart
            self._line.setAlignment(card, Qt.AlignmentFlag.AlignTop if card.is_empty else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards for the new width."""
        self._arrange()
        super().resizeEvent(event)


class Charts(QObject):
    """All charts of an *overview*, in the rows ``above`` and ``below`` the list; notes only where a *diary* is kept."""

    def __init__(self, style: Style, overview: Overview, *, diary: bool, table: bool) -> None:
        super().__init__()
        empty = say(message("Finish a session, and its minutes will show up here."))
        self._days, self._notes = HeatStrip(style, overview), NotesChart(style, overview)
        self._goals = Bars(style, say(message("Minutes by goal, last 12 weeks")), empty)
        self._groups = Bars(style, say(message("Minutes by muscle group, last 12 weeks")), empty)
        self._sides = Bars(style, say(message("Left and right, last 12 weeks")), empty)
        top: list[Chart] = [self._days, self._notes] if diary else [self._days]
        bottom: list[Chart] = [self._goals, self._groups, self._sides]
        self._cards = [ChartCard(style, chart) for chart in (*top, *bottom)]
        self.above = ChartRow(style, self._cards[: len(top)], (5, 6)[: len(top)])
        self.below = ChartRow(style, self._cards[len(top) :], (1, 1, 1))
        self.show_overview(overview)
        self.show_as(table=table)

    def show_overview(self, overview: Overview) -> None:
        """Show these twelve weeks."""
        self._days.show_overview(overview)
        self._notes.show_overview(overview)
        self._goals.show_amounts([(word(goal), seconds) for goal, seconds in overview.goals.items()])
        self._groups.show_amounts(list(_named(overview)))
        sides = (message("Left side"), overview.left), (message("Right side"), overview.right)
        self._sides.show_amounts([(say(words), seconds) for words, seconds in sides])
        for row in (self.above, self.below):
            row.refresh()

    def show_as(self, *, table: bool) -> None:
        """Show tables from now on, or pictures."""
        for row in (self.above, self.below):
            row.show_as(table=table)

    def focus_table(self) -> bool:
        """Put the focus on the first table; say whether there is one."""
        table = next((card.table for card in self._cards if card.table is not None), None)
        if table is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        return table is not None


def _named(overview: Overview) -> Iterator[tuple[str, float]]:
    """Yield what each group of muscles is called, and its seconds."""
    if overview.groups:
        from backstride.care.muscle_groups import GROUPS  # noqa: PLC0415  because the first picture has none

        yield from ((say(GROUPS[group]), seconds) for group, seconds in overview.groups.items())
