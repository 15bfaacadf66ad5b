"""What a kiosk looks at by itself, at its start and each night, for the staff to read: values, each with its cure."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from backstride.devices.probes import find_voice, problem_of_sound
from backstride.devices.speech import VoiceOptions
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message, plural, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.load import languages_of
from backstride.kiosk.shelf import Stock
from backstride.storage.catalogues import read_catalogues
from backstride.storage.paths import Paths, tidy

NIGHT = 4
"""The hour of the nightly check, when nobody hears and few gyms are open."""

_ROOM = 200 * 1024 * 1024
"""Bytes on the disk below which somebody should make room."""

_BUILT = 2026
"""The year of this program: no clock that is right says an earlier one."""

_SLACK = timedelta(days=1)
"""How much younger than now a file may be: a clock is a day wrong before anybody minds."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: its name, and what is wrong with it, ``None`` where nothing is."""

    name: Message
    problem: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What is looked at; ``now`` is the time of day when it is."""

    config: KioskConfig
    paths: Paths
    stock: Stock
    now: datetime


def check_all(machine: Machine) -> tuple[Check, ...]:
    """Look at everything. Takes up to a second, for it plays a tone that nobody hears: not for the window's thread."""
    return tuple(Check(name, look(machine)) for name, look in _CHECKS)


def next_night(now: datetime) -> datetime:
    """Return when the next nightly check is due, by the clock on the wall."""
    tonight = now.replace(hour=NIGHT, minute=0, second=0, microsecond=0)
    return tonight if tonight > now else tonight + timedelta(days=1)


class Nights:
    """Says once a night that the check is due, also where the clock on the wall was set back for a long time."""

    def __init__(self, now: datetime) -> None:
        self._next = next_night(now)

    def is_due(self, now: datetime) -> bool:
        """Say whether it is time, once."""
        is_due = now >= self._next
        self._next = next_night(now) if is_due else min(self._next, next_night(now))
        return is_due


def _sound(machine: Machine) -> Message | None:
    return problem_of_sound(machine.paths.assets / "sounds")


def _voice(machine: Machine) -> Message | None:
    """Return what keeps one of the languages to choose from from being spoken."""
    paths, config = machine.paths, machine.config
    languages = languages_of(config, read_catalogues(paths.assets / "locale").languages)
    options = VoiceOptions(command=config.voice_command, language=languages[0], models=paths.voices)
    return find_voice(paths.speech_cache, options, languages).problem


def _routines(machine: Machine) -> Message | None:
    """Return what is wrong in the library; where nothing can be played, that above all."""
    said = tuple(_said_of(machine.stock, machine.config))
    return sentences(*said) if said else None


def _said_of(stock: Stock, config: KioskConfig) -> Iterator[Message]:
    if not stock.entries:
        yield message("No routine can be played.")
    if stock.broken:
        count = len(stock.broken)
        files = tuple(entry.path.name for entry in stock.broken)
        yield plural("{count} file has errors: {files}.", "{count} files have errors: {files}.", count, files=files)
        yield message("`backstride check` says what is wrong.")
    missing = tuple(id_ for id_ in config.routines if id_ not in stock.readings)
    if missing:
        yield message("Left out, because they cannot be played: {routines}.", routines=missing)
    yield from stock.notes


def _disk(machine: Machine) -> Message | None:
    folder = next(path for path in (machine.paths.data, *machine.paths.data.parents) if path.is_dir())
    if not os.access(folder, os.W_OK | os.X_OK):  # how many PINs were wrong would be forgotten with each start
        return message("Nothing can be written to {folder}. Let the kiosk's user write there.", folder=tidy(folder))
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return message("The disk cannot be read ({why}).", why=os_error_text(error))
    if free >= _ROOM:
        return None
    return message("The disk has only {size} MB left. Free up space.", size=free // (1024 * 1024))


def _clock(machine: Machine) -> Message | None:
    """Return what is wrong with the clock: no file here can be from a later day than today."""
    now, paths = machine.now, machine.paths
    latest = max(map(_changed, (paths.kiosk_file, paths.kiosk_counts_file, paths.shipped)))
    if now.year >= _BUILT and now.timestamp() + _SLACK.total_seconds() >= latest:
        return None
    return message("The clock is wrong: it says {day}. Set it.", day=long_date(now.date()))


def _changed(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


_CHECKS: tuple[tuple[Message, Callable[[Machine], Message | None]], ...] = (
    (message("Sound"), _sound),
    (message("Voice"), _voice),
    (message("Routines"), _routines),
    (message("Disk space"), _disk),
    (message("Clock"), _clock),
)
"""What is looked at, in this order."""
