"""Icons drawn from the bundled SVG files in whatever colour the text beside them has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (24, 48, 96)
"""Pixels; what lies between is scaled down, and what is larger is painted by its renderer."""


class Icons:
    """The icons of one folder; each is read and drawn once for a colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: str) -> QIcon:
        """Return the icon *name* (a file's name without ``.svg``) in *colour* (``#rrggbb``)."""
        key = (name, colour)
        if key not in self._made:
            self._made[key] = self._draw(name, colour)
        return self._made[key]

    def renderer(self, name: str, colour: str) -> QSvgRenderer:
        """Return what draws the icon *name* in *colour* at any size."""
        drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
        return QSvgRenderer(QByteArray(drawing.encode()))

    def _draw(self, name: str, colour: str) -> QIcon:
        renderer, icon = self.renderer(name, colour), QIcon()
        for size in _SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            icon.addPixmap(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Disabled)
        return icon
