"""Where the controls are in their row: the one that pauses is the largest, the one that leaves is set apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize

from backstride.session.states import Command
from backstride.ui.kit.actions import CONTROLS
from backstride.ui.kit.theme import TOUCH

LARGEST = 1.3
"""The height of the row, in sides of an ordinary control; so are the lengths below."""

_SIZES: Mapping[Command, tuple[float, float]] = MappingProxyType(
    {Command.PAUSE: (LARGEST, LARGEST), Command.MORE: (1.35, 1.0)}
)
_PLAIN = (1.0, 1.0)
_GAP = 0.08
_APART = 0.4


def row_width(side: float) -> int:
    """Return the least width of the row, in pixels, with ordinary controls of this *side*."""
    wide = sum(_SIZES.get(action.command, _PLAIN)[0] for action in CONTROLS)
    return round(side * (wide + _GAP * (len(CONTROLS) - 2) + _APART))


def fitting_side(width: int) -> int:
    """Return the side, in pixels, with which the row is as wide as *width*, never less than a finger needs."""
    return max(TOUCH, int(width / row_width(1000) * 1000))


def places(box: QRect, side: int) -> dict[Command, QRect]:
    """Return the box of each control in the row *box*: from its left on, but leaving, which is at its right end."""
    found, x = {}, float(box.x())
    for action in CONTROLS:
        size = _size(action.command, side)
        left = box.right() + 1 - size.width() if action.command is Command.LEAVE else round(x)
        top = box.y() + (box.height() - size.height()) // 2
        found[action.command] = QRect(left, top, size.width(), size.height())
        x += size.width() + _GAP * side
    return found


def _size(command: Command, side: int) -> QSize:
    wide, high = _SIZES.get(command, _PLAIN)
    return QSize(round(side * wide), round(side * high))
