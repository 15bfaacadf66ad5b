"""Cues and clips through Qt's sound effects: ready in memory and on time."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from backstride.devices.sounds.heartbeat import Heartbeat

VOICES = 2
"""Effects a cue, so that a quick repeat does not cut the one before."""

NO_DEVICE = "No sound: no output device was found. Connect one and start the program again."
LOST = "No sound: the connection to the sound server was lost. Start the program again."
NO_FILE = "No sound for {kinds}: the file is missing or damaged. Install the program again."


class QtSounds:
    """Sounds for a program with a Qt event loop, used from its thread.

    All effects share one stream. When its server or device has gone, it says "ready" and is silent for ever. With
    *revive*, it is then dropped and made anew; but on Linux that would end the process (libpulse aborts while Qt has
    no connection), so there these sounds cease to *work*, and something else has to take over. A living stream is
    made anew when the devices change, to follow the default.
    """

    def __init__(self, cues: dict[str, Path], silence: Path, *, revive: bool) -> None:
        """Play *cues* (kind to WAV file); *silence* is a WAV of some hundredths of a second of it.

        All WAVs, clips too, have the same rate and channels: another form would need a stream of its own.
        """
        self._files = {kind: path for kind, path in cues.items() if path.is_file()}
        self._missing = ", ".join(kind for kind in cues if kind not in self._files)
        self._revive = revive
        self._lost = False
        self._cues: dict[str, cycle[QSoundEffect]] = {}
        self._effects: list[QSoundEffect] = []
        self._clip: QSoundEffect | None = None
        self._levels = (1.0, 1.0, False)
        self._heart = Heartbeat(silence)
        self._heart.died.connect(self._lose)
        self._heart.moved.connect(self._make)
        self._make()

    @property
    def works(self) -> bool:
        """Say whether cues can be heard, as far as is known."""
        return bool(self._cues) and not self._lost

    @property
    def problem(self) -> str:
        """One sentence while there is no device or a cue cannot be played."""
        if self._lost:
            return LOST
        if not self._cues:
            return NO_DEVICE
        return NO_FILE.format(kinds=self._missing) if self._missing else ""

    def prime(self) -> None:
        """Begin to beat: the first beat opens the device before the first cue needs it."""
        self._heart.begin()

    def play(self, kind: str) -> None:
        """Play the cue at once."""
        if kind in self._cues:
            next(self._cues[kind]).play()

    def play_clip(self, path: Path) -> None:
        """Play *path*, whose name must be new for new content (Qt keeps what it read under that name)."""
        self.stop_clip()
        if self.works:
            self._clip = self._effect(path)
            self._set_clip_level()
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
            effect.setVolume(cues)
            effect.setMuted(muted)
        self._set_clip_level()

    def close(self) -> None:
        """Stop beating, and the clip; `prime` goes on."""
        self._heart.rest()
        self.stop_clip()

    def _set_clip_level(self) -> None:
        if self._clip is not None:
            self._clip.setVolume(self._levels[1])
            self._clip.setMuted(self._levels[2])

    def _effect(self, path: Path) -> QSoundEffect:
        effect = QSoundEffect(QMediaDevices.defaultAudioOutput())
        effect.setSource(QUrl.fromLocalFile(str(path)))
        effect.setVolume(self._levels[0])
        effect.setMuted(self._levels[2])
        return effect

    def _make(self) -> None:
        if self._lost:
            return
        self.stop_clip()
        self._heart.drop()
        self._cues.clear()
        self._effects.clear()  # with the last of them the stream ends
        if QMediaDevices.defaultAudioOutput().isNull():
            return
        for kind, path in self._files.items():
            voices = [self._effect(path) for _ in range(VOICES)]
            self._effects += voices
            self._cues[kind] = cycle(voices)
        self._heart.renew()

    def _lose(self) -> None:
        if self._revive:
            self._make()
        else:
            self._lost = True
            self._heart.rest()
