"""What somebody sent as one file: looked at before anything of it is believed, and never written where it says.

A bundle is a ZIP that nobody has to trust. Bounds are those of a library: of its text, its pictures and their number.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from backstride.exchange.packed import MAIN, Packed
from backstride.format.document import MAX_BYTES
from backstride.i18n.messages import Message, MessageError, message, plural
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import read_data
from backstride.storage.paths import tidy
from backstride.storage.pictures import MOST_BYTES, flaw_of
from backstride.storage.writing import make_folder, write_private

ENDING = ".backstride"
LARGEST = 32 * 1024 * 1024
"""Bytes of one file, and of all that is in it."""

MOST_FILES = 64
MOST_OPENED = 24
"""Routines that were opened and not kept, and lie there for the next time."""

_ZIP = b"PK"
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_PICTURE = re.compile(r"exercises/[a-z0-9][a-z0-9-]{0,120}\.(?:png|jpg|jpeg|webp|svg)")
_FAULTS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, ValueError, OverflowError, NotImplementedError,
    RuntimeError, OSError,
)  # fmt: skip
"""What the ZIP library raises at a file that is none, or damaged."""


class NotUnpackedError(MessageError):
    """A file is no bundle, or one that is not opened."""


def unpack(path: Path) -> Packed:
    """Return the text and the pictures in the file at *path*: a bundle, or the plain text of a routine.

    Raises:
        NotUnpackedError: it cannot be read, or there is something in it that should not be.
    """
    data, refused = read_data(path, LARGEST)
    if refused:
        raise NotUnpackedError(message("{path}: {problem}", path=tidy(path), problem=refused.message))
    try:
        return unpacked(data)
    except NotUnpackedError as error:
        raise NotUnpackedError(message("{path}: {problem}", path=tidy(path), problem=error.message)) from error


def unpacked(data: bytes) -> Packed:
    """Return the text and the pictures of a bundle, or of a plain text, that holds *data*.

    Raises:
        NotUnpackedError: there is something in it that should not be.
    """
    if not data.startswith(_ZIP):
        return Packed(data[: MAX_BYTES + 1], {})
    _refuse(data.count(_ENTRY) > 2 * MOST_FILES, _too_many())  # before they are all looked at
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as bundle:
            files = dict(_files(bundle))
    except _FAULTS as error:
        raise NotUnpackedError(message("This file is damaged. Ask for it again.")) from error
    _refuse(MAIN not in files, message("There is no routine in this file."))
    text = files.pop(MAIN)
    return Packed(text, files)


def opened(path: Path, folder: Path) -> Path:
    """Return where the routine of the bundle at *path* lies as in a library, in a place of its own in *folder*.

    Raises:
        NotUnpackedError: it cannot be opened, or there is no room for it.
    """
    return laid_out(unpack(path), path, folder)


def laid_out(packed: Packed, source: Path, folder: Path) -> Path:
    """Return where what was *packed* in *source* lies as in a library, in a place of its own in *folder*.

    Raises:
        NotUnpackedError: there is no room for it.
    """
    digest = hashlib.sha256(b"".join((packed.text, *packed.pictures.values()))).hexdigest()
    place = folder / digest[:16]
    problem = make_folder(place)
    if problem:
        raise NotUnpackedError(problem)
    try:
        file = lay_out(packed, place, source)
    except OSError as error:
        what = message("Cannot write {path} ({why}).", path=tidy(place), why=os_error_text(error))
        raise NotUnpackedError(what) from error
    _forget_oldest(folder, place)
    return file


def _forget_oldest(folder: Path, newest: Path) -> None:
    """Remove from *folder* what was opened long ago, but for the *newest*: nobody else ever would."""
    with suppress(OSError):  # another window may do so, too
        os.utime(newest)
        places = [(each.stat().st_mtime, each) for each in folder.iterdir() if each != newest and each.is_dir()]
        for _, place in sorted(places, reverse=True)[MOST_OPENED - 1 :]:
            shutil.rmtree(place)


def lay_out(packed: Packed, folder: Path, source: Path) -> Path:
    """Write what was *packed* from *source* into *folder* as into a library; return the path of the routine.

    Raises:
        OSError: it cannot be written.
    """
    file = folder / f"{source.stem}.yaml"
    for name, data in packed.pictures.items():
        write_private(folder / name, data)
    write_private(file, packed.text)
    return file


def _files(bundle: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield each file of *bundle* with its name, after a look at what it claims to be."""
    entries = bundle.infolist()
    _refuse(len(entries) > MOST_FILES, _too_many())
    seen: set[str] = set()
    total = 0
    for entry in entries:
        _look_at(entry)
        name = entry.filename.casefold()
        _refuse(name in seen, message("`{name}` is in this file twice.", name=_shown(entry.filename)))
        seen.add(name)
        data = _read(bundle, entry)
        total += len(data)
        _refuse(total > LARGEST, message("There is more in this file than a routine and its pictures need."))
        if entry.filename != MAIN:
            flaw = flaw_of(data, entry.filename)
            _refuse(flaw is not None, flaw.said if flaw else None)
        yield entry.filename, data


def _look_at(entry: zipfile.ZipInfo) -> None:
    """Refuse *entry* for what it says of itself.

    Raises:
        NotUnpackedError: it is not what belongs into a bundle.
    """
    name = _shown(entry.filename)
    _refuse(bool(entry.flag_bits & _ENCRYPTED), message("This file is encrypted. Ask for it without a password."))
    mode = entry.external_attr >> 16
    _refuse(stat.S_ISLNK(mode), message("`{name}` in this file is a link, and links are not followed.", name=name))
    known = entry.filename == MAIN or _PICTURE.fullmatch(entry.filename) is not None
    _refuse(not known, message("`{name}` does not belong in a file with a routine.", name=name))
    _refuse(
        entry.compress_type not in _WAYS,
        message("`{name}` is compressed in a way that Backstride cannot read.", name=name),
    )


def _read(bundle: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return the bytes of *entry*, whose size it may have lied about."""
    most = MAX_BYTES if entry.filename == MAIN else MOST_BYTES
    with bundle.open(entry) as file:
        data = file.read(most + 1)
    what = message("`{name}` is larger than {most} KiB.", name=_shown(entry.filename), most=most // 1024)
    _refuse(len(data) > most, what)
    return data


def _too_many() -> Message:
    return plural(
        "There are too many files in this one. The limit is {count}.",
        "There are too many files in this one. The limit is {count}.",
        MOST_FILES,
    )


def _shown(name: str) -> str:
    """Return the *name* of an entry so that it can stand in a sentence."""
    plain = name if name.isprintable() else ascii(name)[1:-1]
    return plain if len(plain) <= 60 else f"{plain[:59]}…"  # noqa: PLR2004  because that is the width of a line


def _refuse(condition: bool, why: Message | None) -> None:  # noqa: FBT001  because it reads as a sentence
    """Raise *why* where *condition* holds.

    Raises:
        NotUnpackedError: it does.
    """
    if condition and why is not None:
        raise NotUnpackedError(why)
