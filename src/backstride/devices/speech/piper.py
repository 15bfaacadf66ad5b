"""Piper, a neural voice, where a person has installed it: each model that is found on the disk is a voice.

Piper is under the GPL, so it is only ever called, as a program of its own.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from backstride.devices.speech.engine import Claim, Engine

PROGRAMS = ("piper", "piper-tts")

PLACES = (
    "~/.local/share/piper-voices",
    "~/.local/share/piper",
    "/usr/local/share/piper-voices",
    "/usr/share/piper-voices",
)
"""Folders in which people and packages put models, beside the program's own."""

_ARGUMENTS = ("--output_dir", "{folder}", "--length_scale", "{stretch}")
_DESCRIBED = ".onnx.json"
_MOST_MODELS = 50
_MOST_BYTES = 1024 * 1024
"""Of a description; they have 5,000."""


def pipers(own: Path | None, places: Iterable[str] = PLACES) -> tuple[Engine, ...]:
    """Return an engine for each model in the folder *own* and in *places*, where Piper is installed."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        return ()
    folders = [*([own] if own else []), *(Path(os.path.expanduser(place)) for place in places)]  # noqa: PTH111  because it raises nothing where there is no home
    found = (_engine(program, file) for folder in folders for file in _descriptions(folder))
    return tuple({engine.claims[0].voice: engine for engine in found if engine}.values())


def _descriptions(folder: Path) -> list[Path]:
    """Return the files that describe models in *folder*, as far down as published voices lie."""
    found = (
        file for depth in ("", "*/", "*/*/", "*/*/*/", "*/*/*/*/") for file in folder.glob(f"{depth}*{_DESCRIBED}")
    )
    try:
        return sorted(islice(found, _MOST_MODELS))
    except OSError:
        return []


def _engine(program: str, file: Path) -> Engine | None:
    """Return the engine of the model that *file* describes, ``None`` where that is no description of one."""
    model = file.with_suffix("")
    try:
        with file.open("rb") as description:
            told = json.loads(description.read(_MOST_BYTES))
        tag = str(told["language"]["code"]).replace("_", "-").lower()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    if not model.is_file():
        return None
    name = model.name.removesuffix(".onnx")
    claims = tuple(_claims(tag, name))
    return Engine("Piper", (program, "--model", str(model), *_ARGUMENTS), claims=claims)


def _claims(tag: str, name: str) -> Iterator[Claim]:
    """Yield what a model claims: names are such as ``en_US-joe-medium``."""
    person = " ".join(name.split("-")[1:]) or name
    yield Claim(tag, 1, name, person)
