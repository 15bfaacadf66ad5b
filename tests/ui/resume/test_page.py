"""The page that asks how to go on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backstride.ui.kit.interrupted_text import CutOff
from backstride.ui.kit.style import Style
from backstride.ui.resume.page import ResumePage

ANSWERS = (("go-on", "Continue"), ("start again", "Start over"), ("leave it", "End session"))
CUT = CutOff(
    title="After a run",
    when="Interrupted today at 10:04",
    place="You stopped at Plank, 14 s left.",
    answers=ANSWERS,
)


def opened(qtbot: QtBot, style: Style, cut: CutOff) -> ResumePage:
    page = ResumePage(style)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_cut_off(cut)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return page


def answers(page: ResumePage) -> list[str]:
    return [button.accessibleName() for button in page.findChildren(QPushButton)]


def test_enter_goes_on(qtbot: QtBot, style: Style) -> None:
    page = opened(qtbot, style, CUT)
    with qtbot.waitSignal(page.resumed):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_escape_decides_nothing(qtbot: QtBot, style: Style) -> None:
    page = opened(qtbot, style, CUT)
    with qtbot.waitSignal(page.postponed), qtbot.assertNotEmitted(page.dropped):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)


def test_start_again_is_a_click_away(qtbot: QtBot, style: Style) -> None:
    page = opened(qtbot, style, CUT)
    again = next(button for button in page.findChildren(QPushButton) if button.accessibleName() == "Start over")
    with qtbot.waitSignal(page.restarted):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        (CUT, ["Continue", "Start over", "End session"]),
        (replace(CUT, answers=ANSWERS[1:], problem="It changed."), ["Start over", "End session"]),
        (replace(CUT, answers=ANSWERS[2:]), ["End session"]),
    ],
)
def test_only_what_is_possible_is_offered(qtbot: QtBot, style: Style, cut: CutOff, expected: list[str]) -> None:
    assert answers(opened(qtbot, style, cut)) == expected
