"""The studio in every state that a picture is taken of, at once and without waiting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea

from backstride.ui.app import App
from backstride.ui.kit.say import catalogue
from backstride.ui.studio.controller import StudioController

NAME = "anna.yaml"
"""What the studio has open, until its window is closed."""

EMPTY = "format: 1\ntitle: Anna, week 1\nlanguage: en\nsteps: []\n"
THREE = """\
format: 1
title: Anna, Achilles, week 1
language: en
prescription: {frequency: {per: day, times: 2}}
steps:
  - exercise: calf-raise
    reps: 15
    sets: 3
    tempo: 1-0-3
    rest: 60 s
    load: 5 kg

  - repeat: 3
    rest: 60 s
    steps:
      - exercise: clamshell
        reps: 12
        sides: each
      - exercise: glute-bridge
        hold: 20 s

  - exercise: diaphragmatic-breathing
    breathe: 4-0-6-0
    for: 2 min
"""
BROKEN = THREE.replace("hold: 20 s", "hold:20 s")
_PATIENCE_MS = 5_000


def _open(app: App, text: str) -> StudioController:
    """Open the studio on *text*, written in the language of the window, and wait until it was checked."""
    path = app.context.paths.own_library / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("language: en", f"language: {catalogue().language}"), encoding="utf-8")
    app.features.open_studio(path)
    studio = app.features.studio
    document = studio.document
    assert document is not None
    loop = QEventLoop()
    document.checked.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()
    studio.page.steps.choose(0)
    return studio


def _with(text: str) -> Callable[[App], None]:
    def show(app: App) -> None:
        _open(app, text)

    return show


def _text(app: App) -> None:
    _open(app, BROKEN).page.show_tab("text")


def _step(app: App) -> None:
    """The end of what is beside the steps, a view of its own where there is little room: what else one says."""
    page = _open(app, THREE).page
    if page.width() < 1100:
        page.show_tab("preview")
    page.steps.choose(3)
    for _ in range(4):
        QApplication.processEvents()
    bar = page.preview.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())


def _picker(app: App) -> None:
    page = _open(app, THREE).page
    page.browse()
    page.picker.words.setText("plank")
    page.picker.words.textEdited.emit("plank")


def _own(app: App) -> None:
    studio = _open(app, THREE)
    studio.own.begin_from("calf-raise")
    studio.own._form.show_view("figure")
    studio.own._form.figure.poses.buttons[-2].click()


def _photo(app: App) -> None:
    studio = _open(app, THREE)
    studio.own.begin_from("calf-raise")
    studio.own._form.show_view("figure")
    path = app.context.paths.own_library / "photo.jpg"
    draw_photo(path)
    loop = QEventLoop()
    app.context.pictures.arrived.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    studio.own.take_photo(path)
    loop.exec()
    loop.exec()  # the small one, as it is shown
    path.unlink()


def draw_photo(path: Path, *, wide: int = 800, high: int = 600) -> None:
    """Write something like a photograph, a step and a foot, to *path*."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#b9c7d3"))
    painter = QPainter(image)
    painter.fillRect(0, high * 2 // 3, wide, high // 3, QColor("#8a6f52"))
    painter.fillRect(wide // 2, high // 2, wide // 2, high // 6, QColor("#6d5238"))
    painter.setBrush(QColor("#c58a68"))
    painter.drawEllipse(wide // 3, high * 2 // 5, wide // 3, high // 8)
    painter.end()
    image.save(str(path))


STATES_OF_STUDIO: dict[str, Callable[[App], None]] = {
    "studio": _with(THREE),
    "studio-empty": _with(EMPTY),
    "studio-problem": _with(BROKEN),
    "studio-text": _text,
    "studio-step": _step,
    "studio-picker": _picker,
    "studio-own": _own,
    "studio-photo": _photo,
}
"""Every state of the studio by name, and what brings it about."""
