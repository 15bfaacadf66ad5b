"""Routines that somebody sent: opened for once, or kept in the own library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message, MessageError, sentences

if TYPE_CHECKING:
    from backstride.exchange.keeping import Keeper
    from backstride.library.reading import Reading

_ENDING = ".backstride"


class Bundles(QObject):
    """Opens bundles in a folder in *cache*, and keeps routines by a keeper that is opened when it is first needed.

    ``reported`` carries what came of it, ``kept`` the path of a routine that is in the library now; ``contested`` has
    why a routine was not kept in place of another one, and its path.
    """

    reported = Signal(Message)
    kept = Signal(Path)
    contested = Signal(Message, Path)

    def __init__(self, cache: Path, open_keeper: Callable[[], Keeper], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._open_keeper = open_keeper

    def opened(self, path: Path) -> Path | None:
        """Return the routine at *path*, of a bundle where it was laid out; ``None`` where it is not opened."""
        if path.suffix.lower() != _ENDING:
            return path
        from backstride.exchange.unpacking import opened  # noqa: PLC0415  because most starts open none

        try:
            return opened(path, self._cache)
        except MessageError as error:
            self.reported.emit(error.message)
            return None

    def packed(self, reading: Reading) -> bytes:
        """Return the routine that was *reading* as one file, without the comments of its author.

        Raises:
            MessageError: it does not fit into one.
        """
        from backstride.exchange.packing import pack, to_bytes  # noqa: PLC0415  because most starts pack none

        if reading.routine is None:
            return b""
        keeper = self._open_keeper()
        sender = replace(keeper.sender, exercises=keeper.library.exercises_for(reading.path))
        return to_bytes(pack(reading, reading.routine, sender))

    def keep(self, path: Path, *, instead: bool = False) -> None:
        """Take the routine at *path* into the own library, with *instead* also in place of another one."""
        from backstride.exchange.keeping import AnotherError  # noqa: PLC0415  because most starts keep none

        try:
            kept = self._open_keeper().keep(path, instead=instead)
        except AnotherError as error:
            self.contested.emit(error.message, path)
        except MessageError as error:
            self.reported.emit(error.message)
        else:
            self.kept.emit(kept.path)
            self.reported.emit(sentences(*kept.said))
