"""What scrolls under a finger: Qt's own dragging, learnt once for all areas.

``QScroller.grabGesture`` registers another kind of gesture for every widget that it is called for, and PySide keeps a
Python type for each until the program ends: 2.7 KB for every page that scrolls, whether it is still there or not, and
``ungrabGesture`` gives nothing back. Here each kind is registered once, and widgets come and go.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScroller, QWidget

_Kind = QScroller.ScrollerGestureType


class _Known(NamedTuple):
    """A gesture, and what it was registered with; it is forgotten together with it."""

    gesture: Qt.GestureType
    owner: QObject


def drag_by_touch(viewport: QWidget) -> None:
    """Let a finger on a touch screen drag what is in *viewport*."""
    QScroller.scroller(viewport)
    viewport.grabGesture(_known(_Kind.TouchGesture).gesture)
    viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)


def drag_by_mouse(viewport: QWidget) -> None:
    """Let a mouse, or a finger on a screen that plays a mouse, drag what is in *viewport*; touches become a mouse's."""
    QScroller.scroller(viewport)
    viewport.ungrabGesture(_known(_Kind.TouchGesture).gesture)
    viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
    viewport.grabGesture(_known(_Kind.LeftMouseButtonGesture).gesture)


@cache
def _known(kind: _Kind) -> _Known:
    """Return the gesture of this *kind*. Its owner is no child of the application: with that, Qt would crash."""
    owner = QObject()
    return _Known(QScroller.grabGesture(owner, kind), owner)
