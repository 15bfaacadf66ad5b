"""The one place where the window is built and joined: Home first, the rest behind its first picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backstride.devices.signals import ShutdownSignals
from backstride.history.event_log import now
from backstride.storage.logbook import Logbook
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import AppContext, Wanted
from backstride.ui.home.page import Home
from backstride.ui.kit.accessible import tell_screen_readers
from backstride.ui.kit.style import Style
from backstride.ui.services.appearance import AppearanceService
from backstride.ui.services.crash_log import CrashLog
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.process import FirstPaint, GcTimer, ShutdownNotifier
from backstride.ui.services.window_place import Placing
from backstride.ui.window import Window

if TYPE_CHECKING:
    from backstride.ui.features import Features
    from backstride.ui.services.library import LibraryService

__all__ = ["App", "Wanted", "build", "run", "show_app"]


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class App:
    """Everything that was built; whoever builds it closes it."""

    ground: AppContext
    wardrobe: AppearanceService
    tongue: LanguageService
    _furniture: Features | None = field(default=None, init=False)

    @property
    def window(self) -> Window:
        """Return the window."""
        return self.ground.window

    @property
    def shelf(self) -> LibraryService:
        """Return what keeps the library fresh."""
        return self.furniture.shelf

    @property
    def furniture(self) -> Features:
        """Return what stands on Home and behind it, built when it is first wanted."""
        if self._furniture is None:
            from backstride.ui.features import build_features  # noqa: PLC0415  because Home's first picture needs none of it

            self._furniture = build_features(self.ground)
        return self._furniture

    def begin(self) -> None:
        """Build what is not there yet, and fill Home."""
        self.furniture.begin()
        self.wardrobe.ask_system()

    def translate(self) -> None:
        """Build every page anew in the language of the moment, with the settings open, where that was chosen."""
        if self._furniture is not None:
            self._furniture.close()
            self._furniture = None
        self.window.clear()
        home = _home(self.ground.style, self.window, self.ground.now)
        self.ground = replace(self.ground, language=self.tongue.language, home=home)
        self.begin()
        self.furniture.navigator.open_setting("language")

    def close(self) -> None:
        """Keep what is to be kept and let everything go."""
        self.ground.preferences.write()
        if self._furniture is not None:
            self._furniture.close()
        self.tongue.stop_speaking()


def run(paths: Paths, settings: Settings, wanted: Wanted) -> int:
    """Open the window as *wanted*, and return the exit code once it is closed.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    app = QApplication(["backstride"])
    _ = GcTimer(app)
    app.setStyle("Fusion")
    app.setApplicationName("backstride")
    app.setApplicationDisplayName("Backstride")
    app.setDesktopFileName("backstride")
    tell_screen_readers()
    log = Logbook(paths.data)
    log.watch()
    log.open()
    mishaps = CrashLog(log)
    mishaps.watch()
    house = build(app, paths, settings, wanted, now)
    mishaps.told.connect(house.window.tell)
    with ShutdownSignals().watched() as leaving:
        ShutdownNotifier(leaving, house.window).asked.connect(app.closeAllWindows)
        show_app(app, house, wanted)
        code = app.exec()
        house.close()
    mishaps.unwatch()
    log.close()
    return code


def build(app: QApplication, paths: Paths, settings: Settings, wanted: Wanted, now: Callable[[], datetime]) -> App:
    """Return the window with Home in it, not yet shown; *now* is the wall clock.

    Raises:
        OSError: the file of the events cannot be opened; its text is one sentence.
    """
    style = Style(paths.assets)
    preferences = Preferences(paths.settings_file, settings)
    tongue = LanguageService(app, paths.assets / "translations", preferences, wanted.language)
    wardrobe = AppearanceService(app, style, preferences)
    wardrobe.dress()
    window = Window(style)
    Placing(window, paths.window_file, rehearsal=wanted.speed != 1)
    ground = AppContext(
        paths=paths,
        wanted=wanted,
        language=tongue.language,
        style=style,
        preferences=preferences,
        window=window,
        now=now,
        home=_home(style, window, now),
    )
    window.resized.connect(wardrobe.fit)
    preferences.failed.connect(window.tell)
    house = App(ground=ground, wardrobe=wardrobe, tongue=tongue)
    # Queued, because the page on which the language is chosen goes with all others.
    tongue.changed.connect(house.translate, Qt.ConnectionType.QueuedConnection)
    if wanted.events:
        _ = house.furniture  # which opens the file, or says now that it cannot
    return house


def show_app(app: QApplication, house: App, wanted: Wanted) -> None:
    """Show the window; what takes time comes after its first picture."""
    window = house.window
    FirstPaint(app, window).shown.connect(house.begin)
    _open_page(house, wanted)
    window.show_windowed()


def _open_page(house: App, wanted: Wanted) -> None:
    """Open the page that is wanted first; Home, unless there is a reason for another."""
    ground = house.ground
    if wanted.routine:
        navigator = house.furniture.navigator
        navigator.open_asked(wanted.routine, play=wanted.play, minutes=wanted.minutes or 0)
    elif not ground.preferences.now.first_run_done:
        from backstride.ui.features import welcome  # noqa: PLC0415  because most starts are not the first

        welcome(ground, house.furniture)
    elif not (_was_cut_off(ground.paths) and _ask_to_go_on(house)):
        ground.window.show_page(ground.home)
        ground.home.focus_last()


def _home(style: Style, window: Window, now: Callable[[], datetime]) -> Home:
    home = Home(style)
    window.keep(home)
    home.greet(now().hour)
    return home


def _was_cut_off(paths: Paths) -> bool:
    try:
        return any(paths.journals.iterdir())
    except OSError:  # not there, or not to be looked into: then nothing can go on either
        return False


def _ask_to_go_on(house: App) -> bool:
    from backstride.ui.features import ask_to_go_on  # noqa: PLC0415  because most sessions come to their end

    return ask_to_go_on(house.ground, house.furniture)
