"""The library as the window sees it: cards, search and single routines, always as fresh as the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from backstride.care.cards import Reader, agreed_weekdays, cards_of, key_of, listed
from backstride.care.programmes import Programme, programmes
from backstride.history.model import Done
from backstride.i18n.messages import Message
from backstride.i18n.text import Text
from backstride.library.entry import Entry, Portrait
from backstride.library.folders import Folder, shipped_folder
from backstride.library.reading import Reading
from backstride.library.search import SearchIndex
from backstride.library.suggestions import Card, Hit, faces
from backstride.library.unread import Unread, notes_of
from backstride.routine.ids import exercise_and_variant, find_exercise
from backstride.routine.plan import Plan
from backstride.storage.paths import Paths
from backstride.ui.kit.say import catalogue, say
from backstride.ui.services.preferences import Preferences

if TYPE_CHECKING:
    from backstride.routine.model import Exercise


class Folders(QObject):
    """What is shipped, the person's own, those in the settings, then *named*. ``changed`` carries them all."""

    changed = Signal(tuple)

    def __init__(
        self, paths: Paths, preferences: Preferences, named: Iterable[Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._preferences = preferences
        self._named = tuple(named)
        preferences.changed.connect(self._on_preference_changed)

    @property
    def now(self) -> tuple[Folder, ...]:
        """Return the folders; a later one hides what a former one has."""
        shipped, own = shipped_folder(self._paths), Folder(self._paths.own_library, "own")
        added = (*map(Path, self._preferences.now.library_folders), *self._named)
        return (shipped, own, *(Folder(path) for path in added))

    def _on_preference_changed(self, key: str) -> None:
        if key == "library_folders":
            self.changed.emit(self.now)


class LibraryIndex(Protocol):
    """What the library knows of its files, as far as the window asks for it."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is known of each file; of two with one id, the nearer one."""

    @property
    def files(self) -> tuple[Entry, ...]:
        """Return what is known of every file, also of those that a nearer one hides."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Return each plan that can be used."""

    @property
    def notes(self) -> tuple[Message, ...]:
        """Return what to say of each folder that cannot be read."""

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Return what is in a folder but is not read."""

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Return every exercise by its id, read when it is first asked for."""

    def is_kept(self) -> bool:
        """Say whether everything is known without reading a file."""

    def rescan(self) -> bool:
        """Look through the folders; say whether anything changed."""

    def routine(self, asked: str) -> Reading | None:
        """Return the routine asked for by id or path, ``None`` where there is none."""

    def read(self, path: Path) -> Reading:
        """Return the routine in the file at *path*, as it is now."""

    def check(self, path: Path, data: bytes) -> Reading:
        """Return the routine that *data* would be as the file at *path*."""


_SETTLE_MS = 150
"""Editors save in several strokes: so long after the first the folders are looked through, however many follow."""


_MANY = 300
"""Entries whose index for the search takes longer than a frame: it is made before anybody searches."""


class LibraryService(QObject):
    """Keeps the library that *make* makes of *folders* fresh, off the window's path; *label* is that of a file.

    ``changed`` tells that something in it did, first when it was read at all.
    """

    changed = Signal()
    _rescanned = Signal(bool)
    _indexed = Signal(SearchIndex)

    def __init__(
        self,
        make: Callable[[Sequence[Folder]], LibraryIndex],
        folders: Sequence[Folder],
        language: str,
        parent: QObject | None = None,
        *,
        label: Callable[[Path], str] = lambda _: "",
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._label = label
        self._folders = tuple(folders)
        self._library = make(folders)
        self._language = language
        self._index: SearchIndex | None = None
        self._faces: tuple[str, ...] = ()
        self._portraits: dict[str, Portrait] = {}
        self._plain: dict[str, Card] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.rescan)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._rescanned.connect(self._on_rescanned)
        self._indexed.connect(self._on_indexed)

    def change_folders(self, folders: Sequence[Folder]) -> None:
        """Look into these *folders* from now on."""
        self._folders = tuple(folders)
        self._library = self._make(folders)
        self.rescan()

    def rescan(self) -> None:
        """Look through the folders, soon and off the window's path."""
        self._worker.submit(self._rescan)

    def rescan_if_kept(self) -> None:
        """Look through the folders now, where that takes no time."""
        if self._library.is_kept() and self._library.rescan():
            self._take_in()

    def close(self) -> None:
        """Watch no more."""
        self._settle.stop()
        self._worker.shutdown(cancel_futures=True)

    @property
    def notes(self) -> tuple[Message, ...]:
        """Return what to say of each folder that cannot be read, and of what lies so that it is not."""
        return (*self._library.notes, *notes_of(self._library.unread))

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Return each plan that can be used."""
        return self._library.plans

    def agreed_weekdays(self, today: date) -> frozenset[int]:
        """Return the weekdays (0 is Monday) on which what was given to the person is to be done, as of *today*."""
        return agreed_weekdays(self._library.entries, today)

    def cards(
        self, favourites: tuple[str, ...], done: Mapping[str, Done], today: date | None = None
    ) -> tuple[Card, ...]:
        """Return a card for every routine and for every file that cannot be played; what is due, as of *today*."""
        entries = listed(self._library.entries)
        if len(self._faces) != len(entries):
            self._faces = faces(entries)
        reader = Reader(
            read=lambda text: text.read(self._language),
            say=say,
            portrait=self.portrait,
            label=lambda entry: self._label(entry.path),
        )
        return cards_of(entries, self._faces, reader, favourites, done, today)

    def programmes(
        self, cards: Sequence[Card], done: Mapping[str, Done] | None = None, today: date | None = None
    ) -> tuple[Programme, ...]:
        """Return what each plan is with these *cards*, and after what was *done* lately is due *today*."""
        return programmes(self.plans, cards, lambda plan: plan.title.read(self._language), done, today)

    def card(self, key: str) -> Card | None:
        """Return the card of this id as it is without a person."""
        if not self._plain:
            self._plain = {card.id: card for card in self.cards((), {})}
        return self._plain.get(key)

    def faulty(self) -> tuple[Card, ...]:
        """Return a card for every file that cannot be played."""
        return tuple(card for card in self.cards((), {}) if card.problems)

    def search(self, words: str) -> tuple[Hit, ...]:
        """Return the cards that *words* find, the best first."""
        if self._index is None:  # there are few, or the worker has not made one yet
            self._index = SearchIndex(self._library.entries, catalogue())
        by_title, *others = self._index.ranked(words) or ((),)
        rest = [entry for rank in others for entry in rank]
        exercises = {entry.id: entry.title for entry in (*by_title, *rest) if entry.kind == "exercise"}
        return (
            *(Hit(key_of(entry)) for entry in by_title),
            *(Hit(key_of(entry), self._named(entry, exercises)) for entry in rest),
        )

    def nearest(self, words: str) -> tuple[Hit, ...]:
        """Return a few cards that are nearest to *words*, which find none."""
        if self._index is None:
            self._index = SearchIndex(self._library.entries, catalogue())
        return tuple(Hit(key_of(entry)) for entry in self._index.nearest(words))

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a card."""
        return next((entry for entry in self._library.entries if key_of(entry) == key), None)

    def title(self, key: str) -> str:
        """Return the title of a card in the reader's language, empty where there is no such card."""
        entry = self.entry(key)
        return entry.title.read(self._language) if entry else ""

    def read(self, path: Path) -> Reading:
        """Return the routine in the file at *path*, as it is now."""
        return self._library.read(path)

    def check(self, path: Path, data: bytes) -> Reading:
        """Return the routine that *data* would be as the file at *path*; any thread may ask."""
        return self._library.check(path, data)

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Return every exercise of the library by its id, read when it is first asked for."""
        return self._library.exercises

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is known of each file; nothing is read."""
        return self._library.entries

    @property
    def exercise_titles(self) -> Mapping[str, str]:
        """Return the title of every exercise by its id; nothing is read."""
        return {entry.id: entry.title.read(self._language) for entry in self.exercise_entries}

    @property
    def exercise_entries(self) -> tuple[Entry, ...]:
        """Return what is known of each exercise; nothing is read."""
        return tuple(entry for entry in self._library.entries if entry.kind == "exercise" and not entry.errors)

    def routines_with(self, exercise: str) -> int:
        """Return how many routines do this *exercise*, or a variant of it."""
        return sum(
            any(exercise_and_variant(id_)[0] == exercise for id_ in entry.exercises)
            for entry in self._library.entries
            if entry.kind == "routine"
        )

    def asked(self, asked: str) -> Reading | None:
        """Return the routine asked for by id or path, ``None`` where there is none."""
        return self._library.routine(asked)

    def is_shipped(self, path: Path) -> bool:
        """Say whether the file at *path* came with the program, and is therefore not edited."""
        return any(entry.path == path and entry.origin == "shipped" for entry in self._library.files)

    def has_file(self, path: Path) -> bool:
        """Say whether the file at *path* lies in one of the folders, so that it need not be kept."""
        return any(entry.path == path for entry in self._library.files)

    def portrait(self, name: str) -> Portrait | None:
        """Return what is shown of the exercise or variant *name*, if the library has it; nothing is read."""
        if not self._portraits:
            self._portraits = {each.id: each for entry in self._library.entries for each in entry.portraits}
        return self._portraits.get(name)

    def exercise(self, name: str) -> Exercise | None:
        """Return the exercise *name* of the library, or the variant of one, if it can be read."""
        return find_exercise(self._library.exercises, name)

    def _rescan(self) -> None:
        changed = self._library.rescan()
        self._rescanned.emit(changed)
        if changed and len(self._library.entries) > _MANY:
            self._indexed.emit(SearchIndex(self._library.entries, catalogue()))

    def _named(self, entry: Entry, exercises: Mapping[str, Text]) -> str:
        """Return the title of the first of *exercises*, the best first, that *entry* has."""
        done = {exercise_and_variant(name)[0] for name in entry.exercises}
        title = next((title for name, title in exercises.items() if name in done), None)
        return title.read(self._language) if title else ""

    def _on_touched(self, path: str) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _on_rescanned(self, changed: bool) -> None:  # noqa: FBT001  because the signal sends it so
        self._watch()
        if changed:
            self._take_in()

    def _take_in(self) -> None:
        self._index, self._faces, self._portraits, self._plain = None, (), {}, {}
        self.changed.emit()

    def _on_indexed(self, index: SearchIndex) -> None:
        self._index = index

    def _watch(self) -> None:
        """Watch every folder and file that there is now; a file written in place does not touch its folder.

        Of a folder that is not there, the one in which it would appear is watched. What happened in a folder between
        the look and the watch is looked for once more.
        """
        folders = {str(_nearest(path)) for folder in self._folders for path in _places(folder)}
        wanted = folders | {str(entry.path) for entry in self._library.files}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if missing := wanted - watched:
            self._watcher.addPaths(sorted(missing))
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if {*self._watcher.directories()} - watched:
            self._settle.start()


def _places(folder: Folder) -> tuple[Path, ...]:
    return folder.path, folder.path / "exercises", folder.path / "plans"


def _nearest(path: Path) -> Path:
    """Return *path* where it is a folder, else the nearest one around it."""
    return next(place for place in (path, *path.parents) if os.path.isdir(place))  # noqa: PTH112  because this one says no to what cannot be looked at
