"""Cues and clips through Qt's sound effects, for systems that have no program to play them."""

from __future__ import annotations

import logging
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from backstride.devices.volume import read_frames
from backstride.devices.wav import WIDTH
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message, message

EARLY_MS = 20
"""How long before its end a sound is stopped; our files end with 40 ms of silence."""


class Effect(QObject):
    """A sound effect on the device that is the default when it is made.

    In Qt 6.11 a sound that ends by itself may be torn down in the sound system's thread, which then floods the event
    loop for ever ("Invalid socket"); one that is stopped is torn down in its own. So it is stopped in its silent end.
    """

    def __init__(self, path: Path) -> None:
        """Load *path*, a WAV whose last 40 ms are silent; one that cannot be read is silence."""
        super().__init__()
        self._effect = QSoundEffect(QMediaDevices.defaultAudioOutput(), self)
        self._effect.setSource(QUrl.fromLocalFile(str(path)))
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setTimerType(Qt.TimerType.PreciseTimer)
        self._end.setInterval(max(1, round(_seconds(path) * 1000) - EARLY_MS))
        self._end.timeout.connect(self._effect.stop)

    def play(self) -> None:
        """Play from the beginning."""
        self._effect.play()
        self._end.start()

    def stop(self) -> None:
        """End it now."""
        self._end.stop()
        self._effect.stop()

    def set_level(self, level: float, *, muted: bool) -> None:
        """Set the volume (0 to 1, linear), also while it plays."""
        self._effect.setVolume(level)
        self._effect.setMuted(muted)


def _seconds(path: Path) -> float:
    try:
        form, frames = read_frames(path)
    except OSError:
        return 0.0
    return len(frames) / (WIDTH * form.channels * form.rate)


VOICES = 2
"""Effects a cue, so that a quick repeat does not cut the one before."""

SETTLE_MS = 300
"""How long after a change of devices the new one is ready to be opened."""

NO_DEVICE = message("No sound: no output device was found. Connect one; until then, sessions run silently.")

_LOG = logging.getLogger(__name__)


class QtSounds:
    """Sounds for a program with a Qt event loop, used from its thread.

    All effects share one stream, which stays silent for ever once its device has gone; so, with *follow*, all are
    dropped and made again when the devices have changed. On Linux that may not be done: when the sound server has
    gone, a new stream ends the process (libpulse aborts while Qt has no connection).
    """

    def __init__(self, cues: dict[str, Path], *, follow: bool) -> None:
        """Play *cues* (kind to WAV file). All WAVs, clips too, should have the same rate and channels."""
        self._files = {kind: path for kind, path in cues.items() if path.is_file()}
        self._missing = tuple(kind for kind in cues if kind not in self._files)
        self._cues: dict[str, cycle[Effect]] = {}
        self._effects: list[Effect] = []
        self._clip: Effect | None = None
        self._levels = (1.0, 1.0, False)
        self._parent = QObject()
        self._settled = QTimer(self._parent)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._make)
        self._devices = QMediaDevices(self._parent)
        if follow:
            self._devices.audioOutputsChanged.connect(self._settled.start)
        self._make()

    @property
    def problem(self) -> Message | None:
        """What is wrong while there is no device or a cue cannot be played."""
        if not self._effects:
            return NO_DEVICE
        if not self._missing:
            return None
        return message(
            "No sound for {kinds}: the file is missing or damaged. Reinstall Backstride.", kinds=self._missing
        )

    def prime(self) -> None:
        """Play one cue without a sound: the stream then is open before the first that is heard."""
        for effect in self._effects[:1]:
            effect.set_level(0.0, muted=True)
            effect.play()
            effect.set_level(self._levels[0], muted=self._levels[2])

    def play(self, kind: str) -> None:
        """Play the cue at once."""
        if kind in self._cues:
            next(self._cues[kind]).play()

    def play_clip(self, path: Path) -> None:
        """Play *path*, whose name must be new for new content (Qt keeps what it read under that name)."""
        self.stop_clip()
        if self._effects:
            self._clip = self._effect(path, self._levels[1])
            self._clip.play()

    def stop_clip(self) -> None:
        """Cut the clip that plays."""
        if self._clip is not None:
            self._clip.stop()
            self._clip = None

    def set_levels(self, *, cues: float, voice: float, muted: bool) -> None:
        """Set both volumes (0 to 1, linear) at once, also of what is playing."""
        self._levels = (cues, voice, muted)
        for effect in self._effects:
            effect.set_level(cues, muted=muted)
        if self._clip is not None:
            self._clip.set_level(voice, muted=muted)

    def close(self) -> None:
        """End what plays and close the device."""
        self._settled.stop()
        self._drop()

    def _drop(self) -> None:
        self.stop_clip()
        for effect in self._effects:
            effect.stop()
        self._cues.clear()
        self._effects.clear()  # with the last of them the stream ends

    def _make(self) -> None:
        self._drop()
        if QMediaDevices.defaultAudioOutput().isNull():
            _LOG.warning("%s", IN_ENGLISH.say(NO_DEVICE))
            return
        for kind, path in self._files.items():
            voices = [self._effect(path, self._levels[0]) for _ in range(VOICES)]
            self._effects += voices
            self._cues[kind] = cycle(voices)

    def _effect(self, path: Path, level: float) -> Effect:
        effect = Effect(path)
        effect.set_level(level, muted=self._levels[2])
        return effect
