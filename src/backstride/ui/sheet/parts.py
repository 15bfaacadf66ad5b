"""The parts of a sheet: its head, a step with its pictures, boxes to tick, lines to write on, and the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from backstride.exchange.boxes import Week
from backstride.exchange.codes import Code
from backstride.exchange.handout import Item
from backstride.routine.dose_words import capitalised
from backstride.ui.kit.brand_mark import paint_mark
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.sheet.blocks import INK, LINE, MM, MUTED, POINT, Block, Padded, Run, Stack, Words

_TILE = QColor("#f1efe9")
_LINE = 1.5
_TITLE_SIZES = (1.0, 0.85, 0.7, 0.55)
_MARK = 6 * MM
CODE = 31 * MM
"""The side of a QR code."""

_BETWEEN_CODES = 5 * MM
_FITS = Qt.AspectRatioMode.KeepAspectRatio


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of letters in points, the height of a tile in mm, and whether pictures stand above the words."""

    title: float
    name: float
    dose: float
    small: float
    tile: float
    above: bool


class Head:
    """The title, and beside it the clinic by name and with its logo, or the program with its mark."""

    def __init__(self, title: str, clinic: str, logo: QImage | None, sizes: Sizes) -> None:
        self._words, self._size = title, sizes.title
        self._clinic = Words((Run(clinic or "Backstride", "semibold"),), sizes.dose)
        self._logo = logo if clinic or logo else mark_image()
        self._high = 11 * MM if clinic else _MARK

    def height(self, width: float) -> float:
        """Return the height of whichever is higher."""
        title, clinic, logo = self._widths(width)
        return max(self._title(title).height(title), self._clinic.height(clinic), self._high if logo else 0.0)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the title at the left, the clinic at the right."""
        title, clinic, logo = self._widths(box.width())
        self._title(title).paint(painter, QRectF(box.left(), box.top(), title, box.height()))
        left, middle = box.right() - clinic, box.top() + max(self._high, self._clinic.height(clinic)) / 2
        self._clinic.paint(painter, QRectF(left, middle - self._clinic.height(clinic) / 2, clinic, box.height()))
        if self._logo and logo:
            place = QRectF(left - 3 * MM - logo, middle - self._high / 2, logo, self._high)
            painter.drawImage(place, self._logo)

    def _title(self, width: float) -> Words:
        """Return the title in the largest letters in which it tears no word, or in the smallest."""
        longest = max(self._words.split(), key=len, default="")
        for factor in _TITLE_SIZES:
            size = self._size * factor
            if Words((Run(longest, "bold"),), size).width <= width:
                break
        return Words((Run(self._words, "bold"),), size)

    def _widths(self, width: float) -> tuple[float, float, float]:
        """Return the widths of title, clinic and logo."""
        logo = 0.0
        if self._logo:
            logo = QSizeF(self._logo.size()).scaled(width / 4, self._high, _FITS).width()
        clinic = min(self._clinic.width + POINT, width / 3)
        return width - clinic - (logo + 3 * MM if logo else 0.0) - 5 * MM, clinic, logo


def mark_image() -> QImage:
    """Return the mark of the program."""
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    paint_mark(painter, QRectF(image.rect()), QColor(LIGHT.accent))
    painter.end()
    return image


class Tiles:
    """Pictures side by side, each on a tile."""

    def __init__(self, pictures: Sequence[QImage], high: float) -> None:
        self._pictures = tuple(pictures)
        self._high = high

    @property
    def width(self) -> float:
        """Return the width of all of them; the tiles are a little higher than wide."""
        return len(self._pictures) * self._high * 0.95 + max(0, len(self._pictures) - 1) * 1.5 * MM

    def height(self, width: float) -> float:
        """Return the height of a tile."""
        return self._high if self._pictures else 0.0

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint each picture as large as its tile allows."""
        for number, picture in enumerate(self._pictures):
            left = box.left() + number * (self._high * 0.95 + 1.5 * MM)
            tile = QRectF(left, box.top(), self._high * 0.95, self._high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_TILE)
            painter.drawRoundedRect(tile, 2.5 * MM, 2.5 * MM)
            painter.drawImage(_inside(picture, tile.adjusted(MM, MM, -MM, -MM)), _on_tile(picture))


def _inside(picture: QImage, box: QRectF) -> QRectF:
    place = QRectF(QPointF(), QSizeF(picture.size()).scaled(box.size(), _FITS))
    place.moveCenter(box.center())
    return place


def _on_tile(picture: QImage) -> QImage:
    """Return *picture* on the colour of its tile: a PDF without a clear ground is smaller, and prints everywhere."""
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill(_TILE)
    painter = QPainter(ground)
    painter.drawImage(0, 0, picture)
    painter.end()
    return ground


class Step:
    """One exercise: its pictures, its number, and what to do."""

    def __init__(self, item: Item, pictures: Sequence[QImage], caution: str, sizes: Sizes) -> None:
        self._tiles = Tiles(pictures, sizes.tile * MM)
        self._number = Words((Run(f"{item.number}" if item.number else "", "bold"),), sizes.title * 0.8)
        self._words = step_words(item, caution, sizes)
        self._above = sizes.above

    def height(self, width: float) -> float:
        """Return the height of pictures and words."""
        words = self._words.height(width - self._left)
        tiles = self._tiles.height(width)
        if self._above:
            return tiles + (2 * MM if tiles else 0.0) + words
        return max(tiles, words)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the pictures, and the words beside or below them."""
        tiles = self._tiles.height(box.width())
        words = self._words.height(box.width() - self._left)
        self._tiles.paint(painter, box)
        beside = max(0.0, tiles - words) / 2
        below = tiles + 2 * MM if tiles else 0.0
        top = box.top() + (below if self._above else beside)
        self._words.paint(painter, QRectF(box.left() + self._left, top, box.width() - self._left, words))
        wide = self._number.width
        at = box.left() + self._left - wide / 2 - 6.5 * MM
        self._number.paint(painter, QRectF(at, top - 1.2 * POINT, wide + POINT, self._number.height(wide + POINT)))

    @property
    def _left(self) -> float:
        """Return where the words begin."""
        return 12 * MM if self._above else 57 * MM + 12 * MM


def step_words(item: Item, caution: str, sizes: Sizes) -> Block:
    """Return the words of *item*, what it asks for care after the label *caution*."""
    blocks: list[Block] = [Words((Run(item.title, "bold"),), sizes.name)]
    if item.dose:
        blocks.append(Words((Run(item.dose, "medium"),), sizes.dose))
    if item.load:
        blocks.append(Words((Run(capitalised(item.load), "bold"),), sizes.dose))
    if item.how:
        blocks.append(Padded(Words((Run(" ".join(item.how)),), sizes.small), above=1.5 * POINT))
    if item.caution:
        runs = (Run(caution, "bold"), Run(item.caution))
        blocks.append(Padded(Words(runs, sizes.small), above=1.5 * POINT))
    return Stack(blocks)


class Boxes:
    """A box for each time that the routine is due: a line a week, a column a day."""

    def __init__(self, weeks: Sequence[Week], days: Sequence[str], names: Sequence[str], sizes: Sizes) -> None:
        self._weeks = tuple(weeks)
        self._days = tuple(Words((Run(day),), sizes.small) for day in days)
        self._names = tuple(Words((Run(name, "semibold"),), sizes.small) for name in names)
        self._pitch = max(21.0, sizes.small * _LINE) * POINT
        self._side = self._pitch * 2 / 3

    def height(self, width: float) -> float:
        """Return the height of the days' names and of all weeks."""
        return self._pitch * (len(self._weeks) + 1)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the names of days and weeks, then the boxes."""
        label = max(name.width for name in self._names) + 4 * MM
        wide = (box.width() - label) / len(self._days)
        for number, day in enumerate(self._days):
            day.paint(painter, QRectF(box.left() + label + number * wide, box.top(), wide, self._pitch))
        for line, week in enumerate(self._weeks, start=1):
            top = box.top() + line * self._pitch
            name = self._names[line - 1]
            name.paint(painter, QRectF(box.left(), top + POINT, label, self._pitch))
            for number, count in enumerate(week):
                self._paint_day(painter, QPointF(box.left() + label + number * wide, top), wide, count)

    def _paint_day(self, painter: QPainter, corner: QPointF, wide: float, count: int) -> None:
        painter.setPen(QPen(INK, 0.8 * POINT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        gap = 3 * POINT
        side = min(self._side, (wide - 2 * gap) / max(1, count) - gap)
        for number in range(count):
            left = corner.x() + number * (side + gap)
            painter.drawRoundedRect(QRectF(left, corner.y() + 1.5 * POINT, side, side), 2.5 * POINT, 2.5 * POINT)


class Codes:
    """QR codes in a row, each as large as a camera wants it, and below them what they are for."""

    def __init__(self, codes: Sequence[Code], words: str, sizes: Sizes) -> None:
        self._codes = tuple(codes)
        self._words = Words((Run(words),), sizes.small)
        self._small = sizes.small

    def height(self, width: float) -> float:
        """Return the height of all rows and of the words."""
        rows = ceil(len(self._codes) / self._across(width))
        return rows * (CODE + self._caption) + self._words.height(width)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the codes, each with its number where there are several, then the words."""
        across = self._across(box.width())
        for index, code in enumerate(self._codes):
            left = box.left() + index % across * (CODE + _BETWEEN_CODES)
            top = box.top() + index // across * (CODE + self._caption)
            paint_squares(painter, QRectF(left, top, CODE, CODE), code)
            if code.many > 1:
                number = Words((Run(f"{code.number}/{code.many}", "semibold"),), self._small)
                number.paint(painter, QRectF(left, top + CODE + MM / 2, CODE, self._caption))
        words = self._words.height(box.width())
        below = box.top() + ceil(len(self._codes) / across) * (CODE + self._caption)
        self._words.paint(painter, QRectF(box.left(), below, box.width(), words))

    @property
    def _caption(self) -> float:
        return (self._small * _LINE * POINT if len(self._codes) > 1 else 0.0) + MM

    def _across(self, width: float) -> int:
        return max(1, int((width + _BETWEEN_CODES) // (CODE + _BETWEEN_CODES)))


def paint_squares(painter: QPainter, box: QRectF, code: Code) -> None:
    """Paint *code* into *box*: each row's dark squares as runs, so that no hairline parts them."""
    side = box.width() / len(code.rows)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for row, squares in enumerate(code.rows):
        for run in re.finditer(rb"\x01+", squares):
            left = box.left() + run.start() * side
            painter.drawRect(QRectF(left, box.top() + row * side, (run.end() - run.start()) * side, side))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


class Beside:
    """A block with a narrow one at its right."""

    def __init__(self, block: Block, narrow: Block, width: float) -> None:
        self._block, self._narrow, self._width = block, narrow, width

    def height(self, width: float) -> float:
        """Return the height of the higher one."""
        return max(self._block.height(width - self._width - 8 * MM), self._narrow.height(self._width))

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint both from their tops."""
        self._block.paint(painter, box.adjusted(0, 0, -self._width - 8 * MM, 0))
        high = self._narrow.height(self._width)
        self._narrow.paint(painter, QRectF(box.right() - self._width, box.top(), self._width, high))


class Ruled:
    """Lines to write on."""

    def __init__(self, count: int) -> None:
        self._count, self._pitch = count, 9 * MM

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return self._count * self._pitch

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint them."""
        painter.setPen(QPen(LINE, 0.6 * POINT))
        for number in range(1, self._count + 1):
            y = box.top() + number * self._pitch
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def paint_foot(painter: QPainter, box: QRectF, words: str, page: str) -> None:
    """Paint the foot of a page: *words* at the left, which *page* it is at the right."""
    number = Words((Run(page),), 9, colour=MUTED)
    wide = number.width + POINT
    left = Words((Run(words),), 9, colour=MUTED)
    left.paint(painter, QRectF(box.left(), box.top(), box.width() - wide - 5 * MM, box.height()))
    number.paint(painter, QRectF(box.right() - wide, box.top(), wide, box.height()))
