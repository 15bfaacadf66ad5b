"""Home's figures are made one by one, after it was painted."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.figure.pose import read_figure
from backstride.i18n.text import text
from backstride.routine.model import Exercise
from backstride.ui.services.thumbnails import ThumbnailQueue

FIGURE = read_figure({"view": "side", "start": {"hip": "0"}, "end": {"hip": "90"}})[0]
BRIDGE = Exercise(id="bridge", title=text("Bridge"), kind="strength", figure=FIGURE)
SIZE = QSize(8, 8)


class Hand:
    """Finds and draws, and remembers how often."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.drawn: list[str] = []

    def find(self, name: str) -> Exercise | None:
        self.found.append(name)
        return BRIDGE if name == "bridge" else None

    def draw(self, exercise: Exercise, size: QSize) -> QPixmap:
        self.drawn.append(exercise.id)
        return QPixmap(size)


def test_an_exercise_is_read_once_and_later(qtbot: QtBot) -> None:
    hand = Hand()
    thumbnails = ThumbnailQueue(hand.find, hand.draw)
    thumbnails.begin()

    first = thumbnails.exercise("bridge")
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.exercise("bridge")

    assert first is None
    assert thumbnails.exercise("bridge") is BRIDGE
    assert hand.found == ["bridge"]


def test_an_exercise_that_is_not_there_is_asked_for_once(qtbot: QtBot) -> None:
    hand = Hand()
    thumbnails = ThumbnailQueue(hand.find, hand.draw)
    thumbnails.begin()
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.exercise("gone")

    assert thumbnails.exercise("gone") is None
    assert hand.found == ["gone"]


def test_a_figure_is_drawn_later(qtbot: QtBot) -> None:
    hand = Hand()
    thumbnails = ThumbnailQueue(hand.find, hand.draw)
    thumbnails.begin()

    first = thumbnails.still(BRIDGE, SIZE)
    before = list(hand.drawn)
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.still(BRIDGE, SIZE)

    assert first is None
    assert before == []
    assert thumbnails.still(BRIDGE, SIZE) is not None


def test_changed_files_are_read_anew(qtbot: QtBot) -> None:
    hand = Hand()
    thumbnails = ThumbnailQueue(hand.find, hand.draw)
    thumbnails.begin()
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.exercise("bridge")

    thumbnails.forget()
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.exercise("bridge")

    assert hand.found == ["bridge", "bridge"]


def test_what_is_asked_for_before_the_first_picture_is_made_after_it(qtbot: QtBot) -> None:
    hand = Hand()
    thumbnails = ThumbnailQueue(hand.find, hand.draw)
    thumbnails.exercise("bridge")
    QApplication.processEvents()
    before = list(hand.found)
    assert not thumbnails._timer.isActive()

    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.begin()

    assert before == []
    assert hand.found == ["bridge"]
