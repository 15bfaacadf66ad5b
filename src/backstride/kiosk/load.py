"""A kiosk's configuration as it lies on the disk, and the routines that it chooses from a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from backstride.format.problem import Problem
from backstride.i18n.messages import message
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.reader import read_config
from backstride.library.entry import Entry
from backstride.library.folders import Folder, shipped_folder
from backstride.storage.files import at_top, read_data
from backstride.storage.paths import Paths

_NONE_YET = message("There is no kiosk configuration here.")
_WRITES = message("`backstride kiosk --set-pin` writes one with a PIN, which is all that it needs.")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration that was read from ``file``, or none, and every problem of it."""

    file: Path
    config: KioskConfig | None
    problems: tuple[Problem, ...]


def load(file: Path) -> Loaded:
    """Read the configuration in *file*; nothing it names is looked at."""
    data, problem = read_data(file)
    if problem is None:
        return Loaded(file, *read_config(data))
    if problem.code == "missing-file":
        problem = at_top("missing-file", _NONE_YET, _WRITES)
    return Loaded(file, None, (problem,))


def folders_of(config: KioskConfig, paths: Paths) -> tuple[Folder, ...]:
    """Return the library folders: those of *config* over what is shipped, whose exercises they may use."""
    return (shipped_folder(paths), *(Folder(Path(path)) for path in config.library))


def shown(config: KioskConfig, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the routines among *entries* that have a card, in the order of the cards.

    Those that the configuration lists by id; without a list all of its folders, or of what is shipped where it names
    no folder.
    """
    playable = {entry.id: entry for entry in entries if entry.playable}
    if config.routines:
        return tuple(playable[id_] for id_ in config.routines if id_ in playable)
    origin = "added" if config.library else "shipped"
    return tuple(entry for entry in playable.values() if entry.origin == origin)


def languages_of(config: KioskConfig, known: Sequence[str]) -> tuple[str, ...]:
    """Return the tags of the languages to choose from, the usual one first: of *config*, else the *known* ones."""
    return config.languages or tuple(known)
