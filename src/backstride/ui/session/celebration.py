"""The room after a session: a figure that stands in it, a ring that says how much was done, and a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.care.week import WeekDays
from backstride.figure.model import Figure
from backstride.figure.pose import read_figure
from backstride.i18n.messages import message
from backstride.ui.kit.buttons import label, restyle
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_room import paint_ring
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style
from backstride.ui.kit.week_strip import Inks, WeekStrip

CLOSING_MS = 400
"""Milliseconds in which the ring closes."""

_DRAWN = QSize(1280, 800)
"""The window in which the sizes below are pixels."""

_FEW = 0.42
"""How much of what the letters grow beyond 100 % the words of the moment grow."""

_MARGIN = 0.96
"""The share of the width that letters may fill, which are measured without what a label adds."""

_STANDS = 0.94
"""How far down its box the floor is on which the figure stands."""

_ARMS_UP = 6.0
"""Seconds for which the figure keeps its arms up."""

_SIZES = {"kicker": (26, 700), "heading": (84, 700), "title": (27, 600), "sentence": (27, 600)}
"""Pixels and weight of the words of the moment."""

_ROLES = {"kicker": "strong", "heading": "title", "title": "muted", "sentence": "strong"}
"""The roles of the same words in the panel."""


_ON_SOLID = Inks(
    done="done.ink", tick="done.floor", none="done.floor", planned="done.text", text="done.text", muted="done.text"
)
"""The inks of the week in the moment, whose wall is a solid colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Praise:
    """What is said: a *kicker* above the *heading*, what was done, and one true sentence; each may be empty."""

    kicker: str
    heading: str
    title: str
    sentence: str


class Celebration(Room):
    """Shows praise in a room. It fills the page for a moment (`celebrate`), or is a panel of it (`settle`)."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._large = False
        self._figure: Figure | None = None
        super().__init__(style, "work", self._planned, parent=parent)
        self._view = FigureView(style.tokens)
        self._view.stand(_STANDS)
        self._view.setAccessibleName(say(message("A person stands with both arms up")))
        self.hold(self._view)
        self._mover = FigureMover(style, self._view, self._view.show_moment)
        self._share = 0.0
        self._closing = QVariantAnimation(self)
        self._closing.setDuration(CLOSING_MS)
        self._closing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._closing.valueChanged.connect(self._on_closing)
        self._words = QWidget(self)
        self._lines = {name: label("", role, self._words) for name, role in _ROLES.items()}
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        for line in self._lines.values():
            self._column.addWidget(line)
        self._strip = WeekStrip(style, self._words)
        self._has_week = False
        self._column.addWidget(self._strip)
        self._column.addStretch(1)
        self._hint = label(say(message("Tap or press Enter to go on")), "strong", self)
        style.changed.connect(self._on_tokens_changed)

    @property
    def share(self) -> float:
        """Return how much of the ring is painted, from 0 to 1."""
        return self._share

    def say(self, praise: Praise) -> None:
        """Say this."""
        for name, line in self._lines.items():
            words = getattr(praise, name)
            line.setText(words)
            line.setVisible(bool(words))

    def show_week(self, week: WeekDays | None) -> None:
        """Show the days of the week, nothing for ``None``."""
        self._has_week = week is not None
        if week is not None:
            self._strip.show_week(week)

    def celebrate(self) -> None:
        """Fill the page: the ring closes and the figure raises its arms."""
        self._large = True
        self.enter("done")
        self._dress()
        self._move()
        if self._style.still:
            self._on_closing(1.0)
        else:
            self._closing.setStartValue(0.0)
            self._closing.setEndValue(1.0)
            self._closing.start()

    def settle(self, room: str, share: float) -> None:
        """Be a panel in the colours of *room*, with this *share* of the ring."""
        self._large = False
        self._closing.stop()
        self.enter(room)
        self._dress()
        self._move()
        self._on_closing(share)

    def _move(self) -> None:
        """Have the figure raise its arms, unless it does already."""
        if self._figure is None:
            self._figure = figure = _arms_up()
            self._view.show_figure(figure)
            self._mover.move(figure, _ARMS_UP)

    def _on_closing(self, share: float) -> None:
        self._share = share
        self.update()

    def _on_tokens_changed(self) -> None:
        self._view.set_tokens(self._style.tokens)
        self._dress()

    def _dress(self) -> None:
        """Give the words their colours and letters, and their place."""
        tokens, scale = self._style.tokens, self._scale()
        place = self._place_of_words()
        for line in self._lines.values():
            line.setHidden(not line.text())
        self._lines["title"].setHidden(not self._large)  # it heads what was done
        for name, line in self._lines.items():
            part = "ink" if name == "kicker" else "text"
            sheet = f"color: {tokens.colour(f'{self.room}.{part}')};"
            if self._large:
                pixels, weight = _SIZES[name]
                parts = [line.text()] if name == "heading" else line.text().split()
                letters = self._fitting(parts, pixels * scale, weight, place.width())
                sheet += f"font-size: {letters}px; font-weight: {weight};"
            line.setStyleSheet(sheet)
        self._strip.setVisible(self._has_week)
        self._strip.paint_with(_ON_SOLID if self.room == "done" else Inks(none="surface"))
        self._column.setSpacing(round(10 * scale) if self._large else self._style.space(0.5))
        self._words.setGeometry(place.toAlignedRect())
        self._fit_into(place)
        self._place_hint()

    def _fit_into(self, place: QRectF) -> None:
        """Leave out what a small panel does without, and make its heading smaller where that is not enough."""
        restyle(self._lines["heading"], _ROLES["heading"])
        if self._is_taller(place):
            self._strip.hide()
        for name in ("kicker", "sentence"):
            if self._is_taller(place):
                self._lines[name].hide()
        if self._is_taller(place):
            restyle(self._lines["heading"], "strong")

    def _is_taller(self, place: QRectF) -> bool:
        return self._column.totalHeightForWidth(round(place.width())) > place.height()

    def _fitting(self, parts: Sequence[str], pixels: float, weight: int, width: float) -> int:
        """Return the pixels of letters in which none of *parts* is wider than *width*."""
        font = self._style.font("body")
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(font.Weight(weight))
        longest = max((QFontMetrics(font).horizontalAdvance(part) for part in parts), default=0)
        return int(pixels * min(1.0, _MARGIN * width / max(1, longest)))

    def _place_hint(self) -> None:
        self._hint.setVisible(self._large)
        self._hint.setStyleSheet(f"color: {self._style.tokens.colour(f'{self.room}.text')}")
        floor, edge = self.plan().floor, self._style.space(4)
        width = min(self._hint.sizeHint().width() + 2, self.width() - 2 * edge)
        left = edge if self.isRightToLeft() else self.width() - edge - width
        tall = self._hint.heightForWidth(width)
        self._hint.setGeometry(left, round(floor.bottom() - tall - edge), width, tall)

    def _scale(self) -> float:
        """Return by how much the words of the moment are larger than in the window in which they were drawn."""
        room = min(self.width() / _DRAWN.width(), self.height() / _DRAWN.height())
        if self._is_upright():
            room = min(self.width() / _DRAWN.height(), self.height() / _DRAWN.width())
        return room * (1 + _FEW * (self._style.text_size / self._style.zoom - 1))

    def _is_upright(self) -> bool:
        return self.height() > self.width()

    def _place_of_words(self) -> QRectF:
        width, height = float(self.width()), float(self.height())
        edge = float(self._style.space(4))
        if self._large and not self._is_upright():
            place = QRectF(0.6 * width, 0.24 * height, 0.4 * width - edge, 0.58 * height)
        elif self._large:
            place = QRectF(edge, 0.62 * height, width - 2 * edge, 0.38 * height - 3 * edge)
        elif self._is_upright():
            place = QRectF(edge, edge, width - 2 * edge, 0.4 * height)
        else:
            place = QRectF(0.52 * width, edge, 0.48 * width - edge, height - 2 * edge)
        if self.isRightToLeft():
            place.moveRight(width - place.left())
        return place

    def _planned(self, size: QSize) -> Plan:
        width, height = float(size.width()), float(size.height())
        upright = height > width
        if self._large:
            floor, middle = (0.58, 0.5) if upright else (0.835, 0.3125)
            radius = min(0.4 * width, 0.25 * height) if upright else min(0.3275 * height, 0.22 * width)
        else:
            floor, middle = (0.78, 0.5) if upright else (0.84, 0.26)
            radius = min(0.39 * width, 0.2 * height) if upright else min(0.39 * height, 0.2 * width)
        ground = floor * height
        tall = 2.2 * radius
        wide = 2 * radius
        return Plan(
            disc=disc_on(ground, middle * width, radius),
            floor=QRectF(0, ground, width, height - ground),
            figure=QRectF(middle * width - wide / 2, ground - tall, wide, tall / _STANDS),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place words and figure."""
        super().resizeEvent(event)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room, and the ring on the rim of the disc."""
        super().paintEvent(event)
        if self._share > 0:
            paint_ring(QPainter(self), self._style, self.room, self.plan().disc, self._share)


def _arms_up() -> Figure:
    """Return somebody who stands, and raises both arms."""
    figure, faults = read_figure(
        {
            "view": "front",
            "start": {"upper_arm": ["280", "260"], "forearm": ["276", "264"]},
            "end": {"upper_arm": ["58", "122"], "forearm": ["70", "110"], "hand": ["72", "108"]},
            "contacts": ["foot"],
            "period": "3",
        }
    )
    if figure is None:
        raise ValueError(faults)
    return figure
