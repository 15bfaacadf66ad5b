"""Home's figures are those of the last start, or are drawn one by one after it was painted."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.figure.pose import read_figure
from backstride.i18n.text import text
from backstride.library.entry import Portrait
from backstride.library.portrait import portrait_of
from backstride.routine.model import Exercise
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.kit.tokens import DARK, LIGHT
from backstride.ui.services.kept_thumbnails import KeptThumbnails
from backstride.ui.services.thumbnails import ThumbnailQueue

FIGURE = read_figure({"view": "side", "start": {"hip": "0"}, "end": {"hip": "90"}})[0]
BRIDGE = Exercise(id="bridge", title=text("Bridge"), kind="strength", figure=FIGURE)
BARE = replace(BRIDGE, id="bare", figure=None)
SIZE = QSize(48, 48)


class Hand:
    """A queue, and which exercises it asked for: each is a file that is then read."""

    def __init__(self, style: Style, folder: Path) -> None:
        self.read: list[str] = []
        self.queue = ThumbnailQueue(style, self.find, Drawing(style), KeptThumbnails(folder))

    def find(self, name: str) -> Exercise | None:
        self.read.append(name)
        return BRIDGE if name == "bridge" else None


@pytest.fixture
def hand(style: Style, tmp_path: Path) -> Hand:
    return Hand(style, tmp_path)


def test_a_figure_is_drawn_later_and_once(qtbot: QtBot, hand: Hand) -> None:
    hand.queue.begin()

    first = hand.queue.still(portrait_of(BRIDGE), SIZE)
    with qtbot.waitSignal(hand.queue.drawn):
        hand.queue.still(portrait_of(BRIDGE), SIZE)

    assert first is None
    assert hand.queue.still(portrait_of(BRIDGE), SIZE) is not None
    assert hand.read == ["bridge"]


def test_what_was_drawn_is_there_at_once_at_the_next_start(
    qtbot: QtBot, hand: Hand, style: Style, tmp_path: Path
) -> None:
    hand.queue.begin()
    with qtbot.waitSignal(hand.queue.drawn):
        hand.queue.still(portrait_of(BRIDGE), SIZE)
    drawn = hand.queue.still(portrait_of(BRIDGE), SIZE)
    again = Hand(style, tmp_path)

    found = again.queue.still(portrait_of(BRIDGE), SIZE)

    assert drawn is not None
    assert found is not None
    assert found.toImage().convertToFormat(QImage.Format.Format_ARGB32) == drawn.toImage().convertToFormat(
        QImage.Format.Format_ARGB32
    )
    assert again.read == []


@pytest.mark.parametrize("portrait", [portrait_of(BARE), Portrait("gone", "strength", "0123")])
def test_what_has_no_figure_or_is_not_there_is_asked_for_once_at_most(
    qtbot: QtBot, hand: Hand, portrait: Portrait
) -> None:
    hand.queue.begin()
    hand.queue.still(portrait, SIZE)
    if portrait.figure:
        qtbot.waitSignal(hand.queue.drawn).wait()

    assert hand.queue.still(portrait, SIZE) is None
    assert hand.read == ["gone"] * bool(portrait.figure)


def test_a_file_that_was_changed_before_it_was_drawn_is_not_shown_as_what_it_was(qtbot: QtBot, hand: Hand) -> None:
    hand.queue.begin()
    with qtbot.waitSignal(hand.queue.drawn):
        hand.queue.still(portrait_of(BRIDGE)._replace(figure="0123"), SIZE)

    assert hand.queue.still(portrait_of(BRIDGE)._replace(figure="0123"), SIZE) is None


def test_changed_files_are_looked_at_again(qtbot: QtBot, hand: Hand) -> None:
    hand.queue.begin()
    portrait = Portrait("gone", "strength", "0123")
    for _ in range(2):
        with qtbot.waitSignal(hand.queue.drawn):
            hand.queue.still(portrait, SIZE)
        hand.queue.forget()

    assert hand.read == ["gone", "gone"]


def test_what_is_asked_for_before_the_first_picture_is_drawn_after_it(qtbot: QtBot, hand: Hand) -> None:
    hand.queue.still(portrait_of(BRIDGE), SIZE)
    QApplication.processEvents()
    before = list(hand.read)
    assert not hand.queue._timer.isActive()

    with qtbot.waitSignal(hand.queue.drawn):
        hand.queue.begin()

    assert before == []
    assert hand.read == ["bridge"]


def test_another_look_has_pictures_of_its_own(qtbot: QtBot, qapp: QApplication, hand: Hand, style: Style) -> None:
    hand.queue.begin()
    with qtbot.waitSignal(hand.queue.drawn):
        hand.queue.still(portrait_of(BRIDGE), SIZE)
    light = hand.queue.still(portrait_of(BRIDGE), SIZE)
    style.apply(qapp, DARK)
    with qtbot.waitSignal(hand.queue.drawn):
        before = hand.queue.still(portrait_of(BRIDGE), SIZE)
    dark = hand.queue.still(portrait_of(BRIDGE), SIZE)
    style.apply(qapp, LIGHT)

    assert light is not None
    assert dark is not None
    assert before is None
    assert light.toImage() != dark.toImage()
