"""What a session is heard, timed and kept awake by: opened as the settings say, and adjusted when they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from backstride.devices.awake import Awake
from backstride.devices.music import LoweringVoice, Music, SilentMusic, open_music
from backstride.devices.problems import Device
from backstride.devices.sounds import SilentSounds, Sounds, open_sounds
from backstride.devices.speech import ClipCache, SilentVoice, Voice, VoiceOptions, open_voice
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message, sentences
from backstride.playback.conductor import Clock
from backstride.session.cues import VERBOSITIES
from backstride.storage.settings import Settings

_VOICE_KEYS = frozenset({"voices", "voice_rate", "voice_command"})
_LEVEL_KEYS = frozenset({"cue_volume", "voice_volume", "muted"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceOptions:
    """What the devices need besides the settings.

    ``cues`` is the folder of the tones, ``cache`` that of made speech, ``models`` that of voices for Piper;
    ``language`` is that of an own speech command, and ``catalogue`` knows how texts are read aloud. A ``window`` may
    use Qt; a ``silent`` program opens nothing; a ``traceless`` one leaves no sign of when it spoke.
    """

    cues: Path
    cache: Path
    models: Path
    language: str
    catalogue: Catalogue = IN_ENGLISH
    window: bool = False
    silent: bool = False
    traceless: bool = False


def voice_options(
    settings: Settings, *, language: str, models: Path, catalogue: Catalogue = IN_ENGLISH
) -> VoiceOptions:
    """Return by whom a person with these *settings* is spoken to; *language* is that of an own speech command."""
    return VoiceOptions(
        command=settings.voice_command,
        language=language,
        preferred=settings.voices,
        rate=settings.voice_rate,
        models=models,
        catalogue=catalogue,
    )


class Devices:
    """Sounds, a voice, a clock and what keeps the screen lit. Silent until `open`, and always where so wanted."""

    def __init__(self, options: DeviceOptions, settings: Callable[[], Settings], *, clock: Clock, awake: Awake) -> None:
        """Take the devices' *options*; *settings* returns the settings of the moment."""
        self._options = options
        self._settings = settings
        self.clock = clock
        self.awake = awake
        self.sounds: Sounds = SilentSounds()
        self.voice: Voice = SilentVoice()
        self._music: Music = SilentMusic()
        self.opened = False

    @property
    def problem(self) -> Message | None:
        """Return what is missing; ``None`` while all is well."""
        problems = [problem for problem in (self.sounds.problem, self.voice.problem) if problem]
        return sentences(*problems) if problems else None

    def open(self) -> None:
        """Open and prime the sounds and the voice, once; nothing where the program is silent."""
        if self._options.silent or self.opened:
            return
        self.opened = True
        self.sounds = open_sounds(self._options.cues, window=self._options.window)
        self._set_levels()
        self.sounds.prime()
        self._music = open_music()
        self._open_voice()

    def expected(self) -> tuple[Device, ...]:
        """Return the devices that should be heard with the settings of the moment."""
        now = self._settings()
        sounds = (self.sounds,) if now.cue_volume and not now.muted else ()
        voice = (self.voice,) if now.voice_volume and not now.muted and now.verbosity != VERBOSITIES[0] else ()
        return (*sounds, *voice)

    def follow(self, key: str) -> None:
        """Apply the setting *key*, which has changed."""
        if key in _LEVEL_KEYS:
            self._set_levels()
        elif key in _VOICE_KEYS:
            self.reopen_voice()

    def reopen_voice(self) -> None:
        """Open the voice again: what failed before is tried again."""
        if self.opened:
            self.voice.close()
            self._open_voice()

    def sample_voice(self, voice: str) -> Voice:
        """Return another voice, which speaks by the one of this id; silent where the program is."""
        if self._options.silent:
            return SilentVoice()
        return self._voice_by((voice,))

    def close(self) -> None:
        """Close the voice and the sounds."""
        self.voice.close()
        self._music.close()
        self.sounds.close()

    def _open_voice(self) -> None:
        self.voice = LoweringVoice(self._voice_by(self._settings().voices), self._music, self._lowers)

    def _voice_by(self, preferred: tuple[str, ...]) -> Voice:
        given = self._options
        options = voice_options(
            self._settings(), language=given.language, models=given.models, catalogue=given.catalogue
        )
        return open_voice(
            ClipCache(given.cache, traceless=given.traceless),
            replace(options, preferred=preferred),
            play=self.sounds.play_clip,
            stop_speaking=self.sounds.stop_clip,
            window=self._options.window,
            level=self._voice_level,
        )

    def _lowers(self) -> bool:
        return self._settings().lower_music and self._voice_level() > 0

    def _voice_level(self) -> float:
        now = self._settings()
        return 0.0 if now.muted else now.voice_volume / 100

    def _set_levels(self) -> None:
        now = self._settings()
        self.sounds.set_levels(cues=now.cue_volume / 100, voice=now.voice_volume / 100, muted=now.muted)
