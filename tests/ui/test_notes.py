"""What a person is asked after a session and on the next morning, by keys and clicks through the whole window."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Note, PastSession, Rating
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.home.page import Home
from backstride.ui.kit.scale import ScaleKeys
from backstride.ui.policy import Policy
from backstride.ui.session.summary_page import AfterPage
from tests.support.visitor import Visitor, enter, evening, leave

KEY = Qt.Key
SETTINGS = Settings(first_run_done=True, language="en", own_item="Running 5 km")


MOMENT = """\
format: 1
title: A moment
defaults: {get_ready: 0s}
steps:
  - exercise: diaphragmatic-breathing
    hold: 1s
"""


@pytest.fixture(autouse=True)
def moment(paths: Paths) -> None:
    (paths.own_library / "a-moment.yaml").write_text(MOMENT)


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


def finish(visitor: Visitor) -> None:
    """Go through the shortest session, past the moment of praise."""
    visitor.app.features.navigator.start_card("a-moment")
    visitor.qtbot.waitUntil(lambda: visitor.sees(AfterPage))
    visitor.page_as(AfterPage).go_on()


def scales(visitor: Visitor) -> list[ScaleKeys]:
    return [each for each in visitor.page.findChildren(ScaleKeys) if each.isVisible()]


def test_what_is_answered_is_kept_with_the_session(visitor: Visitor) -> None:
    finish(visitor)
    effort, pain, item = scales(visitor)
    assert visitor.focus is effort
    visitor.press(KEY.Key_4)
    visitor.qtbot.keyClick(pain, KEY.Key_1)
    visitor.qtbot.keyClick(item, KEY.Key_Minus)
    visitor.qtbot.keyClick(item, KEY.Key_Return)

    assert visitor.sees(Home)
    diary, (session,) = Diary(visitor.app.context.history), visitor.app.context.history.sessions()
    assert diary.note(session.uid) == Note(effort=4, pain=1)
    assert diary.ratings() == (Rating(evening().date(), "Running 5 km", 10),)
    finish(visitor)
    assert len(scales(visitor)) == 2


def test_what_is_skipped_is_not_kept(visitor: Visitor) -> None:
    finish(visitor)
    visitor.press(KEY.Key_4)
    visitor.click("Skip")

    assert visitor.sees(Home)
    assert Diary(visitor.app.context.history).notes() == {}


def yesterday(paths: Paths, note: Note) -> None:
    with History(paths.history_file) as history:
        session = PastSession(
            routine="a",
            title="A",
            started=evening() - timedelta(days=1),
            planned=60,
            completed=60,
            how="finished",
            uid="one",
        )
        history.add(session)
        Diary(history).keep_note("one", note)


def test_the_next_morning_is_asked_about_once(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    yesterday(paths, Note(pain=3))
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True))
    (morning,) = scales(visitor)
    qtbot.keyClick(morning, KEY.Key_2)

    assert Diary(visitor.app.context.history).note("one") == Note(pain=3, morning=2)
    QApplication.processEvents()
    visitor.app.context.library.changed.emit()
    assert not scales(visitor)
    leave(visitor)


def test_a_morning_that_is_passed_over_is_not_asked_about_again(qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
    yesterday(paths, Note(pain=3))
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True))
    visitor.click("Skip")
    visitor.app.context.library.changed.emit()

    assert Diary(visitor.app.context.history).note("one") == Note(pain=3)
    assert visitor.app.context.preferences.now.morning_asked == "2026-11-20"
    leave(visitor)


def test_who_gave_no_pain_is_not_asked_and_where_no_diary_is_kept_nobody_is(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    yesterday(paths, Note(effort=3))
    closed = LaunchOptions(silent=True, policies={"run": Policy(diary=False)})
    for options in (LaunchOptions(silent=True), closed):
        visitor = enter(qtbot, qapp, paths, SETTINGS, options)
        assert not scales(visitor)
        if options is closed:
            finish(visitor)
            assert not scales(visitor)
            assert visitor.buttons("Done")
        leave(visitor)
