"""Drawn figures as files, kept for the next start; each is named by all that it shows, so that none is ever stale."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter

from backstride import __version__
from backstride.storage.files import read_data
from backstride.storage.writing import write_private
from backstride.ui.kit.tokens import Tokens

MOST_FILES = 600
"""About three looks of the shipped library: the cards of two sizes in each."""

_LARGEST = 1 << 20
"""Bytes of one file, twenty times what a large one has."""

_PACKAGE = Path(__file__).parents[2]
_DRAWN_BY = (_PACKAGE / "figure", _PACKAGE / "ui" / "kit" / "figure_painter.py")


class KeptThumbnails:
    """Pictures in *folder*, private, *most* at most: those longest unused go first. A damaged one is no picture."""

    def __init__(self, folder: Path, most: int = MOST_FILES) -> None:
        self._folder = folder
        self._most = most

    def find(self, figure: str, size: QSize, tokens: Tokens) -> QImage | None:
        """Return the picture of the *figure* of this digest, *size* in device pixels, if it is there and sound."""
        path = self._path(figure, size, tokens)
        data, _ = read_data(path, _LARGEST)
        image = QImage.fromData(data) if data else QImage()
        if image.size() != size:
            return None
        with suppress(OSError):  # the folder may not be ours
            os.utime(path)
        return image

    def keep(self, figure: str, image: QImage, tokens: Tokens) -> None:
        """Write *image* whole or not at all; where that fails the next start draws it again."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        with suppress(OSError):
            write_private(self._path(figure, image.size(), tokens), bytes(buffer.data().data()))

    def tidy(self) -> None:
        """Remove the pictures longest unused until there are not too many, or as many as the system lets."""
        with suppress(OSError):
            files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
            for path in files[self._most :]:
                path.unlink()

    def _path(self, figure: str, size: QSize, tokens: Tokens) -> Path:
        look = crc32(repr(tokens).encode())
        return self._folder / f"{figure}-{size.width()}x{size.height()}-{look:x}-{self._drawn_by:x}.png"

    @cached_property
    def _drawn_by(self) -> int:
        """Return what is another number when figures are drawn by another program, or by code that was changed."""
        files = [path for place in _DRAWN_BY for path in (place, *place.glob("*.py")) if path.is_file()]
        seen = [(path.name, (status := path.stat()).st_size, status.st_mtime_ns) for path in sorted(files)]
        return crc32(repr((__version__, seen)).encode())
