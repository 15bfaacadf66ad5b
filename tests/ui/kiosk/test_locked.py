"""Nothing of the normal window can be reached from a kiosk: each action, key, page and button is absent or harmless."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QScroller,
    QSlider,
    QTextEdit,
    QToolTip,
    QWidget,
)

import backstride.ui
from backstride.session.states import Command
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kiosk.reading import HelpPage
from backstride.ui.kiosk.start import StartPage
from backstride.ui.kit.actions import OF_PAGES, OF_SESSION, OF_WINDOW, Action
from backstride.ui.kit.choice import Choice
from backstride.ui.policy import KIOSK
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import Stranger

HELD = Qt.KeyboardModifier
ALLOWED_IN_SESSION = frozenset(
    {
        *(Command.PREVIOUS, Command.PAUSE, Command.DONE, Command.COUNT, Command.NEXT, Command.SKIP_STEP, Command.MORE),
        *(Command.RESTART_STEP, Command.LOUDER, Command.QUIETER, Command.MUTE, Command.HOW_TO, Command.HELP),
        *(Command.LEAVE, Command.PROCEED, Command.START, Command.RESUME, Command.REPEAT_PHASE, Command.READY),
    }
)
"""What a stranger may do to a session, which ends with it."""

_NO_CHARACTER = frozenset({Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPause})
"""Keys that Qt's tests cannot press without a warning."""

PLACES: dict[str, Callable[[Stranger], object]] = {
    "invites": Stranger.settle,
    "cards": lambda stranger: stranger.touch("Touch to begin"),
    "routine": lambda stranger: [stranger.touch(name) for name in ("Touch to begin", "Try it")],  # type: ignore[func-returns-value]
    "session": Stranger.go_to_session,
}


@pytest.fixture(params=PLACES)
def somewhere(request: pytest.FixtureRequest, stranger: Stranger) -> Stranger:
    """A stranger on one of the pages, from which nothing must lead out."""
    PLACES[request.param](stranger)
    return stranger


def keys_of(action: Action) -> Iterator[QKeyCombination]:
    return (key if isinstance(key, QKeyCombination) else QKeyCombination(key) for key in action.keys)


def holds(stranger: Stranger) -> bool:
    """Say whether the kiosk is all that there is: in sight, alone, on a page of its own."""
    others = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget is not stranger.kiosk.window
    ]
    kiosk = type(stranger.page).__module__.startswith("backstride.ui.kiosk") or stranger.sees(SessionScreen)
    return stranger.kiosk.window.isVisible() and not others and kiosk


def test_every_key_of_the_window_and_its_pages_is_harmless(somewhere: Stranger) -> None:
    before = type(somewhere.page)
    for action in (*OF_WINDOW, *OF_PAGES):
        for key in keys_of(action):
            somewhere.press(key.key(), key.keyboardModifiers())
            assert type(somewhere.page) is before, action.command
    assert holds(somewhere)


def test_every_key_of_a_session_leaves_the_kiosk_alone(stranger: Stranger) -> None:
    stranger.go_to_session()
    for action in OF_SESSION:
        for key in keys_of(action):
            if key.key() not in _NO_CHARACTER:
                stranger.press(key.key(), key.keyboardModifiers())
            assert holds(stranger), action.command
        stranger.page_as(SessionScreen).dialogs.dismiss()


def test_function_keys_and_those_of_the_system_mean_nothing(somewhere: Stranger) -> None:
    before = type(somewhere.page)
    for number in range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1):
        somewhere.press(Qt.Key(number))
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Super_L, Qt.Key.Key_Print, Qt.Key.Key_Help):
        somewhere.press(key)
    for key in (Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_O, Qt.Key.Key_W, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_Tab):
        somewhere.press(key, HELD.ControlModifier)
        somewhere.press(key, HELD.AltModifier)

    assert type(somewhere.page) is before
    assert holds(somewhere)


def test_the_window_does_not_close_and_comes_back(somewhere: Stranger) -> None:
    window = somewhere.kiosk.window
    closing = QCloseEvent()
    QApplication.sendEvent(window, closing)
    assert not closing.isAccepted()
    window.close()

    assert window.isVisible()


def test_no_menu_no_drop_and_no_tip_comes_through(somewhere: Stranger) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    for widget in (somewhere.page, *somewhere.page.findChildren(QWidget)):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        drop = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, HELD.NoModifier)
        drop.ignore()
        for event in (menu, drop, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))):
            QApplication.sendEvent(widget, event)
        assert widget.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
        assert not widget.acceptDrops()
        assert not drop.isAccepted()
    assert not QToolTip.isVisible()
    assert holds(somewhere)


def test_only_the_left_button_of_a_mouse_means_anything(stranger: Stranger) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(stranger.page, button)

    assert stranger.sees(AttractPage)


def test_there_is_nothing_to_type_into_and_nothing_that_opens_a_window(somewhere: Stranger) -> None:
    for kind in (QLineEdit, QTextEdit, QComboBox, QMenu, QDialog, QSlider, Choice):
        assert not somewhere.kiosk.window.findChildren(kind), kind


def test_no_page_of_the_normal_window_is_there(somewhere: Stranger) -> None:
    features = ("about", "first_run", "gym", "help", "history", "home", "resume", "routine", "settings", "sheet")
    found = {type(widget).__module__ for widget in somewhere.kiosk.window.findChildren(QWidget)}

    assert not [name for name in found if name.startswith(tuple(f"backstride.ui.{each}." for each in features))]


def test_a_stranger_may_steer_a_session_and_nothing_else() -> None:
    assert not any(getattr(KIOSK, name) for name in KIOSK.__dataclass_fields__)
    assert KIOSK.commands - ALLOWED_IN_SESSION == frozenset(
        {Command.SEARCH, Command.BACK, Command.HOME, Command.ABOUT}  # of pages that a kiosk has not
    )


def test_the_menu_of_a_session_offers_neither_keys_nor_what_leads_out(stranger: Stranger) -> None:
    stranger.go_to_session()
    screen = stranger.page_as(SessionScreen)
    screen.view.more_asked.emit()
    rows = screen.view.menu.rows()

    assert {row.command for row in rows} <= ALLOWED_IN_SESSION - {Command.LEAVE, Command.HELP}
    assert not [row for row in rows if "(" in row.accessibleName()]
    assert all(row.height() >= 72 for row in rows)
    screen.view.menu.close_up()


def test_no_module_of_the_kiosk_knows_a_dialog_or_a_browser() -> None:
    folder = Path(next(iter(importlib.import_module("backstride.ui.kiosk").__path__)))
    names = [module.name for module in pkgutil.iter_modules([str(folder)])]
    assert names
    assert backstride.ui.__path__
    for name in names:
        text = (folder / f"{name}.py").read_text(encoding="utf-8")
        assert not [word for word in ("QFileDialog", "QDesktopServices", "QMenu", "openUrl") if word in text], name


def test_a_finger_that_drags_scrolls_also_where_the_screen_plays_a_mouse(stranger: Stranger) -> None:
    stranger.touch("When to get help")
    area = stranger.page_as(HelpPage).area
    viewport = area.viewport()
    for kind, y in ((QEvent.Type.MouseButtonPress, 400), *((QEvent.Type.MouseMove, y) for y in range(390, 190, -10))):
        place = QPointF(600, y)
        left = Qt.MouseButton.LeftButton
        button = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        there = viewport.mapToGlobal(place)
        event = QMouseEvent(kind, place, there, button, left, HELD.NoModifier)
        event.setTimestamp(10 * (500 - y))
        QApplication.sendEvent(viewport, event)
    assert QScroller.scroller(viewport).state() is QScroller.State.Dragging
    QScroller.scroller(viewport).stop()


def test_what_a_whole_visit_leaves_on_the_disk_is_nothing(stranger: Stranger) -> None:
    def files() -> dict[str, bytes]:
        folder = stranger.kiosk.context.paths.data
        return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    before = files()
    stranger.go_to_session()
    stranger.touch("End session")
    stranger.touch("End")
    stranger.touch("Another routine")
    assert stranger.sees(StartPage)
    stranger.touch("Text size")
    stranger.touch("Large")
    stranger.wait(200)

    assert files() == before


def test_a_key_that_is_held_presses_once(stranger: Stranger) -> None:
    stranger.press(Qt.Key.Key_Space)
    assert stranger.sees(StartPage)
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, HELD.NoModifier, " ", True)  # noqa: FBT003  because Qt's event takes it so
        QApplication.sendEvent(stranger.page, event)

    assert stranger.sees(StartPage)
    assert not stranger.sees(OverviewPage)
