"""What the words after an option may be: each function takes the text and returns its value, or refuses it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

_FASTEST = 1000.0


def folder(text: str) -> str:
    """Return the name of a folder."""
    if not text:
        message = "the name is empty; give the path of a folder"
        raise ArgumentTypeError(message)
    return text


def language(text: str) -> str:
    """Return a language tag."""
    if not all(part.isascii() and part.isalnum() for part in text.split("-")):
        message = f"{text!r} is no language tag; write one such as en or de-AT"
        raise ArgumentTypeError(message)
    return text


def speed(text: str) -> float:
    """Return how many times faster than real time."""
    return _number(text, 1.0, _FASTEST, "times faster than real time")


def minutes(text: str) -> float:
    """Return minutes."""
    return _number(text, 0.1, 720.0, "minutes")


def size(text: str) -> int:
    """Return pixels."""
    return int(_number(text, 16, 4096, "pixels"))


def pose(text: str) -> str:
    """Return a pose as it was written."""
    if text not in ("start", "end"):
        _number(text, 0.0, 1.0, "a part of the way, or start, or end")
    return text


def _number(text: str, low: float, high: float, unit: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        message = f"{text!r} must be a number from {low:g} to {high:g} ({unit})"
        raise ArgumentTypeError(message)
    return value


def day(text: str) -> date:
    """Return a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is no date; write one such as 2026-11-22"
        raise ArgumentTypeError(message) from None
