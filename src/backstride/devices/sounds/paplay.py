"""Players that are started before they are needed and wait for their sound: on Linux, with PulseAudio or PipeWire."""

from __future__ import annotations

import fcntl
import os
import subprocess
import threading
from collections import deque
from contextlib import suppress
from pathlib import Path

from backstride.devices.sounds.player import Child, Player, Running, reap
from backstride.devices.volume import scaled_frames, step_of
from backstride.devices.wav import CUE_FORM, WIDTH

READY = 3
"""Players that wait: as many sounds may begin at once."""

PIPE_BYTES = 1 << 20
"""What a player's input takes at once: ten seconds of sound."""

ARGUMENTS = (
    "--raw",
    f"--rate={CUE_FORM.rate}",
    f"--channels={CUE_FORM.channels}",
    "--format=s16le",
    "--client-name=Backstride",
)
WHOLE = "--latency-msec=200"
"""For a sound: all of it, or much, is in the server's hands before the first of it is heard, so that none stutters."""

QUICK = "--latency-msec=20"
"""For the holder, which never sounds: with it the server looks every 5 ms for new sound, and not every 80."""

WAKING = bytes(CUE_FORM.rate * WIDTH // 2)
"""Half a second of silence, which wakes the device."""

MOST_KNOWN = 40
"""Sounds whose samples are kept: all cues, and the phrases that were spoken last."""

DOZE = 120.0
"""Seconds after the last sound at which the device is held no more, to save power."""


class WaitingPlayer:
    """Hands each sound to a ``paplay`` that is connected already: measured, it is heard within a millisecond.

    Nothing of a sound server is in this process: when the server dies, so do the players, and new ones are started
    for the next sound. One more is never handed anything and keeps the device awake and quick while sounds are wanted.
    All end with this process, as their input does.
    """

    def __init__(self, program: str, other: Player) -> None:
        """Start *program*, a paplay; what it cannot be handed (another form, more than fits) is played by *other*."""
        self._program = program
        self._other = other
        self._waiting: deque[subprocess.Popen[bytes]] = deque()
        self._holder: subprocess.Popen[bytes] | None = None
        self._dozing: threading.Timer | None = None
        self._known: dict[tuple[Path, int], bytes] = {}

    def ready(self) -> Running | None:
        """Start the players, and wake the device with silence."""
        self._refill(READY)
        self._hold()
        return self._hand_over(WAKING)

    def play(self, path: Path, level: float) -> Running:
        """Begin to play *path*."""
        frames = self._frames(path, step_of(level))
        return self._hand_over(frames) if frames else self._other.play(path, level)

    def close(self) -> None:
        """End the players that wait."""
        if self._dozing is not None:
            self._dozing.cancel()
        if self._holder is not None:
            _end(self._holder)
            self._holder = None
        while self._waiting:
            _end(self._waiting.popleft())
        self._known.clear()
        self._other.close()

    def _frames(self, path: Path, step: int) -> bytes:
        """Return what a player is handed, nothing where it cannot be."""
        if (path, step) not in self._known:
            form, frames = scaled_frames(path, step)
            if len(self._known) >= MOST_KNOWN:
                del self._known[next(iter(self._known))]
            self._known[path, step] = frames if form == CUE_FORM and len(frames) <= PIPE_BYTES else b""
        return self._known[path, step]

    def _hand_over(self, frames: bytes) -> Running:
        if player := self._hand_to_waiting(frames):
            self._refill(READY)
            self._hold()
        else:  # there is no server, or it has just come back
            player = self._hand_to_new(frames)
            self._refill(1)
        return Child(player, "paplay")

    def _refill(self, number: int) -> None:
        self._waiting.extend(self._start() for _ in range(number - len(self._waiting)))

    def _hand_to_waiting(self, frames: bytes) -> subprocess.Popen[bytes] | None:
        while self._waiting:
            player = self._waiting.popleft()
            if player.poll() is None and _handed(player, frames):
                return player
            _end(player)
        return None

    def _hand_to_new(self, frames: bytes) -> subprocess.Popen[bytes]:
        player = self._start()
        _handed(player, frames)
        return player

    def _hold(self) -> None:
        """Hold the device from now on for a while, again where the server went and took the holder along."""
        if self._dozing is not None:
            self._dozing.cancel()
        if self._holder is None or self._holder.poll() is not None:
            if self._holder is not None:
                _end(self._holder)
            self._holder = self._start(QUICK)
        self._dozing = threading.Timer(DOZE, self._holder.kill)
        self._dozing.daemon = True
        with suppress(RuntimeError):  # the system has no thread left: then the device is held until `close`
            self._dozing.start()

    def _start(self, latency: str = WHOLE) -> subprocess.Popen[bytes]:
        player = subprocess.Popen(  # noqa: S603  because program and arguments are fixed
            [self._program, *ARGUMENTS, latency],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        reap(player)
        try:
            _widen(player)
        except OSError:  # this user has too many wide pipes
            _end(player)
            raise
        return player


def _widen(player: subprocess.Popen[bytes]) -> None:
    """Make the input of *player* take a whole sound at once, without waiting; raises OSError."""
    if player.stdin is not None:
        fcntl.fcntl(player.stdin, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        os.set_blocking(player.stdin.fileno(), False)


def _handed(player: subprocess.Popen[bytes], frames: bytes) -> bool:
    """Give *player* all of *frames* and the end of its input; say whether it took them."""
    if player.stdin is None:
        return False
    try:
        return player.stdin.write(frames) == len(frames)
    except OSError:  # it has just ended
        return False
    finally:
        with suppress(OSError):
            player.stdin.close()


def _end(player: subprocess.Popen[bytes]) -> None:
    player.kill()
    player.wait()
    if player.stdin is not None:
        with suppress(OSError):
            player.stdin.close()
