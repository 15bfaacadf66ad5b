"""The studio: left the steps, right what becomes of the one that is pointed at, below the whole session as a bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backstride.format.near import Names
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message, plural
from backstride.routine.model import Exercise
from backstride.session.timeline import Timeline
from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.page import Page, ScrollColumn
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Thumbnail
from backstride.ui.studio.add_line import AddLine
from backstride.ui.studio.completing import Complete
from backstride.ui.studio.find_bar import FindBar
from backstride.ui.studio.head import StudioHead
from backstride.ui.studio.notice_bar import NoticeBar
from backstride.ui.studio.picker import Picker
from backstride.ui.studio.preview import Preview
from backstride.ui.studio.step_list import StepList
from backstride.ui.studio.step_row import Tile
from backstride.ui.studio.text_view import TextView
from backstride.ui.studio.timeline_bar import TimelineBar

_NARROW, _LOW, _RIGHT, _THUMB = 1100, 600, 440, 48
"""Pixels of width below which the preview has a tab of its own, of height below which the bar is left out, and of the
preview's width; and of the square with a figure."""


def _tile(style: Style, still: Still | None) -> Tile:
    tile = Thumbnail(style, still, _THUMB)
    return tile, tile.show_exercise


class StudioPage(Page):
    """The parts of the studio; who builds it joins them. ``turned`` carries the view that came to the front."""

    turned = Signal(str)

    def __init__(
        self,
        style: Style,
        names: Callable[[], Names],
        find: Callable[[str], Exercise | None],
        complete: Complete,
        picker: Picker,
        own: QWidget,
        still: Still | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, parent)
        self.head = StudioHead(style)
        self.head.left.connect(self.left)
        self.notice = NoticeBar(style)
        self.tabs = Segments(style, say(message("View")))
        self.sums = short_label("", "caption")
        self.add_line = AddLine(style, names, find)
        self.steps = StepList(style, partial(_tile, style, still))
        self.area = ScrollColumn(style, 4000)
        self.text = TextView(style, complete)
        self.find_bar = FindBar(style, self.text)
        self.picker = picker
        self.own = own
        picker.left.connect(self._on_picked)
        self.add_line.browse_requested.connect(self.browse)
        self.preview = Preview(style)
        self.bar = TimelineBar(style)
        self._narrow: bool | None = None
        self._first = self.add_line.field
        self._lay_out()
        self.tabs.chosen.connect(self._show)
        self.add_line.left_downwards.connect(self._on_left_downwards)
        style.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        self.area.set_sides(0)
        self.area.set_spaces(1, 0, 2)
        self.area.column.addWidget(self.add_line)
        self.area.column.addWidget(self.steps)
        self.area.column.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.written = QWidget()
        column = spaced(self._style, QVBoxLayout(self.written), 0)
        column.addWidget(self.text, 1)
        column.addWidget(self.find_bar)
        self.stack.addWidget(self.written)
        self.stack.addWidget(self.picker)
        self._aside = QWidget()
        self._aside_box = QVBoxLayout(self._aside)
        self._aside_box.setContentsMargins(0, 0, 0, 0)
        top = spaced(self._style, QHBoxLayout(), 2)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.sums)
        left = spaced(self._style, QVBoxLayout(), 1)
        left.addLayout(top)
        left.addWidget(self.stack, 1)
        self._body = QWidget()
        body = spaced(self._style, QHBoxLayout(self._body), 3, 0, 3)
        body.addLayout(left, 1)
        body.addWidget(self._aside)
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self._body)
        self._bodies.addWidget(self.own)
        whole = spaced(self._style, QVBoxLayout(self), 0)
        whole.addWidget(self.head)
        whole.addWidget(self.notice)
        whole.addWidget(self._bodies, 1)
        whole.addWidget(self.bar)

    def _views(self) -> Sequence[tuple[str, str]]:
        """Return the views that there are at this width."""
        views = [("steps", say(message("Steps"))), ("text", say(message("Text")))]
        return [*views, ("preview", say(message("Preview")))] if self._narrow else views

    def _arrange(self) -> None:
        narrow = self.width() < self._style.length(_NARROW)
        self._aside.setFixedWidth(self._style.length(_RIGHT))
        self._show_bar()
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self.stack.addWidget(self.preview)
        else:
            self.stack.removeWidget(self.preview)
            self._aside_box.addWidget(self.preview)
            self.preview.show()
        self._aside.setVisible(not narrow)
        self.tabs.offer(self._views(), "steps")
        self._show("steps")
        self.head.fit(narrow=narrow)

    def _show_bar(self) -> None:
        self.bar.setVisible(self.height() >= self._style.length(_LOW) and not self.shows_own)

    @property
    def shows_own(self) -> bool:
        """Say whether the form for an exercise is in front."""
        return self._bodies.currentWidget() is self.own

    def show_own(self, *, shown: bool) -> None:
        """Bring the form for an exercise to the front, or the routine again."""
        self._bodies.setCurrentWidget(self.own if shown else self._body)
        self._show_bar()

    @property
    def tab(self) -> str:
        """Return the view that is in front."""
        return str(self.tabs.value)

    def show_tab(self, name: str) -> None:
        """Bring a view to the front."""
        self.tabs.offer(self._views(), name)
        self._show(name)

    def _show(self, name: object) -> None:
        views = {"steps": self.area, "text": self.written, "preview": self.preview}
        if name in views:  # while other views are offered, none is
            self.stack.setCurrentWidget(views[str(name)])
            self.turned.emit(str(name))

    def browse(self, *, nearest: bool = False) -> None:
        """Show all exercises, to add one, or to choose the *nearest* to the one in the form."""
        self.stack.setCurrentWidget(self.picker)
        self.picker.begin(nearest=nearest, without=False)

    def _on_picked(self) -> None:
        self.show_tab("steps")
        self.add_line.begin()

    def find_words(self) -> None:
        """Look for words in the text."""
        if self.tab != "text":
            self.show_tab("text")
        self.find_bar.begin()

    def show_sums(self, timeline: Timeline | None, often: str) -> None:
        """Show how long the routine is, how many exercises it has, and how often it is to be done."""
        if timeline is None:
            self.sums.setText(often)
            return
        steps = {phase.step for phase in timeline.phases if phase.step is not None}
        count = plural("{count} exercise", "{count} exercises", len(steps))
        parts = [say(duration(round(timeline.about))), say(count), often]
        self.sums.setText(" \N{MIDDLE DOT} ".join(filter(None, parts)))

    def _on_left_downwards(self) -> None:
        self.steps.focus(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find places for the parts."""
        super().resizeEvent(event)
        self._arrange()
