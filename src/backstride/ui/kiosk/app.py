"""The one place where a kiosk is built and joined: its services, its window, and the way through it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from time import monotonic

from PySide6.QtWidgets import QApplication

from backstride.devices.awake import SilentAwake, open_awake
from backstride.devices.clock import SystemClock
from backstride.devices.heartbeat import Heartbeat, NoHeartbeat, open_heartbeat
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
from backstride.storage.settings import read_settings, write_settings
from backstride.ui.kiosk.context import KioskContext, chosen_languages, settings_of, zoom_for
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.recovery import Recovery, start_again
from backstride.ui.kiosk.staff import Ending, Staff
from backstride.ui.kiosk.upkeep import Upkeep
from backstride.ui.kiosk.visit import Visit
from backstride.ui.kiosk.way import Way
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
    way: Way
    visit: Visit
    staff: Staff
    upkeep: Upkeep
    language: LanguageService
    appearance: AppearanceService

    def show(self, app: QApplication) -> None:
        """Fill the screen and begin."""
        self.guard.begin(app)
        self.window.fill_screen(self.context.config.screen)
        self.visit.start()
        self.upkeep.begin()

    def close(self, app: QApplication) -> None:
        """Close the window and every service."""
        self.upkeep.close()
        self.way.close()
        self.visit.stop()
        self.guard.end(app)
        self.window.leave()
        self.context.audio.close()
        self.context.pictures.close()
        self.language.stop_speaking()


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskOptions:
    """What a start decides: ``now`` is the clock on the wall, ``seconds`` one that only goes forward.

    A ``silent`` kiosk opens no device, and ``heartbeat`` tells the service manager that the program lives.
    """

    now: Callable[[], datetime] = wall_clock
    seconds: Callable[[], float] = monotonic
    silent: bool = False
    heartbeat: Heartbeat = field(default_factory=NoHeartbeat)

    def today(self) -> date:
        """Return the day on the wall."""
        return self.now().date()


def build(app: QApplication, paths: Paths, config: KioskConfig, options: KioskOptions) -> Kiosk:
    """Return a kiosk as *config* says."""
    style = Style(paths.assets)
    languages = chosen_languages(config, read_catalogues(paths.assets / "locale").languages)
    preferences = Preferences(None, settings_of(config, languages))
    language = LanguageService(app, paths.assets / "locale", preferences)
    appearance = AppearanceService(app, style, preferences, zoom=zoom_for)
    appearance.apply()
    window = KioskWindow(style)
    window.resized.connect(appearance.fit)
    pictures = Pictures(window)
    audio = _audio(paths, preferences, language, options)
    context = KioskContext(
        config=config,
        paths=paths,
        style=style,
        preferences=preferences,
        usual=preferences.now,
        languages=languages,
        shelf=_shelf(paths, config, options),
        counts=open_counts(paths.kiosk_counts_file, options.today, wanted=config.counts),
        audio=audio,
        playback=_playback(paths, preferences, audio, options),
        pictures=pictures,
        drawing=Drawing(style, pictures),
        now=options.now,
        clock=options.seconds,
    )
    return _joined(context, window, language, appearance, options)


def _joined(
    context: KioskContext,
    window: KioskWindow,
    language: LanguageService,
    appearance: AppearanceService,
    options: KioskOptions,
) -> Kiosk:
    guard = Guard(window, options.seconds)
    way = Way(context, window, guard)
    visit = Visit(context, window, way)
    upkeep = Upkeep(context, way, SilentAwake() if options.silent else open_awake(), options.heartbeat)
    staff = Staff(context, way, guard, upkeep.findings)
    language.changed.connect(visit.speak_again)
    staff.entered.connect(visit.stop)
    staff.checked.connect(upkeep.check)
    upkeep.found.connect(staff.refresh)
    return Kiosk(
        context=context,
        window=window,
        guard=guard,
        way=way,
        visit=visit,
        staff=staff,
        upkeep=upkeep,
        language=language,
        appearance=appearance,
    )


def _shelf(paths: Paths, config: KioskConfig, options: KioskOptions) -> Shelf:
    library = Library(folders_of(config, paths), today=options.today, cache=paths.library_cache, catalogue=words())
    shelf = Shelf(library, config)
    shelf.look()
    return shelf


def _playback(paths: Paths, preferences: Preferences, audio: Audio, options: KioskOptions) -> PlaybackService:
    """Return what plays sessions; without a history none of them is kept."""
    store = Store(journals=paths.journals)
    return PlaybackService(audio.devices, lambda: coaching_options(preferences.now, words()), store, now=options.now)


def _audio(paths: Paths, preferences: Preferences, language: LanguageService, options: KioskOptions) -> Audio:
    devices = DeviceOptions(
        cues=paths.assets / "sounds",
        cache=paths.speech_cache,
        models=paths.voices,
        language=language.tag,
        catalogue=words(),
        window=True,
        silent=options.silent,
        traceless=True,
    )
    awake = SilentAwake()  # the kiosk keeps the screen lit by itself, in a session as before it
    return Audio(Devices(devices, lambda: preferences.now, clock=SystemClock(), awake=awake), preferences)


def run(config: KioskConfig, paths: Paths, *, silent: bool = False) -> int:
    """Show a kiosk until staff or the system end it, and return the exit code; staff may have it start again."""
    heartbeat = open_heartbeat(os.environ, watchdog=config.health.watchdog)
    app = make_application()
    _ = GcTimer(app)
    tell_screen_readers()
    log = Logbook(paths.data)
    log.watch()
    log.open()
    crash_log = CrashLog(log, echoes=False)
    crash_log.watch()
    kiosk = build(app, paths, config, KioskOptions(silent=silent, heartbeat=heartbeat))
    recovery = Recovery(kiosk.visit.start, partial(app.exit, Ending.AGAIN), monotonic)
    crash_log.happened.connect(recovery.recover)
    kiosk.staff.ended.connect(app.exit)
    with ShutdownSignals().watched() as leaving:
        # Not `quit`, which asks every window whether it will close: this one will not.
        ShutdownNotifier(leaving, kiosk.window).asked.connect(partial(app.exit, Ending.ASKED))
        kiosk.show(app)
        code = app.exec()
        kiosk.close(app)
    crash_log.unwatch()
    log.close()
    if code == Ending.LEFT:
        _be_no_gym_screen(paths)
    if code == Ending.AGAIN:
        start_again(heartbeat)
    return code


def _be_no_gym_screen(paths: Paths) -> None:
    """Have the next start open the window of its owner, for staff have left the kiosk; where it was a setting."""
    settings, _ = read_settings(paths.settings_file)
    if settings.gym_screen:
        write_settings(paths.settings_file, replace(settings, gym_screen=False))
