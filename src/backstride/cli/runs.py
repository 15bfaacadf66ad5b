"""``backstride runs``: the diary of runs, and ``runs add``, which writes one into it, or those in files of a watch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from backstride.care.running import ALREADY_THERE, beside_longest, in_words
from backstride.cli.context import DONE, NOT_POSSIBLE, PROBLEMS, Context, UsageError, say, say_json
from backstride.exchange.activities import NoRunError
from backstride.exchange.run_files import RunReader, stamp_of, take_runs
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Run, SeenFile
from backstride.history.wall_clock import lived, now
from backstride.i18n.messages import message
from backstride.storage.paths import tidy


def show(context: Context, *, as_json: bool) -> int:
    """Show the runs, the latest first; nothing is made where there is no history yet."""
    runs: tuple[Run, ...] = ()
    if context.paths.history_file.exists():
        with History(context.paths.history_file) as history:
            runs = Diary(history).runs()
    if as_json:
        say_json({"runs": [_facts(run) for run in runs]})
        return DONE
    for run in runs:
        words = context.catalogue.say(in_words(run))
        say("  ".join(filter(None, (f"{run.started:%Y-%m-%d %H:%M}", words, run.words))))
    if not runs:
        context.warn(message("No runs yet. `backstride runs add --minutes 30` writes one down."))
    return DONE


def add(context: Context, *, minutes: float | None, km: float | None, when: datetime | None, words: str) -> int:
    """Write a run down that began at *when*; without that, one that ended just now.

    Raises:
        UsageError: neither *minutes* nor *km* is known.
    """
    if minutes is None and km is None:
        raise UsageError(message("How long was the run? Give --minutes, --km or both."))
    started = when or now() - timedelta(minutes=minutes or 0.0)
    with History(context.paths.history_file) as history:
        diary, run = Diary(history), Run(started=started, minutes=minutes, km=km, words=words)
        kept = diary.add_run(run)
        if beside := beside_longest(run, diary.runs()):
            context.say(beside)
        if history.problem:
            context.warn(history.problem)
    return DONE if kept else NOT_POSSIBLE


def add_files(context: Context, files: Sequence[str], *, alone: bool) -> int:
    """Write down the runs in *files*, each once; 1 where one of them has none, or cannot be read.

    Raises:
        UsageError: they are not given *alone*, but with what they say themselves.
    """
    if not alone:
        raise UsageError(message("The files say when a run was, how long and how far. Leave the other options out."))
    read: list[tuple[SeenFile, tuple[Run, ...]]] = []
    with RunReader() as reader:
        for path in map(Path, files):
            try:
                read.append((SeenFile(os.path.abspath(path), stamp_of(path)), reader.read(path)))  # noqa: PTH100  because links stay as they are
            except NoRunError as error:
                context.warn(message("{path}: {problem}", path=tidy(path), problem=error.message))
    kept = _kept(context, read) if read else True
    if not kept:
        return NOT_POSSIBLE
    return DONE if len(read) == len(files) else PROBLEMS


def _kept(context: Context, read: Sequence[tuple[SeenFile, tuple[Run, ...]]]) -> bool:
    """Write down what was *read*, say what is new, and say whether that lasts."""
    with History(context.paths.history_file) as history:
        diary = Diary(history)
        new = take_runs(diary, read)
        known = diary.runs()
        for run in new:
            say(f"{run.started:%Y-%m-%d %H:%M}  {context.catalogue.say(in_words(run))}")
            if beside := beside_longest(run, known):
                context.say(beside)
        if not new:
            context.warn(ALREADY_THERE)
        if history.problem:
            context.warn(history.problem)
        return history.lasts


def _facts(run: Run) -> dict[str, object]:
    return {"when": lived(run.started), "minutes": run.minutes, "km": run.km, "note": run.words}
