"""The first page of all: a figure that moves, what the program is for, and where to begin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message
from backstride.routine.model import Exercise
from backstride.ui.first_run.views import Intro, SetUp, SoundCheck, View
from backstride.ui.kit.brand_mark import BrandMark
from backstride.ui.kit.buttons import Button, restyle, short_label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stage_page import StagePage
from backstride.ui.kit.style import Style

_TITLES = ("welcome", "display", "title", "heading")
"""The letters of the headline, from the largest; the first in which what Enter presses is in sight are taken."""

_LINES = 4
"""Lines that the headline may take."""


class WelcomePage(StagePage):
    """Asked once. ``finished`` carries the role, run or write; ``tried`` asks for the first three minutes.

    ``person_chosen`` carries the name of who shows the exercises, ``language_chosen`` the tag of a language.
    """

    finished = Signal(str)
    tried = Signal()
    sound_check_requested = Signal()
    voice_check_requested = Signal()
    person_chosen = Signal(str)
    language_chosen = Signal(str)
    gym_requested = Signal()
    help_requested = Signal()

    def __init__(self, style: Style, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(style, "after-run", parent)
        self._view: View
        self.head.addWidget(self._languages(languages))
        self._brand = self._sign_stage()
        self._show_intro()

    def show_figure(self, exercise: Exercise) -> None:
        """Show how *exercise* moves."""
        self.stage.show_figure(exercise)

    def show_status(self, status: Message) -> None:
        """Say what became of the sound check."""
        if isinstance(self._view, SoundCheck | SetUp):
            self._view.show_status(say(status))

    def _languages(self, languages: Mapping[str, str]) -> QWidget:
        """Return a button for each language but the present one."""
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 1)
        for tag, name in languages.items():
            button = Button(self._style, name, "quiet", "globe")
            button.clicked.connect(partial(self.language_chosen.emit, tag))
            flow.addWidget(button)
        return line

    def _sign_stage(self) -> QWidget:
        """Put the program's mark and name on the wall, and return both."""
        brand = QWidget()
        line = spaced(self._style, QHBoxLayout(brand), 1.5)
        line.addWidget(BrandMark(self._style))
        line.addWidget(short_label("Backstride", "question"))
        wall = spaced(self._style, QVBoxLayout(self.stage), 0, 2.5, 4)
        wall.addWidget(brand, 0, Qt.AlignmentFlag.AlignLeading)
        wall.addStretch(1)
        return brand

    def _show_intro(self) -> None:
        view = Intro(self._style)
        view.tried.connect(self._show_sound_check)
        view.set_up_requested.connect(self._show_set_up)
        view.looked_around.connect(partial(self.finished.emit, "run"))
        view.wrote.connect(partial(self.finished.emit, "write"))
        view.gym_requested.connect(self.gym_requested)
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
        self._view, self._first = view, view.first
        self.area.clear()
        self.area.column.addStretch(1)
        self.area.column.addWidget(view)
        self.area.column.addStretch(2)
        self.area.present()
        self.arrange()
        self.focus_first()

    def arrange(self) -> None:
        """Place the stage, and choose the letters of the headline."""
        super().arrange()
        room = self.stage.width() - 2 * self._style.space(4)
        self._brand.setVisible(self._brand.sizeHint().width() <= room)
        if isinstance(self._view, Intro):
            self._fit_intro(self._view)

    def _needs(self) -> int:
        return self._view.minimumSizeHint().width()

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
        room = self.room_beside()
        lines = intro.title.heightForWidth(room.width()) / intro.title.fontMetrics().height()
        above = sum(each.heightForWidth(room.width()) for each in (intro.title, intro.lead) if not each.isHidden())
        tall = above + intro.first.sizeHint().height() + self._style.space(16)
        return lines < _LINES + 0.5 and tall <= room.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter what leads on, too, while something else has the focus."""
        first = self._view.first
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(first, Button):
            first.click()
        else:
            super().keyPressEvent(event)
