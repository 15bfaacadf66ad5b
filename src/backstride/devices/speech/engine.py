"""Programs that turn text into a WAV: what to call, with which voice for which language."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ESPEAKS = ("espeak-ng", "espeak")

NATURAL = 165
"""Words a minute at which a voice is neither hurried nor slowed down."""

SPEAK = "--speak-by-pico"
"""The first argument of a bundle's start that speaks; there is no Python to which a module could be named."""

_PICO = "py_nanotts"
_FROZEN = getattr(sys, "frozen", False)
_PICO_PROCESS = (sys.executable, *((SPEAK,) if _FROZEN else ("-P", "-m", "backstride.devices.pico_process")))

_RANK = "[0-9]{1,4}"  # not all that counts as a digit elsewhere is a number
_PLACE = re.compile(r"\((.+)\)")  # where a language is spoken so
_OTHER = rf"\(([\w-]+) ({_RANK})\)"


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice that claims to speak a language (lower-case tag); the lowest ``rank`` speaks it best.

    ``name`` is what people call the voice, where that is something else than ``voice``.
    """

    tag: str
    rank: int
    voice: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks to a file.

    ``argv`` may hold ``{text} {file} {voice} {language} {rate} {speed} {stretch} {folder}``. Without ``{text}`` the
    text goes to its standard input, without ``{file}`` its standard output is the WAV. With ``{folder}`` it stays: it
    gets a line of text for each phrase, writes a WAV to that folder, and then names it in a line of its output.
    ``{rate}`` is in words a minute, ``{speed}`` is 1 where that is natural, and ``{stretch}`` is 1 divided by it.

    ``voices`` lists the voices of espeak; ``claims`` are voices that are known without asking. An engine without
    either speaks ``language`` only, or all where that is empty.
    """

    name: str
    argv: tuple[str, ...]
    voices: tuple[str, ...] = ()
    language: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def has_voices(self) -> bool:
        """Say whether it has voices that claim languages."""
        return bool(self.voices or self.claims)

    @property
    def stays(self) -> bool:
        """Say whether one process makes phrase after phrase."""
        return self.takes("{folder}")

    def call(self, text: str, file: str, voice: str, language: str, rate: int) -> tuple[list[str], str]:
        """Return the arguments of one call, and what goes to its standard input."""
        shielded = f" {text}" if text.startswith("-") else text  # which no program takes for one of its options
        filled = {"{text}": shielded, "{file}": file, **_spoken(voice, language, rate)}
        return self._filled(filled), "" if self.takes("{text}") else text

    def start(self, folder: str, voice: str, language: str, rate: int) -> list[str]:
        """Return the arguments of a process that stays and writes to *folder*."""
        return self._filled({"{folder}": folder, **_spoken(voice, language, rate)})

    def _filled(self, filled: Mapping[str, str]) -> list[str]:
        return [re.sub("|".join(map(re.escape, filled)), lambda hole: filled[hole[0]], part) for part in self.argv]

    def takes(self, hole: str) -> bool:
        """Say whether the arguments have this *hole*, such as ``{text}``."""
        return any(hole in part for part in self.argv)

    def may_speak(self, language: str) -> bool:
        """Say whether an engine that lists no voices is meant for *language* (a tag)."""
        return not self.language or primary(language) == primary(self.language)


def espeak() -> Engine | None:
    """Return espeak-ng or espeak, where it is installed."""
    for name in ESPEAKS:
        if program := shutil.which(name):
            argv = (program, "-v", "{voice}", "-s", "{rate}", "-w", "{file}", "--stdin")
            return Engine(name, argv, voices=(program, "--voices"))
    return None


PICO_VOICES = (
    Claim("en-us", 1, "en-US"),
    Claim("en-gb", 2, "en-GB"),
    Claim("de", 1, "de-DE"),
    Claim("es", 1, "es-ES"),
    Claim("fr", 1, "fr-FR"),
    Claim("it", 1, "it-IT"),
)
"""Pico's languages are those of the models in the package py-nanotts."""


def pico() -> Engine | None:
    """Return Pico, where it is installed; it runs in a process of its own."""
    if find_spec(_PICO) is None:
        return None
    return Engine("Pico", (*_PICO_PROCESS, "{folder}", "{voice}", "{speed}"), claims=PICO_VOICES)


def own(command: str, language: str) -> Engine | None:
    """Return the engine that a setting names, such as ``piper --model en.onnx --output_file {file}``.

    Without ``{language}`` or ``{voice}`` in it, it speaks *language* only: a voice must not read what it cannot
    pronounce. ``None`` where the program is not there or the quotes do not match.
    """
    try:
        name, *rest = shlex.split(command, posix=os.name == "posix")
    except ValueError:
        return None
    program = shutil.which(name)
    if program is None:
        return None
    engine = Engine(Path(name).name, (program, *rest))
    speaks_all = engine.takes("{language}") or engine.takes("{voice}")
    return engine if speaks_all else Engine(engine.name, engine.argv, language=language)


def claims_of(listing: str) -> tuple[Claim, ...]:
    """Read what ``espeak-ng --voices`` prints: rank, language and name of each voice, and what else it speaks."""
    claims: list[Claim] = []
    for line in listing.splitlines()[1:]:
        columns = line.split()
        if len(columns) < 5 or not re.fullmatch(_RANK, columns[0]):  # noqa: PLR2004  because the listing has five columns and more
            continue
        voice, name = columns[1], "".join(_PLACE.findall(columns[3])).replace("_", " ")
        claims.append(Claim(voice.lower(), int(columns[0]), voice, name))
        claims += [Claim(tag.lower(), int(rank), voice, name) for tag, rank in re.findall(_OTHER, line)]
    return tuple(claims)


def voice_for(language: str, claims: Iterable[Claim]) -> str | None:
    """Return the voice that speaks *language* best: its very tag, a wider one (en for en-au), a narrower (fr-fr)."""
    ranked = sorted(claims, key=lambda claim: claim.rank)
    tag = language.lower()
    while tag:
        for claim in ranked:
            if claim.tag == tag:
                return claim.voice
        tag = tag.rpartition("-")[0]
    return next((claim.voice for claim in ranked if primary(claim.tag) == primary(language)), None)


def _spoken(voice: str, language: str, rate: int) -> dict[str, str]:
    speed = rate / NATURAL
    how = {"{rate}": str(rate), "{speed}": f"{speed:.2f}", "{stretch}": f"{1 / speed:.2f}"}
    return {"{voice}": voice, "{language}": language, **how}


def primary(tag: str) -> str:
    """Return the language of *tag* without its region."""
    return tag.lower().partition("-")[0]
