"""A new routine in the user's own library: a commented starter, or a copy of another one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from backstride.format.localized import localized
from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.library.folders import Folder, list_folders
from backstride.routine.ids import LONGEST
from backstride.storage.files import read_data
from backstride.storage.paths import tidy
from backstride.storage.writing import make_folder, write_new

_ID_LINE = re.compile(rb"(\A(?:\xef\xbb\xbf)?|[\r\n])id[ \t]*:[ \t]*[^\s#]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

EMPTY = """\
format: 1
title: {title}
language: {language}
steps: []
"""

STARTER = """\
# A routine for Backstride. Lines like this one are comments; they stay as you write them.
# To see what it says: backstride timeline {id}        To try it: backstride play {id} --terminal --speed 10
format: 1
title: {title}
when: any-time                    # or before-run, after-run
goals: [flexibility]              # mobility flexibility stability strength balance breathing relaxation
# summary: One sentence for the card.
# defaults: {{get_ready: 5s, switch: 5s, rest: 10s}}

steps:
  # Hold a position, first on the left, then on the right, two times.
  - exercise: calf-gastrocnemius
    hold: 30s
    sides: each
    sets: 2

  - rest: 15s
    say: Lie down on your back for the next one.

  # Repetitions at your own pace; write `tempo: 2-1-2` and they are counted for you.
  - exercise: glute-bridge
    reps: 8

  # Breathe in for four seconds, out for six.
  - exercise: diaphragmatic-breathing
    breathe: 4-0-6-0
    for: 1 min
"""


class NotWrittenError(MessageError):
    """The file could not be written."""


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """What new files begin with; a copy of a *shipped* routine is in the *language* of its reader."""

    shipped: Folder
    language: str

    def text_of_copy(self, name: str, source: Path) -> str:
        """Return the text of a copy of *source* under the id *name*, which is not written.

        Raises:
            NotWrittenError: *source* cannot be read.
        """
        return _copied(name, source, self.shipped, self.language).decode("utf-8-sig")

    def text_of_exercise(self, source: Path, language: str) -> str:
        """Return the text of the exercise in the file *source*, of a shipped one in this *language*.

        Raises:
            NotWrittenError: *source* cannot be read.
        """
        data = _read(source)
        if source.parent.parent == self.shipped.path:
            data = localized(data, "exercise", self.shipped.catalogues.open(language))
        return data.decode("utf-8-sig", "replace")


def is_id(name: str) -> bool:
    """Say whether *name* may be the id of a routine."""
    return len(name) <= LONGEST and bool(_ID.fullmatch(name))


def free_id(folder: Path, wanted: str) -> str:
    """Return *wanted*, or *wanted* with the first number after it that no file in *folder* has."""
    taken = _names_in(folder)
    number, name = 2, wanted
    while name in taken:
        name = f"{wanted}-{number}"
        number += 1
    return name


def _names_in(folder: Path) -> dict[str, Path]:
    """Return the files in *folder* by the ids that their names make."""
    listed = list_folders([Folder(folder)]).files
    return {file.name: Path(file.path) for file in listed if file.kind == "routine"}


def write_starter(folder: Path, name: str) -> Path:
    """Write a commented starter with the id *name* into *folder* and return its path; nothing is overwritten.

    Raises:
        NotWrittenError: there is one already, or the folder cannot be written.
    """
    title = name.replace("-", " ").capitalize()
    return _write(folder, name, STARTER.format(id=name, title=title).encode())


def write_copy(folder: Path, name: str, source: Path, shipped: Folder, *wanted: str) -> Path:
    """Write the file *source*, comments and all, into *folder* under the id *name* and return its path.

    One of the *shipped* routines is written in the language that its reader *wanted*.

    Raises:
        NotWrittenError: there is one already, the folder cannot be written, or *source* cannot be read.
    """
    return _write(folder, name, _copied(name, source, shipped, *wanted))


def _read(source: Path) -> bytes:
    data, problem = read_data(source)
    if problem:
        raise NotWrittenError(message("Cannot copy {path}: {problem}", path=tidy(source), problem=problem.message))
    return data


def _copied(name: str, source: Path, shipped: Folder, *wanted: str) -> bytes:
    data = _read(source)
    if source.parent == shipped.path:
        data = localized(data, "routine", shipped.catalogues.open(*wanted))
    return _ID_LINE.sub(rb"\g<1>id: " + name.encode(), data)


def _write(folder: Path, name: str, data: bytes) -> Path:
    problem = make_folder(folder)
    if problem:
        raise NotWrittenError(problem)
    path = _names_in(folder).get(name, folder / f"{name}.yaml")
    try:
        write_new(path, data)
    except FileExistsError:
        raise NotWrittenError(
            message("{path} already exists and was not changed. Choose another id.", path=tidy(path))
        ) from None
    except OSError as error:
        raise NotWrittenError(
            message("Cannot write {path} ({why}).", path=tidy(path), why=os_error_text(error))
        ) from error
    return path
