"""The history's database as it serves at the moment: the file, or memory where the file cannot be written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from backstride.history.database import Opened, open_after, open_database, open_file
from backstride.history.salvage import ERRORS
from backstride.i18n.messages import Message, message
from backstride.storage.files import marked

_IN_PLACES = message("Your history is damaged in places. What cannot be read is missing here.")
_T = TypeVar("_T")


class Store:
    """A database that is open.

    Where the file cannot be written, ``problem`` says why, and memory serves with what could be read of it.
    """

    def __init__(self, path: Path, *, mend: Callable[[Path], None] | None = None) -> None:
        """Open the history at *path*. A damaged one is mended at once, or by *mend*, which calls `continue_mended`.

        Until then memory serves: nothing that is added lasts, so that the journals of sessions stay.
        """
        self._path = Path(os.path.realpath(path))
        self._mend = mend
        self._serve(open_database(self._path, mends=mend is None))

    def _serve(self, opened: Opened) -> None:
        self._db, self._file, self.lasts, self.problem = opened.db, opened.file, opened.lasts, opened.problem
        self._waits = opened.waits
        if self._waits and self._mend is not None:
            self._mend(self._path)

    def continue_mended(self, problem: Message | None) -> None:
        """Continue with the file, which was mended; *problem* is what to report of that."""
        self._db.close()
        self._serve(open_database(self._path))
        self.problem = self.problem or problem

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def reopen(self) -> None:
        """Open the file again where memory serves in its place: another program may have held it for a moment."""
        if self.lasts or self._waits:
            return
        with suppress(*ERRORS, OSError):
            opened = open_file(self._path)
            self._db.close()
            self._serve(opened)

    def _fall_back(self, error: Exception) -> None:
        """Continue with what serves after the database answered with *error*."""
        self._db.close()
        self._serve(open_after(error, self._path, self._file, mends=self._mend is None))

    def write(self, act: Callable[[sqlite3.Connection], object]) -> bool:
        """Have *act* change the database, whole or not at all; say whether that lasts.

        *act* is called again with what serves instead where the file answers with an error.
        """
        self.reopen()
        try:
            _within(self._db, act)
        except ERRORS as error:
            self._fall_back(error)
            with suppress(*ERRORS):
                _within(self._db, act)
                return self.lasts
            return False
        return self.lasts

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def readable(self, made: Callable[[tuple[Any, ...]], _T], rows: Iterable[tuple[Any, ...]]) -> Iterator[_T]:
        """Yield what is *made* of each of *rows*; one that makes no sense is passed over, and ``problem`` says so."""
        for row in rows:
            try:
                yield made(row)
            except (TypeError, ValueError):
                self.problem = self.problem or _IN_PLACES

    def rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that *query* finds; none where the database cannot be read."""
        try:
            return self._db.execute(query, values).fetchall()
        except ERRORS as error:
            self._fall_back(error)
        with suppress(*ERRORS):
            return self._db.execute(query, values).fetchall()
        return []


def _within(db: sqlite3.Connection, act: Callable[[sqlite3.Connection], object]) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        act(db)


def sound(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return *values* with a mark in place of what is no letter: names of files may have bytes that are none."""
    return tuple(marked(value) if isinstance(value, str) else value for value in values)
