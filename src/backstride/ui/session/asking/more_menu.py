"""The menu of what has no control on the floor: over the stage and not in a window of its own, so that it turns too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.session.states import Command
from backstride.ui.kit.actions import BY_COMMAND, IN_MENU
from backstride.ui.kit.fill import touched
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.kit.theme import BORDER, TOUCH, font
from backstride.ui.session.floor.control import NoFocusButton

_ICONS: Mapping[Command, str] = {
    Command.PAUSE: "pause",
    Command.MORE: "plus",
    Command.QUIETER: "volume-1",
    Command.LOUDER: "volume-2",
    Command.MUTE: "volume-x",
    Command.SKIP_STEP: "skip-forward",
    Command.RESTART_STEP: "rotate-ccw",
    Command.ROTATE: "rotate-cw",
    Command.FULL_SCREEN: "maximize",
    Command.SHORTCUTS: "keyboard",
    Command.HELP: "life-buoy",
    Command.LEAVE: "log-out",
}
_STAYS = frozenset({Command.QUIETER, Command.LOUDER, Command.MUTE})
"""What one does several times, and hears: it leaves the menu open."""

KEYS_OF_MENU = frozenset({Command.LOUDER, Command.QUIETER, Command.LEAVE, Command.PROCEED, Command.DONE})
"""Commands whose keys belong to the menu while it is open."""

_LETTERS, _ROW, _ICON = 20, 52, 24  # pixels at 1280 x 800
_PADDING, _GAP = 16, 14
_EDGE, _CORNER = 8, 20
_FAINT = 0.45
_SQUEEZES = (1.0, 0.9, 0.8, 0.7, 0.6)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class MenuRow(NoFocusButton):
    """An entry: an icon, words, and its key at the end."""

    def __init__(self, style: Style, command: Command, words: str, key: str, parent: QWidget) -> None:
        super().__init__(style, "", "bare", "", parent)
        self.command = command
        self._words = words
        self._sign = key
        self._unit = 1.0
        self.setAccessibleName(f"{words} ({key})" if key else words)

    def say_words(self, words: str) -> None:
        """Show these words instead."""
        self._words = words
        self.setAccessibleName(f"{words} ({self._sign})" if self._sign else words)
        self.update()

    def set_unit(self, unit: float) -> None:
        """Take lengths of the drawn size times *unit*."""
        self._unit = unit
        self.update()

    def corner(self) -> float:
        """Return the radius of the corners."""
        return self._style.radius("button")

    def wanted_width(self) -> int:
        """Return the width that icon, words and key take."""
        letters = QFontMetrics(self._font("medium"))
        words, key = letters.horizontalAdvance(self._words), letters.horizontalAdvance(self._sign)
        return round((2 * _PADDING + 3 * _GAP + _ICON) * self._unit) + words + key

    def _font(self, weight: str) -> QFont:
        return font(_LETTERS * self._unit, weight)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entry; what cannot be pressed is faint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(touched(self._style, "raised", hovered=False, pressed=self.isDown()))
            painter.drawRoundedRect(QRectF(self.rect()), self.corner(), self.corner())
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        padding, gap, icon = (round(length * self._unit) for length in (_PADDING, _GAP, _ICON))
        mirrored, inside = self.isRightToLeft(), self.rect().adjusted(padding, 0, -padding, 0)
        x = inside.right() + 1 - icon if mirrored else inside.left()
        box = QRectF(x, (self.height() - icon) / 2, icon, icon)
        self._style.paint_icon(painter, box, _ICONS[self.command], "text")
        begin, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            begin, end = end, begin
        low = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        cut = -(icon + gap) if mirrored else 0
        words = inside.adjusted(0 if mirrored else icon + gap, 0, cut, 0)
        painter.setFont(self._font("medium"))
        painter.setPen(self._style.colour("text"))
        painter.setLayoutDirection(direction_of(self._words))
        painter.drawText(words, begin | low, self._words)
        painter.setPen(self._style.colour("muted"))
        painter.drawText(words, end | low, self._sign)


class MoreMenu(QWidget):
    """Covers its parent while it is open, so that a tap beside it closes it. `chosen` carries a command.

    *touch* is the least height of an entry in pixels; its *keys* are written beside the words, or not.
    """

    chosen = Signal(Command)
    closed = Signal()

    def __init__(
        self, style: Style, catalogue: Catalogue, parent: QWidget, *, touch: int = TOUCH, keys: bool = True
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._catalogue = catalogue
        self._touch = touch
        self._keys = keys
        self._panel = QRect()
        self._at = QPoint()
        self._unit = 1.0
        self._taking = False
        self._shown: tuple[MenuRow, ...] = ()
        self._rows = {command: self._row(command) for command in IN_MENU}
        self.setAccessibleName(catalogue.say(message("More controls")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    @property
    def open(self) -> bool:
        """Say whether it is open."""
        return not self.isHidden()

    def rows(self) -> tuple[MenuRow, ...]:
        """Return the entries that are shown, in their order."""
        return self._shown

    def row(self, command: Command) -> MenuRow:
        """Return the entry of *command*."""
        return self._rows[command]

    def pop_up(self, at: QPoint, unit: float, shown: Iterable[Command]) -> None:
        """Open with the entries *shown*, above the point *at* of the parent."""
        wanted = frozenset(shown)
        self._at, self._unit = at, unit
        self._shown = tuple(row for command, row in self._rows.items() if command in wanted)
        for row in self._rows.values():
            row.setVisible(row in self._shown)
        self.fit()
        self.show()
        self.raise_()
        self.take_focus()

    def fit(self) -> None:
        """Lay the entries out in as many columns as they need."""
        host = self.parentWidget()
        if host is None or not self._shown:
            return
        self.setGeometry(host.rect())
        for squeeze in _SQUEEZES:
            edge, high, columns = self._measured(self._unit * squeeze)
            room = (self.width() - 4 * edge) // columns
            wide = max(row.wanted_width() for row in self._shown)
            if wide <= room:
                break
        deep, wide = ceil(len(self._shown) / columns), min(wide, room)
        self._panel = self._placed(QRect(0, 0, columns * wide + 2 * edge, deep * high + 2 * edge), edge)
        for index, row in enumerate(self._shown):
            column, line = divmod(index, deep)
            column = columns - 1 - column if self.isRightToLeft() else column
            row.setGeometry(self._panel.x() + edge + column * wide, self._panel.y() + edge + line * high, wide, high)
        self.update()

    def _measured(self, unit: float) -> tuple[int, int, int]:
        """Return margin, height of an entry and how many columns there are, with entries drawn times *unit*."""
        edge, high = round(_EDGE * unit), max(self._touch, round(_ROW * unit))
        for row in self._shown:
            row.set_unit(unit)
        most = max(1, (self.height() - 4 * edge) // high)
        return edge, high, ceil(len(self._shown) / most)

    def _placed(self, panel: QRect, edge: int) -> QRect:
        """Return *panel* above the point that it belongs to, within the parent."""
        panel.moveBottomRight(self._at)
        if self.isRightToLeft():
            panel.moveLeft(self._at.x())
        panel.moveLeft(max(edge, min(panel.left(), self.width() - edge - panel.width())))
        panel.moveTop(max(edge, min(panel.top(), self.height() - edge - panel.height())))
        return panel

    def grey(self, allowed: frozenset[Command]) -> None:
        """Grey what the session does not grant."""
        for command, row in self._rows.items():
            refusable = BY_COMMAND[command].may_be_refused or command is Command.PAUSE
            row.setEnabled(not refusable or command in allowed)

    def show_muted(self, *, muted: bool) -> None:
        """Say what a press on the speaker does now."""
        words = message("Turn the sound on") if muted else message("Turn the sound off")
        self._rows[Command.MUTE].say_words(self._catalogue.say(words))

    def close_up(self) -> None:
        """Go away."""
        if self.open:
            self.hide()
            self.closed.emit()

    def take_focus(self) -> None:
        """Put the focus on the first entry that can be pressed."""
        for row in self._stops()[:1]:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def focused(self) -> QWidget:
        """Return what keys are meant for."""
        return next((row for row in self._stops() if row.hasFocus()), self)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key where a turned picture has no focus of its own; return whether it was one of the menu's."""
        if self._taking:  # it is a key that the menu did not want, on its way back to the session
            return False
        self._taking = True
        QCoreApplication.sendEvent(self.focused(), event)
        self._taking = False
        return event.isAccepted()

    def _row(self, command: Command) -> MenuRow:
        action = BY_COMMAND[command]
        words: Message = message("Pause") if command is Command.PAUSE else action.words
        sign = action.shown(self._catalogue) if self._keys else ""
        row = MenuRow(self._style, command, self._catalogue.say(words), sign, self)
        row.clicked.connect(self._on_clicked)
        return row

    def _stops(self) -> list[MenuRow]:
        return [row for row in self._shown if row.isEnabled()]

    def _on_clicked(self) -> None:
        row = self.sender()
        command = row.command if isinstance(row, MenuRow) else Command.PROCEED
        if command not in _STAYS:
            self.close_up()
        self.chosen.emit(command)

    def _move(self, step: int) -> None:
        stops = self._stops()
        here = next((index for index, row in enumerate(stops) if row.hasFocus()), -1)
        if stops:
            stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, onwards: bool) -> bool:  # noqa: FBT001  because Qt calls it so
        """Move the focus on among the entries, and never out of them."""
        self._move(1 if onwards else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows and close with Esc; every other key is the session's."""
        key = pressed(event)
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close after a tap beside the entries."""
        if not self._panel.contains(event.position().toPoint()):
            self.close_up()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, which else would reach the stage."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._style
        width = style.length(BORDER if style.tokens.edged else 1)
        painter.setPen(QPen(style.colour("edge" if style.tokens.edged else "line"), width))
        painter.setBrush(style.colour("surface"))
        round_ = _CORNER * self._unit
        painter.drawRoundedRect(
            QRectF(self._panel).adjusted(width / 2, width / 2, -width / 2, -width / 2), round_, round_
        )
