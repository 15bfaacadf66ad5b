"""What the rest of the program knows of sound: the port, and its silent twin."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from backstride.i18n.messages import Message


class Sounds(Protocol):
    """Something that plays short cues by name and clips of speech; no call waits for the sound."""

    @property
    def problem(self) -> Message | None:
        """What is missing and what to do; ``None`` while all is well."""

    def prime(self) -> None:
        """Open the device and load the cues, so that the first one is on time."""

    def play(self, kind: str) -> None:
        """Play the cue of this kind (a cue's or a mark's kind); an unknown kind is silence."""

    def play_clip(self, path: Path) -> None:
        """Play a WAV file of speech; a clip that still plays is cut."""

    def stop_clip(self) -> None:
        """Cut the clip that plays."""

    def set_levels(self, *, cues: float, voice: float, muted: bool) -> None:
        """Set both volumes (0 to 1), at least of what begins from now on; muting silences what plays, too."""

    def close(self) -> None:
        """Close the device."""


class SilentSounds:
    """Sounds for a machine without a device, and for tests: keeps what it was asked in ``played``."""

    def __init__(self, problem: Message | None = None) -> None:
        """Give *problem* as the reason why nothing is heard."""
        self.problem = problem
        self.played: list[str] = []
        self.levels = (1.0, 1.0, False)

    def prime(self) -> None:
        """Do nothing: silence is always ready."""

    def play(self, kind: str) -> None:
        """Remember *kind*."""
        self.played.append(kind)

    def play_clip(self, path: Path) -> None:
        """Remember the clip's name."""
        self.played.append(f"clip {path.name}")

    def stop_clip(self) -> None:
        """Remember that the clip was cut."""
        self.played.append("stop")

    def set_levels(self, *, cues: float, voice: float, muted: bool) -> None:
        """Remember the levels."""
        self.levels = (cues, voice, muted)

    def close(self) -> None:
        """Do nothing."""
