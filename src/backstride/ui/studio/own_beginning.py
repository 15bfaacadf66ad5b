"""What a new exercise of one's own begins with: what the nearest one is, in the language of the routine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from backstride.format.editing.edits import STEPS, Edit, Insert, Put
from backstride.format.editing.outline import Row
from backstride.format.editing.own_exercise import begun, figure_like, keys_in
from backstride.format.tree import Keys
from backstride.i18n.messages import message
from backstride.library.entry import Entry
from backstride.routine.ids import exercise_and_variant
from backstride.ui.kit.say import say
from backstride.ui.studio.document import Current
from backstride.ui.studio.own_keeping import Keeping, Means, language_of
from backstride.ui.studio.own_text import EXERCISES, InRoutine, written_in

Begin = Callable[[str], InRoutine | None]


class Beginning:
    """Begins exercises in the *current* routine, under ids that *keeping* finds free."""

    def __init__(self, means: Means, current: Current, keeping: Keeping) -> None:
        self._means = means
        self._current = current
        self._keeping = keeping
        self._last: tuple[str, Begin] = ("", lambda _: None)

    def entry(self, id_: str) -> Entry | None:
        """Return what is known of the library's exercise *id_*."""
        return next((entry for entry in self._means.library.exercise_entries if entry.id == id_), None)

    def is_own(self, id_: str) -> bool:
        """Say whether the exercise *id_* is one of the routine itself, or of the own library."""
        document, entry = self._current.document, self.entry(id_)
        return bool(document and id_ in written_in(document)) or bool(entry and entry.origin == "own")

    def today(self, id_: str) -> str:
        """Return the id that the exercise or the variant *id_*, which a file names, has today."""
        exercise = self._current.exercise(id_)
        return exercise.id if exercise else id_

    def figure(self, id_: str) -> Keys:
        """Return the figure of the exercise *id_* by its key, nothing where it has none.

        Raises:
            MessageError: its file cannot be read.
        """
        return figure_like(self._keys(id_), exercise_and_variant(id_)[1])

    def begin(self, id_: str, row: Row | None) -> InRoutine | None:
        """Begin with what the exercise *id_* is, or with nothing; the step in *row*, or a new one, then does it.

        Raises:
            MessageError: its file cannot be read.
        """
        document, exercise = self._current.document, self._current.exercise(id_)
        if document is None:
            return None
        title = message("{title} (own)", title=exercise.title.read(language_of(document))) if exercise else None
        make = partial(self._begin, self._keys(id_) if id_ else None, exercise_and_variant(id_)[1], row)
        return make(say(title or message("New exercise")))

    def begin_again(self, title: str) -> InRoutine | None:
        """Begin the last exercise again, under another *title* and the id that it makes."""
        if self._current.document is None:
            return None
        self._current.document.undo()
        return self._last[1](title)

    @property
    def fresh(self) -> bool:
        """Say whether nothing happened since an exercise was begun."""
        return self._current.document is not None and self._current.document.text == self._last[0]

    def _begin(self, nearest: Keys | None, variant: str, row: Row | None, title: str) -> InRoutine | None:
        document = self._current.document
        if document is None:
            return None
        id_ = self._keeping.free_id(title)
        edits: list[Edit] = [Put((EXERCISES, id_), begun(title, nearest, variant))]
        if row is not None:
            edits.append(Put(row.path, {"exercise": id_, "variant": None}))
        else:
            count = sum(1 for each in document.outline.rows if each.inside == 0)
            edits.append(Insert((STEPS,), count, {"exercise": id_}))
        if not document.apply(*edits):
            return None
        self._last = document.text, partial(self._begin, nearest, variant, row)
        return InRoutine(document, id_)

    def _keys(self, id_: str) -> Keys:
        """Return what is written of the exercise *id_*."""
        document, base = self._current.document, exercise_and_variant(id_)[0]
        own = written_in(document).get(base) if document else None
        entry = self.entry(base)
        if isinstance(own, dict) or not (entry and document):
            return own if isinstance(own, dict) else {}
        return keys_in(self._means.text_of(entry.path, language_of(document)))
