"""The staff's PIN: how it is hashed, what makes one too easy, and how long wrong ones keep everybody waiting."""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message, plural
from backstride.storage.files import read_data
from backstride.storage.writing import write_private

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""

HASH = r"scrypt:[0-9a-f]{32}:[0-9a-f]{64}"
"""What a hash looks like: the way it is made, its salt and the hash itself."""

MOST_WAIT = 15 * 60.0
"""The longest wait in seconds, however many PINs were wrong."""

_N, _R, _P = 2**15, 8, 1  # 0.12 s and 32 MB here: a PIN of 6 digits is held by the wait, not by this
_MEMORY = 64 * 1024 * 1024
_DIGITS = re.compile(r"[0-9]*")
_MOST_WRONG = 30  # more than enough for the longest wait
_LARGEST = 100
_ROWS = ("0123456789012345", "9876543210987654")


def problem_of(pin: str) -> Message | None:
    """Return why *pin* cannot be one, ``None`` where it can."""
    if not _DIGITS.fullmatch(pin):
        return message("A PIN has digits only.")
    if not SHORTEST <= len(pin) <= LONGEST:
        return plural(
            "A PIN has {least} to {count} digit.", "A PIN has {least} to {count} digits.", LONGEST, least=SHORTEST
        )
    if len(set(pin)) == 1 or any(pin in row for row in _ROWS):
        return message("This PIN is too easy to guess. Choose another.")
    return None


def hash_pin(pin: str, salt: bytes) -> str:
    """Return the hash of *pin* with 16 random bytes of *salt*, as the configuration keeps it."""
    return f"scrypt:{salt.hex()}:{_key(pin, salt).hex()}"


def matches(pin: str, hashed: str) -> bool:
    """Say whether *pin* is the one that was *hashed*; takes as long whatever is wrong in it."""
    if not re.fullmatch(HASH, hashed):
        return False
    _, salt, key = hashed.split(":")
    return hmac.compare_digest(_key(pin, bytes.fromhex(salt)), bytes.fromhex(key))


def _key(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY, dklen=32)


def wait_after(wrong: int) -> float:
    """Return how many seconds nobody may try after so many *wrong* PINs in a row: 1, 2, 4 and so on."""
    return min(2.0 ** (min(wrong, _MOST_WRONG) - 1), MOST_WAIT) if wrong else 0.0


def wait_words(seconds: float) -> Message:
    """Return how long it is until the next try."""
    return message("Wait {time}, then try again.", time=duration(math.ceil(seconds)))


class Verdict(StrEnum):
    """What becomes of a PIN that was entered."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_SOON = "too-soon"  # it was not even looked at


class PinGate:
    """Asks for the PIN. How many were wrong is kept in a file, and a start begins the whole wait again.

    No clock on the wall is asked, so none that is set back or forward shortens the wait; *now* is seconds of any clock
    that only goes forward.
    """

    def __init__(self, hashed: str, file: Path, now: float) -> None:
        self._hashed = hashed
        self._file = file
        self._wrong = _read(file)
        self._until = now + wait_after(self._wrong)

    def wait(self, now: float) -> float:
        """Return for how many seconds *now* no PIN is looked at."""
        return max(0.0, self._until - now)

    def enter(self, pin: str, now: float) -> Verdict:
        """Look at *pin*. It counts as wrong until it turned out right, so that pulling the plug wins no try."""
        if self.wait(now):
            return Verdict.TOO_SOON
        self._keep(self._wrong + 1)
        if not matches(pin, self._hashed):
            self._until = now + wait_after(self._wrong)
            return Verdict.WRONG
        self._keep(0)
        return Verdict.RIGHT

    def _keep(self, wrong: int) -> None:
        self._wrong = min(wrong, _MOST_WRONG)
        with suppress(OSError):  # without room on the disk it counts until the program ends
            write_private(self._file, json.dumps({"wrong": self._wrong}).encode())


def _read(file: Path) -> int:
    """Return how many PINs were wrong; where the file cannot be read, as many as make the longest wait."""
    data, problem = read_data(file, _LARGEST)
    if problem:
        return 0 if problem.code == "missing-file" else _MOST_WRONG
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        wrong = json.loads(data)["wrong"]
        if type(wrong) is int and 0 <= wrong <= _MOST_WRONG:
            return wrong
    return _MOST_WRONG
