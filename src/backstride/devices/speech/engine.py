"""Programs that turn text into a WAV: what to call, with which voice for which language."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ESPEAKS = ("espeak-ng", "espeak")

_RANK = "[0-9]{1,4}"  # not all that counts as a digit elsewhere is a number
_OTHER = rf"\(([\w-]+) ({_RANK})\)"


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice that claims to speak a language (lower-case tag); the lowest ``rank`` speaks it best."""

    tag: str
    rank: int
    voice: str


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks to a file.

    ``argv`` may hold ``{text} {file} {voice} {language} {rate}``; without ``{text}`` the text goes to its standard
    input, without ``{file}`` its standard output is the WAV. ``voices`` lists the voices of espeak; an engine without
    it speaks ``language`` only, or all where that is empty.
    """

    name: str
    argv: tuple[str, ...]
    voices: tuple[str, ...] = ()
    language: str = ""

    def call(self, text: str, file: str, voice: str, language: str, rate: int) -> tuple[list[str], str]:
        """Return the arguments of one call, and what goes to its standard input."""
        shielded = f" {text}" if text.startswith("-") else text  # which no program takes for one of its options
        filled = {"{text}": shielded, "{file}": file, "{voice}": voice, "{language}": language, "{rate}": str(rate)}
        argv = [re.sub("|".join(map(re.escape, filled)), lambda hole: filled[hole[0]], part) for part in self.argv]
        return argv, "" if self.takes("{text}") else text

    def takes(self, hole: str) -> bool:
        """Say whether the arguments have this *hole*, such as ``{text}``."""
        return any(hole in part for part in self.argv)

    def may_speak(self, language: str) -> bool:
        """Say whether an engine that lists no voices is meant for *language* (a tag)."""
        return not self.language or _primary(language) == _primary(self.language)


def espeak() -> Engine | None:
    """Return espeak-ng or espeak, where it is installed."""
    for name in ESPEAKS:
        if program := shutil.which(name):
            argv = (program, "-v", "{voice}", "-s", "{rate}", "-w", "{file}", "--stdin")
            return Engine(name, argv, voices=(program, "--voices"))
    return None


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
        claims.append(Claim(columns[1].lower(), int(columns[0]), columns[1]))
        claims += [Claim(tag.lower(), int(rank), columns[1]) for tag, rank in re.findall(_OTHER, line)]
    return tuple(claims)


def voice_for(language: str, claims: Iterable[Claim], preferred: str = "") -> str | None:
    """Return the voice that speaks *language* best: its very tag, a wider one (en for en-au), a narrower (fr-fr).

    The voice that is *preferred* comes first, but only for a language that it claims to speak.
    """
    ranked = sorted(claims, key=lambda claim: claim.rank)
    if any(claim.voice == preferred and _primary(claim.tag) == _primary(language) for claim in ranked):
        return preferred
    tag = language.lower()
    while tag:
        for claim in ranked:
            if claim.tag == tag:
                return claim.voice
        tag = tag.rpartition("-")[0]
    return next((claim.voice for claim in ranked if _primary(claim.tag) == _primary(language)), None)


def _primary(tag: str) -> str:
    return tag.lower().partition("-")[0]
