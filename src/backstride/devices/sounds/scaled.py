"""The samples of WAV files, made quieter for players that have no volume of their own."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path
from typing import NamedTuple

FULL = 20
"""Steps of volume; a copy is kept for each, so that moving a slider does not fill memory or disk."""


class Form(NamedTuple):
    """The form of a WAV: channels, bytes a sample, samples a second."""

    channels: int
    width: int
    rate: int


CUE_FORM = Form(1, 2, 48_000)
"""The form of the cues, and of speech that was made for them."""


def step_of(level: float) -> int:
    """Return the step of volume for *level* (0 to 1)."""
    return round(min(1.0, level) * FULL)


def frames_of(path: Path, step: int) -> tuple[Form, bytes]:
    """Return the form of a WAV and its frames at that step of volume; raises OSError where it is no WAV of 16 bits."""
    try:
        with wave.open(str(path), "rb") as file:
            form = Form(file.getnchannels(), file.getsampwidth(), file.getframerate())
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        message = f"{path.name} is no WAV file"
        raise OSError(message) from error
    if form.width != CUE_FORM.width:
        message = f"{path.name} is not of 16 bits"
        raise OSError(message)
    return form, frames if step == FULL else _quieter(frames, step / FULL)


def write_copy(path: Path, step: int, copy: Path) -> None:
    """Write *path* at that step of volume to *copy*; raises OSError."""
    form, frames = frames_of(path, step)
    with wave.open(str(copy), "wb") as out:
        out.setnchannels(form.channels)
        out.setsampwidth(form.width)
        out.setframerate(form.rate)
        out.writeframes(frames)


def _quieter(frames: bytes, level: float) -> bytes:
    samples = _swapped(array("h", frames))
    return _swapped(array("h", [int(value * level) for value in samples])).tobytes()


def _swapped(samples: array[int]) -> array[int]:
    """Turn WAV's byte order into this machine's, or back."""
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
