"""What comes after a session, and what is asked of nobody: thank you, are you there, and we are closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message, plural
from backstride.ui.kiosk.hand_button import HandButton
from backstride.ui.kiosk.sheet import Answers, add_foot
from backstride.ui.kit.buttons import card, label
from backstride.ui.kit.page import Page
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stage_page import StagePage
from backstride.ui.kit.style import Style

FINISHED, PARTLY = message("Well done."), message("Good start.")


def back_in(seconds: int) -> str:
    """Return in how many seconds the screen goes back to its start."""
    return say(plural("Back to the start in {count} s.", "Back to the start in {count} s.", seconds))


class GoodbyePage(StagePage):
    """Thanks, and says that nothing was kept; ``ended`` goes back to the start, ``again`` to the routines.

    ``stayed`` is a touch elsewhere: somebody is still reading.
    """

    ended = Signal()
    again = Signal()
    stayed = Signal()

    def __init__(self, style: Style, *, finished: bool, parent: QWidget | None = None) -> None:
        super().__init__(style, "work", parent)
        column = self.area.column
        column.addStretch(1)
        column.addWidget(label(say(FINISHED if finished else PARTLY), "welcome"))
        column.addWidget(label(say(message("Thank you. Nothing about you was kept.")), "heading"))
        self.countdown = label("", "heading")
        column.addWidget(self.countdown)
        column.addStretch(1)
        answers = Answers(style)
        self.other = answers.add(say(message("Another routine")), "undo-2", leads=False)
        self.other.clicked.connect(self.again)
        self._first = self.done = answers.add(say(message("Done")), "check")
        self.done.clicked.connect(self.ended)
        add_foot(style, self, answers)

    def count(self, seconds: int) -> None:
        """Show how many *seconds* are left before the start page."""
        self.countdown.setText(back_in(seconds))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay for another while."""
        self.stayed.emit()


class StillThere(QWidget):
    """Covers the page and asks whether anybody is there; a touch anywhere, or any key, is an answer."""

    answered = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._card = card()
        column = spaced(style, QVBoxLayout(self._card), 2, 4)
        self._title = label(say(message("Still there?")), "display")
        self._countdown = label("", "heading")
        self.here = HandButton(style, say(message("I'm here")), "primary", "check", leads=True)
        for widget in (self._title, self._countdown, self.here):
            column.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self._card.setAccessibleName(self._title.text())
        self._card.setMinimumWidth(style.length(480))
        self.here.clicked.connect(self.answered)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def count(self, seconds: int) -> None:
        """Show how many *seconds* are left before the start page."""
        self._countdown.setText(back_in(seconds))

    def set_low(self, *, low: bool) -> None:
        """Ask in the lower half where the controls are to be there."""
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.setContentsMargins(0, self.height() // 2 if low else 0, 0, 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a touch anywhere as an answer."""
        self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key as an answer."""
        self.answered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the page below."""
        veil = self._style.colour("ground")
        veil.setAlphaF(0.86)
        QPainter(self).fillRect(self.rect(), veil)


class CleaningPage(Page):
    """Says for how long touches do nothing, while somebody wipes the screen."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._words = label("", "display", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def count(self, seconds: int) -> None:
        """Show how many *seconds* are left."""
        self._words.setText(
            say(
                plural(
                    "Cleaning. Touches do nothing for {count} s.",
                    "Cleaning. Touches do nothing for {count} s.",
                    seconds,
                )
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in the middle."""
        edge = self._style.space(4)
        self._words.setGeometry(self.rect().adjusted(edge, edge, -edge, -edge))


class DarkPage(Page):
    """A dark screen with a few words, or none; ``woken`` comes with a touch or a key."""

    woken = Signal()

    def __init__(self, style: Style, words: Message | None = None, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._words = label(say(words) if words else "", "heading", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setStyleSheet("color: #8b9491;")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._words.text())
        self._first = self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in the middle."""
        edge = self._style.space(4)
        self._words.setGeometry(self.rect().adjusted(edge, edge, -edge, -edge))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Wake."""
        self.woken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake."""
        self.woken.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it black."""
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
