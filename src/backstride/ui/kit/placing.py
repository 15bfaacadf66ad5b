"""Where a window is on the desktop, as a value, and back there again, on a screen that there is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from backstride.storage.window_place import WindowPlace

FRAME = QSize(16, 48)
"""Pixels that desktops set around a window, more or less: before it is shown nobody knows."""


def place_of(window: QWidget) -> WindowPlace:
    """Return where *window* is, or, while it fills its screen, where it was before."""
    full = window.isMaximized() or window.isFullScreen()
    box = window.normalGeometry() if full else window.geometry()
    size = box.size()
    if QGuiApplication.platformName().startswith("wayland"):  # which tells no place, and grants none
        return WindowPlace(width=size.width(), height=size.height(), maximised=window.isMaximized())
    screen = QGuiApplication.screenAt(box.center()) or window.screen()
    corner = box.topLeft() - screen.geometry().topLeft()
    return WindowPlace(
        width=size.width(),
        height=size.height(),
        x=corner.x(),
        y=corner.y(),
        screen=screen.name(),
        maximised=window.isMaximized(),
    )


def put(window: QWidget, place: WindowPlace) -> None:
    """Set *window* to *place*, as much of it as there is room for."""
    if window.isFullScreen():
        window.showNormal()
    screen = _screen(place.screen) or window.screen()
    size = QSize(place.width, place.height).expandedTo(window.minimumSize())
    if place.x is None or place.y is None:
        window.resize(size.boundedTo(screen.availableSize() - FRAME))
    else:
        corner = screen.geometry().topLeft() + QPoint(place.x, place.y)
        window.setGeometry(within(screen.availableGeometry(), QRect(corner, size)))
    if place.maximised:
        window.showMaximized()
    else:
        window.showNormal()


def within(room: QRect, wanted: QRect) -> QRect:
    """Return *wanted* moved, and cut where it must be, so that it and its frame are within *room*."""
    side, title = FRAME.width() // 2, FRAME.height() - FRAME.width() // 2
    inner = room.adjusted(side, title, -side, -side)
    size = wanted.size().boundedTo(inner.size())
    left = min(max(wanted.left(), inner.left()), inner.right() + 1 - size.width())
    top = min(max(wanted.top(), inner.top()), inner.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def _screen(name: str) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
