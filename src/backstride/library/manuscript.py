"""A file that is being written: its text with all versions, saved whole or not at all, and a draft that outlives it.

Nothing that somebody else did to the file meanwhile is written over: it is reported, and kept until the author decides.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from backstride.format.editing.versions import Versions
from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.storage.files import read_data
from backstride.storage.paths import tidy
from backstride.storage.writing import move_new, write_atomic, write_new, write_private

_LARGEST_DRAFT = 2 << 20
"""Bytes: six, as an escape has them, for each of the largest file."""


class NotOpenedError(MessageError):
    """The file cannot be edited."""


class NotSavedError(MessageError):
    """The file could not be saved; the text stays where it was typed, and in the draft."""


class Manuscript:
    """The file at *path*, with its drafts in the folder *drafts*.

    ``path`` is where it is saved, ``named`` says that it may not be called otherwise any more, ``versions`` are its
    texts, ``has_draft`` says that it was opened with changes that were never saved: undo leads back to the
    file.
    """

    def __init__(self, path: Path, drafts: Path, saved: bytes | None = None, begun: str = "") -> None:
        self.path = path
        self.named = saved is not None
        self._drafts = drafts
        self._saved = saved
        self.versions = Versions(begun if saved is None else _text(saved))
        draft = self._read_draft()
        self.has_draft = draft is not None and draft != self.versions.text
        if draft is not None:
            self.versions.record(draft)

    @property
    def text(self) -> str:
        """Return the text of the moment."""
        return self.versions.text

    @property
    def data(self) -> bytes:
        """Return the text as the file has it: with the mark at its beginning that it had before."""
        mark = BOM_UTF8 if (self._saved or b"").startswith(BOM_UTF8) else b""
        return mark + self.text.encode("utf-8", "replace")

    @property
    def is_saved(self) -> bool:
        """Say whether the file has the text of the moment, as far as is known."""
        return self.data == self._saved

    @property
    def is_new(self) -> bool:
        """Say whether it was never saved."""
        return self._saved is None

    def theirs(self) -> str | None:
        """Return the text that the file has by now, where somebody else changed it."""
        data, problem = read_data(self.path)
        return None if problem or data == self._saved else data.decode("utf-8-sig", "replace")

    def save(self, *, over: bool = False) -> None:
        """Write the file whole, and drop the draft; what somebody else wrote meanwhile only where it is *over*.

        Raises:
            NotSavedError: the disk is full, the folder is not there or cannot be written, or the file was changed.
        """
        if not over and self.theirs() is not None:
            raise NotSavedError(message("{path} was changed by another program.", path=tidy(self.path)))
        data = self.data
        try:
            self._write(data)
        except FileExistsError:
            raise NotSavedError(message("{path} was changed by another program.", path=tidy(self.path))) from None
        except OSError as error:
            why = os_error_text(error)
            raise NotSavedError(message("Cannot save {path} ({why}).", path=tidy(self.path), why=why)) from error
        self._saved, self.named = data, True
        self.drop_draft()

    def _write(self, data: bytes) -> None:
        if self.is_new and not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_new(self.path, data)
        else:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, data)

    def move(self, path: Path) -> None:
        """Be saved at *path* from now on."""
        if path != self.path:
            self.drop_draft()
            self.path = path

    def rename(self, path: Path) -> None:
        """Have the file be at *path*, where none may be.

        Raises:
            NotSavedError: there is one, the file was changed meanwhile, or the folder cannot be written.
        """
        if self.theirs() is not None:
            raise NotSavedError(message("{path} was changed by another program.", path=tidy(self.path)))
        try:
            move_new(self.path, path)
        except FileExistsError:
            raise NotSavedError(message("{path} already exists and was not changed.", path=tidy(path))) from None
        except OSError as error:
            why = os_error_text(error)
            raise NotSavedError(message("Cannot rename {path} ({why}).", path=tidy(self.path), why=why)) from error
        self.move(path)

    def delete(self) -> None:
        """Take the file away; its text stays here, and can be saved again.

        Raises:
            NotSavedError: the folder cannot be written.
        """
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            why = os_error_text(error)
            raise NotSavedError(message("Cannot delete {path} ({why}).", path=tidy(self.path), why=why)) from error
        self._saved = None

    def take_theirs(self) -> None:
        """Go on with what is on the disk; undo leads back to the own text."""
        data, problem = read_data(self.path)
        if not problem:
            self._saved = data
            self.versions.record(data.decode("utf-8-sig", "replace"))

    def keep_mine(self) -> None:
        """Go on with the own text, which is what the file will be; undo leads to what is on the disk.

        Raises:
            NotSavedError: it could not be saved.
        """
        mine = self.text
        self.take_theirs()
        self.versions.record(mine)
        self.save()

    def keep_draft(self) -> None:
        """Keep the text of the moment, where it is not saved, until the next start finds it.

        Raises:
            NotSavedError: the draft cannot be written.
        """
        if self.is_saved:
            self.drop_draft()
            return
        # In ASCII: half of a letter, as a paste can have it, is no UTF-8, but JSON has an escape for it.
        kept = json.dumps({"path": str(self.path), "text": self.text})
        try:
            write_private(self._draft, kept.encode("ascii"))
        except OSError as error:
            why = os_error_text(error)
            raise NotSavedError(message("Your changes cannot be kept ({why}). Save the file.", why=why)) from error

    def drop_draft(self) -> None:
        """Forget the draft."""
        with suppress(OSError):
            self._draft.unlink(missing_ok=True)

    @property
    def _draft(self) -> Path:
        return self._drafts / f"{crc32(str(self.path).encode('utf-8', 'surrogateescape')):08x}.json"

    def _read_draft(self) -> str | None:
        data, problem = read_data(self._draft, _LARGEST_DRAFT)
        if problem:
            return None
        try:
            kept = json.loads(data)
            return str(kept["text"]) if kept["path"] == str(self.path) else None
        except (ValueError, KeyError, TypeError):  # it is no draft of ours
            return None


def open_manuscript(path: Path, drafts: Path) -> Manuscript:
    """Return the file at *path* to be edited.

    Raises:
        NotOpenedError: it cannot be read, or is no text in UTF-8.
    """
    data, problem = read_data(path)
    if problem:
        raise NotOpenedError(problem.said)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotOpenedError(message("{path} is not in UTF-8. Save it again as UTF-8.", path=tidy(path))) from None
    return Manuscript(path, drafts, data)


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig")
