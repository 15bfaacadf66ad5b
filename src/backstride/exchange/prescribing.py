"""What a routine is handed out with, for one person: how often, from when until when, when to stop, and a note.

All of it becomes keys of the text that is handed out; the author's own file stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backstride.format.courses import WEEKDAYS
from backstride.format.editing.edits import Edit, Put
from backstride.format.tree import Plain
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.i18n.text import Text
from backstride.routine.frequency import Frequency
from backstride.routine.model import Prescription, Routine


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What goes with a routine: ``frequency``, first day ``starts``, last day ``until``, ``stop_if`` and a ``note``.

    The ``name`` of the person is printed, and never in a file.
    """

    name: str = ""
    frequency: Frequency | None = None
    starts: date | None = None
    until: date | None = None
    stop_if: str = ""
    note: str = ""

    @property
    def problem(self) -> Message | None:
        """Return why this cannot be given."""
        if self.starts and self.until and self.until < self.starts:
            return message("The last day is before the first.")
        return None


def given_with(routine: Routine, catalogue: Catalogue) -> Given:
    """Return what *routine* itself is given with, in the words of *catalogue*."""
    now = routine.prescription or Prescription()
    return Given(
        frequency=now.frequency,
        starts=now.starts,
        until=now.until,
        stop_if=_read(now.stop_if, catalogue),
        note=_read(routine.notes, catalogue),
    )


def edits_for(before: Given, after: Given, language: str = "") -> tuple[Edit, ...]:
    """Return the changes of a text that is given with *before*, by which it is given with *after*.

    What a person wrote is in this *language*, or in that of the file where it is empty.
    """
    course = dict(_course(before, after, language))
    edits: list[Edit] = [Put(("prescription",), course)] if course else []
    if before.note != after.note:
        edits.append(Put((), {"notes": _text(after.note, language)}))
    return tuple(edits)


def _course(before: Given, after: Given, language: str) -> Iterator[tuple[str, Plain | None]]:
    """Yield the keys of the prescription that differ, ``None`` for one that goes."""
    if before.frequency != after.frequency:
        yield "frequency", _frequency(after.frequency)
    for key, old, new in (("from", before.starts, after.starts), ("until", before.until, after.until)):
        if old != new:
            yield key, new.isoformat() if new else None
    if before.stop_if != after.stop_if:
        yield "stop_if", _text(after.stop_if, language)


def _frequency(frequency: Frequency | None) -> Plain | None:
    if frequency is None:
        return None
    if frequency.on:
        return {"on": [WEEKDAYS[day] for day in frequency.on]}
    if frequency.days:
        return {"every": f"{frequency.days} days"}
    if frequency.times:
        return {"per": frequency.per, "times": str(frequency.times)}
    return frequency.words


def _text(words: str, language: str) -> Plain | None:
    if not words:
        return None
    return {language: words} if language else words


def _read(text: Text | None, catalogue: Catalogue) -> str:
    return catalogue.read(text) if text else ""
