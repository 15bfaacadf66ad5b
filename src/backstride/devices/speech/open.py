"""Which voice speaks: an own command, espeak, the system's through Qt, or none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.engine import espeak, own
from backstride.devices.speech.port import SilentVoice, Voice
from backstride.devices.speech.subprocess_runner import Runner
from backstride.devices.speech.synthesized import SynthesizedVoice
from backstride.i18n.messages import Message, message

RATE = 165
"""Words a minute: slower than talk, since it is heard over breath and from three metres."""

AUTO = "auto"
"""What means the voice that speaks the language best."""

_NO_VOICE = message("No voice: no speech program was found. Install espeak-ng. Tones still play.")

SYSTEMS = {"win32", "darwin"}
"""Where the system's own voice is used; on Linux, Qt takes two seconds to connect to it and may hang for ever."""


def full_volume() -> float:
    """Return full volume, for callers without a volume of their own."""
    return 1.0


def open_voice(
    cache: ClipCache,
    *,
    play: Callable[[Path], None],
    stop_speaking: Callable[[], None],
    command: str = "",
    voice: str = AUTO,
    language: str = "en",
    rate: int = RATE,
    window: bool = False,
    level: Callable[[], float] = full_volume,
) -> Voice:
    """Return the best voice here; never raises, and starts no engine before `Voice.prepare`.

    *play* and *stop_speaking* are how a WAV is heard and cut; *cache* is where made speech is kept; *command* is the
    user's own engine (see `engine.own`), whose *language* is theirs; *voice* is the name of one that an engine lists,
    or auto; *rate* is in words a minute. Where there is no
    engine, a *window* speaks by the system's own voice, which is not heard by *play*: *level* gives it the volume (0
    to 1).
    """
    mine = own(command, language) if command else None
    engines = [engine for engine in (mine, espeak()) if engine]
    standing = _not_found(command) if command and mine is None else None
    if not engines:
        system = _system_voice(rate, level) if window and sys.platform in SYSTEMS else None
        return system or SilentVoice(standing or _NO_VOICE)
    preferred = "" if voice == AUTO else voice
    return SynthesizedVoice(
        engines,
        cache,
        rate=rate,
        play=play,
        stop_speaking=stop_speaking,
        runner=Runner(),
        standing=standing,
        preferred=preferred,
    )


def _not_found(command: str) -> Message:
    return message("Your own speech command was not found: {command}. Correct it in Settings.", command=command)


def _system_voice(rate: int, level: Callable[[], float]) -> Voice | None:
    try:
        from backstride.devices.speech.qt import QtVoice, best_engine  # noqa: PLC0415  because a terminal never loads Qt
    except ImportError:
        return None
    engine = best_engine()
    return QtVoice(engine, rate=rate, level=level) if engine else None
