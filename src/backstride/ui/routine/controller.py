"""One routine: its page, or the problems of its file, always as the file is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from backstride.care.course import LOOK_BACK, counted, rungs
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.i18n.messages import Message, message
from backstride.library.reading import Reading
from backstride.playback.request import PlayRequest
from backstride.routine.model import Routine
from backstride.routine.plan import Plan
from backstride.session.shorten import Shortened, about, compile_within, shorten
from backstride.session.timeline import Position, Timeline
from backstride.ui.context import AppContext
from backstride.ui.kit.interrupted_text import place
from backstride.ui.kit.say import catalogue, say
from backstride.ui.policy import Policy
from backstride.ui.routine.opened import Opened
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage

_LENGTHS = (3, 5, 8, 10, 15, 20, 30)
"""Minutes that people say they have."""


class RoutineController(QObject):
    """Opens routines. ``started`` carries a `PlayRequest`, ``opened`` a timeline that may soon be started.

    ``alone_requested`` carries the id of an exercise that is to be done alone, ``level_requested`` that of the routine
    of another level, ``hand_out_requested`` the `Reading` of what is open, ``edit_requested`` the file to edit, and
    whether that is to be a copy.
    """

    started = Signal(PlayRequest)
    opened = Signal(Timeline)
    left = Signal()
    help_requested = Signal()
    alone_requested = Signal(str)
    level_requested = Signal(str)
    hand_out_requested = Signal(object)
    edit_requested = Signal(Path, bool)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Reading | None = None
        self._timeline: Timeline | None = None
        self._minutes: float = 0
        self._left_off: tuple[Interrupted, Timeline] | None = None
        self.page = RoutinePage(context.style, context.drawing.still)
        self.problems = ProblemsPage(context.style)
        self.page.started.connect(self._on_started)
        self.page.resumed.connect(self._on_resumed)
        self.page.starred.connect(self._on_starred)
        self.page.fit_requested.connect(self._on_fit_requested)
        self.page.source_requested.connect(context.files.look_up)
        self.page.copy_requested.connect(self._on_copy_requested)
        for page in (self.page, self.problems):
            page.edit_requested.connect(self._on_edit_requested)
            page.left.connect(self.left)
        self.page.keep_requested.connect(self._on_keep_requested)
        context.bundles.contested.connect(self._on_contested)
        self.page.hand_out_requested.connect(self._on_hand_out_requested)
        self.page.help_requested.connect(self.help_requested)
        self.page.alone_requested.connect(self.alone_requested)
        self.page.level_requested.connect(self.level_requested)

    def open(self, reading: Reading, minutes: float = 0) -> RoutinePage | ProblemsPage:
        """Show the routine that was read, shortened to *minutes* unless that is 0, or its problems; return the page."""
        self._reading = reading
        self._minutes = minutes
        self._left_off = None
        if reading.routine is None or reading.errors:
            self._timeline = None
            name = reading.path.name
            self.problems.show_problems(name, reading, own=self._editable(reading), author=self._policy.author)
            return self.problems
        explain = self._context.playback.to_explain(reading.routine, self._context.explain)
        timeline, shorter = compile_within(reading.routine, minutes or None, catalogue(), explain)
        self._timeline = timeline
        self._left_off = self._find_left_off(reading.routine)
        self.page.show_routine(self._opened(reading, reading.routine, shorter, timeline))
        self.opened.emit(timeline)
        return self.page

    def _opened(self, reading: Reading, full: Routine, shorter: Shortened, timeline: Timeline) -> Opened:
        words = catalogue()
        today, plans = self._context.now().date(), self._context.library.plans
        sessions = self._sessions(full, plans, today)
        return Opened(
            full=full,
            shorter=shorter,
            timeline=timeline,
            path=reading.path,
            today=today,
            counted=counted(full, sessions, today, words),
            rungs=tuple(rungs(full, plans, sessions, today, words, self._context.library.title)),
            copyable=self._policy.edit and not reading.single,
            single=reading.single,
            alone=frozenset() if reading.single else frozenset(self._alone(full)),
            own=not self._context.library.is_shipped(reading.path),
            editable=self._editable(reading),
            given=self._policy.hand_out,
            sent=self._sent(reading),
            links=self._policy.links,
            favourite=full.id in self._context.preferences.now.favourites,
            warnings=reading.problems if self._policy.author else (),
            fits=_fits(full, timeline.explained),
            explaining=timeline.about - about(shorter.routine),
            fit=round(self._minutes),
            left_off=place(*self._left_off, words) or self.title if self._left_off else "",
        )

    def _sessions(self, routine: Routine, plans: Sequence[Plan], today: date) -> tuple[PastSession, ...]:
        """Return what was done in the last year, where anything of it is counted for *routine*."""
        climbed = any(level.routine == routine.id for plan in plans for level in plan.levels)
        prescribed = routine.prescription is not None and routine.prescription.frequency is not None
        return self._context.history.sessions(today - LOOK_BACK) if climbed or prescribed else ()

    def _alone(self, routine: Routine) -> Iterator[str]:
        """Yield the exercises of *routine* that the library has as they are, and not the routine's own file."""
        library = self._context.library
        return (name for name, exercise in routine.exercises.items() if library.exercise(name) == exercise)

    def again(self) -> RoutinePage | ProblemsPage | None:
        """Show the same file again, as somebody's settings are now."""
        return self.open(self._reading, self._minutes) if self._reading else None

    def follow(self) -> RoutinePage | ProblemsPage | None:
        """Read the same file again and show what it is now, on another page perhaps; nothing where it is the same."""
        reading = self._context.library.read(self._reading.path) if self._reading else None
        return self.open(reading, self._minutes) if reading and reading != self._reading else None

    @property
    def title(self) -> str:
        """Return what is open: the title of the routine, or the name of a file that cannot be played."""
        if self._reading is None:
            return ""
        timeline = self._timeline
        return catalogue().read(timeline.routine.title) if timeline else self._reading.path.name

    @property
    def offers_to_go_on(self) -> bool:
        """Say whether the routine that is open was left part way, and its page asks whether to go on there."""
        return self._left_off is not None

    def start(self, phase: int) -> None:
        """Begin the routine that is open at this phase; nothing happens where its file has errors."""
        if self._timeline and self._reading:
            self.started.emit(PlayRequest(self._timeline, self._reading.path, Position(phase)))

    @property
    def _policy(self) -> Policy:
        return self._context.policy

    def _editable(self, reading: Reading) -> bool:
        return self._policy.edit and not self._context.library.is_shipped(reading.path)

    def _sent(self, reading: Reading) -> bool:
        """Say whether the routine that was read lies outside of all libraries, and may be kept."""
        at_home = reading.path.parent == self._context.paths.own_library or self._context.library.has_file(reading.path)
        return self._policy.edit and not (reading.single or at_home)

    def _on_started(self, phase: int) -> None:
        self.start(phase)

    def _find_left_off(self, routine: Routine) -> tuple[Interrupted, Timeline] | None:
        """Return where *routine* was left, with the timeline that was played, if it still is what it was."""
        if not self._policy.resume:
            return None
        left_off = (
            (found, found.restore(routine, catalogue())) for found in self._context.playback.left_off(routine.id)
        )
        return next(((found, played) for found, played in left_off if found.fits(played)), None)

    def _on_resumed(self) -> None:
        if self._left_off and self._reading:
            before, timeline = self._left_off
            self.started.emit(PlayRequest(timeline, self._reading.path, before.position, before))

    def _on_starred(self) -> None:
        if self._timeline:
            self._context.preferences.toggle_favourite(self._timeline.routine.id)

    def _on_fit_requested(self, minutes: int) -> None:
        if self._reading:
            self.open(self._reading, minutes)
            self.page.focus_first()

    def _on_copy_requested(self) -> None:
        if self._timeline and self._reading:
            self.edit_requested.emit(self._reading.path, True)  # noqa: FBT003  because the signal takes them so

    def _on_keep_requested(self) -> None:
        if self._reading:
            self._context.bundles.keep(self._reading.path)

    def _on_contested(self, why: Message, path: Path) -> None:
        """Ask whether the routine at *path* is to be kept in place of another one."""
        if asks_to_replace(self.page, why):
            self._context.bundles.keep(path, instead=True)

    def _on_hand_out_requested(self) -> None:
        if self._reading:
            self.hand_out_requested.emit(self._reading)

    def _on_edit_requested(self) -> None:
        if self._reading:
            self.edit_requested.emit(self._reading.path, False)  # noqa: FBT003  because the signal takes them so


def asks_to_replace(parent: QWidget, why: Message) -> bool:
    """Ask whether a routine is to take the place of another one, which *why* names."""
    question = QMessageBox(parent)
    question.setText(say(why))
    question.setInformativeText(say(message("Keep this one instead? A copy of yours stays.")))
    keep = question.addButton(say(message("Keep this one")), QMessageBox.ButtonRole.AcceptRole)
    question.addButton(say(message("Not now")), QMessageBox.ButtonRole.RejectRole)
    question.exec()
    return question.clickedButton() is keep


def _fits(routine: Routine, explain: frozenset[str]) -> tuple[int, ...]:
    """Return the minutes that *routine* can be shortened to with what it has to *explain*."""
    shortest = shorten(routine, 0, explain=explain).routine
    least, most = (about(each, explain) for each in (shortest, routine))
    return tuple(minutes for minutes in _LENGTHS if least <= minutes * 60 < most)
