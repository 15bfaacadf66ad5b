"""A problem of a file: what is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a file with this problem can still be played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem at ``line`` and ``column`` (both from 1, columns in code points).

    ``end_column`` is the column after the last character concerned.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    end_column: int = 0

    def show(self, path: str) -> str:
        """Return ``PATH:LINE:COLUMN: error[code]: message``, the hint indented on a second line."""
        head = f"{path}:{self.line}:{self.column}: {self.severity}[{self.code}]: {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head
