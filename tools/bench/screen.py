"""A virtual display whose picture lies in a file, to be looked at from outside without the help of what is shown."""

from __future__ import annotations

import os
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
_SPARSE = 8
"""Every so many lines are compared to notice another picture."""


class Picture:
    """What the screen showed at a moment (monotonic seconds): a pixel every four bytes."""

    def __init__(self, at: float, pixels: bytes) -> None:
        self.at = at
        self._pixels = memoryview(pixels).cast("I")

    @cached_property
    def _detail(self) -> list[int]:
        """Return where a pixel differs from the one before it: letters, edges and figures, but no even ground."""
        pixels = self._pixels.tolist()
        return [place for place in range(1, len(pixels)) if pixels[place] != pixels[place - 1]]

    def share_of(self, last: Picture) -> float:
        """Return which part of the detail of the *last* picture is there already, 0 to 1."""
        mine, its = self._pixels, last._pixels
        return sum(mine[place] == its[place] for place in last._detail) / max(1, len(last._detail))


class Screen:
    """The display, whose files are in *folder*; ``environment`` is what a program needs to be shown on it."""

    def __init__(self, display: str, folder: Path, file: mmap) -> None:
        self.folder = folder
        self.environment = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._file = file
        head = struct.unpack(">25I", file[:100])
        self._start = head[0] + 12 * head[19]  # the header of an XWD file, and its table of colours
        self._line = head[12]
        self._lines = b""

    @classmethod
    @contextmanager
    def open(cls, folder: Path) -> Iterator[Screen]:
        """Have a display whose picture lies in *folder*."""
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        with subprocess.Popen(  # noqa: S603  because the command stands above
            [*command, "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        ) as server:
            os.close(write)
            with os.fdopen(read) as said:
                display = said.readline().strip()
            try:
                with (folder / "Xvfb_screen0").open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as pixels:
                    yield cls(f":{display}", folder, pixels)
            finally:
                server.terminate()

    def changed(self) -> bool:
        """Say whether the screen shows something else than at the last question."""
        step, end = self._line * _SPARSE, self._start + self._line * HEIGHT
        lines = b"".join(self._file[at : at + self._line] for at in range(self._start, end, step))
        self._lines, before = lines, self._lines
        return lines != before

    def picture(self) -> Picture:
        """Return what the screen shows now."""
        return Picture(time.monotonic(), self._file[self._start : self._start + self._line * HEIGHT])
