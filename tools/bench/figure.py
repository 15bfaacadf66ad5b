"""What the moving figure costs to draw: frames, stills and memory, beside the ring of a session."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from statistics import fmean

import psutil
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

from backstride.figure.motion import Moment, still
from backstride.figure.scene import Scene, compose
from backstride.ui.kit.figure_painter import FigurePainter, palette_of
from backstride.ui.kit.tokens import LIGHT
from tools.bench import Measure
from tools.gallery import Pictured, shipped

FRAMES = int(os.environ.get("BACKSTRIDE_FIGURE_FRAMES", "20000"))
SIDE = 500
CARD = QSize(144, 144)
MEAN_LIMIT, DEAREST_LIMIT, STILL_LIMIT = 1.2, 1.8, 3.0
"""Milliseconds of one core: a frame, in the mean and of the dearest figure, and a still."""

GROWTH_LIMIT = 2.0
"""Megabytes that drawing all the frames may leave behind."""

ROUNDS = 25


def measure() -> Iterator[Measure]:
    """Yield the cost of a frame, of a still made from nothing, and the growth of memory over many frames."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    shown = shipped()
    ring = _ring()
    frames = {each.id: _frame(compose(each.figure, each.muscles)) for each in shown}
    stills = {each.id: _still(each) for each in shown}
    worst, slowest = max(frames, key=frames.__getitem__), max(stills, key=stills.__getitem__)
    for name, value, limit in (
        ("a frame, mean of all figures", fmean(frames.values()), MEAN_LIMIT),
        (f"the dearest frame, {worst}", frames[worst], DEAREST_LIMIT),
    ):
        yield Measure(
            name=f"{name}, {SIDE} x {SIDE}",
            value=value,
            unit="ms",
            limit=limit,
            baseline=ring,
            baseline_name="a ring alone",
        )
    yield Measure(name=f"a still from nothing, {slowest}", value=stills[slowest], unit="ms", limit=STILL_LIMIT)
    yield Measure(name=f"growth over {FRAMES} frames", value=_growth(shown), unit="MB", limit=GROWTH_LIMIT)
    del app


def _canvas() -> QImage:
    return QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)


def _mean(draw: Callable[[float], None]) -> float:
    """Return the milliseconds of processor time that *draw* takes, the least of three rounds."""
    draw(0.0)
    found = []
    for _ in range(3):
        began = time.process_time()
        for step in range(ROUNDS):
            draw(step / ROUNDS)
        found.append((time.process_time() - began) / ROUNDS * 1000)
    return min(found)


def _ring() -> float:
    image = _canvas()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(LIGHT.accent), 30, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))

    def draw(part: float) -> None:
        painter.drawArc(QRectF(40, 40, SIDE - 80, SIDE - 80), 90 * 16, -round(part * 5760))

    cost = _mean(draw)
    painter.end()
    return cost


def _frame(scene: Scene) -> float:
    image = _canvas()
    painter, figures = QPainter(image), FigurePainter(palette_of(LIGHT))

    def draw(part: float) -> None:
        figures.paint(painter, QRectF(image.rect()), scene, Moment(part, part))

    cost = _mean(draw)
    painter.end()
    return cost


def _still(each: Pictured) -> float:
    figures, end = FigurePainter(palette_of(LIGHT)), still(each.figure)

    def draw(_part: float) -> None:
        figures.image(compose(each.figure, each.muscles, only=end.at), end, CARD)

    return _mean(draw)


def _growth(shown: list[Pictured]) -> float:
    image = _canvas()
    painter, figures = QPainter(image), FigurePainter(palette_of(LIGHT))
    scenes = [compose(each.figure, each.muscles) for each in shown]
    process = psutil.Process()
    before = 0
    for number in range(FRAMES):
        if number == len(scenes) * ROUNDS:
            before = process.memory_info().rss
        figures.paint(painter, QRectF(image.rect()), scenes[number % len(scenes)], Moment(number % 97 / 97))
    painter.end()
    return (process.memory_info().rss - before) / 1e6
