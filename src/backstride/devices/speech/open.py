"""Which voice speaks: an own command, Piper, Pico, espeak, the system's through Qt, or none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.engine import NATURAL, espeak, own, pico
from backstride.devices.speech.piper import pipers
from backstride.devices.speech.port import SilentVoice, Voice
from backstride.devices.speech.subprocess_runner import Runner
from backstride.devices.speech.synthesized import SynthesizedVoice
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message, message

_NO_VOICE = message("No voice: no speech program was found. Install espeak-ng. Tones still play.")

SYSTEMS = {"win32", "darwin"}
"""Where the system's own voice is used; on Linux, Qt takes two seconds to connect to it and may hang for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceOptions:
    """By whom and how a person wants to be spoken to.

    ``command`` is their own engine (see `engine.own`), which speaks ``language``; ``preferred`` are the ids of voices
    (see `port.Offer`), ``rate`` is in words a minute, ``models`` a folder with voices for Piper. ``catalogue``
    knows how what people write is read aloud.
    """

    command: str = ""
    language: str = "en"
    preferred: tuple[str, ...] = ()
    rate: int = NATURAL
    models: Path | None = None
    catalogue: Catalogue = IN_ENGLISH


def full_volume() -> float:
    """Return full volume, for callers without a volume of their own."""
    return 1.0


def open_voice(
    cache: ClipCache,
    options: VoiceOptions = VoiceOptions(),
    *,
    play: Callable[[Path], None],
    stop_speaking: Callable[[], None],
    window: bool = False,
    level: Callable[[], float] = full_volume,
) -> Voice:
    """Return the best voice here; never raises, and starts no engine before `Voice.prepare`.

    *play* and *stop_speaking* are how a WAV is heard and cut; *cache* is where made speech is kept. Where there is no
    engine, a *window* speaks by the system's own voice, which is not heard by *play*: *level* gives it the volume (0
    to 1).
    """
    mine = own(options.command, options.language) if options.command else None
    engines = [engine for engine in (mine, *pipers(options.models), pico(), espeak()) if engine]
    standing = _not_found(options.command) if options.command and mine is None else None
    if not engines:
        system = _system_voice(options, level) if window and sys.platform in SYSTEMS else None
        return system or SilentVoice(standing or _NO_VOICE)
    return SynthesizedVoice(
        engines,
        cache,
        rate=options.rate,
        play=play,
        stop_speaking=stop_speaking,
        runner=Runner(),
        standing=standing,
        preferred=options.preferred,
        catalogue=options.catalogue,
    )


def _not_found(command: str) -> Message:
    return message("Your own speech command was not found: {command}. Correct it in Settings.", command=command)


def _system_voice(options: VoiceOptions, level: Callable[[], float]) -> Voice | None:
    try:
        from backstride.devices.speech.qt import QtVoice, best_engine  # noqa: PLC0415  because a terminal never loads Qt
    except ImportError:
        return None
    engine = best_engine()
    return QtVoice(engine, rate=options.rate, level=level, preferred=options.preferred) if engine else None
