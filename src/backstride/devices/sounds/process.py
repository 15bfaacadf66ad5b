"""Cues and clips in processes of their own, which leaves this one untouched by what happens to the sound server."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import inf
from pathlib import Path

from backstride.devices.sounds.player import Player, Running
from backstride.devices.volume import UnplayableError
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Argument, Message, message
from backstride.i18n.os_errors import os_error_text

AT_ONCE = 8
"""Sounds that may play together; further ones are left out."""

STUCK = 5.0
"""Seconds after which a cue that still plays never will: the longest lasts less than two."""

_NEVER_ENDS = message("No sound: the sound system is not responding. Restart the sound server or reconnect the device.")

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A sound that plays, and the monotonic second after which it never will."""

    sound: Running
    until: float


class LaunchedSounds:
    """Sounds that are each a process, for a terminal and on Linux for a window too."""

    def __init__(self, cues: dict[str, Path], player: Player, now: Callable[[], float] = time.monotonic) -> None:
        """Play *cues* (kind to WAV file) by *player*."""
        self._cues = cues
        self._player = player
        self._now = now
        self._running: list[_Begun] = []
        self._clip: Running | None = None
        self._levels = (1.0, 1.0, False)
        self._problem: Message | None = None

    @property
    def problem(self) -> Message | None:
        """What is wrong while the last sounds could not be played."""
        self._sweep()
        return self._problem

    def prime(self) -> None:
        """Wake the device, so that no cue waits for it."""
        self._begin(self._player.ready, STUCK)

    def play(self, kind: str) -> None:
        """Play the cue in a process of its own."""
        if kind in self._cues:
            self._start(self._cues[kind], self._levels[0], STUCK)

    def play_clip(self, path: Path) -> None:
        """Play *path*, and cut the clip that still plays."""
        self.stop_clip()
        self._clip = self._start(path, self._levels[1], inf)

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
        """End what plays and close the device; `prime` opens it again."""
        self._cut()
        self._player.close()

    def _cut(self) -> None:
        self._clip = None
        for begun in self._running:
            begun.sound.stop()
        self._running.clear()

    def _sweep(self) -> None:
        """Learn from what has ended, and end what never will: where all are stuck, nothing new could begin."""
        for begun in self._running:
            if not begun.sound.alive():
                self._set_problem(begun.sound.problem)
            elif begun.until < self._now():
                begun.sound.stop()
                self._set_problem(_NEVER_ENDS)
        self._running = [begun for begun in self._running if begun.sound.alive()]

    def _set_problem(self, problem: Message | None) -> None:
        if problem and problem != self._problem:
            _LOG.warning("%s", IN_ENGLISH.say(problem))
        self._problem = problem

    def _start(self, path: Path, level: float, patience: float) -> Running | None:
        self._sweep()
        if self._levels[2] or level <= 0 or len(self._running) >= AT_ONCE:
            return None
        return self._begin(partial(self._player.play, path, level), patience)

    def _begin(self, sound: Callable[[], Running | None], patience: float) -> Running | None:
        try:
            running = sound()
        except OSError as error:
            self._set_problem(_no_sound(error.message if isinstance(error, UnplayableError) else os_error_text(error)))
            return None
        except Exception as error:  # noqa: BLE001  because a tone is worth no session, whatever is wrong with it
            _LOG.warning("A sound was not played.", exc_info=error)
            self._set_problem(_no_sound(type(error).__name__))
            return None
        if running is not None:
            self._running.append(_Begun(running, self._now() + patience))
        return running


def _no_sound(why: Argument) -> Message:
    return message("No sound: {why}.", why=why)
