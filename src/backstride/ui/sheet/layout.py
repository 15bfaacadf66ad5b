"""From what a sheet says to its pages: no step, no frame and no week is ever on two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter

from backstride.exchange.codes import Code
from backstride.exchange.handout import DONE, NEEDED, NOTES, Handout, Item
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import in_context, labelled, message
from backstride.ui.sheet.blocks import MM, MUTED, POINT, Block, Columns, Framed, Padded, Run, Shrunk, Stack, Words
from backstride.ui.sheet.figures import Artist
from backstride.ui.sheet.parts import CODE, Beside, Boxes, Codes, Head, Ruled, Sizes, Step, paint_foot

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
"""Paper by the name that a command has for it."""

_LETTER = frozenset({"BZ", "CA", "CL", "CO", "CR", "DO", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Where paper is Letter (CLDR, supplemental data, paperSize)."""

_TERRITORY_LETTERS = 2
_MARGIN, _FOOT = 15 * MM, 8 * MM
_FEWEST_LINES, _MOST_LINES = 2, 6
_GAP = 3 * MM
_BETWEEN_COLUMNS = 9 * MM

_ORDINARY = Sizes(title=24, name=15, dose=12, small=10, tile=25, above=False)
_NARROW = Sizes(title=22, name=13, dose=11, small=9.5, tile=25, above=True)
_LARGE = Sizes(title=30, name=22, dose=18, small=18, tile=34, above=True)

DAYS = (
    in_context("weekday in a narrow column", "Mon"),
    in_context("weekday in a narrow column", "Tue"),
    in_context("weekday in a narrow column", "Wed"),
    in_context("weekday in a narrow column", "Thu"),
    in_context("weekday in a narrow column", "Fri"),
    in_context("weekday in a narrow column", "Sat"),
    in_context("weekday in a narrow column", "Sun"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a sheet is printed: on which ``paper``, in one or two ``columns``, or in ``large`` print."""

    paper: str = "a4"
    columns: int = 1
    large: bool = False

    @property
    def size(self) -> QPageSize:
        """Return the size of a page."""
        return QPageSize(PAPERS[self.paper])

    @property
    def page(self) -> QRectF:
        """Return a page, in tenths of a point."""
        return QRectF(QRectF(self.size.rect(QPageSize.Unit.Point)).topLeft(), self._points * POINT)

    @property
    def _points(self) -> QSizeF:
        return self.size.size(QPageSize.Unit.Point)

    @property
    def room(self) -> QRectF:
        """Return where on a page something may be, above its foot."""
        return self.page.marginsRemoved(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN + _FOOT))

    @property
    def sizes(self) -> Sizes:
        """Return the sizes of letters and pictures."""
        if self.large:
            return _LARGE
        return _NARROW if self.columns > 1 else _ORDINARY


def paper_of(tags: Iterable[str]) -> str:
    """Return the paper that is used where the first of the language *tags* with a region belongs."""
    regions = (part.upper() for tag in tags for part in tag.split("-")[1:] if len(part) == _TERRITORY_LETTERS)
    return "letter" if next(regions, "") in _LETTER else "a4"


class Placed(NamedTuple):
    """A block, and its box on the page."""

    block: Block
    box: QRectF


class Pages:
    """Pages called *title*, with the same *foot*, in the catalogue's language; any painter paints one."""

    def __init__(
        self, title: str, catalogue: Catalogue, layout: Layout, foot: str, pages: Sequence[Sequence[Placed]]
    ) -> None:
        self.title, self.language, self.layout = title, catalogue.language, layout
        self._catalogue = catalogue
        self._foot = foot
        self._pages = tuple(pages)

    def __len__(self) -> int:
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the page with this *number*, from 0."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for block, box in self._pages[number]:
            block.paint(painter, box)
        room = self.layout.room
        foot = QRectF(room.left(), room.bottom() + _FOOT / 2, room.width(), _FOOT)
        page = message("Page {number} of {count}", number=number + 1, count=len(self))
        paint_foot(painter, foot, self._foot, self._catalogue.say(page))


class Sheet(Pages):
    """The pages of a *handout* in this *layout*, with *codes* that load it."""

    def __init__(
        self,
        handout: Handout,
        layout: Layout,
        catalogue: Catalogue,
        artist: Artist,
        logo: QImage | None = None,
        codes: Sequence[Code] = (),
    ) -> None:
        writer = _Writer(handout, layout, catalogue, artist, logo, tuple(codes))
        pages = [*_paged(writer.blocks(), layout.room)]
        super().__init__(handout.title, catalogue, layout, handout.foot, _with_notes(pages, writer.notes, layout.room))
        self.language = handout.language


def _paged(blocks: Iterable[Block], room: QRectF) -> Iterator[tuple[Placed, ...]]:
    """Yield pages of *blocks*, each on the first page that has room for it after the ones before it."""
    page: list[Placed] = []
    y = room.top()
    for each in blocks:
        block: Block = each
        height = block.height(room.width())
        if height > room.height():
            block = Shrunk(each, room.width(), room.height())
            height = block.height(room.width())
        if y + height > room.bottom() and page:
            yield tuple(page)
            page, y = [], room.top()
        page.append(Placed(block, QRectF(room.left(), y, room.width(), height)))
        y += height + _GAP
    yield tuple(page)


def _with_notes(
    pages: list[tuple[Placed, ...]], notes: Callable[[int], Block], room: QRectF
) -> list[tuple[Placed, ...]]:
    """Return *pages* with *notes* below the last block, in as many lines as there is room for, or on a page more."""
    *before, last = pages
    y = last[-1].box.bottom() + _GAP
    for lines in range(_MOST_LINES, _FEWEST_LINES - 1, -1):
        block = notes(lines)
        height = block.height(room.width())
        if y + height <= room.bottom():
            return [*before, (*last, Placed(block, QRectF(room.left(), y, room.width(), height)))]
    block = notes(_MOST_LINES)
    return [*pages, (Placed(block, QRectF(room.topLeft(), QSizeF(room.width(), block.height(room.width())))),)]


class _Writer(NamedTuple):
    """Makes the blocks of one sheet."""

    handout: Handout
    layout: Layout
    catalogue: Catalogue
    artist: Artist
    logo: QImage | None
    codes: tuple[Code, ...]

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks, in the order of the page."""
        yield Stack(tuple(self._head()), 1.5 * POINT)
        yield from self._steps()
        yield from self._boxes_and_codes()
        call, signs = self.handout.emergency
        emergency = Words((Run(f"{call} ", "bold"), Run(signs)), self.layout.sizes.small)
        yield Stack((Framed(Stack(tuple(self._stop()), 2 * POINT)), emergency), _GAP)

    def _head(self) -> Iterator[Block]:
        sheet, sizes = self.handout, self.layout.sizes
        yield Head(sheet.title, sheet.clinic, self.logo, sizes)
        if sheet.person:
            yield Words((Run(sheet.person, "semibold"),), sizes.name)
        yield Words((Run(" · ".join(sheet.asked), "semibold"),), sizes.dose)
        if sheet.needed:
            yield Words((Run(self.catalogue.say(labelled(NEEDED, sheet.needed))),), sizes.small + 1, colour=MUTED)
        for text in (sheet.summary, sheet.notes):
            if text:
                yield Padded(Words((Run(text),), sizes.small), above=2 * POINT)

    def _steps(self) -> Iterator[Block]:
        """Yield the steps, how often they are repeated on the page of the first of them."""
        heads: list[Block] = []
        for is_head, block in self._rows():
            if is_head:
                heads.append(block)
                continue
            yield Stack((*heads, block), _GAP) if heads else block
            heads = []
        yield from heads

    def _rows(self) -> Iterator[tuple[bool, Block]]:
        """Yield each row of steps, exercises in pairs where there are two columns, and whether it heads the next."""
        row: list[Block] = []
        columns = 1 if self.layout.large else self.layout.columns
        for item in self.handout.items:
            if item.kind == "exercise":
                row.append(self._step(item))
            if row and (len(row) == columns or item.kind != "exercise"):
                yield False, self._row(row, columns)
                row = []
            if item.kind != "exercise":
                yield item.kind == "repeat", self._between(item)
        if row:
            yield False, self._row(row, columns)

    def _row(self, steps: Sequence[Block], columns: int) -> Block:
        block = steps[0] if columns == 1 else Columns(steps, columns, _BETWEEN_COLUMNS)
        return Padded(block, above=_GAP, rule=True)

    def _step(self, item: Item) -> Block:
        caution = self.catalogue.say(labelled(message("Caution")))
        step = Step(item, self.artist.pictures(item), caution, self.layout.sizes)
        return Padded(step, indent=item.depth * 4 * MM) if item.depth else step

    def _between(self, item: Item) -> Block:
        """Return what is no exercise: a rest, a note, or how often what follows is repeated."""
        sizes = self.layout.sizes
        weight = "bold" if item.kind == "repeat" else "medium"
        dose = f" · {item.dose}" if item.dose else ""
        words: list[Block] = [Words((Run(item.title, weight), Run(dose)), sizes.dose)]
        if item.how:
            words.append(Words((Run(" ".join(item.how)),), sizes.small))
        return Padded(Stack(words), above=_GAP, indent=item.depth * 4 * MM, rule=True)

    def _boxes_and_codes(self) -> Iterator[Block]:
        """Yield the boxes with the code beside them; where there are several codes, these have lines of their own."""
        scan = message("Open a picture of this in Backstride to load the routine.")
        codes = Codes(self.codes, self.catalogue.say(scan), self.layout.sizes)
        if self.handout.boxes and len(self.codes) == 1 and not self.layout.large:  # whose words need the whole width
            yield Padded(Beside(self._boxes(), codes, CODE), above=_GAP, rule=True)
            return
        if self.handout.boxes:
            yield Padded(self._boxes(), above=_GAP, rule=True)
        if self.codes:
            yield Padded(codes, above=_GAP, rule=True)

    def _boxes(self) -> Block:
        say = self.catalogue.say
        weeks = [say(message("Week {number}", number=number)) for number in range(1, len(self.handout.boxes) + 1)]
        sizes = self.layout.sizes
        table = Boxes(self.handout.boxes, tuple(map(say, DAYS)), weeks, sizes)
        title = Words((Run(say(DONE), "bold"),), sizes.dose)
        return Stack((title, table), 1.5 * POINT)

    def _stop(self) -> Iterator[Block]:
        sizes = self.layout.sizes
        first, *more = self.handout.stop
        yield Words((Run(first, "bold"),), sizes.dose)
        for text in more:
            yield Words((Run(text),), sizes.dose)
        if self.handout.contact:
            yield Words((Run(self.handout.contact, "semibold"),), sizes.dose)

    def notes(self, lines: int) -> Block:
        """Return so many *lines* to write on."""
        title = Words((Run(self.catalogue.say(NOTES), "bold"),), self.layout.sizes.dose)
        return Stack((title, Ruled(lines)))
