"""What makes a session heard in the window: sounds and a voice, opened once the first picture is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from backstride.devices.problems import Device
from backstride.devices.sounds import SilentSounds, Sounds, open_sounds
from backstride.devices.speech import SilentVoice, Voice, open_voice
from backstride.session.cues import VERBOSITIES, Phrase
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.speech_ready import SpeechReady

_ANSWER_MS = 300
"""After which a program that cannot play has said so: without a sound server, measured, after 5."""

_REVOICED_BY = frozenset({"voice", "voice_rate", "voice_command"})
_LEVELLED_BY = frozenset({"cue_volume", "voice_volume", "muted"})


class Audio:
    """The sounds and the voice of the window; silent until `open`, and for ever where *silent*."""

    def __init__(self, cues: Path, cache: Path, preferences: Preferences, language: str, *, silent: bool) -> None:
        self._cues = cues
        self._cache = cache
        self._preferences = preferences
        self._language = language
        self._silent = silent
        self._opened = False
        self.sounds: Sounds = SilentSounds()
        self.voice: Voice = SilentVoice()
        self._soon = SpeechReady()
        self._then: Callable[[str], None] = _nobody
        self._answer = QTimer()
        self._answer.setSingleShot(True)
        self._answer.setInterval(_ANSWER_MS)
        self._answer.timeout.connect(self._tell)

    def open(self) -> None:
        """Open the devices, unless that was done, or nothing is to be heard."""
        if self._silent or self._opened:
            return
        self._opened = True
        self.sounds = open_sounds(self._cues, window=True)
        self.sounds.prime()
        self._open_voice()
        self._set_levels()
        self._preferences.changed.connect(self._on_preference_changed)

    @property
    def problem(self) -> str:
        """Return what is missing, in one or two sentences; nothing while all is well."""
        return " ".join(sentence for sentence in (self.sounds.problem, self.voice.problem) if sentence)

    def expected(self) -> tuple[Device, ...]:
        """Return the devices that are to be heard as things are set."""
        now = self._preferences.now
        sounds = (self.sounds,) if now.cue_volume and not now.muted else ()
        voice = (self.voice,) if now.voice_volume and not now.muted and now.verbosity != VERBOSITIES[0] else ()
        return (*sounds, *voice)

    def try_sound(self, told: Callable[[str], None]) -> None:
        """Play a tone, and tell what keeps it from being heard, or nothing, once that is known."""
        self.open()
        self.sounds.play("begin")
        self._then = told
        self._answer.start()

    def try_voice(self, words: str, language: str, told: Callable[[str], None]) -> None:
        """Say *words* as soon as they are made, and tell what keeps them from being said, or nothing."""
        self.open()
        if self._opened:
            self._voice_anew()  # what failed before, and was made by another voice, fails again and is told
        phrase = Phrase(words, language)
        self.voice.prepare([phrase])
        self._soon.call(partial(self.voice.made, [phrase]), partial(self._say, phrase, told))

    def close(self) -> None:
        """Let both devices go."""
        self._soon.give_up()
        self._answer.stop()
        if self._opened:
            self._preferences.changed.disconnect(self._on_preference_changed)
        self.voice.close()
        self.sounds.close()

    def _say(self, phrase: Phrase, told: Callable[[str], None]) -> None:
        self.voice.say(phrase)
        told(self.voice.problem)

    def _tell(self) -> None:
        self._then(self.sounds.problem)

    def _open_voice(self) -> None:
        now = self._preferences.now
        self.voice = open_voice(
            self._cache,
            play=self.sounds.play_clip,
            stop_speaking=self.sounds.stop_clip,
            command=now.voice_command,
            voice=now.voice,
            language=self._language,
            rate=now.voice_rate,
            window=True,
            level=self._voice_level,
        )

    def _voice_level(self) -> float:
        now = self._preferences.now
        return 0.0 if now.muted else now.voice_volume / 100

    def _set_levels(self) -> None:
        now = self._preferences.now
        self.sounds.set_levels(cues=now.cue_volume / 100, voice=now.voice_volume / 100, muted=now.muted)

    def _on_preference_changed(self, key: str) -> None:
        if key in _LEVELLED_BY:
            self._set_levels()
        elif key in _REVOICED_BY:
            self._voice_anew()

    def _voice_anew(self) -> None:
        self.voice.close()
        self._open_voice()


def _nobody(_problem: str) -> None:
    """Tell nobody: nothing was asked."""
