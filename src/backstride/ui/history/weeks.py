"""Past sessions and runs week by week: a heading and a card for each week, and rows that open."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backstride.care.running import in_words
from backstride.history.model import HOWS, Note, PastSession, Run, by_week
from backstride.i18n.dates import long_date, time_of_day, weekday
from backstride.i18n.messages import Message, in_context, message, plural
from backstride.ui.history.session_row import Face, RowWords, SessionRow
from backstride.ui.kit.buttons import Button, card, label, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import length
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style

_LONGEST_NOTE = 500
"""Letters of a person's own words on a session."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What rows ask for.

    That is what the exercise of an id is called, what shows the routine of an id, which ``still`` draws, and what there
    is to say of a session whose row opens.
    """

    name_of: Callable[[str], str] = str
    face_of: Callable[[str], Face] = _faceless
    details_of: Callable[[PastSession], Details] = _without_details
    still: Still | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The ``sessions`` and ``runs`` to list, the latest first.

    Of sessions, ``notes`` has what the person wrote, by their uids, and ``resumable`` says which of them can go on.
    """

    sessions: Sequence[PastSession] = ()
    runs: Sequence[Run] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    resumable: Container[str] = ()


class Weeks(QWidget):
    """Shows of what is *listed* as of *today* as many rows as were added; every week adds up all of it.

    ``resumed`` carries the uid of a session that is to continue, ``again_requested`` the id of a routine that is to be
    done again, ``noted`` a session and what the person wrote of it, ``deleted`` a session or a run that is to go.
    """

    resumed = Signal(str)
    again_requested = Signal(str)
    noted = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, style: Style, ask: Ask, listed: Listed, today: date) -> None:
        super().__init__()
        self._style = style
        self._ask = ask
        self._listed = listed
        self._today = today
        self._faces: dict[str, Face] = {}
        self._by_week = {week.monday: week for week in by_week(listed.sessions)}
        both: list[PastSession | Run] = [*listed.sessions, *listed.runs]
        self._left = iter(sorted(both, key=_started, reverse=True))
        self._monday = date.max
        self._column = spaced(style, QVBoxLayout(self), 2)
        self._inside = QVBoxLayout()

    def add(self, count: int) -> None:
        """Show *count* more rows, or as many as there are."""
        for done in islice(self._left, count):
            if _monday(done) == self._monday:
                self._inside.addWidget(card("line"))
            else:
                self._begin_week(_monday(done))
            self._inside.addWidget(self._run(done) if isinstance(done, Run) else self._row(done))
            if isinstance(done, PastSession) and done.uid in self._listed.resumable:
                line = spaced(self._style, QHBoxLayout(), 0, 2, 0, 2, 1)
                line.addWidget(self._resume_button(done))
                line.addStretch(1)
                self._inside.addLayout(line)

    def _begin_week(self, monday: date) -> None:
        self._monday = monday
        add_gap(self._style, self._column, 1)
        self._column.addLayout(self._head(monday))
        box = card()
        self._inside = spaced(self._style, QVBoxLayout(box), 0, 0.5, 2)
        self._column.addWidget(box)

    def _head(self, monday: date) -> QHBoxLayout:
        weeks_ago = (self._today - monday).days // 7
        named = {0: message("This week"), 1: message("Last week")}
        words = say(named.get(weeks_ago) or message("Week of {date}", date=long_date(monday)))
        line = QHBoxLayout()
        line.addWidget(label(words, "heading"), 1)
        line.addWidget(short_label(self._sums(monday), "muted"), 0, Qt.AlignmentFlag.AlignBottom)
        return line

    def _sums(self, monday: date) -> str:
        """Return what the week from *monday* on adds up to, also where not all of it is shown."""
        runs = sum(_monday(run) == monday for run in self._listed.runs)
        week = self._by_week.get(monday)
        words = [session_count(week.finished), length(week.completed)] if week else []
        return " · ".join([*words, *([say(plural("{count} run", "{count} runs", runs))] if runs else [])])

    def _run(self, run: Run) -> SessionRow:
        amount = say(in_words(run))
        lines = (self._when(run), *filter(None, (run.words,)))
        row = SessionRow(self._style, RowWords(say(message("Run")), lines, amount), Face(), None)
        row.opened.connect(partial(self._open_run, row, run))
        return row

    def _open_run(self, row: SessionRow, run: Run) -> None:
        row.show_below(self._buttons([(message("Delete"), "quiet", "trash-2", partial(self.deleted.emit, run))]))

    def _row(self, session: PastSession) -> SessionRow:
        lines = [f"{self._when(session)} · {say(HOWS[session.how])}"]
        lines += self._reached(session)
        if note := self._listed.notes.get(session.key):
            lines += [words for words in (_scores(note), note.words) if words]
        words = RowWords(session.title, tuple(lines), _amount(session))
        row = SessionRow(self._style, words, self._face(session.routine), self._ask.still)
        row.opened.connect(partial(self._open, row, session))
        return row

    def _reached(self, session: PastSession) -> list[str]:
        """Return what the person reached in *session*, where there is more to say than that it was done."""
        if not session.phases:
            return []
        from backstride.history.reached import reached, words_of  # noqa: PLC0415  because few have anything to say

        return [say(words_of(found, self._ask.name_of(found.exercise))) for found in reached(session.phases)]

    def _when(self, done: PastSession | Run) -> str:
        day, time = done.started.date(), time_of_day(done.started.time())
        if day == self._today:
            return say(message("Today, {time}", time=time))
        return say(message("{weekday}, {time}", weekday=weekday(day), time=time))

    def _face(self, routine: str) -> Face:
        if routine not in self._faces:
            self._faces[routine] = self._ask.face_of(routine)
        return self._faces[routine]

    def _open(self, row: SessionRow, session: PastSession) -> None:
        """Show below *row* what was done, and what can be done with *session*."""
        details = self._ask.details_of(session)
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
        table = [(message("Delete"), "quiet", "trash-2", partial(self.deleted.emit, session))]
        if again:
            act = partial(self.again_requested.emit, session.routine)
            table.insert(0, (message("Do it again"), "", "play-filled", act))
        return self._buttons(table)

    def _buttons(self, table: Iterable[tuple[Message, str, str, Callable[[], None]]]) -> QWidget:
        """Return buttons in a line: the words, the role and the icon of each, and what it does."""
        ways = QWidget()
        flow = spaced(self._style, FlowLayout(ways), 1)
        for words, role, icon, act in table:
            button = Button(self._style, say(words), role, icon)
            button.clicked.connect(act)
            flow.addWidget(button)
        return ways

    def _on_noted(self, session: PastSession, field: QLineEdit) -> None:
        self.noted.emit(session, field.text().strip())

    def _resume_button(self, session: PastSession) -> Button:
        button = Button(self._style, say(message("Continue")), "", "play")
        button.setAccessibleName(say(message("Continue {title}", title=session.title)))
        button.clicked.connect(partial(self.resumed.emit, session.uid))
        return button


def session_count(finished: int) -> str:
    """Return how many sessions were *finished*, in words."""
    return say(plural("{count} session", "{count} sessions", finished) if finished else message("none finished"))


def _started(done: PastSession | Run) -> datetime:
    return done.started


def _monday(done: PastSession | Run) -> date:
    day = done.started.date()
    return day - timedelta(days=day.weekday())


def _amount(session: PastSession) -> str:
    if session.counts:
        return length(session.completed)
    return say(message("{done} of {whole}", done=length(session.completed), whole=length(session.planned)))


def _scores(note: Note) -> str:
    """Return the numbers of *note* as the person gave them: "Effort 4 · Pain 1"."""
    table = (
        (note.effort, message("Effort {number}", number=note.effort or 0)),
        (note.pain, message("Pain {number}", number=note.pain or 0)),
        (note.morning, message("Next morning {number}", number=note.morning or 0)),
    )
    return " · ".join(say(words) for given, words in table if given is not None)
