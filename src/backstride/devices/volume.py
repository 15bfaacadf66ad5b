"""The samples of WAV files, made quieter for players that have no volume of their own."""

from __future__ import annotations

from array import array
from pathlib import Path

from backstride.devices.wav import Form, NotWavError, frames_of, parse, samples_of, written
from backstride.i18n.messages import MessageError, message

FULL = 20
"""Steps of volume; a copy is kept for each, so that moving a slider does not fill memory or disk."""

_MOST_BYTES = 8 * 1024 * 1024
"""Of a file that is read: more than a minute of speech."""


class UnplayableError(MessageError, OSError):
    """A file that cannot be played; the message is a clause that says why."""


def step_of(level: float) -> int:
    """Return the step of volume for *level* (0 to 1)."""
    return round(min(1.0, level) * FULL)


def read_frames(path: Path) -> tuple[Form, bytes]:
    """Return the form of a WAV and its frames; raises OSError where it is no WAV of 16 bits."""
    if not path.is_file():  # a pipe would be waited for
        raise UnplayableError(message("{name} is not a file", name=path.name))
    try:
        with path.open("rb") as file:
            return parse(file.read(_MOST_BYTES))
    except NotWavError as error:
        raise UnplayableError(message("{name} cannot be played: {why}", name=path.name, why=error.message)) from error


def scaled_frames(path: Path, step: int) -> tuple[Form, bytes]:
    """Return the form of a WAV and its frames at that step of volume; raises OSError where it is no WAV of 16 bits."""
    form, frames = read_frames(path)
    return form, frames if step == FULL else _quieter(frames, step / FULL)


def write_copy(path: Path, step: int, copy: Path) -> None:
    """Write *path* at that step of volume to *copy*, whole or not at all; raises OSError."""
    try:
        copy.write_bytes(written(*scaled_frames(path, step)))
    except OSError:
        copy.unlink(missing_ok=True)
        raise


def _quieter(frames: bytes, level: float) -> bytes:
    return frames_of(array("h", [int(value * level) for value in samples_of(frames)]))
