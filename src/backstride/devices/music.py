"""Other players, lowered while a phrase is spoken, where the sound server can: a port, an adapter, a silent twin."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Protocol

from backstride.devices.speech import Offer, Voice
from backstride.i18n.messages import Message
from backstride.session.cues import Phrase

TAIL = 0.8
"""Seconds for which music stays lowered after a phrase: what is said soon after it finds it so, and nothing pumps."""

GUARD = "--guard-music"
"""The only argument of a bundle's start that guards the music; there is no Python to which a module could be named."""

_PATIENCE = 2.0
_FROZEN = getattr(sys, "frozen", False)
PROCESS = (sys.executable, *((GUARD,) if _FROZEN else ("-P", "-m", "backstride.devices.music_process")))


class Music(Protocol):
    """What others play; no call waits."""

    def lower(self, seconds: float) -> None:
        """Lower it for so many seconds."""

    def restore(self) -> None:
        """Put it back now."""

    def close(self) -> None:
        """Put it back, for good."""


class SilentMusic:
    """Music that stays as it is, and for tests: ``asked`` has the seconds of each phrase, 0 for "put it back"."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def lower(self, seconds: float) -> None:
        """Remember the seconds."""
        self.asked.append(seconds)

    def restore(self) -> None:
        """Remember that it was put back."""
        self.asked.append(0.0)

    def close(self) -> None:
        """Do nothing."""


class GuardedMusic:
    """Lowers it through a process that outlives this one for as long as it takes to put everything back."""

    def __init__(self, command: Iterable[str] = PROCESS) -> None:
        """Start *command* when it is first needed."""
        self._command = tuple(command)
        self._guard: subprocess.Popen[bytes] | None = None
        self._lowered = False

    def lower(self, seconds: float) -> None:
        """Lower it for so many seconds."""
        self._lowered = True
        self._tell(f"lower {seconds:.2f}\n")

    def restore(self) -> None:
        """Put it back now."""
        if self._lowered:
            self._lowered = False
            self._tell("restore\n")

    def close(self) -> None:
        """Put it back, and end the process."""
        guard, self._guard = self._guard, None
        if guard is not None and guard.stdin is not None:
            with suppress(OSError):
                guard.stdin.close()
            try:
                guard.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                guard.kill()
                guard.wait()

    def _tell(self, line: str) -> None:
        if self._guard is None:
            self._guard = self._start()
        if self._guard is not None and self._guard.stdin is not None:
            with suppress(OSError):  # it was ended, or does not read: then nothing is lowered
                self._guard.stdin.write(line.encode())

    def _start(self) -> subprocess.Popen[bytes] | None:
        try:
            guard = subprocess.Popen(  # noqa: S603  because it is this very program
                self._command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            return None
        if guard.stdin is not None:
            os.set_blocking(guard.stdin.fileno(), False)
        return guard


def open_music() -> Music:
    """Return the way to lower what others play here; starts nothing yet."""
    return GuardedMusic() if sys.platform == "linux" and shutil.which("pactl") else SilentMusic()


class LoweringVoice:
    """Speaks as *voice* does, and has *music* lowered meanwhile where *wanted* says so."""

    def __init__(self, voice: Voice, music: Music, wanted: Callable[[], bool]) -> None:
        self._voice = voice
        self._music = music
        self._wanted = wanted

    @property
    def problem(self) -> Message | None:
        """What is missing and what to do."""
        return self._voice.problem

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Begin to make the sound of *phrases*."""
        self._voice.prepare(phrases)

    def wait(self, seconds: float) -> bool:
        """Wait until all that was prepared is made."""
        return self._voice.wait(seconds)

    def made(self, phrases: Iterable[Phrase]) -> bool:
        """Say whether each of *phrases* is made."""
        return self._voice.made(phrases)

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return the voices for *language*, best first."""
        return self._voice.offers(language)

    def chosen(self, language: str) -> Offer | None:
        """Return which of them speaks *language*."""
        return self._voice.chosen(language)

    def length(self, phrase: Phrase) -> float | None:
        """Return the seconds that *phrase* takes to say."""
        return self._voice.length(phrase)

    def say(self, phrase: Phrase) -> None:
        """Speak *phrase* now; where it has no sound, nothing is lowered."""
        length = self._voice.length(phrase)
        if length and self._wanted():
            self._music.lower(length + TAIL)
        self._voice.say(phrase)

    def stop_speaking(self) -> None:
        """Stop speaking."""
        self._voice.stop_speaking()
        self._music.restore()

    def close(self) -> None:
        """Close the engine."""
        self._music.restore()
        self._voice.close()
