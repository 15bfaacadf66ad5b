"""A session made into a file of sound: by the voice and the tones of this machine, as the settings say."""

from __future__ import annotations

from array import array
from functools import cache, partial
from pathlib import Path
from typing import IO

from backstride.cli.context import Context
from backstride.devices.speech import ClipCache, SilentVoice, Voice, open_voice
from backstride.devices.wav import NotWavError, parse, samples_of
from backstride.exchange.audio import Heard, heard, subtitles, write_wav
from backstride.exchange.saving import Fill
from backstride.playback.devices import voice_options
from backstride.playback.plan import CoachingOptions, coaching_options, plan_session, speak_ahead
from backstride.routine.model import Routine
from backstride.session.cues import Cue
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline

_PATIENCE = 600.0
"""Seconds for the voice to make every phrase of a session."""


class _Clips:
    """The samples of each cue: the tones that are shipped, and phrases by a voice, which *spoken* was asked to play."""

    def __init__(self, tones: Path, voice: Voice, spoken: list[Path], levels: tuple[float, float]) -> None:
        self._voice, self._spoken = voice, spoken
        self._tone_level, self._voice_level = levels
        self._tones = tones
        self._tone = cache(self._read_tone)

    def __call__(self, cue: Cue) -> array[int] | None:
        """Return the samples of *cue*, ``None`` where nothing is heard."""
        if cue.phrase is None:
            return self._tone(cue.kind)
        self._spoken.clear()
        self._voice.say(cue.phrase)
        return _samples(self._spoken[-1], self._voice_level) if self._spoken else None

    def _read_tone(self, kind: str) -> array[int] | None:
        return _samples(self._tones / f"{kind}.wav", self._tone_level)


def _samples(path: Path, level: float) -> array[int] | None:
    """Return the samples of the WAV at *path*, as loud as *level* says (0 to 1)."""
    try:
        _, frames = parse(path.read_bytes())
    except (OSError, NotWavError):
        return None
    return array("h", [round(level * sample) for sample in samples_of(frames)])


def rendered(routine: Routine, context: Context) -> tuple[Fill, bytes]:
    """Return what writes the session of *routine* as WAV, and what is said in it as subtitles."""
    settings, timeline = context.settings, compile_timeline(routine)
    spoken: list[Path] = []
    voice: Voice = SilentVoice()
    options = coaching_options(settings, context.catalogue)
    if settings.verbosity != "tones":
        voice = open_voice(
            ClipCache(context.paths.speech_cache),
            voice_options(
                settings, language=context.language, models=context.paths.voices, catalogue=context.catalogue
            ),
            play=spoken.append,
            stop_speaking=spoken.clear,
        )
    cues = _planned(timeline, voice, options)
    if voice.problem:
        context.warn(voice.problem)
    clips = _Clips(
        context.paths.assets / "sounds", voice, spoken, (settings.cue_volume / 100, settings.voice_volume / 100)
    )
    return partial(_fill, timeline=timeline, cues=cues, clips=clips, voice=voice), subtitles(cues).encode()


def _planned(timeline: Timeline, voice: Voice, options: CoachingOptions) -> tuple[Heard, ...]:
    """Return every cue of *timeline* at its moment, speech by its true length."""
    speak_ahead(timeline, voice, options)
    voice.wait(_PATIENCE)
    return heard(timeline, plan_session(timeline, voice, options).cues)


def _fill(file: IO[bytes], *, timeline: Timeline, cues: tuple[Heard, ...], clips: _Clips, voice: Voice) -> None:
    try:
        write_wav(file, timeline, cues, clips)
    finally:
        voice.close()
