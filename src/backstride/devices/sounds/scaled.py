"""Quieter copies of WAV files, for players that have no volume of their own."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

FULL = 20
"""Steps of volume: a copy is kept for each, so that moving a slider does not fill the disk."""


def scaled(path: Path, level: float, folder: Path) -> Path:
    """Return a copy of *path* in *folder* at *level* (0 to 1), or *path* itself where none is needed or can be made.

    Raises OSError where the copy cannot be written.
    """
    step = round(level * FULL)
    if step >= FULL:
        return path
    copy = folder / f"{path.stem}-{step}.wav"
    try:
        if not copy.is_file():
            _write_scaled(path, copy, step / FULL)
    except (wave.Error, EOFError):
        return path
    return copy


def _write_scaled(path: Path, copy: Path, level: float) -> None:
    with wave.open(str(path), "rb") as source:
        form, frames = source.getparams(), source.readframes(source.getnframes())
    if form.sampwidth != array("h").itemsize:
        message = "only 16 bits are known here"
        raise wave.Error(message)
    quiet = _swapped(array("h", (int(value * level) for value in _swapped(array("h", frames)))))
    with wave.open(str(copy), "wb") as out:
        out.setparams(form)
        out.writeframes(quiet.tobytes())


def _swapped(samples: array[int]) -> array[int]:
    """Turn WAV's byte order into this machine's, or back."""
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
