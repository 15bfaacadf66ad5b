"""Cues and clips in processes of their own, which leaves this one untouched by what happens to the sound server."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from backstride.devices.sounds.player import Player, Running

AT_ONCE = 8
"""Sounds that may play together; where a stuck sound server keeps so many alive, further ones are left out."""

CANNOT_PLAY = "No sound: {error}."


class LaunchedSounds:
    """Sounds that are each a process, for a terminal and on Linux for a window too."""

    def __init__(self, cues: dict[str, Path], player: Player) -> None:
        """Play *cues* (kind to WAV file) by *player*."""
        self._cues = cues
        self._player = player
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
        """Wake the device, so that no cue waits for it."""
        self._begin(self._player.ready)

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
        """End what plays and let the device go; `prime` opens it again."""
        self._cut()
        self._player.close()

    def _cut(self) -> None:
        self._clip = None
        for sound in self._running:
            sound.stop()
        self._running.clear()

    def _sweep(self) -> None:
        ended = [sound for sound in self._running if not sound.alive()]
        self._running = [sound for sound in self._running if sound not in ended]
        if ended:
            self._problem = ended[-1].problem

    def _start(self, path: Path, level: float) -> Running | None:
        self._sweep()
        if self._levels[2] or level <= 0 or len(self._running) >= AT_ONCE:
            return None
        return self._begin(partial(self._player.play, path, level))

    def _begin(self, sound: Callable[[], Running | None]) -> Running | None:
        try:
            running = sound()
        except OSError as error:
            self._problem = CANNOT_PLAY.format(error=error.strerror or error)
            return None
        if running is not None:
            self._running.append(running)
        return running
