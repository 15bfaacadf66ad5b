"""Cues and clips in processes of their own: for a terminal, which has no event loop and never loads Qt."""

from __future__ import annotations

import tempfile
from pathlib import Path

from backstride.devices.sounds.launch import Launch, Running
from backstride.devices.sounds.scaled import scaled

AT_ONCE = 8
"""Sounds that may play together; where a stuck sound server keeps so many alive, further ones are left out."""

CANNOT_PLAY = "No sound: {error}."


class LaunchedSounds:
    """Sounds that are each a process: heard some 10 ms late, and untouched by whatever happens to the sound server."""

    def __init__(self, cues: dict[str, Path], launch: Launch) -> None:
        """Play *cues* (kind to WAV file) by *launch*."""
        self._cues = cues
        self._launch = launch
        self._quieter: tempfile.TemporaryDirectory[str] | None = None
        self._running: list[Running] = []
        self._clip: Running | None = None
        self._levels = (1.0, 1.0, False)
        self._problem = ""

    @property
    def problem(self) -> str:
        """One sentence while the last sounds could not be played."""
        self._sweep()
        return self._problem

    def prime(self) -> None:
        """Do nothing: a process opens the device anew each time."""

    def play(self, kind: str) -> None:
        """Play the cue in a process of its own."""
        if kind in self._cues:
            self._start(self._cues[kind], self._levels[0])

    def play_clip(self, path: Path) -> None:
        """Play *path*, and cut the clip that still plays."""
        self.stop_clip()
        self._clip = self._start(path, self._levels[1])

    def stop_clip(self) -> None:
        """Cut the clip that plays."""
        if self._clip is not None:
            self._clip.stop()
            self._clip = None

    def set_levels(self, *, cues: float, voice: float, muted: bool) -> None:
        """Set both volumes (0 to 1) from the next sound on; muting also cuts what plays."""
        self._levels = (cues, voice, muted)
        if muted:
            self._cut()

    def close(self) -> None:
        """End what plays, and forget the quieter copies."""
        self._cut()
        if self._quieter is not None:
            self._quieter.cleanup()
            self._quieter = None

    def _cut(self) -> None:
        self._clip = None
        for sound in self._running:
            sound.stop()
        self._sweep()

    def _sweep(self) -> None:
        ended = [sound for sound in self._running if not sound.alive()]
        self._running = [sound for sound in self._running if sound not in ended]
        if ended:
            self._problem = ended[-1].problem

    def _start(self, path: Path, level: float) -> Running | None:
        self._sweep()
        if self._levels[2] or level <= 0 or len(self._running) >= AT_ONCE:
            return None
        try:
            sound = self._launch(self._at(level, path))
        except OSError as error:
            self._problem = CANNOT_PLAY.format(error=error.strerror or error)
            return None
        self._running.append(sound)
        return sound

    def _at(self, level: float, path: Path) -> Path:
        if level >= 1:
            return path
        self._quieter = self._quieter or tempfile.TemporaryDirectory(prefix="backstride-sounds-")
        return scaled(path, level, Path(self._quieter.name))
