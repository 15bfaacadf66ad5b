"""A new PIN in a configuration: the smallest change of its text, so that comments and all else stay as they were."""

from __future__ import annotations

import secrets
from codecs import BOM_UTF8
from pathlib import Path

from backstride.format.document import read_document
from backstride.format.tree import MapNode, Node, Plain, ScalarNode, Source, Span, plain
from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.kiosk.pin import hash_pin, problem_of
from backstride.storage.files import read_data
from backstride.storage.paths import tidy
from backstride.storage.writing import write_atomic, write_private

_NEW = b"# The configuration of a Backstride kiosk. What is not written here has its default.\n"


class PinNotSetError(MessageError):
    """The PIN cannot be one, or cannot be written; the message says why, and the file is as it was."""


def set_pin(file: Path, pin: str) -> None:
    """Write the hash of *pin* into the configuration in *file*, which is made where it is missing.

    Raises:
        PinNotSetError: the PIN is no good, or the file cannot be read or written.
    """
    problem = problem_of(pin)
    if problem:
        raise PinNotSetError(problem)
    data, unread = read_data(file)
    if unread and unread.code != "missing-file":
        raise PinNotSetError(unread.message)
    changed = with_hash(data or _NEW, hash_pin(pin, secrets.token_bytes(16)))
    try:
        write_private(file, changed) if unread else write_atomic(file, changed)
    except OSError as error:
        raise PinNotSetError(
            message("Cannot write {path} ({why}).", path=tidy(file), why=os_error_text(error))
        ) from error


def with_hash(data: bytes, hashed: str) -> bytes:
    """Return the configuration *data* with a *hashed* PIN in it and nothing else changed.

    Raises:
        PinNotSetError: it cannot be read well enough for that.
    """
    root, problems = read_document(data)
    if any(problem.code != "empty-file" for problem in problems):
        raise PinNotSetError(
            message("This file has errors. `backstride kiosk --check` shows them; correct them first.")
        )
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    before = root if isinstance(root, MapNode) else None
    text = data.removeprefix(mark).decode()
    changed = mark + (_spliced(text, before, hashed) or _appended(text, hashed)).encode()
    if _read(changed) != _expected(before, hashed):
        raise PinNotSetError(
            message("The PIN cannot be written into this file. Write this line into it: {line}", line=_line(hashed))
        )
    return changed


def _line(hashed: str) -> str:
    return f"pin: {_mapping(hashed)}"


def _mapping(hashed: str) -> str:
    return f'{{hash: "{hashed}"}}'


def _spliced(text: str, root: MapNode | None, hashed: str) -> str:
    """Return *text* with the hash in the place of the old one; empty where there is no place for it."""
    pin = root.entries.get("pin") if root else None
    if pin is None:
        return ""
    inner = pin.value.entries.get("hash") if isinstance(pin.value, MapNode) else None
    if inner and isinstance(inner.value, ScalarNode):
        return _with(text, inner.value.span, f'"{hashed}"')
    return _with(text, pin.value.span, _mapping(hashed))


def _with(text: str, span: Span, value: str) -> str:
    space = "" if text[: span.start].endswith((" ", "\t")) else " "
    return Source(text).spliced([(span, space + value)])


def _appended(text: str, hashed: str) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if text.endswith(("\n", "\r")) or not text else end
    return f"{text}{gap}{_line(hashed)}{end}"


def _read(data: bytes) -> Plain | None:
    root, problems = read_document(data)
    return plain(root) if root and not problems else None


def _expected(root: Node | None, hashed: str) -> Plain:
    old = plain(root) if isinstance(root, MapNode) else {}
    others = {key: value for key, value in old.items() if key != "pin"} if isinstance(old, dict) else {}
    return {**others, "pin": {"hash": hashed}}
