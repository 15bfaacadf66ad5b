"""Draws how every exercise moves, five moments and the other side of each, on a sheet for each position of the body.

``make screenshots`` draws them all, and ``make gallery`` those in docs/motion. Without names they show whether a figure
says by itself what is done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from backstride.figure.motion import Moment, still
from backstride.figure.scene import compose
from backstride.ui.kit.figure_painter import FigurePainter, palette_of
from backstride.ui.kit.theme import font, load_fonts
from backstride.ui.kit.tokens import SCHEMES
from tools.gallery import MOTION, ROOT, Pictured, by_position, shipped

OUT = Path("build/screenshots/motion")
MOMENTS = 5
_GAP, _NAME, _ACROSS, _LETTERS = 8, 20, 2, 14.0
_IN_DOCS = 96
"""Pixels of a moment in the documentation."""

_QUALITY = 88
"""Of a picture that loses some detail, from 0 to 100."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet is drawn: in which scheme, in how many pixels a moment, and whether names stand below."""

    scheme: str = "light"
    size: int = 120
    named: bool = True


def moments(each: Pictured) -> list[Moment]:
    """Return five moments from the start of a motion to its end, and the end of the other side where there is one.

    Where the breath is what moves, the last three are how it is drawn in.
    """
    figure = each.figure
    way = [number / (MOMENTS - 1) for number in range(MOMENTS)]
    end = 1.0 if figure.cycle else figure.end
    shown = [Moment(part * end) for part in way]
    if figure.breath is not None:
        shown = [Moment(part * end) for part in way[:: MOMENTS - 1]] + [Moment(end, part) for part in way[2:]]
    if each.sides == "both":
        return shown
    turns = each.sides == "alternate" and figure.rig == "profile"
    return [*shown, replace(still(figure), swapped=turns, mirrored=not turns)]


def sheet(rows: Sequence[Pictured], look: Look) -> QImage:
    """Return the moments of each of *rows* beside each other, two of them in a line."""
    tokens = SCHEMES[look.scheme]
    wide, tall = (MOMENTS + 1) * look.size + 2 * _GAP, look.size + (_NAME if look.named else _GAP)
    image = QImage(_ACROSS * wide + _GAP, ceil(len(rows) / _ACROSS) * tall + _GAP, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    canvas, painter = QPainter(image), FigurePainter(palette_of(tokens))
    canvas.setPen(QColor(tokens.text))
    canvas.setFont(font(_LETTERS))
    for number, each in enumerate(rows):
        corner = QPointF(_GAP + number % _ACROSS * wide, _GAP + number // _ACROSS * tall)
        scene = compose(each.figure, each.muscles)
        for place, moment in enumerate(moments(each)):
            box = QRectF(corner.x() + place * look.size, corner.y(), look.size, look.size)
            painter.paint(canvas, box, scene, moment)
        if look.named:
            canvas.drawText(corner + QPointF(0, look.size + _NAME - _GAP), each.title)
    canvas.end()
    return image


def write(rows: Sequence[Pictured], look: Look, out: Path = OUT, ending: str = "png") -> list[Path]:
    """Write a sheet of *rows* for each position of the body into the folder *out*, and return where they are."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for position, some in by_position(rows).items():
        made.append(out / f"{position}-{look.scheme}.{ending}")
        sheet(some, look).save(str(made[-1]), quality=_QUALITY)
    return made


def main(words: Sequence[str]) -> int:
    """Write the sheets that *words* ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help="parts of the ids of those to draw; all where there is none")
    parser.add_argument("--scheme", choices=SCHEMES, default=Look().scheme)
    parser.add_argument("--size", type=int, default=Look().size, help="pixels of a moment")
    parser.add_argument("--unnamed", action="store_true", help="leave the names out")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder to write into")
    parser.add_argument("--docs", action="store_true", help="draw those of the documentation")
    asked = parser.parse_args(words)
    _app = QGuiApplication([])
    load_fonts(ROOT / "assets" / "fonts")
    rows = [each for each in shipped() if not asked.parts or any(part in each.id for part in asked.parts)]
    if asked.docs:
        made = write(rows, Look(size=_IN_DOCS), MOTION, "webp")
    else:
        made = write(rows, Look(asked.scheme, asked.size, not asked.unnamed), asked.out)
    print(f"{len(rows)} figures on {len(made)} sheets in {made[0].parent if made else asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
