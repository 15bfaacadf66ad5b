"""Takes a picture of every screen in every state, and a sheet of all of them, into build/screenshots.

How every exercise moves is on the sheets in build/screenshots/motion, what the window is made of in
build/screenshots/components.

usage: python -m tools.screenshots [PART OF A NAME] [LANGUAGE]

With a LANGUAGE, such as it, the pictures that are taken in German are taken in it instead: `home-de-small` is then
`home-it-small`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.support.kiosk_states import kiosk_in
from tests.support.shots import KIOSK, SHOTS, STORE
from tests.support.window_profile import profile
from tests.support.window_states import window_in
from tools import components, gallery, motion_sheet
from tools.shot import Shot

_OUT = Path("build/screenshots")
_README = Path("docs/pictures")
_IN_README = {
    "home": "home",
    "session-hold": "session",
    "history": "history",
}
_IN_GUIDE = {"kiosk-invites-light": "kiosk-invites", "kiosk-cards-light": "kiosk-cards"}
"""Pictures of the kiosk for the page about setting one up, which is printed."""

_MOTION, _COMPONENTS = "motion", "components"
_CELL, _GAP, _ACROSS = (320, 200), 16, 6


def main(part: str = "", language: str = "") -> None:
    """Take the pictures whose name has *part* in it, or those of another *language*."""
    app = QApplication([])
    app.setStyle("Fusion")
    _OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        paths = profile(Path(folder))
        for shots, open_in in (((*SHOTS, *STORE), window_in), (KIOSK, kiosk_in)):
            for shot in in_language(shots, language) if language else shots:
                if part in shot.name:
                    with open_in(app, paths, shot) as window:
                        _save(shot, window.grab().toImage())
    made = sorted(path for path in _OUT.glob("*.png") if path.stem != "sheet")
    sheet(made).save(str(_OUT / "sheet.png"))
    print(f"{len(made)} pictures and sheet.png in {_OUT}")
    if part in _COMPONENTS:
        print(f"{len(components.write(app))} sheets of components in {components.OUT}")
    if part in _MOTION:
        sheets = [motion_sheet.write(gallery.shipped(), motion_sheet.Look(scheme)) for scheme in ("light", "dark")]
        print(f"{sum(map(len, sheets))} sheets of motions in {motion_sheet.OUT}")


def in_language(shots: Iterable[Shot], language: str) -> list[Shot]:
    """Return those of the *shots* that are taken in the language with the longest words, in *language*."""
    return [
        replace(shot, name=shot.name.replace("-long", f"-{language}"), language=language)
        for shot in shots
        if "-long" in shot.name
    ]


def sheet(pictures: Iterable[Path]) -> QImage:
    """Return small copies of all *pictures* on one large one, each with its name."""
    pictures = list(pictures)
    wide, tall = _CELL[0] + _GAP, _CELL[1] + 2 * _GAP
    whole = QImage(_ACROSS * wide + _GAP, ceil(len(pictures) / _ACROSS) * tall + _GAP, QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    for number, path in enumerate(pictures):
        corner = QRect(_GAP + number % _ACROSS * wide, _GAP + number // _ACROSS * tall, *_CELL)
        small = QImage(str(path)).scaled(
            corner.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(corner.topLeft(), small)
        painter.drawText(corner.adjusted(0, _CELL[1], 0, _GAP), path.stem)
    painter.end()
    return whole


def _save(shot: Shot, picture: QImage) -> None:
    picture.save(str(_OUT / f"{shot.name}.png"))
    if shot.name in _IN_GUIDE:
        picture.save(str(_README / f"{_IN_GUIDE[shot.name]}.png"))
    state, _, scheme = shot.name.rpartition("-")
    if state in _IN_README and scheme in {"light", "dark"}:
        _README.mkdir(parents=True, exist_ok=True)
        picture.save(str(_README / f"{_IN_README[state]}-{scheme}.png"))


if __name__ == "__main__":
    main(*sys.argv[1:])
