"""The page after a session, by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backstride.session.outcome import Outcome
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.results import Row
from backstride.ui.session.summary import Offer, Summary
from backstride.ui.session.summary_page import AfterPage

SAID = Summary(
    title="After a run <b>",
    heading="Done",
    sentence="Third session this week.",
    amount="10 min 12 s",
    rows=(
        Row(title="Calf stretch", outcome=Outcome.DONE, words="done"),
        Row(title="Dead bug", outcome=Outcome.SHORTENED, words="42 s of 1 min"),
        Row(title="Plank", outcome=Outcome.SKIPPED, words="skipped"),
        Row(title="Breathing", outcome=Outcome.LEFT_OUT, words="not done"),
    ),
    back="Back",
    offer=Offer(id="core", title="Core", minutes=8, reason="On another day"),
)


@pytest.fixture
def page(qtbot: QtBot, style: Style) -> AfterPage:
    made = AfterPage(style)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_aftermath(SAID)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_first()
    return made


def texts(page: AfterPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_it_says_what_became_of_every_step(page: AfterPage) -> None:
    assert {"done", "42 s of 1 min", "skipped", "not done"} <= set(texts(page))


def test_what_was_done_is_told(page: AfterPage) -> None:
    assert "After a run <b> · 10 min 12 s" in texts(page)


def test_text_from_a_file_is_never_markup(page: AfterPage) -> None:
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_escape_go_back(qtbot: QtBot, page: AfterPage, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.focusWidget(), key)


def test_the_offer_says_what_it_is_and_when(page: AfterPage) -> None:
    assert {"On another day", "Core", "8\N{NO-BREAK SPACE}min"} <= set(texts(page))


def test_the_offer_opens_what_it_names(qtbot: QtBot, page: AfterPage) -> None:
    offer = next(button for button in page.findChildren(QPushButton) if "Core" in button.accessibleName())
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)

    assert told.args == ["core"]


def test_the_way_back_is_in_sight_on_a_small_screen_with_large_letters(
    qtbot: QtBot, qapp: QApplication, style: Style
) -> None:
    style.apply(qapp, LIGHT, 2.0)
    page = AfterPage(style)
    qtbot.addWidget(page)
    page.resize(800, 480)
    page.show_aftermath(SAID)
    with qtbot.waitExposed(page):
        page.show()
    back = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Back")

    assert back.mapTo(page, back.rect().bottomLeft()).y() < page.height()
