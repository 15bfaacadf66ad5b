"""Routines that somebody sent: opened for once, or kept in the own library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter

from backstride.i18n.messages import Message, MessageError, sentences

if TYPE_CHECKING:
    from backstride.library.reading import Reading
    from backstride.routine.model import Routine
    from backstride.ui.kit.picture import Pictures

_ENDING = ".backstride"
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_PIXELS = 3000
"""Of the longer side of a picture in which codes are looked for: a page that was scanned at 300 dpi, or a photo."""


class Packed(Protocol):
    """A routine with all that it needs."""

    @property
    def text(self) -> bytes:
        """Return its text, with its own exercises in it."""

    @property
    def pictures(self) -> Mapping[str, bytes]:
        """Return the pictures of these, by the paths that it names them by."""


class Sent(Protocol):
    """Opens, reads, packs and keeps routines; each raises a `MessageError` that says why it cannot."""

    def opened(self, path: Path) -> Path:
        """Return where the routine of the bundle at *path* lies."""

    def read(self, pictures: Sequence[object], path: Path) -> Path:
        """Return where the routine lies whose codes are in *pictures*, the first of them that at *path*."""

    def written(self, reading: Reading) -> str:
        """Return the text of the routine that was *reading*, as it is handed out."""

    def packed(self, reading: Reading, routine: Routine, text: str) -> Packed:
        """Return the *routine* that was *reading*, as *text*, with all that it needs."""

    def offer(self, path: Path, *, instead: bool = False) -> tuple[Path | None, tuple[Message, ...]]:
        """Keep the routine at *path*; return where it is, nowhere if another one is there, and what to say."""


class Bundles(QObject):
    """Opens bundles, and keeps routines by what is opened when it is needed.

    ``reported`` carries what came of it, ``kept`` the path of a routine that is in the library now; ``contested`` has
    why a routine was not kept in place of another one, and its path; ``found`` has where a routine lies that was
    read from the QR codes in a picture.
    """

    reported = Signal(Message)
    kept = Signal(Path)
    contested = Signal(Message, Path)
    found = Signal(Path)

    def __init__(self, open_sent: Callable[[], Sent], pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_sent = open_sent
        self._pictures = pictures
        self._looked_at: tuple[str, ...] = ()
        pictures.arrived.connect(self._on_arrived)

    def opened(self, path: Path) -> Path | None:
        """Return the routine at *path*, of a bundle where it was laid out; ``None`` where it is not opened.

        A picture is looked at while nobody waits, and ``found`` follows.
        """
        if path.suffix.lower() in _PICTURES:
            self.look_at((path,))
            return None
        if path.suffix.lower() != _ENDING:
            return path
        try:
            return self._open_sent().opened(path)
        except MessageError as error:
            self.reported.emit(error.message)
            return None

    def pictures_among(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Return those of *paths* that are pictures, in which there may be QR codes."""
        return tuple(path for path in paths if path.suffix.lower() in _PICTURES)

    def look_at(self, pictures: Sequence[Path]) -> None:
        """Look for the codes of one routine in *pictures*, while nobody waits; ``found`` follows."""
        self._looked_at = tuple(map(str, pictures))
        self._read_codes()

    def _on_arrived(self, path: object) -> None:
        if path in self._looked_at:
            self._read_codes()

    def _read_codes(self) -> None:
        """Read the codes in the pictures that are looked at, as soon as all are there."""
        drawn = [self._pictures.picture(path, _PIXELS) for path in self._looked_at]
        there = [picture for picture in drawn if picture is not None]
        if len(there) < len(drawn):
            return
        source, self._looked_at = Path(self._looked_at[0]), ()
        problem = next((picture.problem for picture in there if picture.problem), None)
        if problem is not None:
            self.reported.emit(problem)
            return
        try:
            self.found.emit(self._open_sent().read([grey(each.image) for each in there if each.image], source))
        except MessageError as error:
            self.reported.emit(error.message)

    def written(self, reading: Reading) -> str:
        """Return the text of the routine that was *reading*, as it is handed out.

        Raises:
            MessageError: it can no longer be read.
        """
        return self._open_sent().written(reading)

    def packed(self, reading: Reading, routine: Routine, text: str) -> Packed:
        """Return the *routine* that was *reading*, as *text*, with all that it needs, without its author's comments.

        Raises:
            MessageError: it does not fit into one file.
        """
        return self._open_sent().packed(reading, routine, text)

    def keep(self, path: Path, *, instead: bool = False) -> None:
        """Take the routine at *path* into the own library, with *instead* also in place of another one."""
        try:
            kept, said = self._open_sent().offer(path, instead=instead)
        except MessageError as error:
            self.reported.emit(error.message)
            return
        if kept is None:
            self.contested.emit(sentences(*said), path)
        else:
            self.kept.emit(kept)
            self.reported.emit(sentences(*said))


def grey(picture: QImage) -> QImage:
    """Return *picture* in shades of grey on white, as its codes are read."""
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill("white")
    painter = QPainter(ground)
    painter.drawImage(0, 0, picture)
    painter.end()
    return ground.convertToFormat(QImage.Format.Format_Grayscale8)
