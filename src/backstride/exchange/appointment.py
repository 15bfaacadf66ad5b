"""What is kept of a person, gathered for the page that they take to an appointment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from backstride.care.appointment import Kept, agreements, page
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.what_was_done import exercises_done
from backstride.i18n.catalogue import Catalogue
from backstride.library.entry import Entry
from backstride.routine.ids import find_exercise
from backstride.routine.model import Exercise

LOOK_BACK = timedelta(weeks=4)
"""How far back the page goes, unless somebody asks for more."""


def gathered(
    history: History,
    entries: Iterable[Entry],
    exercises: Mapping[str, Exercise],
    catalogue: Catalogue,
    days: tuple[date, date],
) -> Kept:
    """Return what *history* has of the *days* from the first to the last, today, by the names that the library has."""
    since, today = days
    entries, diary = tuple(entries), Diary(history)
    titles = {entry.id: catalogue.read(entry.title) for entry in entries if entry.kind == "routine" and entry.readable}
    found = history.sessions(since)
    done = [each for session in found for each in exercises_done(history.phases(session.id))]
    name = _names(exercises, catalogue)
    return Kept(
        since=since,
        today=today,
        sessions=[replace(each, title=titles.get(each.routine) or each.title) for each in found],
        notes=diary.notes(since),
        ratings=diary.ratings(since),
        runs=diary.runs(since),
        agreed=tuple(agreements(entries, catalogue.read, found, since, today)),
        eased=[name(each.exercise) for each in done if each.eased],
        skipped=[name(each.exercise) for each in done if each.skipped],
    )


def _names(exercises: Mapping[str, Exercise], catalogue: Catalogue) -> Callable[[str], str]:
    """Return what says how an exercise of this id is called; one that is no more goes by its id."""

    def name(exercise: str) -> str:
        found = find_exercise(exercises, exercise)
        return catalogue.read(found.name) if found else exercise

    return name


def in_text(kept: Kept, catalogue: Catalogue) -> str:
    """Return the page as plain text."""
    return "".join(f"{catalogue.say(line)}\n" for line in page(kept))
