"""The whole window, driven by keys and clicks, with real files behind it."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backstride.care.programmes import Programme
from backstride.history.history import History
from backstride.history.model import PastSession
from backstride.i18n.messages import Message
from backstride.library.suggestions import Card
from backstride.session.commands import SOME_WORK
from backstride.session.player import Command
from backstride.session.shorten import compile_within
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.logbook import Logbook
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings, read_settings
from backstride.ui.about.page import AboutPage
from backstride.ui.app import LaunchOptions
from backstride.ui.first_run.option_card import OptionCard
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.help.page import GettingHelpPage, LearnPage
from backstride.ui.history.page import HistoryPage
from backstride.ui.home.card_words import spoken
from backstride.ui.home.cards import CardList
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.home.page import Home
from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.kit.segments import Segments
from backstride.ui.notice import Notice
from backstride.ui.routine.opened import Opened
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage
from backstride.ui.routine.step_row import StepRow
from backstride.ui.services.crash_log import CrashLog
from backstride.ui.services.files import RoutineFiles
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from backstride.ui.settings.page import SettingsPage
from tests.support.english import english
from tests.support.visitor import SHORT, Visitor, enter, evening, leave
from tests.support.widgets import found
from tests.support.window_profile import leave_behind, routine_at

KEY = Qt.Key
linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt plays")


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(
        qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True, speed=40.0)
    )
    yield visitor
    leave(visitor)


def lists(visitor: Visitor) -> list[CardList]:
    return [each for each in visitor.page.findChildren(CardList) if each.isVisible()]


def cards(visitor: Visitor) -> CardList:
    """The first section with more than one card, or what a search found."""
    return next(each for each in lists(visitor) if len(each.cards) > 1)


def shown(visitor: Visitor) -> dict[str, Card]:
    """Every card on Home, whatever its section; of a programme those of its levels."""
    every = [card for each in lists(visitor) for card in each.cards]
    routines = (each.levels if isinstance(each, Programme) else (each,) for each in every)
    return {card.id: card for each in routines for card in each}


def titles(visitor: Visitor) -> list[str]:
    return [card.title for card in shown(visitor).values()]


def test_home_greets_by_the_hour_and_shows_every_routine(visitor: Visitor) -> None:
    assert "Are you about to run, or back from one?" in visitor.reads()
    assert len(titles(visitor)) == len(list(visitor.app.context.paths.shipped.glob("*.yaml"))) + 1


def test_text_of_a_file_is_never_read_as_html(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("two-breaths")

    assert "<b>Two breaths</b>" in visitor.reads()


def test_a_slash_and_a_muscle_find_a_stretch(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Slash)
    visitor.qtbot.keyClicks(visitor.focus, "psoas")

    assert isinstance(visitor.focus, QLineEdit)
    assert "After a run: ten minutes for the lower back" in titles(visitor)
    assert len(titles(visitor)) < 10


def test_arrows_move_between_cards_and_enter_opens_one(visitor: Visitor) -> None:
    cards(visitor).setFocus()
    visitor.press(KEY.Key_Right)
    visitor.press(KEY.Key_Return)

    assert visitor.sees(RoutinePage)
    assert visitor.app.window.windowTitle().startswith("Before a run: loosen a stiff back")


def test_escape_leads_back_to_the_card_that_was_left(visitor: Visitor) -> None:
    cards(visitor).setFocus()
    visitor.press(KEY.Key_Right)
    visitor.press(KEY.Key_Return)
    visitor.press(KEY.Key_Escape)

    assert visitor.sees(Home)
    assert visitor.focus is cards(visitor)
    assert cards(visitor).currentIndex().row() == 1


def test_at_first_the_answer_has_the_focus_and_enter_starts_its_routine(visitor: Visitor) -> None:
    assert isinstance(visitor.focus, MomentCard)
    visitor.press(KEY.Key_Return)

    assert visitor.sees(SessionScreen)
    assert visitor.app.window.windowTitle().startswith("Before a run: six minutes to warm up")


def test_later_the_button_that_starts_the_suggestion_has_the_focus(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    with History(paths.history_file) as history:
        history.add(done("before-run-dynamic-6", days_ago=1))
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    started = visitor.focus.accessibleName()
    reads = visitor.reads()
    visitor.click("View Before a run: six minutes to warm up")

    assert started == "Start Before a run: six minutes to warm up"
    assert {"Good evening", "Today, before your run", "You chose it last time."} <= set(reads)
    assert visitor.sees(RoutinePage)
    leave(visitor)


def done(routine: str, *, days_ago: int) -> PastSession:
    """A session that was finished."""
    return PastSession(
        routine=routine,
        title=routine,
        started=evening() - timedelta(days=days_ago),
        planned=60.0,
        completed=60.0,
        how="finished",
    )


def test_what_is_typed_anywhere_on_home_goes_to_the_search(visitor: Visitor) -> None:
    for start in (visitor.focus, cards(visitor)):
        start.setFocus()
        for key in (KEY.Key_F, KEY.Key_L, KEY.Key_E, KEY.Key_X):
            visitor.press(key)

        assert isinstance(visitor.focus, QLineEdit)
        assert visitor.field.text() == "flex"
        visitor.press(KEY.Key_Escape)
    assert visitor.app.context.preferences.now.favourites == ()


def test_a_slash_in_the_empty_search_is_the_key_that_leads_there_and_not_what_is_searched(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.press(KEY.Key_Slash)
    assert visitor.field.text() == ""
    visitor.qtbot.keyClicks(visitor.focus, "hip/knee")
    assert visitor.field.text() == "hip/knee"

    visitor.field.selectAll()
    visitor.press(KEY.Key_Slash)
    assert visitor.field.text() == "hip/knee"
    visitor.qtbot.keyClicks(visitor.focus, "calf")
    assert visitor.field.text() == "calf"


def test_what_was_searched_for_is_forgotten_after_a_session(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Slash)
    visitor.qtbot.keyClicks(visitor.focus, "two breaths")
    visitor.press(KEY.Key_Return)
    visitor.press(KEY.Key_Return)
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    for _ in range(2):  # on from the praise, then back
        visitor.press(KEY.Key_Return)

    assert visitor.sees(Home)
    assert found(visitor.page, QLineEdit, "search").text() == ""
    assert len(titles(visitor)) > 10


def test_escape_leaves_the_search(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Slash)
    visitor.qtbot.keyClicks(visitor.focus, "psoas")
    visitor.app.features.navigator.go_back()

    assert visitor.sees(Home)
    assert visitor.field.text() == ""
    assert len(titles(visitor)) > 10


def test_down_leads_from_the_search_to_the_cards(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Slash)
    visitor.qtbot.keyClicks(visitor.focus, "psoas")
    visitor.press(KEY.Key_Down)

    assert visitor.focus is cards(visitor)
    assert cards(visitor).currentIndex().row() == 0


def test_control_and_d_make_a_card_a_favourite_in_a_section_above_while_it_stays_in_place(visitor: Visitor) -> None:
    section = lists(visitor)[-1]
    section.setFocus()
    visitor.press(KEY.Key_Right)
    chosen, before = section.cards[1].id, section.mapTo(visitor.page, QPoint())
    visitor.press(KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    favourites = lists(visitor)[0]

    assert (favourites.accessibleName(), [card.id for card in favourites.cards]) == ("Favourites", [chosen])
    assert section.mapTo(visitor.page, QPoint()) == before
    assert visitor.focus is section
    assert visitor.app.context.preferences.now.favourites == (chosen,)


def test_a_routines_page_stays_as_it_was_left_while_files_change(visitor: Visitor) -> None:
    own = visitor.app.context.paths.own_library
    visitor.app.features.navigator.open_card("two-breaths")
    found(visitor.page, StepRow).head.click()
    visitor.click("Add to favourites")

    assert found(visitor.page, StepRow).head.isChecked()
    assert visitor.focus.accessibleName() == "Remove from favourites"
    assert visitor.app.window.windowTitle().startswith("<b>Two breaths</b>")

    row = found(visitor.page, StepRow)
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        (own / "other.yaml").write_text(SHORT)
    assert visitor.page.findChild(StepRow) is row

    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        (own / "two-breaths.yaml").write_text(SHORT.replace("breaths: 2", "breaths: 3"))
    assert visitor.page.findChild(StepRow) is not row
    assert found(visitor.page, StepRow).head.isChecked()
    assert visitor.focus.accessibleName() == "Remove from favourites"


def test_a_step_that_is_opened_comes_into_sight_and_can_be_started_from(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    row = visitor.page.findChildren(StepRow)[3]
    row.head.setFocus()
    visitor.press(KEY.Key_Return)
    area = found(visitor.page, QScrollArea)

    assert row.visibleRegion().boundingRect().size() == row.size() or row.height() > area.viewport().height()
    (start,) = (each for each in row.findChildren(QPushButton) if each.text().strip() == "Start here")
    visitor.qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert visitor.sees(SessionScreen)
    assert row.head.accessibleName().startswith("Half-kneeling hip flexor stretch")


def test_an_exercise_of_a_step_can_be_done_alone(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    row = visitor.page.findChildren(StepRow)[3]
    row.head.click()
    (alone,) = (each for each in row.findChildren(QPushButton) if each.text() == "Only this exercise")
    visitor.qtbot.mouseClick(alone, Qt.MouseButton.LeftButton)

    assert visitor.sees(SessionScreen)
    assert visitor.app.window.windowTitle().startswith("Half-kneeling hip flexor stretch")


def test_the_page_of_an_exercise_that_is_done_alone_offers_no_copy_and_no_star(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_asked("dead-bug", play=False)
    shown = (each for each in visitor.page.findChildren(QPushButton) if not each.isHidden())
    buttons = {each.accessibleName() or each.text() for each in shown}

    assert "Start" in buttons
    assert not buttons & {"Duplicate and edit", "Add to favourites", "Only this exercise"}


def test_the_page_of_a_routine_says_how_much_longer_it_is_while_it_is_new(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))

    def facts() -> list[str]:
        return [label.text() for label in visitor.page.findChildren(QLabel)]

    visitor.app.features.navigator.open_card("desk-hip-opener-5")
    new = facts()
    visitor.app.context.preferences.set("explain", "never")
    visitor.app.features.navigator.open_card("desk-hip-opener-5")

    (longer,) = (words for words in new if words.startswith("Includes about"))
    minutes = int(re.findall(r"\d+", longer)[0])
    assert longer == f"Includes about {minutes}\N{NO-BREAK SPACE}min to learn the new exercises."
    assert not [words for words in facts() if words.startswith("Includes about")]
    before, after = (
        [int(w.split("\N{NO-BREAK SPACE}")[0]) for w in each if re.match(r"\d+\smin", w)] for each in (facts(), new)
    )
    assert after[0] - before[0] == minutes
    leave(visitor)


def test_the_command_line_has_exercises_explained_in_a_preview_too(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    settings, options = Settings(first_run_done=True, language="en"), LaunchOptions(silent=True, speed=40.0)
    shown = {}
    for explain in ("", "always"):
        visitor = enter(qtbot, qapp, paths, settings, replace(options, explain=explain))
        visitor.app.features.navigator.open_card("desk-hip-opener-5")
        shown[explain] = any(words.startswith("Includes about") for words in visitor.reads())
        leave(visitor)

    assert shown == {"": False, "always": True}


def test_the_sources_of_a_step_are_folded_and_lead_away_on_request_only(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(files(visitor), "_open_file", note(asked))
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    row = visitor.page.findChildren(StepRow)[3]
    row.head.click()
    (sources,) = (each for each in row.findChildren(DisclosureHeader) if each.accessibleName() == "Sources")
    first = next(each for each in row.findChildren(QPushButton) if each.accessibleName().startswith("Open in the"))
    assert not first.isVisible()

    visitor.qtbot.mouseClick(sources, Qt.MouseButton.LeftButton)
    assert not any("http" in words for words in visitor.reads())
    visitor.qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert [address.startswith("https://") for address in asked] == [True]


def test_enter_on_the_routines_page_leads_through_it_to_what_was_done(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("two-breaths")
    visitor.press(KEY.Key_Return)
    assert visitor.sees(SessionScreen)

    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    for _ in range(2):  # on from the praise, then back
        visitor.press(KEY.Key_Return)

    assert visitor.sees(Home)
    assert visitor.app.context.history.sessions() == ()


@pytest.fixture
def made(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return a list; while it is empty no phrase is made."""
    made: list[bool] = []
    monkeypatch.setattr(visitor.app.context.playback, "prepare", lambda *_: lambda: bool(made))
    return made


def test_start_shows_at_once_where_a_session_will_begin_and_begins_it_with_its_first_words(
    visitor: Visitor, made: list[bool]
) -> None:
    visitor.app.features.navigator.open_card("two-breaths")
    visitor.press(KEY.Key_Return)

    screen = visitor.page_as(SessionScreen)
    assert screen.view.badges.sign.accessibleName() == "READY"
    assert screen.view.column.name.text == "Diaphragmatic breathing"
    assert screen.view.column.detail.text == "Getting the voice ready"
    assert not any(visitor.app.context.paths.journals.glob("*"))

    for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_M, KEY.Key_R, KEY.Key_Question):
        visitor.press(key)
    assert screen.view.column.detail.text == "Getting the voice ready"
    visitor.press(KEY.Key_Escape)
    visitor.press(KEY.Key_M)

    made.append(True)
    visitor.qtbot.waitUntil(lambda: screen.conductor is not None)
    assert screen.view.badges.sign.accessibleName() == "GET READY"


def test_who_leaves_while_the_words_are_made_is_on_the_routines_page_and_begins_no_session(
    visitor: Visitor, made: list[bool]
) -> None:
    visitor.app.features.navigator.open_card("two-breaths")
    visitor.press(KEY.Key_Return)
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(RoutinePage)

    made.append(True)
    visitor.qtbot.wait(50)  # more than one look at what is made

    assert visitor.sees(RoutinePage)
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(Home)


def test_another_page_that_comes_while_the_words_are_made_stays(visitor: Visitor, made: list[bool]) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.app.features.navigator.go_home()

    made.append(True)
    visitor.qtbot.wait(50)  # more than one look at what is made

    assert visitor.sees(Home)


def see_the_end(visitor: Visitor) -> None:
    """Wait until the session says that it is done, and go on."""
    ended = visitor.page_as(SessionScreen).ended
    visitor.qtbot.waitSignal(ended).wait()
    visitor.press(KEY.Key_Space)
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))


def test_a_session_of_true_length_is_in_the_history(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.press(KEY.Key_Right)
    visitor.qtbot.waitUntil(lambda: visitor.conductor.view().seconds >= SOME_WORK)
    visitor.press(KEY.Key_Right)
    see_the_end(visitor)
    for _ in range(2):  # on from the praise, then back
        visitor.press(KEY.Key_Return)
    assert shown(visitor)["two-breaths"].done == 1
    visitor.press(KEY.Key_H, Qt.KeyboardModifier.ControlModifier)

    assert visitor.sees(HistoryPage)
    assert "<b>Two breaths</b>" in visitor.reads()
    leave(visitor)


def test_a_session_in_which_all_was_skipped_was_left(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.press(KEY.Key_S)
    qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    assert "Not started yet." in visitor.reads()
    visitor.press(KEY.Key_Escape)

    assert shown(visitor)["two-breaths"].done == 0
    assert [session.how for session in visitor.app.context.history.sessions()] == ["left"]
    leave(visitor)


@pytest.fixture
def deaf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave this machine a player without a sound server, and no voice."""
    player = tmp_path / "bin" / "paplay"
    player.parent.mkdir()
    player.write_text("#!/bin/sh\nexit 1\n")
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(player.parent))
    monkeypatch.setitem(sys.modules, "py_nanotts", None)


@linux
@pytest.mark.usefixtures("deaf")
def test_a_session_that_cannot_be_heard_says_so_while_it_runs(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(speed=4.0))
    visitor.app.features.navigator.start_card("two-breaths")

    def told() -> bool:
        notices = [notice.accessibleName() for notice in visitor.app.window.findChildren(Notice)]
        return any("paplay could not play" in words and "Install espeak-ng" in words for words in notices)

    qtbot.waitUntil(told)
    assert visitor.sees(SessionScreen)
    leave(visitor)


@linux
@pytest.mark.usefixtures("deaf")
def test_the_sound_check_does_not_claim_a_tone_that_nobody_could_hear(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=False, language="en"), LaunchOptions())
    visitor.click("Set up")
    visitor.click("Test sound")

    qtbot.waitUntil(lambda: any("paplay could not play" in words for words in visitor.reads()))
    leave(visitor)


def test_a_journal_that_cannot_be_kept_is_told_once_the_session_has_ended(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    paths.data.mkdir(parents=True, exist_ok=True)
    paths.journals.write_text("in the way")
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    told: list[Message] = []
    visitor.app.features.session.reported.connect(told.append)
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.press(KEY.Key_Right)
    visitor.press(KEY.Key_Right)
    see_the_end(visitor)

    assert any(english(each).startswith("Cannot create the folder") for each in told)
    leave(visitor)


def test_a_session_that_the_window_left_behind_can_go_on(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    settings = Settings(first_run_done=True, language="en")
    first = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    first.app.features.navigator.start_card("two-breaths")
    leave(first)

    again = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    again.qtbot.waitUntil(lambda: bool(again.buttons("Start over")))
    again.press(KEY.Key_Return)

    assert again.sees(SessionScreen)
    leave(again)


def test_a_session_that_was_cut_off_is_in_the_history_and_on_the_page_of_its_routine(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    settings = Settings(first_run_done=True, language="en")
    first = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    first.app.features.navigator.start_card("two-breaths")
    leave(first)

    again = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    assert again.sees(Home)
    assert [session.how for session in again.app.context.history.sessions()] == ["interrupted"]
    again.app.features.navigator.open_card("two-breaths")
    assert any(words.startswith("You stopped here: ") for words in again.reads())
    leave(again)


def test_a_session_without_a_journal_says_so_and_is_remembered(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    paths.journals.parent.mkdir(parents=True, exist_ok=True)
    paths.journals.write_text("no folder")
    settings = Settings(first_run_done=True, language="en")
    first = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    first.app.features.navigator.start_card("two-breaths")
    assert any(each.text().startswith("Cannot create the folder") for each in first.app.window.findChildren(QLabel))
    qtbot.wait(50)
    leave(first)

    again = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    assert [session.how for session in again.app.context.history.sessions()] == ["stopped"]
    leave(again)


def test_what_is_left_on_purpose_is_offered_on_its_page_until_it_is_begun_anew(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    settings = Settings(first_run_done=True, language="en")
    first = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    leave_in_the_midst(first)
    assert len(first.app.context.history.sessions()) == 1
    leave(first)

    again = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    assert again.sees(Home)
    again.app.features.navigator.open_card("diaphragmatic-breathing-5")
    assert any(words.startswith("You stopped here: ") for words in again.reads())
    again.press(KEY.Key_Return)
    assert again.conductor.session.position.phase > 0
    leave_session(again)

    again.app.features.navigator.open_card("diaphragmatic-breathing-5")
    again.click("Start over")
    assert again.conductor.session.position.phase == 0
    leave_session(again)
    again.app.features.navigator.open_card("diaphragmatic-breathing-5")
    assert not any(words.startswith("You stopped here: ") for words in again.reads())
    leave(again)


def test_to_start_from_home_does_not_pass_over_where_a_routine_was_left(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    leave_in_the_midst(visitor)
    visitor.app.features.navigator.start_card("diaphragmatic-breathing-5")
    assert visitor.sees(RoutinePage)

    visitor.press(KEY.Key_Return)
    assert visitor.conductor.session.position.phase > 0
    leave(visitor)


def leave_in_the_midst(visitor: Visitor) -> None:
    """Come to the second step of a routine, stay for a moment and leave."""
    visitor.app.features.navigator.start_card("diaphragmatic-breathing-5")
    visitor.press(KEY.Key_Right)
    visitor.qtbot.waitUntil(lambda: visitor.conductor.view().seconds >= SOME_WORK)
    leave_session(visitor)


def leave_session(visitor: Visitor) -> None:
    end_session(visitor)
    visitor.press(KEY.Key_Escape)


def end_session(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Escape)
    overlay = visitor.page_as(SessionScreen).view.overlay
    overlay.answered.emit("leave")
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))


def test_a_session_that_was_left_goes_on_from_the_page_after_it(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("diaphragmatic-breathing-5")
    visitor.press(KEY.Key_Right)
    visitor.qtbot.waitUntil(lambda: visitor.conductor.view().seconds >= SOME_WORK)
    phase = visitor.conductor.session.position.phase
    end_session(visitor)
    assert visitor.focus.accessibleName() == "Continue"
    visitor.press(KEY.Key_Return)

    visitor.qtbot.waitUntil(lambda: visitor.sees(SessionScreen) and visitor.app.features.session.session is not None)
    assert visitor.conductor.session.position.phase == phase
    leave(visitor)


def test_when_to_get_help_is_read_after_a_session_that_was_left_and_leads_back_there(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("diaphragmatic-breathing-5")
    visitor.qtbot.waitUntil(lambda: visitor.page_as(SessionScreen).conductor is not None)
    end_session(visitor)
    visitor.click("When to get help")
    assert visitor.sees(GettingHelpPage)
    visitor.press(KEY.Key_Escape)

    assert visitor.sees(AfterPage)
    leave(visitor)


def test_what_was_cut_off_in_the_midst_is_counted_in(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    file = paths.shipped / "diaphragmatic-breathing-5.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.press(KEY.Key_Return)

    assert visitor.page_as(SessionScreen).view.badges.sign.word == "RESUMING"
    leave(visitor)


def test_a_shortened_routine_goes_on_where_it_was_cut_off(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    file = paths.shipped / "after-run-lower-back-10.yaml"
    shorter, _ = compile_within(routine_at(paths, file), 5)
    leave_behind(paths, shorter, file, 150)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    assert not any("was changed since" in words for words in visitor.reads())
    visitor.press(KEY.Key_Return)
    session = visitor.conductor.session

    assert [p.source for p in session.plan.timeline.phases] == [p.source for p in shorter.phases]
    assert shorter.starts[session.position.phase] + session.position.seconds == pytest.approx(150, abs=1.0)
    leave(visitor)


def test_a_shortened_routine_that_was_left_is_offered_on_its_page_as_it_was(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    file = paths.shipped / "after-run-lower-back-10.yaml"
    shorter, _ = compile_within(routine_at(paths, file), 6.5)
    leave_behind(paths, shorter, file, 150)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.press(KEY.Key_Escape)
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    visitor.press(KEY.Key_Return)

    plan = visitor.conductor.session.plan
    assert [p.source for p in plan.timeline.phases] == [p.source for p in shorter.phases]
    leave(visitor)


def test_what_was_cut_off_is_in_the_history_at_once_and_says_that_it_can_be_continued(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    file = paths.shipped / "diaphragmatic-breathing-5.yaml"
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150)
    visitor.app.features.navigator.open_history()

    assert any(words.endswith(" · interrupted") for words in visitor.reads())
    assert visitor.buttons("Continue Breathing with the diaphragm, five minutes")
    leave(visitor)


def test_a_session_is_saved_before_anything_of_its_end_is_painted(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.conductor.apply(Command.LEAVE)

    assert [session.how for session in visitor.app.context.history.sessions()] == ["left"]
    leave(visitor)


def test_what_was_done_before_a_session_was_cut_off_counts(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    file = paths.shipped / "diaphragmatic-breathing-5.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150)
    visitor = enter(qtbot, qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True))
    visitor.press(KEY.Key_Return)
    for _ in range(3):
        if visitor.sees(SessionScreen):
            visitor.press(KEY.Key_Right)
    qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    visitor.page_as(AfterPage).go_on()

    assert any("2 min 30 s of " in words for words in visitor.reads())
    leave(visitor)


def test_a_copy_can_be_told_from_what_was_copied(visitor: Visitor) -> None:
    places = {card.id: card.place for card in shown(visitor).values()}
    assert {routine for routine, place in places.items() if place} == {"two-breaths"}
    assert places["two-breaths"] == "Mine"
    assert "Mine" in spoken(shown(visitor)["two-breaths"]).split(", ")


def test_a_session_without_sound_says_how_to_get_it_back(visitor: Visitor) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    assert not any("Sound is off." in words for words in told(visitor))
    visitor.press(KEY.Key_M)
    visitor.app.features.session.suspend()

    visitor.app.features.navigator.start_card("two-breaths")
    assert any("Sound is off." in words for words in told(visitor))
    assert found(visitor.app.window, Notice).isVisible()

    visitor.press(KEY.Key_M)
    assert not found(visitor.app.window, Notice).isVisible()


def test_a_saved_file_shows_and_a_broken_one_tells_its_lines(visitor: Visitor) -> None:
    visitor.app.context.preferences.set("role", "write")
    file = visitor.app.context.paths.own_library / "new.yaml"
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text("format: 1\ntitle: New\nsteps:\n  - rset: 5s\n")
    visitor.app.features.navigator.open_card(str(file))
    assert visitor.sees(ProblemsPage)
    assert any("line 4" in words for words in visitor.reads())
    assert any(words.startswith("  - rset: 5s\n    ^") for words in visitor.reads())

    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text("format: 1\ntitle: New\nsteps:\n  - rest: 5s\n")
    assert visitor.sees(RoutinePage)
    assert "New" in visitor.reads()


def test_what_was_agreed_is_counted_on_the_card_and_on_the_page(visitor: Visitor) -> None:
    visitor.app.context.history.add(done("agreed", days_ago=0))
    file = visitor.app.context.paths.own_library / "agreed.yaml"
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text("format: 1\ntitle: A\nprescription: {frequency: {per: day, times: 2}}\nsteps: [rest: 5s]\n")

    assert "1 of 2 today" in spoken(shown(visitor)["agreed"])
    visitor.app.features.navigator.open_card("agreed")
    assert any("1 of 2 today" in words for words in visitor.reads())


def test_when_the_gate_of_a_level_is_open_its_page_leads_to_the_next_one(visitor: Visitor) -> None:
    visitor.app.context.history.add(done("plank-progression-1", days_ago=2))
    visitor.app.features.navigator.open_card("plank-progression-1")
    assert "1 of 2 steady sessions, at least 40 h apart" in visitor.reads()
    assert not [button for button in visitor.page.findChildren(QPushButton) if button.text().startswith("Next level")]

    visitor.app.context.history.add(done("plank-progression-1", days_ago=0))
    visitor.app.features.navigator.open_card("plank-progression-1")
    assert any("if in doubt, stay." in words for words in visitor.reads())
    visitor.click("Next level: Plank, level two")
    assert "Plank, level two" in visitor.reads()


def test_a_routine_opens_at_its_top_whatever_the_size_and_enter_starts_it(visitor: Visitor) -> None:
    visitor.app.context.preferences.set("text_size", 200)
    visitor.app.window.resize(800, 480)

    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    QApplication.processEvents()

    assert found(visitor.page, QScrollArea).verticalScrollBar().value() == 0
    assert visitor.focus.accessibleName() == "Start"


@pytest.mark.parametrize(("size", "text_size"), [(QSize(800, 480), 100), (QSize(1280, 800), 200)])
def test_all_answers_are_in_sight_on_a_small_screen(visitor: Visitor, size: QSize, text_size: int) -> None:
    visitor.app.context.preferences.set("text_size", text_size)
    visitor.app.window.resize(size)
    answers = visitor.page.findChildren(MomentCard)

    def end() -> int:
        return max(answer.mapTo(visitor.page, answer.rect().bottomLeft()).y() for answer in answers)

    assert len(answers) == 3
    visitor.qtbot.waitUntil(lambda: end() < size.height())


def test_home_keeps_its_place_while_files_change(visitor: Visitor) -> None:
    bar = visitor.page_as(Home).area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        (visitor.app.context.paths.own_library / "two-breaths.yaml").write_text(SHORT.replace("Two", "Deep"))
    QApplication.processEvents()

    assert bar.value() == before > 0


def test_a_setting_takes_hold_at_once_and_is_kept(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    visitor.page_as(SettingsPage).changed.emit("theme", "dark")

    assert visitor.app.context.style.tokens.name == "dark"
    visitor.app.context.preferences.write()
    assert read_settings(visitor.app.context.paths.settings_file)[0].theme == "dark"


def test_another_language_takes_hold_at_once_where_it_was_chosen(visitor: Visitor) -> None:
    visitor.app.window.resize(1000, 700)
    visitor.press(KEY.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    before = visitor.page
    with visitor.qtbot.waitSignal(visitor.app.language.changed):
        visitor.app.context.preferences.set("language", "de")
    visitor.qtbot.waitUntil(lambda: visitor.page is not before)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert visitor.sees(SettingsPage)
    assert "Einstellungen" in visitor.reads()
    assert visitor.focus.accessibleName() == "Sprache: Deutsch"
    assert visitor.focus.visibleRegion().boundingRect() == visitor.focus.rect()
    assert visitor.app.window.size() == QSize(1000, 700)
    assert not isValid(before)

    visitor.press(KEY.Key_Escape)
    visitor.qtbot.waitUntil(lambda: visitor.page.findChild(CardList) is not None)

    assert "Läufst du gleich, oder kommst du vom Laufen?" in visitor.reads()
    assert "Zehn Minuten für den unteren Rücken" in titles(visitor)


def test_the_history_calls_what_was_done_as_the_library_does_now(visitor: Visitor) -> None:
    long_ago = PastSession(
        routine="two-breaths",
        title="As it was called then",
        started=evening(),
        planned=10.0,
        completed=10.0,
        how="finished",
    )
    gone = replace(long_ago, routine="no-longer-there", title="A routine that is gone")
    for session in (long_ago, gone):
        visitor.app.context.history.add(session)
    visitor.app.features.navigator.open_history()

    assert {"<b>Two breaths</b>", "A routine that is gone"} <= set(visitor.reads())


def test_the_window_that_was_translated_still_leads_through_a_session(visitor: Visitor) -> None:
    with visitor.qtbot.waitSignal(visitor.app.language.changed):
        visitor.app.context.preferences.set("language", "de")
    visitor.qtbot.waitUntil(lambda: visitor.sees(SettingsPage))
    visitor.app.features.navigator.open_card("two-breaths")
    visitor.press(KEY.Key_Return)
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))

    assert "Gut gemacht." in visitor.reads()


def test_the_first_start_asks_once(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(language="en"), LaunchOptions(silent=True))
    assert visitor.sees(WelcomePage)
    visitor.click("Set up")
    next(each for each in visitor.page.findChildren(OptionCard) if "write" in each.accessibleName()).click()
    visitor.click("Begin")

    assert visitor.sees(Home)
    assert isinstance(visitor.focus, MomentCard)
    assert (visitor.app.context.preferences.now.role, visitor.app.context.preferences.now.first_run_done) == (
        "write",
        True,
    )
    leave(visitor)


def test_the_first_three_minutes_begin_once_the_sound_was_heard(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(language="en"), LaunchOptions(silent=True))
    visitor.press(KEY.Key_Return)
    visitor.press(KEY.Key_Space)

    assert visitor.sees(SessionScreen)
    assert visitor.app.window.windowTitle().startswith("Try it: three minutes")
    assert visitor.app.context.preferences.now.first_run_done
    leave(visitor)


def test_another_language_on_the_first_page_opens_it_again(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    visitor = enter(qtbot, qapp, paths, Settings(language="en"), LaunchOptions(silent=True))
    visitor.click("Deutsch")
    visitor.qtbot.waitUntil(lambda: bool(visitor.buttons("Drei Minuten ausprobieren")))

    assert visitor.sees(WelcomePage)
    assert visitor.buttons("English")
    leave(visitor)


def test_about_says_whom_to_call_and_shows_every_licence(visitor: Visitor) -> None:
    visitor.app.context.preferences.set("emergency_region", "UK")
    visitor.press(KEY.Key_F1)

    assert "In an emergency call 999." in visitor.reads()
    assert {"Fonts", "Icons", "Sounds", "PyYAML"} <= set(visitor.reads())


def test_when_to_get_help_is_reached_from_everywhere_and_leads_back(visitor: Visitor) -> None:
    visitor.click("When to get help")
    assert visitor.sees(GettingHelpPage)
    assert "a foot that drags" in visitor.reads()
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(Home)

    visitor.press(KEY.Key_F1)
    visitor.click("When to get help")
    visitor.click("Back")
    assert visitor.sees(AboutPage)

    visitor.app.features.navigator.open_card("full-flexibility-20")
    visitor.click("When to get help")
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(RoutinePage)
    visitor.press(KEY.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert visitor.sees(GettingHelpPage)


def test_the_cards_are_found_through_about_and_lead_back_to_it(visitor: Visitor) -> None:
    visitor.press(KEY.Key_F1)
    visitor.click("Running and the back")

    assert visitor.sees(LearnPage)
    assert "Move before, hold after" in visitor.reads()
    assert "Source: Pocovi et al., Lancet, 2024" in visitor.reads()
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(AboutPage)


def test_the_region_that_is_chosen_on_the_page_is_kept(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_help()
    page = visitor.page
    assert isinstance(page, GettingHelpPage)
    page.region_chosen.emit("NZ")

    assert "111" in visitor.reads()
    assert visitor.app.context.preferences.now.emergency_region == "NZ"


def on_the_page(visitor: Visitor) -> Opened:
    """What the page of a routine shows."""
    shown = visitor.page_as(RoutinePage).opened
    assert shown is not None
    return shown


def test_every_routine_says_when_to_stop(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("desk-hip-opener-5")

    assert "Stop if it turns sharp or runs down a leg." in visitor.reads()


def test_a_routine_is_shortened_on_its_page_and_says_how(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    visitor.page_as(RoutinePage).fit_requested.emit(5)
    QApplication.processEvents()

    assert "20 s instead of 30 s each side" in visitor.reads()
    assert "Not in 5 min" in visitor.reads()
    assert any(re.match(r"(about )?[1-5]\smin", words) for words in visitor.reads())


def test_a_page_offers_only_the_minutes_that_its_routine_can_be_shortened_to(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("mcgill-big-three")

    assert on_the_page(visitor).fits == (8, 10, 15)


def test_minutes_that_a_command_asked_for_are_among_those_that_a_page_offers(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_asked("after-run-lower-back-10", play=False, minutes=7)
    choice = found(visitor.page, Segments)

    assert choice.value == 7
    assert choice.accessibleName() == "Length"
    assert [each.text() for each in choice.buttons] == [f"{each}\N{NO-BREAK SPACE}min" for each in (5, 7, 8, 10)]


def test_a_routine_that_explains_its_exercises_offers_no_length_twice(visitor: Visitor) -> None:
    visitor.app.shell.preferences.set("explain", "always")
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    choice = found(visitor.page, Segments)

    assert [each.text() for each in choice.buttons] == [f"{each}\N{NO-BREAK SPACE}min" for each in (5, 8, 10, 14)]


def test_a_routines_page_tells_what_is_prescribed(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("plank-progression-1")
    QApplication.processEvents()

    pain = "Pain up to 2 of 10: carry on. Up to 5: make it smaller or easier. Above that: stop."
    assert "3 times a week" in visitor.reads()
    assert any(words.startswith(pain) for words in visitor.reads())


COURSE = """\
format: 1
title: Knee
author: {name: Petra Physio, contact: 030 123456}
prescription: {from: 2026-10-01, until: 2026-11-15}
steps:
  - rest: 5s
"""


def test_who_comes_after_a_course_reads_whom_to_see_and_only_an_author_the_line(visitor: Visitor) -> None:
    file = visitor.app.context.paths.own_library / "knee.yaml"
    file.write_text(COURSE)
    visitor.app.features.navigator.open_file(file)

    assert "Your course ended on 15\N{NO-BREAK SPACE}November 2026. See Petra Physio (030 123456)." in visitor.reads()
    assert not any(words.startswith("4:") or "`until`" in words for words in visitor.reads())

    visitor.app.context.preferences.set("role", "write")
    QApplication.processEvents()
    assert any(words.startswith("4:") and "“until”" in words for words in visitor.reads())


def test_who_comes_before_a_course_reads_when_it_begins(visitor: Visitor) -> None:
    file = visitor.app.context.paths.own_library / "knee.yaml"
    file.write_text(COURSE.replace("2026-10-01", "2026-12-01").replace("2026-11-15", "2026-12-31"))
    visitor.app.features.navigator.open_file(file)

    assert "Begins on 1\N{NO-BREAK SPACE}December 2026." in visitor.reads()


def test_the_lines_of_a_broken_file_are_for_its_author(visitor: Visitor) -> None:
    file = visitor.app.context.paths.own_library / "new.yaml"
    file.write_text("format: 1\ntitle: New\nsteps:\n  - rset: 5s\n")
    visitor.app.features.navigator.open_file(file)

    assert "Ask the person who wrote it for a corrected one." in visitor.reads()
    assert not any("line 4" in words for words in visitor.reads())

    found(visitor.page, DisclosureHeader).click()
    assert any("line 4" in words for words in visitor.reads())


def test_a_copy_of_a_shipped_routine_opens_in_the_studio_and_is_no_file_before_it_is_saved(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("kiosk-demo-3")
    visitor.choose("More", "Duplicate and edit")

    studio = visitor.app.features.studio
    assert visitor.page is studio.page
    assert studio.document
    assert not list(visitor.app.context.paths.own_library.glob("my-*.yaml"))


def test_a_new_routine_opens_in_the_studio(visitor: Visitor) -> None:
    visitor.app.context.preferences.set("role", "write")
    visitor.click("New routine")

    assert visitor.page is visitor.app.features.studio.page
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(Home)


def test_a_window_that_the_screen_is_too_small_for_takes_all_that_there_is(visitor: Visitor) -> None:
    window = visitor.app.window
    assert window.screen().availableGeometry().width() < 1280

    assert window.isMaximized()
    assert window.width() <= window.screen().availableGeometry().width()


def files(visitor: Visitor) -> RoutineFiles:
    return visitor.app.context.files


def told(visitor: Visitor) -> list[str]:
    return [notice.accessibleName() for notice in visitor.app.window.findChildren(Notice)]


def test_end_and_home_lead_to_both_ends_of_a_page(visitor: Visitor) -> None:
    visitor.press(KEY.Key_F1)
    bar = found(visitor.page, QScrollArea).verticalScrollBar()
    visitor.press(KEY.Key_End)
    assert bar.value() == bar.maximum() > 0

    visitor.press(KEY.Key_Home)
    assert bar.value() == 0


def test_without_favourites_the_filter_says_how_to_make_one(visitor: Visitor) -> None:
    visitor.click("Favourites")
    assert any("Press the star on a routine" in words for words in visitor.reads())


def note(opened: list[str]) -> Callable[[QUrl], bool]:
    def open_file(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    return open_file


def test_a_mishap_of_our_own_is_told_in_one_sentence(visitor: Visitor, tmp_path: Path) -> None:
    log = Logbook(tmp_path)
    crash_log = CrashLog(log)
    crash_log.reported.connect(visitor.app.window.show_notice)
    try:
        raise ValueError("boom")  # noqa: EM101, TRY301  because it stands for any mistake
    except ValueError as error:
        crash_log.note(type(error), error, error.__traceback__)
        crash_log.note(type(error), error, error.__traceback__)

    told = [label.text() for label in visitor.app.window.findChildren(QLabel) if "Something went wrong" in label.text()]
    assert len(told) == 1
    assert str(log.file) in told[0]
    assert log.file.read_text().count("ValueError") == 1
    log.close()
