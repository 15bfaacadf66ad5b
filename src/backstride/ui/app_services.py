"""The services of the window, each opened when it is first needed."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDesktopServices

from backstride.history.history import History
from backstride.library.folders import Folder, shipped_folder
from backstride.library.labels import Labels
from backstride.library.library import Library
from backstride.ui.context import AppContext, Shell
from backstride.ui.home.page import Home
from backstride.ui.kit.say import catalogue as words
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.pictures import Pictures
from backstride.ui.services.bundles import Bundles
from backstride.ui.services.files import RoutineFiles
from backstride.ui.services.library import Folders, LibraryService
from backstride.ui.services.run_files import RunFiles

if TYPE_CHECKING:  # what Home does without is imported when it is first needed
    from backstride.exchange.keeping import Keeper
    from backstride.library.templates import OwnTemplates
    from backstride.playback.service import PlaybackService
    from backstride.ui.services.audio import Audio


def open_services(shell: Shell, home: Home, history: History) -> AppContext:
    """Return what the parts of the window share: *shell* with the services, which go when *home* goes."""
    paths = shell.paths
    pictures, labels = Pictures(home), Labels(paths.labels_file)
    return AppContext(
        **{each.name: getattr(shell, each.name) for each in fields(shell)},
        library=_library(shell, labels, home),
        labels=labels,
        history=history,
        files=RoutineFiles(paths.own_library, partial(_open_templates, shell), QDesktopServices.openUrl),
        bundles=Bundles(partial(_open_keeper, shell), pictures),
        runs=RunFiles(history, shell.preferences, shell.now_playing, home),
        pictures=pictures,
        drawing=Drawing(shell.style, pictures),
        open_audio=partial(_open_audio, shell),
        open_playback=_open_playback,
    )


def _open_keeper(shell: Shell) -> Keeper:
    """Return what keeps routines, with a library of its own: that of the window is read by another thread."""
    from backstride.exchange.keeping import Keeper  # noqa: PLC0415  because few starts keep a routine
    from backstride.exchange.packing import Sender  # noqa: PLC0415  because few starts keep a routine

    moment, shipped = shell.now(), shipped_folder(shell.paths)
    added = (*map(Path, shell.preferences.now.library_folders), *shell.options.library_folders)
    folders = [shipped, Folder(shell.paths.own_library, "own"), *map(Folder, added)]
    library = Library(folders, today=moment.date, cache=shell.paths.library_cache, catalogue=words())
    library.rescan()
    return Keeper(paths=shell.paths, library=library, sender=Sender(library.exercises, shipped), now=moment)


def _open_templates(shell: Shell) -> OwnTemplates:
    from backstride.library.templates import OwnTemplates  # noqa: PLC0415  because few starts write a file

    return OwnTemplates(shipped_folder(shell.paths), shell.language)


def _open_audio(shell: Shell) -> Audio:
    from backstride.devices.awake import open_awake  # noqa: PLC0415  because Home is silent
    from backstride.devices.clock import SystemClock  # noqa: PLC0415  because Home is silent
    from backstride.playback.devices import DeviceOptions, Devices  # noqa: PLC0415  because Home is silent
    from backstride.ui.services.audio import Audio  # noqa: PLC0415  because Home is silent

    options = DeviceOptions(
        cues=shell.paths.assets / "sounds",
        cache=shell.paths.speech_cache,
        models=shell.paths.voices,
        language=shell.language,
        catalogue=words(),
        window=True,
        silent=shell.options.silent,
    )
    preferences = shell.preferences
    return Audio(Devices(options, lambda: preferences.now, clock=SystemClock(), awake=open_awake()), preferences)


def _open_playback(context: AppContext) -> PlaybackService:
    from backstride.history.event_file import open_events  # noqa: PLC0415  because most starts play nothing
    from backstride.playback.plan import coaching_options  # noqa: PLC0415  because most starts play nothing
    from backstride.playback.service import PlaybackService, Store  # noqa: PLC0415  because most starts play nothing

    preferences, options = context.preferences, context.options
    return PlaybackService(
        context.audio.devices,
        lambda: coaching_options(preferences.now, words()),
        Store(journals=context.paths.journals, history=context.history),
        now=context.now,
        speed=options.speed,
        events=open_events(options.events) if options.events else None,
    )


def _library(shell: Shell, labels: Labels, home: Home) -> LibraryService:
    now = shell.now  # without the rest, which would hold the window that holds this
    make = partial(Library, today=lambda: now().date(), cache=shell.paths.library_cache, catalogue=words())
    folders = Folders(shell.paths, shell.preferences, shell.options.library_folders, home)
    library = LibraryService(make, folders.now, shell.language, home, label=labels.of)
    folders.changed.connect(library.change_folders)
    return library
