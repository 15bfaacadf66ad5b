"""A whole history as one document, for other programs and for another computer, and back without doubling anything."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar

from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import HOWS, MOST, Note, PastPhase, PastSession, Rating, Run
from backstride.history.wall_clock import lived, read_lived, wall
from backstride.i18n.messages import Message, MessageError, all_of, message, plural
from backstride.storage.files import read_data
from backstride.storage.paths import tidy

_MARK = "backstride_history"
"""The key by which a document is known; its value is the version of its form."""

_VERSION = 1
_LARGEST = 1 << 28
"""Bytes of a document: ten years of long sessions have a fifth of it."""

_FAR = 10**9
"""No number in a history is larger."""

_WRONG = (KeyError, TypeError, ValueError, AttributeError, OverflowError)
_T = TypeVar("_T")
_Plain = dict[str, Any]


class NoArchiveError(MessageError):
    """A file is no history that was exported, or is damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What a document has: sessions with their phases, notes by the uids of these, ratings, and runs."""

    sessions: tuple[PastSession, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    ratings: tuple[Rating, ...] = ()
    runs: tuple[Run, ...] = ()


def session_facts(session: PastSession, phases: Iterable[PastPhase], note: Note) -> _Plain:
    """Return what a document says of *session*."""
    return {
        "uid": session.key,
        "started": wall(session.started),
        "started_local": lived(session.started),
        "routine": session.routine,
        "title": session.title,
        "how": session.how,
        "completed_s": session.completed,
        "planned_s": session.planned,
        "goals": session.goals,
        "effort": note.effort,
        "pain": note.pain,
        "morning": note.morning,
        "note": note.words,
        "phases": [{key: getattr(phase, name) for key, name, _ in _PHASE} for phase in phases],
    }


def diary_facts(diary: Diary, since: date | None) -> _Plain:
    """Return what a document says of the person's own items and of runs, *since* a day."""
    first = since or date.min
    return {
        "ratings": [
            {"day": rating.day.isoformat(), "item": rating.item, "score": rating.score}
            for rating in diary.ratings(first)
        ],
        "runs": [
            {
                "uid": run.uid,
                "started": wall(run.started),
                "started_local": lived(run.started),
                "minutes": run.minutes,
                "km": run.km,
                "note": run.words,
            }
            for run in diary.runs(first)
        ],
    }


def document(history: History, diary: Diary) -> _Plain:
    """Return all that is kept of a person, as plain data for JSON."""
    notes = diary.notes()
    sessions = (
        session_facts(each, history.phases(each.id), notes.get(each.key, Note())) for each in history.sessions()
    )
    return {**head(), "sessions": list(sessions), **diary_facts(diary, None)}


def head() -> _Plain:
    """Return by what a document is known."""
    return {_MARK: _VERSION}


def read_archive(path: Path) -> Archive:
    """Return what the document at *path* has.

    Raises:
        NoArchiveError: it is none, or something in it cannot be read.
    """
    data, refused = read_data(path, _LARGEST)
    if refused:
        raise NoArchiveError(message("{path}: {problem}", path=tidy(path), problem=refused.message))
    return archive_of(data, tidy(path))


def archive_of(data: bytes, name: str) -> Archive:
    """Return what the document that *data* is has; *name* is what it is called.

    Raises:
        NoArchiveError: it is none, or something in it cannot be read.
    """
    try:
        plain = json.loads(data)
        known = isinstance(plain, dict) and plain.get(_MARK) == _VERSION
    except (ValueError, RecursionError):
        known = False
    if not known:
        raise NoArchiveError(message("{file} is no history that Backstride exported.", file=name))
    read = partial(_each, plain, name)
    return Archive(
        sessions=read("sessions", _session),
        notes={session: note for session, note in read("sessions", _note) if note != Note()},
        ratings=read("ratings", _rating),
        runs=read("runs", _run),
    )


def merge(history: History, archive: Archive) -> tuple[int, int] | None:
    """Take what *archive* has and *history* lacks, all of it or nothing; return how many sessions and runs came.

    Of a session that both have the one stays that came the furthest, and a note, a rating or a run that is there
    already stays. It is ``None`` where none of that would be known at the next start.
    """
    before = _counts(history)
    # Of sessions that began at once the later one stays the later.
    if not Diary(history).take_in(archive.sessions[::-1], archive.notes, archive.ratings, archive.runs):
        return None
    sessions, runs = _counts(history)
    return sessions - before[0], runs - before[1]


NOT_KEPT = message("Nothing was imported: your history cannot be written.")


def taken_in_words(sessions: int, runs: int) -> Message:
    """Return what was imported: so many *sessions* and *runs* that were not there before."""
    if not sessions and not runs:
        return message("Everything in this file was there already.")
    came = plural("{count} session", "{count} sessions", sessions), plural("{count} run", "{count} runs", runs)
    numbers = [words for words, number in zip(came, (sessions, runs), strict=True) if number]
    return message("Imported: {what}.", what=all_of(tuple(numbers)))


def _counts(history: History) -> tuple[int, int]:
    ((runs,),) = history.rows("SELECT count(*) FROM runs") or [(0,)]
    return history.totals()[0], runs


def _each(plain: _Plain, name: str, part: str, read: Callable[[_Plain], _T]) -> tuple[_T, ...]:
    found, number = [], 0
    try:
        for number, row in enumerate(plain.get(part, ()), 1):  # noqa: B007  because the number is for what fails
            found.append(read(row))
    except _WRONG as error:
        raise NoArchiveError(
            message(
                "Nothing was imported: entry {number} of `{part}` in {file} cannot be read.",
                number=number,
                part=part,
                file=name,
            )
        ) from error
    return tuple(found)


def _session(row: _Plain) -> PastSession:
    if row["how"] not in HOWS:
        raise ValueError(row["how"])
    return PastSession(
        uid=_named(row["uid"]),
        routine=_text(row["routine"]),
        title=_text(row["title"]),
        started=read_lived(row["started_local"]),
        planned=_number(row["planned_s"]),
        completed=_number(row["completed_s"]),
        how=row["how"],
        goals=tuple(map(_text, row["goals"])),
        phases=tuple(PastPhase(**{name: read(phase[key]) for key, name, read in _PHASE}) for phase in row["phases"]),
    )


def _note(row: _Plain) -> tuple[str, Note]:
    effort, pain, morning = (_score(row.get(key)) for key in ("effort", "pain", "morning"))
    return _named(row["uid"]), Note(effort=effort, pain=pain, morning=morning, words=_text(row.get("note", "")))


def _rating(row: _Plain) -> Rating:
    score = _score(row["score"])
    if score is None:
        raise ValueError(row)
    return Rating(date.fromisoformat(row["day"]), _text(row["item"]), score)


def _run(row: _Plain) -> Run:
    return Run(
        uid=_named(row["uid"]),
        started=read_lived(row["started_local"]),
        minutes=_number_or_none(row["minutes"]),
        km=_number_or_none(row["km"]),
        words=_text(row["note"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _named(value: object) -> str:
    if not _text(value):
        raise ValueError(value)
    return _text(value)


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not (isfinite(value) and 0 <= value <= _FAR):
        raise ValueError(value)
    return float(value)


def _number_or_none(value: object) -> float | None:
    return None if value is None else _number(value)


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int):
        raise TypeError(value)
    return int(_number(value))


def _score(value: object) -> int | None:
    score = _whole(value)
    if score is not None and score > MOST:
        raise ValueError(value)
    return score


_PHASE: tuple[tuple[str, str, Callable[[object], Any]], ...] = (
    ("completed_s", "completed", _number),
    ("planned_s", "planned", _number_or_none),
    ("kind", "kind", _text),
    ("how", "how", _text),
    ("exercise", "exercise", _text_or_none),
    ("side", "side", _text_or_none),
    ("set", "set", _whole),
    ("mode", "mode", _text_or_none),
    ("reps", "reps", _whole),
    ("load", "load", _text_or_none),
    ("round", "round", _whole),
    ("eased", "eased", _text_or_none),
)
"""Of each part of a phase its key in a document, its name, and what reads it."""
