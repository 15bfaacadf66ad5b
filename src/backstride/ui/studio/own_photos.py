"""One photograph or two of an exercise: which side they show, which of them is the start, and which goes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, in_context, message
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.picture import LARGE, Pictures, PictureView
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

MOST = 2
"""Photographs of one exercise: the start and the end."""

_QUALITY, _SMALL = 85, 600_000
"""Of a JPEG, and the bytes up to which a drawing stays a PNG."""

_LOSSLESS = (".png", ".svg", ".webp")


class Photos(QWidget):
    """What is asked about photographs, which are ``seen`` elsewhere.

    ``removed`` carries the number of one, ``side_chosen`` the side that all show, empty for none.
    """

    removed = Signal(int)
    swapped = Signal()
    side_chosen = Signal(str)

    def __init__(self, style: Style, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown: tuple[str, ...] = ()
        self.seen = QWidget()
        self.views = [PictureView(style, pictures) for _ in range(MOST)]
        self.gone = [Button(style, "") for _ in range(MOST)]
        self.swap = Button(style, say(message("Swap start and end")))
        self.side = Choice(style, say(message("Side in the photograph")))
        sides = [("", message("No side")), ("left", message("Left side")), ("right", message("Right side"))]
        self.side.offer([(key, say(words)) for key, words in sides], "")
        line = spaced(style, QHBoxLayout(self.seen), 1)
        for view in self.views:
            line.addWidget(view, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setSpacing(style.space(1))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (*self.gone, self.swap):
            flow.addWidget(button)
        column = spaced(style, QVBoxLayout(self), 0.5)
        column.addWidget(label(say(message("Side in the photograph")), "caption"))
        column.addWidget(self.side)
        column.addWidget(buttons)
        self._join()

    def _join(self) -> None:
        self.side.chosen.connect(self._on_side)
        self.swap.clicked.connect(self.swapped)
        for number, button in enumerate(self.gone):
            button.clicked.connect(partial(self.removed.emit, number))

    def _on_side(self, value: object) -> None:
        self.side_chosen.emit(str(value))

    def fit(self, high: int) -> None:
        """Be so many pixels *high*."""
        for view in self.views:
            view.setFixedHeight(high)

    def show_photos(self, photos: Sequence[Path], side: str) -> None:
        """Show *photos*, and the *side* that they show."""
        two = len(photos) == MOST
        words = (
            (in_context("pose", "Start"), in_context("pose", "End"))
            if two
            else (message("Photograph"), message("Photograph"))
        )
        gone = (message("Remove the start"), message("Remove the end")) if two else (message("Remove"),) * MOST
        paths = tuple(map(str, photos))
        for number in range(MOST):
            there = number < len(photos)
            self.views[number].setVisible(there)
            self.gone[number].setVisible(there)
            self.gone[number].say(say(gone[number]))
            if there and paths[number : number + 1] != self._shown[number : number + 1]:
                self.views[number].show_picture(paths[number], say(words[number]))
        self._shown = paths
        self.swap.setVisible(two)
        self.side.choose(side if side in dict(self.side.options) else "")


class PhotoTaking(QObject):
    """Has photographs turned upright and made small by what draws *pictures*; ``taken`` carries (bytes, ending)."""

    taken = Signal(bytes, str)
    reported = Signal(Message)

    def __init__(self, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._waiting: Path | None = None
        pictures.arrived.connect(self._on_arrived)

    def take(self, path: Path) -> None:
        """Take the photograph at *path*, in place of one that is still waited for."""
        self._waiting = path
        self._on_arrived(str(path))

    def forget(self) -> None:
        """Wait for none."""
        self._waiting = None

    def _on_arrived(self, path: str) -> None:
        source = self._waiting
        picture = self._pictures.picture(path, LARGE, photo=True) if source and str(source) == path else None
        if source is None or picture is None:
            return
        self._waiting = None
        if picture.image is not None:
            self.taken.emit(*file_of(picture.image, source))
        elif picture.problem is not None:
            self.reported.emit(picture.problem)


def file_of(image: QImage, source: Path) -> tuple[bytes, str]:
    """Return (bytes, ending) of a file of *image*, which was drawn of *source*: small, and with nothing but pixels."""
    if source.suffix.casefold() in _LOSSLESS:
        data = _written(image, "PNG", -1)
        if len(data) <= _SMALL:
            return data, ".png"
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return _written(flat, "JPG", _QUALITY), ".jpg"


def _written(image: QImage, kind: str, quality: int) -> bytes:
    data = QByteArray()  # which the buffer does not keep alive itself
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]  # because the stub wants bytes, which Qt refuses
    return bytes(data.data())
