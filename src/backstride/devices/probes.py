"""Whether sound and a voice are there, asked without being heard."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from backstride.devices.sounds import open_sounds
from backstride.devices.speech import ClipCache, open_voice
from backstride.i18n.messages import Message

_PATIENCE = (0.1, 0.2, 0.2)
"""Seconds for each of the programs: the first will have failed (measured: after 0.005), the next will have played."""

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


def problem_of_voice(cache: Path, command: str) -> Message | None:
    """Return why nothing would be spoken by *command*, or, where it is empty, by what this computer has."""
    with closing(open_voice(ClipCache(cache), play=_unheard, stop_speaking=_nothing, command=command)) as voice:
        return voice.problem


def _unheard(_path: Path) -> None:
    """Play nothing: whether there is a voice is asked, not heard."""


def _nothing() -> None:
    """Cut nothing."""
