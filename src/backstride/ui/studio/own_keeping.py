"""Where an exercise of one's own is kept: inside of the routine, or as a file of the library; and copies of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from backstride.format.editing.edits import Edit, Put, Remove
from backstride.format.editing.own_exercise import inside
from backstride.i18n.messages import message
from backstride.library.entry import Entry
from backstride.library.own_exercises import free_exercise_id, keep_photo, with_photos, write_exercise
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.say import say
from backstride.ui.studio.document import Current, Document
from backstride.ui.studio.own_text import EXERCISES, InLibrary, InRoutine, written_in

_ENGLISH = "en"


class Shelf(Protocol):
    """The library, as far as one must know it to find exercises."""

    @property
    def exercise_entries(self) -> tuple[Entry, ...]:
        """Return what is known of each exercise."""

    def routines_with(self, exercise: str) -> int:
        """Return how many routines do this *exercise*, or a variant of it."""

    def rescan(self) -> None:
        """Look through the folders again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What exercises are made with: the person's *own* folder, that of drafts, and all that there is.

    ``text_of`` returns the text of the exercise in a file, of a shipped one in the language that is asked for.
    """

    own: Path
    drafts: Path
    library: Shelf
    text_of: Callable[[Path, str], str]
    pictures: Pictures


class Keeping:
    """Keeps exercises in the *current* routine, and in the own folder of *means*.

    What cannot be written raises a `MessageError`, and changes nothing.
    """

    def __init__(self, means: Means, current: Current) -> None:
        self._means = means
        self._current = current

    def free_id(self, title: str) -> str:
        """Return an id for an exercise called *title* that neither the routine nor the library has."""
        document = self._current.document
        inner = written_in(document) if document else {}
        return free_exercise_id(title, {*inner, *(each.id for each in self._means.library.exercise_entries)})

    def to_library(self, text: InRoutine) -> Path | None:
        """Write the exercise into the own library, where every routine finds it, and take it out of this one."""
        folder = self._means.own / EXERCISES
        values = with_photos(text.values, text.folder, partial(keep_photo, folder, text.id))
        path = write_exercise(folder, text.id, values, language_of(text.document))
        return path if text.document.apply(Put((EXERCISES,), {text.id: None})) else None

    def to_routine(self, text: InLibrary) -> InRoutine | None:
        """Copy the exercise into this routine, which has it from then on whatever becomes of the library's."""
        document = self._current.document
        if document is None:
            return None
        made = InRoutine(document, text.id)
        keep = partial(keep_photo, made.folder / EXERCISES, text.id)
        values = with_photos(text.values, text.folder, lambda data, ending: made.prefix + keep(data, ending))
        return made if document.apply(Put((EXERCISES, text.id), inside(values))) else None

    def duplicated(self, text: InRoutine | InLibrary) -> InRoutine | Path | None:
        """Return a copy of the exercise, kept where that is."""
        values = {key: value for key, value in text.values.items() if key != "id"}
        written = values.get("title", "")
        if isinstance(written, str):
            values["title"] = say(message("{title} (copy)", title=written))
        id_ = self.free_id(str(values["title"]) if isinstance(written, str) else text.id)
        if isinstance(text, InLibrary):
            return write_exercise(text.folder, id_, values, str(values.get("language", _ENGLISH)))
        return InRoutine(text.document, id_) if text.document.apply(Put((EXERCISES, id_), values)) else None

    def delete(self, text: InRoutine) -> bool:
        """Take the exercise out of the routine, and the steps that do it where the library has none of its id."""
        known = any(each.id == text.id for each in self._means.library.exercise_entries)
        rows = () if known else text.document.outline.rows
        steps = [row for row in rows if row.kind == "exercise" and row.text("exercise") == text.id]
        gone: list[Edit] = [Remove(row.path) for row in reversed(steps)]
        return text.document.apply(*gone, Put((EXERCISES,), {text.id: None}))


def language_of(document: Document) -> str:
    """Return the language of the routine that *document* has."""
    written = document.outline.head.get("language", _ENGLISH)
    return written if isinstance(written, str) else _ENGLISH
