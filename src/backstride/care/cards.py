"""The cards of a library: each routine with what was done of it, and what is agreed for today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backstride.care.frequency import Count, count, in_words, on_course
from backstride.history.model import Done
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.library.entry import Entry, Portrait
from backstride.library.suggestions import Card
from backstride.routine.purpose import BREATHING, purpose

_MINE = message("Mine")
SHIPPED = "shipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How a person reads a library: authors' texts, the program's words, who shows an exercise, a routine's label."""

    read: Callable[[Text], str]
    say: Callable[[Message], str]
    portrait: Callable[[str], Portrait | None]
    label: Callable[[Entry], str] = lambda _: ""


def listed(entries: Sequence[Entry]) -> list[Entry]:
    """Return those of *entries* that have a card: every routine, and every file that cannot be played."""
    return [entry for entry in entries if entry.kind == "routine" or entry.errors]


def key_of(entry: Entry) -> str:
    """Return what names a card: the routine's id, or, of a file that cannot be played, its path."""
    return str(entry.path) if entry.errors else entry.id


def make_card(
    entry: Entry, face: str, reader: Reader, *, favourite: bool = False, done: Done | None = None, today: date | None
) -> Card:
    """Return the card of *entry*, shown by the exercise *face*; what was *done* counts for what is due *today*."""
    counted = _counted(entry, done, today) if today else None
    return Card(
        id=key_of(entry),
        title=entry.path.name if entry.errors else reader.read(entry.title),
        summary=reader.read(entry.summary) if entry.summary else "",
        minutes=max(1, round(entry.about / 60)),
        about=entry.open_phases > 0,
        when=entry.when,
        goals=entry.goals,
        equipment=tuple(dict.fromkeys(map(reader.read, entry.equipment))),
        positions=entry.positions,
        level=entry.level,
        problems=entry.errors,
        exercise=face,
        purpose=_purpose(entry, reader.portrait),
        place=(label := reader.label(entry)) or _place(entry, reader),
        label=label,
        favourite=favourite,
        done=done.times if done else 0,
        last=done.last.date() if done else None,
        due=reader.say(in_words(counted, today)) if counted and today else "",
        owed=counted.owed if counted and entry.origin != SHIPPED else 0,  # what comes with the program is for nobody
    )


def cards_of(
    entries: Sequence[Entry],
    faces: Sequence[str],
    reader: Reader,
    favourites: Sequence[str],
    done: Mapping[str, Done],
    today: date | None,
) -> tuple[Card, ...]:
    """Return a card for each of *entries*, which *faces* show in the same order."""
    return tuple(
        make_card(entry, face, reader, favourite=entry.id in favourites, done=done.get(entry.id), today=today)
        for entry, face in zip(entries, faces, strict=True)
    )


def agreed_weekdays(entries: Iterable[Entry], today: date) -> frozenset[int]:
    """Return the weekdays (0 is Monday) on which what was given to the person is to be done, as of *today*."""
    given = (entry for entry in entries if entry.playable and entry.origin != SHIPPED and _runs(entry, today))
    return frozenset(day for entry in given if entry.frequency for day in entry.frequency.on)


def _runs(entry: Entry, today: date) -> bool:
    """Say whether *today* is one of the days of the course of *entry*."""
    starts, until = (date.fromisoformat(day) if day else None for day in entry.course)
    return on_course(starts, until, today)


def _counted(entry: Entry, done: Done | None, today: date) -> Count | None:
    """Return how often the routine of *entry* was done of how often was agreed; ``None`` outside its course."""
    if entry.frequency is None or not _runs(entry, today):
        return None
    return count(entry.frequency, done.lately if done else (), today)


def _purpose(entry: Entry, portrait: Callable[[str], Portrait | None]) -> str:
    portraits = map(portrait, entry.exercises)
    kinds = {each.kind if each else "" for each in portraits}
    return purpose(entry.when, entry.goals, breathes=kinds == {BREATHING}, own=entry.origin != SHIPPED)


def _place(entry: Entry, reader: Reader) -> str:
    """Return where a routine comes from, so that a copy differs from what was copied."""
    return {"own": reader.say(_MINE), "added": entry.folder.name}.get(entry.origin, "")
