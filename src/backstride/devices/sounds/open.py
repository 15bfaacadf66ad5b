"""Which way to make sound: the best that this machine has, found by trying."""

from __future__ import annotations

import sys
from pathlib import Path

from backstride.devices.sounds.player import (
    FirstThatPlays,
    Player,
    find_programs,
    playsound_player,
    program_player,
)
from backstride.devices.sounds.port import SilentSounds, Sounds
from backstride.devices.sounds.process import LaunchedSounds
from backstride.i18n.messages import message

KINDS = (
    "countdown",
    "lead-in",
    "begin",
    "end",
    "halfway",
    "switch",
    "rest",
    "finish",
    "breath-in",
    "breath-out",
    "breath-hold",
    "rep-out",
    "rep-back",
    "rep-hold",
    "pause",
    "resume",
)
"""Every kind of cue that has a sound; the file of each is named after it."""

CHATTER = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false"
"""What Qt would print about libraries that it can do without."""

_NO_PLAYER = message(
    "No sound: no program that plays WAV files was found. Install pulseaudio-utils, pipewire-bin or alsa-utils."
)


def open_sounds(folder: Path, *, window: bool) -> Sounds:
    """Return the best way to play the cues in *folder*; never raises, and the silent way says why it is silent.

    On Linux that is a program of the system, in a *window* too: it outlives a sound server that is restarted, which
    Qt's sounds do not. Elsewhere a window uses Qt's sounds. A terminal never loads Qt.
    """
    cues = {kind: folder / f"{kind}.wav" for kind in KINDS}
    if not any(path.is_file() for path in cues.values()):
        return SilentSounds(
            message("No sound: the sound files are missing from {folder}. Reinstall Backstride.", folder=str(folder))
        )
    program = _program()
    if program and (sys.platform == "linux" or not window):
        return LaunchedSounds(cues, program)
    why = _NO_PLAYER
    if window:
        try:
            return _qt_sounds(cues)
        except ImportError as error:
            why = message(
                "No sound: Qt Multimedia did not load ({error}). Install pulseaudio-utils, pipewire-bin or alsa-utils.",
                error=str(error),
            )
    player = program or playsound_player()
    return LaunchedSounds(cues, player) if player else SilentSounds(why)


def _program() -> Player | None:
    """Return the system's own programs that play a WAV, as one player; ``None`` where there is none."""
    players = [_player(name, path) for name, path in find_programs()]
    return FirstThatPlays(players) if len(players) > 1 else next(iter(players), None)


def _player(name: str, path: str) -> Player:
    """Return the program *name* as a player, as one that waits where it can."""
    player = program_player(name, path)
    if name != "paplay" or sys.platform != "linux":
        return player
    from backstride.devices.sounds.paplay import WaitingPlayer  # noqa: PLC0415  because only Linux has such pipes

    return WaitingPlayer(path, player)


def _qt_sounds(cues: dict[str, Path]) -> Sounds:
    """Return Qt's sounds; raises ImportError where its multimedia part does not load, as without libpulse."""
    from PySide6.QtCore import QLoggingCategory  # noqa: PLC0415  because a terminal never loads Qt

    QLoggingCategory.setFilterRules(CHATTER)
    from backstride.devices.sounds.qt import QtSounds  # noqa: PLC0415  because the chatter comes while it loads

    return QtSounds(cues, follow=sys.platform != "linux")
