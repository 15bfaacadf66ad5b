"""What lies in library folders: a listing, made without opening a file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import NamedTuple

from backstride.i18n.catalogue import Catalogues
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.library.unread import ENDINGS, Unread, unread_in
from backstride.routine.ids import id_from
from backstride.storage.catalogues import LIBRARY, read_catalogues
from backstride.storage.paths import Paths, tidy

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg")
"""What a picture of an exercise ends in, in small letters."""

_PLACES = (("exercise", "exercises"), ("routine", ""), ("plan", "plans"))


@dataclass(frozen=True, slots=True)
class Folder:
    """A library folder; ``origin`` is shipped, own or added, ``catalogues`` have its English in other languages."""

    path: Path
    origin: str = "added"
    catalogues: Catalogues = field(default_factory=Catalogues, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a library folder; ``kind`` is routine, exercise or plan, ``signature`` its size and change time (ns).

    ``name`` is its id, unless it gives one itself; it has a number where another file makes the ``wanted`` one, too.
    The catalogues of its folder count with it, for they change what is read of it. A file at which the system does not
    let us look has the signature (-1, -1): reading it will say why.
    """

    path: str
    folder: Folder
    kind: str
    signature: tuple[int, int]
    name: str
    wanted: str


class Listing(NamedTuple):
    """What lies in library folders: their ``files``, what is ``unread``, and ``notes`` on folders that cannot be.

    ``pictures`` are paths and signatures of what looks like one: it may have come, gone or been saved smaller.
    """

    files: tuple[Listed, ...]
    unread: tuple[Unread, ...] = ()
    notes: tuple[Message, ...] = ()
    pictures: tuple[tuple[str, tuple[int, int]], ...] = ()


def shipped_folder(paths: Paths) -> Folder:
    """Return the folder of the shipped library, which is written in English, with its catalogues."""
    return Folder(paths.shipped, "shipped", read_catalogues(paths.assets / "locale", LIBRARY))


def list_folders(folders: Iterable[Folder]) -> Listing:
    """Return what lies in all *folders* in their order, and a note for each folder that cannot be read."""
    files: list[Listed] = []
    unread: list[Unread] = []
    pictures: list[tuple[str, tuple[int, int]]] = []
    notes = []
    for folder in folders:
        try:
            files += _list(folder)
            unread += unread_in(folder.path)
            pictures += _pictures(folder)
        except FileNotFoundError:
            if folder.origin == "added":
                notes.append(message("The library folder {path} does not exist.", path=tidy(folder.path)))
        except OSError as error:
            notes.append(
                message(
                    "The library folder {path} cannot be read ({why}).",
                    path=tidy(folder.path),
                    why=os_error_text(error),
                )
            )
    return Listing(tuple(files), tuple(unread), tuple(notes), tuple(pictures))


def _list(folder: Folder) -> Iterator[Listed]:
    for kind, place in _PLACES:
        path = os.path.join(folder.path, place)  # noqa: PTH118  because scandir gives plain text
        try:
            found = _endings(path, ENDINGS)
        except (FileNotFoundError, NotADirectoryError):
            if not place:
                raise
            continue
        for (file, signature), (name, wanted) in zip(found, _names([file for file, _ in found]), strict=True):
            yield Listed(file, folder, kind, _whole(signature, folder), name, wanted)


def _pictures(folder: Folder) -> Iterator[tuple[str, tuple[int, int]]]:
    for _, place in _PLACES:
        path = os.path.join(folder.path, place)  # noqa: PTH118  because scandir gives plain text
        with suppress(FileNotFoundError, NotADirectoryError):
            yield from _endings(path, PICTURES)


def _names(paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the id that each file makes, with a number where that is taken, and the id without one.

    What is called exactly like its id keeps it.
    """
    stems = [_stem(path) for path in paths]
    wanted = [id_from(stem) or stem for stem in stems]
    taken: set[str] = set()
    given: dict[int, str] = {}
    for index in sorted(range(len(paths)), key=lambda index: stems[index] != wanted[index]):
        free = (f"{wanted[index]}-{number}" for number in count(2))
        given[index] = wanted[index] if wanted[index] not in taken else next(name for name in free if name not in taken)
        taken.add(given[index])
    return ((given[index], wanted[index]) for index in range(len(paths)))


def _stem(path: str) -> str:
    """Return the name of the file at *path* up to the ending that makes it one of the library."""
    return re.sub(r"(?i)\.ya?ml(\.\w+)?$", "", os.path.basename(path))  # noqa: PTH119  because of 10,000 of them


def _whole(signature: tuple[int, int], folder: Folder) -> tuple[int, int]:
    """Return the *signature* of a file with that of the catalogues of its *folder*."""
    (size, changed), (more, since) = signature, folder.catalogues.signature
    return signature if size < 0 else (size + more, max(changed, since))


def _endings(path: str, endings: tuple[str, ...]) -> list[tuple[str, tuple[int, int]]]:
    with os.scandir(path) as found:
        return sorted((e.path, _signature(e)) for e in found if e.name.lower().endswith(endings) and e.name[0] != ".")


def _signature(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = entry.stat()
    except OSError:
        return (-1, -1)
    return (status.st_size, status.st_mtime_ns)


def list_file(path: Path) -> Listed:
    """Return the file at *path*, wherever it is, as one of the folder that it lies in."""
    kind = next((kind for kind, place in _PLACES if place == path.parent.name), "routine")
    folder = Folder(path.parent if kind == "routine" else path.parent.parent)
    try:
        status = path.stat()
        signature = (status.st_size, status.st_mtime_ns)
    except OSError:
        signature = (-1, -1)
    (name, wanted), *_ = _names([str(path)])
    return Listed(str(path), folder, kind, signature, name, wanted)
