"""Buttons that open a short list: to choose one thing, which the button then shows, or to do one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.style import Style

_CHEVRON, _PAD, _LEAST = 20, 18, 160
"""Pixels of the sign, of the space beside words and sign, and of the narrowest chip."""


class ButtonMenu(QMenu):
    """A menu that stays within the window of its button where it has the room."""

    def showEvent(self, event: QShowEvent) -> None:
        """Leave the place that Qt found for it on the screen."""
        super().showEvent(event)
        button = self.parentWidget()
        if self.isWindow() and button and self.height() <= button.window().height():
            place = place_in_window(button, self.size())
            self.move(button.window().mapToGlobal(place))


def place_in_window(button: QWidget, menu: QSize) -> QPoint:
    """Return where in the window of *button* a menu of this size belongs: below it, above it, or as low as it may."""
    window, corner = button.window().rect(), button.mapTo(button.window(), QPoint())
    below, above = corner.y() + button.height(), corner.y() - menu.height()
    lowest = window.height() - menu.height()
    y = below if below <= lowest else above if above >= 0 else max(0, lowest)
    x = corner.x() + (button.width() - menu.width() if button.isRightToLeft() else 0)
    return QPoint(max(0, min(x, window.width() - menu.width())), y)


class Choice(Button):
    """Chooses one of several (value, words); *name* says of what. ``chosen`` carries the value.

    As a *chip* the button shows its name until something else than the first value is chosen.
    """

    chosen = Signal(object)

    def __init__(self, style: Style, name: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(style, name, role, parent=parent)
        self._name = name
        self._chip = role == "chip"
        self._options: tuple[tuple[object, str], ...] = ()
        self._value: object = None
        self._menu = ButtonMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._on_triggered)

    @property
    def value(self) -> object:
        """Return the value that is chosen."""
        return self._value

    @property
    def options(self) -> tuple[tuple[object, str], ...]:
        """Return what there is to choose, each value with its words."""
        return self._options

    def offer(self, options: Sequence[tuple[object, str]], value: object) -> None:
        """Offer *options* with *value* chosen; where it is none of them, the first one is."""
        self._options = tuple(options)
        values = [option for option, _ in self._options]
        self.choose(value if value in values else values[0])

    def choose(self, value: object) -> None:
        """Show *value* as chosen, without telling anybody."""
        self._value = value
        words = dict(self._options)[value]
        neutral = self._chip and value == self._options[0][0]
        self.setText((self._name if neutral else words).replace("&", "&&"))
        self.setAccessibleName(self._name if neutral else f"{self._name}: {words}")
        if self._chip:
            self.fill(not neutral)
        self.updateGeometry()

    def _fill(self) -> None:
        self._menu.clear()
        for value, words in self._options:
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setData(value)
            if value == self._value:
                action.setIcon(self._style.icon("check"))
                self._menu.setActiveAction(action)

    def _on_triggered(self, action: QAction) -> None:
        self.choose(action.data())
        self.chosen.emit(self._value)

    def sizeHint(self) -> QSize:
        """Leave room for the chevron."""
        return super().sizeHint() + QSize(self._style.pixels(_CHEVRON) + self._style.space(0.5), 0)

    def minimumSizeHint(self) -> QSize:
        """Let a chip be as narrow as its line: what there is to choose may have the longest of words."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._style.pixels(_LEAST)), hint.height()) if self._chip else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, the words at its beginning and the chevron at its end."""
        painter = QPainter(self)
        self.paint_ground(painter)
        colour = self._icon_colour() if self.isEnabled() else "muted"
        inside = self.rect().adjusted(self._style.pixels(_PAD), 0, -self._style.pixels(_PAD), 0)
        side = self._style.pixels(_CHEVRON)
        words = QRect(inside.left(), 0, inside.width() - side - self._style.space(0.5), self.height())
        sign = QRect(inside.right() - side, (self.height() - side) // 2, side, side)
        direction, leading = self.layoutDirection(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        leading_icon = self.icon()
        if not leading_icon.isNull():
            mark = QRect(inside.left(), (self.height() - side) // 2, side, side)
            leading_icon.paint(painter, QStyle.visualRect(self.layoutDirection(), inside, mark))
            words.setLeft(mark.right() + self._style.space(1))
        painter.setPen(self._style.colour(colour))
        flags = QStyle.visualAlignment(direction, leading) | Qt.TextFlag.TextShowMnemonic
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width(), flags)
        painter.drawText(QStyle.visualRect(direction, inside, words), flags, shown)
        self._style.icon("chevron-down", colour).paint(painter, QStyle.visualRect(direction, inside, sign))


class MenuButton(Button):
    """Shows three dots; *name* is its tip and what a screen reader says. What it leads to is offered."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(style, "", "icon", "ellipsis", parent)
        self.setAccessibleName(name)
        self._offered: list[tuple[str, str, SignalInstance]] = []
        menu = ButtonMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def offer(self, words: str, icon: str, chosen: SignalInstance) -> None:
        """Offer *words* after an *icon*; *chosen* is emitted when that is chosen."""
        self._offered.append((words, icon, chosen))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for words, icon, chosen in self._offered:
            action = menu.addAction(self._style.icon(icon), words.replace("&", "&&"))
            action.triggered.connect(chosen)
