"""The page after a session, by keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backstride.session.outcome import Outcome
from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.results import Row
from backstride.ui.session.summary import Offer, Summary
from backstride.ui.session.summary_page import AfterPage
from tests.support.widgets import found

SAID = Summary(
    title="After a run <b>",
    kicker="1 of 4 exercises in full",
    heading="Well done.",
    sentence="Your third session this week.",
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


LEFT = replace(SAID, kicker="", heading="Good start.", back="Done for today", finished=False, room="rest", share=0.4)


def page_with(qtbot: QtBot, style: Style, said: Summary, *, may_continue: bool = False) -> AfterPage:
    made = AfterPage(style)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_aftermath(said, may_continue=may_continue)
    with qtbot.waitExposed(made):
        made.show()
    made.focus_first()
    return made


@pytest.fixture
def moment(qtbot: QtBot, style: Style) -> AfterPage:
    """The moment of praise after a session that was finished."""
    return page_with(qtbot, style, SAID)


@pytest.fixture
def page(moment: AfterPage) -> AfterPage:
    """What comes after it."""
    moment.go_on()
    return moment


def texts(page: AfterPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: AfterPage, name: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def test_a_session_that_was_finished_is_praised_for_a_moment(moment: AfterPage) -> None:
    assert moment.celebrates
    assert moment.party.size() == moment.size()
    assert {"1 of 4 exercises in full", "Well done.", "Your third session this week."} <= set(texts(moment))


def test_the_ring_closes(qtbot: QtBot, moment: AfterPage) -> None:
    qtbot.waitUntil(lambda: moment.party.share == 1.0)


def test_where_motion_is_reduced_the_ring_is_closed_at_once(qtbot: QtBot, qapp: QApplication, style: Style) -> None:
    style.apply(qapp, LIGHT, still=True)

    assert page_with(qtbot, style, SAID).party.share == 1.0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_X])
def test_any_key_goes_on_from_the_moment_and_not_further(qtbot: QtBot, moment: AfterPage, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(moment.left):
        qtbot.keyClick(moment, key)

    assert not moment.celebrates
    assert button(moment, "Back").hasFocus()


def test_a_tap_goes_on_from_the_moment(qtbot: QtBot, moment: AfterPage) -> None:
    qtbot.mouseClick(moment.party, Qt.MouseButton.LeftButton)

    assert not moment.celebrates


def test_a_moment_that_nobody_sees_any_more_is_over(moment: AfterPage) -> None:
    moment.hide()

    assert not moment.celebrates


def test_who_left_early_is_asked_at_once_whether_to_continue(qtbot: QtBot, style: Style) -> None:
    page = page_with(qtbot, style, LEFT, may_continue=True)

    assert not page.celebrates
    assert page.party.share == pytest.approx(0.4)
    assert button(page, "Continue").hasFocus()
    with qtbot.waitSignal(page.continued):
        qtbot.keyClick(button(page, "Continue"), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.left):
        button(page, "Done for today").click()


def test_what_cannot_go_on_is_not_offered_to(qtbot: QtBot, style: Style) -> None:
    page = page_with(qtbot, style, LEFT)

    assert button(page, "Done for today").hasFocus()
    assert not [each for each in page.findChildren(QPushButton) if each.accessibleName() == "Continue"]


def test_when_to_get_help_can_be_read_after_a_session_that_was_left(qtbot: QtBot, style: Style) -> None:
    page = page_with(qtbot, style, LEFT)
    with qtbot.waitSignal(page.help_requested):
        button(page, "When to get help").click()


def test_what_became_of_every_step_is_folded_away(qtbot: QtBot, page: AfterPage) -> None:
    assert "skipped" not in texts(page)
    qtbot.mouseClick(found(page, DisclosureHeader), Qt.MouseButton.LeftButton)

    assert {"Calf stretch", "42 s of 1 min", "skipped", "not done"} <= set(texts(page))
    assert "done" not in texts(page)
    assert "Calf stretch, done" in [label.accessibleName() for label in page.findChildren(QLabel)]


def test_how_much_a_person_could_do_is_written_out_though_all_was_done(qtbot: QtBot, style: Style) -> None:
    reached = Row(title="Plank", outcome=Outcome.DONE, words="43 s", reached=True)
    page = page_with(qtbot, style, replace(SAID, rows=(reached,)))
    page.go_on()
    qtbot.mouseClick(found(page, DisclosureHeader), Qt.MouseButton.LeftButton)

    assert "43 s" in texts(page)


def test_what_was_done_is_told(page: AfterPage) -> None:
    assert {"After a run <b>", "10 min 12 s"} <= set(texts(page))


def test_text_from_a_file_is_never_markup(page: AfterPage) -> None:
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())


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
    page = page_with(qtbot, style, SAID)
    page.resize(800, 480)
    page.go_on()
    back = button(page, "Back")

    assert back.mapTo(page, back.rect().bottomLeft()).y() < page.height()
