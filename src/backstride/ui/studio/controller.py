"""The studio: opens a file, changes it as its form asks, tries it, and saves it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from backstride.format.editing.completion import completion
from backstride.format.editing.options import Completion
from backstride.format.near import Names
from backstride.i18n.messages import Message, MessageError, message
from backstride.library.entry import Entry
from backstride.library.manuscript import Manuscript, NotOpenedError, open_manuscript
from backstride.library.reading import Reading
from backstride.library.templates import EMPTY, free_id
from backstride.routine.ids import id_from
from backstride.routine.model import Exercise
from backstride.session.states import Command
from backstride.ui.context import AppContext
from backstride.ui.kit.actions import OF_PAGES, make_actions
from backstride.ui.kit.say import catalogue, say
from backstride.ui.services.library import LibraryService
from backstride.ui.studio.asking import Asked
from backstride.ui.studio.both_texts import BothTexts
from backstride.ui.studio.document import Current, Document
from backstride.ui.studio.filing import Filing
from backstride.ui.studio.own_exercises import OwnExercises, entries_of, exercises_of
from backstride.ui.studio.own_form import OwnForm
from backstride.ui.studio.own_keeping import Means
from backstride.ui.studio.page import StudioPage
from backstride.ui.studio.picker import Picker
from backstride.ui.studio.presenter import Presenter

_KEYS: Mapping[str, tuple[str, ...]] = {
    "save": ("Ctrl+S",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "play": ("Ctrl+Return",),
    "raise": ("Alt+Up",),
    "lower": ("Alt+Down",),
    "duplicate": ("Ctrl+D",),
    "wrap": ("Ctrl+G",),
    "unwrap": ("Ctrl+Shift+G",),
    "remove": ("Ctrl+Backspace",),
    "find": ("Ctrl+F",),
    "next problem": ("F8",),
    "last problem": ("Shift+F8",),
}

_CHANGED = message("Another program changed this file while you were editing it here.")


class StudioController(QObject):
    """Edits one file at a time. ``left`` carries its path; ``tried`` a `PlayRequest`, and how many times faster.

    ``hand_out_requested`` carries the `Reading` to hand out; ``filed`` says that a file is elsewhere among the others.
    """

    left = Signal(Path)
    tried = Signal(object, int)
    reported = Signal(Message)
    hand_out_requested = Signal(object)
    filed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._current = Current()
        self._asked_about = ""
        library = context.library
        names = partial(_names, library, self._current)
        picker = Picker(
            context.style,
            partial(_entries, library, self._current),
            partial(_near, library, self._current),
            self._current.exercise,
            context.drawing.still,
        )
        form = OwnForm(context.style, context.pictures)
        self.page = StudioPage(
            context.style,
            names,
            self._current.exercise,
            partial(_complete, library),
            picker,
            form,
            context.drawing.still,
        )
        means = Means(
            own=context.paths.own_library,
            drafts=context.paths.drafts,
            library=library,
            text_of=context.files.text_of_exercise,
            pictures=context.pictures,
        )
        self.own = OwnExercises(means, self.page, form, self._current)
        self.own.reported.connect(self.reported)
        self.asked = Asked(self.page.steps, self._current, names)
        self._presenter = Presenter(self.page, self.asked, self._current, partial(_is_author, context))
        self._presenter.tried.connect(self.tried)
        self._filing = Filing(self.page, self._current, context.labels, library, self.save, self)
        self._join()
        library.changed.connect(self._on_library_changed)

    @property
    def title(self) -> str:
        """Return what is open."""
        return self.page.head.title.text()

    @property
    def document(self) -> Document | None:
        """Return the file that is open."""
        return self._current.document

    def open(self, path: Path, *, copy: bool = False) -> bool:
        """Open the file at *path*, of a shipped routine a *copy*; say whether that was possible."""
        # By its place: a start on this page comes before the library was read, which would know, too.
        if copy or path.is_relative_to(self._context.paths.shipped):
            return self._open_copy(path)
        try:
            manuscript = open_manuscript(path, self._context.paths.drafts)
        except NotOpenedError as error:
            self.reported.emit(error.message)
            return False
        self._show(manuscript)
        return True

    def begin(self) -> None:
        """Open a new routine, without a step; it becomes a file when it is first saved."""
        own = self._context.paths.own_library
        path = own / f"{free_id(own, 'my-routine')}.yaml"
        text = EMPTY.format(title=say(message("New routine")), language=catalogue().language)
        self._show(Manuscript(path, self._context.paths.drafts, begun=text))

    def _open_copy(self, path: Path) -> bool:
        """Open a copy of the file at *path*, which is not written before it is saved."""
        own = self._context.paths.own_library
        copy = own / f"{free_id(own, f'my-{path.stem}')}.yaml"
        try:
            text = self._context.files.text_of_copy(copy.stem, path)
        except MessageError as error:
            self.reported.emit(error.message)
            return False
        self._show(Manuscript(copy, self._context.paths.drafts, begun=text))
        return True

    def close(self) -> None:
        """Keep what was not saved, and let the file go."""
        self.own.close()
        self.page.notice.withdraw()
        if self._current.document is not None:
            self._current.document.close()
            self._current.document.deleteLater()
            self._current.document = None

    def _show(self, manuscript: Manuscript) -> None:
        self.close()
        self._current.document = document = Document(
            manuscript, self._context.library.check, self._context.library.exercise, self
        )
        document.reported.connect(self.reported)
        document.changed.connect(self.own.refresh)
        document.changed.connect(self.page.add_line.forget_names)
        self._presenter.show(document)
        if manuscript.has_draft:
            self.reported.emit(message("Your unsaved changes are back. Undo takes you to the file as it was."))

    def _join(self) -> None:
        page, head = self.page, self.page.head
        page.left.connect(self._on_left)
        head.renamed.connect(self.asked.rename)
        head.saved.connect(self.save)
        head.undone.connect(self._undo)
        head.redone.connect(self._redo)
        head.duplicated.connect(self._on_duplicated)
        head.handed_out.connect(self._on_handed_out)
        page.preview.agreed.asked.connect(self._on_handed_out)
        self._filing.filed.connect(self.filed)
        self._filing.closed.connect(self._on_closed)
        head.opened_elsewhere.connect(self._on_opened_elsewhere)
        page.add_line.added.connect(self.asked.add)
        page.steps.asked.connect(self.asked.of_row)
        for what, keys in _KEYS.items():
            action = QAction(page)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setData(what)
            action.triggered.connect(self._on_key)
            page.addAction(action)
        page.addActions(make_actions(page, OF_PAGES, {Command.BACK: page.left}, catalogue()))

    def _on_key(self) -> None:
        """Do what the key means whose action was triggered."""
        action = self.sender()
        what = str(action.data()) if isinstance(action, QAction) else ""
        of_page: Mapping[str, Callable[[], object]] = {
            "save": self.save,
            "undo": self._undo,
            "redo": self._redo,
            "play": self._presenter.play,
            "find": self.page.find_words,
            "next problem": partial(self._presenter.go_to_problem, 1),
            "last problem": partial(self._presenter.go_to_problem, -1),
        }
        if what in of_page:
            of_page[what]()
        else:
            self._of_chosen(what)

    def _of_chosen(self, what: str) -> None:
        if self.page.steps.chosen >= 0:
            self.asked.of_row(what, self.page.steps.chosen, None)

    def _undo(self) -> None:
        if not self.own.undo() and self._current.document:
            self._current.document.undo()

    def _redo(self) -> None:
        if not self.own.redo() and self._current.document:
            self._current.document.redo()

    def save(self) -> bool:
        """Save the file; say whether that worked."""
        document = self._current.document
        if document is None:
            return False
        manuscript = document.manuscript
        if not manuscript.named:
            self._name(manuscript)
        if not manuscript.is_new and manuscript.theirs() is not None:
            self._ask_whose()
            return False
        saved = document.save()
        if saved:
            self._context.library.rescan()
        return saved

    def _name(self, manuscript: Manuscript) -> None:
        """Give a new file the name that its title makes."""
        title = self.page.head.title.text()
        manuscript.move(
            manuscript.path.with_name(f"{free_id(manuscript.path.parent, id_from(title) or 'my-routine')}.yaml")
        )

    def _ask_whose(self) -> None:
        document = self._current.document
        theirs = document.manuscript.theirs() if document else None
        if document is None or theirs is None:
            return
        answers = ((message("Keep mine"), self._keep_mine), (message("Take theirs"), self._take_theirs))
        if self.page.notice.asked == _CHANGED and theirs == self._asked_about:
            return
        self.page.notice.withdraw()
        self._asked_about = theirs
        both = BothTexts(self._context.style, document.text, theirs)
        self.page.notice.ask(_CHANGED, answers, both)

    def _keep_mine(self) -> None:
        if self._current.document and self._current.document.keep_mine():
            self._context.library.rescan()

    def _take_theirs(self) -> None:
        if self._current.document:
            self._current.document.take_theirs()

    def _on_left(self) -> None:
        if self.page.shows_own:
            self.own.close()
            return
        document = self._current.document
        if document is None:
            return
        untouched = document.manuscript.is_new and not document.manuscript.versions.can_undo
        if untouched or document.manuscript.is_saved or self.save():
            path = Path() if untouched else document.manuscript.path
            self.close()
            self.left.emit(path)

    def _on_library_changed(self) -> None:
        self.page.add_line.forget_names()
        self.page.picker.refresh()
        self.own.refresh()
        document = self._current.document
        if document is None or document.manuscript.is_new or document.manuscript.theirs() is None:
            return
        if document.manuscript.is_saved:
            document.take_theirs()
        else:
            self._ask_whose()

    def _on_duplicated(self) -> None:
        document = self._current.document
        if document and (document.manuscript.is_saved or self.save()):
            self.open(document.manuscript.path, copy=True)

    def _on_handed_out(self) -> None:
        if reading := self._to_hand_out():
            self.hand_out_requested.emit(reading)

    def _to_hand_out(self) -> Reading | None:
        """Return the routine as it is saved; while it has errors there is nothing to hand out."""
        document = self._current.document
        if document is None or not (document.manuscript.is_saved or self.save()):
            return None
        reading = self._context.library.read(document.manuscript.path)
        if reading.routine is None:
            self.reported.emit(message("Fix what is wrong first, then it can be handed out."))
        return reading if reading.routine else None

    def _on_closed(self) -> None:
        """Leave what was deleted."""
        self.close()
        self.left.emit(Path())

    def _on_opened_elsewhere(self) -> None:
        if self._current.document and self.save():
            self._context.files.edit(self._current.document.manuscript.path)


def _entries(library: LibraryService, current: Current) -> Sequence[Entry]:
    """Return what is known of every exercise, the routine's own among them, in place of those of the same id."""
    own = {entry.id: entry for entry in entries_of(current)}
    return (*own.values(), *(each for each in library.exercise_entries if each.id not in own))


def _near(library: LibraryService, current: Current, words: str) -> Sequence[str]:
    return _names(library, current).near(words)


def _names(library: LibraryService, current: Current) -> Names:
    # The library's are only read where they are looked for, and never changed here.
    maps: list[Mapping[str, Exercise | None]] = [exercises_of(current), library.exercises]
    return Names(ChainMap(*cast("list[MutableMapping[str, Exercise | None]]", maps)))


def _complete(library: LibraryService, lines: list[str], line: int, column: int) -> Completion:
    return completion(lines, line, column, library.exercise_titles)


def _is_author(context: AppContext) -> bool:
    return context.policy.author
