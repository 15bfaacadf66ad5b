"""The page of past sessions, filled from the history: what it asks for is kept, deleted, or passed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from backstride.care.appointment import Kept, page
from backstride.history.diary import Diary
from backstride.history.erasing import erase, still_there
from backstride.history.model import Note, PastSession, Run
from backstride.history.what_was_done import exercises_done, in_words
from backstride.i18n.messages import Message, message
from backstride.ui.context import AppContext
from backstride.ui.history.page import HistoryPage
from backstride.ui.history.session_row import Face
from backstride.ui.history.weeks import Ask, Details
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.stills import Still
from backstride.ui.services.library import LibraryService

_DAY = timedelta(days=1)
_FOUR_WEEKS = timedelta(weeks=4)
_COPIED = message("Copied. Paste it into a message or a document; nothing was sent anywhere.")

_AFTERWARDS = Qt.ConnectionType.QueuedConnection
"""For what fills the page again: that takes away the very field or button that has just asked for it."""


class HistoryController(QObject):
    """Fills its ``page``. ``resumed`` carries the uid of a session, ``again_requested`` the id of a routine.

    ``changed`` says that something was written down or removed, ``reported`` carries a sentence for the person.
    """

    left = Signal()
    resumed = Signal(str)
    again_requested = Signal(str)
    changed = Signal()
    reported = Signal(Message)

    def __init__(self, context: AppContext, still: Still, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._diary = Diary(context.history)
        self._deleted: tuple[PastSession, Note] | None = None
        library = context.library
        self.page = HistoryPage(
            context.style,
            Ask(
                name_of=partial(_name_of, library),  # methods would hold this
                face_of=partial(_face_of, library),
                details_of=partial(_details_of, context, self._diary),
                still=still,
            ),
        )
        self.page.left.connect(self.left)
        self.page.resumed.connect(self.resumed)
        self.page.again_requested.connect(self.again_requested)
        self.page.more_requested.connect(self.fill, _AFTERWARDS)
        self.page.noted.connect(self._on_noted)
        self.page.deleted.connect(self._on_deleted, _AFTERWARDS)
        self.page.undone.connect(self._on_undone, _AFTERWARDS)
        self.page.run_added.connect(self._on_run_added, _AFTERWARDS)
        self.page.run_removed.connect(self._on_run_removed, _AFTERWARDS)
        self.page.page_requested.connect(self._on_page_requested)
        self.page.erase_requested.connect(self._on_erase_requested, _AFTERWARDS)

    def open(self) -> None:
        """Fill the page for somebody who comes to it."""
        self._deleted = None
        self.fill()

    def fill(self) -> None:
        """Show what was done, as it is now."""
        context, history = self._context, self._context.history
        goes_on = context.policy.resume and context.has_journals
        resumable = context.playback.resumable() if goes_on else frozenset[str]()
        found = history.recent(self.page.wanted)
        remarkable = history.remarkable(found[-1].started.date() - _DAY) if found else {}
        sessions = [
            replace(each, title=context.library.title(each.routine) or each.title, phases=remarkable.get(each.id, ()))
            for each in found
        ]
        self.page.offer_undo(offered=self._deleted is not None)
        notes = self._diary.notes(found[-1].started.date() - _DAY) if found and context.policy.diary else {}
        today, problem = context.now().date(), history.problem
        runs = self._diary.runs() if context.policy.diary else None
        self.page.show_history(sessions, history.totals(), today, problem, resumable, notes, runs)

    def _on_run_added(self, minutes: float | None, km: float | None, words: str) -> None:
        """Write down a run that has just ended."""
        started = self._context.now() - timedelta(minutes=minutes or 0.0)
        self._diary.add_run(Run(started=started, minutes=minutes, km=km, words=words))
        self._tell_changed()

    def _on_run_removed(self, uid: str) -> None:
        self._diary.remove_run(uid)
        self._tell_changed()

    def _on_page_requested(self) -> None:
        """Put the page for an appointment on the clipboard: it goes where the person pastes it, and nowhere else."""
        lines = page(_kept(self._context, self._diary))
        QGuiApplication.clipboard().setText("\n".join(map(say, lines)) + "\n")
        self.reported.emit(_COPIED)

    def _on_erase_requested(self) -> None:
        """Remove all that is kept of the person, and begin with an empty history."""
        history = self._context.history
        history.close()
        left = erase(self._context.paths)
        if left:
            self.reported.emit(still_there(left))
        history.continue_mended(None)
        self._deleted = None
        self._tell_changed()

    def _tell_changed(self) -> None:
        self.fill()
        self.changed.emit()

    def _on_noted(self, session: PastSession, words: str) -> None:
        note = self._diary.note(session.key)
        if note.words != words:
            self._diary.keep_note(session.key, replace(note, words=words))

    def _on_deleted(self, session: PastSession) -> None:
        """Delete *session* with all that was kept of it, and keep that until the person has gone elsewhere."""
        context = self._context
        if context.has_journals and (goes_on := context.playback.resumable().get(session.uid)):
            context.playback.give_up(goes_on)
        whole = replace(session, phases=context.history.phases(session.id))
        self._deleted = whole, self._diary.note(session.key)
        context.history.remove(session)
        self._diary.keep_note(session.key, Note())
        self._tell_changed()

    def _on_undone(self) -> None:
        if self._deleted is not None:
            session, note = self._deleted
            self._deleted = None
            self._context.history.add(session)
            self._diary.keep_note(session.key, note)
            self._tell_changed()


def _kept(context: AppContext, diary: Diary) -> Kept:
    """Return what is kept of the last four weeks."""
    today, history, library = context.now().date(), context.history, context.library
    since = today - _FOUR_WEEKS
    found = history.sessions(since)
    done = [each for session in found for each in exercises_done(history.phases(session.id))]
    cards = library.cards((), history.done(since), today)
    return Kept(
        since=since,
        today=today,
        sessions=[replace(each, title=library.title(each.routine) or each.title) for each in found],
        notes=diary.notes(since),
        ratings=diary.ratings(since),
        runs=diary.runs(since),
        agreed=[f"{card.title}: {card.due}" for card in cards if card.due and card.place],
        eased=[_name_of(library, each.exercise) for each in done if each.eased],
        skipped=[_name_of(library, each.exercise) for each in done if each.skipped],
    )


def _details_of(context: AppContext, diary: Diary, session: PastSession) -> Details:
    done = exercises_done(context.history.phases(session.id))
    lines = tuple(map(say, in_words(done, partial(_name_of, context.library))))
    card = context.library.card(session.routine)
    again = card is not None and not card.problems
    return Details(lines, diary.note(session.key).words, again)


def _face_of(library: LibraryService, routine: str) -> Face:
    """Return what shows the routine of this id."""
    card = library.card(routine)
    return Face(library.portrait(card.exercise), f"{card.purpose}.wall") if card else Face()


def _name_of(library: LibraryService, exercise: str) -> str:
    """Return what the exercise of this id is called; one that is no more goes by its id."""
    found = library.exercise(exercise)
    return catalogue().read(found.name) if found else exercise
