"""Sessions as they lie in the bytes of a database, whatever became of the pages that should lead to them.

The form is that of SQLite's records (https://www.sqlite.org/fileformat2.html, "Record Format"): the length of the whole
and the row's number, then a header with its own length and a number for the kind of each value, then the values.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Any

from backstride.history.model import HOWS

_Row = tuple[Any, ...]

_HEADS = re.compile(rb"(?=[\x08-\x20]\x00[\x0f-\xff])")
"""Where a header may begin: it is short, the id is not written twice, and a text follows."""

_STARTED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_FEWEST, _MOST = 7, 16
"""Columns: those of the first version, and more than any has; what is added comes last."""

_INTEGERS = (0, 1, 2, 3, 4, 6, 8)
_REAL, _ZERO, _ONE, _TEXT = 7, 8, 9, 13


def sessions_in(data: bytes) -> Iterator[_Row]:
    """Yield the id (``None`` where it is lost) and the columns of every session that lies anywhere in *data*."""
    for head in _HEADS.finditer(data):
        found = _record(data, head.start())
        if found:
            yield found


def _record(data: bytes, at: int) -> _Row | None:
    """Return the session whose header begins at *at*, ``None`` where it is none."""
    try:
        kinds, place = _kinds(data, at)
        values = []
        for kind in kinds:
            value, place = _value(data, place, kind)
            values.append(value)
    except (IndexError, ValueError, struct.error):
        return None
    _, routine, title, started, planned, completed, how, *added = values
    texts = all(isinstance(text, str) for text in (routine, title, started))
    if not texts or how not in HOWS or not _STARTED.fullmatch(started):
        return None
    uid, offset = (*added, None, None)[:2]
    return (_id(data, at, place - at), uid or "", routine, title, started, planned, completed, how, offset)


def _kinds(data: bytes, at: int) -> tuple[list[int], int]:
    """Return the kind of each value, and where the values begin.

    Raises:
        ValueError: there are more or fewer than a session has.
    """
    length, place = _varint(data, at)
    kinds = []
    while place < at + length:
        kind, place = _varint(data, place)
        kinds.append(kind)
    if place != at + length or not _FEWEST <= len(kinds) <= _MOST:
        raise ValueError
    return kinds, place


def _value(data: bytes, place: int, kind: int) -> tuple[Any, int]:
    """Return the value of this *kind* at *place*, and where the next one begins.

    Raises:
        IndexError: the data ends before.
        ValueError: no column of a session has values of that kind.
    """
    if kind < len(_INTEGERS):
        end = place + _INTEGERS[kind]
        return (int.from_bytes(data[place:end], signed=True) if kind else None), end
    if kind == _REAL:
        return struct.unpack_from(">d", data, place)[0], place + 8
    if kind in (_ZERO, _ONE):
        return kind - _ZERO, place
    if kind < _TEXT or kind % 2 == 0:
        raise ValueError
    end = place + (kind - _TEXT) // 2
    return data[place:end].decode("utf-8", "replace"), end


def _id(data: bytes, at: int, length: int) -> int | None:
    """Return the number of the row whose record of this *length* begins at *at*: it comes after the length."""
    for width in range(1, 10):
        start = max(0, at - width)
        number, end = _varint(data, start)
        before = (start - size for size in (1, 2, 3) if size <= start)
        if end == at and any(_varint(data, place) == (length, start) for place in before):
            return number
    return None


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return the number at *place*, of which each byte tells seven bits and whether it is the last, and what follows.

    Raises:
        IndexError: the data ends before.
    """
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004  because that bit says that more follow
            return value, place
    return value << 8 | data[place], place + 1
