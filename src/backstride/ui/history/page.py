"""What was done: totals, and every session, week by week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.care.overview import Overview
from backstride.history.model import Run
from backstride.i18n.messages import Message, in_context, message
from backstride.ui.history.charts import Charts
from backstride.ui.history.filters import HistoryFilters, Wanted
from backstride.ui.history.runs_card import RunsCard
from backstride.ui.history.session_row import SessionRow
from backstride.ui.history.weeks import Ask, Listed, Weeks, session_count
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.choice import MenuButton
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.labels import length
from backstride.ui.kit.page import TOP, Place, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style

_IN_SIGHT, _AT_ONCE, _MORE = 4, 16, 60
"""Rows that the first picture has, that are there a moment later, and that each press adds."""

_SETTLE_MS = 50
"""Milliseconds for the first picture to be painted before what is below it is made."""

_WIDEST = 1216
_LARGE = 2.0
"""The size of text from which tables are shown first: a chart has little room for large words."""


def _nothing() -> Overview:
    return Overview(today=date(2000, 1, 1))


class Rest(NamedTuple):
    """What the first picture does without: the whole *overview*, and id and title of each routine that was done."""

    overview: Overview
    routines: Sequence[tuple[str, str]] = ()


def _no_rest() -> Rest:
    return Rest(_nothing())


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page shows as of ``today``: the charts' ``overview``, and what is ``listed`` of what is wanted.

    ``totals`` say of all sessions how many there are, how many were finished, and the seconds of those; ``more`` says
    that not all that is wanted is listed. ``runs`` is the diary, the latest first, ``None`` where none is kept;
    ``problem`` says why some or all of it is missing. The ``rest`` is asked for after the first picture.
    """

    today: date
    overview: Overview = field(default_factory=_nothing)
    listed: Listed = field(default_factory=Listed)
    totals: tuple[int, int, float] = (0, 0, 0.0)
    more: bool = False
    runs: Sequence[Run] | None = None
    problem: Message | None = None
    rest: Callable[[], Rest] = _no_rest

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was ever begun, and no run was written down."""
        return not (self.totals[0] or self.runs or self.listed.sessions)


class HistoryPage(ScrollPage):
    """Shows weeks and their sessions, the latest first.

    ``resumed`` carries the uid of one that is to continue, ``again_requested`` the id of a routine that is to be done
    again, ``noted`` a session and what the person wrote of it, ``deleted`` one that is to go; ``undone`` takes that
    back. ``more_requested`` asks for what is ``wanted`` now, and for ``most`` rows of it.
    """

    resumed = Signal(str)
    again_requested = Signal(str)
    noted = Signal(object, str)
    deleted = Signal(object)
    undone = Signal()
    run_added = Signal(object, object, str)
    run_removed = Signal(str)
    run_files_requested = Signal()
    erase_requested = Signal()
    page_requested = Signal()
    paper_requested = Signal()
    more_requested = Signal()
    csv_requested = Signal()
    json_requested = Signal()
    import_requested = Signal()

    def __init__(
        self,
        style: Style,
        ask: Ask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show an empty history, whose rows will *ask* for what they show."""
        super().__init__(style, _WIDEST, parent)
        self._ask = ask or Ask()
        self._undo = False
        self.wanted = Wanted()
        self.most = _AT_ONCE
        self._shown = Shown(today=date.max)
        self._as_table = style.text_size >= _LARGE
        self._completed = True
        self._sure = False
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self.complete)

    def show_history(self, shown: Shown) -> None:
        """Show what was done, from its top, or, where it is in sight already, as it was left.

        Of a page that comes into sight the rest is made after its first picture.
        """
        self._shown = shown
        in_sight = self.isVisible()
        self._fill(self.area.place() if in_sight else TOP, at_once=in_sight)

    def _fill(self, place: Place, *, at_once: bool = True) -> None:
        shown, column = self._shown, self._begin_column()
        if shown.problem:
            column.addWidget(label(say(shown.problem), "warning"))
        if self._undo:
            column.addWidget(self._deleted())
        if shown.is_empty:
            if not shown.problem:
                column.addWidget(self._nothing_yet())
        else:
            column.addWidget(self._charts.above)
            column.addWidget(self._sums())
        if shown.runs is not None:
            column.addWidget(self._runs_card(shown.runs))
        if not shown.is_empty:
            column.addWidget(self._filters)
            if not (shown.listed.sessions or shown.listed.runs):
                column.addWidget(label(say(message("Nothing fits all of these filters.")), "lead"))
        column.addWidget(self._weeks)
        self._weeks.add(_IN_SIGHT)
        if not shown.is_empty:  # it comes after all that is above it, and goes with the page before it is set there
            self._charts.below.setParent(column.parentWidget())
            self._charts.below.hide()
        if at_once:
            self.complete()
        else:
            self._soon.start()
        self.area.present(place)

    def _begin_column(self) -> QVBoxLayout:
        """Return an empty column below the head, and make what it is going to hold."""
        self.area.clear()
        shown, diary = self._shown, self._shown.runs is not None
        self._completed = False
        if not shown.is_empty:  # what is never set on the page would not go with it
            self._charts = Charts(self._style, shown.overview, diary=diary, table=self._as_table)
            self._filters = HistoryFilters(self._style, self.wanted, diary=diary)
            self._filters.changed.connect(self._on_filtered)
        self._weeks = self._made_weeks()
        head = self._head(say(message("History")))
        if not shown.is_empty:
            self._ways = Segments(self._style, say(message("Show as")))
            self._offer_ways()
            self._ways.chosen.connect(self._on_shown_as)
            head.trailing.addWidget(self._ways)
        head.trailing.addWidget(self._more_ways())
        return self.area.column

    def _more_ways(self) -> MenuButton:
        menu = MenuButton(self._style, say(in_context("control", "More")))
        if not self._shown.is_empty:
            menu.offer(say(message("Export for a spreadsheet (CSV)…")), "download", self.csv_requested)
            menu.offer(say(message("Export everything (JSON)…")), "download", self.json_requested)
        menu.offer(say(message("Import what was exported…")), "folder-open", self.import_requested)
        return menu

    def complete(self) -> None:
        """Add what is below the first picture."""
        self._soon.stop()
        if self._completed:
            return
        self._completed = True
        shown, column = self._shown, self.area.column
        self._weeks.add(self.most - _IN_SIGHT)
        if shown.more:
            more = Button(self._style, say(message("Show earlier sessions")), "", "chevron-down")
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not shown.is_empty:
            rest = shown.rest()
            self._charts.show_overview(rest.overview)
            self._filters.offer_routines(rest.routines)
            add_gap(self._style, column, 2)
            column.addWidget(self._charts.below)
            self._charts.below.show()
            column.addWidget(self._erasing())
        column.addStretch(1)

    def _made_weeks(self) -> Weeks:
        made = Weeks(self._style, self._ask, self._shown.listed, self._shown.today)
        pairs = (
            (made.resumed, self.resumed),
            (made.again_requested, self.again_requested),
            (made.noted, self.noted),
            (made.deleted, self.deleted),
        )
        for asked, passed_on in pairs:
            asked.connect(passed_on)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show tables in place of charts, or charts again, with T."""
        if pressed(event) == Qt.Key.Key_T and not self._shown.is_empty:
            self._on_shown_as(not self._as_table)
            self._offer_ways()
            if not self._charts.focus_table():
                self.focus_first()
        else:
            super().keyPressEvent(event)

    def _offer_ways(self) -> None:
        options = ((False, say(message("Charts"))), (True, say(in_context("chart", "Table"))))
        self._ways.offer(options, self._as_table)

    def _on_shown_as(self, table: object) -> None:
        self._as_table = bool(table)
        self._charts.show_as(table=self._as_table)

    def _on_filtered(self) -> None:
        self.wanted = self._filters.wanted
        self.most = _AT_ONCE
        self.more_requested.emit()

    def _runs_card(self, runs: Sequence[Run]) -> RunsCard:
        made = RunsCard(self._style, runs)
        made.added.connect(self.run_added)
        made.removed.connect(self.run_removed)
        made.files_requested.connect(self.run_files_requested)
        return made

    def _erasing(self) -> QWidget:
        """Return what deletes everything, asked once more before it does."""
        box = card("notice") if self._sure else QWidget()
        flow = spaced(self._style, FlowLayout(box), 1, 1 if self._sure else 0)
        table: tuple[tuple[Message, str, Callable[[], None]], ...]
        table = ((message("Delete everything"), "trash-2", self._on_asked_to_erase),)
        if self._sure:
            flow.addWidget(label(say(message("This deletes your sessions, notes and runs for good."))))
            table = (
                (message("Delete for good"), "trash-2", self._on_erased),
                (message("Keep everything"), "", self._on_kept),
            )
        for words, icon, act in table:
            button = Button(self._style, say(words), "" if self._sure else "quiet", icon)
            button.clicked.connect(act, Qt.ConnectionType.QueuedConnection)  # as it goes with the page
            flow.addWidget(button)
        return box

    def _on_asked_to_erase(self) -> None:
        self._sure = True
        self._fill(self.area.place())

    def _on_kept(self) -> None:
        self._sure = False
        self._fill(self.area.place())

    def _on_erased(self) -> None:
        self._sure = False
        self.erase_requested.emit()

    def _nothing_yet(self) -> QWidget:
        """Return what is shown before there is a first session."""
        box = card()
        line = spaced(self._style, QHBoxLayout(box), 2, 3)
        line.addWidget(Sign(self._style, "history", "accent", 40))
        line.addWidget(label(say(message("No sessions yet. Your first one will show up here.")), "lead"), 1)
        return box

    def _sums(self) -> QWidget:
        shown = self._shown
        _, finished, seconds = shown.totals
        monday = shown.today - timedelta(days=shown.today.weekday())
        now = [total for day, total in shown.overview.days.items() if day >= monday]
        table = (
            (say(message("This week")), sum(day.finished for day in now), sum(day.seconds for day in now)),
            (say(message("All time")), finished, seconds),
        )
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 2)
        for heading, count, whole in table:
            flow.addWidget(self._total(heading, count, whole))
        if shown.runs is not None:
            flow.addWidget(self._for_appointment())
        return line

    def _for_appointment(self) -> QWidget:
        """Return the ways out of the page for an appointment."""
        both = QWidget()
        column = spaced(self._style, QVBoxLayout(both), 1)
        copy = Button(self._style, say(message("Copy page for my appointment")), "", "copy")
        copy.clicked.connect(self.page_requested)
        paper = Button(self._style, say(message("Save it as PDF…")), "", "arrow-down-to-line")
        paper.setAccessibleName(say(message("Save page for my appointment as PDF…")))
        paper.clicked.connect(self.paper_requested)
        for button in (copy, paper):
            column.addWidget(button)
        return both

    def _total(self, heading: str, finished: int, seconds: float) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0, 2)
        column.addWidget(short_label(heading, "over"))
        column.addWidget(short_label(length(seconds), "title"))
        column.addWidget(short_label(session_count(finished), "muted"))
        return box

    def offer_undo(self, *, offered: bool) -> None:
        """Say above all that something was deleted, with a way to take that back; or no more."""
        self._undo = offered

    def _deleted(self) -> QWidget:
        box = card("notice")
        line = spaced(self._style, QHBoxLayout(box), 2, 1, 2)
        line.addWidget(label(say(message("Deleted."))), 1)
        undo = Button(self._style, say(message("Undo")), "", "undo-2")
        undo.clicked.connect(self.undone)
        line.addWidget(undo)
        return box

    def draw_again(self) -> None:
        """Paint the pictures again: one came that was not there before."""
        for row in self.findChildren(SessionRow):
            row.repaint_face()

    def _on_more(self) -> None:
        self.most += _MORE
        self.more_requested.emit()
