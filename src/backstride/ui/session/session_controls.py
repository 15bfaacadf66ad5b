"""What a person turns while a session runs: volume, mute, and the way that the picture lies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

_STEP = 10


class SessionControls(QObject):
    """``volume`` in percent, ``rotation`` in degrees. They only tell; who keeps them acts on them."""

    volume_changed = Signal(int)
    muted_changed = Signal(bool)
    rotation_changed = Signal(int)

    def __init__(self, *, volume: int, muted: bool, rotation: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.volume = volume
        self.muted = muted
        self.rotation = rotation

    def louder(self) -> None:
        """A step up; sound that was off is on again."""
        self._set_volume(self.volume + _STEP)

    def quieter(self) -> None:
        """A step down."""
        self._set_volume(self.volume - _STEP)

    def mute(self) -> None:
        """Sound off, or on again."""
        self._set_muted(muted=not self.muted)

    def turn(self) -> None:
        """A quarter further."""
        self.rotation = (self.rotation + 90) % 360
        self.rotation_changed.emit(self.rotation)

    def _set_volume(self, volume: int) -> None:
        self.volume = min(100, max(0, volume))
        self._set_muted(muted=False)
        self.volume_changed.emit(self.volume)

    def _set_muted(self, *, muted: bool) -> None:
        if muted != self.muted:
            self.muted = muted
            self.muted_changed.emit(muted)
