"""``backstride list``: the routines that can be played, and those that cannot; or the exercises that there are."""

from __future__ import annotations

from collections.abc import Iterable

from backstride.cli.card import card
from backstride.cli.context import DONE, Context, on_one_line, say, say_json, total
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message, plural
from backstride.library.entry import Entry
from backstride.library.search import SearchIndex
from backstride.library.unread import notes_of
from backstride.routine.describe import own_dose
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise
from backstride.storage.paths import tidy


def run(context: Context, *, when: str | None, search: str, as_json: bool) -> int:
    """List what is there, narrowed by *when* it is done and by the words of *search*."""
    library = context.library()
    library.rescan()
    for note in (*library.notes, *notes_of(library.unread)):
        context.warn(note)
    index = SearchIndex(library.entries, context.catalogue)
    found = index.search(search) if search else library.entries
    if search and not found:
        near = tuple(entry.id for entry in index.nearest(search))
        context.warn(message("Nothing found for “{text}”. Closest: {names}", text=search, names=near))
    playable = [entry for entry in found if entry.playable and (when is None or when in entry.when)]
    damaged = [entry for entry in found if entry.errors]
    if as_json:
        say_json(_document(playable, damaged, context.catalogue))
    else:
        _show(playable, damaged, context.catalogue)
    return DONE


def exercises(context: Context, *, search: str, as_json: bool) -> int:
    """List the exercises, narrowed by the words of *search*, with what an author needs to choose one."""
    library = context.library()
    library.rescan()
    for note in (*library.notes, *notes_of(library.unread)):
        context.warn(note)
    entries = [entry for entry in library.entries if entry.kind == "exercise"]
    found = SearchIndex(entries, context.catalogue).search(search) if search else entries
    listed = [library.exercises[entry.id] for entry in found if entry.counts and entry.id in library.exercises]
    if as_json:
        say_json({"exercises": [card(each, context.catalogue) for each in listed]})
        return DONE
    rows = [_row(each, context.catalogue) for each in listed]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        say("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())
    return DONE


def _row(exercise: Exercise, catalogue: Catalogue) -> tuple[str, ...]:
    dose = catalogue.say(words) if (words := own_dose(exercise)) else ""
    return exercise.id, catalogue.read(exercise.title), exercise.kind, exercise.position, dose


def _show(playable: Iterable[Entry], damaged: Iterable[Entry], catalogue: Catalogue) -> None:
    rows = [
        (entry.id, catalogue.say(total(entry.about, about=entry.open_phases > 0)), catalogue.read(entry.title))
        for entry in playable
    ]
    id_width = max((len(row[0]) for row in rows), default=0)
    time_width = max((len(row[1]) for row in rows), default=0)
    for id_, time, title in rows:
        say(f"{id_:<{id_width}}  {time:>{time_width}}  {title}")
    for entry in damaged:
        say(catalogue.say(_damage(entry)))


def _damage(entry: Entry) -> Message:
    return plural(
        "{path}: {count} problem, see `backstride check`",
        "{path}: {count} problems, see `backstride check`",
        entry.errors,
        path=on_one_line(tidy(entry.path)),
    )


def _document(playable: Iterable[Entry], damaged: Iterable[Entry], catalogue: Catalogue) -> dict[str, object]:
    return {
        "routines": [_facts(entry, catalogue) for entry in playable],
        "damaged": [
            {"id": entry.id, "kind": entry.kind, "path": str(entry.path), "problems": entry.errors} for entry in damaged
        ],
    }


def _facts(entry: Entry, catalogue: Catalogue) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": catalogue.read(entry.title),
        "summary": catalogue.read(entry.summary) if entry.summary else None,
        "path": str(entry.path),
        "origin": entry.origin,
        "total_s": entry.total,
        "about_s": entry.about,
        "open_phases": entry.open_phases,
        "steps": entry.steps,
        "when": entry.when,
        "goals": entry.goals,
        "level": entry.level,
        "equipment": [catalogue.read(thing) for thing in entry.equipment],
        "exercises": tuple(dict.fromkeys(exercise_and_variant(name)[0] for name in entry.exercises)),
    }
