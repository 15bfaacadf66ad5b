"""What was done: totals, and every session, week by week."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backstride.history.model import HOWS, Note, PastSession, Run, Week, by_week
from backstride.history.reached import reached, words_of
from backstride.i18n.dates import long_date, time_of_day, weekday
from backstride.i18n.lengths import whole_minutes
from backstride.i18n.messages import Message, in_context, message, plural
from backstride.ui.history.runs_card import RunsCard
from backstride.ui.history.session_row import Face, RowWords, SessionRow
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import unbroken
from backstride.ui.kit.page import TOP, Place, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style

_LONGEST_NOTE = 500
"""Letters of a person's own words on a session."""

_AT_ONCE, _MORE = 16, 60
"""Sessions that are shown at first, which is more than a window holds, and that each press adds."""


@dataclass(frozen=True, slots=True)
class Details:
    """What is below a row that is open: what was done, in sentences, a note, and whether it can be done again."""

    lines: tuple[str, ...] = ()
    note: str = ""
    again: bool = False


def _faceless(_routine: str) -> Face:
    return Face()


def _without_details(_session: PastSession) -> Details:
    return Details()


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
        parent: QWidget | None = None,
        *,
        name_of: Callable[[str], str] = str,
        face_of: Callable[[str], Face] = _faceless,
        details_of: Callable[[PastSession], Details] = _without_details,
        still: Still | None = None,
    ) -> None:
        """Show an empty history.

        *name_of* returns what the exercise of an id is called, *face_of* what shows the routine of an id, which
        *still* draws, and *details_of* what there is to say of a session whose row opens.
        """
        super().__init__(style, parent=parent)
        self._name_of = name_of
        self._face_of = face_of
        self._details_of = details_of
        self._undo = False
        self._still = still
        self.wanted = _AT_ONCE
        self._weeks: tuple[tuple[Week, tuple[PastSession, ...]], ...] = ()
        self._totals = (0, 0, 0.0)
        self._faces: dict[str, Face] = {}
        self._today = date.min
        self._problem: Message | None = None
        self._resumable: Container[str] = ()
        self._notes: Mapping[str, Note] = {}
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
        by_monday: dict[date, list[PastSession]] = {}
        for session in sessions:
            by_monday.setdefault(_monday(session), []).append(session)
        self._weeks = tuple((week, tuple(by_monday.get(week.monday, ()))) for week in by_week(sessions))
        self._totals = totals
        self._faces = {}
        self._today = today
        self._problem = problem
        self._resumable = resumable
        self._notes = notes
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
        if self._weeks:
            column.addWidget(self._sums())
        elif not self._problem:
            column.addWidget(self._nothing_yet())
        if self._runs is not None:
            column.addWidget(self._runs_card(self._runs))
        for week, sessions in self._shown():
            add_gap(self._style, column, 1)
            column.addLayout(self._week_head(week))
            column.addWidget(self._week(sessions))
        if self._totals[0] > self.wanted:
            more = Button(self._style, say(message("Show earlier sessions")), "", "chevron-down")
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if self._weeks or self._runs:
            add_gap(self._style, column, 2)
            column.addWidget(self._erasing())
        column.addStretch(1)
        self.area.present(place)

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

    def _shown(self) -> Iterator[tuple[Week, Sequence[PastSession]]]:
        """Yield the weeks with those of their sessions that are shown."""
        left = self.wanted
        for week, sessions in self._weeks:
            if left > 0:
                yield week, sessions[:left]
            left -= len(sessions)

    def _nothing_yet(self) -> QWidget:
        """Return what is shown before there is a first session."""
        box = card()
        line = spaced(self._style, QHBoxLayout(box), 2, 3)
        line.addWidget(Sign(self._style, "history", "accent", 40))
        line.addWidget(label(say(message("No sessions yet. Your first one will show up here.")), "lead"), 1)
        return box

    def _sums(self) -> QWidget:
        _, finished, seconds = self._totals
        now = [week for week, _ in self._weeks if week.monday > self._today - timedelta(days=7)]
        table = (
            (say(message("This week")), sum(w.finished for w in now), sum(w.completed for w in now)),
            (say(message("All time")), finished, seconds),
        )
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 2)
        for heading, count, length in table:
            flow.addWidget(self._total(heading, count, length))
        if self._runs is not None:
            copy = Button(self._style, say(message("Copy page for my appointment")), "", "copy")
            copy.clicked.connect(self.page_requested)
            flow.addWidget(copy)
        return line

    def _total(self, heading: str, finished: int, seconds: float) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0, 2)
        column.addWidget(short_label(heading, "over"))
        column.addWidget(short_label(_length(seconds), "title"))
        column.addWidget(short_label(self._count(finished), "muted"))
        return box

    def _week_head(self, week: Week) -> QHBoxLayout:
        weeks_ago = (self._today - week.monday).days // 7
        named = {0: message("This week"), 1: message("Last week")}
        words = say(named.get(weeks_ago) or message("Week of {date}", date=long_date(week.monday)))
        line = QHBoxLayout()
        line.addWidget(label(words, "heading"), 1)
        line.addWidget(
            short_label(f"{self._count(week.finished)} · {_length(week.completed)}", "muted"),
            0,
            Qt.AlignmentFlag.AlignBottom,
        )
        return line

    def _week(self, sessions: Sequence[PastSession]) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0, 0.5, 2)
        for number, session in enumerate(sessions):
            if number:
                column.addWidget(card("line"))
            column.addWidget(self._session(session))
            if session.uid in self._resumable:
                line = spaced(self._style, QHBoxLayout(), 0, 2, 0, 2, 1)
                line.addWidget(self._resume_button(session))
                line.addStretch(1)
                column.addLayout(line)
        return box

    def _session(self, session: PastSession) -> SessionRow:
        when = self._when(session)
        lines = [f"{when} · {say(HOWS[session.how])}"]
        lines += [say(words_of(found, self._name_of(found.exercise))) for found in reached(session.phases)]
        if note := self._notes.get(session.key):
            lines += [words for words in (_scores(note), note.words) if words]
        words = RowWords(session.title, tuple(lines), self._amount(session))
        row = SessionRow(self._style, words, self._face(session.routine), self._still)
        row.opened.connect(partial(self._open, row, session))
        return row

    def _when(self, session: PastSession) -> str:
        day, time = session.started.date(), time_of_day(session.started.time())
        if day == self._today:
            return say(message("Today, {time}", time=time))
        return say(message("{weekday}, {time}", weekday=weekday(day), time=time))

    def _face(self, routine: str) -> Face:
        if routine not in self._faces:
            self._faces[routine] = self._face_of(routine)
        return self._faces[routine]

    def _open(self, row: SessionRow, session: PastSession) -> None:
        """Show below *row* what was done, and what can be done with *session*."""
        details = self._details_of(session)
        below = QWidget()
        column = spaced(self._style, QVBoxLayout(below), 1, 1, 2)
        for line in details.lines:
            column.addWidget(label(line))
        field = QLineEdit(details.note)
        field.setAccessibleName(say(in_context("diary", "Note")))
        field.setPlaceholderText(say(message("Your note on this session")))
        field.setMaxLength(_LONGEST_NOTE)
        field.editingFinished.connect(partial(self._on_noted, session, field))
        column.addWidget(field)
        column.addWidget(self._ways(session, again=details.again))
        row.show_below(below)

    def _ways(self, session: PastSession, *, again: bool) -> QWidget:
        ways = QWidget()
        flow = spaced(self._style, FlowLayout(ways), 1)
        if again:
            button = Button(self._style, say(message("Do it again")), "", "play-filled")
            button.clicked.connect(partial(self.again_requested.emit, session.routine))
            flow.addWidget(button)
        delete = Button(self._style, say(message("Delete")), "quiet", "trash-2")
        delete.clicked.connect(partial(self.deleted.emit, session))
        flow.addWidget(delete)
        return ways

    def _on_noted(self, session: PastSession, field: QLineEdit) -> None:
        self.noted.emit(session, field.text().strip())

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

    def _resume_button(self, session: PastSession) -> Button:
        button = Button(self._style, say(message("Continue")), "", "play")
        button.setAccessibleName(say(message("Continue {title}", title=session.title)))
        button.clicked.connect(partial(self.resumed.emit, session.uid))
        return button

    def _amount(self, session: PastSession) -> str:
        if session.how == "finished":
            return _length(session.completed)
        completed, planned = _length(session.completed), _length(session.planned)
        return say(message("{done} of {whole}", done=completed, whole=planned))

    def _count(self, finished: int) -> str:
        return say(
            plural("{count} session", "{count} sessions", finished) if finished else message("none finished"),
        )

    def _on_more(self) -> None:
        self.wanted += _MORE
        self.more_requested.emit()


def _monday(session: PastSession) -> date:
    day = session.started.date()
    return day - timedelta(days=day.weekday())


def _length(seconds: float) -> str:
    return unbroken(say(whole_minutes(seconds)))


def _scores(note: Note) -> str:
    """Return the numbers of *note* as the person gave them: "Effort 4 · Pain 1"."""
    table = (
        (note.effort, message("Effort {number}", number=note.effort or 0)),
        (note.pain, message("Pain {number}", number=note.pain or 0)),
        (note.morning, message("Next morning {number}", number=note.morning or 0)),
    )
    return " · ".join(say(words) for given, words in table if given is not None)
