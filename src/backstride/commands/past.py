"""``backstride history``: the sessions that were done, as a table for people, JSON or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from backstride.commands.context import (
    DONE,
    PROBLEMS,
    Context,
    NotPossibleError,
    minutes,
    output_for_programs,
    say,
    say_json,
    warn,
)
from backstride.storage.event_lines import wall
from backstride.storage.history import History
from backstride.storage.past import PastPhase, PastSession
from backstride.storage.paths import reason, tidy
from backstride.storage.untold import tell_untold


def run(context: Context, *, since: date | None, form: str) -> int:
    """Show the sessions begun on *since* or later, the latest first; *form* is table, json or csv.

    Raises:
        NotPossibleError: the system does not let us look at them.
    """
    if not _is_there(context.paths.history_file):
        _SHOWN[form]([])
        _say_nothing(form, since)
        return DONE
    with History(context.paths.history_file) as history:
        tell_untold(context.paths.journals, history)
        found = [(session, history.phases(session.id)) for session in history.sessions(since)]
        _SHOWN[form](found)
        if history.problem:
            warn(history.problem)
        elif not found:
            _say_nothing(form, since)
    return PROBLEMS if history.problem else DONE


def _say_nothing(form: str, since: date | None) -> None:
    """Tell a person, rather than a program, that there is nothing to show."""
    if form == "table":
        warn(f"No session since {since}." if since else "No session yet; `backstride list` shows what there is to do.")


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError as error:
        message = f"The history cannot be read ({reason(error)}); let this user read {tidy(path.parent)}."
        raise NotPossibleError(message) from error
    return True


_Told = Iterable[tuple[PastSession, tuple[PastPhase, ...]]]


def _as_table(sessions: _Told) -> None:
    rows = [
        (
            f"{session.started.astimezone():%Y-%m-%d %H:%M}",
            _amount(session),
            session.how,
            session.title,
        )
        for session, _ in sessions
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        say("  ".join([*(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]))


def _amount(session: PastSession) -> str:
    """Return how long a session was; only one that was not finished is set against its plan, as in the window."""
    done = minutes(session.completed)
    return done if session.how == "finished" else f"{done} of {minutes(session.planned)}"


def _as_json(sessions: _Told) -> None:
    say_json({"sessions": [_facts(session) | {"phases": [*map(_phase, phases)]} for session, phases in sessions]})


def _as_csv(sessions: _Told) -> None:
    columns = ("started", "routine", "title", "how", "completed_s", "planned_s", "goals")
    table = csv.DictWriter(output_for_programs(), columns, lineterminator="\n")
    table.writeheader()
    for session, _ in sessions:
        facts = _facts(session)
        table.writerow(facts | {"title": _inert(session.title), "goals": " ".join(session.goals)})


_SHOWN = {"table": _as_table, "json": _as_json, "csv": _as_csv}


def _facts(session: PastSession) -> dict[str, object]:
    return {
        "started": wall(session.started),
        "routine": session.routine,
        "title": session.title,
        "how": session.how,
        "completed_s": session.completed,
        "planned_s": session.planned,
        "goals": session.goals,
    }


def _phase(phase: PastPhase) -> dict[str, object]:
    facts = asdict(phase)
    return {"completed_s": facts.pop("completed"), "planned_s": facts.pop("planned"), **facts}


def _inert(text: str) -> str:
    """Return *text* so that a spreadsheet does not take it for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text
