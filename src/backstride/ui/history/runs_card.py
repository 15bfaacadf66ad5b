"""The diary of runs on the page of the history: the latest ones, and a line in which one is written down in seconds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backstride.care.running import beside_longest, in_words
from backstride.history.model import Run
from backstride.i18n.dates import day_and_month
from backstride.i18n.messages import in_context, message
from backstride.ui.kit.buttons import Button, icon_button, label, prose
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_SHOWN = 1
"""Runs below the line: the latest; all of them are among the sessions."""

_NUMBER, _WORDS = 136, 260
"""Pixels of a field for a number and for words, at 100 % text."""

_LONGEST_MINUTES, _LONGEST_KM, _LONGEST_WORDS = 3000.0, 500.0, 200


class RunsCard(QFrame):
    """Shows runs. ``added`` carries minutes and kilometres, each ``None`` where it is not known, and words.

    ``removed`` carries the uid of one; ``files_requested`` asks for files of a watch.
    """

    added = Signal(object, object, str)
    files_requested = Signal()
    removed = Signal(str)

    def __init__(self, style: Style, runs: Sequence[Run], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._style = style
        number = say(message("Write how many minutes or kilometres, such as 45 or 7.5."))
        self._minutes = self._field(say(message("Minutes")), number, _NUMBER)
        self._km = self._field(say(message("Kilometres")), number, _NUMBER)
        own = say(message("How it was, in your own words"))
        self._words = self._field(say(in_context("diary", "Note")), own, _WORDS)
        self._words.setMaxLength(_LONGEST_WORDS)
        self._why = label("", "warning")
        self._why.hide()
        save = Button(style, say(message("Save run")), "", "check")
        save.clicked.connect(self._on_saved)
        column = spaced(style, QVBoxLayout(self), 1, 2)
        column.addWidget(label(say(message("Runs")), "heading"))
        entry = QWidget()
        flow = spaced(style, FlowLayout(entry), 1)
        files = Button(style, say(message("From files…")), "quiet", "folder-open")
        files.setAccessibleDescription(say(message("FIT, GPX or TCX files of your watch. Or drop them on the window.")))
        files.clicked.connect(self.files_requested)
        for widget in (self._minutes, self._km, self._words, save, files):
            flow.addWidget(widget)
        column.addWidget(entry)
        column.addWidget(self._why)
        if runs and (said := beside_longest(runs[0], runs[1:])):
            column.addWidget(prose(style, say(said), "caption"))
        for run in runs[:_SHOWN]:
            column.addLayout(self._row(run))

    def _field(self, name: str, description: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setAccessibleDescription(description)  # else Qt describes it by its name again, which is in the field
        field.setPlaceholderText(name)
        field.setFixedWidth(self._style.pixels(width))
        field.returnPressed.connect(self._on_saved)
        return field

    def _row(self, run: Run) -> QHBoxLayout:
        line = spaced(self._style, QHBoxLayout(), 2)
        when = say(day_and_month(run.started.date()))
        words = " · ".join(filter(None, (when, say(in_words(run)), run.words)))
        line.addWidget(label(words), 1)
        remove = icon_button(self._style, say(message("Delete run of {day}", day=when)), "trash-2")
        remove.clicked.connect(partial(self.removed.emit, run.uid))
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_saved(self) -> None:
        """Hand over what was typed, or say what is missing."""
        minutes, km = _number(self._minutes.text(), _LONGEST_MINUTES), _number(self._km.text(), _LONGEST_KM)
        typed = [field for field in (self._minutes, self._km) if field.text().strip()]
        if not typed or any(_number(field.text(), _LONGEST_MINUTES) is None for field in typed):
            self._why.setText(say(message("Write how many minutes or kilometres, such as 45 or 7.5.")))
            self._why.show()
            return
        self.added.emit(minutes, km, self._words.text().strip())


def _number(text: str, most: float) -> float | None:
    """Return the number that was typed, with a point or a comma; ``None`` where it is none, or too large."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 < value <= most else None
