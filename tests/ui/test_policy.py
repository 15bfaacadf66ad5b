"""What a policy does not grant has no button, no key and no page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backstride.session.states import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import Paths
from backstride.storage.settings import TABLE, OneOf, Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.home.page import Home
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.policy import POLICIES, Policy
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.step_row import StepRow
from backstride.ui.session.screen import SessionScreen
from tests.support.visitor import Visitor, enter, leave
from tests.support.window_profile import leave_behind, routine_at

KEY, HELD = Qt.Key, Qt.KeyboardModifier
CLOSED = Policy(
    resume=False,
    history=False,
    settings=False,
    edit=False,
    author=True,
    hand_out=False,
    links=False,
    full_screen=False,
    quit=False,
)
SETTINGS = Settings(first_run_done=True, language="en")


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    file = paths.shipped / "after-run-lower-back-10.yaml"
    leave_behind(paths, compile_timeline(routine_at(paths, file)), file, 150)
    visitor = enter(qtbot, qapp, paths, SETTINGS, LaunchOptions(silent=True, policies={"run": CLOSED}))
    yield visitor
    leave(visitor)


def test_every_role_of_the_settings_has_its_policy() -> None:
    assert isinstance(TABLE["role"].rule, OneOf)
    assert set(POLICIES) == set(TABLE["role"].rule.choices)
    assert [policy.author for policy in POLICIES.values()] == [False, True]


@pytest.mark.parametrize(
    ("policy", "command"),
    [
        (Policy(history=False), Command.HISTORY),
        (Policy(settings=False), Command.SETTINGS),
        (Policy(full_screen=False), Command.FULL_SCREEN),
        (Policy(quit=False), Command.QUIT),
    ],
)
def test_what_is_not_granted_is_no_command(policy: Policy, command: Command) -> None:
    assert frozenset(Command) - policy.commands == {command}


def test_nothing_is_asked_of_what_was_interrupted(visitor: Visitor) -> None:
    assert visitor.sees(Home)


@pytest.mark.parametrize("name", ["History", "Settings", "New routine", "Open routines folder"])
def test_home_has_no_button_for_it(visitor: Visitor, name: str) -> None:
    assert visitor.buttons("About Backstride")
    assert not visitor.buttons(name)


@pytest.mark.parametrize(
    ("key", "held"),
    [(KEY.Key_H, HELD.ControlModifier), (KEY.Key_Comma, HELD.ControlModifier), (KEY.Key_F11, HELD.NoModifier)],
)
def test_home_has_no_key_for_it(visitor: Visitor, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    visitor.press(key, held)

    assert visitor.sees(Home)
    assert not visitor.app.window.isFullScreen()


def test_the_window_cannot_be_closed_by_a_key(visitor: Visitor) -> None:
    visitor.press(KEY.Key_Q, HELD.ControlModifier)

    assert visitor.app.window.isVisible()


def test_a_routine_can_only_be_started(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    page = visitor.page_as(RoutinePage)
    for row in page.findChildren(StepRow):
        row.head.setChecked(True)
    for sources in page.findChildren(DisclosureFrame):
        sources.lid.setChecked(True)
    names = [button.accessibleName() for button in page.findChildren(QPushButton)]

    assert visitor.buttons("Start")
    assert not visitor.buttons("Continue")
    assert not visitor.offers("More")
    assert not [name for name in names if name.startswith("Open in the browser")]


def test_ones_own_routine_is_not_edited_either(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("two-breaths")

    assert visitor.buttons("Start")
    assert not visitor.offers("More")


def test_a_session_has_no_key_for_it_and_names_none(visitor: Visitor) -> None:
    visitor.app.features.navigator.start_card("two-breaths")
    visitor.qtbot.waitUntil(lambda: visitor.page_as(SessionScreen).accessibleDescription() != "")
    visitor.press(KEY.Key_F)
    visitor.press(KEY.Key_Question)

    assert not visitor.app.window.isFullScreen()
    assert "Shortcuts" in visitor.reads()
    assert "Full screen" not in visitor.reads()
