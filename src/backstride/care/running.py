"""The diary of runs: a run in words, and beside the longest of the thirty days before it: arithmetic, no judgement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from backstride.history.model import Run
from backstride.i18n.lengths import distance, duration
from backstride.i18n.messages import Message, message

BEFORE = timedelta(days=30)
"""How far back the longest run is looked for: the span of `SOURCE`."""

SOURCE = message("Frandsen et al., British Journal of Sports Medicine, 2025")

ALREADY_THERE = message("That run is in your diary already.")

_ENDINGS = tuple(f"{ending}{packed}" for ending in (".fit", ".gpx", ".tcx") for packed in ("", ".gz"))
"""How the names of files end that may have runs in them, in small letters."""

_FILE = "file-"
_CLOCKS_DIFFER = timedelta(minutes=2)
"""By how much two files of one run may differ in when it began: one may count from the first signal of a satellite."""


def in_words(run: Run) -> Message:
    """Return how far and how long *run* was, as far as that is known: "12 km in 1 h 1 min"."""
    time = duration(round(run.minutes or 0.0) * 60)
    if run.km and run.minutes:
        return message("{distance} in {time}", distance=distance(run.km), time=time)
    return distance(run.km) if run.km else time


def beside_longest(run: Run, runs: Iterable[Run]) -> Message | None:
    """Return *run* beside the longest of *runs* in the thirty days before it, with the source of that span.

    Return ``None`` where there was none. Distances are compared where they are known, else times.
    """
    earlier = [each for each in runs if timedelta() < run.started - each.started <= BEFORE]
    longest = max((each.km or 0.0 for each in earlier), default=0.0)
    if run.km and longest:
        return _beside(distance(run.km), distance(longest))
    minutes = max((each.minutes or 0.0 for each in earlier), default=0.0)
    if run.minutes and minutes:
        return _beside(*(duration(round(each) * 60) for each in (run.minutes, minutes)))
    return None


def _beside(run: Message, longest: Message) -> Message:
    return message(
        "This run: {run}. Longest in the 30 days before: {longest} ({source}).", run=run, longest=longest, source=SOURCE
    )


def of_file(started: datetime) -> str:
    """Return the uid of a run out of a file that *started* then, in UTC: the same in every file that has it."""
    return f"{_FILE}{started:%Y-%m-%dT%H:%M:%SZ}"


def is_of_file(run: Run) -> bool:
    """Say whether *run* is out of a file."""
    return run.uid.startswith(_FILE)


def same_run(run: Run, known: Iterable[Run]) -> Run | None:
    """Return which of the *known* runs is this *run*, out of a file; ``None`` where it is a new one.

    Nobody runs twice at once: one that the person wrote down, and that overlaps it in time, is the same run.
    """
    return next((each for each in known if _is_same(run, each)), None)


def _is_same(run: Run, other: Run) -> bool:
    if is_of_file(other):
        return abs(run.started - other.started) <= _CLOCKS_DIFFER
    return max(run.started, other.started) < min(run.ended, other.ended)


def may_have_runs(name: str) -> bool:
    """Say whether a file of this *name* is one of those that have runs in them."""
    return name.lower().endswith(_ENDINGS)
