"""Exercises of one's own: begun from the nearest one there is, changed in their form, kept, doubled and deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from backstride.format.editing.dose_text import entered
from backstride.format.editing.outline import Row
from backstride.format.editing.own_exercise import file_text
from backstride.format.problem import Problem
from backstride.format.reader import read_exercise
from backstride.format.tree import Keys, Plain
from backstride.i18n.messages import Message, MessageError, message, plural
from backstride.library.entry import Entry
from backstride.library.entry_fields import facts_of_exercise
from backstride.library.manuscript import NotSavedError, open_manuscript
from backstride.library.own_exercises import keep_photo
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise
from backstride.ui.kit.labels import quoted
from backstride.ui.kit.say import say
from backstride.ui.studio.asking import as_written, not_read
from backstride.ui.studio.document import Current
from backstride.ui.studio.own_beginning import Beginning
from backstride.ui.studio.own_form import OwnForm
from backstride.ui.studio.own_keeping import Keeping, Means
from backstride.ui.studio.own_photos import MOST, PhotoTaking
from backstride.ui.studio.own_text import InLibrary, InRoutine, names_in, written_in
from backstride.ui.studio.page import StudioPage

_NO_PICTURE = dict.fromkeys(("figure", "picture", "picture_shows"))
_MODES = ("hold", "breathe", "reps", "for")


class OwnExercises(QObject):
    """Shows the form on the *page* for one exercise at a time, of the *current* document or of the library."""

    reported = Signal(Message)

    def __init__(self, means: Means, page: StudioPage, form: OwnForm, current: Current) -> None:
        super().__init__(page)
        self._means = means
        self._page = page
        self._form = form
        self._current = current
        self._open: InRoutine | InLibrary | None = None
        self._taking = PhotoTaking(means.pictures, self)
        self._keeping = Keeping(means, current)
        self._beginning = Beginning(means, current, self._keeping)
        self._join()

    def _join(self) -> None:
        form, picker = self._form, self._page.picker
        form.left.connect(self.close)
        form.renamed.connect(self._on_renamed)
        form.kept.connect(self._on_kept)
        form.duplicated.connect(self._on_duplicated)
        form.deleted.connect(self._on_deleted)
        form.dropped.connect(self.take_photo)
        form.words.entered.connect(self._put)
        form.words.dose_entered.connect(self._on_dose_entered)
        form.words.detail_entered.connect(self._on_detail_entered)
        form.figure.turned.connect(self._on_turned)
        form.figure.figure_requested.connect(self._on_figure_requested)
        form.figure.photo_requested.connect(self._on_photo_requested)
        form.figure.photos.removed.connect(self._on_photo_removed)
        form.figure.photos.swapped.connect(self._on_photos_swapped)
        form.figure.photos.side_chosen.connect(self._on_side_chosen)
        picker.change_requested.connect(self.change)
        picker.nearest_chosen.connect(self._on_nearest_chosen)
        picker.left.connect(self._on_picker_left)
        self._page.steps.change_requested.connect(self._on_row_changed)
        self._taking.taken.connect(self._on_taken)
        self._taking.reported.connect(self.reported)

    def change(self, id_: str) -> None:
        """Open the form for the exercise *id_*; one that is not one's own is the beginning of a new one."""
        document, base = self._current.document, exercise_and_variant(id_)[0]
        if document is None or not document.outline.readable:
            return
        entry = self._beginning.entry(base)
        if base in written_in(document):
            self._show(InRoutine(document, base))
        elif entry and entry.origin == "own":
            self._open_file(entry.path)
        else:
            self.begin_from(id_)

    def close(self) -> None:
        """Leave the form, with everything written."""
        if self._open is None:
            return
        self._form.settle()
        self._let_go()
        self._page.show_own(shown=False)
        self._page.show_tab("steps")

    def undo(self) -> bool:
        """Undo the last change of a file of the library, if the form has one; of a routine its document does that."""
        self._form.settle()
        return self._goes(InLibrary.undo)

    def redo(self) -> bool:
        """Make the change that was undone last."""
        return self._goes(InLibrary.redo)

    def _goes(self, way: Callable[[InLibrary], None]) -> bool:
        if isinstance(self._open, InLibrary):
            way(self._open)
            return True
        return False

    def refresh(self) -> None:
        """Show the exercise as it is now; one that is no longer there has no form."""
        if self._open is None:
            return
        if isinstance(self._open, InLibrary):
            self._open.catch_up()
        values = self._open.values
        if not values:
            self._let_go()
            self._page.show_own(shown=False)
            return
        exercise, problems = read_keys(values, self._open.id)
        photos = [self._open.folder / name for name in names_in(values)]
        place = "routine" if isinstance(self._open, InRoutine) else "library"
        said = [quoted(say(problem.said)) for problem in problems]
        self._form.show_values(values, exercise, photos, said, place)
        if isinstance(self._open, InLibrary):
            versions = self._open.manuscript.versions
            self._page.head.undo.setEnabled(versions.can_undo)
            self._page.head.redo.setEnabled(versions.can_redo)

    def _show(self, text: InRoutine | InLibrary, *, new: bool = False) -> None:
        self._let_go()
        self._open = text
        self._form.figure.begin()
        self._page.show_own(shown=True)
        self.refresh()
        self._form.begin(new=new)

    def _let_go(self) -> None:
        if isinstance(self._open, InLibrary):
            self._open.deleteLater()
        self._open = None
        self._taking.forget()

    def _open_file(self, path: Path, *, new: bool = False) -> None:
        try:
            manuscript = open_manuscript(path, self._means.drafts)
        except MessageError as error:
            self.reported.emit(error.message)
            return
        text = InLibrary(manuscript, self)
        text.reported.connect(self.reported)
        text.changed.connect(self._on_file_changed)
        self._show(text, new=new)

    def _on_file_changed(self) -> None:
        self.refresh()
        self._means.library.rescan()

    # What an exercise begins with.

    def begin_from(self, id_: str, row: Row | None = None) -> None:
        """Begin a new exercise with what the one called *id_* is, or with nothing; the step in *row* then does it."""
        self._go_on_with(partial(self._beginning.begin, id_, row), new=True)

    def _on_row_changed(self, number: int) -> None:
        """Open the form for the exercise of a step; one that is not one's own becomes that, for this step."""
        document = self._current.document
        if document is None or not document.outline.readable:
            return
        row = document.outline.rows[number]
        id_ = self._beginning.today(row.exercise)
        if self._beginning.is_own(exercise_and_variant(id_)[0]):
            self.change(id_)
        else:
            self.begin_from(id_, row)

    def _on_nearest_chosen(self, id_: str) -> None:
        """Begin with the exercise that was chosen, or give the one in the form its figure."""
        if self._open is None:
            self.begin_from(id_)
            return
        try:
            figure = self._beginning.figure(id_)
        except MessageError as error:
            self.reported.emit(error.message)
            return
        if not figure:
            self.reported.emit(message("This exercise has no figure. Choose another one."))
            return
        self._form.figure.begin()
        self._open.put(_NO_PICTURE, then=figure)
        self._page.show_own(shown=True)

    def _on_figure_requested(self) -> None:
        self._page.show_own(shown=False)
        self._page.browse(nearest=True)

    def _on_picker_left(self) -> None:
        if self._open is not None:
            self._page.show_own(shown=True)

    # What is changed of it.

    def _put(self, values: Mapping[str, Plain | None], *below: str | int) -> bool:
        changed = self._open is not None and self._open.put(values, *below)
        if not changed:
            self.refresh()
        return changed

    def _on_renamed(self, title: str) -> None:
        """Give it another title; one that was just begun is begun again, so that its id says the same."""
        if isinstance(self._open, InRoutine) and self._beginning.fresh:
            self._go_on_with(partial(self._beginning.begin_again, title))
        else:
            self._put({"title": title})

    def _on_dose_entered(self, text: str) -> None:
        dose = self._open.values.get("dose", {}) if self._open else {}
        now = dose if isinstance(dose, dict) else {}
        mode = next((key for key in _MODES if key in now), "")
        values = entered(text, "" if "hold" in now and "reps" in now else mode, str(now.get("breathe", "")))
        if not text:
            self._put({"dose": None})
        elif values is None:
            self._form.words.dose.mark_wrong(wrong=True)
            self.reported.emit(not_read(text))
        else:
            self._form.words.dose.mark_wrong(wrong=False)
            self._put(values, "dose")

    def _on_detail_entered(self, key: str, text: str) -> None:
        self._put({key: as_written(key, text) or None}, "dose")

    def _on_turned(self, path: tuple[str | int, ...], joint: str, written: Plain) -> None:
        self._put({joint: written}, "figure", *path)

    # Its photographs.

    def _on_photo_requested(self) -> None:
        kinds = f"{say(message('Photographs'))} (*.jpg *.jpeg *.png *.webp *.svg)"
        chosen, _ = QFileDialog.getOpenFileName(self._page, say(message("Choose a photograph…")), "", kinds)
        if chosen:
            self.take_photo(Path(chosen))

    def take_photo(self, path: Path) -> None:
        """Show the photograph at *path* in the exercise, once it was turned upright and made small."""
        if self._open is None:
            return
        if len(names_in(self._open.values)) >= MOST:
            self.reported.emit(message("There are two photographs already. Remove one first."))
            return
        self._taking.take(path)

    def _on_taken(self, data: bytes, ending: str) -> None:
        text = self._open
        if text is None:
            return
        try:
            name = text.prefix + keep_photo(text.folder / text.prefix, text.id, data, ending)
        except MessageError as error:
            self.reported.emit(error.message)
            return
        self._put_photos([*names_in(text.values), name])

    def _put_photos(self, names: list[str]) -> None:
        value: Plain = list(names) if len(names) > 1 else names[0] if names else ""
        gone = {} if names else {"picture_shows": None}
        self._put({"figure": None, "picture": value or None, **gone})

    def _on_photo_removed(self, number: int) -> None:
        names = names_in(self._open.values) if self._open else []
        self._put_photos([*names[:number], *names[number + 1 :]])

    def _on_photos_swapped(self) -> None:
        self._put_photos(names_in(self._open.values)[::-1] if self._open else [])

    def _on_side_chosen(self, side: str) -> None:
        self._put({"picture_shows": side or None})

    # Where it is kept.

    def _on_kept(self, place: object) -> None:
        text = self._open
        if text is None:
            return
        self._form.settle()
        if place == "library" and isinstance(text, InRoutine):
            self._go_on_with(partial(self._keeping.to_library, text))
        elif place == "routine" and isinstance(text, InLibrary):
            self._go_on_with(partial(self._keeping.to_routine, text))

    def _on_duplicated(self) -> None:
        self._form.settle()
        if self._open is not None:
            self._go_on_with(partial(self._keeping.duplicated, self._open), new=True)

    def _go_on_with(self, make: Callable[[], InRoutine | Path | None], *, new: bool = False) -> None:
        """Show the exercise in the form that *make* makes: inside of the routine, or a file."""
        try:
            made = make()
        except MessageError as error:
            self.reported.emit(error.message)
            self.refresh()
            return
        if isinstance(made, Path):
            self._means.library.rescan()
            self._open_file(made, new=new)
        elif made is not None:
            self._show(made, new=new)

    def _on_deleted(self) -> None:
        text = self._open
        if isinstance(text, InRoutine):
            self._delete_inside(text)
        elif text is not None:
            self._delete_file(text)

    def _delete_inside(self, text: InRoutine) -> None:
        self._let_go()
        if self._keeping.delete(text):
            self.reported.emit(message("The exercise was deleted. Undo brings it back."))
        self._page.show_own(shown=False)

    def _delete_file(self, text: InLibrary) -> None:
        """Take the file of the exercise away; one answer brings it back."""
        manuscript, asked = text.manuscript, _deleted(self._means.library.routines_with(text.id))
        try:
            manuscript.delete()
        except NotSavedError as error:
            self.reported.emit(error.message)
            return
        self._let_go()
        self._page.show_own(shown=False)
        self._means.library.rescan()

        def bring_back() -> None:
            try:
                manuscript.save()
            except NotSavedError as error:
                self.reported.emit(error.message)
            self._means.library.rescan()

        answers = ((message("Bring it back"), bring_back), (message("Close"), manuscript.drop_draft))
        self._page.notice.ask(asked, answers)


def _deleted(routines: int) -> Message:
    """Return that an exercise was deleted, and how many *routines* had it."""
    if not routines:
        return message("The exercise was deleted.")
    return plural(
        "The exercise was deleted. {count} routine uses it.",
        "The exercise was deleted. {count} routines use it.",
        routines,
    )


def exercises_of(current: Current) -> dict[str, Exercise]:
    """Return the exercises of the *current* routine itself that can be read, by id."""
    every = written_in(current.document) if current.document else {}
    read = {id_: read_keys(values, id_)[0] for id_, values in every.items() if isinstance(values, dict)}
    return {id_: exercise for id_, exercise in read.items() if exercise is not None}


def entries_of(current: Current) -> Iterator[Entry]:
    """Yield the exercises of the *current* routine itself as those of the library are."""
    path = current.document.manuscript.path if current.document else Path()
    for exercise in exercises_of(current).values():
        facts = facts_of_exercise(exercise)
        yield Entry(kind="exercise", path=path, folder=path.parent, origin="own", **facts)


def read_keys(keys: Keys, id_: str) -> tuple[Exercise | None, tuple[Problem, ...]]:
    """Return the exercise that *keys* are, ``None`` while it has errors, and what is wrong with it."""
    return read_exercise(file_text(keys, "en").encode("utf-8", "replace"), name=id_)
