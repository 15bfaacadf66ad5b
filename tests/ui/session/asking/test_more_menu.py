"""The menu of all other controls."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.session.player import State
from backstride.session.states import Command
from backstride.ui.kit.actions import IN_MENU, OF_SESSION, ON_FLOOR
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen
from tests.support.languages import LANGUAGES, speaking
from tests.support.played import Played
from tests.support.session_states import screen_in

Play = Callable[..., Played]
Keep = Callable[..., SessionScreen]
KEY = Qt.Key


def opened(qtbot: QtBot, play: Play, state: str = "hold", options: SessionOptions | None = None) -> Played:
    played = play(state, options)
    qtbot.mouseClick(played.screen.view.floor.more, Qt.MouseButton.LeftButton)
    assert played.screen.view.menu.open
    return played


def test_every_command_of_a_session_has_a_control_or_an_entry() -> None:
    reachable = {*ON_FLOOR, *IN_MENU, Command.DONE, Command.COUNT}  # the last two by a tap

    assert [action.command for action in OF_SESSION if action.command not in reachable] == []


def test_it_does_not_stop_the_session(qtbot: QtBot, play: Play) -> None:
    assert opened(qtbot, play).state is State.RUNNING


@pytest.mark.parametrize("act", [act for act in IN_MENU if act is not Command.PAUSE])
def test_each_entry_does_what_its_key_does(qtbot: QtBot, play: Play, act: Command) -> None:
    played = opened(qtbot, play)
    row = played.screen.view.menu.row(act)
    with qtbot.waitSignal(played.screen.view.chosen) as chosen:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)

    assert chosen.args == [act]


def test_ten_seconds_longer_closes_the_menu_and_gives_them(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play)
    qtbot.mouseClick(played.screen.view.menu.row(Command.MORE), Qt.MouseButton.LeftButton)

    assert played.conductor.view().length == 40
    assert not played.screen.view.menu.open
    assert played.screen.hasFocus()


def test_louder_and_quieter_leave_it_open(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play, options=SessionOptions(volume=50))
    for act in (Command.LOUDER, Command.LOUDER, Command.QUIETER):
        qtbot.mouseClick(played.screen.view.menu.row(act), Qt.MouseButton.LeftButton)

    assert played.screen.controls.volume == 60
    assert played.screen.view.menu.open


def test_arrows_move_in_it_enter_presses_and_escape_closes_it(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play)
    menu = played.screen.view.menu
    first = menu.focused()
    qtbot.keyClick(menu.focused(), KEY.Key_Down)
    qtbot.keyClick(menu.focused(), KEY.Key_Up)
    qtbot.keyClick(menu.focused(), KEY.Key_Up)
    assert (first, menu.focused()) == (menu.row(Command.MORE), menu.row(Command.LEAVE))
    qtbot.keyClick(menu.focused(), KEY.Key_Escape)
    assert (menu.open, played.state) == (False, State.RUNNING)


def test_enter_presses_the_entry_that_has_the_focus(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play)
    qtbot.keyClick(played.screen.view.menu.focused(), KEY.Key_Return)

    assert played.conductor.view().length == 40


def test_all_other_keys_are_the_sessions(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play)
    qtbot.keyClick(played.screen, KEY.Key_M)

    assert played.screen.controls.muted
    assert played.screen.view.menu.open


@pytest.mark.parametrize("in_menu", [True, False])
def test_a_key_without_a_meaning_does_nothing(qtbot: QtBot, play: Play, *, in_menu: bool) -> None:
    played = opened(qtbot, play)
    menu = played.screen.view.menu
    qtbot.keyClick(menu.focused() if in_menu else played.screen, KEY.Key_Q)

    assert menu.open
    assert played.state is State.RUNNING


def test_a_tap_beside_it_closes_it_and_does_nothing_else(qtbot: QtBot, play: Play) -> None:
    played = opened(qtbot, play)
    qtbot.mouseClick(played.screen.view.menu, Qt.MouseButton.LeftButton, pos=QPoint(100, 300))

    assert not played.screen.view.menu.open
    assert played.state is State.RUNNING


def test_the_keys_of_a_turned_picture_reach_it(qtbot: QtBot, play: Play) -> None:
    played = play()
    qtbot.keyClick(played.screen, KEY.Key_O)
    played.screen.view.floor.more.click()
    menu = played.screen.view.menu
    qtbot.keyClick(played.screen, KEY.Key_Down)
    assert menu.open
    qtbot.keyClick(played.screen, KEY.Key_Escape)

    assert not menu.open
    assert played.state is State.RUNNING


def test_to_pause_is_in_it_only_where_no_control_does(qtbot: QtBot, play: Play) -> None:
    paced = opened(qtbot, play, "self-paced").screen.view.menu
    usual = opened(qtbot, play, "hold").screen.view.menu

    assert Command.PAUSE in [row.command for row in paced.rows()]
    assert Command.PAUSE not in [row.command for row in usual.rows()]


def test_what_is_not_allowed_is_not_in_it(qtbot: QtBot, play: Play) -> None:
    options = SessionOptions(allowed=frozenset(Command) - {Command.FULL_SCREEN, Command.ROTATE})
    shown = [row.command for row in opened(qtbot, play, options=options).screen.view.menu.rows()]

    assert Command.FULL_SCREEN not in shown
    assert Command.HELP in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (640, 480), (480, 800), (1080, 1920)])
def test_every_entry_is_seen_whole(
    keep: Keep, style: Style, qapp: QApplication, size: tuple[int, int], text_size: float, language: str
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    view = keep(screen_in(style, "hold", SessionOptions(catalogue=speaking(language))), size).view
    view.floor.more.click()
    rows = view.menu.rows()

    assert [row for row in rows if not view.rect().contains(row.geometry())] == []
    assert [row.accessibleName() for row in rows if row.wanted_width() > row.width()] == []
    assert min(row.height() for row in rows) >= 48
