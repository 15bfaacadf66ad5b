"""The first page of all: who uses this computer, whether it can be heard, and what this app is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from backstride.ui.look import Look
from backstride.ui.sentences import translated
from backstride.ui.widgets.option import Option
from backstride.ui.widgets.page import Page
from backstride.ui.widgets.plain import Button, card, label, prose, restyle
from backstride.ui.widgets.spacing import add_gap, spaced
from backstride.ui.words import disclaimer_sentence

_SIDE_BY_SIDE = 800
"""Pixels of width, at 100 % text, from which the answers stand side by side."""

_SHORT = 600
"""Pixels of height below which the title and the gaps are smaller."""

_ALL = 100
"""The share of the height that the questions have before anything around them."""


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
                look,
                "monitor",
                self.tr("It serves a gym"),
                self.tr("Fills the screen, and asks nobody to go on with a stranger's session. The settings undo it."),
            ),
        }
        self._group = QButtonGroup(self)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heard = label("", "muted")
        self._title = label("", "display")
        self._lead = label(self.tr("Timed routines that keep a runner's lower back able to run."), "lead")
        self._begin = Button(look, self.tr("Begin"), "primary", "arrow-right")
        self._begin.clicked.connect(self._on_begun)
        self._foot = spaced(look, QVBoxLayout(), 1)
        self._foot.addWidget(card("line"))
        self._foot.addWidget(prose(look, disclaimer_sentence(), "caption"))
        self._foot.addWidget(self._begin)
        self._build()
        whole = spaced(look, QVBoxLayout(self))
        whole.addStretch(1)
        whole.addWidget(self._page, _ALL)
        whole.addLayout(self._foot)
        whole.addStretch(2)
        look.changed.connect(self._fit)

    def show_status(self, words: str) -> None:
        """Say what became of the sound check."""
        self._heard.setText(translated(words))
        self._fit()

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self._options["run"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = self._page.column
        self._title.setText(self.tr("Welcome to Backstride"))
        column.addWidget(self._title)
        column.addWidget(self._lead)
        add_gap(self._look, column, 1)
        column.addWidget(label(self.tr("What is this computer for?"), "heading"))
        spaced(self._look, self._answers, 2)
        for option in self._options.values():
            self._group.addButton(option)
            self._answers.addWidget(option, 1)
        self._options["run"].setChecked(True)
        column.addLayout(self._answers)
        column.addLayout(self._sound_check())
        column.addStretch(1)

    def _sound_check(self) -> QHBoxLayout:
        check = Button(self._look, self.tr("Play a tone"), "", "volume-2")
        check.clicked.connect(self.sound_check_wished)
        self._heard.setText(self.tr("Can you hear it?"))
        line = spaced(self._look, QHBoxLayout(), 2)
        line.addWidget(check)
        line.addWidget(self._heard, 1)
        return line

    def _fit(self) -> None:
        """Set the answers side by side where there is room, and what begins below all, always in sight."""
        look, way = self._look, QBoxLayout.Direction
        wide = self.width() >= _SIDE_BY_SIDE * look.text_size
        self._answers.setDirection(way.LeftToRight if wide else way.TopToBottom)
        short = self.height() < look.length(_SHORT)
        restyle(self._title, "title" if short else "display")
        self._lead.setVisible(wide or not short)
        self._page.set_spaces(1 if short else 2.5, 2, 1)
        self._page.setMaximumHeight(self._page.whole_height(self.width()))
        side = self._page.side()
        self._foot.setContentsMargins(side, look.space(1), side, look.space(2))

    def _on_begun(self) -> None:
        self.finished.emit(next(role for role, option in self._options.items() if option.isChecked()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter, too, while an answer has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_begun()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self._fit()
