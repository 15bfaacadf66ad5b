"""The gate between two levels of a plan: so many steady sessions, so far apart, are counted. The person decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from backstride.history.model import PastSession
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message, plural
from backstride.routine.plan import Gate, Level, Plan

WHOLE = 0.95
"""The share of its planned time from which a finished session was done as a whole."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person is at the ``level`` of a ``plan``: its ``number`` from 1, and how many sessions of it count.

    ``following`` is the level after it, ``None`` after the last one.
    """

    plan: Plan
    level: Level
    number: int
    steady: int
    following: Level | None

    @property
    def open(self) -> bool:
        """Say whether all that its gate counts was done; where it counts nothing, never."""
        return self.level.gate is not None and self.steady >= self.level.gate.after


def standings(plans: Iterable[Plan], routine: str, sessions: Iterable[PastSession]) -> Iterator[Standing]:
    """Yield where a person is with each of *plans* of which *routine* is a level, after these *sessions*, all of it."""
    whole = sorted(each.started for each in sessions if each.routine == routine and is_whole(each))
    for plan in plans:
        for number, level in enumerate(plan.levels, start=1):
            if level.routine == routine:
                following = plan.levels[number] if number < len(plan.levels) else None
                yield Standing(plan, level, number, steady(whole, level.gate), following)


def is_whole(session: PastSession) -> bool:
    """Say whether *session* was finished with nothing of note left out."""
    return session.counts and session.completed >= WHOLE * session.planned


def steady(starts: Iterable[datetime], gate: Gate | None) -> int:
    """Return how many of the sessions begun at *starts*, in order, count at the *gate*: those far enough apart."""
    counted: list[datetime] = []
    for start in starts:
        if not counted or (start - counted[-1]).total_seconds() >= (gate.apart if gate else 0.0):
            counted.append(start)
    return len(counted)


def in_words(standing: Standing) -> Message | None:
    """Return what was counted, with what it takes: "1 of 2 steady sessions, at least 48 h apart"."""
    gate = standing.level.gate
    if gate is None or standing.following is None:
        return None
    done = min(standing.steady, gate.after)
    sessions = plural("{done} of {count} steady session", "{done} of {count} steady sessions", gate.after, done=done)
    if not gate.apart or gate.after == 1:
        return sessions
    return message("{sessions}, at least {time} apart", sessions=sessions, time=duration(gate.apart))
