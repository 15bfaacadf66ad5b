"""What a routine is handed out with: whose it is, how often, from when until when, when to stop, and a note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from backstride.exchange.prescribing import Given
from backstride.i18n.dates import WEEKDAYS
from backstride.i18n.messages import message
from backstride.routine.frequency import Frequency
from backstride.routine.prescribed import how_often
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.day_choice import DayChoice, first_days, last_days
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.sheet.layout import DAYS

_SETTLE_MS = 300
_NOTE_LINES = 4
_LONGEST = 200
_ON_DAYS = Frequency(on=(0, 2, 4))

_OFTEN = (
    Frequency(per="day", times=1),
    Frequency(per="day", times=2),
    Frequency(per="day", times=3),
    Frequency(days=2),
    *(Frequency(per="week", times=times) for times in (1, 2, 3, 4, 5, 6)),
)


class ForPatient(QFrame):
    """Shows what is given with a routine; ``changed`` carries it as it is entered, `kept` asks to keep it so."""

    changed = Signal(object)
    kept = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._style = style
        self._today = date.min
        self._given = Given()
        self.name = self._line(say(message("Name on the sheet")))
        self.often = Choice(style, say(message("How often")))
        self._days = QWidget()
        self._toggles = tuple(self._toggle(day) for day in range(len(DAYS)))
        self.first = DayChoice(style, say(message("First day")))
        self.last = DayChoice(style, say(message("Last day")))
        self.stop = self._line(say(message("When to stop")))
        self.note = QPlainTextEdit()
        self._problem = label("", "warning")
        self.keep = Button(style, say(message("Keep this in the routine")), "quiet", "file-pen-line")
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self._take)
        self._build()
        self._join()

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setMaxLength(_LONGEST)
        return made

    def _toggle(self, day: int) -> Button:
        made = Button(self._style, say(DAYS[day]), "chip")
        made.setAccessibleName(say(WEEKDAYS[day]))
        made.setCheckable(True)
        made.clicked.connect(self._on_day_pressed)
        return made

    def _build(self) -> None:
        self.note.setObjectName("prose")
        self.note.setAccessibleName(say(message("Note to the patient")))
        self.note.setTabChangesFocus(True)
        self._fit_note()
        self._style.changed.connect(self._fit_note)
        flow = spaced(self._style, FlowLayout(self._days), 0.5)
        for toggle in self._toggles:
            flow.addWidget(toggle)
        column = spaced(self._style, QVBoxLayout(self), 0.5, 2)
        column.addWidget(label(say(message("For the patient")), "heading"))
        named = (self.name, self.often, self.first, self.last, self.stop, self.note)
        for part in named:
            add_gap(self._style, column, 0.5)
            name = (part.choice if isinstance(part, DayChoice) else part).accessibleName()
            column.addWidget(label(name, "caption"))
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if part is self.often else Qt.AlignmentFlag(0))
            if part is self.name:
                column.addWidget(label(say(message("The name is only printed. It is in no file.")), "caption"))
            if part is self.often:
                column.addWidget(self._days)
        column.addWidget(self._problem)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)

    def _fit_note(self) -> None:
        self.note.document().setDocumentMargin(self._style.space(1))
        self.note.setFixedHeight(round(self._style.line_height("body") * _NOTE_LINES) + self._style.space(2))

    def _join(self) -> None:
        for line in (self.name, self.stop):
            line.textEdited.connect(self._on_typed)
        self.note.textChanged.connect(self._on_typed)
        self.often.chosen.connect(self._on_often_chosen)
        for day in (self.first, self.last):
            day.changed.connect(self._take)
        self.keep.clicked.connect(self.kept)

    def show_given(self, given: Given, today: date, *, own: bool) -> None:
        """Show *given*, as of *today*; what is the person's *own* routine can keep it."""
        self._given, self._today = given, today
        self.keep.setVisible(own)
        for line, text in ((self.name, given.name), (self.stop, given.stop_if)):
            line.setText(text)
            line.setCursorPosition(0)
        self.note.blockSignals(True)  # noqa: FBT003  because Qt takes it so
        self.note.setPlainText(given.note)
        self.note.blockSignals(False)  # noqa: FBT003  because Qt takes it so
        self._soon.stop()
        self._show_course()

    def _show_course(self) -> None:
        given = self._given
        on_days = given.frequency is not None and bool(given.frequency.on)
        options: list[tuple[object, str]] = [(None, say(message("Not agreed")))]
        options += [(each, say(how_often(each))) for each in _OFTEN]
        options.append((_ON_DAYS, say(message("On certain days"))))
        if given.frequency and not on_days and given.frequency not in _OFTEN:
            options.append((given.frequency, say(how_often(given.frequency))))
        self.often.offer(options, _ON_DAYS if on_days else given.frequency)
        self._days.setVisible(on_days)
        for day, toggle in enumerate(self._toggles):
            toggle.setChecked(bool(given.frequency and day in given.frequency.on))
        self.first.show_day(tuple(first_days(self._today)), given.starts)
        self.last.show_day(tuple(last_days(given.starts or self._today)), given.until)
        problem = given.problem
        self._problem.setVisible(problem is not None)
        self._problem.setText(say(problem) if problem else "")

    def _on_typed(self) -> None:
        self._soon.start()

    def _on_often_chosen(self, chosen: object) -> None:
        self._take_course(chosen if isinstance(chosen, Frequency) else None)

    def _on_day_pressed(self) -> None:
        on = tuple(day for day, toggle in enumerate(self._toggles) if toggle.isChecked())
        self._take_course(Frequency(on=on) if on else None)

    def _take_course(self, frequency: Frequency | None) -> None:
        self._given = self._entered(frequency)
        self._tell()

    def _take(self) -> None:
        self._given = self._entered(self._given.frequency)
        self._tell()

    def _tell(self) -> None:
        self._soon.stop()
        self._show_course()
        if self._given.problem is None:
            self.changed.emit(self._given)

    def _entered(self, frequency: Frequency | None) -> Given:
        return Given(
            name=self.name.text().strip(),
            frequency=frequency,
            starts=self.first.value,
            until=self.last.value,
            stop_if=self.stop.text().strip(),
            note=self.note.toPlainText().strip(),
        )

    def settle(self) -> None:
        """Take at once what is still being typed."""
        if self._soon.isActive():
            self._take()
