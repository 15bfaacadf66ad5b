"""A process that lowers other players for a while, and puts them back whatever becomes of the program that asked.

It hears of that through its standard input, a line each: ``lower SECONDS`` or ``restore``. At the end of its input, as
when the program was killed, it puts everything back and leaves. Volumes are set at the sound server, by ``pactl``.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOWERED = 0.6
"""By how much a volume of the sound server is multiplied: its scale is cubic, so that these are 13 dB."""

_PATIENCE = 2.0
"""Seconds that the sound server has to answer."""

_LEAVE_ALONE = frozenset({"phone", "a11y", "event", "announce", "test"})
"""Roles of streams that are no music: calls, screen readers, sounds of the desktop."""

Call = Callable[[Sequence[str]], str]
"""Runs ``pactl`` with these words and returns what it printed.

Raises:
    OSError: it cannot be run.
    subprocess.SubprocessError: it did not do what it should.
"""


@dataclass(frozen=True, slots=True)
class Stream:
    """What one program plays now: its number at the sound server, its process, and its volume for each channel."""

    number: int
    process: int
    volumes: tuple[int, ...]


class Music:
    """The players of others, those of the process *owner* and of its children excepted."""

    def __init__(self, owner: int, call: Call) -> None:
        self._owner = owner
        self._call = call
        self._before: dict[int, tuple[Stream, tuple[int, ...]]] = {}

    def lower(self) -> None:
        """Lower whatever plays, once."""
        for stream in self._playing() or ():
            if stream.number not in self._before and not is_child(stream.process, self._owner):
                lowered = tuple(round(volume * LOWERED) for volume in stream.volumes)
                self._before[stream.number] = stream, lowered
                self._set(stream.number, lowered)

    def restore(self) -> None:
        """Put back what was lowered; what somebody has set meanwhile stays as they want it.

        Where the sound server does not answer now, what was lowered is put back the next time.
        """
        playing = self._playing() if self._before else ()
        if playing is None:
            return
        before, self._before = self._before, {}
        now = {stream.number: stream.volumes for stream in playing}
        for number, (stream, lowered) in before.items():
            if now.get(number) == lowered:
                self._set(number, stream.volumes)

    def _playing(self) -> tuple[Stream, ...] | None:
        """Return what sounds now, ``None`` where the sound server does not answer."""
        with suppress(OSError, ValueError, subprocess.SubprocessError):
            return tuple(streams(json.loads(self._call(("--format=json", "list", "sink-inputs")))))
        return None

    def _set(self, number: int, volumes: Iterable[int]) -> None:
        with suppress(OSError, subprocess.SubprocessError):  # it has ended meanwhile
            self._call(("set-sink-input-volume", str(number), *map(str, volumes)))


def streams(listed: object) -> Iterator[Stream]:
    """Yield what sounds now of what ``pactl`` *listed*; what it may say in another form some day is left out."""
    for each in listed if isinstance(listed, list) else ():
        with suppress(AttributeError, KeyError, TypeError, ValueError):
            properties: Mapping[str, Any] = each["properties"]
            volumes = tuple(int(channel["value"]) for channel in each["volume"].values())
            silent = each["mute"] or each["corked"] or not any(volumes)
            ours = properties.get("application.name") == "Backstride"  # a sandbox numbers processes in its own way
            if not (silent or ours or properties.get("media.role") in _LEAVE_ALONE):
                yield Stream(int(each["index"]), int(properties.get("application.process.id", 0)), volumes)


def is_child(process: int, owner: int) -> bool:
    """Say whether *process* is *owner* or was started by it, directly or not."""
    while process > 1 and process != owner:
        try:
            status = Path("/proc", str(process), "stat").read_text(encoding="utf-8", errors="replace")
            process = int(status.rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            return False
    return process == owner


def serve(music: Music, hears: int, clock: Callable[[], float] = time.monotonic) -> None:
    """Do what the lines from the handle *hears* ask for, until they end; then put everything back."""
    end, rest = float("inf"), b""
    try:
        while True:
            wait = None if end == float("inf") else max(0.0, end - clock())
            if not select.select([hears], [], [], wait)[0]:
                music.restore()
                end = float("inf")
                continue
            data = os.read(hears, 4096)
            if not data:
                return
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                end = _obey(music, line, clock())
    finally:
        music.restore()


def _obey(music: Music, line: bytes, now: float) -> float:
    """Do what *line* asks for, and return when everything is to be put back."""
    word, _, seconds = line.partition(b" ")
    if word != b"lower":
        music.restore()
        return float("inf")
    music.lower()
    return now + float(seconds)


def pactl(words: Sequence[str]) -> str:
    """Call the sound server's own tool."""
    command = ("pactl", *words)
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=_PATIENCE).stdout  # noqa: S603  because it is the system's


def main() -> None:
    """Serve the program that started this process."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # it leaves when its program does, and not before
    serve(Music(os.getppid(), pactl), sys.stdin.fileno())


if __name__ == "__main__":
    main()
