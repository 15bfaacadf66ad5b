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

    shelf: LibraryService
    history: History
    book: ThumbnailQueue
    navigator: Navigator
    flow: SessionController
    sessions: Sessions
    audio: Audio
    pictures: Pictures

    def begin(self) -> None:
        """Have the library read and its figures drawn, save what is in journals, and open what makes sound."""
        self.sessions.save_journals()
        self.shelf.look()
        self.book.begin()
        self.audio.open()

    def close(self) -> None:
        """Leave a session so that it can go on, and let everything go."""
        self.flow.suspend()
        self.pictures.close()
        self.shelf.close()
        self.audio.close()
        self.history.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stock:
    """What the pages are made from."""

    shelf: LibraryService
    history: History
    audio: Audio
    authoring: RoutineFiles
    pictures: Pictures
    still: Still


def build_features(ground: AppContext) -> Features:
    """Build what stands on Home and behind it, and join it; all of it goes when Home goes.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    stock = _stock(ground)
    book = ThumbnailQueue(stock.shelf.exercise, stock.still, ground.home)
    catalogue = _catalogue(ground, stock, book)
    desk = HomeController(
        ground.home, catalogue, stock.shelf, ground.preferences, stock.history, ground.now, ground.home
    )
    sessions = _sessions(ground, stock)
    visit = _visit(ground, stock, sessions)
    stock.pictures.arrived.connect(visit.routine.draw_again)
    navigator = Navigator(ground.window, _places(ground, stock, catalogue, visit, sessions), ground.home)
    flow = SessionController(_stage(ground, stock), sessions, ground.home)
    for through in (flow.over, flow.chosen):
        through.connect(desk.refresh)
    _join(ground, visit, navigator, flow)
    _keep_up(ground, stock.shelf, desk, navigator)
    catalogue.new_requested.connect(stock.authoring.begin)
    catalogue.own_folder_requested.connect(stock.authoring.open_folder)
    stock.authoring.written.connect(navigator.open_file)
    bulletin = ProblemNotifier(ground.wanted.problems, stock.history, stock.shelf, ground.home)
    for changed in (stock.shelf.changed, flow.over, flow.chosen):
        changed.connect(bulletin.look)
    for told in (flow.told, stock.authoring.told, bulletin.told):
        told.connect(ground.window.tell)
    return Features(
        shelf=stock.shelf,
        history=stock.history,
        book=book,
        navigator=navigator,
        flow=flow,
        sessions=sessions,
        audio=stock.audio,
        pictures=stock.pictures,
    )


def _stock(ground: AppContext) -> _Stock:
    paths, wanted = ground.paths, ground.wanted
    cues = paths.assets / "sounds"
    pictures = Pictures(ground.home)
    return _Stock(
        shelf=_shelf(ground),
        history=History(paths.history_file),
        audio=Audio(cues, paths.speech_cache, ground.preferences, ground.language, silent=wanted.silent),
        authoring=RoutineFiles(paths.own_library, shipped_folder(paths), ground.language, QDesktopServices.openUrl),
        pictures=pictures,
        still=still_of(ground.style, pictures),
    )


def _shelf(ground: AppContext) -> LibraryService:
    now = ground.now  # without the rest, which would hold the window that holds this
    make = partial(Library, today=lambda: now().date(), cache=ground.paths.library_cache, catalogue=words())
    folders = Folders(ground.paths, ground.preferences, ground.wanted.library_folders, ground.home)
    shelf = LibraryService(make, folders.now, ground.language, ground.home)
    folders.changed.connect(shelf.change_folders)
    return shelf


def _catalogue(ground: AppContext, stock: _Stock, book: ThumbnailQueue) -> Catalogue:
    catalogue = Catalogue(ground.style, stock.shelf.search, book.exercise, book.still)
    ground.window.keep(catalogue)
    for drawn in (book.drawn, stock.pictures.arrived):
        drawn.connect(catalogue.draw_again)
    stock.shelf.changed.connect(stock.pictures.forget)
    for changed in (stock.shelf.changed, ground.style.changed):
        changed.connect(book.forget)
    return catalogue


def welcome(ground: AppContext, furniture: Features) -> None:
    """Show the page of the first start."""
    first = FirstRunController(ground.style, ground.preferences, furniture.audio, ground.home)

    def begin() -> None:
        ground.window.let_keys(through=False)
        furniture.navigator.go_home()
        first.deleteLater()

    first.answered.connect(begin)
    ground.window.let_keys(through=True)
    ground.window.show_page(first.page)
    first.page.focus_first()


def ask_to_go_on(ground: AppContext, furniture: Features) -> bool:
    """Ask about a session that was cut off; say whether there is one."""
    going_on = ResumeController(ground.style, furniture.sessions, furniture.shelf, ground.home)
    page = going_on.ask(ground.now())
    if page is None:
        return False
    going_on.started.connect(furniture.flow.start)
    going_on.dropped.connect(furniture.navigator.go_home)
    ground.window.let_keys(through=True)
    ground.window.show_page(page)
    page.focus_first()
    return True


def _visit(ground: AppContext, stock: _Stock, sessions: Sessions) -> RoutineController:
    visited = RoutineServices(
        style=ground.style,
        shelf=stock.shelf,
        preferences=ground.preferences,
        authoring=stock.authoring,
        left_off=sessions.left_off,
        now=ground.now,
        still=stock.still,
    )
    return RoutineController(visited, ground.home)


def _places(
    ground: AppContext, stock: _Stock, catalogue: Catalogue, visit: RoutineController, sessions: Sessions
) -> Places:
    settings = SettingsController(ground.style, ground.preferences, stock.audio, stock.authoring, ground.language)
    settings.told.connect(ground.window.tell)
    return Places(
        style=ground.style,
        home=ground.home,
        catalogue=catalogue,
        visit=visit,
        settings=settings,
        shelf=stock.shelf,
        history=stock.history,
        resumable=sessions.resumable,
        preferences=ground.preferences,
        versions=versions,
        licences=partial(licences, ground.paths.assets),
        now=ground.now,
    )


def _sessions(ground: AppContext, stock: _Stock) -> Sessions:
    means = Means(
        audio=stock.audio,
        clock=SystemClock(),
        awake=open_awake(),
        history=stock.history,
        journals=ground.paths.journals,
        now=ground.now,
        speed=ground.wanted.speed,
        events=open_events(ground.wanted.events) if ground.wanted.events else None,
    )
    return Sessions(means, ground.preferences)


def _stage(ground: AppContext, stock: _Stock) -> Stage:
    return Stage(
        window=ground.window,
        style=ground.style,
        audio=stock.audio,
        preferences=ground.preferences,
        shelf=stock.shelf,
        pictures=stock.pictures,
    )


def _keep_up(ground: AppContext, shelf: LibraryService, desk: HomeController, navigator: Navigator) -> None:
    """Have everything that shows a day follow when another begins."""
    today = Today(ground.now, ground.home)
    for follow in (shelf.look, desk.begin_hour, navigator.begin_day):
        today.changed.connect(follow)


def _join(ground: AppContext, visit: RoutineController, navigator: Navigator, flow: SessionController) -> None:
    visit.opened.connect(flow.prepare)
    visit.started.connect(flow.start)
    flow.over.connect(ground.home.show_all)  # what was searched for was found
    flow.over.connect(navigator.go_home)
    flow.given_up.connect(navigator.open_file)
    flow.chosen.connect(navigator.open_card)
    ground.window.add_actions(
        {
            "search": navigator.search,
            "back": navigator.go_back,
            "home": navigator.go_home,
            "history": navigator.open_history,
            "settings": navigator.open_settings,
            "about": navigator.open_about,
            "full-screen": ground.window.toggle_full_screen,
            "quit": ground.window.quit,
        }
    )
