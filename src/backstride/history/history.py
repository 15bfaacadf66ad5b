"""Sessions that were done, in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import partial
from math import isfinite
from typing import Any

from backstride.history.model import COUNTED, HOWS, Done, PastPhase, PastSession
from backstride.history.store import Store, sound
from backstride.history.wall_clock import at_home, read_wall, wall

_PHASE = "kind, completed_s, how, planned_s, exercise, side, set_number, mode, reps, load, round, eased"
"""The columns of a phase, in the order in which `_phase` reads them."""

_DAY = timedelta(days=1)
_MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which sessions are asked for: begun on ``since`` or later, of one ``routine``, with a note, not finished.

    What is not given narrows nothing.
    """

    since: date | None = None
    routine: str = ""
    noted: bool = False
    unfinished: bool = False


_SOUGHT = (
    "started >= ? AND (? = '' OR routine = ?) AND (NOT ? OR uid IN (SELECT session FROM notes)) AND (NOT ? OR how <> ?)"
)
"""What `_values` narrows."""


def _values(sought: Sought) -> tuple[object, ...]:
    since, routine = sought.since, sought.routine
    after = (since - _DAY).isoformat() if since and since > date.min else ""  # whatever the offset, no later
    return sound((after, routine, routine, sought.noted, sought.unfinished, COUNTED))


class History(Store):
    """The sessions that were done."""

    def add(self, session: PastSession) -> bool:
        """Remember *session*, whole or not at all: one row however often it is added, the one that came the furthest.

        Say whether it will still be known at the next start.
        """
        self.reopen()
        if self.rows(_KNOWN, _known(session)):
            return self.lasts
        return self.write(partial(write_session, session))

    def outdoes(self, session: PastSession) -> bool:
        """Say whether it has *session* as it went on later."""
        query = "SELECT 1 FROM sessions WHERE uid = ? AND completed_s > ?"
        return bool(self.rows(query, sound((session.key, session.completed))))

    def sessions(self, since: date | None = None) -> tuple[PastSession, ...]:
        """Return the sessions that were begun on *since* or later, the latest first, without phases.

        Their days and hours are those of the place where they were.
        """
        return self.sought(Sought(since=since))

    def sought(self, sought: Sought) -> tuple[PastSession, ...]:
        """Return the sessions that are *sought*, the latest first, without phases."""
        rows = self.rows(
            "SELECT id, uid, routine, title, started, offset_min, planned_s, completed_s, how,"  # noqa: S608  because all of it is written here
            " (SELECT group_concat(goal) FROM goals WHERE session = id)"
            f" FROM sessions WHERE {_SOUGHT} ORDER BY started DESC, id DESC",
            _values(sought),
        )
        found, since = self.readable(_session, rows), sought.since
        return tuple(session for session in found if not since or session.started.date() >= since)

    def recent(self, count: int, sought: Sought | None = None) -> tuple[PastSession, ...]:
        """Return the *count* latest sessions that are *sought*, and the others of the week of the earliest of them."""
        sought = sought or Sought()
        query = f"SELECT started, offset_min FROM sessions WHERE {_SOUGHT} ORDER BY started DESC LIMIT 1 OFFSET ?"  # noqa: S608  because all of it is written here
        rows = self.rows(query, (*_values(sought), count - 1))
        earliest = next(self.readable(lambda row: lived_at(*row).date(), rows), None)
        if earliest is not None:
            monday = earliest - timedelta(days=earliest.weekday())
            sought = replace(sought, since=max(monday, sought.since or monday))
        return self.sought(sought)

    def routines(self) -> dict[str, str]:
        """Return the title of each routine that was begun, by its id, as it was called the last time."""
        rows = self.rows(
            "SELECT routine, title, max(started) AS last FROM sessions GROUP BY routine ORDER BY last DESC"
        )
        return {str(routine): str(title) for routine, title, _ in rows}

    def totals(self) -> tuple[int, int, float]:
        """Return how many sessions there are, how many were finished, and the seconds of those."""
        rows = self.rows(
            "SELECT count(*), total(how = ?), total(CASE how WHEN ? THEN completed_s END) FROM sessions",
            (COUNTED, COUNTED),
        )
        count, finished, seconds = rows[0] if rows else (0, 0.0, 0.0)
        return count, round(finished), seconds

    def remove(self, session: PastSession) -> bool:
        """Remove *session*; say whether that lasts."""
        return self.write(lambda db: db.execute("DELETE FROM sessions WHERE uid = ?", sound((session.key,))))

    def phases(self, session: int) -> tuple[PastPhase, ...]:
        """Return the phases of the session with the id *session*, in the order in which they were done."""
        rows = self.rows(
            f"SELECT {_PHASE} FROM phases WHERE session = ? ORDER BY number",  # noqa: S608  because all of it is written here
            (session,),
        )
        return tuple(self.readable(_phase, rows))

    def remarkable(self, since: date = date.min) -> dict[int, tuple[PastPhase, ...]]:
        """Return by session, of those *since* a day, the phases that a line may be worth.

        Those are of what the person did as much of as they could, or with a load.
        """
        rows = self.rows(
            f"SELECT session, {_PHASE} FROM phases"  # noqa: S608  because all of it is written here
            " WHERE session IN (SELECT id FROM sessions WHERE started >= ?)"
            " AND kind = 'work' AND (load IS NOT NULL OR planned_s IS NULL) ORDER BY session, number",
            (since.isoformat(),),
        )
        found: dict[int, tuple[PastPhase, ...]] = {}
        for session, phase in self.readable(_phase_of_session, rows):
            found[session] = (*found.get(session, ()), phase)
        return found

    def done(self, since: date | None = None) -> dict[str, Done]:
        """Return how often each routine was finished, by its id, the one that was done last first.

        The days *since* one are listed, too.
        """
        rows = self.rows(
            "SELECT routine, count(*), max(started) AS last, offset_min FROM sessions"
            " WHERE how = ? GROUP BY routine ORDER BY last DESC",
            (COUNTED,),
        )
        found = dict(self.readable(_done, rows))
        if since is None:
            return found
        days: dict[str, list[date]] = {}
        for routine, day in self._finished(since):
            days.setdefault(routine, []).append(day)
        return {routine: replace(done, lately=tuple(days.get(routine, ()))) for routine, done in found.items()}

    def _finished(self, since: date) -> Iterator[tuple[str, date]]:
        """Yield the routine and the day of each session that was finished *since* a day, the latest first."""
        rows = self.rows(
            "SELECT routine, started, offset_min FROM sessions WHERE started >= ? AND how = ?"
            " ORDER BY started DESC, id DESC",
            ((since - _DAY).isoformat(), COUNTED),
        )
        found = self.readable(lambda row: (str(row[0]), lived_at(*row[1:]).date()), rows)
        return ((routine, day) for routine, day in found if day >= since)

    def met(self, exercises: Iterable[str], most: int) -> dict[str, int]:
        """Return in how many sessions each of *exercises* was done at least in part; it counts no further than *most*.

        A variant is an exercise of its own.
        """
        query = (
            "SELECT count(*) FROM (SELECT 1 FROM phases WHERE exercise = ? AND kind = 'work' AND how <> 'skipped'"
            " GROUP BY session LIMIT ?)"
        )
        found = {exercise: self.rows(query, sound((exercise, most))) for exercise in exercises}
        return {exercise: rows[0][0] if rows else 0 for exercise, rows in found.items()}

    def finished_in_week(self, day: date) -> tuple[date, ...]:
        """Return the days of the sessions that were finished from the Monday of the week of *day* on, one for each."""
        return tuple(each for _, each in self._finished(day - timedelta(days=day.weekday())))


_KNOWN = "SELECT 1 FROM sessions WHERE uid = ? AND (completed_s, how <> 'interrupted') >= (?, ?)"
"""What finds a row of a session that came as far, or further."""


def _known(session: PastSession) -> tuple[object, ...]:
    return sound((session.key, session.completed, session.how != "interrupted"))


def write_session(session: PastSession, db: sqlite3.Connection) -> None:
    """Write *session* in place of what it goes on with, unless another program has just written all of it."""
    if db.execute(_KNOWN, _known(session)).fetchone():
        return
    db.execute("DELETE FROM sessions WHERE uid = ?", sound((session.key,)))
    id_ = db.execute(
        "INSERT INTO sessions (uid, routine, title, started, offset_min, planned_s, completed_s, how)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        sound(
            (
                session.key,
                session.routine,
                session.title,
                wall(session.started),
                offset_of(session.started),
                session.planned,
                session.completed,
                session.how,
            )
        ),
    ).lastrowid
    db.executemany(
        "INSERT INTO goals (session, goal) VALUES (?, ?)",
        (sound((id_, goal)) for goal in dict.fromkeys(session.goals)),
    )
    db.executemany(
        "INSERT INTO phases"
        " (session, number, kind, exercise, side, set_number, planned_s, completed_s, how,"
        " mode, reps, load, round, eased)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (sound(_of_phase(id_, number, p)) for number, p in enumerate(session.phases)),
    )


def _of_phase(session: int | None, number: int, p: PastPhase) -> tuple[object, ...]:
    times = (p.planned, p.completed, p.how)
    return (session, number, p.kind, p.exercise, p.side, p.set, *times, p.mode, p.reps, p.load, p.round, p.eased)


def _session(row: tuple[Any, ...]) -> PastSession:
    id_, uid, routine, title, started, offset, planned, completed, how, goals = row
    if not (isfinite(planned) and isfinite(completed) and how in HOWS):
        raise ValueError(row)
    return PastSession(
        id=id_,
        uid=uid,
        routine=routine,
        title=title,
        started=lived_at(started, offset),
        planned=planned,
        completed=completed,
        how=how,
        goals=tuple(sorted(goals.split(","))) if goals else (),
    )


def _phase(row: tuple[Any, ...]) -> PastPhase:
    kind, completed, how, planned, exercise, side, number, mode, reps, load, round_, eased = row
    if not isfinite(completed) or not isfinite(planned or 0.0):
        raise ValueError(row)
    return PastPhase(
        kind=kind,
        completed=completed,
        how=how,
        planned=planned,
        exercise=exercise,
        side=side,
        set=number,
        mode=mode,
        reps=reps,
        load=load,
        round=round_,
        eased=eased,
    )


def _phase_of_session(row: tuple[Any, ...]) -> tuple[int, PastPhase]:
    session, *phase = row
    return int(session), _phase(tuple(phase))


def _done(row: tuple[Any, ...]) -> tuple[str, Done]:
    routine, times, last, offset = row
    return routine, Done(times, lived_at(last, offset))


def offset_of(moment: datetime) -> int:
    """Return the minutes by which the clocks at the place of *moment* are ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def lived_at(started: str, offset: int | None) -> datetime:
    """Return when a session was begun as it was lived; as this place has it where the offset is not known."""
    moment = read_wall(started)
    if offset is None or abs(offset) >= _MOST_MINUTES:
        return at_home(moment)
    return moment.astimezone(timezone(timedelta(minutes=offset)))
