"""Files that were surely meant for the library, but are called or lie so that nothing reads them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from backstride.format.problem import Problem, Severity
from backstride.i18n.messages import Message, message, plural, sentences
from backstride.storage.paths import tidy

ENDINGS = (".yaml", ".yml")
"""What a file of the library ends in, in small letters; capitals are read, too."""

_MEANT = re.compile(r"(?i)(.+\.ya?ml)\.(?:txt|text|rtf|docx?|odt|download)")
_PLACES = {"exercise": "exercises", "exercises": "exercises", "plan": "plans", "plans": "plans"}
_GLANCE = 1_000
"""How many names of a sub-folder are looked at."""

_NAMED = 5
"""How many of them are named one by one where there is little room."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or a folder that is not read, and what to do about it."""

    path: str
    message: Message
    cure: Message

    @property
    def problem(self) -> Problem:
        """Return it as a warning of a file."""
        return Problem(
            line=1,
            column=1,
            code="not-read",
            message=self.message,
            hint=self.cure,
            severity=Severity.WARNING,
        )


def ends_well(name: str) -> bool:
    """Say whether a file of this *name* is read."""
    return name.lower().endswith(ENDINGS)


def unread_file(path: str) -> Unread | None:
    """Return the file at *path* as one that is not read, ``None`` where its name says nothing of the kind."""
    meant = _MEANT.fullmatch(os.path.basename(path))  # noqa: PTH119  because scandir gives plain text
    if meant is None:
        return None
    return Unread(
        path,
        message("This file is not read: its name does not end in .yaml."),
        message("Rename it to `{name}`.", name=meant[1]),
    )


def unread_in(library: Path) -> Iterator[Unread]:
    """Yield what is not read of the library folder at *library* and of the folders in it that are."""
    for path in (library, library / "exercises", library / "plans"):
        with suppress(OSError), os.scandir(path) as found:
            for entry in sorted((e for e in found if e.name[0] != "."), key=_name):
                unread = _unread_folder(entry, library) if entry.is_dir() else unread_file(entry.path)
                if unread:
                    yield unread


def notes_of(unread: Sequence[Unread]) -> tuple[Message, ...]:
    """Return a sentence or two for each of the first *unread*, and one for the rest."""
    named = tuple(
        sentences(message("Not read: `{path}`.", path=tidy(Path(each.path))), each.cure) for each in unread[:_NAMED]
    )
    more = len(unread) - _NAMED
    if more <= 0:
        return named
    rest = plural(
        "{count} more is not read; `backstride check` with the folder names it.",
        "{count} more are not read; `backstride check` with the folder names them.",
        more,
    )
    return (*named, rest)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _unread_folder(entry: os.DirEntry[str], library: Path) -> Unread | None:
    place = _PLACES.get(entry.name.lower()) if Path(entry.path).parent == library else None
    if entry.name == place or (place and _same(entry.path, library / place)) or not _holds_files(entry.path):
        return None
    up = message("Move them one folder up, or add this folder in Settings.")
    cure = message("Rename it to `{name}`.", name=place) if place else up
    return Unread(entry.path, message("The files in this folder are not read."), cure)


def _same(path: str, place: Path) -> bool:
    """Say whether both names lead to one folder, as where capitals do not matter."""
    with suppress(OSError):
        return place.samefile(path)
    return False


def _holds_files(path: str) -> bool:
    with suppress(OSError), os.scandir(path) as found:
        return any(ends_well(entry.name) and entry.name[0] != "." for entry in islice(found, _GLANCE))
    return False
