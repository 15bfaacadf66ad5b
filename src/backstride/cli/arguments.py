"""What the words after an option may be: each function takes the text and returns its value, or refuses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from backstride.cli.context import UsageError
from backstride.history.wall_clock import now
from backstride.i18n.messages import message


def folder(text: str) -> str:
    """Return the name of a folder."""
    if not text:
        raise UsageError(message("The folder name is empty. Give the path of a folder."))
    return text


def language(text: str) -> str:
    """Return a language tag."""
    if not all(part.isascii() and part.isalnum() for part in text.split("-")):
        raise UsageError(message("`{text}` is not a language tag. Write one such as en or de-AT.", text=text))
    return text


def number(option: str, low: float, high: float) -> Callable[[str], float]:
    """Return what reads a number from *low* to *high* after *option*."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise UsageError(
                message(
                    "`{option}` takes a number from {low} to {high}, not `{text}`.",
                    option=option,
                    low=f"{low:g}",
                    high=f"{high:g}",
                    text=text,
                )
            )
        return value

    return read


def size(text: str) -> int:
    """Return pixels."""
    return int(number("--size", 16, 4096)(text))


def pose(text: str) -> str:
    """Return a pose as it was written."""
    if text not in ("start", "end"):
        number("--pose", 0, 1)(text)
    return text


def day(text: str) -> date:
    """Return a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(message("`{text}` is not a date. Write one such as 2026-11-22.", text=text)) from None


def moment(text: str) -> datetime:
    """Return a moment by the clocks of this place: an hour of today, or a day with an hour."""
    here = now()
    try:
        if "T" in text or " " in text:
            found = datetime.fromisoformat(text)
            return found if found.tzinfo else found.astimezone()
        return datetime.combine(here.date(), time.fromisoformat(text)).astimezone()
    except ValueError:
        raise UsageError(
            message("`{text}` is not a time. Write one such as 07:30 or 2026-11-22T07:30.", text=text)
        ) from None
