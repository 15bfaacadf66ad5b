"""The first page of all: who uses this computer, whether it can be heard, and what this app is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from backstride.ui.look import Look, space
from backstride.ui.widgets.option import Option
from backstride.ui.widgets.page import Page
from backstride.ui.widgets.plain import Button, label
from backstride.ui.words import disclaimer_sentence

_SIDE_BY_SIDE = 800
"""Pixels of width, at 100 % text, from which the answers stand side by side."""


class WelcomePage(QWidget):
    """Asked once. ``finished`` carries the role: run, write or kiosk."""

    finished = Signal(str)
    sound_check_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page = Page(look, 960, self)
        self._options = {
            "run": Option(
                look,
                "footprints",
                self.tr("I follow routines"),
                self.tr("Before and after a run, or for a stiff back."),
            ),
            "write": Option(
                look,
                "pencil-line",
                self.tr("I write routines"),
                self.tr("For patients or for a team, as plain text files."),
            ),
            "kiosk": Option(
                look, "monitor", self.tr("It serves a gym"), self.tr("Full screen, for whoever stands in front of it.")
            ),
        }
        self._group = QButtonGroup(self)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heard = label("", "muted")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._build()

    def show_status(self, words: str) -> None:
        """Say what became of the sound check."""
        self._heard.setText(words)

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self._options["run"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = self._page.column
        column.addStretch(1)
        column.addWidget(label(self.tr("Welcome to Backstride"), "display"))
        column.addWidget(label(self.tr("Timed routines that keep a runner's lower back able to run."), "lead"))
        column.addSpacing(space(2))
        column.addWidget(label(self.tr("What is this computer for?"), "heading"))
        self._answers.setSpacing(space(2))
        for option in self._options.values():
            self._group.addButton(option)
            self._answers.addWidget(option, 1)
        self._options["run"].setChecked(True)
        column.addLayout(self._answers)
        column.addSpacing(space(2))
        column.addWidget(label(self.tr("Can you hear it?"), "heading"))
        column.addLayout(self._sound_check())
        column.addSpacing(space(2))
        column.addWidget(label(disclaimer_sentence(), "muted"))
        column.addWidget(self._begin(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)

    def _sound_check(self) -> QHBoxLayout:
        check = Button(self._look, self.tr("Play a tone"), "", "volume-2")
        check.clicked.connect(self.sound_check_wished)
        line = QHBoxLayout()
        line.setSpacing(space(2))
        line.addWidget(check)
        line.addWidget(self._heard, 1)
        return line

    def _begin(self) -> Button:
        begin = Button(self._look, self.tr("Begin"), "primary", "arrow-right")
        begin.clicked.connect(self._on_begun)
        return begin

    def _on_begun(self) -> None:
        self.finished.emit(next(role for role, option in self._options.items() if option.isChecked()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the answers side by side where there is room."""
        wide = self.width() >= _SIDE_BY_SIDE * self._look.text_size
        way = QBoxLayout.Direction
        self._answers.setDirection(way.LeftToRight if wide else way.TopToBottom)
        super().resizeEvent(event)
