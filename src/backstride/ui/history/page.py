"""What was done: totals, and every session, week by week."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.history.model import Note, PastSession, Run, by_week
from backstride.i18n.messages import Message, message
from backstride.ui.history.runs_card import RunsCard
from backstride.ui.history.session_row import SessionRow
from backstride.ui.history.weeks import Ask, Listed, Weeks, length, session_count
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import TOP, Place, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style

_AT_ONCE, _MORE = 16, 60
"""Sessions that are shown at first, which is more than a window holds, and that each press adds."""


class HistoryPage(ScrollPage):
    """Shows weeks and their sessions, the latest first.

    ``resumed`` carries the uid of one that is to continue, ``again_requested`` the id of a routine that is to be done
    again, ``noted`` a session and what the person wrote of it, ``deleted`` one that is to go; ``undone`` takes that
    back. ``more_requested`` asks for as many as are ``wanted`` now.
    """

    resumed = Signal(str)
    again_requested = Signal(str)
    noted = Signal(object, str)
    deleted = Signal(object)
    undone = Signal()
    run_added = Signal(object, object, str)
    run_removed = Signal(str)
    erase_requested = Signal()
    page_requested = Signal()
    more_requested = Signal()

    def __init__(
        self,
        style: Style,
        ask: Ask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show an empty history, whose rows will *ask* for what they show."""
        super().__init__(style, parent=parent)
        self._ask = ask or Ask()
        self._undo = False
        self.wanted = _AT_ONCE
        self._listed = Listed()
        self._totals = (0, 0, 0.0)
        self._today = date.min
        self._problem: Message | None = None
        self._runs: Sequence[Run] | None = None
        self._sure = False

    def show_history(
        self,
        sessions: Sequence[PastSession],
        totals: tuple[int, int, float],
        today: date,
        problem: Message | None = None,
        resumable: Container[str] = (),
        notes: Mapping[str, Note] = MappingProxyType({}),
        runs: Sequence[Run] | None = None,
    ) -> None:
        """Show what was done, from its top, or, where it is in sight already, as it was left.

        *sessions* are the latest; *totals* say of all how many there are, how many were finished, and the seconds of
        those. *today* says which week is this one, and *problem* why some or all of it is missing. The rows of
        sessions whose uid is *resumable* have a button to continue them; *notes* are the person's own, by the uid of
        their session, and *runs* the diary, the latest first, ``None`` where none is kept.
        """
        self._listed = Listed(sessions=sessions, resumable=resumable, notes=notes)
        self._totals = totals
        self._today = today
        self._problem = problem
        self._runs = runs
        in_sight = self.isVisible()
        place = self.area.place() if in_sight else TOP
        self._fill(place)

    def _fill(self, place: Place) -> None:
        self.area.clear()
        column = self.area.column
        self._head(say(message("History")))
        if self._problem:
            column.addWidget(label(say(self._problem), "warning"))
        if self._undo:
            column.addWidget(self._deleted())
        if self._listed.sessions:
            column.addWidget(self._sums())
        elif not self._problem:
            column.addWidget(self._nothing_yet())
        if self._runs is not None:
            column.addWidget(self._runs_card(self._runs))
        column.addWidget(self._weeks())
        if self._totals[0] > self.wanted:
            more = Button(self._style, say(message("Show earlier sessions")), "", "chevron-down")
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if self._listed.sessions or self._runs:
            add_gap(self._style, column, 2)
            column.addWidget(self._erasing())
        column.addStretch(1)
        self.area.present(place)

    def _weeks(self) -> Weeks:
        shown = replace(self._listed, sessions=self._listed.sessions[: self.wanted])
        made = Weeks(self._style, self._ask, shown, self._today)
        pairs = (
            (made.resumed, self.resumed),
            (made.again_requested, self.again_requested),
            (made.noted, self.noted),
            (made.deleted, self.deleted),
        )
        for asked, passed_on in pairs:
            asked.connect(passed_on)
        return made

    def _runs_card(self, runs: Sequence[Run]) -> RunsCard:
        made = RunsCard(self._style, runs)
        made.added.connect(self.run_added)
        made.removed.connect(self.run_removed)
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
        _, finished, seconds = self._totals
        now = [week for week in by_week(self._listed.sessions) if week.monday > self._today - timedelta(days=7)]
        table = (
            (say(message("This week")), sum(w.finished for w in now), sum(w.completed for w in now)),
            (say(message("All time")), finished, seconds),
        )
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 2)
        for heading, count, whole in table:
            flow.addWidget(self._total(heading, count, whole))
        if self._runs is not None:
            copy = Button(self._style, say(message("Copy page for my appointment")), "", "copy")
            copy.clicked.connect(self.page_requested)
            flow.addWidget(copy)
        return line

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
        self.wanted += _MORE
        self.more_requested.emit()
