"""What an author calls whole groups of routines by, such as a patient or a class: kept on this machine, in no routine.

A label may be a person's name, so nobody but this user reads the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import read_data
from backstride.storage.paths import tidy
from backstride.storage.writing import write_private

LONGEST = 60
"""Letters of a label."""


class NotLabelledError(MessageError):
    """A label could not be kept; all others are as they were."""


class Labels:
    """The labels in the *file*, by the path of the routine's own file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known, self._readable = _read(file)

    @property
    def known(self) -> Mapping[str, str]:
        """Return every label by the path of its file."""
        return self._known

    @property
    def names(self) -> tuple[str, ...]:
        """Return every label once, in order."""
        return tuple(sorted(set(self._known.values()), key=str.casefold))

    def of(self, path: Path) -> str:
        """Return the label of the routine at *path*, empty where it has none."""
        return self._known.get(_key(path), "")

    def put(self, path: Path, label: str) -> None:
        """Give the routine at *path* this *label*; an empty one takes it away.

        Raises:
            NotLabelledError: it cannot be kept.
        """
        label = " ".join(label.split())[:LONGEST]
        rest = {key: known for key, known in self._known.items() if key != _key(path)}
        self._keep({**rest, _key(path): label} if label else rest)

    def move(self, path: Path, to: Path) -> None:
        """Take the label of the routine at *path* along to where its file is now.

        Raises:
            NotLabelledError: it cannot be kept.
        """
        label = self.of(path)
        if label:
            rest = {key: known for key, known in self._known.items() if key != _key(path)}
            self._keep({**rest, _key(to): label})

    def _keep(self, labels: dict[str, str]) -> None:
        if labels == self._known:
            return
        if not self._readable:
            raise NotLabelledError(
                message("{path} cannot be read, so nothing is written there. Move it away.", path=tidy(self._file))
            )
        try:
            write_private(self._file, json.dumps(labels, indent=1).encode("ascii"))
        except OSError as error:
            why = os_error_text(error)
            raise NotLabelledError(message("The label cannot be kept ({why}).", why=why)) from error
        self._known = labels


def _key(path: Path) -> str:
    return str(path.absolute())


def _read(file: Path) -> tuple[dict[str, str], bool]:
    """Return the labels in *file*, and whether they could be read; where there is no file yet there are none."""
    data, problem = read_data(file, 1 << 22)
    if problem:
        return {}, problem.code == "missing-file"
    try:
        kept = json.loads(data)
        return {str(key): str(label) for key, label in kept.items()}, True
    except (ValueError, AttributeError, RecursionError):
        return {}, False
