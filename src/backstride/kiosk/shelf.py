"""The routines that a kiosk shows: looked for again and again, and exchanged only while nobody is there.

A file that broke never takes the place of one that worked: its routine stays as it was read last. A routine whose file
is gone goes, unless nothing at all is left in its folder, as where a network drive is away.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from backstride.i18n.messages import Message
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.load import shown
from backstride.library.entry import Entry
from backstride.library.reading import Reading
from backstride.routine.ids import find_exercise
from backstride.routine.model import Exercise


class Shelves(Protocol):
    """What a library says of its folders, as far as a kiosk asks."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is known of each file; of two with one id, the nearer one."""

    @property
    def notes(self) -> tuple[Message, ...]:
        """Return what to say of each folder that cannot be read."""

    def rescan(self) -> bool:
        """Look through the folders; say whether anything changed."""

    def read(self, path: Path) -> Reading:
        """Return the routine in the file at *path*, as it is now."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be chosen: the ``entries`` of the routines in the order of their cards, and each as it was read, by id.

    ``kept`` are the ids of those whose files cannot be used at the moment; ``broken`` are the files with errors, and
    ``notes`` say which folders cannot be read.
    """

    entries: tuple[Entry, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    broken: tuple[Entry, ...] = ()
    notes: tuple[Message, ...] = ()

    def exercise(self, name: str) -> Exercise | None:
        """Return the exercise *name*, or the variant of one, as a routine has it; ``None`` where none has it."""
        routines = (reading.routine for reading in self.readings.values())
        found = (find_exercise(routine.exercises, name) for routine in routines if routine)
        return next(filter(None, found), None)


class Shelf:
    """The stock of a kiosk. `look` may be called in another thread than the rest, by one at a time."""

    def __init__(self, library: Shelves, config: KioskConfig) -> None:
        self._library = library
        self._config = config
        self._seen = Stock()
        self._next: Stock | None = None
        self.stock = Stock()

    def look(self) -> bool:
        """Look through the folders, and read what is to be shown; say whether something other waits to be taken."""
        if self._library.rescan():
            stock = self._read()
            if stock != self._seen:
                self._seen = self._next = stock
        return self._next is not None

    def take(self) -> bool:
        """Show what the last look found, for nobody is there to be surprised; say whether it is something other."""
        taken, self._next = self._next, None
        self.stock = taken or self.stock
        return taken is not None

    def _read(self) -> Stock:
        entries = self._library.entries
        readings = {entry.path: self._library.read(entry.path) for entry in shown(self._config, entries)}
        sound = {path for path, reading in readings.items() if reading.routine and not reading.errors}
        broken = {entry.path for entry in entries if entry.errors} | (readings.keys() - sound)
        kept = {entry.path: entry for entry in self._kept(entries, broken)}
        stock = shown(self._config, _with(kept, (entry for entry in entries if entry.path not in broken - kept.keys())))
        return Stock(
            entries=stock,
            readings={
                entry.id: self._seen.readings[entry.id] if entry.path in kept else readings[entry.path]
                for entry in stock
            },
            kinds={portrait.id: portrait.kind for entry in entries for portrait in entry.portraits},
            kept=frozenset(entry.id for entry in kept.values()),
            broken=tuple(entry for entry in entries if entry.errors),
            notes=self._library.notes,
        )

    def _kept(self, entries: Iterable[Entry], broken: Container[Path]) -> Iterator[Entry]:
        """Yield what was seen last and cannot be read now, though nobody took it away."""
        folders = {entry.folder for entry in entries}
        return (entry for entry in self._seen.entries if entry.path in broken or entry.folder not in folders)


def _with(kept: Mapping[Path, Entry], entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield *entries*, with what is *kept* in the place of its file, or last, so that it counts before all others."""
    ids = {entry.id for entry in kept.values()}
    there = set()
    for entry in entries:
        if entry.path in kept:
            there.add(entry.path)
            yield kept[entry.path]
        elif not (entry.id in ids and entry.playable):
            yield entry
    yield from (entry for path, entry in kept.items() if path not in there)
