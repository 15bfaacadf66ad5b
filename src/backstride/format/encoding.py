"""From a file's bytes to its text; where there is none, what the file is instead."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from backstride.format.problem import Problem, error
from backstride.format.tree import Spot
from backstride.i18n.messages import message

_DOCUMENTS = (
    (b"%PDF", message("a PDF file")),
    (b"PK\x03\x04", message("a Word or ZIP file")),
    (b"\xd0\xcf\x11\xe0", message("an old Word file")),
    (b"{\\rtf", message("an RTF file")),
    (b"<!doctype html", message("a web page")),
    (b"<html", message("a web page")),
    (b"\x89png", message("a picture")),
    (b"\xff\xd8\xff", message("a picture")),
)
"""How files begin that are no plain text, in small letters, and what they are."""

_COPY = message("Copy its text into a plain text editor such as Notepad, and save that as `NAME.yaml`.")
_SAVE = message("Save it again as UTF-8. In Notepad: File, Save as, Encoding: UTF-8.")
_LONGEST = max(len(beginning) for beginning, _ in _DOCUMENTS)
_ENOUGH_TO_SEE = 64


def decoded(data: bytes) -> tuple[str, Problem | None]:
    """Return the text of *data*, or the problem that it has none."""
    data = data.removeprefix(BOM_UTF8)
    start = data[:_LONGEST].lstrip().lower()
    what = next((what for beginning, what in _DOCUMENTS if start.startswith(beginning.lower())), None)
    if what:
        return "", error(Spot(), "not-utf8", message("This is {what}, not a plain text file.", what=what), _COPY)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or _is_wide(data):
        return "", error(Spot(), "not-utf8", message("This file is in UTF-16, but must be in UTF-8."), _SAVE)
    try:
        return data.decode(), None
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode()
        return "", error(end_of(before), "not-utf8", message("This file is not in UTF-8."), _SAVE)


def _is_wide(data: bytes) -> bool:
    """Return whether every second byte is empty, as in UTF-16 without its mark."""
    start = data[:_ENOUGH_TO_SEE]
    return len(start) > 1 and (not any(start[::2]) or not any(start[1::2]))


def end_of(text: str) -> Spot:
    """Return the place of the character after *text*."""
    breaks = text.count("\n") + text.count("\r") - text.count("\r\n")
    column = len(text) - max(text.rfind("\n"), text.rfind("\r"))
    return Spot(breaks + 1, column, column + 1)
