"""A still of a figure as a PNG file; needs no window and no display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageWriter

from backstride.figure.motion import Moment
from backstride.figure.palette import PAPER
from backstride.figure.scene import Scene
from backstride.ui.widgets.figure_painter import still


def save_png(scene: Scene, moment: Moment, size: int, path: Path) -> bool:
    """Paint *scene* at *moment* on a clear ground of *size* by *size* pixels to *path*; say whether that worked."""
    return QImageWriter(str(path), b"png").write(still(scene, moment, QSize(size, size), PAPER))
