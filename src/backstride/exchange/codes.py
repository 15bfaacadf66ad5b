"""A routine as QR codes, and back: its text, compressed, in as many codes as one can scan from paper.

Each code reads ``BACKSTRIDE:1:0F3A91C2:1/3:`` and a part of the data in base 45 (RFC 9285), whose signs a QR code packs
most tightly. The eight digits are a checksum of all the data, by which the parts of one routine find each other.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from backstride.exchange.packed import Packed
from backstride.format.document import MAX_BYTES
from backstride.i18n.messages import Message, MessageError, message, plural, sentences

if TYPE_CHECKING:
    import segno

_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BASE = len(_SIGNS)
_PART = re.compile(r"BACKSTRIDE:1:([0-9A-F]{8}):([1-9][0-9]?)/([1-9][0-9]?):([0-9A-Z $%*+\-./:]{1,4300})")
_LONGEST = 900
"""Signs of one code: at 30 mm its squares are then a third of a millimetre wide, which a scan at 300 dpi shows."""

MOST = 12
"""Codes of one routine: nobody scans more."""

_RAW = -15
_BORDER, _SCALE = 4, 8
_NEEDED = message("QR codes need the packages segno and zxing-cpp: `pip install 'backstride[share]'`.")


class NoCodeError(MessageError):
    """A routine does not fit into codes, or no routine is in a picture."""


class Code(NamedTuple):
    """One code: rows of squares, 1 where one is dark, with which *number* of *many* it is."""

    rows: tuple[bytes, ...]
    number: int
    many: int


def texts_of(packed: Packed) -> tuple[str, ...]:
    """Return what the codes of *packed* say, one text each.

    Raises:
        NoCodeError: it has pictures, or is too long.
    """
    if packed.pictures:
        raise NoCodeError(
            message("This routine has pictures of its own, which do not fit into a QR code. Hand it out as a file.")
        )
    compressor = zlib.compressobj(9, wbits=_RAW)
    data = compressor.compress(packed.text) + compressor.flush()
    written = _encoded(data)
    count = ceil(len(written) / _LONGEST)
    if count > MOST:
        raise NoCodeError(message("This routine is too long for QR codes. Hand it out as a file."))
    size = ceil(len(written) / count)
    parts = (written[at : at + size] for at in range(0, len(written), size))
    return tuple(
        f"BACKSTRIDE:1:{zlib.crc32(data):08X}:{number}/{count}:{part}" for number, part in enumerate(parts, start=1)
    )


def codes_of(packed: Packed) -> tuple[Code, ...]:
    """Return the codes of *packed*.

    Raises:
        NoCodeError: it does not fit into codes, or what makes them is not installed.
    """
    texts = texts_of(packed)
    made = (_qr(text) for text in texts)
    return tuple(
        Code(tuple(bytes(row) for row in each.matrix), number, len(texts)) for number, each in enumerate(made, start=1)
    )


def pngs_of(packed: Packed) -> tuple[bytes, ...]:
    """Return the codes of *packed* as PNG, each with the quiet zone that a reader needs.

    Raises:
        NoCodeError: it does not fit into codes, or what makes them is not installed.
    """
    return tuple(map(_png, texts_of(packed)))


def _png(text: str) -> bytes:
    whole = io.BytesIO()
    _qr(text).save(whole, kind="png", scale=_SCALE, border=_BORDER)
    return whole.getvalue()


def _qr(text: str) -> segno.QRCode:
    try:
        import segno  # noqa: PLC0415  because few routines become a code
    except ImportError as error:
        raise NoCodeError(_NEEDED) from error
    return segno.make_qr(text, error="m", boost_error=False)


def read_picture(picture: object) -> tuple[str, ...]:
    """Return what the codes in *picture* say that are ours; it is whatever zxing-cpp takes, such as a QImage.

    Raises:
        NoCodeError: what reads them is not installed.
    """
    try:
        import zxingcpp  # noqa: PLC0415  because few pictures are read
    except ImportError as error:
        raise NoCodeError(_NEEDED) from error
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(each.text for each in found if _PART.fullmatch(each.text))


def unpacked(texts: Iterable[str]) -> Packed:
    """Return the routine that *texts* of codes hold, in any order.

    Raises:
        NoCodeError: there is none, or more than one, or a part of it is missing or damaged.
    """
    found = [parts for text in texts if (parts := _PART.fullmatch(text))]
    known = {(parts[1], int(parts[3])) for parts in found}
    if not known:
        raise NoCodeError(message("There is no QR code of Backstride in this picture."))
    if len(known) > 1:
        raise NoCodeError(message("These are QR codes of more than one routine. Take a picture of one of them."))
    ((checksum, count),) = known
    pieces = {int(parts[2]): parts[4] for parts in found}
    missing = count - len(pieces.keys() & set(range(1, count + 1)))
    if missing or count > MOST:
        raise NoCodeError(_incomplete(count, missing))
    data = _decoded("".join(pieces[number] for number in range(1, count + 1)))
    if zlib.crc32(data) != int(checksum, 16):
        raise NoCodeError(message("This QR code is damaged. Take the picture again."))
    return Packed(_inflated(data), {})


def _incomplete(count: int, missing: int) -> Message:
    return sentences(
        plural(
            "{missing} of {count} QR code is missing.",
            "{missing} of {count} QR codes are missing.",
            count,
            missing=missing,
        ),
        message("Take a picture that shows them all."),
    )


def _inflated(data: bytes) -> bytes:
    try:
        text = zlib.decompressobj(_RAW).decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise NoCodeError(message("This QR code is damaged. Take the picture again.")) from error
    if len(text) > MAX_BYTES:
        raise NoCodeError(message("There is more in this QR code than a routine."))
    return text


def _encoded(data: bytes) -> str:
    return "".join(_signs(data[at : at + 2]) for at in range(0, len(data), 2))


def _signs(pair: bytes) -> str:
    """Return three signs for two bytes, two for one, the least first."""
    value = int.from_bytes(pair, "big")
    digits = [value % _BASE, value // _BASE % _BASE, value // _BASE**2][: len(pair) + 1]
    return "".join(_SIGNS[digit] for digit in digits)


def _decoded(written: str) -> bytes:
    return b"".join(_bytes(written[at : at + 3]) for at in range(0, len(written), 3))


def _bytes(signs: str) -> bytes:
    value = sum(_SIGNS.index(sign) * int(_BASE**place) for place, sign in enumerate(signs))
    length = len(signs) - 1
    if not length or value >= 256**length:
        raise NoCodeError(message("This QR code is damaged. Take the picture again."))
    return value.to_bytes(length, "big")
