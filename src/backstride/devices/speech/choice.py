"""Which voice speaks: an own command, espeak, the system's through Qt, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.engine import espeak, own
from backstride.devices.speech.made import MadeVoice
from backstride.devices.speech.port import SilentVoice, Voice
from backstride.devices.speech.run import Runner

RATE = 165
"""Words a minute: slower than talk, since it is heard over breath and from three metres."""

NO_VOICE = "No voice: no speech program was found. Install espeak-ng; tones go on."
NO_COMMAND = "The own speech command was not found: {command}. Correct it in the settings."


def open_voice(
    cache: Path,
    *,
    play: Callable[[Path], None],
    hush: Callable[[], None],
    command: str = "",
    language: str = "en",
    rate: int = RATE,
) -> Voice:
    """Return the best voice here; never raises, and starts no engine before `Voice.prepare`.

    *play* and *hush* are how a WAV is heard and cut; *cache* is a folder for made speech; *command* is the user's own
    engine (see `engine.own`), whose *language* is theirs; *rate* is in words a minute.
    """
    mine = own(command, language) if command else None
    engines = [engine for engine in (mine, espeak()) if engine]
    standing = NO_COMMAND.format(command=command) if command and mine is None else ""
    if not engines:
        return SilentVoice(standing or NO_VOICE)
    return MadeVoice(engines, ClipCache(cache), rate=rate, play=play, hush=hush, runner=Runner(), standing=standing)
