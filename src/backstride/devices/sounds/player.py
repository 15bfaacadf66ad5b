"""Playing WAV files outside this process: by a program of the system, or by what playsound3 finds."""

from __future__ import annotations

import logging
import shutil
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from backstride.devices.volume import FULL, step_of, write_copy
from backstride.i18n.messages import Message, message

PROGRAMS: dict[str, tuple[str, ...]] = {
    "paplay": (),
    "pw-play": (),
    "aplay": ("--quiet",),
    "afplay": (),
}
"""Programs that play the WAV that is their last argument, and their options; the quickest to be heard first."""

_LOG = logging.getLogger(__name__)


class Running(Protocol):
    """A sound that plays."""

    def alive(self) -> bool:
        """Say whether it still plays."""

    def stop(self) -> None:
        """End it now."""

    @property
    def problem(self) -> Message | None:
        """Say what went wrong, once it has ended; ``None`` where all went well."""


class Player(Protocol):
    """Something that plays WAV files, without waiting for their end."""

    def ready(self) -> Running | None:
        """Do beforehand what can be done, so that the first sound is on time; that may be to play silence."""

    def play(self, path: Path, level: float) -> Running:
        """Begin to play *path* at *level* (0 to 1); raises OSError where that cannot be done."""

    def close(self) -> None:
        """Close all that was made ready; what plays plays on."""


def reap(process: subprocess.Popen[bytes]) -> None:
    """Take note of the end of *process* whenever it comes: nobody may look again, and a dead child stays a process."""
    with suppress(RuntimeError):  # the system has no thread left: then the next look reaps it
        threading.Thread(target=process.wait, name="reaper", daemon=True).start()


@dataclass(frozen=True, slots=True)
class Child:
    """A sound that a child process plays."""

    process: subprocess.Popen[bytes]
    player: str

    def alive(self) -> bool:
        """Say whether the child runs."""
        return self.process.poll() is None

    def stop(self) -> None:
        """End the child."""
        self.process.kill()
        self.process.wait()

    @property
    def problem(self) -> Message | None:
        """What is wrong where the child ended by itself with a fault."""
        if (self.process.poll() or 0) <= 0:
            return None
        return message(
            "No sound: {player} could not play. Connect speakers or headphones and start the sound server.",
            player=self.player,
        )


class FilePlayer:
    """Plays each file, or a quieter copy of it, by starting something new for it."""

    def __init__(self, start: Callable[[Path], Running]) -> None:
        """Begin to play a file by *start*, which raises OSError where it cannot."""
        self._start = start
        self._copies: tempfile.TemporaryDirectory[str] | None = None

    def ready(self) -> Running | None:
        """Do nothing: each sound opens the device again."""
        return None

    def play(self, path: Path, level: float) -> Running:
        """Begin to play *path*."""
        step = step_of(level)
        return self._start(path if step == FULL else self._copy(path, step))

    def close(self) -> None:
        """Forget the quieter copies."""
        if self._copies is not None:
            self._copies.cleanup()
            self._copies = None

    def _copy(self, path: Path, step: int) -> Path:
        self._copies = self._copies or tempfile.TemporaryDirectory(prefix="backstride-sounds-")
        copy = Path(self._copies.name) / f"{path.stem}-{step}.wav"
        if not copy.is_file():
            write_copy(path, step, copy)
        return copy


class FirstThatPlays:
    """Plays by the first of several players that is able to.

    That a program is there says little: without its sound server ``paplay`` only fails, where ``aplay`` may be heard.
    So a player whose sound failed gives way to the next, the first again after the last, until one has played a sound
    to its end; that one stays, since a server that goes away later also comes back.
    """

    def __init__(self, players: Iterable[Player]) -> None:
        """Try *players* in their order."""
        self._players = deque(players)
        self._tried: Running | None = None
        self._settled = False

    def ready(self) -> Running | None:
        """Let the player whose turn it is do what it can do beforehand."""
        self._tried = self._players[0].ready()
        return self._tried

    def play(self, path: Path, level: float) -> Running:
        """Begin to play *path*."""
        self._judge()
        self._tried = self._players[0].play(path, level)
        return self._tried

    def close(self) -> None:
        """Close all of them."""
        for player in self._players:
            player.close()

    def _judge(self) -> None:
        if self._settled or self._tried is None or self._tried.alive():
            return
        if self._tried.problem:
            self._players.rotate(-1)
        else:
            self._settled = True


def find_programs() -> tuple[tuple[str, str], ...]:
    """Return name and path of each program of the system that plays a WAV, the best first."""
    found = ((name, shutil.which(name)) for name in PROGRAMS)
    return tuple((name, path) for name, path in found if path)


def start_program(name: str, program: str, path: Path) -> Running:
    """Play *path* by the program called *name*."""
    process = subprocess.Popen(  # noqa: S603  because the program is from a fixed table and no shell reads the rest
        [program, *PROGRAMS[name], str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    reap(process)
    return Child(process, name)


def program_player(name: str, program: str) -> Player:
    """Return a player that calls the program *name* for each file."""
    return FilePlayer(partial(start_program, name, program))


class _Sound(Protocol):
    """What playsound3 hands back."""

    def is_alive(self) -> bool: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Playing:
    sound: _Sound
    problem: Message | None = None

    def alive(self) -> bool:
        return self.sound.is_alive()

    def stop(self) -> None:
        self.sound.stop()


def playsound_player() -> Player | None:
    """Return what playsound3 offers: it wants mpg123 beside aplay, and where it finds nothing it only logs that."""
    logging.getLogger("playsound3").addHandler(logging.NullHandler())
    try:
        import playsound3  # noqa: PLC0415  because its import tries programs, which few machines need
    except ImportError:
        return None
    except Exception as error:  # noqa: BLE001  because it tries what it finds while it loads
        _LOG.warning("playsound3 cannot be used.", exc_info=error)
        return None
    if not playsound3.AVAILABLE_BACKENDS:
        return None

    def start(path: Path) -> Running:
        try:
            return _Playing(playsound3.playsound(path, block=False))
        except playsound3.PlaysoundException as error:
            raise OSError(str(error)) from error

    return FilePlayer(start)
