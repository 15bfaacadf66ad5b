"""All that Home's first picture does without: the services, the pages and the sessions, built and joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from backstride.i18n.messages import Message
from backstride.session.states import Command
from backstride.ui.context import AppContext, Shell
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.home import HomeController
from backstride.ui.home.page import Home
from backstride.ui.kit.actions import OF_WINDOW, make_actions
from backstride.ui.kit.say import catalogue as words
from backstride.ui.navigation import Navigator
from backstride.ui.services.crash_log import ProblemNotifier
from backstride.ui.services.history_mending import HistoryMending
from backstride.ui.services.kept_thumbnails import KeptThumbnails
from backstride.ui.services.thumbnails import ThumbnailQueue
from backstride.ui.services.today import Today

if TYPE_CHECKING:  # what Home does without is imported when it is first needed
    from backstride.care.today import Left
    from backstride.history.history import History
    from backstride.playback.request import PlayRequest
    from backstride.playback.service import PlaybackService
    from backstride.session.timeline import Timeline
    from backstride.ui.history.controller import HistoryController
    from backstride.ui.kit.interrupted_text import PausedWords
    from backstride.ui.routine.controller import RoutineController
    from backstride.ui.services.pausing import Pausing
    from backstride.ui.session.controller import SessionController
    from backstride.ui.settings.controller import SettingsController
    from backstride.ui.sheet.controller import HandOutController
    from backstride.ui.studio.controller import StudioController

_SETTLE_MS = 50
"""Milliseconds for the page of a routine to be painted before what it says is made."""


class Features(QObject):
    """What is on *home* and beyond it, built when it is first needed; all of it goes when *home* goes.

    *open_services* makes the context of its parts, which goes with *home*, too. Who builds it closes it.

    Raises:
        NoEventsError: the file of the events cannot be opened.
    """

    def __init__(self, shell: Shell, home: Home, open_services: Callable[[Shell, Home, History], AppContext]) -> None:
        super().__init__(home)
        self._home = home
        self._opened: Timeline | None = None
        self._rehearsals: dict[int, SessionController] = {}
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self._prepare)
        self._mending = HistoryMending(shell.paths.history_file, home)
        self.context = context = open_services(shell, home, self._mending.history)
        kept = KeptThumbnails(context.paths.thumbnails)
        self.thumbnails = ThumbnailQueue(context.style, context.library.exercise, context.drawing, kept, home)
        self._catalogue = _catalogue(context, self.thumbnails)
        self._listing = HomeController(context, home, self._catalogue, partial(_paused, context))
        self.navigator = Navigator(
            context,
            home,
            partial(_make_routine, context, home),
            partial(_make_settings, context, home),
            partial(_make_hand_out, context, home),
            partial(_make_history, context, self.thumbnails, self._listing.refresh, home),
        )
        self._notifier = ProblemNotifier(context.options.problems, context.history, context.library, home)
        self._join()
        if context.options.events:
            _ = context.playback  # which opens the file, or says now that it cannot

    @cached_property
    def session(self) -> SessionController:
        """Return what plays sessions."""
        from backstride.ui.session.controller import SessionController  # noqa: PLC0415  because most starts play none

        session = SessionController(self.context, self._home)
        session.over.connect(self._home.show_all)  # what was searched for was found
        session.over.connect(self.navigator.go_home)
        session.given_up.connect(self.navigator.open_file)
        for through in (session.over, session.given_up):
            through.connect(self.context.now_playing.free)
        session.chosen.connect(self.navigator.open_card)
        for through in (session.over, session.chosen):
            through.connect(self._listing.refresh)
            through.connect(self._notifier.check)
        session.help_requested.connect(self.navigator.open_help)
        session.reported.connect(self.context.window.show_notice)
        return session

    @cached_property
    def studio(self) -> StudioController:
        """Return what edits routines."""
        from backstride.ui.studio.controller import StudioController  # noqa: PLC0415  because most starts edit nothing

        studio = StudioController(self.context, self._home)
        self.context.window.keep(studio.page)
        self.context.pictures.arrived.connect(studio.page.update)
        studio.reported.connect(self.context.window.show_notice)
        studio.left.connect(self._on_studio_left)
        studio.tried.connect(self._on_tried)
        studio.filed.connect(self._listing.refresh)
        studio.hand_out_requested.connect(self.navigator.hand_out)
        return studio

    def edit(self, path: Path, copy: bool = False) -> None:  # noqa: FBT001, FBT002  because the signal sends it so
        """Open the file at *path* in the studio, or a *copy* of it."""
        if self.studio.open(path, copy=copy):
            self._show_studio()

    def open_studio(self, path: Path) -> None:
        """Open the studio on the file at *path*; on a new routine where that has no name."""
        self.navigator.go_home()
        if path.name:
            self.edit(path)
        else:
            self._on_new_requested()

    def _on_new_requested(self) -> None:
        self.studio.begin()
        self._show_studio()

    def _show_studio(self) -> None:
        self.navigator.show_studio(self.studio.page, self.studio.title)
        self.studio.page.focus_first()

    def _on_studio_left(self, path: Path) -> None:
        if path.name:
            self.navigator.open_file(path)
        else:
            self.navigator.go_home()

    def _on_tried(self, request: PlayRequest, speed: int) -> None:
        self.rehearsal(speed).start(request)

    def rehearsal(self, speed: int) -> SessionController:
        """Return what plays a routine that is being written: so many times faster, and without keeping anything."""
        from backstride.ui.session.controller import SessionController  # noqa: PLC0415  because most starts edit nothing

        if speed not in self._rehearsals:
            open_playback = partial(_open_rehearsal, float(speed))
            audio = self.context.audio
            context = replace(self.context, open_playback=open_playback, open_audio=lambda: audio)
            session = SessionController(context, self._home)
            for over in (session.over, session.given_up):
                over.connect(self._show_studio)
            session.chosen.connect(self.navigator.open_card)
            session.help_requested.connect(self.navigator.open_help)
            session.reported.connect(self.context.window.show_notice)
            self._rehearsals[speed] = session
        return self._rehearsals[speed]

    def welcome(self) -> None:
        """Show the page of the first start, then Home."""
        from backstride.ui.first_run.controller import FirstRunController  # noqa: PLC0415  because most starts are not the first

        first = FirstRunController(self.context, self._home)
        first.answered.connect(self.navigator.go_home)
        first.tried.connect(self.navigator.play)
        first.help_requested.connect(self.navigator.open_help)
        first.gym_requested.connect(partial(_ask_for_gym, self.context, self._home))
        first.begin()

    @cached_property
    def pausing(self) -> Pausing:
        """Return what knows of sessions that were cut off or left."""
        return _pausing(self.context)

    def fill_home(self) -> None:
        """Fill Home before its first picture, where nothing must be read for that."""
        if not self.context.has_journals:
            self.context.library.rescan_if_kept()

    def begin(self) -> None:
        """Have the library read and its figures drawn, and save what is in journals."""
        if self.context.has_journals:
            self.context.playback.save_journals()
        self.context.library.rescan()
        self.thumbnails.begin()
        if self.context.policy.diary:
            self.context.runs.begin()

    def close(self) -> None:
        """Leave a session so that it can continue, and close every service."""
        if "session" in vars(self):
            self.session.suspend()
        for rehearsal in self._rehearsals.values():
            rehearsal.suspend()
        if "studio" in vars(self):
            self.studio.close()
        self.context.close()

    def _on_mended(self) -> None:
        """Show the history as it was mended, with the sessions that ended meanwhile."""
        if self.context.has_journals:
            self.context.playback.save_journals()
        self._listing.refresh()
        self.navigator.begin_day()
        self._notifier.check()

    def _on_opened(self, timeline: Timeline) -> None:
        self._opened = timeline
        self._soon.start()

    def _prepare(self) -> None:
        if self._opened is not None:
            self.session.prepare(self._opened)

    def _on_started(self, start: PlayRequest) -> None:
        self._soon.stop()
        self.session.start(start)

    def _on_resume_requested(self, uid: str) -> None:
        """Play the rest of a session of the history, or say why that cannot be."""
        found = self.pausing.of_history(uid)
        if isinstance(found, Message):
            self.context.window.show_notice(found)
        elif found is None:
            self.navigator.open_history()
        else:
            self._on_started(found)

    def _on_continued(self) -> None:
        paused = self.pausing.latest()
        if paused is None:
            self._listing.refresh()
        else:
            self._on_started(paused.request)

    def _on_restarted(self) -> None:
        request = self.pausing.start_over()
        if request is None:
            self._listing.refresh()
        else:
            self._on_started(request)

    def _on_dismissed(self) -> None:
        self.pausing.put_off()
        self._listing.refresh()

    def _on_brought_back(self) -> None:
        self.pausing.bring_back()
        self._listing.refresh()

    def _join(self) -> None:
        context, catalogue, navigator = self.context, self._catalogue, self.navigator
        catalogue.chosen.connect(navigator.open_card)
        catalogue.started.connect(navigator.start_card)
        catalogue.continued.connect(self._on_continued)
        catalogue.restarted.connect(self._on_restarted)
        catalogue.dismissed.connect(self._on_dismissed)
        catalogue.brought_back.connect(self._on_brought_back)
        catalogue.faulty_requested.connect(navigator.open_faulty)
        catalogue.new_requested.connect(self._on_new_requested)
        catalogue.own_folder_requested.connect(context.files.open_folder)
        navigator.edit_requested.connect(self.edit)
        navigator.studio_requested.connect(self._show_studio)
        navigator.opened.connect(self._on_opened)
        navigator.started.connect(self._on_started)
        navigator.resume_requested.connect(self._on_resume_requested)
        context.library.changed.connect(self._notifier.check)
        self._mending.mended.connect(self._on_mended)
        for opened in (context.bundles.kept, context.bundles.found):
            opened.connect(navigator.open_file)
        for follow in (self._listing.refresh, navigator.begin_day):
            context.runs.added.connect(follow)
        reports = (context.files, context.bundles, context.runs, self._notifier)
        for reported in (each.reported for each in reports):
            reported.connect(context.window.show_notice)
        today = Today(context.now, self._home)
        for follow in (context.library.rescan, self._listing.begin_hour, navigator.begin_day):
            today.changed.connect(follow)
        commands = {Command.FULL_SCREEN: context.window.toggle_full_screen, Command.QUIT: context.window.quit}
        handlers = {each: commands[each] for each in commands if each in context.policy.commands}
        context.window.addActions(make_actions(self._home, OF_WINDOW, handlers, words()))


def _pausing(context: AppContext) -> Pausing:
    from backstride.ui.services.pausing import Pausing  # noqa: PLC0415  because most starts continue nothing

    return Pausing(context.playback, context.paths.journals, context.library.asked, context.now)


def _paused(context: AppContext) -> tuple[Left, PausedWords] | None:
    """Return the session that was left last, as the rule of today and as Home have it; without journals at no cost."""
    if not (context.policy.resume and context.has_journals):
        return None
    pausing = _pausing(context)
    found = pausing.latest()
    return pausing.words(found) if found else None


def _make_routine(context: AppContext, home: Home) -> RoutineController:
    from backstride.ui.routine.controller import RoutineController  # noqa: PLC0415  because a start opens Home

    routine = RoutineController(context, home)
    context.pictures.arrived.connect(routine.page.draw_again)
    return routine


def _make_settings(context: AppContext, home: Home) -> SettingsController:
    from backstride.ui.settings.controller import SettingsController  # noqa: PLC0415  because most starts open none

    settings = SettingsController(context, home)
    settings.reported.connect(context.window.show_notice)
    settings.gym_requested.connect(partial(_ask_for_gym, context, home))
    return settings


def _ask_for_gym(context: AppContext, home: Home) -> None:
    """Open the page that makes this computer a gym's screen."""
    from backstride.ui.gym.controller import GymController  # noqa: PLC0415  because few computers become one

    GymController(context, home).ask()


def _make_hand_out(context: AppContext, home: Home) -> HandOutController:
    from backstride.ui.sheet.controller import HandOutController  # noqa: PLC0415  because most starts open none

    hand_out = HandOutController(context, home)
    hand_out.reported.connect(context.window.show_notice)
    return hand_out


def _make_history(
    context: AppContext, thumbnails: ThumbnailQueue, refresh: Callable[[], None], home: Home
) -> HistoryController:
    from backstride.ui.history.controller import HistoryController  # noqa: PLC0415  because most starts open none

    history = HistoryController(context, thumbnails.still, home)
    for drawn in (thumbnails.drawn, context.pictures.arrived):
        drawn.connect(history.page.draw_again)
    history.changed.connect(refresh)
    history.reported.connect(context.window.show_notice)
    return history


def _open_rehearsal(speed: float, context: AppContext) -> PlaybackService:
    """Return what plays without a history, as if the program had been started at this *speed*."""
    from backstride.playback.plan import coaching_options  # noqa: PLC0415  because most starts edit nothing
    from backstride.playback.service import PlaybackService, Store  # noqa: PLC0415  because most starts edit nothing

    preferences = context.preferences
    return PlaybackService(
        context.audio.devices,
        lambda: coaching_options(preferences.now, words()),
        Store(journals=context.paths.journals, history=None),
        now=context.now,
        speed=speed,
    )


def _catalogue(context: AppContext, thumbnails: ThumbnailQueue) -> Catalogue:
    library = context.library
    catalogue = Catalogue(context.style, library.search, library.portrait, thumbnails.still, nearest=library.nearest)
    context.window.keep(catalogue)
    for drawn in (thumbnails.drawn, context.pictures.arrived):
        drawn.connect(catalogue.draw_again)
    context.library.changed.connect(context.pictures.forget)
    context.library.changed.connect(thumbnails.forget)
    return catalogue
