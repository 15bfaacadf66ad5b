"""Two ways to make sound as one: the better while it works, the sturdier from then on."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from backstride.devices.sounds.port import Sounds


class Fallible(Sounds, Protocol):
    """Sounds that know when they are no longer heard."""

    @property
    def works(self) -> bool:
        """Say whether they are heard, as far as is known."""


class RelaySounds:
    """Plays through *first* while that works, else through *spare*."""

    def __init__(self, first: Fallible, spare: Sounds) -> None:
        """Join the two; both are closed in the end."""
        self._first = first
        self._spare = spare

    @property
    def problem(self) -> str:
        """What the one that is in use says."""
        return self._now.problem

    def prime(self) -> None:
        """Make both ready: which of them will play shows later."""
        self._first.prime()
        self._spare.prime()

    def play(self, kind: str) -> None:
        """Play the cue."""
        self._now.play(kind)

    def play_clip(self, path: Path) -> None:
        """Play *path*; a clip that still plays is cut."""
        self.stop_clip()
        self._now.play_clip(path)

    def stop_clip(self) -> None:
        """Cut the clip, whichever of the two plays it."""
        self._first.stop_clip()
        self._spare.stop_clip()

    def set_levels(self, *, cues: float, voice: float, muted: bool) -> None:
        """Set the volumes of both."""
        self._first.set_levels(cues=cues, voice=voice, muted=muted)
        self._spare.set_levels(cues=cues, voice=voice, muted=muted)

    def close(self) -> None:
        """Let both go."""
        self._first.close()
        self._spare.close()

    @property
    def _now(self) -> Sounds:
        return self._first if self._first.works else self._spare
