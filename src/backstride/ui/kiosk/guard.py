"""What is between a visitor and the system: it sees every event first, and takes what leads out or does harm."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from backstride.ui.kit.drag import drag_by_mouse
from backstride.ui.kit.keys import combination

HOLD_MS = 3000
"""Milliseconds for which the corner is held that leads to the staff's PIN."""

SETTLE = 0.4
"""Seconds after a page was turned in which a press does nothing: it is the second half of a double tap."""

_POINTER_MS = 3000
"""Milliseconds for which the pointer of a mouse stays after it moved."""

_Type = QEvent.Type
_KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride, _Type.Shortcut})
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick})
_MOUSE = _PRESSES | {_Type.MouseButtonRelease, _Type.MouseMove}
_TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_INPUT = _KEYS | _MOUSE | _TOUCHES | {_Type.Wheel, _Type.TabletPress, _Type.TabletMove, _Type.TabletRelease}
_NEVER = frozenset(
    {
        _Type.ContextMenu,
        _Type.ToolTip,
        _Type.WhatsThis,
        _Type.QueryWhatsThis,
        _Type.WhatsThisClicked,
        _Type.DragEnter,
        _Type.DragMove,
        _Type.Drop,
    }
)
_WATCHED = _INPUT | _NEVER | {_Type.Polish}

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ONWARDS = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Tab})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backtab})
_PRESS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageUp})
_OF_PAGES = _ONWARDS | _BACK | _PRESS
_OF_SESSIONS = _OF_PAGES | {
    Qt.Key.Key_P,
    Qt.Key.Key_C,
    Qt.Key.Key_S,
    Qt.Key.Key_R,
    Qt.Key.Key_I,
    Qt.Key.Key_M,
    Qt.Key.Key_G,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Equal,
    Qt.Key.Key_MediaNext,
    Qt.Key.Key_MediaPrevious,
    Qt.Key.Key_MediaTogglePlayPause,
    Qt.Key.Key_MediaPlay,
    Qt.Key.Key_MediaPause,
}
"""The keys that mean something, on a page and in a session; every other one is taken here."""

DIGITS = frozenset(Qt.Key(number) for number in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)) | {Qt.Key.Key_Backspace}
"""The keys that mean something, too, where the PIN is asked."""


class Guard(QObject):
    """Filters what the application gets while *window* is a kiosk; *now* is a clock in seconds.

    ``pressed`` and ``released`` report a touch or a mouse button, ``typed`` a key, each before anything is done about
    it; ``stepped`` asks for the next target (1), the one before (-1), or to press the one in focus (0). ``held`` comes
    when the upper left corner was held for three seconds.
    """

    pressed = Signal()
    released = Signal()
    typed = Signal(Qt.Key)
    stepped = Signal(int)
    held = Signal()

    def __init__(self, window: QWidget, now: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._settled = 0.0
        self._swallow = False
        self.blocked = False
        self.in_session = False
        self.digits = False
        self.corner = 0
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(self._on_held)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(_POINTER_MS)
        self._pointer.timeout.connect(self._hide_pointer)

    def settle(self) -> None:
        """Let no press through for a moment: another page has come under the finger."""
        self._settled = self._now() + SETTLE

    def begin(self, app: QGuiApplication) -> None:
        """Guard *app* from now on."""
        app.installEventFilter(self)
        self._hide_pointer()

    def end(self, app: QGuiApplication) -> None:
        """Guard it no more."""
        app.removeEventFilter(self)
        self._hold.stop()
        self._pointer.stop()
        self._show_pointer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is not for a visitor."""
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind is _Type.Polish:
            if isinstance(watched, QWidget):
                shut(watched)
            return False
        if kind in _NEVER:
            return True
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return self._takes_mouse(event) or self.blocked
        if kind in (_Type.KeyPress, _Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._takes_key(event, watched) or self.blocked
        if kind is _Type.TouchBegin:
            self.pressed.emit()
        elif kind in (_Type.TouchEnd, _Type.TouchCancel):
            self.released.emit()
        return self.blocked

    def _takes_mouse(self, event: QMouseEvent) -> bool:
        if event.type() is _Type.MouseMove:
            return self._takes_move(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return True
        place = event.globalPosition().toPoint()
        if event.type() in _PRESSES:
            self._swallow = self._now() < self._settled
            self.pressed.emit()
            if self._corner().contains(place) and not self._hold.isActive():
                self._hold.start()
            return self._swallow
        self._hold.stop()
        self.released.emit()
        return self._swallow

    def _takes_move(self, event: QMouseEvent) -> bool:
        if self._hold.isActive() and not self._corner().contains(event.globalPosition().toPoint()):
            self._hold.stop()
        if not event.buttons() and event.deviceType() is not QInputDevice.DeviceType.TouchScreen:
            self._show_pointer()
            self._pointer.start()
        return self._swallow and bool(event.buttons())

    def _takes_key(self, event: QKeyEvent, watched: QObject) -> bool:
        key = combination(event).key()
        known = (_OF_SESSIONS if self.in_session else _OF_PAGES) | (DIGITS if self.digits else frozenset())
        if event.modifiers() & _HELD or key not in known:
            return True
        if event.isAutoRepeat() and key in _PRESS | {Qt.Key.Key_PageDown}:
            return True
        if event.type() is not _Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if self.blocked:
            return True
        before = self._settled
        if not event.isAutoRepeat():  # what lies on a key is nobody
            self.typed.emit(key)
        if self._settled != before:  # it woke the kiosk, and means nothing on the page that came
            return True
        if self.in_session:
            return False
        if key in _ONWARDS or key in _BACK or key in _PRESS:
            self.stepped.emit(1 if key in _ONWARDS else -1 if key in _BACK else 0)
            return True
        return False

    def _corner(self) -> QRect:
        """Return where the screen is held by staff, in pixels of the desktop."""
        return QRect(self._window.mapToGlobal(QPoint()), QSize(self.corner, self.corner))

    def _on_held(self) -> None:
        self._swallow = True  # the finger leaves the screen over another page
        self.held.emit()

    def _hide_pointer(self) -> None:
        if QGuiApplication.overrideCursor() is None:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show_pointer(self) -> None:
        while QGuiApplication.overrideCursor() is not None:
            QGuiApplication.restoreOverrideCursor()


def shut(widget: QWidget) -> None:
    """Take from *widget* its menu, its tip and what may be dropped on it; let a finger drag what scrolls."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    widget.setAcceptDrops(False)
    widget.setToolTip("")
    if isinstance(widget, QAbstractScrollArea):
        drag_by_mouse(widget.viewport())
