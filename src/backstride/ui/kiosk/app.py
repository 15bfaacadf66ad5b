"""The one place where a kiosk is built and joined: its services, its window, and the way through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic

from PySide6.QtWidgets import QApplication

from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.devices.signals import ShutdownSignals
from backstride.history.wall_clock import now as wall_clock
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.counts import open_counts
from backstride.kiosk.load import folders_of
from backstride.kiosk.shelf import Shelf
from backstride.library.library import Library
from backstride.playback.devices import DeviceOptions, Devices
from backstride.playback.plan import coaching_options
from backstride.playback.service import PlaybackService, Store
from backstride.storage.catalogues import read_catalogues
from backstride.storage.logbook import Logbook
from backstride.storage.paths import Paths
from backstride.ui.kiosk.context import KioskContext, chosen_languages, settings_of, zoom_for
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.visit import Visit
from backstride.ui.kiosk.window import KioskWindow
from backstride.ui.kit.accessible import tell_screen_readers
from backstride.ui.kit.say import catalogue as words
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.opening import make_application
from backstride.ui.pictures import Pictures
from backstride.ui.services.appearance import AppearanceService
from backstride.ui.services.audio import Audio
from backstride.ui.services.crash_log import CrashLog
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.process import GcTimer, ShutdownNotifier


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class Kiosk:
    """Everything that was built; who builds it closes it."""

    context: KioskContext
    window: KioskWindow
    guard: Guard
    visit: Visit
    language: LanguageService
    appearance: AppearanceService

    def show(self, app: QApplication) -> None:
        """Fill the screen and begin."""
        self.guard.begin(app)
        self.window.fill_screen(self.context.config.screen)
        self.visit.start()

    def close(self, app: QApplication) -> None:
        """Close the window and every service."""
        self.visit.close()
        self.guard.end(app)
        self.window.leave()
        self.context.audio.close()
        self.context.pictures.close()
        self.language.stop_speaking()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """``now`` is the clock on the wall, ``seconds`` one that only goes forward."""

    now: Callable[[], datetime] = wall_clock
    seconds: Callable[[], float] = monotonic


def build(
    app: QApplication, paths: Paths, config: KioskConfig, clocks: Clocks | None = None, *, silent: bool = False
) -> Kiosk:
    """Return a kiosk as *config* says."""
    clocks = clocks or Clocks()
    style = Style(paths.assets)
    languages = chosen_languages(config, read_catalogues(paths.assets / "locale").languages)
    preferences = Preferences(None, settings_of(config, languages))
    language = LanguageService(app, paths.assets / "locale", preferences)
    appearance = AppearanceService(app, style, preferences, zoom=zoom_for)
    appearance.apply()
    window = KioskWindow(style)
    window.resized.connect(appearance.fit)
    pictures = Pictures(window)
    audio = _audio(paths, preferences, language, silent=silent)
    context = KioskContext(
        config=config,
        paths=paths,
        style=style,
        preferences=preferences,
        usual=preferences.now,
        languages=languages,
        shelf=_shelf(paths, config, clocks),
        counts=open_counts(paths.kiosk_counts_file, lambda: clocks.now().date(), wanted=config.counts),
        audio=audio,
        playback=_playback(paths, preferences, audio, clocks),
        pictures=pictures,
        drawing=Drawing(style, pictures),
        now=clocks.now,
        clock=clocks.seconds,
    )
    guard = Guard(window, clocks.seconds)
    visit = Visit(context, window, guard)
    language.changed.connect(visit.speak_anew)
    return Kiosk(context=context, window=window, guard=guard, visit=visit, language=language, appearance=appearance)


def _shelf(paths: Paths, config: KioskConfig, clocks: Clocks) -> Shelf:
    library = Library(
        folders_of(config, paths), today=lambda: clocks.now().date(), cache=paths.library_cache, catalogue=words()
    )
    shelf = Shelf(library, config)
    shelf.look()
    return shelf


def _playback(paths: Paths, preferences: Preferences, audio: Audio, clocks: Clocks) -> PlaybackService:
    """Return what plays sessions; without a history none of them is kept."""
    store = Store(journals=paths.journals)
    return PlaybackService(audio.devices, lambda: coaching_options(preferences.now, words()), store, now=clocks.now)


def _audio(paths: Paths, preferences: Preferences, language: LanguageService, *, silent: bool) -> Audio:
    options = DeviceOptions(
        cues=paths.assets / "sounds", cache=paths.speech_cache, language=language.tag, window=True, silent=silent
    )
    return Audio(Devices(options, lambda: preferences.now, clock=SystemClock(), awake=open_awake()), preferences)


def run(config: KioskConfig, paths: Paths, *, silent: bool = False) -> int:
    """Show a kiosk until staff or the system end it, and return the exit code."""
    app = make_application()
    _ = GcTimer(app)
    tell_screen_readers()
    log = Logbook(paths.data)
    log.watch()
    log.open()
    crash_log = CrashLog(log)
    crash_log.watch()
    kiosk = build(app, paths, config, silent=silent)
    crash_log.reported.connect(partial(_begin_again, kiosk))
    with ShutdownSignals().watched() as leaving:
        ShutdownNotifier(leaving, kiosk.window).asked.connect(app.quit)
        kiosk.show(app)
        code = app.exec()
        kiosk.close(app)
    crash_log.unwatch()
    log.close()
    return code


def _begin_again(kiosk: Kiosk, _said: object) -> None:
    """Show the page that invites after a mishap: nobody is to stand before half a page."""
    kiosk.visit.start()
