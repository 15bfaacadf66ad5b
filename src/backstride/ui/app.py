"""The one place where the window is built and joined: Home first, the rest after its first picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backstride.devices.signals import ShutdownSignals
from backstride.history.wall_clock import now
from backstride.storage.instance import Instance
from backstride.storage.logbook import Logbook
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.storage.window_place import read_window_place, write_window_place
from backstride.ui.context import AppContext, LaunchOptions, Shell
from backstride.ui.home.page import Home
from backstride.ui.kit.accessible import tell_screen_readers
from backstride.ui.kit.style import Style
from backstride.ui.services.appearance import AppearanceService
from backstride.ui.services.crash_log import CrashLog
from backstride.ui.services.language import LanguageService
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.process import FirstPaint, GcTimer, ShutdownNotifier
from backstride.ui.window import Window

if TYPE_CHECKING:
    from backstride.ui.desktop.desktop import Desktop
    from backstride.ui.features import Features
    from backstride.ui.kept_home import KeptHome
    from backstride.ui.opening import Opened

__all__ = ["App", "LaunchOptions", "build", "run", "show_app"]


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class App:
    """Everything that was built; who builds it closes it."""

    shell: Shell
    home: Home
    appearance: AppearanceService
    language: LanguageService
    instance: Instance | None = None
    _desktop: Desktop | None = field(default=None, init=False)
    _features: Features | None = field(default=None, init=False)

    @property
    def window(self) -> Window:
        """Return the window."""
        return self.shell.window

    @property
    def context(self) -> AppContext:
        """Return all services, opened when they are first needed."""
        return self.features.context

    @property
    def features(self) -> Features:
        """Return what is on Home and beyond it, built when it is first needed."""
        if self._features is None:
            from backstride.ui.app_services import open_services  # noqa: PLC0415  because Home's first picture needs none of it
            from backstride.ui.features import Features  # noqa: PLC0415  because Home's first picture needs none of it

            self._features = Features(self.shell, self.home, open_services)
        return self._features

    def begin(self) -> None:
        """Build what is not there yet, and fill Home."""
        self.features.begin()
        self.appearance.ask_system()
        self.window.setWindowIcon(_icon(self.shell.paths.assets / "icons" / "app"))
        if self._desktop is None and self.shell.policy.outside:
            self._desktop = _desktop(self.shell, self.instance, self.open_files)

    def open_files(self, files: Sequence[Path]) -> None:
        """Open *files*, which a start, a later one or a drop has named."""
        self.features.navigator.open_files(files)

    def translate(self) -> None:
        """Build every page again in the present language, with that open where it was chosen."""
        if self._features is not None:
            self._features.close()
            self._features = None
        self.window.clear()
        self.home = _home(self.shell)
        self.shell = replace(self.shell, language=self.language.tag)
        self.begin()
        if self.shell.preferences.now.first_run_done:
            self.features.navigator.open_setting("language")
        else:
            self.features.welcome()

    def keep_home(self, kept: KeptHome) -> None:
        """Keep what Home looks like, where it is in front as the next start will show it."""
        picture = self.home.picture() if self.window.page is self.home else None
        if picture is not None and self.home.size() == self.window.size():
            kept.keep(picture, self.home.passing(), self.shell.preferences.now, self.shell.now())

    def close(self) -> None:
        """Write what is to be kept and close everything."""
        if self._desktop is not None:
            self._desktop.close()
        self.shell.preferences.write()
        if self._features is not None:
            self._features.close()
        self.language.stop_speaking()


def run(
    opened: Opened, paths: Paths, settings: Settings, options: LaunchOptions, instance: Instance | None = None
) -> int:
    """Build what is in the window that is *opened*, with *options*, and return the exit code once it is closed.

    What later starts ask comes through *instance*.

    Raises:
        NoEventsError: the file of the events cannot be opened.
    """
    qapp, window, kept = opened
    _ = GcTimer(qapp)
    tell_screen_readers()
    log = Logbook(paths.data)
    log.watch()
    log.open()
    crash_log = CrashLog(log)
    crash_log.watch()
    app = build(qapp, paths, settings, options, now, window)
    app.instance = instance
    if kept:
        window.closing.connect(partial(app.keep_home, kept))
    crash_log.reported.connect(app.window.show_notice)
    with ShutdownSignals().watched() as leaving:
        leaves = ShutdownNotifier(leaving, app.window).asked
        leaves.connect(app.window.quit)
        leaves.connect(qapp.closeAllWindows)
        show_app(qapp, app, options)
        code = qapp.exec()
        app.close()
    crash_log.unwatch()
    log.close()
    return code


def build(
    qapp: QApplication,
    paths: Paths,
    settings: Settings,
    options: LaunchOptions,
    now: Callable[[], datetime],
    window: Window | None = None,
) -> App:
    """Return the window with Home in it, *window* where there is one already; *now* is the wall clock.

    Raises:
        NoEventsError: the file of the events cannot be opened.
    """
    style = Style(paths.assets)
    preferences = Preferences(paths.settings_file, settings)
    language = LanguageService(qapp, paths.assets / "locale", preferences, options.language)
    appearance = AppearanceService(qapp, style, preferences)
    appearance.apply()
    window = window or Window()
    window.look = style
    _Placing(window, paths.window_file, rehearsal=options.speed != 1)
    shell = Shell(
        paths=paths,
        options=options,
        language=language.tag,
        style=style,
        preferences=preferences,
        window=window,
        now_playing=NowPlaying(window),
        now=now,
    )
    window.resized.connect(appearance.fit)
    preferences.failed.connect(window.show_notice)
    app = App(shell=shell, home=_home(shell), appearance=appearance, language=language)
    # Queued, because the page on which the language is chosen goes with all others.
    language.changed.connect(app.translate, Qt.ConnectionType.QueuedConnection)
    if options.events:
        _ = app.features  # which opens the file, or says now that it cannot
    return app


def show_app(qapp: QApplication, app: App, options: LaunchOptions) -> None:
    """Show the window; what takes time comes after its first picture."""
    window = app.window
    _open_page(app, options)
    if window.page is app.home:
        app.features.fill_home()
    if not window.isVisible():
        window.show_windowed()
    FirstPaint(qapp, window).shown.connect(
        app.begin
    )  # last, for it is asked about thousands of events while Home is built


def _open_page(app: App, options: LaunchOptions) -> None:
    """Open the page that is to be first; Home, unless there is a reason for another."""
    shell = app.shell
    if options.studio is not None:
        app.features.open_studio(options.studio)
    elif options.file:
        app.open_files((options.file,))
    elif options.routine:
        navigator = app.features.navigator
        navigator.open_asked(options.routine, play=options.play, minutes=options.minutes or 0)
    elif not shell.preferences.now.first_run_done:
        app.features.welcome()
    else:
        shell.window.show_page(app.home)
        app.home.focus_last()


def _home(shell: Shell) -> Home:
    home = Home(shell.style, shell.policy.commands)
    shell.window.keep(home)
    home.greet(shell.now().hour)
    return home


def _desktop(shell: Shell, instance: Instance | None, open_files: Callable[[Sequence[Path]], None]) -> Desktop:
    from backstride.ui.desktop.desktop import Desktop  # noqa: PLC0415  because Home's first picture needs none of it

    return Desktop(shell, instance, open_files, shell.window)


def _icon(folder: Path) -> QIcon:
    """Return the program's icon, with a drawing of its own for each of the smallest sizes."""
    icon = QIcon(str(folder / "backstride.svg"))
    for size in (16, 22, 24):
        icon.addFile(str(folder / f"backstride-{size}.svg"), QSize(size, size))
    return icon


class _Placing(QObject):
    """Gives *window* the place in the file at *path*, and writes there where it is closed, unless in a *rehearsal*."""

    def __init__(self, window: Window, path: Path, *, rehearsal: bool) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        window.place = window.place or read_window_place(path)
        if not rehearsal:
            window.closing.connect(self._on_closing)

    def _on_closing(self) -> None:
        if self._window.place is not None:
            write_window_place(self._path, self._window.place)
