"""The one place where the parts of the window are built and joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.storage.event_lines import open_events
from backstride.storage.folders import Folder
from backstride.storage.history import History
from backstride.storage.library import Library
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.audio import Audio
from backstride.ui.authoring import Authoring
from backstride.ui.first_run import FirstRun
from backstride.ui.going_on import GoingOn
from backstride.ui.look import Look
from backstride.ui.mishap import Mishaps
from backstride.ui.navigator import Navigator, Places
from backstride.ui.preferences import Preferences
from backstride.ui.screens.home import Home
from backstride.ui.session_flow import SessionFlow, Stage
from backstride.ui.sessions import Means, Sessions
from backstride.ui.settings_desk import SettingsDesk
from backstride.ui.shelf import Shelf
from backstride.ui.shipped import licences, versions
from backstride.ui.sketchbook import Sketchbook
from backstride.ui.visit import Visit, Visited
from backstride.ui.wardrobe import Wardrobe
from backstride.ui.widgets.figure_view import Stills
from backstride.ui.widgets.stills import Still, still_of
from backstride.ui.window import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line asks of the window.

    ``language``, where it is not empty, is the one for this time, over the settings' own; ``routine`` is an id or a
    path, and begun where ``play``; ``speed`` is times faster than life; ``minutes`` is the length to shorten to;
    ``events`` is a file to append to.
    """

    library_folders: tuple[Path, ...] = ()
    language: str = ""
    routine: str = ""
    play: bool = False
    silent: bool = False
    speed: float = 1.0
    minutes: float | None = None
    events: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything that was built; whoever builds it closes it."""

    window: Window
    navigator: Navigator
    flow: SessionFlow
    sessions: Sessions
    shelf: Shelf
    ground: _Ground
    wardrobe: Wardrobe

    def close(self) -> None:
        """Keep what is to be kept and let everything go."""
        self.flow.suspend()
        self.ground.preferences.write()
        self.shelf.close()
        self.ground.audio.close()
        self.ground.history.close()


def run(paths: Paths, settings: Settings, wanted: Wanted) -> int:
    """Open the window as *wanted*, and return the exit code once it is closed.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    app = QApplication(["backstride"])
    app.setStyle("Fusion")
    app.setApplicationName("backstride")
    app.setApplicationDisplayName("Backstride")
    app.setDesktopFileName("backstride")
    mishaps = Mishaps(paths.data / "mishaps.log", _now)
    mishaps.watch()
    house = build(app, paths, settings, wanted, _now)
    mishaps.told.connect(house.window.tell)
    open_house(house, wanted)
    code = app.exec()
    house.close()
    mishaps.unwatch()
    return code


def build(app: QApplication, paths: Paths, settings: Settings, wanted: Wanted, now: Callable[[], datetime]) -> House:
    """Return the whole window with everything behind it, not yet shown; *now* is the wall clock."""
    language = _speak(app, wanted.language or settings.language)
    look = Look(paths.assets)
    preferences = Preferences(paths.settings_file, settings)
    wardrobe = Wardrobe(app, look, preferences)
    wardrobe.dress()
    ground = _Ground(
        paths=paths,
        wanted=wanted,
        language=language,
        look=look,
        preferences=preferences,
        audio=Audio(paths.assets / "sounds", paths.speech_cache, preferences, language, silent=wanted.silent),
        history=History(paths.history_file),
        authoring=Authoring(paths.own_library, QDesktopServices.openUrl),
        window=Window(look),
        now=now,
        still=still_of(look, Stills()),
    )
    ground.window.resized.connect(wardrobe.fit)
    shelf = _shelf(ground)
    visit = _visit(ground, shelf)
    navigator = Navigator(ground.window, _places(ground, shelf, visit), ground.window)
    sessions = _sessions(ground)
    flow = SessionFlow(_stage(ground, shelf), sessions, ground.window)
    _join(ground, visit, navigator, flow)
    return House(
        window=ground.window,
        navigator=navigator,
        flow=flow,
        sessions=sessions,
        shelf=shelf,
        ground=ground,
        wardrobe=wardrobe,
    )


def open_house(house: House, wanted: Wanted) -> None:
    """Show the window; what takes time comes after its first picture."""
    window, navigator, now = house.window, house.navigator, house.ground.preferences.now
    house.shelf.look()
    if wanted.routine:
        navigator.open_asked(wanted.routine, play=wanted.play, minutes=wanted.minutes or 0)
    elif not now.first_run_done:
        _welcome(house)
    elif not _ask_to_go_on(house):
        navigator.go_home()
    if now.role == "kiosk":
        window.showFullScreen()
    else:
        window.show()
    # Two turns of the loop: the first one paints.
    QTimer.singleShot(0, window, partial(QTimer.singleShot, 0, window, house.ground.audio.open))


def _welcome(house: House) -> None:
    ground = house.ground
    first = FirstRun(ground.look, ground.preferences, ground.audio, ground.window)

    def begin() -> None:
        if ground.preferences.now.role == "kiosk":
            ground.window.showFullScreen()
        ground.window.let_keys(through=False)
        house.navigator.go_home()
        first.deleteLater()

    first.answered.connect(begin)
    ground.window.let_keys(through=True)
    ground.window.show_page(first.page)
    first.page.focus_first()


def _ask_to_go_on(house: House) -> bool:
    """Ask about a session that was cut off; say whether there is one."""
    ground = house.ground
    going_on = GoingOn(ground.look, house.sessions, house.shelf, ground.window)
    page = going_on.ask(ground.now(), ground.language)
    if page is None:
        return False
    going_on.started.connect(house.flow.start)
    going_on.dropped.connect(house.navigator.go_home)
    ground.window.let_keys(through=True)
    ground.window.show_page(page)
    page.focus_first()
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What nearly everything else is built on."""

    paths: Paths
    wanted: Wanted
    language: str
    look: Look
    preferences: Preferences
    audio: Audio
    history: History
    authoring: Authoring
    window: Window
    now: Callable[[], datetime]
    still: Still


def _speak(app: QApplication, asked: str) -> str:
    """Choose the language *asked* for (``auto``: the system's) and the way that it runs; return its tag."""
    language = QLocale.system().bcp47Name() if asked == "auto" else asked
    QLocale.setDefault(QLocale(language))
    app.setLayoutDirection(QLocale(language).textDirection())
    return language


def _folders(ground: _Ground) -> tuple[Folder, ...]:
    added = (*map(Path, ground.preferences.now.library_folders), *ground.wanted.library_folders)
    return (
        Folder(ground.paths.shipped, "shipped"),
        Folder(ground.paths.own_library, "own"),
        *(Folder(path) for path in added),
    )


def _shelf(ground: _Ground) -> Shelf:
    make = partial(Library, today=ground.now().date(), cache=ground.paths.library_cache)
    shelf = Shelf(make, _folders(ground), ground.language, ground.window)

    def follow(key: str) -> None:
        if key == "library_folders":
            shelf.change_folders(_folders(ground))

    ground.preferences.changed.connect(follow)
    return shelf


def _visit(ground: _Ground, shelf: Shelf) -> Visit:
    visited = Visited(
        look=ground.look,
        language=ground.language,
        shelf=shelf,
        preferences=ground.preferences,
        authoring=ground.authoring,
        still=ground.still,
    )
    return Visit(visited, ground.window)


def _places(ground: _Ground, shelf: Shelf, visit: Visit) -> Places:
    settings = SettingsDesk(ground.look, ground.preferences, ground.audio, ground.authoring, ground.language)
    return Places(
        look=ground.look,
        home=_home(ground, shelf),
        visit=visit,
        settings=settings,
        shelf=shelf,
        history=ground.history,
        preferences=ground.preferences,
        versions=versions,
        licences=partial(licences, ground.paths.assets),
        now=ground.now,
    )


def _home(ground: _Ground, shelf: Shelf) -> Home:
    book = Sketchbook(shelf.exercise, ground.still, ground.window)
    home = Home(ground.look, shelf.search, book.exercise, book.still)
    book.drawn.connect(home.draw_again)
    for changed in (shelf.changed, ground.look.changed):
        changed.connect(book.forget)
    return home


def _sessions(ground: _Ground) -> Sessions:
    means = Means(
        audio=ground.audio,
        clock=SystemClock(),
        awake=open_awake(),
        history=ground.history,
        journals=ground.paths.journals,
        now=ground.now,
        language=ground.language,
        speed=ground.wanted.speed,
        events=open_events(ground.wanted.events) if ground.wanted.events else None,
    )
    return Sessions(means, ground.preferences)


def _stage(ground: _Ground, shelf: Shelf) -> Stage:
    return Stage(
        window=ground.window,
        look=ground.look,
        language=ground.language,
        audio=ground.audio,
        preferences=ground.preferences,
        shelf=shelf,
    )


def _join(ground: _Ground, visit: Visit, navigator: Navigator, flow: SessionFlow) -> None:
    visit.opened.connect(flow.prepare)
    visit.started.connect(flow.start)
    flow.over.connect(navigator.go_home)
    flow.chosen.connect(navigator.open_card)
    for told in (flow.told, ground.authoring.told, ground.preferences.failed):
        told.connect(ground.window.tell)
    ground.window.add_actions(
        {
            "search": navigator.search,
            "back": navigator.go_home,
            "home": navigator.go_home,
            "history": navigator.open_history,
            "settings": navigator.open_settings,
            "about": navigator.open_about,
            "full-screen": ground.window.toggle_full_screen,
            "quit": ground.window.quit,
        }
    )


def _now() -> datetime:
    return datetime.now().astimezone()
