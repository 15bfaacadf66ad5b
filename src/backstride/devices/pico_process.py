"""A process that speaks by Pico: ``FOLDER VOICE SPEED``, then for each line of text a WAV file, whose name it prints.

Pico is C code that is handed whatever authors wrote: where that crashes or hangs, it is this process that does.
"""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable, Iterable
from functools import partial
from itertools import count
from pathlib import Path

RATE = 16_000
"""Samples a second of Pico's voices."""

_QUIET = 0.5
"""The volume at which none of its samples is cut off; at its own, one in two hundred is."""

_PACE = {"es-ES": 1.15, "it-IT": 1.15}
"""By how much voices are hurried that take their time: sessions have room for about nineteen letters a second.

None is more than 1.15 times as fast as it is by nature: that is where speech begins to sound hurried.
"""

_NO_MARKUP = str.maketrans("<>", "  ")
"""Pico would obey what stands between these."""

Speak = Callable[[str], bytes]
"""Returns the samples of a text."""


def main() -> None:
    """Speak the lines of the standard input, until its end."""
    from py_nanotts import NanoTTS  # noqa: PLC0415  because only this process may load it

    folder, voice, speed = sys.argv[-3:]
    pace = float(speed) * _PACE.get(voice, 1.0)
    speak = partial(NanoTTS().speak, voice=voice, speed=pace, volume=_QUIET)
    for name in write_each(map(bytes.decode, sys.stdin.buffer), Path(folder), speak):
        print(name, flush=True)  # noqa: T201  because that is the answer


def write_each(lines: Iterable[str], folder: Path, speak: Speak) -> Iterable[str]:
    """Write each of *lines* to a file of its own in *folder*, and yield its name."""
    for number, line in zip(count(), lines):
        file = folder / f"{number}.wav"
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(speak(line.strip().translate(_NO_MARKUP)))
        yield file.name


if __name__ == "__main__":
    main()
