"""Pictures without a process that draws them: each is there from the moment on at which a test puts it there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from backstride.ui.kit.picture import Picture


def red(width: int = 30, height: int = 30) -> Picture:
    """Return a red picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return Picture(image, None)


class Drawn(QObject):
    """Pictures by path and by the side at which they are wanted."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._there: dict[tuple[str, int], Picture] = {}

    def picture(self, path: str, side: int, *, photo: bool = False) -> Picture | None:  # noqa: ARG002  because it is the port's
        """Return what was put there."""
        return self._there.get((path, side))

    def put(self, path: str, side: int, picture: Picture) -> None:
        """Put a picture there, and report that it came."""
        self._there[path, side] = picture
        self.arrived.emit(path)
