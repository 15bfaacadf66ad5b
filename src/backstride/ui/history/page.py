"""What was done: totals, and every session, week by week."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.history.model import HOWS, PastSession, Week
from backstride.history.reached import reached, words_of
from backstride.i18n.dates import long_date, time_of_day, weekday
from backstride.i18n.lengths import whole_minutes
from backstride.i18n.messages import Message, message, plural
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import unbroken
from backstride.ui.kit.page import TOP, Place, ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Pictured, Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Thumbnail

_WEEKS_AT_ONCE = 12


_TILE = 52
"""Pixels of the picture of a routine."""


class Face(NamedTuple):
    """What shows a routine: the exercise that is shown, and the colour of the ground that it is on."""

    exercise: Pictured | None = None
    ground: str = "raised"


def _faceless(_routine: str) -> Face:
    return Face()


class HistoryPage(ScrollPage):
    """Shows weeks and their sessions, the latest first. ``resumed`` carries the uid of one that is to continue."""

    resumed = Signal(str)

    def __init__(
        self,
        style: Style,
        parent: QWidget | None = None,
        *,
        name_of: Callable[[str], str] = str,
        face_of: Callable[[str], Face] = _faceless,
        still: Still | None = None,
    ) -> None:
        """Show an empty history.

        *name_of* returns what the exercise of an id is called, *face_of* what shows the routine of an id, which
        *still* draws.
        """
        super().__init__(style, parent=parent)
        self._name_of = name_of
        self._face_of = face_of
        self._still = still
        self._shown = _WEEKS_AT_ONCE
        self._weeks: tuple[tuple[Week, tuple[PastSession, ...]], ...] = ()
        self._today = date.min
        self._problem: Message | None = None
        self._resumable: Container[str] = ()

    def show_history(
        self,
        weeks: Sequence[Week],
        sessions: Sequence[PastSession],
        today: date,
        problem: Message | None = None,
        resumable: Container[str] = (),
    ) -> None:
        """Show what was done, from its top, or, where it is in sight already, as it was left.

        *today* says which week is this one, and *problem* why some or all of it is missing. The rows of
        sessions whose uid is *resumable* have a button to continue them.
        """
        by_week: dict[date, list[PastSession]] = {}
        for session in sessions:
            by_week.setdefault(_monday(session), []).append(session)
        self._weeks = tuple((week, tuple(by_week.get(week.monday, ()))) for week in weeks)
        self._today = today
        self._problem = problem
        self._resumable = resumable
        in_sight = self.isVisible()
        place = self.area.place() if in_sight else TOP
        self._shown = self._shown if in_sight else _WEEKS_AT_ONCE
        self._fill(place)

    def _fill(self, place: Place) -> None:
        self.area.clear()
        column = self.area.column
        self._head(say(message("History")))
        if self._problem:
            column.addWidget(label(say(self._problem), "warning"))
        if self._weeks:
            column.addWidget(self._totals())
        elif not self._problem:
            column.addWidget(self._nothing_yet())
        for week, sessions in self._weeks[: self._shown]:
            add_gap(self._style, column, 1)
            column.addLayout(self._week_head(week))
            column.addWidget(self._week(sessions))
        if len(self._weeks) > self._shown:
            more = Button(self._style, say(message("Show earlier weeks")), "", "chevron-down")
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.area.present(place)

    def _nothing_yet(self) -> QWidget:
        """Return what is shown before there is a first session."""
        box = card()
        line = spaced(self._style, QHBoxLayout(box), 2, 3)
        line.addWidget(Sign(self._style, "history", "accent", 40))
        line.addWidget(label(say(message("No sessions yet. Your first one will show up here.")), "lead"), 1)
        return box

    def _totals(self) -> QWidget:
        weeks = [week for week, _ in self._weeks]
        now = [week for week in weeks if week.monday > self._today - timedelta(days=7)]
        table = (
            (say(message("This week")), sum(w.finished for w in now), sum(w.completed for w in now)),
            (say(message("All time")), sum(w.finished for w in weeks), sum(w.completed for w in weeks)),
        )
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 2)
        for heading, finished, seconds in table:
            flow.addWidget(self._total(heading, finished, seconds))
        return line

    def _total(self, heading: str, finished: int, seconds: float) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0, 2)
        column.addWidget(short_label(heading, "over"))
        column.addWidget(short_label(_length(seconds), "title"))
        column.addWidget(short_label(self._count(finished), "muted"))
        return box

    def _week_head(self, week: Week) -> QHBoxLayout:
        words = say(message("Week of {date}", date=long_date(week.monday)))
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
        return box

    def _session(self, session: PastSession) -> QWidget:
        day, hour = weekday(session.started.date()), time_of_day(session.started.time())
        when = say(message("{weekday}, {time}", weekday=day, time=hour))
        row = QWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(session.title, "strong"))
        column.addWidget(label(f"{when} · {say(HOWS[session.how])}", "caption"))
        for found in reached(session.phases):
            column.addWidget(label(say(words_of(found, self._name_of(found.exercise))), "caption"))
        if session.uid in self._resumable:
            add_gap(self._style, column, 1)
            column.addWidget(self._resume_button(session), 0, Qt.AlignmentFlag.AlignLeft)
        line = spaced(self._style, QHBoxLayout(row), 2, 1, 0)
        line.addWidget(self._tile(session), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        line.addWidget(short_label(self._amount(session), "strong"))
        return row

    def _tile(self, session: PastSession) -> Thumbnail:
        face = self._face_of(session.routine)
        tile = Thumbnail(self._style, self._still, _TILE, ground=face.ground)
        tile.show_exercise(face.exercise)
        return tile

    def draw_again(self) -> None:
        """Paint the pictures again: one came that was not there before."""
        for tile in self.findChildren(Thumbnail):
            tile.update()

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
        self._shown += _WEEKS_AT_ONCE
        self._fill(self.area.place())


def _monday(session: PastSession) -> date:
    day = session.started.date()
    return day - timedelta(days=day.weekday())


def _length(seconds: float) -> str:
    return unbroken(say(whole_minutes(seconds)))
