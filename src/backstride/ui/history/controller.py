"""The page of past sessions, filled from the history: what it asks for is kept, deleted, or passed on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from backstride.care.overview import Overview, first_day
from backstride.history.diary import Diary
from backstride.history.model import Note, PastSession, Run
from backstride.history.statistics import Statistics
from backstride.i18n.messages import Message, message
from backstride.routine.ids import exercise_and_variant
from backstride.ui.context import AppContext
from backstride.ui.history.page import HistoryPage, Rest, Shown
from backstride.ui.history.session_row import Face
from backstride.ui.history.transfer import Transfer
from backstride.ui.history.weeks import Ask, Details, Listed
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.stills import Still
from backstride.ui.services.library import LibraryService

if TYPE_CHECKING:  # few visits ask for the page for an appointment
    from backstride.care.appointment import Kept

_DAY = timedelta(days=1)
_RUNS = 60
"""As many runs as the card of runs may need, which looks at the thirty days before the latest."""

_COPIED = message("Copied. Paste it into a message or a document; nothing was sent anywhere.")

_RUN_FILES = "*.fit *.gpx *.tcx *.fit.gz *.gpx.gz *.tcx.gz"

_AFTERWARDS = Qt.ConnectionType.QueuedConnection
"""For what fills the page again: that takes away the very field or button that has just asked for it."""


class HistoryController(QObject):
    """Fills its ``page``. ``resumed`` carries the uid of a session, ``again_requested`` the id of a routine.

    ``changed`` says that something was written down or removed, ``reported`` carries a sentence for the person.
    """

    left = Signal()
    resumed = Signal(str)
    again_requested = Signal(str)
    paper_requested = Signal(object)  # a Kept
    changed = Signal()
    reported = Signal(Message)

    def __init__(self, context: AppContext, still: Still, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._diary = Diary(context.history)
        self._restore: Callable[[], object] | None = None
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
        self.page.run_files_requested.connect(self._on_run_files_requested)
        self.page.page_requested.connect(self._on_page_requested)
        self.page.paper_requested.connect(self._on_paper_requested)
        self._transfer = Transfer(context.paths.history_file, context.window, context.now, self)
        self._transfer.done.connect(self._on_transferred)
        self.page.csv_requested.connect(self._transfer.ask_csv)
        self.page.json_requested.connect(self._transfer.ask_json)
        self.page.import_requested.connect(self._transfer.ask_import)
        self.page.erase_requested.connect(self._on_erase_requested, _AFTERWARDS)

    def open(self) -> None:
        """Fill the page for somebody who comes to it."""
        self._restore = None
        self.fill()

    def fill(self) -> None:
        """Show what was done, as it is now."""
        self.page.offer_undo(offered=self._restore is not None)
        self.page.show_history(self._shown())

    def _shown(self) -> Shown:
        context, history = self._context, self._context.history
        today, diary = context.now().date(), context.policy.diary
        listed, more = self._listed(today)
        return Shown(
            today=today,
            overview=_overview(self._diary if diary else None, Statistics(history), today),
            listed=listed,
            totals=history.totals(),
            more=more,
            runs=self._diary.runs(most=_RUNS) if diary else None,
            problem=history.problem,
            rest=partial(_rest, context, self._diary if diary else None, today),
        )

    def _listed(self, today: date) -> tuple[Listed, bool]:
        """Return what is wanted, at least as many rows as the page shows, and whether there is more of it."""
        context, history, page = self._context, self._context.history, self.page
        goes_on = context.policy.resume and context.has_journals
        resumable = (
            context.playback.resumable() if goes_on else frozenset()
        )  # first: what was cut off enters the history
        sought = page.wanted.sought(today)
        found = history.recent(page.most + 1, sought) if sought else ()
        since = found[-1].started.date() - _DAY if found else today
        remarkable = history.remarkable(since) if found else {}
        sessions = [
            replace(each, title=context.library.title(each.routine) or each.title, phases=remarkable.get(each.id, ()))
            for each in found
        ]
        runs: Sequence[Run] = ()
        if context.policy.diary and page.wanted.runs:
            runs = self._diary.runs(page.wanted.since(today) or date.min, 2 * page.most)
        listed = Listed(
            sessions=sessions,
            runs=runs,
            notes=self._diary.notes(since) if context.policy.diary else {},
            resumable=resumable,
        )
        return listed, len(sessions) + len(runs) > page.most

    def _on_run_added(self, minutes: float | None, km: float | None, words: str) -> None:
        """Write down a run that has just ended."""
        started = self._context.now() - timedelta(minutes=minutes or 0.0)
        self._diary.add_run(Run(started=started, minutes=minutes, km=km, words=words))
        self._tell_changed()

    def _on_run_removed(self, uid: str) -> None:
        for run in self._diary.runs(most=_RUNS):
            if run.uid == uid:
                self._on_deleted(run)

    def _on_run_files_requested(self) -> None:
        """Ask for files of a watch, and take the runs in them."""
        kinds = f"{say(message('Runs'))} ({_RUN_FILES})"
        chosen, _ = QFileDialog.getOpenFileNames(self._context.window, say(message("From files…")), "", kinds)
        for path in chosen:
            self._context.runs.take(Path(path))

    def _on_page_requested(self) -> None:
        """Put the page for an appointment on the clipboard: it goes where the person pastes it, and nowhere else."""
        from backstride.exchange.appointment import in_text  # noqa: PLC0415  because few visits ask for it

        QGuiApplication.clipboard().setText(in_text(_kept(self._context), catalogue()))
        self.reported.emit(_COPIED)

    def _on_paper_requested(self) -> None:
        self.paper_requested.emit(_kept(self._context))

    def _on_erase_requested(self) -> None:
        """Remove all that is kept of the person, and begin with an empty history."""
        from backstride.history.erasing import erase, still_there  # noqa: PLC0415  because it is seldom asked for

        history = self._context.history
        history.close()
        left = erase(self._context.paths)
        if left:
            self.reported.emit(still_there(left))
        history.continue_mended(None)
        self._restore = None
        self._tell_changed()

    def _on_transferred(self, said: Message, came: bool) -> None:  # noqa: FBT001  because the signal sends it so
        self.reported.emit(said)
        if came:
            self._tell_changed()

    def _tell_changed(self) -> None:
        self.fill()
        self.changed.emit()

    def _on_noted(self, session: PastSession, words: str) -> None:
        note = self._diary.note(session.key)
        if note.words != words:
            self._diary.keep_note(session.key, replace(note, words=words))

    def _on_deleted(self, gone: PastSession | Run) -> None:
        """Delete a session or a run, and keep it until the person has gone elsewhere or takes that back."""
        if isinstance(gone, Run):
            self._diary.remove_run(gone.uid)
            self._restore = partial(self._diary.add_run, gone)
        else:
            self._delete_session(gone)
        self._tell_changed()

    def _delete_session(self, session: PastSession) -> None:
        context = self._context
        if context.has_journals and (goes_on := context.playback.resumable().get(session.uid)):
            context.playback.give_up(goes_on)
        whole = replace(session, phases=context.history.phases(session.id))
        self._restore = partial(_bring_back, context, self._diary, whole, self._diary.note(session.key))
        context.history.remove(session)
        self._diary.keep_note(session.key, Note())

    def _on_undone(self) -> None:
        if self._restore is not None:
            self._restore()
            self._restore = None
            self._tell_changed()


def _bring_back(context: AppContext, diary: Diary, session: PastSession, note: Note) -> None:
    context.history.add(session)
    diary.keep_note(session.key, note)


def _overview(diary: Diary | None, statistics: Statistics, today: date) -> Overview:
    """Return what the first picture shows of the last weeks."""
    since = first_day(today)
    return Overview(
        today=today,
        days={total.day: total for total in statistics.days(since)},
        pain=diary.pain(since) if diary else (),
        ratings=diary.ratings(since) if diary else (),
        runs=diary.runs(since) if diary else (),
    )


def _rest(context: AppContext, diary: Diary | None, today: date) -> Rest:
    """Return all of the last weeks, and the routines that were ever done."""
    from backstride.care.muscle_groups import by_group, by_side  # noqa: PLC0415  because the first picture has none

    statistics, library, since = Statistics(context.history), context.library, first_day(today)
    work = statistics.work(since)
    muscles = {entry.id: entry.muscles for entry in library.exercise_entries}
    left, right = by_side(work)
    overview = replace(
        _overview(diary, statistics, today),
        goals=statistics.goals(since),
        groups=by_group(work, lambda exercise: muscles.get(exercise_and_variant(exercise)[0], ())),
        left=left,
        right=right,
    )
    done = context.history.routines().items()
    return Rest(overview, sorted(((key, library.title(key) or title) for key, title in done), key=itemgetter(1)))


def _kept(context: AppContext) -> Kept:
    """Return what is kept of the last weeks, for an appointment."""
    from backstride.exchange.appointment import LOOK_BACK, gathered  # noqa: PLC0415  because few visits ask for it

    library, today = context.library, context.now().date()
    return gathered(context.history, library.entries, library.exercises, catalogue(), (today - LOOK_BACK, today))


def _details_of(context: AppContext, diary: Diary, session: PastSession) -> Details:
    from backstride.history.what_was_done import exercises_done, in_words  # noqa: PLC0415  because no row is open

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
