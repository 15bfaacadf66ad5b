"""The first page of all: who uses this computer, whether it can be heard, and what this app is not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.ui.first_run.option_card import OptionCard
from backstride.ui.kit.buttons import Button, card, label, prose, restyle
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.labels import disclaimer_sentence
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style

_SIDE_BY_SIDE = 800
"""Pixels of width, at 100 % text, from which the answers are side by side."""


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """How roomy the page is: the role of its title, if any, the steps between its lines, and what else is shown.

    What begins is always in sight, below all that scrolls. What this app is not is *pinned* there, too, or is at
    the end of what scrolls.
    """

    title: str
    gap: float
    lead: bool = True
    help: bool = True
    pinned: bool = True


_ARRANGEMENTS = (
    _Arrangement("display", 2.5),
    _Arrangement("title", 1),
    _Arrangement("title", 1, lead=False),
    _Arrangement("title", 1, lead=False, help=False),
    _Arrangement("", 0.5, lead=False, help=False, pinned=False),
)
"""The first one that fits is taken. The last one need not: it shows every answer, and scrolls for the rest."""

_ALL = 10_000
"""The share of the height that the questions have before anything around them."""


class WelcomePage(QWidget):
    """Asked once. ``finished`` carries the role: run or write."""

    finished = Signal(str)
    sound_check_requested = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.area = ScrollColumn(style, 960, self)
        self._options = {
            "run": OptionCard(
                style,
                "footprints",
                say(message("I'm a runner")),
                say(message("Before and after a run, or for a stiff back.")),
            ),
            "write": OptionCard(
                style,
                "pencil-line",
                say(message("I write routines for others")),
                say(message("For patients or for a team, as plain text files.")),
            ),
        }
        self._group = QButtonGroup(self)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heard = label("", "muted")
        self._title = label("", "display")
        self._lead = label(say(message("Timed routines for a runner's back, hips and legs.")), "lead")
        self._begin = Button(style, say(message("Begin")), "primary", "arrow-right")
        self._begin.clicked.connect(self._on_begun)
        self._build()
        self._limits = QWidget(self)
        limits = spaced(style, QVBoxLayout(self._limits), 2)
        limits.addWidget(card("line"))
        limits.addWidget(prose(style, disclaimer_sentence(), "caption"))
        self._foot = QWidget(self)
        self._under = spaced(style, QVBoxLayout(self._foot), 2)
        self._under.addWidget(self._begin)
        self._whole = spaced(style, QVBoxLayout(self))
        self._whole.addStretch(1)
        self._whole.addWidget(self.area, _ALL)
        self._whole.addWidget(self._foot)
        self._whole.addStretch(2)
        style.changed.connect(self._fit)

    def show_status(self, status: Message) -> None:
        """Say what became of the sound check."""
        self._heard.setText(say(status))
        self._fit()

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self._options["run"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = self.area.column
        self._title.setText(say(message("Welcome to Backstride")))
        column.addWidget(self._title)
        column.addWidget(self._lead)
        add_gap(self._style, column, 1)
        column.addWidget(label(say(message("How will you use Backstride?")), "heading"))
        spaced(self._style, self._answers, 2)
        for option in self._options.values():
            self._group.addButton(option)
            self._answers.addWidget(option, 1)
        self._options["run"].setChecked(True)
        column.addLayout(self._answers)
        column.addLayout(self._sound_check())
        column.addStretch(1)

    def _sound_check(self) -> QHBoxLayout:
        check = Button(self._style, say(message("Test sound")), "", "volume-2")
        check.clicked.connect(self.sound_check_requested)
        self._heard.setText(say(message("Can you hear it?")))
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(check)
        line.addWidget(self._heard, 1)
        return line

    def _fit(self) -> None:
        """Set the answers side by side where there is room, and take the roomiest arrangement that fits."""
        way = QBoxLayout.Direction
        wide = self.width() >= max(_SIDE_BY_SIDE * self._style.text_size, self.height())
        self._answers.setDirection(way.LeftToRight if wide else way.TopToBottom)
        for arrangement in _ARRANGEMENTS:
            if self._arrange(arrangement) <= self.height():
                break

    def _arrange(self, arrangement: _Arrangement) -> int:
        """Arrange the page so, and return the pixels of height that all of it takes."""
        style = self._style
        restyle(self._title, arrangement.title or "title")
        self._title.setVisible(bool(arrangement.title))
        self._lead.setVisible(arrangement.lead)
        for option in self._options.values():
            option.show_help(shown=arrangement.help)
        self._place_limits(pinned=arrangement.pinned)
        self.area.set_spaces(arrangement.gap, 2, 1)
        height = self.area.whole_height(self.width())
        self.area.setMaximumHeight(height)
        side = self.area.side()
        self._foot.setContentsMargins(side, style.space(1), side, style.space(2))
        return height + self._foot.heightForWidth(self.width())

    def _place_limits(self, *, pinned: bool) -> None:
        """Set what this app is not above what begins, or at the end of what scrolls."""
        place = self._under if pinned else self.area.column
        if place.indexOf(self._limits) < 0:
            place.insertWidget(0 if pinned else -1, self._limits)
        self._limits.show()  # a layout shows it only later, and an unseen one takes no height

    def _on_begun(self) -> None:
        self.finished.emit(next(role for role, option in self._options.items() if option.isChecked()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter, too, while an answer has the focus."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_begun()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self._fit()
