"""``backstride history``: the sessions that were done, as a table for people, JSON or CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
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
from backstride.history.history import History
from backstride.history.interrupted import UNSAVED, journals, resumable
from backstride.history.model import HOWS, PastPhase, PastSession
from backstride.history.reached import Reached, reached
from backstride.history.recorder import save_journals
from backstride.history.wall_clock import lived, wall
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.paths import tidy


def run(context: Context, *, since: date | None, form: str) -> int:
    """Show the sessions begun on *since* or later, the latest first; *form* is table, json or csv.

    Raises:
        CommandError: the system does not let us look at them.
    """
    paths = context.paths
    show = _SHOWN.get(form, partial(_as_table, catalogue=context.catalogue))
    if not (_is_there(paths.history_file) or any(journals(paths.journals, UNSAVED))):
        show([])
        _say_nothing(context, form, since)
        return DONE
    with History(paths.history_file) as history:
        save_journals(paths.journals, history)
        goes_on = resumable(paths.journals)
        found = [_Shown(each, history.phases(each.id), each.uid in goes_on) for each in history.sessions(since)]
        show(found)
        if history.problem:
            context.warn(history.problem)
        elif not found:
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
    """A session, its phases, and whether it may go on where it was."""

    session: PastSession
    phases: tuple[PastPhase, ...]
    resumable: bool


def _as_table(shown: Iterable[_Shown], catalogue: Catalogue) -> None:
    rows = [
        (
            f"{each.session.started:%Y-%m-%d %H:%M}",
            catalogue.say(_amount(each.session)),
            catalogue.say(_how(each)),
            each.session.title,
        )
        for each in shown
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


def _as_json(shown: Iterable[_Shown]) -> None:
    say_json({"sessions": [_facts(each) | {"phases": [*map(_phase, each.phases)]} for each in shown]})


def _as_csv(shown: Iterable[_Shown]) -> None:
    columns = (
        "started",
        "routine",
        "title",
        "how",
        "resumable",
        "completed_s",
        "planned_s",
        "goals",
        "started_local",
        "reached",
    )
    table = csv.DictWriter(output_for_programs(), columns, lineterminator="\n")
    table.writeheader()
    for each in shown:
        goes_on = "true" if each.resumable else "false"
        texts = {"title": _inert(each.session.title), "resumable": goes_on, "goals": " ".join(each.session.goals)}
        texts["reached"] = "; ".join(_reached(found) for found in reached(each.phases))
        table.writerow(_facts(each) | texts)


_SHOWN = {"json": _as_json, "csv": _as_csv}
"""How a session is shown to programs."""


def _facts(shown: _Shown) -> dict[str, object]:
    session = shown.session
    return {
        "started": wall(session.started),
        "started_local": lived(session.started),
        "routine": session.routine,
        "title": session.title,
        "how": session.how,
        "resumable": shown.resumable,
        "completed_s": session.completed,
        "planned_s": session.planned,
        "goals": session.goals,
    }


def _phase(phase: PastPhase) -> dict[str, object]:
    facts = asdict(phase)
    return {"completed_s": facts.pop("completed"), "planned_s": facts.pop("planned"), **facts}


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
