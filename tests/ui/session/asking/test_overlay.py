"""What is asked on a screen is read whole, however little room there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.asking.overlay import Overlay

QUESTION = ("leave", "Diese Einheit beenden?", "Was du bis hierher geschafft hast, bleibt erhalten.")
ANSWERS = (("stay", "Bleiben"), ("leave", "Beenden"))


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, style: Style) -> Iterator[QWidget]:
    style.apply(qapp, LIGHT, 2.0)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def cut_off(overlay: Overlay) -> list[str]:
    labels = [each for each in overlay.findChildren(QLabel) if each.heightForWidth(each.width()) > each.height()]
    buttons = [each for each in overlay.findChildren(QPushButton) if each.sizeHint().width() > each.width()]
    return [each.text() for each in labels] + [each.text() for each in buttons]


@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (800, 340), (800, 300), (480, 300)])
def test_a_question_is_set_in_letters_that_fit(stage: QWidget, style: Style, size: tuple[int, int]) -> None:
    stage.resize(*size)
    overlay = Overlay(style, stage)
    overlay.ask(*QUESTION, ANSWERS)
    QApplication.processEvents()

    assert cut_off(overlay) == []


def test_a_question_that_is_open_follows_the_room_down_and_up(stage: QWidget, style: Style) -> None:
    overlay = Overlay(style, stage)
    overlay.ask(*QUESTION, ANSWERS)
    QApplication.processEvents()
    large = overlay._body
    stage.resize(800, 300)
    overlay.setGeometry(stage.rect())
    QApplication.processEvents()
    assert overlay._body < large
    assert cut_off(overlay) == []
    stage.resize(1280, 800)
    overlay.setGeometry(stage.rect())

    assert overlay._body == large
