"""A process that draws the pictures of authors, so that no file of theirs can hold up or end the window.

    python -m backstride.ui.picture_process

It reads requests, a line of JSON each, `{"path": ..., "side": 400}`, and answers each with a line of JSON, `{"width":
..., "height": ..., "problem": null}`, and the pixels (ARGB32, premultiplied) of a picture whose longer side has *side*
pixels at most; without pixels where there is a problem, which is a message. `"photo": true` asks for a photograph as a
telephone makes it, which may be larger than a picture that is shown.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from backstride.i18n.messages import Message
from backstride.i18n.plain import to_plain
from backstride.storage.bounds import MOST_MEMORY, bound
from backstride.storage.pictures import PHOTO, SHOWN, Bounds, damaged, read_picture

MOST_SECONDS = 10
"""Of the processor's time for one picture, and a second more; the system then ends this process."""

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_SHARPER = 4
"""An SVG is drawn ever sharper; each time has this many times the pixels of a side, which bounds what it takes."""

_COARSEST = 100
_WHILE = 1.0
"""Seconds that drawing it sharper may take; what would take longer stays coarse."""


def load_picture(
    path: Path, side: int, now: Callable[[], float] = monotonic, bounds: Bounds = SHOWN
) -> tuple[QImage, Message | None]:
    """Return (picture, ``None``), or (nothing, why it is not shown and what to do)."""
    data, flaw = read_picture(path, bounds)
    if flaw is None:
        vector = path.suffix.casefold() == ".svg"
        image = _vector(data, side, now) if vector else _raster(data, side)
        if not image.isNull():
            return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), None
        flaw = damaged(path.name)
    return QImage(), flaw.said


def _raster(data: bytes, side: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), _KEEP).expandedTo(QSize(1, 1)))
    return reader.read() if size.isValid() else QImage()


def _vector(data: bytes, side: int, now: Callable[[], float]) -> QImage:
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.viewBoxF().size()
    image = QImage()
    if not renderer.isValid() or size.isEmpty():
        return image
    renderer.setAspectRatioMode(_KEEP)
    sharp = min(side, _COARSEST)
    while True:
        begun = now()
        image = _drawn(renderer, size.scaled(QSizeF(sharp, sharp), _KEEP).toSize())
        if sharp == side or (now() - begun) * _SHARPER**2 > _WHILE:
            return image
        sharp = min(side, sharp * _SHARPER)


def _drawn(renderer: QSvgRenderer, size: QSize) -> QImage:
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _pixels(image: QImage) -> bytes:
    return b"" if image.isNull() else bytes(image.constBits())


def main() -> int:
    """Answer requests until there are no more."""
    app = QGuiApplication(["backstride", "-platform", "offscreen"])  # without which no text has a font
    QImageReader.setAllocationLimit(MOST_MEMORY // 2**20)  # of which the system is the stricter judge
    for line in iter(sys.stdin.buffer.readline, b""):
        asked = json.loads(line)
        bound(MOST_SECONDS)
        bounds = PHOTO if asked.get("photo") else SHOWN
        image, problem = load_picture(Path(asked["path"]), asked["side"], bounds=bounds)
        head = {"width": image.width(), "height": image.height(), "problem": to_plain(problem) if problem else None}
        sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + _pixels(image))
        sys.stdout.buffer.flush()
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
