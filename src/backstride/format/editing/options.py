"""What may follow where somebody types, as values: those who show it need not know the format."""

from __future__ import annotations

from typing import NamedTuple


class Option(NamedTuple):
    """What may be written, and what it is."""

    text: str
    meaning: str = ""


class Completion(NamedTuple):
    """What begins at the column ``start`` (from 0) and may become one of ``options``."""

    start: int
    options: tuple[Option, ...]
