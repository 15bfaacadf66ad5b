"""The page for an appointment on paper: one page, whatever is on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSizeF

from backstride.care.appointment import FOOT, Kept, heading, sections
from backstride.i18n.catalogue import Catalogue
from backstride.ui.sheet.blocks import MM, POINT, Block, Columns, Padded, Run, Shrunk, Stack, Words
from backstride.ui.sheet.layout import Layout, Pages, Placed

_TITLE, _HEADING, _LINE = 17, 13, 11
"""Sizes of letters, in points."""

_APART, _BETWEEN = 5 * MM, 9 * MM


class AppointmentPage(Pages):
    """What is *kept* of a person, on one page: in two columns, and smaller, where it is much."""

    def __init__(self, kept: Kept, layout: Layout, catalogue: Catalogue) -> None:
        say, room = catalogue.say, layout.room
        title = say(heading(kept))
        head = Padded(Words((Run(title, "bold"),), _TITLE), below=_APART)
        body = _body(tuple(_blocks(kept, catalogue)), QSizeF(room.width(), room.height() - head.height(room.width())))
        whole: Block = Stack((head, body))
        if whole.height(room.width()) > room.height():
            whole = Shrunk(whole, room.width(), room.height())
        box = QRectF(room.topLeft(), QSizeF(room.width(), whole.height(room.width())))
        super().__init__(title, catalogue, layout, say(FOOT), ((Placed(whole, box),),))


def _blocks(kept: Kept, catalogue: Catalogue) -> Iterator[Block]:
    """Yield the lines; a heading stays with the first of its own."""
    for number, (title, lines) in enumerate(sections(kept)):
        first, *more = (Padded(Words((Run(catalogue.say(line)),), _LINE), below=POINT) for line in lines)
        yield Padded(
            Stack((Words((Run(catalogue.say(title), "bold"),), _HEADING), first), POINT),
            above=_APART if number else 0.0,
        )
        yield from more


def _body(blocks: Sequence[Block], room: QSizeF) -> Block:
    """Return *blocks* below each other, or in two columns of about one height where that is more than a page."""
    if Stack(blocks).height(room.width()) <= room.height():
        return Stack(blocks)
    wide = (room.width() - _BETWEEN) / 2
    half, taken = Stack(blocks).height(wide) / 2, 0.0
    for number, block in enumerate(blocks):
        if taken >= half:
            return Columns((Stack(blocks[:number]), Stack(blocks[number:])), 2, _BETWEEN)
        taken += block.height(wide)
    return Stack(blocks)
