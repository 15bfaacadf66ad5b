"""A still of a figure as a PNG; needs no window and no display."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImageWriter

from backstride.figure.motion import Moment
from backstride.figure.palette import PAPER
from backstride.figure.scene import Scene
from backstride.ui.kit.figure_painter import still


def png_of(scene: Scene, moment: Moment, size: int) -> bytes:
    """Return a PNG of *scene* at *moment* on a clear ground of *size* by *size* pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(still(scene, moment, QSize(size, size), PAPER))
    return bytes(buffer.data().data())
