"""A day to choose: from the ones that are most often meant, or any other, which is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message, plural
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_OTHER = "other"
_WEEKS = (1, 2, 3, 4, 6, 8, 12)
_EXAMPLE = date(2027, 12, 31)

Offer = tuple[date | None, Message]


class DayChoice(QWidget):
    """Chooses a day called *name*, or none. ``changed`` says that another one was chosen; it is ``value``."""

    changed = Signal()

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value: date | None = None
        self._offers: tuple[Offer, ...] = ()
        self.choice = Choice(style, name)
        self._typed = QLineEdit()
        self._typed.setAccessibleName(name)
        self._typed.setPlaceholderText(say(message("Such as {example}", example=_written(_EXAMPLE))))
        self._typed.hide()
        column = spaced(style, QVBoxLayout(self), 0.5)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._typed)
        self.choice.chosen.connect(self._on_chosen)
        self._typed.editingFinished.connect(self._on_typed)

    def show_day(self, offers: Sequence[Offer], value: date | None) -> None:
        """Offer these days, with *value* chosen, whichever it is."""
        self.value, self._offers = value, tuple(offers)
        own = [] if any(day == value for day, _ in offers) or value is None else [(value, long_date(value))]
        options = [(_key(day), say(words)) for day, words in (*offers, *own)]
        self.choice.offer([*options, (_OTHER, say(message("Another day…")))], _key(value))
        self._typed.hide()

    def _on_chosen(self, chosen: object) -> None:
        if chosen == _OTHER:
            self._typed.setText(_written(self.value) if self.value else "")
            self._typed.setProperty("wrong", False)  # noqa: FBT003  because Qt takes it so
            self._typed.show()
            self._typed.setFocus(Qt.FocusReason.OtherFocusReason)
            self._typed.selectAll()
        else:
            self._take(date.fromisoformat(str(chosen)) if chosen else None)

    def _on_typed(self) -> None:
        if not self._typed.isVisible():
            return
        day = read_day(self._typed.text())
        if bool(self._typed.property("wrong")) == (day is not None):
            self._typed.setProperty("wrong", day is None)
            self._typed.style().polish(self._typed)
        if day is not None:
            self._take(day)

    def _take(self, day: date | None) -> None:
        self.show_day(self._offers, day)
        self.changed.emit()


def _key(day: date | None) -> str:
    """Return *day* as a menu keeps it; Qt would make a day of its own of it."""
    return day.isoformat() if day else ""


def read_day(words: str) -> date | None:
    """Return the day that *words* are, as a calendar here or as the format of routines writes it."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        found = QDate.fromString(words.strip(), _pattern())
        return date(found.year(), found.month(), found.day()) if found.isValid() else None


def _written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _pattern())


def _pattern() -> str:
    """Return how days are written in figures in the language of the window, with all four of the year's."""
    short = QLocale(catalogue().language).dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy").replace("dd", "d").replace("MM", "M")


def first_days(today: date) -> Iterator[Offer]:
    """Yield the days on which something is most often begun, as of *today*."""
    yield None, message("No first day")
    yield today, message("Today")
    yield today + timedelta(days=1), message("Tomorrow")
    yield today + timedelta(days=7 - today.weekday()), message("Next Monday")


def last_days(first: date) -> Iterator[Offer]:
    """Yield the days on which something is most often ended that begins on the *first*: after some weeks."""
    yield None, message("No last day")
    for weeks in _WEEKS:
        last = date.fromordinal(min(first.toordinal() + 7 * weeks - 1, date.max.toordinal()))
        yield last, plural("{count} week, until {day}", "{count} weeks, until {day}", weeks, day=long_date(last))
