"""The pictures of a sheet: of each exercise where it begins and where it leads, on the side that is to work."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTransform

from backstride.exchange.handout import Item
from backstride.figure.colours import palette
from backstride.figure.model import Figure
from backstride.figure.motion import Moment, still
from backstride.figure.physique import PEOPLE
from backstride.figure.scene import compose
from backstride.i18n.plain import from_plain
from backstride.routine.model import Exercise, Side
from backstride.ui.kit.figure_painter import FigurePainter
from backstride.ui.kit.picture import Picture
from backstride.ui.pictures import PATIENCE_MS, PROCESS

PIXELS = 420
"""Of the longer side of a picture: 300 to the inch on a sheet with large print."""

_TWIN = {"left": "right", "right": "left"}


Photographs = Callable[[Sequence[str], int], tuple[QImage, ...]]
"""Returns the pictures at some paths that can be shown, their longer side of so many pixels at most."""


class Artist:
    """Draws the pictures of a sheet with *person*, each figure once; *photographs* draws the pictures of authors."""

    def __init__(self, person: str, photographs: Photographs | None = None) -> None:
        self._person = PEOPLE[person]
        self._painter = FigurePainter(palette("light", self._person.skin))
        self._photographs = photographs or drawn_apart
        self._drawn: dict[tuple[Figure, tuple[str, ...], Side | None], tuple[QImage, ...]] = {}

    def pictures(self, item: Item) -> tuple[QImage, ...]:
        """Return one picture of *item*, or two where it moves; none where its exercise has none."""
        exercise = item.shows
        if exercise is None:
            return ()
        if exercise.pictures:
            drawn = self._photographs(exercise.pictures, PIXELS)
            return tuple(image.transformed(_ACROSS) if _other(exercise, item.side) else image for image in drawn)
        if exercise.figure is None:
            return ()
        key = exercise.figure, exercise.muscles, item.side
        if key not in self._drawn:
            self._drawn[key] = tuple(self._figure(*key))
        return self._drawn[key]

    def logo(self, path: str) -> QImage | None:
        """Return the picture at *path* for the head of a sheet, ``None`` where there is none or it cannot be shown."""
        return next(iter(self._photographs((path,), PIXELS)), None) if path else None

    def _figure(self, figure: Figure, muscles: Sequence[str], side: Side | None) -> Iterator[QImage]:
        scene = compose(figure, muscles, body=self._person.body.small)
        drawn = _TWIN[figure.side] if figure.view == "front" else figure.side
        mirrored = side in (Side.LEFT, Side.RIGHT) and side.value != drawn
        end = still(figure)
        for moment in (Moment(), end) if len(figure.poses) > 1 or figure.breath else (end,):
            turned = Moment(moment.at, moment.breath, mirrored=mirrored)
            yield self._painter.image(scene, turned, QSize(PIXELS, PIXELS))


_ACROSS = QTransform.fromScale(-1, 1)


def _other(exercise: Exercise, side: Side | None) -> bool:
    """Say whether the pictures of *exercise* show the side that does not work."""
    return exercise.picture_shows is not None and side is exercise.picture_shows.other


def drawn_apart(paths: Sequence[str], pixels: int) -> tuple[QImage, ...]:
    """Return the pictures at *paths* that can be shown, their longer side of so many *pixels* at most."""
    return tuple(picture.image for picture in looked_at(paths, pixels) if picture.image is not None)


def looked_at(paths: Sequence[str], pixels: int) -> tuple[Picture, ...]:
    """Return the pictures at *paths*, or why one cannot be shown; fewer where that took too long.

    A process of its own draws them, as in the window, for nobody knows what is in a file.
    """
    asked = b"".join(json.dumps({"path": path, "side": pixels}).encode() + b"\n" for path in paths)
    environment = os.environ | {"PYTHONPATH": _search_path()}
    try:
        done = subprocess.run(  # noqa: S603  because it is this Python
            PROCESS,
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_MS / 1000,
            check=False,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(_answers(done.stdout))


def _search_path() -> str:
    return os.pathsep.join(filter(None, (str(Path(__file__).resolve().parents[3]), os.environ.get("PYTHONPATH"))))


def _answers(said: bytes) -> Iterator[Picture]:
    while said:
        line, _, said = said.partition(b"\n")
        try:
            head = json.loads(line)
            width, height = int(head["width"]), int(head["height"])
            problem = from_plain(head["problem"]) if head["problem"] else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return
        pixels, said = said[: width * height * 4], said[width * height * 4 :]
        if width and len(pixels) == width * height * 4:
            form = QImage.Format.Format_ARGB32_Premultiplied
            yield Picture(QImage(pixels, width, height, 4 * width, form).copy(), None)
        elif problem is not None:
            yield Picture(None, problem)
