"""usage: icons.py FOLDER: draw the program's and its files' icons as Windows (.ico) and macOS (.icns) want them.

Both are lists of PNG pictures behind a short header: ICO since Windows Vista, ICNS by the types below.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWN = Path(__file__).parents[1] / "assets" / "icons" / "app"
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS = (
    *(("icp4", 16), ("icp5", 32), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic10", 1024)),
    *(("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512)),
)
"""Types and their pixels; those of the second row are for screens of twice the density."""


def png(name: str, pixels: int) -> bytes:
    """Return the icon *name* as a PNG picture of so many *pixels*."""
    small = DRAWN / f"{name}-{pixels}.svg"  # the smallest ones are drawn for their own pixels
    renderer = QSvgRenderer(str(small if small.exists() else DRAWN / f"{name}.svg"))
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, "png")
    return bytes(written.data())


def ico(name: str) -> bytes:
    """Return the icon *name* for Windows: a header, an entry for each size, then the pictures."""
    pictures = [png(name, pixels) for pixels in ICO]
    entries, at = b"", 6 + 16 * len(ICO)
    for pixels, picture in zip(ICO, pictures, strict=True):
        side = pixels % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(ICO)) + entries + b"".join(pictures)


def icns(name: str) -> bytes:
    """Return the icon *name* for macOS: each picture behind its type and length."""
    pictures = [(kind.encode(), png(name, pixels)) for kind, pixels in ICNS]
    parts = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main(folder: Path) -> None:
    """Write the icons into *folder*."""
    app = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("backstride", "routine"):
        (folder / f"{name}.ico").write_bytes(ico(name))
        (folder / f"{name}.icns").write_bytes(icns(name))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
