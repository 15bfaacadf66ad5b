"""All that Home's first picture does without: the library, pages, sound, voice and sessions, built and joined."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QDesktopServices

from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.history.event_log import open_events
from backstride.history.history import History
from backstride.library.folders import shipped_folder
from backstride.library.library import Library
from backstride.ui.about.page import licences, versions
from backstride.ui.context import AppContext
from backstride.ui.first_run.controller import FirstRunController
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.home import HomeController
from backstride.ui.kit.say import catalogue as words
from backstride.ui.kit.thumbnail import Still, still_of
from backstride.ui.navigation import Navigator, Places
from backstride.ui.pictures import Pictures
from backstride.ui.resume.controller import ResumeController
from backstride.ui.routine.controller import RoutineController, RoutineServices
from backstride.ui.services.audio import Audio
from backstride.ui.services.crash_log import ProblemNotifier
from backstride.ui.services.files import RoutineFiles
from backstride.ui.services.library import Folders, LibraryService
from backstride.ui.services.sessions import Means, Sessions
from backstride.ui.services.thumbnails import ThumbnailQueue
from backstride.ui.services.today import Today
from backstride.ui.session.controller import SessionController, Stage
from backstride.ui.settings.controller import SettingsController


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What stands on Home and behind it; whoever has it made lets it go."""

    library: LibraryService
    history: History
    thumbnails: ThumbnailQueue
    navigator: Navigator
    session: SessionController
    sessions: Sessions
    audio: Audio
    pictures: Pictures

    def begin(self) -> None:
        """Have the library read and its figures drawn, save what is in journals, and open what makes sound."""
        self.sessions.save_journals()
        self.library.rescan()
        self.thumbnails.begin()
        self.audio.open()

    def close(self) -> None:
        """Leave a session so that it can go on, and let everything go."""
        self.session.suspend()
        self.pictures.close()
        self.library.close()
        self.audio.close()
        self.history.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stock:
    """What the pages are made from."""

    library: LibraryService
    history: History
    audio: Audio
    files: RoutineFiles
    pictures: Pictures
    still: Still


def build_features(context: AppContext) -> Features:
    """Build what stands on Home and behind it, and join it; all of it goes when Home goes.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    stock = _stock(context)
    thumbnails = ThumbnailQueue(stock.library.exercise, stock.still, context.home)
    catalogue = _catalogue(context, stock, thumbnails)
    controller = HomeController(
        context.home, catalogue, stock.library, context.preferences, stock.history, context.now, context.home
    )
    sessions = _sessions(context, stock)
    visit = _visit(context, stock, sessions)
    stock.pictures.arrived.connect(visit.routine.draw_again)
    navigator = Navigator(context.window, _places(context, stock, catalogue, visit, sessions), context.home)
    session = SessionController(_stage(context, stock), sessions, context.home)
    for through in (session.over, session.chosen):
        through.connect(controller.refresh)
    _join(context, visit, navigator, session)
    _keep_up(context, stock.library, controller, navigator)
    catalogue.new_requested.connect(stock.files.begin)
    catalogue.own_folder_requested.connect(stock.files.open_folder)
    stock.files.written.connect(navigator.open_file)
    notifier = ProblemNotifier(context.options.problems, stock.history, stock.library, context.home)
    for changed in (stock.library.changed, session.over, session.chosen):
        changed.connect(notifier.check)
    for reported in (session.reported, stock.files.reported, notifier.reported):
        reported.connect(context.window.show_notice)
    return Features(
        library=stock.library,
        history=stock.history,
        thumbnails=thumbnails,
        navigator=navigator,
        session=session,
        sessions=sessions,
        audio=stock.audio,
        pictures=stock.pictures,
    )


def _stock(context: AppContext) -> _Stock:
    paths, options = context.paths, context.options
    cues = paths.assets / "sounds"
    pictures = Pictures(context.home)
    return _Stock(
        library=_library(context),
        history=History(paths.history_file),
        audio=Audio(cues, paths.speech_cache, context.preferences, context.language, silent=options.silent),
        files=RoutineFiles(paths.own_library, shipped_folder(paths), context.language, QDesktopServices.openUrl),
        pictures=pictures,
        still=still_of(context.style, pictures),
    )


def _library(context: AppContext) -> LibraryService:
    now = context.now  # without the rest, which would hold the window that holds this
    make = partial(Library, today=lambda: now().date(), cache=context.paths.library_cache, catalogue=words())
    folders = Folders(context.paths, context.preferences, context.options.library_folders, context.home)
    library = LibraryService(make, folders.now, context.language, context.home)
    folders.changed.connect(library.change_folders)
    return library


def _catalogue(context: AppContext, stock: _Stock, thumbnails: ThumbnailQueue) -> Catalogue:
    catalogue = Catalogue(context.style, stock.library.search, thumbnails.exercise, thumbnails.still)
    context.window.keep(catalogue)
    for drawn in (thumbnails.drawn, stock.pictures.arrived):
        drawn.connect(catalogue.draw_again)
    stock.library.changed.connect(stock.pictures.forget)
    for changed in (stock.library.changed, context.style.changed):
        changed.connect(thumbnails.forget)
    return catalogue


def welcome(context: AppContext, features: Features) -> None:
    """Show the page of the first start."""
    first = FirstRunController(context.style, context.preferences, features.audio, context.home)

    def begin() -> None:
        context.window.let_keys(through=False)
        features.navigator.go_home()
        first.deleteLater()

    first.answered.connect(begin)
    context.window.let_keys(through=True)
    context.window.show_page(first.page)
    first.page.focus_first()


def ask_to_go_on(context: AppContext, features: Features) -> bool:
    """Ask about a session that was cut off; say whether there is one."""
    resume = ResumeController(context.style, features.sessions, features.library, context.home)
    page = resume.ask(context.now())
    if page is None:
        return False
    resume.started.connect(features.session.start)
    resume.dropped.connect(features.navigator.go_home)
    context.window.let_keys(through=True)
    context.window.show_page(page)
    page.focus_first()
    return True


def _visit(context: AppContext, stock: _Stock, sessions: Sessions) -> RoutineController:
    visited = RoutineServices(
        style=context.style,
        library=stock.library,
        preferences=context.preferences,
        files=stock.files,
        left_off=sessions.left_off,
        now=context.now,
        still=stock.still,
    )
    return RoutineController(visited, context.home)


def _places(
    context: AppContext, stock: _Stock, catalogue: Catalogue, visit: RoutineController, sessions: Sessions
) -> Places:
    settings = SettingsController(context.style, context.preferences, stock.audio, stock.files, context.language)
    settings.reported.connect(context.window.show_notice)
    return Places(
        style=context.style,
        home=context.home,
        catalogue=catalogue,
        visit=visit,
        settings=settings,
        library=stock.library,
        history=stock.history,
        resumable=sessions.resumable,
        preferences=context.preferences,
        versions=versions,
        licences=partial(licences, context.paths.assets),
        now=context.now,
    )


def _sessions(context: AppContext, stock: _Stock) -> Sessions:
    means = Means(
        audio=stock.audio,
        clock=SystemClock(),
        awake=open_awake(),
        history=stock.history,
        journals=context.paths.journals,
        now=context.now,
        speed=context.options.speed,
        events=open_events(context.options.events) if context.options.events else None,
    )
    return Sessions(means, context.preferences)


def _stage(context: AppContext, stock: _Stock) -> Stage:
    return Stage(
        window=context.window,
        style=context.style,
        audio=stock.audio,
        preferences=context.preferences,
        library=stock.library,
        pictures=stock.pictures,
    )


def _keep_up(context: AppContext, library: LibraryService, controller: HomeController, navigator: Navigator) -> None:
    """Have everything that shows a day follow when another begins."""
    today = Today(context.now, context.home)
    for follow in (library.rescan, controller.begin_hour, navigator.begin_day):
        today.changed.connect(follow)


def _join(context: AppContext, visit: RoutineController, navigator: Navigator, session: SessionController) -> None:
    visit.opened.connect(session.prepare)
    visit.started.connect(session.start)
    session.over.connect(context.home.show_all)  # what was searched for was found
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
