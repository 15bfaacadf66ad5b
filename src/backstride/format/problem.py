"""A problem of a file: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from backstride.i18n.messages import Message, sentences


class Sayer(Protocol):
    """What says a message in a reader's language."""

    def say(self, message: Message) -> str:
        """Return the words."""
        ...


class Severity(StrEnum):
    """Whether a file with this problem can still be played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem at ``line`` and ``column`` (both from 1, columns in code points).

    ``end_column`` is the column after the last character concerned, 0 where that is not on the same line.
    """

    line: int
    column: int
    code: str
    message: Message
    hint: Message | None = None
    severity: Severity = Severity.ERROR
    end_column: int = 0

    @property
    def of_whole_file(self) -> bool:
        """Say whether it is at the beginning and ends on no line of its own: no line shows what is wrong."""
        return (self.line, self.column, self.end_column) == (1, 1, 0)

    @property
    def said(self) -> Message:
        """Return the message with the hint after it."""
        return sentences(self.message, self.hint) if self.hint else self.message

    def show(self, path: str, catalogue: Sayer) -> str:
        """Return ``PATH:LINE:COLUMN: error[code]: message``, the hint indented on a second line."""
        words = catalogue.say(self.message)
        head = f"{path}:{self.line}:{self.column}: {self.severity}[{self.code}]: {words}"
        return f"{head}\n    {catalogue.say(self.hint)}" if self.hint else head


class Place(Protocol):
    """Anything with a place in a file."""

    @property
    def line(self) -> int:
        """Return the line, from 1."""
        ...

    @property
    def column(self) -> int:
        """Return the column of the first character, from 1."""
        ...

    @property
    def end_column(self) -> int:
        """Return the column after the last character, 0 where it is not known."""
        ...


class Mention(NamedTuple):
    """A word that reads like the id of another exercise, and where it is."""

    word: str
    line: int
    column: int
    end_column: int


def error(place: Place, code: str, message: Message, hint: Message | None = None) -> Problem:
    """Return an error at *place*."""
    return Problem(
        line=place.line, column=place.column, end_column=place.end_column, code=code, message=message, hint=hint
    )


def warning(place: Place, code: str, message: Message, hint: Message | None = None) -> Problem:
    """Return a warning at *place*."""
    return Problem(
        line=place.line,
        column=place.column,
        end_column=place.end_column,
        code=code,
        message=message,
        hint=hint,
        severity=Severity.WARNING,
    )


def by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return *problems* in the order in which a reader of the file meets them."""
    return tuple(sorted(problems, key=lambda p: (p.line, p.column, p.code)))
