"""The foot of every page: whom to call, when to get help, how the screen looks, and whose screen it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backstride.i18n.messages import message
from backstride.routine.emergency import Region
from backstride.routine.red_flags import TITLE
from backstride.ui.kiosk.hand_button import HAND, HandButton
from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.fill import touched
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_FEW, _STEPS = 3, 4
"""Languages that are named on their button at most, and how often words are left out."""


class _OnFoot(HandButton):
    """A button on the dark foot, with the ground's colour for letters; *underlined* as a link is."""

    def __init__(self, style: Style, words: str, icon: str, *, underlined: bool = False) -> None:
        self._underlined = underlined
        self.long = words
        super().__init__(style, words, "foot", icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch leaves the keys to what is above

    def letters(self) -> QFont:
        """Return the font of the words."""
        letters = self._style.font("lead", "semibold")
        letters.setUnderline(self._underlined)
        return letters

    def least(self) -> int:
        """Return the height of the foot, which does not grow with the text."""
        return max(HAND, self._style.length(HAND))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the foot: its words stay on one line."""
        return self.least()

    def shorten(self, *, short: bool) -> None:
        """Show only the icon where there is little room; the name stays."""
        self.say("" if short else self.long)
        self.setAccessibleName(self.long)

    def _ink(self) -> str:
        return "ground"

    def paint_ground(self, painter: QPainter) -> None:
        """Paint nothing until it is touched or chosen."""
        if self.isDown() or self.isChecked():
            box = QRectF(self.rect()).adjusted(0, 6, 0, -6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(touched(self._style, "text", hovered=self.isChecked(), pressed=self.isDown()))
            painter.drawRoundedRect(box, self.corner(), self.corner())


class Foot(QWidget):
    """Asks for help (`help_requested`), for another look (`look_requested`), and for low controls (`lowered`).

    While a session runs it has the button that ends it (`end_requested`) in the place of what changes the screen.
    """

    help_requested = Signal()
    look_requested = Signal()
    end_requested = Signal()
    lowered = Signal(bool)

    def __init__(
        self, style: Style, region: Region, title: str, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Show whom to call in *region*, the *title* of the kiosk, and what its *languages* are called."""
        super().__init__(parent)
        self._style = style
        self._number = short_label(say(message("Emergency: {number}", number=region.emergency)), "foot")
        self._help = _OnFoot(style, say(TITLE), "life-buoy", underlined=True)
        self._end = _OnFoot(style, say(message("End session")), "log-out")
        self._lower = _OnFoot(style, say(message("Controls lower down")), "arrow-down-to-line")
        self._lower.setCheckable(True)
        self._text = _OnFoot(style, say(message("Text size")), "type")
        few = len(languages) <= _FEW
        self._languages = _OnFoot(style, " / ".join(languages) if few else say(message("Language")), "globe")
        self._tools = (self._lower, self._text, *([self._languages] if len(languages) > 1 else []))
        self._title = short_label(title, "foot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = spaced(style, QHBoxLayout(self), 1, 0, 4)
        leading: tuple[QWidget, ...] = (self._number, self._help, self._end)
        trailing: tuple[QWidget, ...] = (*self._tools, self._title)
        for widget in leading:
            line.addWidget(widget)
        line.addStretch(1)
        for widget in trailing:
            line.addWidget(widget)
        self._help.clicked.connect(self.help_requested)
        self._end.clicked.connect(self.end_requested)
        self._lower.clicked.connect(self.lowered)
        for button in (self._text, self._languages):
            button.clicked.connect(self.look_requested)
        self._languages.setVisible(len(languages) > 1)
        style.changed.connect(self._fit, Qt.ConnectionType.QueuedConnection)  # once its labels have their new sizes
        self.show_tools(session=False, low=False)

    def show_tools(self, *, session: bool, low: bool) -> None:
        """Show what changes the screen, or what ends the *session* that runs; *low* says that the controls are."""
        self._end.setVisible(session)
        for button in self._tools:
            button.setVisible(not session)
        self._lower.setChecked(low)
        self._fit()

    def _fit(self) -> None:
        """Leave out words where there is no room: whose screen it is first, whom to call never."""
        self.setFixedHeight(max(HAND, self._style.length(HAND)))
        for label in (self._number, self._title):
            label.setFont(self._style.font("lead", "semibold"))
        for step in range(_STEPS):
            self._title.setVisible(step < 1 and bool(self._title.text()))
            for button in self._tools:
                button.shorten(short=step > 1)
            for button in (self._help, self._end):
                button.shorten(short=step > 2)  # noqa: PLR2004  because they go last
            if self._wanted() <= self.width():
                break

    def _wanted(self) -> int:
        """Return the pixels that all that is shown takes on one line."""
        shown = [
            each for each in (self._number, self._help, self._end, *self._tools, self._title) if not each.isHidden()
        ]
        gaps = self._style.space(1) * (len(shown) + 1) + 2 * self._style.space(4)
        return sum(each.sizeHint().width() for each in shown) + gaps

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        QPainter(self).fillRect(self.rect(), self._style.colour("text"))
