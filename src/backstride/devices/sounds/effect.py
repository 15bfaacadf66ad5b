"""One sound in Qt's memory that is always ended before it ends by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from backstride.devices.scaled import read_frames
from backstride.devices.wav import WIDTH

EARLY_MS = 20
"""So long before its end a sound is stopped; our files end with 40 ms of silence."""


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
