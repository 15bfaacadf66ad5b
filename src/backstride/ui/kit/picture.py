"""An exercise's own picture, or, where it cannot be shown, a plain card that says so in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, SignalInstance
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.i18n.messages import Message
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style, space

LARGE = 1600
"""Pixels of the longer side of a picture that has the stage to itself."""

_LEAST = QSize(120, 120)


class Picture(NamedTuple):
    """A picture that was drawn, or none and why it is not shown."""

    image: QImage | None
    problem: Message | None


class Pictures(Protocol):
    """What draws pictures while nobody waits; ``arrived`` carries the path of one that is there now."""

    @property
    def arrived(self) -> SignalInstance:
        """Report that a picture came."""

    def picture(self, path: str, side: int, *, photo: bool = False) -> Picture | None:
        """Return the picture at *path*, its longer side *side* pixels at most; ``None`` until it was drawn.

        A *photo* may be larger than a picture that is shown.
        """


class PictureView(QWidget):
    """A picture as large as the widget, or a card with the sentence that says why there is none.

    While it is drawn there is nothing, and without *pictures* there never is.
    """

    def __init__(self, style: Style, pictures: Pictures | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._pictures = pictures
        self._path = self._description = ""
        self._mirrored = False
        self._image: QImage | None = None
        self._problem = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        style.changed.connect(self.update)
        if pictures:
            pictures.arrived.connect(self._take)

    @property
    def problem(self) -> str:
        """Return why there is no picture, empty where there is one."""
        return self._problem

    def show_picture(self, path: str, description: str, others: Sequence[str] = ()) -> None:
        """Show the picture at *path*; *description* is what a screen reader says of it.

        The *others*, to which it may `turn`, are drawn, too.
        """
        self._path, self._description, self._mirrored = path, description, False
        self._image, self._problem = None, ""
        self._take(path)
        if self._pictures:
            for other in others:
                self._pictures.picture(other, LARGE)

    def turn(self, path: str, *, mirrored: bool) -> None:
        """Show the picture at *path* in the place of the other one as soon as it is there, perhaps *mirrored*."""
        if (path, mirrored) != (self._path, self._mirrored):
            self._path, self._mirrored = path, mirrored
            self._take(path)

    def _take(self, path: str) -> None:
        """Show the picture at *path*, if it is the one that is wanted, and there."""
        picture = self._pictures.picture(path, LARGE) if self._pictures and path == self._path else None
        if picture is not None:
            self._image, self._problem = picture.image, say(picture.problem) if picture.problem else ""
        self.setAccessibleName(self._problem or self._description)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a square in which a picture can still be recognised."""
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the card."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            if self._mirrored:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            painter.drawImage(_fitted(QSizeF(self._image.size()), QRectF(self.rect())), self._image)
        elif self._problem:
            self._paint_card(painter)

    def _paint_card(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._style.colour("outline"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._style.colour("raised"))
        radius = self._style.radius("card")
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(self._style.colour("text"))
        painter.setFont(self._style.font("body"))
        inner = box.adjusted(space(2), space(2), -space(2), -space(2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._problem)


def _fitted(size: QSizeF, box: QRectF) -> QRectF:
    """Return the largest place of a picture of *size* in the middle of *box*."""
    place = QRectF(box.topLeft(), size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(box.center())
    return place
