"""A history as a table for spreadsheets: a row for each session, each run and each score of the person's own item."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import StringIO
from typing import IO

from backstride.history.archive import diary_facts, session_facts
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastPhase, PastSession
from backstride.history.reached import Reached, reached

_COLUMNS = (
    *("started", "routine", "title", "how", "resumable", "completed_s", "planned_s", "goals", "started_local"),
    *("reached", "uid", "effort", "pain", "morning", "note", "kind", "km", "score"),
)
"""What is added comes last, so that programs find what they know."""

Row = Mapping[str, object]


def session_row(session: PastSession, phases: tuple[PastPhase, ...], note: Note, *, resumable: bool) -> Row:
    """Return the row of *session*."""
    return {
        **session_facts(session, (), note),
        "kind": "session",
        "resumable": "true" if resumable else "false",
        "goals": " ".join(session.goals),
        "reached": "; ".join(_reached(found) for found in reached(phases)),
    }


def diary_rows(diary: Diary, since: date | None) -> Iterator[Row]:
    """Yield the rows of runs and of the person's own items, *since* a day."""
    facts = diary_facts(diary, since)
    for run in facts["runs"]:
        seconds = None if run["minutes"] is None else 60 * run["minutes"]
        yield {**run, "kind": "run", "completed_s": seconds}
    for rating in facts["ratings"]:
        yield {"kind": "score", "started_local": rating["day"], "title": rating["item"], "score": rating["score"]}


def write_rows(file: IO[str], rows: Iterable[Row]) -> None:
    """Write *rows* with their head to *file*."""
    table = csv.DictWriter(file, _COLUMNS, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    for row in rows:
        words = {key: _inert(str(row[key])) for key in ("title", "note") if row.get(key)}
        table.writerow({**row, **words})


def csv_text(history: History, diary: Diary) -> str:
    """Return all that is kept of a person as one table."""
    file, notes = StringIO(), diary.notes()
    rows = [
        session_row(each, history.phases(each.id), notes.get(each.key, Note()), resumable=False)
        for each in history.sessions()
    ]
    write_rows(file, [*rows, *diary_rows(diary, None)])
    return file.getvalue()


def _reached(found: Reached) -> str:
    """Return what was reached, for programs: ``forearm-plank 43 s``, ``step-up left 12 reps, backpack 5 kg``."""
    amount = f"{found.reps} reps" if found.reps is not None else ""
    if found.seconds is not None:
        amount = f"{found.seconds:g} s"
    exercise = " ".join(filter(None, (found.exercise, found.side, amount)))
    return ", ".join(filter(None, (exercise, found.load)))


def _inert(text: str) -> str:
    """Return *text* so that a spreadsheet does not take it for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text
