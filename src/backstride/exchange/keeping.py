"""What was sent comes into the user's own library: new, in place of an earlier version of it, or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from backstride.exchange import codes
from backstride.exchange.packed import Packed
from backstride.exchange.packing import Sender, pack, written
from backstride.exchange.unpacking import ENDING, laid_out, lay_out, unpack
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, MessageError, message, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.library.entry import Entry
from backstride.library.loader import Exercises
from backstride.library.reading import Reading
from backstride.library.templates import free_id
from backstride.routine.ids import exercise_and_variant
from backstride.storage.files import read_data
from backstride.storage.paths import Paths, tidy
from backstride.storage.writing import make_folder, write_atomic, write_new, write_private

if TYPE_CHECKING:
    from backstride.routine.model import Routine

_STAMP = "%Y-%m-%d-%H%M%S"


class Shelf(Protocol):
    """The library, as far as one must know it to put a routine into it."""

    @property
    def files(self) -> tuple[Entry, ...]:
        """Return what is known of every file."""

    @property
    def exercises(self) -> Exercises:
        """Return the exercises that there are."""

    def rescan(self) -> bool:
        """Look through the folders again."""

    def read(self, path: Path) -> Reading:
        """Return the routine in the file at *path*."""

    def exercises_for(self, path: Path) -> Exercises:
        """Return the exercises that the file at *path* may name."""


class NotKeptError(MessageError):
    """What was sent was not taken into the library."""


class UnreadableError(NotKeptError):
    """What was sent has errors, which ``reading`` has."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(message("This file has errors, so it was not imported."))
        self.reading = reading


class AnotherError(NotKeptError):
    """The library has another routine of that id, or a later version of this one; it stays as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where a routine is now, and what there is to say of it, a sentence each."""

    path: Path
    said: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Takes routines into the own library of *paths*; ``library`` is all that there is, ``sender`` packs what is plain.

    ``now`` is the moment, for the name of what is set aside.
    """

    paths: Paths
    library: Shelf
    sender: Sender
    now: datetime

    def keep(self, path: Path, *, instead: bool = False) -> Kept:
        """Take the routine in the file at *path* into the library.

        With *instead* also in place of a routine that is another one.

        Raises:
            NotUnpackedError, NotPackedError: it is no routine, or has in it what does not belong there.
            NotKeptError: it has errors, is another one than that which it would replace, or cannot be written.
        """
        return self.keep_packed(self._packed(path), path, instead=instead)

    def keep_packed(self, packed: Packed, path: Path, *, instead: bool = False) -> Kept:
        """Take what was *packed*, as from a file at *path*, into the library; raises what `keep` does."""
        with staged(packed, self.paths.opened, path) as file:
            reading = self.library.read(file)
        if reading.routine is None or reading.errors:
            raise UnreadableError(reading)
        routine = reading.routine
        there = self._there(routine.id)
        target = there.path if there else self.paths.own_library / f"{free_id(self.paths.own_library, routine.id)}.yaml"
        if self._is_the_same(packed, target):
            return Kept(path=target, said=(message("You already have this routine: {path}.", path=tidy(target)),))
        if there and not instead:
            self._compare(routine, there)
        aside = self._write(packed, target)
        return Kept(path=target, said=tuple(self._said(routine, target, aside)))

    def opened(self, path: Path) -> Path:
        """Return where the routine of the bundle at *path* lies, to be played without being kept.

        Raises:
            NotUnpackedError: it cannot be opened.
        """
        return laid_out(unpack(path), path, self.paths.opened)

    def read(self, pictures: Iterable[object], path: Path) -> Path:
        """Return where the routine lies whose QR codes are in *pictures*, the first of which is that at *path*.

        Raises:
            NoCodeError, NotUnpackedError: there is none.
        """
        texts = (text for picture in pictures for text in codes.read_picture(picture))
        return laid_out(codes.unpacked(texts), path, self.paths.opened)

    def written(self, reading: Reading) -> str:
        """Return the text of the routine that was *reading*, as it is handed out.

        Raises:
            NotPackedError: it can no longer be read.
        """
        return written(reading, self.sender)

    def packed(self, reading: Reading, routine: Routine, text: str) -> Packed:
        """Return the *routine* that was *reading*, as *text*, with all that it needs and without comments.

        Raises:
            NotPackedError: it does not fit into one file.
        """
        sender = replace(self.sender, exercises=self.library.exercises_for(reading.path))
        return pack(reading, routine, sender, text=text)

    def offer(self, path: Path, *, instead: bool = False) -> tuple[Path | None, tuple[Message, ...]]:
        """Keep the routine at *path*, and return where it is and what to say.

        Nowhere means that it would take the place of another one; what is said is why.

        Raises:
            MessageError: it is not kept.
        """
        try:
            kept = self.keep(path, instead=instead)
        except AnotherError as error:
            return None, (error.message,)
        return kept.path, kept.said

    def _packed(self, path: Path) -> Packed:
        """Return what is in the file at *path*; of a plain text also what lies beside it."""
        if path.suffix.lower() == ENDING:
            return unpack(path)
        reading = self.library.read(path)
        if reading.routine is None or reading.errors:
            raise UnreadableError(reading)
        sender = replace(self.sender, exercises=self.library.exercises_for(path))
        return pack(reading, reading.routine, sender, with_comments=True)

    def _there(self, id_: str) -> Entry | None:
        """Return the routine of this id in the own library."""
        self.library.rescan()
        own = self.paths.own_library
        return next(
            (each for each in self.library.files if (each.kind, each.id, each.folder) == ("routine", id_, own)), None
        )

    def _is_the_same(self, packed: Packed, target: Path) -> bool:
        files = {target: packed.text, **{target.parent / name: data for name, data in packed.pictures.items()}}
        return all(path.is_file() and read_data(path, len(data) + 1)[0] == data for path, data in files.items())

    def _compare(self, routine: Routine, there: Entry) -> None:
        """Refuse *routine* where what is *there* is not an earlier version of it.

        Raises:
            AnotherError: it is not.
        """
        before = self.library.read(there.path).routine
        if before is None:
            return
        names = [each.author.name if each.author else "" for each in (before, routine)]
        if names[0] != names[1] or (not names[0] and before.title != routine.title):
            what = message("You have another routine with the id `{id}`: {title}.", id=routine.id, title=before.title)
            raise AnotherError(sentences(what, message("It was not changed.")))
        days = [each.author.reviewed if each.author else None for each in (before, routine)]
        if days[0] and days[1] and days[1] < days[0]:
            what = message("You have a later version of this routine, reviewed {day}.", day=long_date(days[0]))
            raise AnotherError(sentences(what, message("It was not changed.")))

    def _write(self, packed: Packed, target: Path) -> Path | None:
        """Write what was *packed* to *target* and beside it; return where what was there is now.

        Raises:
            NotKeptError: the system refused it; the routine that was there is then as it was.
        """
        for folder in (target.parent, *({target.parent / "exercises"} if packed.pictures else ())):
            if problem := make_folder(folder):
                raise NotKeptError(problem)
        new: list[Path] = []
        try:
            aside = self._set_aside(target)
            for name, data in packed.pictures.items():
                picture = target.parent / name
                if not picture.exists():  # one of that name has the same bytes, or is the user's own
                    new.append(picture)
                    write_new(picture, data)
            write_atomic(target, packed.text)
        except OSError as error:
            for each in new:
                with suppress(OSError):
                    each.unlink()
            raise not_written(target, error) from error
        return aside

    def _set_aside(self, target: Path) -> Path | None:
        """Keep a copy of the file that will be replaced, outside of the library and beside all earlier copies.

        Raises:
            NotKeptError, OSError: there can be no copy, without which nothing is replaced.
        """
        if not target.exists():
            return None
        data, refused = read_data(target)
        if refused:
            raise NotKeptError(message("{path}: {problem}", path=tidy(target), problem=refused.message))
        folder = self.paths.data / "replaced"
        if problem := make_folder(folder):
            raise NotKeptError(problem)
        name = f"{target.stem}-{self.now.strftime(_STAMP)}"
        names = chain((name,), (f"{name}-{number}" for number in count(2)))
        aside = next(path for each in names if not (path := folder / f"{each}{target.suffix}").exists())
        write_private(aside, data)
        return aside

    def _said(self, routine: Routine, target: Path, aside: Path | None) -> Iterator[Message]:
        yield message("Imported: {title}, as {path}.", title=routine.title, path=tidy(target))
        if aside:
            yield message("It replaces your earlier version, which is now in {path}.", path=tidy(aside))
        others = [
            each
            for each in self.library.files
            if (each.kind, each.id) == ("routine", routine.id) and each.path != target
        ]
        for each in others:
            yield message("It hides the routine {title}, which has the same id.", title=each.title)
        hidden = tuple(
            each.title
            for id_, each in routine.exercises.items()
            if (known := self.library.exercises.get(exercise_and_variant(id_)[0])) is not None
            and known is not each
            and exercise_and_variant(id_)[0] == id_
            and known != each
        )
        if hidden:
            yield message("It brings its own version of these exercises: {titles}.", titles=hidden)


def not_written(path: Path, error: OSError) -> NotKeptError:
    """Return why the system did not take what was to be written to *path*."""
    return NotKeptError(message("Cannot write {path} ({why}).", path=tidy(path), why=os_error_text(error)))


@contextmanager
def staged(packed: Packed, folder: Path, source: Path) -> Iterator[Path]:
    """Give the file of what was *packed* from *source* in a place of its own in *folder*, there only meanwhile.

    Raises:
        NotKeptError: there is no room for it.
    """
    if problem := make_folder(folder):
        raise NotKeptError(problem)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix="incoming-") as place:
            yield lay_out(packed, Path(place), source)
    except OSError as error:
        raise NotKeptError(
            message("Cannot write {path} ({why}).", path=tidy(folder), why=os_error_text(error))
        ) from error
