"""Whether an author's picture can be shown: what it is and how large, by its first bytes and never by decoding.

Bounds are those of the format guide. The check of a file and the drawing ask here, so that both say the same.
"""

from __future__ import annotations

import os
import re
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import NamedTuple

from backstride.i18n.messages import Message, message, plural, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import open_at_once
from backstride.storage.safe_svg import refusal

MOST_BYTES = 4 * 1024 * 1024
MOST_PIXELS = 16_000_000


class Bounds(NamedTuple):
    """How large a picture may be: bytes, and pixels."""

    bytes: int
    pixels: int


SHOWN = Bounds(MOST_BYTES, MOST_PIXELS)
"""Of a picture that an exercise names."""

PHOTO = Bounds(64 * 1024 * 1024, 200_000_000)
"""Of a photograph as a telephone makes it, which is made small before an exercise has it."""

MOST_SCANS = 20
"""Passes in which a JPEG refines the whole picture; each takes as long as all of an ordinary one."""

_SMALLER = message("Save it smaller: 1600 pixels on the longer side is plenty.")
_PLAINER = message("Save it again as a plain JPG or PNG.")
_AGAIN = message("Save it again, or use another one.")
_KNOWN = message("Save it as one of these.")
_AS_PNG = message("Save it as PNG, or as an SVG with only simple shapes.")

_MOST_PARTS = 100_000
_NO_CODE = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Where the data of a JPEG's scan ends."""

_FRAMES = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_START_OF_SCAN, _END = 0xDA, 0xD9
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of a JPEG that nothing follows."""

_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF"}


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a picture is not shown, and what to do; ``code`` is that of the problem of its exercise."""

    code: str
    message: Message
    hint: Message

    @property
    def said(self) -> Message:
        """Return the message with the hint after it."""
        return sentences(self.message, self.hint)


class Size(NamedTuple):
    """What a picture says of itself: pixels, and in how many passes it is stored."""

    width: int
    height: int
    scans: int = 1


def read_picture(path: Path, bounds: Bounds = SHOWN) -> tuple[bytes, Flaw | None]:
    """Return the bytes of the picture at *path*, or nothing and why it is not shown. Waits for no pipe."""
    try:
        with open(path, "rb", opener=open_at_once) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return b"", _bad(message("The picture {name} is not a file.", name=path.name), _AGAIN)
            data = file.read(bounds.bytes + 1)
    except (OSError, ValueError) as error:
        why = os_error_text(error) if isinstance(error, OSError) else str(error)
        return b"", _bad(message("The picture {name} cannot be read ({why}).", name=path.name, why=why), _AGAIN)
    if len(data) > bounds.bytes:
        size = ceil(status.st_size / 1024 / 1024)
        most = bounds.bytes // 1024 // 1024
        what = message("The picture {name} is {size} MB. The limit is {most} MB.", name=path.name, size=size, most=most)
        return b"", Flaw("big-picture", what, _SMALLER)
    flaw = flaw_of(data, path.name, bounds)
    return (b"", flaw) if flaw else (data, None)


def flaw_of(data: bytes, name: str, bounds: Bounds = SHOWN) -> Flaw | None:
    """Return why the picture *data* of the file called *name* is not shown, ``None`` where it is."""
    if Path(name).suffix.casefold() == ".svg":
        why = refusal(data)
        return _bad(message("The picture {name} is not shown: {why}.", name=name, why=why), _AS_PNG) if why else None
    kind = _kind(data)
    if kind not in _SIZES:
        if kind:
            what = message("The picture {name} is in {kind}, a photo format that is not shown.", name=name, kind=kind)
            return _bad(what, message("Save it as JPG."))
        return _bad(message("The picture {name} is not a PNG, JPEG, WebP or SVG.", name=name), _KNOWN)
    try:
        size = _SIZES[kind](data)
    except (struct.error, _DamagedError):
        return damaged(name)
    return _too_much(size, name, bounds.pixels)


def damaged(name: str) -> Flaw:
    """Return the flaw of a picture that breaks off, or is not what it says."""
    return _bad(message("The picture {name} is damaged.", name=name), _AGAIN)


def too_slow(name: str) -> Flaw:
    """Return the flaw of a picture whose drawing did not come to its end."""
    return _bad(message("The picture {name} takes too long to draw.", name=name), _PLAINER)


def _bad(what: Message, hint: Message) -> Flaw:
    return Flaw("bad-picture", what, hint)


class _DamagedError(Exception):
    """The first bytes do not say how large the picture is."""


def _too_much(size: Size, name: str, most: int) -> Flaw | None:
    if size.width <= 0 or size.height <= 0:
        return damaged(name)
    if size.width * size.height > most:
        what = message(
            "The picture {name} is too large ({width} x {height}). The limit is {most} million pixels.",
            name=name,
            width=f"{size.width}",
            height=f"{size.height}",
            most=most // 1_000_000,
        )
        return Flaw("big-picture", what, _SMALLER)
    if size.scans > MOST_SCANS:
        what = plural(
            "The picture {name} is stored in {count} pass. The limit is {most}.",
            "The picture {name} is stored in {count} passes. The limit is {most}.",
            size.scans,
            name=name,
            most=MOST_SCANS,
        )
        return Flaw("big-picture", what, _PLAINER)
    return None


def _kind(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    return _BRANDS.get(data[8:12], "") if data[4:8] == b"ftyp" else ""


def _png(data: bytes) -> Size:
    name, width, height = struct.unpack_from(">4sII", data, 12)
    if name != b"IHDR":
        raise _DamagedError
    return Size(width, height)


def _jpeg(data: bytes) -> Size:
    """Return the larger size where a file gives several, and count the passes of all."""
    sizes: list[tuple[int, int]] = []
    scans = 0
    for marker, begin in _segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, begin + 3)
            sizes.append((width, height))
        scans += marker == _START_OF_SCAN
    if not sizes or not scans:
        raise _DamagedError
    return Size(max(width for width, _ in sizes), max(height for _, height in sizes), scans)


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield each marker and the place after it, up to the end of the picture, or of the file where it breaks off."""
    place = 2
    for _ in range(_MOST_PARTS):
        found = _NO_CODE.search(data, place)
        if found is None:
            return
        marker = found[0][1]
        if marker == _END:
            return
        yield marker, found.end()
        # Within a segment anything may look like a marker; after the head of a scan its data is looked through.
        place = found.end() if marker in _BARE else found.end() + struct.unpack_from(">H", data, found.end())[0]
    raise _DamagedError


def _webp(data: bytes) -> Size:
    """Return the larger of all sizes: that of the canvas, and those of the pictures in it."""
    sizes = [size for name, begin in _chunks(data) if (size := _webp_size(name, data, begin))]
    if not sizes:
        raise _DamagedError
    return Size(max(width for width, _ in sizes), max(height for _, height in sizes))


def _chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    place = 12
    for _ in range(_MOST_PARTS):
        if place + 8 > len(data):
            return
        name, size = struct.unpack_from("<4sI", data, place)
        yield name, place + 8
        # The pictures of one that moves lie inside of their frames, after 16 bytes.
        place += 8 + (16 if name == b"ANMF" else size + size % 2)
    raise _DamagedError


def _webp_size(name: bytes, data: bytes, begin: int) -> tuple[int, int] | None:
    if name == b"VP8X":
        width, height = (int.from_bytes(data[begin + at : begin + at + 3], "little") + 1 for at in (4, 7))
    elif name == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, begin + 1)
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif name == b"VP8 ":
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, begin + 6))
    else:
        return None
    return width, height


_SIZES = {"PNG": _png, "JPEG": _jpeg, "WebP": _webp}
