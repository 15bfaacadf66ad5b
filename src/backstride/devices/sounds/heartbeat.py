"""Whether Qt's stream still leads to a device: a beat of silence that ends is a sign of life."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

SETTLE_MS = 300
"""So long after a change of devices the new one is ready to be opened."""

BEAT_MS = 1000
"""So often 50 ms of silence are played; that also keeps the device from falling asleep."""

PATIENCE = 2
"""Beats that may be due while one has not ended: a device that wakes up may take so long."""


class Heartbeat(QObject):
    """Plays silence through the stream of all sound effects and listens to whether it ends.

    Signals: ``died`` once the stream is dead; ``moved`` when the devices have changed and the stream is alive still.
    """

    died = Signal()
    moved = Signal()

    def __init__(self, silence: Path) -> None:
        """Play the WAV *silence*, which lasts some hundredths of a second; `renew` comes first."""
        super().__init__()
        self._silence = QUrl.fromLocalFile(str(silence))
        self._beat: QSoundEffect | None = None
        self._overdue = 0
        self._changed = False
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._probe)
        self._due = QTimer(self, interval=BEAT_MS)
        self._due.timeout.connect(self._feel)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._settled.start)

    def begin(self) -> None:
        """Beat from now on."""
        self._overdue = 0
        self._play()
        self._due.start()

    def rest(self) -> None:
        """Beat no more, until `begin` or a change of devices."""
        self._due.stop()

    def drop(self) -> None:
        """Let the stream go."""
        self._beat = None
        self._overdue = 0
        self._changed = False

    def renew(self) -> None:
        """Join the stream to the device that is the default now."""
        self._beat = QSoundEffect(QMediaDevices.defaultAudioOutput())
        self._beat.setSource(self._silence)
        self._beat.playingChanged.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._play()

    def _play(self) -> None:
        if self._beat is not None and not self._beat.isPlaying():
            self._beat.play()

    def _feel(self) -> None:
        if self._beat is None or not self._beat.isPlaying():
            self._overdue = 0
            self._play()
            return
        self._overdue += 1
        if self._overdue == PATIENCE:
            self.died.emit()

    def _probe(self) -> None:
        self._changed = True
        if self._beat is None:
            self.moved.emit()  # the news itself came through a living connection
        else:
            self._play()

    def _ended(self) -> None:
        if self._changed and self._beat is not None and not self._beat.isPlaying():
            self.moved.emit()
