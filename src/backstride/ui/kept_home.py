"""The last picture of Home as a file: a start shows it at once, and builds Home meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap

from backstride import __version__
from backstride.storage.files import read_data
from backstride.storage.settings import Settings
from backstride.storage.writing import write_private

_MADE_OF, _HOUR, _PASSING = "made-of", "hour", "passing"
"""The names under which the file says what it was made of, in which hour, and what in it passes with that."""

_LARGEST = 8 << 20
"""Bytes of the file: twenty times what a large window takes."""


class KeptHome:
    """The picture in the file at *path*, private; one that was made of anything else, or that is damaged, is none.

    It is made of the settings, and of all that was *asked* for beside them: folders and languages.
    """

    def __init__(self, path: Path, *asked: object) -> None:
        self._path = path
        self._asked = asked

    def find(self, settings: Settings, moment: datetime) -> QPixmap | None:
        """Return the picture, if there is one that is as Home will be at *moment*, with gaps for what may not be."""
        data, _ = read_data(self._path, _LARGEST)
        if not data:
            return None
        buffer = QBuffer()
        buffer.setData(data)
        reader = QImageReader(buffer, QByteArray(b"png"))
        if reader.text(_MADE_OF) != self._made_of(settings):
            return None
        picture = QPixmap.fromImageReader(reader)
        if reader.text(_HOUR) != _hour(moment):
            _leave_out(picture, json.loads(reader.text(_PASSING)))
        return None if picture.isNull() else picture

    def keep(self, picture: QImage, passing: Sequence[QRect], settings: Settings, moment: datetime) -> None:
        """Write *picture* whole or not at all; where that fails, the next start takes a moment longer.

        What is in the places *passing* is left out where the next start is in another hour.
        """
        picture.setText(_MADE_OF, self._made_of(settings))
        picture.setText(_HOUR, _hour(moment))
        picture.setText(_PASSING, json.dumps([place.getRect() for place in passing]))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(picture)
        with suppress(OSError):
            write_private(self._path, bytes(buffer.data().data()))

    def _made_of(self, settings: Settings) -> str:
        return f"{crc32(repr((__version__, settings, self._asked)).encode()):x}"


def _hour(moment: datetime) -> str:
    return moment.isoformat(timespec="hours")


def _leave_out(picture: QPixmap, places: Sequence[Sequence[int]]) -> None:
    """Paint the ground, which is in the corner, over these *places*: left, top, width and height each."""
    ground = picture.copy(0, 0, 1, 1).toImage().pixelColor(0, 0)
    with QPainter(picture) as painter:
        for place in places:
            painter.fillRect(QRect(*place), ground)
