"""Whether sound and a voice are there, asked without being heard."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from backstride.devices.sounds import open_sounds
from backstride.devices.speech import ClipCache, Offer, VoiceOptions, open_voice
from backstride.devices.speech.port import no_voice_for
from backstride.i18n.messages import Message

_PATIENCE = (0.1, 0.2, 0.2)
"""Seconds for each of the programs: the first will have failed (measured: after 0.005), the next will have played."""

_LISTING = 5.0
"""Seconds for the engines to say which voices they have."""

_UNHEARD = 0.01
"""A volume at which every sample is 0."""


def problem_of_sound(cues: Path) -> Message | None:
    """Play a tone from the folder *cues* that nobody hears; return what went wrong. Takes half a second at most.

    Where something did, another program may be there that plays the next.
    """
    with closing(open_sounds(cues, window=False)) as sounds:
        if sounds.problem:
            return sounds.problem
        sounds.set_levels(cues=_UNHEARD, voice=0.0, muted=False)
        sounds.prime()
        for seconds in _PATIENCE:
            sounds.play("countdown")
            time.sleep(seconds)
            if not sounds.problem:
                return None
        return sounds.problem


@dataclass(frozen=True, slots=True)
class VoiceFound:
    """What speaks each language, and what is wrong; ``None`` where nothing is."""

    speakers: Mapping[str, Offer]
    problem: Message | None


def find_voice(cache: Path, options: VoiceOptions, languages: Iterable[str]) -> VoiceFound:
    """Return what would speak each of *languages* on this computer, and why one would not be spoken."""
    with closing(open_voice(ClipCache(cache), options, play=_unheard, stop_speaking=_nothing)) as voice:
        voice.prepare(())
        voice.wait(_LISTING)
        chosen = {language: voice.chosen(language) for language in languages}
        silent = next((language for language, offer in chosen.items() if offer is None), None)
        problem = voice.problem or (no_voice_for(silent) if silent else None)
        return VoiceFound({language: offer for language, offer in chosen.items() if offer}, problem)


def _unheard(_path: Path) -> None:
    """Play nothing: whether there is a voice is asked, not heard."""


def _nothing() -> None:
    """Cut nothing."""
