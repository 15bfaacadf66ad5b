"""The library: folders of routines and exercises, read once, remembered, and looked through again when they change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from backstride.format.problem import Problem, Severity
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message, message
from backstride.library.cache import Row, Rows
from backstride.library.entry import Entry
from backstride.library.folders import Folder, Listed, Listing, list_file, list_folders
from backstride.library.loader import Exercises, read_routine_data, read_routine_file, read_single
from backstride.library.reading import Reading
from backstride.library.unread import Unread, ends_well
from backstride.routine.ids import exercise_and_variant, find_exercise, id_from
from backstride.routine.plan import Plan
from backstride.storage.paths import tidy

_FEW = 300
"""Files that are looked through while nobody notices, where nothing must be read of them: about 15 ms."""


class Library:
    """What is in *folders*; a later folder's file takes the place of an earlier one with the same id.

    After `rescan`, ``files`` has an entry for every file, in the order of the folders; ``entries`` those that show:
    what cannot be used, and of each id the last that can; ``notes`` has one for each folder that is not there,
    and ``unread`` what was surely meant but is not read.
    """

    def __init__(
        self,
        folders: Iterable[Folder],
        *,
        today: Callable[[], date],
        cache: Path | None = None,
        catalogue: Catalogue = IN_ENGLISH,
    ) -> None:
        """Know *folders*, without looking into them yet; what was read of their files is kept in the file *cache*."""
        self._folders = _each_once(folders)
        self._today = today
        self._catalogue = catalogue
        self._rows = Rows(cache, today, catalogue)
        self._listed: Listing | None = None
        self._exercises = Exercises({})
        self._read_on: date | None = None
        self.files: tuple[Entry, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.notes: tuple[Message, ...] = ()
        self.unread: tuple[Unread, ...] = ()

    @property
    def routines(self) -> tuple[Entry, ...]:
        """Return the entries of routines, those with errors too."""
        return tuple(entry for entry in self.entries if entry.kind == "routine")

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Return each plan that can be used."""
        return tuple(
            Plan(id=entry.id, title=entry.title, levels=entry.levels, summary=entry.summary, frequency=entry.frequency)
            for entry in self.entries
            if entry.kind == "plan" and entry.levels
        )

    @property
    def damaged(self) -> tuple[Entry, ...]:
        """Return the entries of all files with errors."""
        return tuple(entry for entry in self.entries if entry.errors)

    @property
    def exercises(self) -> Exercises:
        """Return the exercises by id, as of the last look, each read when it is asked for."""
        if self._listed is None:
            self._look()
        return self._exercises

    def is_kept(self) -> bool:
        """Say whether `rescan` takes no time: there are few files, and what was kept says all of each as it is now."""
        files = list_folders(self._folders).files
        return len(files) <= _FEW and all(map(self._rows.has, files))

    def rescan(self) -> bool:
        """Look through the folders, read what changed, and say whether anything did; cheap where nothing did."""
        today = self._today()
        if not self._look() and self._read_on == today:
            return False
        self._read_on = today
        listed = self._listed.files if self._listed else ()
        self.files, self.entries = _with_overrides(self._entries(listed))
        self._rows.save(listed)
        return True

    def routine(self, asked: str) -> Reading | None:
        """Return the routine *asked* for by its id, by the path of a file or its name; ``None`` where there is none.

        The id of an exercise, or of a variant of one, is that of the routine that does it alone.
        """
        if not _is_path(asked):
            self.rescan()
            found = [entry for entry in self.routines if entry.id in (asked, id_from(asked))]
            if found:
                return self.read(max(found, key=_plays).path)
        if find_exercise(self.exercises, asked):
            return read_single(self.exercises.file(exercise_and_variant(asked)[0]), asked)
        # `os.path` says no to a name that is too long, where `Path` raises.
        return self.read(Path(asked)) if _is_path(asked) or os.path.isfile(asked) else None  # noqa: PTH113  because of that

    def has(self, folder: Folder) -> bool:
        """Return whether *folder* is one of the library's: what lies there is what its place makes it."""
        return any(folder.path == known.path for known in self._folders)

    def read(self, path: Path) -> Reading:
        """Return the routine in the file at *path*; exercises in the folder beside it count before the library's.

        The file of one of the library's exercises is the routine that does it alone.
        """
        file = self._file(path.absolute())
        if file.kind == "exercise" and self.has(file.folder):
            return read_single(file)
        return read_routine_file(self._known(file), self.exercises_for(path), self._today(), self._catalogue)

    def check(self, path: Path, data: bytes) -> Reading:
        """Return the routine that *data* would be as the file at *path*, whatever is there now."""
        file = self._known(self._file(path.absolute()))
        return read_routine_data(data, file, self.exercises_for(path), self._today(), self._catalogue)

    def _known(self, file: Listed) -> Listed:
        """Return *file* with the folder that the library knows, where it is in one."""
        known = {folder.path: folder for folder in self._folders}
        return replace(file, folder=known.get(file.folder.path, file.folder))

    def exercises_for(self, path: Path) -> Exercises:
        """Return the exercises that the file at *path* may name: those beside it count before the library's."""
        folder = self._file(path.absolute()).folder
        if self.has(folder):
            return self.exercises
        return self.exercises.over(self._exercises_in(list_folders([folder]).files))

    def near(self, asked: str) -> list[str]:
        """Return ids of routines and exercises that look like *asked*, the nearest first."""
        import difflib  # noqa: PLC0415  because what is asked for is most often there

        return difflib.get_close_matches(asked, [*(entry.id for entry in self.routines), *self.exercises.ids])

    def _look(self) -> bool:
        """List the folders again, and learn which exercises there are; say whether anything changed."""
        listed = list_folders(self._folders)
        if listed == self._listed:
            return False
        exercises = self._exercises_in(listed.files)
        # The window reads a routine while a worker looks: it must find the old exercises or the new ones, never none.
        self._exercises, self.notes, self.unread, self._listed = exercises, listed.notes, listed.unread, listed
        return True

    def _file(self, path: Path) -> Listed:
        """Return the file at *path* as the library knows it; only there it may have a number after its name."""
        listed = self._listed.files if self._listed else ()
        return next((file for file in listed if file.path == str(path)), None) or list_file(path)

    def _entries(self, files: Iterable[Listed]) -> Iterator[Entry]:
        return (_entry(file, self._rows.of(file, self._exercises), self._exercises) for file in files)

    def _exercises_in(self, listed: Iterable[Listed]) -> Exercises:
        """Return the exercises among *listed* by the ids that they give, the later of two that can be used."""
        files = (file for file in listed if file.kind == "exercise")
        rows = [(file, self._rows.of(file, self._exercises)) for file in files]
        usable = {row.facts["id"]: file for file, row in rows if row.readable}
        moved = {old: id_ for file, row in rows if usable.get(row.facts["id"]) is file for old, id_ in row.moved}
        return Exercises(usable, [row.facts["id"] for _, row in rows if not row.readable], moved)


def _each_once(folders: Iterable[Folder]) -> tuple[Folder, ...]:
    """Return *folders* with absolute paths; of one named twice, be it through a link, the first place counts."""
    once: dict[str, Folder] = {}
    for folder in folders:
        path = folder.path.expanduser().absolute()
        once.setdefault(os.path.realpath(path), replace(folder, path=path))
    return tuple(once.values())


def _is_path(asked: str) -> bool:
    return "/" in asked or "\\" in asked or ends_well(asked)


def _plays(entry: Entry) -> bool:
    return entry.playable


def _entry(file: Listed, row: Row, exercises: Exercises) -> Entry:
    problems = row.problems
    if any(mention.word not in exercises.ids for mention in row.mentions):
        from backstride.format.naming import unknown_exercises  # noqa: PLC0415  because a warm start asks for no hint

        problems = (*problems, *unknown_exercises(row.mentions, exercises.ids))
    entry = Entry(
        kind=file.kind,
        path=Path(file.path),
        folder=file.folder.path,
        origin=file.folder.origin,
        problems=problems,
        **row.facts,
    )
    if entry.id == file.wanted or entry.id != file.name or "id-taken" in entry.allow:
        return entry
    what = message(
        "Another file here already has the id `{wanted}`, so this one is `{name}`.", wanted=file.wanted, name=file.name
    )
    return _with_warning(entry, "id-taken", what, message("Rename one of them, or write an `id` into it."))


def _with_overrides(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Return all *entries*, with a warning where one hides another, and those of them that stay visible.

    Those are the files with errors, and of each id the last that can be used.
    """
    listed: list[Entry] = []
    latest: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        listed.append(entry)
        if entry.counts:
            hidden = latest.get(key := (entry.kind, entry.id))
            latest[key] = listed[-1] = _overriding(entry, hidden) if hidden else entry
    return tuple(listed), tuple(e for e in listed if not e.counts or latest[e.kind, e.id] is e)


def _overriding(entry: Entry, hidden: Entry) -> Entry:
    if "overrides" in entry.allow:
        return entry
    what = message("This file hides {path}, which has the same id `{id}`.", path=tidy(hidden.path), id=entry.id)
    hint = message("Give it another id if both are wanted, or allow it: `allow: [overrides]`.")
    return _with_warning(entry, "overrides", what, hint)


def _with_warning(entry: Entry, code: str, what: Message, hint: Message) -> Entry:
    warning = Problem(line=1, column=1, code=code, message=what, hint=hint, severity=Severity.WARNING)
    return replace(entry, problems=(*entry.problems, warning))
