"""This hurts: a key in a session, and what a person does then, through the whole window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backstride.session.states import State
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.help.page import GettingHelpPage
from backstride.ui.policy import Policy
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from tests.support.visitor import Visitor, enter, leave

KEY = Qt.Key
SETTINGS = Settings(first_run_done=True, language="en")
BRIDGE = """\
format: 1
title: Bridges
defaults: {get_ready: 0s}
steps:
  - exercise: glute-bridge
    hold: 20s
  - exercise: pelvic-tilt
    hold: 20s
"""


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    (paths.own_library / "bridges.yaml").write_text(BRIDGE)
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True))
    begin(visitor)
    yield visitor
    leave(visitor)


def begin(visitor: Visitor) -> None:
    visitor.app.features.navigator.start_card("bridges")
    visitor.qtbot.waitUntil(lambda: visitor.page_as(SessionScreen).conductor is not None)


def answer(visitor: Visitor, words: str) -> None:
    """Press H, then what begins with *words*."""
    visitor.press(KEY.Key_H)
    overlay = visitor.page_as(SessionScreen).view.overlay
    visitor.qtbot.waitUntil(lambda: not overlay.isHidden())
    (button,) = (each for each in overlay.findChildren(QAbstractButton) if each.accessibleName().startswith(words))
    button.click()


def exercises(visitor: Visitor) -> list[str]:
    return [phase.exercise or "" for phase in visitor.conductor.session.plan.timeline.phases if phase.kind == "work"]


def test_the_easier_variant_goes_on_at_the_same_place_and_is_in_the_history(visitor: Visitor) -> None:
    answer(visitor, "Easier: ")

    assert exercises(visitor) == ["glute-bridge/low", "pelvic-tilt"]
    assert visitor.conductor.session.position.phase == 0
    assert visitor.conductor.session.state in (State.LEAD_IN, State.RUNNING)
    visitor.press(KEY.Key_S)
    visitor.press(KEY.Key_Escape)
    visitor.click("End")
    (session,) = visitor.app.context.history.sessions()
    phases = visitor.app.context.history.phases(session.id)
    assert [(each.exercise, each.eased) for each in phases if each.exercise == "glute-bridge/low"] == [
        ("glute-bridge/low", "glute-bridge")
    ]


def test_what_is_left_out_is_passed_over_and_the_session_goes_on(visitor: Visitor) -> None:
    answer(visitor, "Leave it out")

    assert visitor.conductor.session.phase.exercise == "pelvic-tilt"
    assert visitor.conductor.session.state in (State.LEAD_IN, State.RUNNING)


def test_smaller_carries_on(visitor: Visitor) -> None:
    answer(visitor, "Make it smaller")

    assert exercises(visitor) == ["glute-bridge", "pelvic-tilt"]
    assert visitor.conductor.session.state in (State.LEAD_IN, State.RUNNING)


def test_who_stops_is_shown_when_to_get_help_and_then_what_was_done(visitor: Visitor) -> None:
    answer(visitor, "Stop here")
    visitor.qtbot.waitUntil(lambda: visitor.sees(GettingHelpPage))
    visitor.press(KEY.Key_Escape)

    assert visitor.sees(AfterPage)


def test_where_no_diary_is_kept_there_is_neither_key_nor_control(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    (paths.own_library / "bridges.yaml").write_text(BRIDGE)
    closed = LaunchOptions(silent=True, policies={"run": Policy(diary=False)})
    visitor = enter(qtbot, qapp, paths, SETTINGS, closed)
    begin(visitor)
    visitor.press(KEY.Key_H)

    assert visitor.page_as(SessionScreen).view.overlay.isHidden()
    assert not [each for each in visitor.buttons("This hurts (H)") if each.isVisible()]
    leave(visitor)
