"""Which way to make sound: the best that this machine has, told by trying."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from backstride.devices.sounds.launch import NO_PLAYER, find_launch
from backstride.devices.sounds.launched import LaunchedSounds
from backstride.devices.sounds.port import SilentSounds, Sounds
from backstride.devices.sounds.relay import RelaySounds

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

SILENCE = "silence"

LATENCY_MS = "12"
"""How much sound Qt's stream may hold back: a cue is heard 9 ms after it is asked for (by itself Qt takes 16)."""

CHATTER = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false"
"""What Qt would print about libraries that it can do without."""

NO_QT = "No sound: Qt's multimedia part did not load ({error}). Install libpulse0, or paplay or aplay."
NO_FILES = "No sound: the files of the cues are not in {folder}. Install the program again."


def open_sounds(folder: Path, *, window: bool) -> Sounds:
    """Return the best sounds for cues from *folder*: Qt's in a *window*, else (and where Qt has none) a program's.

    Never raises; where nothing can be heard the sounds are silent and say why.
    """
    cues = {kind: folder / f"{kind}.wav" for kind in KINDS}
    if not any(path.is_file() for path in cues.values()):
        return SilentSounds(NO_FILES.format(folder=folder))
    launch = find_launch()
    spare = LaunchedSounds(cues, launch) if launch else None
    if not window:
        return spare or SilentSounds(NO_PLAYER)
    try:
        return _in_window(cues, folder / f"{SILENCE}.wav", spare)
    except ImportError as error:
        return spare or SilentSounds(NO_QT.format(error=error))


def _in_window(cues: dict[str, Path], silence: Path, spare: Sounds | None) -> Sounds:
    """Return Qt's sounds, relieved by *spare*; raises ImportError where Qt's multimedia part does not load."""
    os.environ.setdefault("PULSE_LATENCY_MSEC", LATENCY_MS)  # read by libpulse when Qt opens the stream
    from PySide6.QtCore import QLoggingCategory  # noqa: PLC0415  because a terminal never loads Qt

    QLoggingCategory.setFilterRules(CHATTER)
    from backstride.devices.sounds.qt import QtSounds  # noqa: PLC0415  as above, and the chatter comes while it loads

    qt = QtSounds(cues, silence, revive=sys.platform != "linux")
    return RelaySounds(qt, spare) if spare else qt
