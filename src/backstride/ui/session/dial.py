"""The one dominant number with what is left of its phase, and the circle that breathes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backstride.ui.kit.shapes import paint_shape
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of
from backstride.ui.session.dial_layout import (
    Places,
    above,
    asking,
    between_breaths,
    breathing,
    lungs,
    raised,
    within,
    words_font,
)
from backstride.ui.session.face import Face
from backstride.ui.session.progress_bar import ProgressBar
from backstride.ui.session.progress_ring import ProgressRing

__all__ = ["Dial", "Face"]

_FLAT = 1.4  # widths per height from which a strip leaves the number more room than a ring
_LEAST_STEP = 0.7  # pixels; a smaller one of the ring's end would not be seen
_BREATH = 0.28  # how strong the circle's colour is


class Dial(QWidget):
    """A number in a ring that shows ``share`` of its phase; ``open`` is a dashed ring, ``divisions`` cut it.

    In a box that is much wider than high a strip takes the ring's place. A ``sign`` (a shape's name) takes the
    number's place; ``above`` and ``below`` are words next to it. With ``breath`` a circle is as wide as the lungs are
    full, and within it ``word`` comes before the number. Only what changed is painted again; a new number at once, and
    not with the figure that changes at the same moment, for it is a clock.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._face = Face()
        self._known: tuple[ProgressRing | ProgressBar, Places] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def face(self) -> Face:
        """Return what is shown."""
        return self._face

    @property
    def flat(self) -> bool:
        """Say whether a strip takes the ring's place."""
        return self._face.breath is None and self.width() > _FLAT * self.height()

    @property
    def places(self) -> Places:
        """Return where everything is."""
        return self._measured()[1]

    @property
    def number_height(self) -> int:
        """Return the height of the number's digits in pixels."""
        return self.places.figures.height

    @property
    def way(self) -> float:
        """Return the pixels that the ring's end goes from full to empty."""
        return self._measured()[0].way

    def set_face(self, face: Face) -> None:
        """Show *face*, painting again only what differs."""
        before = self._face
        if abs(face.share - before.share) * self.way < _LEAST_STEP:
            face = replace(face, share=before.share)
        if before == face:
            return
        self._face = face
        lasting = _lasting(before) == _lasting(face)
        if not lasting:
            self._known = None
        region = self._changed(before, face) if lasting else QRegion(self.rect())
        if before.number != face.number:
            self.repaint(region)
        else:
            self.update(region)

    def _changed(self, before: Face, face: Face) -> QRegion:
        (track, places), region = self._measured(), QRegion()
        if before.share != face.share:
            region += track.between(before.share, face.share)
        if before.number != face.number:
            region += places.number.toAlignedRect()
        if (before.above, before.below, before.word) != (face.above, face.below, face.word):
            region += places.words_region()
        if isinstance(track, ProgressRing) and before.breath is not None and face.breath is not None:
            region += between_breaths(track, before.breath, face.breath) if before.breath != face.breath else QRegion()
        return region

    def _measured(self) -> tuple[ProgressRing | ProgressBar, Places]:
        if self._known is None:
            self._known = self._measure()
        return self._known

    def _measure(self) -> tuple[ProgressRing | ProgressBar, Places]:
        face, signed = self._face, bool(self._face.sign)
        if self.flat:
            strip = ProgressBar(self.rect())
            return strip, above(strip, self.rect(), face.widest, signed=signed, raised=face.raised)
        ring = ProgressRing(self.rect())
        if face.breath is not None:
            return ring, breathing(ring, face.widest)
        if face.raised and not (face.number or signed):
            return ring, asking(ring, face.widest)
        if face.raised or (signed and (face.above or face.below)):
            return ring, raised(ring, face.widest, button=face.raised)
        return ring, within(ring, face.widest)

    def _paint_breath(self, painter: QPainter, circle: QRectF) -> None:
        soft = self._style.colour(self._face.tone)
        soft.setAlphaF(_BREATH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(circle)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, places: Places) -> None:
        face = self._face
        painter.setPen(self._style.colour("text"))
        for text, box in ((face.above, places.above), (face.word, places.word), (face.below, places.below)):
            if text and not box.isEmpty():
                painter.setFont(words_font(text, box, capitals=box is places.word))
                painter.setLayoutDirection(direction_of(text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        self._known = None

    def sizeHint(self) -> QSize:
        """Return a size at which a number is well read at arm's length."""
        return QSize(400, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the region that is due."""
        (track, places), face, due = self._measured(), self._face, event.region()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at_track = due.subtracted(track.free())
        if not at_track.isEmpty():
            track.paint(painter, self._style, face, at_track)
        if isinstance(track, ProgressRing) and face.breath is not None:
            self._paint_breath(painter, lungs(track, face.breath))
        if face.sign:
            paint_shape(painter, face.sign, places.sign, self._style.colour(face.tone))
        elif due.intersects(places.number.toAlignedRect()):
            tone = "muted" if face.dim else "text"
            places.figures.paint(painter, places.number, face.number, self._style.colour(tone))
        if due.intersects(places.words_region()):
            self._paint_words(painter, places)


def _lasting(face: Face) -> Face:
    breath = 0.0 if face.breath is not None else None
    return replace(face, number="", above="", below="", word="", share=0.0, breath=breath)
