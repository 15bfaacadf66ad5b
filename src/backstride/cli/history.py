"""``backstride history``: the sessions that were done, as a table for people, JSON or CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from backstride.cli.context import (
    DONE,
    PROBLEMS,
    CommandError,
    Context,
    output_for_programs,
    say,
    say_json,
    total,
)
from backstride.history.archive import diary_facts, head, session_facts
from backstride.history.csv_table import Row, diary_rows, session_row, write_rows
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.interrupted import UNSAVED, journals, resumable
from backstride.history.model import HOWS, Note, PastPhase, PastSession
from backstride.history.recorder import save_journals
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.paths import tidy

_DAY = timedelta(days=1)


def run(context: Context, *, since: date | None, form: str) -> int:
    """Show the sessions begun on *since* or later, the latest first; *form* is table, json or csv.

    Raises:
        CommandError: the system does not let us look at them.
    """
    paths = context.paths
    show = _SHOWN.get(form, partial(_as_table, catalogue=context.catalogue))
    if not (_is_there(paths.history_file) or any(journals(paths.journals, UNSAVED))):
        show(_Found())
        _say_nothing(context, form, since)
        return DONE
    with History(paths.history_file) as history:
        save_journals(paths.journals, history)
        goes_on, diary = resumable(paths.journals), Diary(history)
        notes = diary.notes(since - _DAY if since and since > date.min else date.min)
        sessions = [
            _Shown(
                each,
                history.phases(each.id) if form in _SHOWN else (),
                notes.get(each.key, Note()),
                each.uid in goes_on,
            )
            for each in history.sessions(since)
        ]
        show(_Found(sessions, diary_facts(diary, since), tuple(diary_rows(diary, since))))
        if history.problem:
            context.warn(history.problem)
        elif not sessions:
            _say_nothing(context, form, since)
    return PROBLEMS if history.problem else DONE


def _say_nothing(context: Context, form: str, since: date | None) -> None:
    """Say to a person, rather than to a program, that there is nothing to show."""
    if form == "table":
        none = message("No sessions yet. `backstride list` shows what you can do.")
        context.warn(message("No sessions since {day}.", day=long_date(since)) if since else none)


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise CommandError(
            message(
                "Your history cannot be read ({why}). Allow this user to read {path}.",
                why=os_error_text(error),
                path=tidy(path.parent),
            )
        ) from error
    return True


@dataclass(frozen=True, slots=True)
class _Shown:
    """A session, its phases, what the person wrote of it, and whether it may go on where it was."""

    session: PastSession
    phases: tuple[PastPhase, ...]
    note: Note
    resumable: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """Sessions, and the rest of the diary: as plain data, and as rows of a table."""

    sessions: Sequence[_Shown] = ()
    diary: Mapping[str, object] = field(default_factory=lambda: {"ratings": [], "runs": []})
    rows: Sequence[Row] = ()


def _as_table(found: _Found, catalogue: Catalogue) -> None:
    rows = [
        (
            f"{each.session.started:%Y-%m-%d %H:%M}",
            catalogue.say(_amount(each.session)),
            catalogue.say(_how(each)),
            each.session.title,
        )
        for each in found.sessions
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        say("  ".join([*(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]))


def _how(shown: _Shown) -> Message:
    how = HOWS[shown.session.how]
    return message("{how}, can be continued", how=how) if shown.resumable else how


def _amount(session: PastSession) -> Message:
    """Return how long a session was; only one that was not finished is set against its plan, as in the window."""
    done = total(session.completed)
    if session.counts:
        return done
    return message("{done} of {whole}", done=done, whole=total(session.planned))


def _as_json(found: _Found) -> None:
    sessions = [
        session_facts(each.session, each.phases, each.note) | {"resumable": each.resumable} for each in found.sessions
    ]
    say_json({**head(), "sessions": sessions, **found.diary})


def _as_csv(found: _Found) -> None:
    sessions = (session_row(each.session, each.phases, each.note, resumable=each.resumable) for each in found.sessions)
    write_rows(output_for_programs(), [*sessions, *found.rows])


_SHOWN = {"json": _as_json, "csv": _as_csv}
"""How a session is shown to programs."""
