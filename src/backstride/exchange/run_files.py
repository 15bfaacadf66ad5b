"""Runs out of the files of watches, read by a process of their own, and taken into the diary once each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from backstride.care.running import is_of_file, of_file, same_run
from backstride.exchange.activities import NEEDED, NoRunError, UnreadableError
from backstride.history.diary import Diary
from backstride.history.model import Run, SeenFile
from backstride.history.wall_clock import at_home
from backstride.i18n.messages import message
from backstride.i18n.plain import from_plain

READ_RUNS = "--read-runs"
"""The only argument of a bundle's start that reads them; there is no Python to which a module could be named."""

_FROZEN = getattr(sys, "frozen", False)
PROCESS = (
    sys.executable,
    *((READ_RUNS,) if _FROZEN else ("-P", "-m", "backstride.exchange.activity_process")),
)
__all__ = ["NEEDED", "PROCESS", "NoRunError", "RunReader", "UnreadableError", "is_offered", "stamp_of", "take_runs"]

_SOURCES = str(Path(__file__).resolve().parents[2])

PATIENCE = 60.0
"""Seconds for one file, the start of the process included. The process itself ends earlier where only it is busy."""

_LONGEST_DAYS = 3
"""No run in the diary is longer: 3000 minutes."""

_TOO_LONG = message("This file took too long to read. Export it again from your watch or its app.")


def is_offered() -> bool:
    """Say whether what reads these files is installed; nothing is imported."""
    return all(find_spec(name) for name in ("fitdecode", "defusedxml"))


def stamp_of(path: Path) -> str:
    """Return what is another text once the file at *path* was written again; an empty one where it is gone."""
    try:
        seen = path.stat()
    except OSError:
        return ""
    return f"{seen.st_size} {seen.st_mtime_ns}"


class RunReader:
    """Reads one file after another; the process that does it is begun with the first, and ends with it."""

    def __init__(self, command: Sequence[str] = PROCESS, patience: float = PATIENCE) -> None:
        self._command = tuple(command)
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path) -> tuple[Run, ...]:
        """Return the runs in the file at *path*; each has a uid that is the same wherever the run was exported to.

        Raises:
            NoRunError: there is none in it.
        UnreadableError: it cannot be read.
        """
        try:
            said = json.loads(self._ask(path))
            problem = from_plain(said["problem"]) if said["problem"] else None
            runs = tuple(map(_run, said["runs"]))
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            self.close()
            raise UnreadableError(_TOO_LONG) from error
        if problem:
            raise UnreadableError(problem) if said["unreadable"] else NoRunError(problem)
        return runs

    def stop(self) -> None:
        """Have a file that is being read count as one that takes too long; any thread may ask."""
        if (process := self._process) is not None:
            process.kill()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError):
                process.communicate()

    def _ask(self, path: Path) -> bytes:
        """Return the line with which the process answers, nothing where it was ended.

        Raises:
            OSError: there is no process.
        """
        process = self._process = self._process or self._begun()
        if process.stdin is None or process.stdout is None:
            return b""
        patience = Timer(self._patience, process.kill)
        patience.start()
        try:
            process.stdin.write(json.dumps({"path": os.fspath(path)}).encode() + b"\n")
            process.stdin.flush()
            return process.stdout.readline()
        finally:
            patience.cancel()

    def _begun(self) -> subprocess.Popen[bytes]:
        paths = os.pathsep.join(filter(None, (_SOURCES, os.environ.get("PYTHONPATH"))))
        return subprocess.Popen(  # noqa: S603  because it is this very program
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths},
        )


def _run(facts: Mapping[str, Any]) -> Run:
    """Return the run of these *facts*, at the hour that it was where it was, or else here.

    Raises:
        ValueError: it was at no moment that every place has.
    """
    started = datetime.fromisoformat(facts["started"])
    uid = of_file(started.astimezone(UTC))
    return Run(
        started=started if facts["home"] else at_home(started), minutes=facts["minutes"], km=facts["km"], uid=uid
    )


def take_runs(diary: Diary, read: Iterable[tuple[SeenFile, tuple[Run, ...]]], *, again: bool = True) -> tuple[Run, ...]:
    """Write down those runs of the files *read* that the *diary* does not have yet; return them as they are in it.

    A run that the person wrote down themselves is filled in, and keeps their words. One that was taken once and has
    been deleted since is taken *again* only if asked for.
    """
    known = _Known(diary.runs())
    taken = frozenset[str]() if again else diary.taken()
    files: list[SeenFile] = []
    new: dict[str, Run] = {}
    filled: list[str] = []
    for file, runs in read:
        files.append(replace(file, runs=tuple(run.uid for run in runs)))
        for run in runs:
            same = same_run(run, known.near(run))
            if run.uid in taken or (same and is_of_file(same)):
                continue
            if same:
                filled.append(same.uid)
                known.remove(same)
            new[run.uid] = replace(run, words=same.words) if same else run
            known.add(new[run.uid])
    diary.keep_files(files, new.values(), filled)
    return tuple(new.values())


class _Known:
    """Runs by the day on which they began, in UTC, so that a run is not compared with those of ten years."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self._days: defaultdict[int, list[Run]] = defaultdict(list)
        for run in runs:
            self.add(run)

    def add(self, run: Run) -> None:
        """Know *run*."""
        self._days[_day(run)].append(run)

    def remove(self, run: Run) -> None:
        """Know *run* no more."""
        self._days[_day(run)].remove(run)

    def near(self, run: Run) -> Iterator[Run]:
        """Yield the runs that *run* may overlap: no run is longer than the days that are looked at."""
        for day in range(_day(run) - _LONGEST_DAYS, _day(run) + _LONGEST_DAYS + 1):
            yield from self._days.get(day, ())


def _day(run: Run) -> int:
    return run.started.astimezone(UTC).toordinal()
