"""Labels and buttons as every screen uses them: plain text, a role in the type scale, a name to be read out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolTip, QWidget

from backstride.ui.kit.focus_ring import paint_focus
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style, space
from backstride.ui.kit.wrapped import Wrapped

_ICON = 24
_ROUND = frozenset({"icon", "chip"})


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

    A chip is filled while it is checked, or while its owner says so.
    """

    def __init__(self, style: Style, text: str, role: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._icon = icon
        self._role = role
        self._filled = role == "primary"
        self.setProperty("role", role)
        self.say(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        if self._icon:
            self.setIcon(self._style.icon(self._icon, self._icon_colour(), mirrored=self.isRightToLeft()))

    def paint_ring(self, painter: QPainter) -> None:
        """Paint the ring of the focus, where the button has it."""
        if self.hasFocus():
            box = QRectF(self.rect())
            radius = box.height() / 2 if self._role in _ROUND else self._style.radius("button")
            paint_focus(painter, self._style, box, radius, on_colour=self._filled)

    def _icon_colour(self) -> str:
        return "on_accent" if self._filled else "text"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a key that is held with Ctrl, Alt or Meta to whom it is meant for."""
        if pressed(event) == Qt.Key.Key_unknown:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the ring of the focus on it."""
        super().paintEvent(event)
        self.paint_ring(QPainter(self))


def icon_button(style: Style, name: str, icon: str, parent: QWidget | None = None) -> Button:
    """Return a round button that shows only an icon; *name* is its tip and what a screen reader says."""
    made = Button(style, "", "icon", icon, parent)
    made.setAccessibleName(name)
    return made
