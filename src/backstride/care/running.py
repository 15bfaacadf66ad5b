"""The diary of runs: a run in words, and beside the longest of the thirty days before it: arithmetic, no judgement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from backstride.history.model import Run
from backstride.i18n.lengths import distance, duration
from backstride.i18n.messages import Message, message

BEFORE = timedelta(days=30)
"""How far back the longest run is looked for: the span of Frandsen et al., British Journal of Sports Medicine, 2025."""


def in_words(run: Run) -> Message:
    """Return how far and how long *run* was, as far as that is known: "12 km in 1 h 1 min"."""
    time = duration(round(run.minutes or 0.0) * 60)
    if run.km and run.minutes:
        return message("{distance} in {time}", distance=distance(run.km), time=time)
    return distance(run.km) if run.km else time


def beside_longest(run: Run, runs: Iterable[Run]) -> Message | None:
    """Return *run* beside the longest of *runs* in the thirty days before it, ``None`` where there was none.

    Distances are compared where they are known, else times.
    """
    earlier = [each for each in runs if timedelta() < run.started - each.started <= BEFORE]
    longest = max((each.km or 0.0 for each in earlier), default=0.0)
    if run.km and longest:
        return message("Longest run in the 30 days before: {length}.", length=distance(longest))
    minutes = max((each.minutes or 0.0 for each in earlier), default=0.0)
    if run.minutes and minutes:
        return message("Longest run in the 30 days before: {length}.", length=duration(round(minutes) * 60))
    return None
