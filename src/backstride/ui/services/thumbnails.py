"""The figures of Home: from the last start, or drawn one by one while nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from backstride.library.entry import Portrait
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.services.kept_thumbnails import KeptThumbnails

if TYPE_CHECKING:
    from backstride.routine.model import Exercise

_BREATH_MS = 16
"""Milliseconds between two drawings: time to paint, and to answer a key."""

_Key = tuple[str, int, int, str, str]
"""The digest of a figure, the width and height of its picture, the name of its colours, and who is drawn."""


class ThumbnailQueue(QObject):
    """Answers with what is kept and draws the rest between two turns of the loop; ``drawn`` says that there is more.

    *find* reads an exercise and *drawing* draws one; both take milliseconds, so neither is asked while Home is painted.
    """

    drawn = Signal()

    def __init__(
        self,
        style: Style,
        find: Callable[[str], Exercise | None],
        drawing: Drawing,
        kept: KeptThumbnails,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._find = find
        self._drawing = drawing
        self._kept = kept
        self._known: dict[_Key, QPixmap | None] = {}
        self._due: dict[_Key, Portrait] = {}
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setInterval(_BREATH_MS)
        self._timer.timeout.connect(self._draw_next)

    def begin(self) -> None:
        """Draw what was asked for and what will be; until then nothing takes the first picture's time."""
        self._begun = True
        self._timer.start()

    @property
    def idle(self) -> bool:
        """Say whether all that was asked for is drawn."""
        return not self._due

    def still(self, portrait: Portrait, size: QSize) -> QPixmap | None:
        """Return the picture or the figure of *portrait*, ``None`` until it was drawn, or where it has none."""
        if portrait.picture:
            return self._drawing.picture(portrait.picture, size)
        if not portrait.figure:
            return None
        key = (portrait.figure, size.width(), size.height(), self._style.tokens.name, self._style.tokens.person)
        if key not in self._known:
            self._look_for(key, portrait, size)
        return self._known.get(key)

    def forget(self) -> None:
        """Look again for what could not be drawn: files have changed."""
        self._known = {key: picture for key, picture in self._known.items() if picture}
        self._due.clear()

    def _look_for(self, key: _Key, portrait: Portrait, size: QSize) -> None:
        image = self._kept.find(portrait.figure, size, self._style.tokens)
        if image is not None:
            self._known[key] = QPixmap.fromImage(image)
            return
        self._due.setdefault(key, portrait)
        if self._begun and not self._timer.isActive():
            self._timer.start()

    def _draw_next(self) -> None:
        if not self._due:
            self._timer.stop()
            return
        key = next(iter(self._due))
        portrait = self._due.pop(key)
        exercise = self._find(portrait.id)
        from backstride.library.portrait import portrait_of  # noqa: PLC0415  because most starts find every still that they show

        sound = exercise is not None and portrait_of(exercise).figure == portrait.figure
        self._known[key] = self._drawing.still(exercise, QSize(*key[1:3])) if exercise and sound else None
        picture = self._known[key]
        if picture is not None:
            self._kept.keep(portrait.figure, picture.toImage(), self._style.tokens)
        if not self._due:
            self._kept.tidy()
        self.drawn.emit()
