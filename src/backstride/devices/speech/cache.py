"""Speech that was made before, kept in a folder within bounds."""

from __future__ import annotations

import logging
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from backstride.devices.speech.wav import LONGEST, NoSpeechError, Speech, read, written
from backstride.devices.wav import CUE_FORM, WIDTH, is_own
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text

MOST_BYTES = 320 * 1024 * 1024
"""About an hour of speech: the shipped library in one language takes 250 million bytes (measured, with Pico)."""

MOST_FILES = 4000

_PRIVATE = 0o700
"""What is said to a person is nobody else's business."""

_MOST_OF_ONE = round((LONGEST + 1) * CUE_FORM.rate * WIDTH)
"""Bytes of a clip that are read; what is longer is none."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Clip:
    """One phrase as a WAV file, and the seconds it lasts."""

    path: Path
    seconds: float


class ClipCache:
    """Clips by key, each a file of that name; the ones longest unused go first, in a *traceless* one the oldest.

    Where the folder cannot be written, clips are kept in a temporary one until `close`, and ``problem`` says so.
    """

    def __init__(
        self, folder: Path, *, most_bytes: int = MOST_BYTES, most_files: int = MOST_FILES, traceless: bool = False
    ) -> None:
        """Keep clips in *folder*, which is made when the first is put in.

        In a *traceless* one no time of a file says when a clip was heard last, and so when somebody was here.
        """
        self._folder = folder
        self._traceless = traceless
        self._most_bytes = most_bytes
        self._most_files = most_files
        self._spare: tempfile.TemporaryDirectory[str] | None = None
        self.problem: Message | None = None

    def find(self, key: str) -> Clip | None:
        """Return the clip, if it is there and sound; a damaged one is thrown away."""
        path = self._folder / f"{key}.wav"
        try:
            clip = _sound_clip(path) if path.is_file() else None  # a pipe would be waited for
        except OSError:
            return None
        with suppress(OSError):  # the folder may not be ours
            if clip is None:
                path.unlink(missing_ok=True)
            elif not self._traceless:
                os.utime(path)
        return clip

    def keep(self, key: str, speech: Speech) -> Clip:
        """Write *speech* whole or not at all. Raises OSError where not even the temporary folder takes it."""
        data = written(speech)
        try:
            path = _write(self._folder, key, data)
        except OSError as error:
            _LOG.warning("Speech is not kept (%s).", error.strerror)
            self.problem = message(
                "Speech cannot be saved for next time in {folder} ({why}). Free up space or make the folder writable.",
                folder=str(self._folder),
                why=os_error_text(error),
            )
            self._spare = self._spare or tempfile.TemporaryDirectory(prefix="backstride-speech-")
            path = _write(Path(self._spare.name), key, data)
        return Clip(path, speech.seconds)

    def tidy(self) -> None:
        """Throw away the clips longest unused, until the folder is within its bounds, or as many as the system lets."""
        ages = sorted(_ages(self._folder), reverse=True)
        total = 0
        for number, (_, size, path) in enumerate(ages, 1):
            total += size
            if total > self._most_bytes or number > self._most_files:
                with suppress(OSError):
                    path.unlink()

    def close(self) -> None:
        """Throw away what was kept for now only."""
        if self._spare is not None:
            self._spare.cleanup()
            self._spare = None


def _sound_clip(path: Path) -> Clip | None:
    """Return the clip at *path*, ``None`` where it is not as it was written; raises OSError."""
    with path.open("rb") as file:
        data = file.read(_MOST_OF_ONE)
    try:
        seconds = read(data).seconds if is_own(data, CUE_FORM) else 0.0
    except NoSpeechError:
        return None
    return Clip(path, seconds) if seconds else None


def _write(folder: Path, key: str, data: bytes) -> Path:
    for place in (folder.parent, folder):
        place.mkdir(_PRIVATE, parents=True, exist_ok=True)
    path = folder / f"{key}.wav"
    handle, name = tempfile.mkstemp(dir=folder, prefix="new-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _ages(folder: Path) -> list[tuple[float, int, Path]]:
    """Return (last use, bytes, path) of each file, leftovers of a crash included."""
    found = []
    for path in folder.glob("*"):
        try:
            seen = path.stat()
        except OSError:
            continue
        if path.suffix in {".wav", ".part"}:
            found.append((seen.st_mtime, seen.st_size, path))
    return found
