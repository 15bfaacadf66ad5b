"""Runs out of files: one that is dropped on the window, and those that a watch or its app puts into chosen folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from backstride.care.running import ALREADY_THERE, beside_longest, in_words, may_have_runs
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Run, SeenFile
from backstride.i18n.messages import Message, message, plural, sentences
from backstride.storage.paths import tidy
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.services.preferences import Preferences

if TYPE_CHECKING:  # few starts read a run
    from backstride.exchange.run_files import RunReader

SETTING = "run_folders"
_SETTLE_MS = 2000
"""Milliseconds after which a file that appeared should be whole; and from a start on, which Home has for itself."""

_EVERY_MS = 60_000
"""Milliseconds after which the folders are looked into again: a watch that is plugged in makes a folder appear."""

_OFTEN = 2.0
"""Seconds after which what was found so far is written down: a first look may find ten years of runs."""

_MOST_NAMES = 5


class _Read(NamedTuple):
    """What was read of some files: their runs, and why some cannot be read.

    ``asked`` says that a person waits, ``last`` that nothing more is read for now.
    """

    files: tuple[tuple[SeenFile, tuple[Run, ...]], ...]
    problems: tuple[tuple[Path, Message], ...]
    asked: bool
    last: bool


class RunFiles(QObject):
    """Takes runs into the diary of *history*, each once. ``added`` comes with new ones, ``reported`` with a sentence.

    Files are read by a process of their own, which a thread waits for. While a session is *now_playing*, no folder is
    looked into.
    """

    added = Signal()
    reported = Signal(Message)
    _read = Signal(object)

    def __init__(
        self, history: History, preferences: Preferences, now_playing: NowPlaying, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._preferences = preferences
        self._playing = now_playing
        self._worker: ThreadPoolExecutor | None = None
        self._reader: RunReader | None = None
        self._closing = Event()
        self._missing = False
        self._new: tuple[Run, ...] = ()
        self._watcher: QFileSystemWatcher | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.scan)
        self._again = QTimer(self, interval=_EVERY_MS)
        self._again.timeout.connect(self.scan)
        self._read.connect(self._on_read)
        preferences.changed.connect(self._on_preference_changed)
        now_playing.freed.connect(self.begin)

    def begin(self) -> None:
        """Look into the folders soon, and whenever something appears in them."""
        if self._folders:
            self._settle.start()
            self._again.start()
        else:
            self._again.stop()

    def take(self, path: Path) -> None:
        """Take the runs in the file at *path*, and say what came of it."""
        self._submit((path,), asked=True)

    def scan(self) -> None:
        """Look into the folders now, and read what is new there."""
        if self._playing.busy or not self._history.lasts or not self._folders:
            return
        self._watch()
        seen = Diary(self._history).seen_files()
        self._submit(_new_files(self._folders, seen), asked=False)

    def close(self) -> None:
        """Read nothing more."""
        self._settle.stop()
        self._again.stop()
        self._closing.set()
        if self._reader is not None:
            self._reader.stop()
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)

    @property
    def _folders(self) -> tuple[str, ...]:
        return self._preferences.now.run_folders

    def _watch(self) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_touched)
        wanted, watched = set(filter(os.path.isdir, self._folders)), set(self._watcher.directories())
        if missing := wanted - watched:
            self._watcher.addPaths(sorted(missing))
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))

    def _submit(self, paths: Iterable[Path], *, asked: bool) -> None:
        from backstride.exchange.run_files import NEEDED, is_offered  # noqa: PLC0415  because few starts read a run

        if not is_offered():
            if asked or not self._missing:
                self.reported.emit(NEEDED)
            self._missing = True
            return
        self._worker = self._worker or ThreadPoolExecutor(1, thread_name_prefix="runs")
        self._worker.submit(self._read_all, paths, asked=asked)

    def _read_all(self, paths: Iterable[Path], *, asked: bool) -> None:
        """Read the files at *paths*, in the worker's thread."""
        from backstride.exchange.run_files import RunReader  # noqa: PLC0415  because few starts read a run

        waiting = iter(paths)
        path = next(waiting, None)
        with RunReader() as self._reader:
            while path is not None:
                until, found = monotonic() + _OFTEN, _Found(asked=asked)
                while path is not None and monotonic() < until:
                    found.read(self._reader, path)
                    path = next(waiting, None)
                if self._closing.is_set():
                    return
                self._read.emit(found.taken(last=path is None))

    def _on_read(self, read: _Read) -> None:
        """Write down what is new, and say in the end what it was."""
        from backstride.exchange.run_files import take_runs  # noqa: PLC0415  because few starts read a run

        diary = Diary(self._history)
        new = take_runs(diary, read.files, again=read.asked)
        self._new += new
        if new:
            self.added.emit()
        if read.problems:
            self.reported.emit(_refused(read.problems))
        if read.last and self._new:
            self.reported.emit(_said(self._new, diary))
        elif read.last and read.asked and not read.problems:
            self.reported.emit(ALREADY_THERE)
        if read.last:
            self._new = ()

    def _on_touched(self, _path: str) -> None:
        self._settle.start()

    def _on_preference_changed(self, key: str) -> None:
        if key == SETTING:
            self.begin()


def _new_files(folders: Sequence[str], seen: Mapping[str, str]) -> Iterator[Path]:
    """Yield the files in *folders* that may have runs and are not as they were *seen*, the latest first."""
    from backstride.exchange.run_files import stamp_of  # noqa: PLC0415  because few starts read a run

    found = [path for folder in folders for path in _listed(folder) if stamp_of(path) not in ("", seen.get(str(path)))]
    yield from sorted(found, key=lambda path: int(stamp_of(path).rpartition(" ")[2] or 0), reverse=True)


def _listed(folder: str) -> list[Path]:
    """Return the files in *folder* that may have runs; none where it is not there, or not to be looked into."""
    try:
        return [path for path in Path(os.path.abspath(folder)).iterdir() if may_have_runs(path.name)]  # noqa: PTH100  because links stay as they are
    except OSError:
        return []


class _Found:
    """Gathers what is in files; that one has no run is said only to a person who has *asked*."""

    def __init__(self, *, asked: bool) -> None:
        self._asked = asked
        self._files: list[tuple[SeenFile, tuple[Run, ...]]] = []
        self._problems: list[tuple[Path, Message]] = []

    def read(self, reader: RunReader, path: Path) -> None:
        """Read the file at *path*."""
        from backstride.exchange.run_files import NoRunError, UnreadableError, stamp_of  # noqa: PLC0415  because few starts read a run

        file = SeenFile(str(path), stamp_of(path))
        runs: tuple[Run, ...] = ()
        try:
            runs = reader.read(path)
        except NoRunError as error:
            if self._asked or isinstance(error, UnreadableError):
                self._problems.append((path, error.message))
        if runs or not self._asked:
            self._files.append((file, runs))

    def taken(self, *, last: bool) -> _Read:
        """Return all of it."""
        return _Read(tuple(self._files), tuple(self._problems), self._asked, last)


def _said(new: Sequence[Run], diary: Diary) -> Message:
    """Return which runs are *new*; a single one beside the longest of those *known*."""
    if len(new) > 1:
        return plural("{count} run is in your diary now.", "{count} runs are in your diary now.", len(new))
    added = message("Your run of {run} is in your diary now.", run=in_words(new[0]))
    return sentences(added, *filter(None, (beside_longest(new[0], diary.runs()),)))


def _refused(problems: Sequence[tuple[Path, Message]]) -> Message:
    if len(problems) == 1:
        ((path, problem),) = problems
        return message("{path}: {problem}", path=tidy(path), problem=problem)
    names = tuple(tidy(path) for path, _ in problems[:_MOST_NAMES])
    return message("These files of your watch cannot be read: {names}.", names=names)
