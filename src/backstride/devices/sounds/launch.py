"""Ways to play one WAV file outside this process: a program of the system, or what playsound3 finds."""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))
"""Programs that play a WAV file given as their last argument, the quickest to be heard first."""

NO_PLAYER = "No sound: no program that plays a WAV was found. Install pulseaudio-utils, pipewire or alsa-utils."
PLAYER_FAILED = "No sound: {player} could not play. Connect an output device and start the sound server."


class Running(Protocol):
    """A sound that plays."""

    def alive(self) -> bool:
        """Say whether it still plays."""

    def stop(self) -> None:
        """End it now."""

    @property
    def problem(self) -> str:
        """Say in a sentence what went wrong, once it has ended; empty where all went well."""


Launch = Callable[[Path], Running]
"""Begin to play a WAV file, without waiting; raises OSError where that cannot be done."""


@dataclass(frozen=True, slots=True)
class ByProgram:
    """A sound that a child process plays."""

    child: subprocess.Popen[bytes]
    player: str

    def alive(self) -> bool:
        """Say whether the child runs."""
        return self.child.poll() is None

    def stop(self) -> None:
        """End the child."""
        if self.alive():
            self.child.kill()
            self.child.wait()

    @property
    def problem(self) -> str:
        """One sentence where the child ended by itself with a fault."""
        return PLAYER_FAILED.format(player=self.player) if (self.child.poll() or 0) > 0 else ""


class _Sound(Protocol):
    """What playsound3 hands back."""

    def is_alive(self) -> bool: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Played:
    sound: _Sound
    problem: str = ""

    def alive(self) -> bool:
        return self.sound.is_alive()

    def stop(self) -> None:
        self.sound.stop()


def find_launch() -> Launch | None:
    """Return the best way to play a file here, ``None`` where there is none."""
    for player, *options in PLAYERS:
        if program := shutil.which(player):
            return _by_program(program, *options)
    return _by_playsound()


def _by_program(program: str, *options: str) -> Launch:
    def launch(path: Path) -> Running:
        child = subprocess.Popen(  # noqa: S603  because the program is from a fixed table and no shell reads the rest
            [program, *options, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return ByProgram(child, Path(program).name)

    return launch


def _by_playsound() -> Launch | None:
    """Return what playsound3 offers: it wants mpg123 beside aplay, and where it finds nothing it only logs that."""
    logging.getLogger("playsound3").addHandler(logging.NullHandler())
    try:
        import playsound3  # noqa: PLC0415  because its import tries programs, which only a terminal without players needs
    except (ImportError, OSError, subprocess.SubprocessError):
        return None
    if not playsound3.AVAILABLE_BACKENDS:
        return None

    def launch(path: Path) -> Running:
        try:
            return _Played(playsound3.playsound(path, block=False))
        except playsound3.PlaysoundException as error:
            raise OSError(str(error)) from error

    return launch
