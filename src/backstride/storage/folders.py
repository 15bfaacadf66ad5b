"""What lies in library folders: a listing, made without opening a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from backstride.i18n.catalogue import Catalogues
from backstride.storage.catalogues import LIBRARY, read_catalogues
from backstride.storage.paths import Paths, reason, tidy

_ENDINGS = (".yaml", ".yml")
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

    The catalogues of its folder count with it, for they change what is read of it. A file at which the system does not
    let us look has the signature (-1, -1): reading it will say why.
    """

    path: str
    folder: Folder
    kind: str
    signature: tuple[int, int]

    @property
    def name(self) -> str:
        """Return the file's name without its ending: the id of an exercise, and of a routine that names none."""
        return os.path.splitext(os.path.basename(self.path))[0]  # noqa: PTH119, PTH122  because of 10,000 of them


def shipped_folder(paths: Paths) -> Folder:
    """Return the folder of the shipped library, which is written in English, with its catalogues."""
    return Folder(paths.shipped, "shipped", read_catalogues(paths.assets / "locale", LIBRARY))


def list_folders(folders: Iterable[Folder]) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
    """Return the files of all *folders* in their order, and one sentence for each folder that cannot be read."""
    files: list[Listed] = []
    notes = []
    for folder in folders:
        try:
            files += _list(folder)
        except FileNotFoundError:
            if folder.origin == "added":
                notes.append(f"The library folder {tidy(folder.path)} is not there.")
        except OSError as error:
            notes.append(f"The library folder {tidy(folder.path)} cannot be read ({reason(error)}).")
    return tuple(files), tuple(notes)


def _list(folder: Folder) -> Iterator[Listed]:
    for kind, place in _PLACES:
        path = os.path.join(folder.path, place)  # noqa: PTH118  because scandir gives plain text
        try:
            found = _yaml_files(path)
        except (FileNotFoundError, NotADirectoryError):
            if not place:
                raise
            continue
        yield from (Listed(name, folder, kind, _whole(signature, folder)) for name, signature in found)


def _whole(signature: tuple[int, int], folder: Folder) -> tuple[int, int]:
    """Return the *signature* of a file with that of the catalogues of its *folder*."""
    (size, changed), (more, since) = signature, folder.catalogues.signature
    return signature if size < 0 else (size + more, max(changed, since))


def _yaml_files(path: str) -> list[tuple[str, tuple[int, int]]]:
    with os.scandir(path) as found:
        return sorted((e.path, _signature(e)) for e in found if e.name.endswith(_ENDINGS) and e.name[0] != ".")


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
    return Listed(str(path), folder, kind, signature)
