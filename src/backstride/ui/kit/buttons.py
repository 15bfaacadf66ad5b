"""Labels and buttons as every screen uses them: plain text, a role in the type scale, a name to be read out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
    QWidget,
)

from backstride.ui.kit.fill import DISABLED, paint_fill, touched
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style, space
from backstride.ui.kit.text_block import balanced
from backstride.ui.kit.wrapped import Wrapped

_ICON, _PAD, _BIG_PAD = 24, 20, 28
"""Pixels of an icon, and of what is left beside the words of a button and of a big one."""

_CLEAR = frozenset({"quiet", "icon"})
"""The roles without a fill until the mouse is on them."""


def label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text that wraps; *role* is a name in the style sheet."""
    made = Wrapped(parent)
    made.setProperty("role", role)
    made.begin_at_edge()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    # A wrapping label would else claim the width of its longest word only.
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def restyle(of: QLabel, role: str) -> None:
    """Give a label another *role*."""
    if of.property("role") != role:
        of.setProperty("role", role)
        of.style().polish(of)


def tint(of: QLabel, room: str) -> None:
    """Write a label in the ink of *room*."""
    if of.property("ink") != room:
        of.setProperty("ink", room)
        of.style().polish(of)


def balance(of: QLabel, room: int) -> None:
    """Have the lines of a label in a *room* of so many pixels be about equally long."""
    of.ensurePolished()
    spare = max(0, room - balanced(of.text(), of.font(), room) - 1)
    left, right = (spare, 0) if of.isRightToLeft() else (0, spare)
    of.setContentsMargins(left, 0, right, 0)


class Prose(QWidget):
    """Text of several lines, none longer than the eye easily follows."""

    def __init__(self, style: Style, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._words = label(text, role, self)
        self._role = role if role in ("lead", "caption") else "body"
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._words, 1)
        line.addStretch()
        self.setSizePolicy(self._words.sizePolicy())
        style.changed.connect(self._fit)
        self._fit()

    def say(self, words: str) -> None:
        """Show these words instead."""
        self._words.setText(words)

    def _fit(self) -> None:
        self._words.setMaximumWidth(self._style.measure(self._role))


def prose(style: Style, text: str, role: str = "body", parent: QWidget | None = None) -> Prose:
    """Return plain text to be read line after line; *role* is body, muted, caption or lead."""
    return Prose(style, text, role, parent)


def short_label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text on one line, as wide as its text."""
    made = label(text, role, parent)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    return made


def entry(words: QWidget, role: str = "body", parent: QWidget | None = None) -> QWidget:
    """Return *words* of this *role* as one of several entries, after a bullet."""
    made = QWidget(parent)
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(space(1))
    line.addWidget(short_label("\N{BULLET}", role), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    made.setSizePolicy(words.sizePolicy())
    return made


def entries(style: Style, texts: Sequence[str]) -> list[QWidget]:
    """Return *texts* to be read one below the other: after bullets where there are several."""
    made: list[QWidget] = [prose(style, text) for text in texts]
    return [entry(words) for words in made] if len(made) > 1 else made


def code(text: str, parent: QWidget | None = None) -> QLabel:
    """Return lines of a file as they are there, cut where the page ends; a screen reader says the first one."""
    made = label(text, "code", parent)
    made.setWordWrap(False)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setAccessibleName(text.partition("\n")[0].strip())
    return made


def card(role: str = "card", parent: QWidget | None = None) -> QFrame:
    """Return a surface to put things on; *role* is card, notice or line."""
    made = QFrame(parent)
    made.setProperty("role", role)
    return made


class Button(QPushButton):
    """A button with a *role* (primary, quiet, chip, icon or none) and an icon that keeps the text's colour.

    One without a role is filled quietly. A chip is filled while it is checked, or while its owner says so. A *big* one
    leads a page; *hint* names the key that presses it.
    """

    def __init__(
        self,
        style: Style,
        text: str,
        role: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        big: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._icon = icon
        self._role = role
        self._filled = role == "primary"
        self._big = big
        self._hint = hint
        self._room = ""
        self.setProperty("role", role)
        self.setProperty("big", big)
        self.say(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)  # so that Enter presses it, as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.fill)
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_icon(self, name: str) -> None:
        """Show another icon from now on."""
        self._icon = name
        self._on_look_changed()

    def say(self, text: str) -> None:
        """Show another text from now on."""
        # A space keeps the text off the icon; style sheets know no gap between the two.
        gap = "\N{NO-BREAK SPACE}" if self._icon and text else ""
        self.setText(gap + text.replace("&", "&&"))
        self.setAccessibleName(text)

    def stand_in(self, room: str) -> None:
        """Be filled with the disc of *room*, where it is on its wall."""
        self._room = room
        self.update()

    @property
    def tip(self) -> str:
        """Return the tooltip: the name, where less than that is written on the button."""
        name = self.accessibleName()
        written = self.text().replace("&&", "&").strip("\N{NO-BREAK SPACE}")
        # A tooltip has no format of its own: what could be read as one is quoted.
        quoted = f"<span>{escape(name)}</span>" if RichText.mightBeRichText(name) else name
        return "" if written == name else quoted

    def event(self, event: QEvent) -> bool:
        """Show the tip. As a property a screen reader would read it after the name, which it repeats."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip, self)
            return True
        return super().event(event)

    def fill(self, filled: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        """Be filled as something that is chosen, or empty again."""
        if filled != self._filled:
            self._filled = filled
            self.setProperty("filled", filled)
            self.style().polish(self)
            self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setIconSize(QSize(1, 1) * self._style.pixels(_ICON))
        name = "check" if self._filled and self._role == "chip" else self._icon
        if name:
            icon = self._style.icon(name, self._icon_colour(), mirrored=self.isRightToLeft())
        self.setIcon(icon if name else QIcon())

    def _icon_colour(self) -> str:
        if self._filled:
            return "ground" if self._role == "chip" else "on_accent"
        return "accent" if self._role == "quiet" else "text"

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return what the ring of the focus surrounds, and the radius of its corners."""
        return QRectF(self.rect()), self.corner()

    def corner(self) -> float:
        """Return the radius of the corners."""
        if self._role == "chip":
            return self.height() / 2
        return self._style.radius("big" if self._big else "button")

    def _ground(self) -> str:
        """Return the name of the colour that fills the button now, nothing where there is none."""
        if self._filled:
            return "text" if self._role == "chip" else "accent"
        if self._role in _CLEAR and not self.isDown() and not self.underMouse():
            return ""
        return f"{self._room}.disc" if self._room else "raised"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a key that is held with Ctrl, Alt or Meta to whom it is meant for."""
        if pressed(event) == Qt.Key.Key_unknown:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring around the button."""
        super().focusInEvent(event)
        FocusRing(self._style, self)

    def sizeHint(self) -> QSize:
        """Leave room for the hint."""
        hint = super().sizeHint()
        return hint + QSize(self._key().width() + self._style.space(1.5), 0) if self._hint else hint

    def _key(self) -> QSize:
        metrics = QFontMetrics(self._style.font("caption", "semibold"))
        return QSize(metrics.horizontalAdvance(self._hint) + self._style.pixels(18), self._style.pixels(24))

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the fill, as it is under the mouse and while it is pressed."""
        if name := self._ground():
            hovered = self.underMouse() and self.isEnabled()
            colour = touched(self._style, name, hovered=hovered, pressed=self.isDown())
            paint_fill(painter, self._style, QRectF(self.rect()), colour, self.corner(), enabled=self.isEnabled())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fill, then words and icon, then the key that presses the button."""
        painter = QStylePainter(self)
        self.paint_ground(painter)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self._hint:
            self._paint_hint(painter, option)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def _paint_hint(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Paint the key at the end, and leave *option* the rest."""
        key, gap = self._key(), self._style.space(1.5)
        pad = self._style.pixels(_BIG_PAD if self._big else _PAD)
        box = QRect(self.width() - pad - key.width(), (self.height() - key.height()) // 2, key.width(), key.height())
        rest = self.rect().adjusted(0, 0, -key.width() - gap, 0)
        option.rect = QStyle.visualRect(self.layoutDirection(), self.rect(), rest)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._style.colour(self._icon_colour())
        painter.setPen(QPen(colour, 1.5 * self._style.zoom))
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        radius = self._style.radius("key")
        painter.drawRoundedRect(QRectF(place), radius, radius)
        painter.setFont(self._style.font("caption", "semibold"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.restore()


def icon_button(style: Style, name: str, icon: str, parent: QWidget | None = None) -> Button:
    """Return a button that shows only an icon; *name* is its tip and what a screen reader says."""
    made = Button(style, "", "icon", icon, parent)
    made.setAccessibleName(name)
    return made
