"""What only the computer that runs a kiosk can say of its configuration: folders, routines, words, who reads it."""

from __future__ import annotations

import shlex
import shutil
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from backstride.format.document import read_document
from backstride.format.problem import Problem, error, warning
from backstride.format.tree import ListNode, MapNode, Node, ScalarNode, Spot, as_typed
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import message
from backstride.i18n.text import negotiate
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.load import folders_of, load
from backstride.library.entry import Entry
from backstride.library.library import Library
from backstride.storage.catalogues import read_catalogues
from backstride.storage.files import read_data
from backstride.storage.paths import Paths

_OTHERS = stat.S_IROTH | stat.S_IWOTH | stat.S_IWGRP


def examine(file: Path, paths: Paths, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return every problem of the configuration in *file*, and what it asks for that is not there on this computer."""
    loaded = load(file)
    if loaded.config is None:
        return loaded.problems
    root, _ = read_document(read_data(file)[0])
    if not isinstance(root, MapNode):
        return loaded.problems
    library = Library(
        folders_of(loaded.config, paths), today=date.today, cache=paths.library_cache, catalogue=catalogue
    )
    library.rescan()
    known = read_catalogues(paths.assets / "locale").languages
    return (
        *_open_to_others(file),
        *_folders(root),
        *_routines(root, library.entries),
        *_languages(root, known, library.entries),
        *_command(root, loaded.config),
    )


def _open_to_others(file: Path) -> Iterator[Problem]:
    if sys.platform != "win32" and file.stat().st_mode & _OTHERS:
        what = message("Other users of this computer can read or change this file, and the hash of the PIN in it.")
        cure = message("Type `chmod 600` and its name, as the user who runs the kiosk.")
        yield warning(Spot(), "open-to-others", what, cure)


def _folders(root: MapNode) -> Iterator[Problem]:
    for node in _written(root, "library"):
        if not Path(node.text.strip()).expanduser().is_dir():
            what = message("There is no folder `{folder}`.", folder=as_typed(node.text))
            cure = message("Create it, or correct its name. Until then, its routines are not shown.")
            yield error(node, "missing-folder", what, cure)


def _routines(root: MapNode, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield a problem for each routine that is asked for but cannot be shown."""
    routines = {
        entry.id: entry for entry in sorted(entries, key=lambda entry: entry.playable) if entry.kind == "routine"
    }
    for node in _written(root, "routines"):
        name = node.text.strip()
        if name not in routines:
            near = get_close_matches(name, routines, 1)
            cure = (
                message("Did you mean `{name}`?", name=near[0])
                if near
                else message("`backstride list` shows them all.")
            )
            yield error(node, "unknown-routine", message("There is no routine `{name}`.", name=name), cure)
        elif not routines[name].playable:
            what = message("The routine `{name}` has errors, so it is left out.", name=name)
            cure = message("`backstride check {path}` says what is wrong.", path=str(routines[name].path))
            yield error(node, "broken-routine", what, cure)


def _languages(root: MapNode, known: Collection[str], entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield a warning for each language that neither the program nor a routine has."""
    written = {tag for entry in entries if entry.playable for tag, _ in entry.title.variants}
    for node in _written(root, "languages"):
        tag = node.text.strip()
        if negotiate((tag,), ("", *known, *written)) == "":
            what = message("Nothing here is written in the language `{tag}`, so it would show English.", tag=tag)
            yield warning(node, "no-words", what, message("Delete it."))


def _command(root: MapNode, config: KioskConfig) -> Iterator[Problem]:
    for node in _written(root, "voice_command"):
        try:
            program = next(iter(shlex.split(config.voice_command)), "")
        except ValueError:
            program = ""
        if not program or not shutil.which(program):
            what = message("The program in `voice_command` was not found.")
            yield error(node, "missing-command", what, message("Install it, or correct its name."))


def _written(root: MapNode, key: str) -> Iterator[ScalarNode]:
    """Yield the values under *key*, one or a list of them."""
    value: Node | None = root.entries[key].value if key in root.entries else None
    items = value.items if isinstance(value, ListNode) else [value]
    yield from (item for item in items if isinstance(item, ScalarNode))
