"""How often routines are started and finished, by day: counts without persons, where the configuration asks for them.

They are a small table in a file that is written whole or not at all, so that neither a power cut nor a full disk costs
more than the last one; what found no room is written with the next.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.routine.ids import ID
from backstride.storage.files import read_data, text_of
from backstride.storage.writing import write_private

HEAD = "day,routine,started,finished"
"""The first line of the file."""

DAYS = 400
"""Days that are kept, the latest: a year, and as much as shows last year's month beside this one."""

_LARGEST = 4 * 1024 * 1024
_LINE = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}}),({ID}),(\d{{1,6}}),(\d{{1,6}})")


class Count(NamedTuple):
    """How often a routine (its id) was started and finished on a day."""

    day: date
    routine: str
    started: int
    finished: int


class Counts(Protocol):
    """What counts. ``problem`` says why the last count is not on the disk yet."""

    problem: Message | None

    @property
    def rows(self) -> tuple[Count, ...]:
        """Return all counts, by day and routine."""

    def started(self, routine: str) -> None:
        """Count a start of *routine*."""

    def finished(self, routine: str) -> None:
        """Count that *routine* was finished."""


class NoCounts:
    """The silent twin, where nothing is counted."""

    problem: Message | None = None
    rows: tuple[Count, ...] = ()

    def started(self, routine: str) -> None:
        """Count nothing."""

    def finished(self, routine: str) -> None:
        """Count nothing."""


class CountsFile:
    """The counts in *file*; *today* is asked whenever something is counted."""

    def __init__(self, file: Path, today: Callable[[], date]) -> None:
        self.problem: Message | None = None
        self._file = file
        self._today = today
        self._started: Counter[tuple[date, str]] = Counter()
        self._finished: Counter[tuple[date, str]] = Counter()
        self._take_up()

    def _take_up(self) -> None:
        """Count on from what the file has; one that is there and cannot be read is not written over."""
        data, unread = read_data(self._file, _LARGEST)
        there = unread is not None and os.path.exists(self._file)  # noqa: PTH110  because this one is false where the system cannot say
        self._unread = unread.message if unread and there else None
        for row in _rows(text_of(data).split("\n")):
            self._started[row.day, row.routine] += row.started
            self._finished[row.day, row.routine] += row.finished

    @property
    def rows(self) -> tuple[Count, ...]:
        """Return all counts, by day and routine."""
        return tuple(
            Count(*key, self._started[key], self._finished[key])
            for key in sorted(self._started.keys() | self._finished.keys())
        )

    def started(self, routine: str) -> None:
        """Count a start of *routine*."""
        self._started[self._today(), routine] += 1
        self._write()

    def finished(self, routine: str) -> None:
        """Count that *routine* was finished."""
        self._finished[self._today(), routine] += 1
        self._write()

    def _write(self) -> None:
        if self._unread is not None:
            self._take_up()
        if self._unread is not None:
            self.problem = self._unread
            return
        self._forget()
        try:
            write_private(self._file, as_csv(self.rows).encode())
        except OSError as error:
            self.problem = message("The counts cannot be written ({why}).", why=os_error_text(error))
        else:
            self.problem = None

    def _forget(self) -> None:
        """Forget the earliest days where there are too many; no clock is asked, for it may have been set wrong."""
        days = sorted({day for day, _ in self._started.keys() | self._finished.keys()})
        for old in days[:-DAYS]:
            for counter in (self._started, self._finished):
                for key in [key for key in counter if key[0] == old]:
                    del counter[key]


def as_csv(rows: Iterable[Count]) -> str:
    """Return *rows* as the file has them."""
    lines = (f"{row.day.isoformat()},{row.routine},{row.started},{row.finished}" for row in rows)
    return "".join(f"{line}\n" for line in (HEAD, *lines))


def open_counts(file: Path, today: Callable[[], date], *, wanted: bool) -> Counts:
    """Return what counts into *file* where that is *wanted*."""
    return CountsFile(file, today) if wanted else NoCounts()


def _rows(lines: Iterable[str]) -> Iterator[Count]:
    """Yield what *lines* say; a line that is none is passed over."""
    for line in lines:
        found = _LINE.fullmatch(line.strip())
        if found:
            try:
                day = date.fromisoformat(found[1])
            except ValueError:
                continue
            *_, started, finished = found.groups()
            yield Count(day, found[2], int(started), int(finished))
