"""``backstride runs``: the diary of runs, and ``runs add``, which writes one into it."""

from __future__ import annotations

from datetime import datetime, timedelta

from backstride.care.running import in_words
from backstride.cli.context import DONE, NOT_POSSIBLE, Context, UsageError, say, say_json
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Run
from backstride.history.wall_clock import lived, now
from backstride.i18n.messages import message


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
        kept = Diary(history).add_run(Run(started=started, minutes=minutes, km=km, words=words))
        if history.problem:
            context.warn(history.problem)
    return DONE if kept else NOT_POSSIBLE


def _facts(run: Run) -> dict[str, object]:
    return {"when": lived(run.started), "minutes": run.minutes, "km": run.km, "note": run.words}
