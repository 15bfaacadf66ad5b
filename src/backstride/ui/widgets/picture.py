"""An exercise's own picture, or, where it cannot be shown, a plain card that says so in one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.look import Look, space
from backstride.ui.safe_svg import refusal
from backstride.ui.sentences import translated
from backstride.ui.theme import RADIUS

MOST_BYTES = 4 * 1024 * 1024
MOST_PIXELS = 16_000_000
SVG_SIDES = (100, 400, 1600)
"""Pixels of the longer side to which an SVG is drawn, ever sharper; the widget scales that."""

MOST_SECONDS = 1.0
"""What drawing a sharper picture may take; it has sixteen times the pixels, which bounds its cost by the one before."""

translate = QCoreApplication.translate

_FORMATS = {b"png": "PNG", b"jpeg": "JPEG", b"webp": "WebP"}
_LEAST = QSize(120, 120)


def load_picture(path: Path, now: Callable[[], float] = monotonic) -> tuple[QImage | None, str]:
    """Return (picture, empty text), or (None, one sentence that says why it is not shown).

    Bytes and pixels are bounded before anything is decoded; what the file is, is told by its content.
    """
    try:
        with open(path, "rb", opener=_at_once) as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return None, _said(translate("Picture", "The picture %1 cannot be read."), path)
    if len(data) > MOST_BYTES:
        return None, _said(translate("Picture", "The picture %1 is larger than 4 MB; make it smaller."), path)
    return _vector(data, path, now) if path.suffix.casefold() == ".svg" else _raster(data, path)


def _at_once(path: str, flags: int) -> int:
    """Open *path* without waiting for who writes a pipe that took the picture's place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _raster(data: bytes, path: Path) -> tuple[QImage | None, str]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() not in _FORMATS:
        return None, _said(translate("Picture", "The picture %1 is no PNG, JPEG, WebP or SVG."), path)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return None, _said(
            translate("Picture", "The picture %1 has more than 16 million pixels; make it smaller."), path
        )
    image = reader.read() if size.isValid() else QImage()
    if image.isNull():
        return None, _said(translate("Picture", "The picture %1 is damaged."), path)
    return image, ""


def _vector(data: bytes, path: Path, now: Callable[[], float]) -> tuple[QImage | None, str]:
    why = refusal(data)
    if why:
        return None, _said(translate("Picture", "The picture %1 is not shown: %2."), path).replace(
            "%2", translated(why)
        )
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.viewBoxF().size()
    if not renderer.isValid() or size.isEmpty():
        return None, _said(translate("Picture", "The picture %1 is damaged."), path)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = None
    for side in SVG_SIDES:
        begun = now()
        image = _drawn(renderer, size.scaled(QSizeF(side, side), Qt.AspectRatioMode.KeepAspectRatio).toSize())
        if (now() - begun) * 16 > MOST_SECONDS:
            break
    return image, ""


def _drawn(renderer: QSvgRenderer, size: QSize) -> QImage:
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _said(sentence: str, path: Path) -> str:
    return sentence.replace("%1", path.name)


class PictureView(QWidget):
    """A picture as large as the widget, or a card with the sentence that says why there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._image: QImage | None = None
        self._problem = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    @property
    def problem(self) -> str:
        """Return why there is no picture, empty where there is one."""
        return self._problem

    def show_picture(self, path: Path, description: str) -> None:
        """Show the picture at *path*; *description* is what a screen reader says of it."""
        self._image, self._problem = load_picture(path)
        self.setAccessibleName(self._problem or description)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a square in which a picture can still be told."""
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the card."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(_fitted(QSizeF(self._image.size()), QRectF(self.rect())), self._image)
        elif self._problem:
            self._paint_card(painter)

    def _paint_card(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._look.colour("outline"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(box, RADIUS["card"], RADIUS["card"])
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font("body"))
        inner = box.adjusted(space(2), space(2), -space(2), -space(2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._problem)


def _fitted(size: QSizeF, box: QRectF) -> QRectF:
    """Return the largest place of a picture of *size* in the middle of *box*."""
    place = QRectF(box.topLeft(), size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(box.center())
    return place
