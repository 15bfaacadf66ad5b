"""The first page of all: a figure that moves, what the program is for, and where to begin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message
from backstride.routine.model import Exercise
from backstride.ui.first_run.stage import Stage
from backstride.ui.first_run.views import Intro, SetUp, SoundCheck, View
from backstride.ui.kit.buttons import Button, restyle
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_NARROW = 900
"""Pixels of width, at 100 % text, below which the stage has less than half of it."""

_SHARE, _LESS, _ABOVE = 50, 38, 34
"""Percent of the page that the stage has: of the width, of a small width, and of the height in an upright window."""

_LEAST = 160
"""Pixels of the smallest stage, below which there is none."""

_WIDEST = 640
"""Pixels of what is asked, at 100 % text."""

_TITLES = ("welcome", "display", "title", "heading")
"""The letters of the headline, from the largest; the first in which what Enter presses is in sight are taken."""

_LINES = 4
"""Lines that the headline may take."""


class WelcomePage(QWidget):
    """Asked once. ``finished`` carries the role, run or write; ``tried`` asks for the first three minutes.

    ``person_chosen`` carries the name of who shows the exercises, ``language_chosen`` the tag of a language.
    """

    finished = Signal(str)
    tried = Signal()
    sound_check_requested = Signal()
    voice_check_requested = Signal()
    person_chosen = Signal(str)
    language_chosen = Signal(str)
    help_requested = Signal()

    def __init__(self, style: Style, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._view: View
        self.stage = Stage(style)
        self.area = ScrollColumn(style, _WIDEST, self)
        side = QWidget()
        column = spaced(style, QVBoxLayout(side))
        column.addLayout(self._languages(languages))
        column.addWidget(self.area, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.stage)
        self._line.addWidget(side, 1)
        self._side = side
        self._show_intro()
        style.changed.connect(self._fit)

    def show_figure(self, exercise: Exercise) -> None:
        """Show how *exercise* moves."""
        self.stage.show_figure(exercise)

    def show_status(self, status: Message) -> None:
        """Say what became of the sound check."""
        if isinstance(self._view, SoundCheck | SetUp):
            self._view.show_status(say(status))

    def focus_first(self) -> None:
        """Put the focus on what Enter presses."""
        self._view.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _languages(self, languages: Mapping[str, str]) -> QVBoxLayout:
        """Return a button for each language but the present one."""
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 1)
        for tag, name in languages.items():
            button = Button(self._style, name, "quiet", "globe")
            button.clicked.connect(partial(self.language_chosen.emit, tag))
            flow.addWidget(button)
        column = spaced(self._style, QVBoxLayout(), 0, 1, 2, 0, 2)
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignTrailing)
        return column

    def _show_intro(self) -> None:
        view = Intro(self._style)
        view.tried.connect(self._show_sound_check)
        view.set_up_requested.connect(self._show_set_up)
        view.looked_around.connect(partial(self.finished.emit, "run"))
        view.wrote.connect(partial(self.finished.emit, "write"))
        view.help_requested.connect(self.help_requested)
        self._show(view)

    def _show_sound_check(self) -> None:
        view = SoundCheck(self._style)
        view.heard.connect(self.tried)
        view.again.connect(self.voice_check_requested)
        view.left.connect(self._show_intro)
        self._show(view)
        self.voice_check_requested.emit()

    def _show_set_up(self) -> None:
        view = SetUp(self._style)
        view.begun.connect(self.finished)
        view.person_chosen.connect(self.person_chosen)
        view.sound_check_requested.connect(self.sound_check_requested)
        view.left.connect(self._show_intro)
        self._show(view)

    def _show(self, view: View) -> None:
        self._view = view
        self.area.clear()
        self.area.column.addStretch(1)
        self.area.column.addWidget(view)
        self.area.column.addStretch(2)
        self.area.present()
        self._fit()
        self.focus_first()

    def _fit(self) -> None:
        """Place the stage beside or above what is asked, and choose the letters of the headline."""
        way, upright = QBoxLayout.Direction, self.height() > self.width()
        self._line.setDirection(way.TopToBottom if upright else way.LeftToRight)
        wide = self.width() >= _NARROW * self._style.text_size
        self.area.set_sides(8 if wide and not upright else 3)
        size = QSize(self.width(), round(self.height() * _ABOVE / 100)) if upright else self._beside(wide=wide)
        self.stage.setVisible(min(size.width(), size.height()) >= self._style.length(_LEAST))
        self.stage.setFixedSize(size)
        if isinstance(self._view, Intro):
            self._fit_intro(self._view)

    def _beside(self, *, wide: bool) -> QSize:
        """Return the size of the stage beside what is asked, which takes what it needs."""
        needed = self._view.minimumSizeHint().width() + 2 * self._style.space(4)
        share = round(self.width() * (_SHARE if wide else _LESS) / 100)
        return QSize(max(0, min(share, self.width() - needed)), self.height())

    def _fit_intro(self, intro: Intro) -> None:
        for extra in intro.extras():
            extra.show()
        for role in _TITLES:
            restyle(intro.title, role)
            intro.title.setFont(self._style.font(role))  # for its tracking, which a style sheet knows nothing of
            if self._leads_in_sight(intro):
                return
        for extra in intro.extras():
            extra.hide()
            if self._leads_in_sight(intro):
                return

    def _leads_in_sight(self, intro: Intro) -> bool:
        """Say whether what Enter presses would be in sight, with a headline of a few lines."""
        space, upright = self._style.space, self.height() > self.width()
        room = self.size() - (QSize(0, self.stage.height()) if upright else QSize(self.stage.width(), 0))
        width = min(room.width() - space(16 if room.width() > self._style.length(_NARROW) / 2 else 6), self._widest())
        lines = intro.title.heightForWidth(width) / intro.title.fontMetrics().height()
        above = sum(each.heightForWidth(width) for each in (intro.title, intro.lead) if not each.isHidden())
        tall = above + intro.first.sizeHint().height() + space(16)
        return lines < _LINES + 0.5 and tall <= room.height()

    def _widest(self) -> int:
        return round(_WIDEST * self._style.text_size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter what leads on, too, while something else has the focus."""
        first = self._view.first
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(first, Button):
            first.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self._fit()
