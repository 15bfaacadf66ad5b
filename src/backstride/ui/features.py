"""All that Home's first picture does without: the services, the pages and the sessions, built and joined."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import partial

from PySide6.QtGui import QDesktopServices

from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.history.event_log import open_events
from backstride.history.history import History
from backstride.library.folders import shipped_folder
from backstride.library.library import Library
from backstride.ui.context import AppContext, Shell
from backstride.ui.first_run.controller import FirstRunController
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.home import HomeController
from backstride.ui.home.page import Home
from backstride.ui.kit.say import catalogue as words
from backstride.ui.kit.thumbnail import still_of
from backstride.ui.navigation import Navigator
from backstride.ui.pictures import Pictures
from backstride.ui.resume.controller import ResumeController
from backstride.ui.routine.controller import RoutineController
from backstride.ui.services.audio import Audio
from backstride.ui.services.crash_log import ProblemNotifier
from backstride.ui.services.files import RoutineFiles
from backstride.ui.services.library import Folders, LibraryService
from backstride.ui.services.sessions import Means, Sessions
from backstride.ui.services.thumbnails import ThumbnailQueue
from backstride.ui.services.today import Today
from backstride.ui.session.controller import SessionController
from backstride.ui.settings.controller import SettingsController


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What is on Home and beyond it; who builds it closes it."""

    context: AppContext
    thumbnails: ThumbnailQueue
    navigator: Navigator
    session: SessionController

    def begin(self) -> None:
        """Have the library read and its figures drawn, save what is in journals, and open what makes sound."""
        self.context.sessions.save_journals()
        self.context.library.rescan()
        self.thumbnails.begin()
        self.context.audio.open()

    def close(self) -> None:
        """Leave a session so that it can continue, and close every service."""
        self.session.suspend()
        self.context.pictures.close()
        self.context.library.close()
        self.context.audio.close()
        self.context.history.close()


def build_features(shell: Shell, home: Home) -> Features:
    """Build what is on *home* and beyond it, and join it; all of it goes when *home* goes.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    context = _open_services(shell, home)
    thumbnails = ThumbnailQueue(context.library.exercise, context.still, home)
    catalogue = _catalogue(context, thumbnails)
    listing = HomeController(context, home, catalogue)
    routine = RoutineController(context, home)
    navigator = Navigator(context, home, routine, _settings(context, home))
    session = SessionController(context, home)
    context.pictures.arrived.connect(routine.page.draw_again)
    catalogue.chosen.connect(navigator.open_card)
    catalogue.started.connect(navigator.start_card)
    catalogue.faulty_requested.connect(navigator.open_faulty)
    for through in (session.over, session.chosen):
        through.connect(listing.refresh)
    _join(context, home, routine, navigator, session)
    _follow_time(context, home, listing, navigator)
    _report(context, home, session)
    catalogue.new_requested.connect(context.files.begin)
    catalogue.own_folder_requested.connect(context.files.open_folder)
    context.files.written.connect(navigator.open_file)
    return Features(context=context, thumbnails=thumbnails, navigator=navigator, session=session)


def _open_services(shell: Shell, home: Home) -> AppContext:
    paths, options = shell.paths, shell.options
    pictures = Pictures(home)
    audio = Audio(paths.assets / "sounds", paths.speech_cache, shell.preferences, shell.language, silent=options.silent)
    history = History(paths.history_file)
    return AppContext(
        **{each.name: getattr(shell, each.name) for each in fields(shell)},
        library=_library(shell, home),
        history=history,
        audio=audio,
        sessions=_sessions(shell, audio, history),
        files=RoutineFiles(paths.own_library, shipped_folder(paths), shell.language, QDesktopServices.openUrl),
        pictures=pictures,
        still=still_of(shell.style, pictures),
    )


def _library(shell: Shell, home: Home) -> LibraryService:
    now = shell.now  # without the rest, which would hold the window that holds this
    make = partial(Library, today=lambda: now().date(), cache=shell.paths.library_cache, catalogue=words())
    folders = Folders(shell.paths, shell.preferences, shell.options.library_folders, home)
    library = LibraryService(make, folders.now, shell.language, home)
    folders.changed.connect(library.change_folders)
    return library


def _sessions(shell: Shell, audio: Audio, history: History) -> Sessions:
    means = Means(
        audio=audio,
        clock=SystemClock(),
        awake=open_awake(),
        history=history,
        journals=shell.paths.journals,
        now=shell.now,
        speed=shell.options.speed,
        events=open_events(shell.options.events) if shell.options.events else None,
    )
    return Sessions(means, shell.preferences)


def _catalogue(context: AppContext, thumbnails: ThumbnailQueue) -> Catalogue:
    catalogue = Catalogue(context.style, context.library.search, thumbnails.exercise, thumbnails.still)
    context.window.keep(catalogue)
    for drawn in (thumbnails.drawn, context.pictures.arrived):
        drawn.connect(catalogue.draw_again)
    context.library.changed.connect(context.pictures.forget)
    for changed in (context.library.changed, context.style.changed):
        changed.connect(thumbnails.forget)
    return catalogue


def _settings(context: AppContext, home: Home) -> SettingsController:
    settings = SettingsController(context, home)
    settings.reported.connect(context.window.show_notice)
    return settings


def _follow_time(context: AppContext, home: Home, listing: HomeController, navigator: Navigator) -> None:
    """Have everything that shows a day follow when another begins."""
    today = Today(context.now, home)
    for follow in (context.library.rescan, listing.begin_hour, navigator.begin_day):
        today.changed.connect(follow)


def _report(context: AppContext, home: Home, session: SessionController) -> None:
    """Show in the window what each part reports."""
    notifier = ProblemNotifier(context.options.problems, context.history, context.library, home)
    for changed in (context.library.changed, session.over, session.chosen):
        changed.connect(notifier.check)
    for reported in (session.reported, context.files.reported, notifier.reported):
        reported.connect(context.window.show_notice)


def _join(
    context: AppContext, home: Home, routine: RoutineController, navigator: Navigator, session: SessionController
) -> None:
    routine.opened.connect(session.prepare)
    routine.started.connect(session.start)
    session.over.connect(home.show_all)  # what was searched for was found
    session.over.connect(navigator.go_home)
    session.given_up.connect(navigator.open_file)
    session.chosen.connect(navigator.open_card)
    context.window.add_actions(
        {
            "search": navigator.search,
            "back": navigator.go_back,
            "home": navigator.go_home,
            "history": navigator.open_history,
            "settings": navigator.open_settings,
            "about": navigator.open_about,
            "full-screen": context.window.toggle_full_screen,
            "quit": context.window.quit,
        }
    )


def welcome(features: Features, home: Home) -> None:
    """Show the page of the first start."""
    context = features.context
    first = FirstRunController(context.style, context.preferences, context.audio, home)

    def begin() -> None:
        context.window.let_keys(through=False)
        features.navigator.go_home()
        first.deleteLater()

    first.answered.connect(begin)
    context.window.let_keys(through=True)
    context.window.show_page(first.page)
    first.page.focus_first()


def offer_to_resume(features: Features, home: Home) -> bool:
    """Ask about a session that was interrupted; say whether there is one."""
    resume, window = ResumeController(features.context, home), features.context.window
    page = resume.ask()
    if page is None:
        return False
    resume.started.connect(features.session.start)
    resume.dropped.connect(features.navigator.go_home)
    window.let_keys(through=True)
    window.show_page(page)
    page.focus_first()
    return True
