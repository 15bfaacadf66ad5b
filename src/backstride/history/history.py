"""Sessions that were done, in SQLite."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from backstride.history.database import Opened, open_after, open_database, open_file
from backstride.history.model import HOWS, Done, PastPhase, PastSession, Week, by_week
from backstride.history.salvage import ERRORS
from backstride.history.wall_clock import at_home, read_wall, wall
from backstride.i18n.messages import Message, message
from backstride.storage.files import marked

_IN_PLACES = message("Your history is damaged in places. What cannot be read is missing here.")
_PHASE = "kind, completed_s, how, planned_s, exercise, side, set_number, mode, reps, load, round"
"""The columns of a phase, in the order in which `_phase` reads them."""

_DAY = timedelta(days=1)
_MOST_MINUTES = 24 * 60
_T = TypeVar("_T")


class History:
    """The sessions that were done.

    Where the file cannot be written, ``problem`` says why, and memory serves with what could be read of it.
    """

    def __init__(self, path: Path, *, mend: Callable[[Path], None] | None = None) -> None:
        """Open the history at *path*. A damaged one is mended at once, or by *mend*, which calls `continue_mended`.

        Until then memory serves: nothing that is added lasts, so that the journals of sessions stay.
        """
        self._path = Path(os.path.realpath(path))
        self._mend = mend
        self._serve(open_database(self._path, mends=mend is None))

    def _serve(self, opened: Opened) -> None:
        self._db, self._file, self._lasts, self.problem = opened.db, opened.file, opened.lasts, opened.problem
        self._waits = opened.waits
        if self._waits and self._mend is not None:
            self._mend(self._path)

    def continue_mended(self, problem: Message | None) -> None:
        """Continue with the file, which was mended; *problem* is what to report of that."""
        self._db.close()
        self._serve(open_database(self._path))
        self.problem = self.problem or problem

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, session: PastSession) -> bool:
        """Remember *session*, whole or not at all: one row however often it is added, the one that came the furthest.

        Say whether it will still be known at the next start.
        """
        self.reopen()
        try:
            self._write(session)
        except ERRORS as error:
            self._fall_back(error)
            with suppress(*ERRORS):
                self._write(session)
                return self._lasts
            return False
        return self._lasts

    def outdoes(self, session: PastSession) -> bool:
        """Say whether it has *session* as it went on later."""
        query = "SELECT 1 FROM sessions WHERE uid = ? AND completed_s > ?"
        return bool(self._rows(query, _sound((session.key, session.completed))))

    def reopen(self) -> None:
        """Open the file again where memory serves in its place: another program may have held it for a moment."""
        if self._lasts or self._waits:
            return
        with suppress(*ERRORS, OSError):
            opened = open_file(self._path)
            self._db.close()
            self._serve(opened)

    def _fall_back(self, error: Exception) -> None:
        """Continue with what serves after the database answered with *error*."""
        self._db.close()
        self._serve(open_after(error, self._path, self._file, mends=self._mend is None))

    def _write(self, session: PastSession) -> None:
        if not _knows(self._db, session):
            with self._db:
                self._db.execute("BEGIN IMMEDIATE")
                _write(self._db, session)

    def sessions(self, since: date | None = None) -> tuple[PastSession, ...]:
        """Return the sessions that were begun on *since* or later, the latest first, without phases.

        Their days and hours are those of the place where they were.
        """
        after = (since - _DAY).isoformat() if since and since > date.min else ""  # whatever the offset, no later
        rows = self._rows(
            "SELECT id, uid, routine, title, started, offset_min, planned_s, completed_s, how,"
            " (SELECT group_concat(goal) FROM goals WHERE session = id)"
            " FROM sessions WHERE started >= ? ORDER BY started DESC, id DESC",
            (after,),
        )
        found = self._readable(_session, rows)
        return tuple(session for session in found if not since or session.started.date() >= since)

    def phases(self, session: int) -> tuple[PastPhase, ...]:
        """Return the phases of the session with the id *session*, in the order in which they were done."""
        rows = self._rows(
            f"SELECT {_PHASE} FROM phases WHERE session = ? ORDER BY number",  # noqa: S608  because all of it is written here
            (session,),
        )
        return tuple(self._readable(_phase, rows))

    def remarkable(self) -> dict[int, tuple[PastPhase, ...]]:
        """Return by session the phases that a line may be worth: as much as the person could, or with a load."""
        rows = self._rows(
            f"SELECT session, {_PHASE} FROM phases"  # noqa: S608  because all of it is written here
            " WHERE kind = 'work' AND (load IS NOT NULL OR planned_s IS NULL) ORDER BY session, number"
        )
        found: dict[int, tuple[PastPhase, ...]] = {}
        for session, phase in self._readable(_phase_of_session, rows):
            found[session] = (*found.get(session, ()), phase)
        return found

    def done(self, since: date | None = None) -> dict[str, Done]:
        """Return how often each routine was finished, by its id, the one that was done last first.

        The days *since* one are listed, too.
        """
        rows = self._rows(
            "SELECT routine, count(*), max(started) AS last, offset_min FROM sessions"
            " WHERE how = 'finished' GROUP BY routine ORDER BY last DESC"
        )
        found = dict(self._readable(_done, rows))
        if since is None:
            return found
        finished = [each for each in self.sessions(since) if each.how == "finished"]
        return {
            routine: replace(done, lately=tuple(each.started.date() for each in finished if each.routine == routine))
            for routine, done in found.items()
        }

    def met(self, exercises: Iterable[str], most: int) -> dict[str, int]:
        """Return in how many sessions each of *exercises* was done at least in part; it counts no further than *most*.

        A variant is an exercise of its own.
        """
        query = (
            "SELECT count(*) FROM (SELECT 1 FROM phases WHERE exercise = ? AND kind = 'work' AND how <> 'skipped'"
            " GROUP BY session LIMIT ?)"
        )
        found = {exercise: self._rows(query, _sound((exercise, most))) for exercise in exercises}
        return {exercise: rows[0][0] if rows else 0 for exercise, rows in found.items()}

    def weeks(self, since: date | None = None) -> tuple[Week, ...]:
        """Return what was done week by week, the latest first; weeks without a session are left out."""
        return by_week(self.sessions(since))

    def finished_in_week(self, day: date) -> tuple[date, ...]:
        """Return the days of the sessions that were finished from the Monday of the week of *day* on, one for each."""
        monday = day - timedelta(days=day.weekday())
        return tuple(each.started.date() for each in self.sessions(monday) if each.how == "finished")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _readable(self, made: Callable[[tuple[Any, ...]], _T], rows: Iterable[tuple[Any, ...]]) -> Iterator[_T]:
        for row in rows:
            try:
                yield made(row)
            except (TypeError, ValueError):
                self.problem = self.problem or _IN_PLACES

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(query, values).fetchall()
        except ERRORS as error:
            self._fall_back(error)
        with suppress(*ERRORS):
            return self._db.execute(query, values).fetchall()
        return []


def _knows(db: sqlite3.Connection, session: PastSession) -> bool:
    """Say whether there is a row of *session* that came as far, or further."""
    row = db.execute(
        "SELECT 1 FROM sessions WHERE uid = ? AND (completed_s, how <> 'interrupted') >= (?, ?)",
        _sound((session.key, session.completed, session.how != "interrupted")),
    ).fetchone()
    return row is not None


def _write(db: sqlite3.Connection, session: PastSession) -> None:
    """Write *session* in place of what it goes on with, unless another program has just written all of it."""
    if _knows(db, session):
        return
    db.execute("DELETE FROM sessions WHERE uid = ?", _sound((session.key,)))
    id_ = db.execute(
        "INSERT INTO sessions (uid, routine, title, started, offset_min, planned_s, completed_s, how)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        _sound(
            (
                session.key,
                session.routine,
                session.title,
                wall(session.started),
                _offset(session.started),
                session.planned,
                session.completed,
                session.how,
            )
        ),
    ).lastrowid
    db.executemany(
        "INSERT INTO goals (session, goal) VALUES (?, ?)",
        (_sound((id_, goal)) for goal in dict.fromkeys(session.goals)),
    )
    db.executemany(
        "INSERT INTO phases"
        " (session, number, kind, exercise, side, set_number, planned_s, completed_s, how, mode, reps, load, round)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_sound(_of_phase(id_, number, p)) for number, p in enumerate(session.phases)),
    )


def _of_phase(session: int | None, number: int, p: PastPhase) -> tuple[object, ...]:
    times = (p.planned, p.completed, p.how)
    return (session, number, p.kind, p.exercise, p.side, p.set, *times, p.mode, p.reps, p.load, p.round)


def _sound(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return *values* with a mark in place of what is no letter: names of files may have bytes that are none."""
    return tuple(marked(value) if isinstance(value, str) else value for value in values)


def _session(row: tuple[Any, ...]) -> PastSession:
    id_, uid, routine, title, started, offset, planned, completed, how, goals = row
    if not (isfinite(planned) and isfinite(completed) and how in HOWS):
        raise ValueError(row)
    return PastSession(
        id=id_,
        uid=uid,
        routine=routine,
        title=title,
        started=_lived(started, offset),
        planned=planned,
        completed=completed,
        how=how,
        goals=tuple(sorted(goals.split(","))) if goals else (),
    )


def _phase(row: tuple[Any, ...]) -> PastPhase:
    kind, completed, how, planned, exercise, side, number, mode, reps, load, round_ = row
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
    )


def _phase_of_session(row: tuple[Any, ...]) -> tuple[int, PastPhase]:
    session, *phase = row
    return int(session), _phase(tuple(phase))


def _done(row: tuple[Any, ...]) -> tuple[str, Done]:
    routine, times, last, offset = row
    return routine, Done(times, _lived(last, offset))


def _offset(moment: datetime) -> int:
    """Return the minutes by which the clocks at the place of *moment* are ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def _lived(started: str, offset: int | None) -> datetime:
    """Return when a session was begun as it was lived; as this place has it where the offset is not known."""
    moment = read_wall(started)
    if offset is None or abs(offset) >= _MOST_MINUTES:
        return at_home(moment)
    return moment.astimezone(timezone(timedelta(minutes=offset)))
