"""Exercises of one's own as files in the library, and the photographs that lie beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from pathlib import Path

from backstride.format.editing.own_exercise import file_text
from backstride.format.tree import Keys, Plain
from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.routine.ids import id_from
from backstride.storage.paths import tidy
from backstride.storage.pictures import read_picture
from backstride.storage.writing import make_folder, write_new

_UNNAMED = "my-exercise"


class NotKeptError(MessageError):
    """An exercise, or a photograph of one, could not be written."""


def free_exercise_id(title: str, taken: Collection[str]) -> str:
    """Return the id that *title* makes, with the first number after it that makes it none of those *taken*."""
    wanted = id_from(title) or _UNNAMED
    number, id_ = 2, wanted
    while id_ in taken:
        id_ = f"{wanted}-{number}"
        number += 1
    return id_


def write_exercise(folder: Path, id_: str, values: Keys, language: str) -> Path:
    """Write the exercise that *values* are, in *language*, into *folder*, and return its path; nothing is overwritten.

    Raises:
        NotKeptError: there is one already, or the folder cannot be written.
    """
    path = folder / f"{id_}.yaml"
    _write(path, file_text(values, language).encode())
    return path


def keep_photo(folder: Path, id_: str, data: bytes, ending: str) -> str:
    """Write a photograph of the exercise *id_* into *folder*, once, and return the name of its file.

    Raises:
        NotKeptError: the folder cannot be written.
    """
    path = folder / f"{id_}-{hashlib.sha256(data).hexdigest()[:8]}{ending}"
    if not path.exists():
        _write(path, data)
    return path.name


def with_photos(values: Keys, source: Path, keep: Callable[[bytes, str], str]) -> Keys:
    """Return *values* with each photograph that is named from the folder *source* kept elsewhere, by its name there.

    Raises:
        NotKeptError: one of them cannot be read, or not be kept.
    """

    def kept(name: Plain) -> Plain:
        if isinstance(name, list):
            return [kept(each) for each in name]
        path = source / str(name)
        data, flaw = read_picture(path)
        if flaw is not None:
            raise NotKeptError(flaw.said)
        return keep(data, path.suffix.casefold())

    variants = values.get("variants")
    found = values | ({"picture": kept(values["picture"])} if "picture" in values else {})
    if isinstance(variants, dict):
        each = {
            name: with_photos(own, source, keep) if isinstance(own, dict) else own for name, own in variants.items()
        }
        found["variants"] = each
    return found


def _write(path: Path, data: bytes) -> None:
    problem = make_folder(path.parent)
    if problem:
        raise NotKeptError(problem)
    try:
        write_new(path, data)
    except FileExistsError:
        what = message("{path} already exists and was not changed. Choose another id.", path=tidy(path))
        raise NotKeptError(what) from None
    except OSError as error:
        what = message("Cannot write {path} ({why}).", path=tidy(path), why=os_error_text(error))
        raise NotKeptError(what) from error
