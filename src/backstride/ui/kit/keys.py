"""Which key is meant: on a layout without Latin letters the one in its place."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LATIN_1, _BEYOND = 0x100, 0x110000
"""Between these lie the keys whose number is a character that is not in Latin-1."""


def _rows(*rows: tuple[int, str]) -> dict[int, str]:
    """Return the letters of each row by their codes, which count up from the first one's."""
    return {first + index: letter for first, letters in rows for index, letter in enumerate(letters)}


_X11 = _rows((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM,"))
_MACOS = _rows((0, "ASDFHGZXCV"), (11, "BQWERYT"), (31, "OU"), (34, "IP"), (37, "LJ"), (40, "K"), (43, ","), (45, "NM"))
_WINDOWS = _rows((65, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (188, ","))

_VIRTUAL: Mapping[str, Mapping[int, str]] = MappingProxyType({"darwin": _MACOS, "win32": _WINDOWS})
"""The Latin letter of each virtual key, where a system has such; elsewhere the scan code of X11 and Wayland tells."""


def pressed(event: QKeyEvent) -> Qt.Key:
    """Return the key that *event* means; ``Key_unknown`` while Ctrl, Alt or Meta makes it mean something else."""
    return Qt.Key.Key_unknown if event.modifiers() & _HELD else _key(event)


def combination(event: QKeyEvent) -> QKeyCombination:
    """Return the key that *event* means, with Ctrl, Alt and Meta; what only chooses the character is left out."""
    return QKeyCombination(event.modifiers() & _HELD, _key(event))


def _key(event: QKeyEvent) -> Qt.Key:
    key = event.key()
    foreign = _LATIN_1 <= key < _BEYOND and not unicodedata.name(chr(key), "").startswith("LATIN")
    letter = _in_its_place(event) if foreign else ""
    return Qt.Key(ord(letter) if letter else key)


def _in_its_place(event: QKeyEvent) -> str:
    """Return the Latin letter or the comma in the place of the key, an empty text where there is none."""
    virtual = _VIRTUAL.get(sys.platform)
    return _X11.get(event.nativeScanCode(), "") if virtual is None else virtual.get(event.nativeVirtualKey(), "")
