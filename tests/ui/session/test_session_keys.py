"""The keys of the session screen: with Ctrl, Alt or Meta they are not its own, and every layout has them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from backstride.session.player import State
from backstride.ui.kit.actions import OF_SESSION, ON_FLOOR
from tests.support.played import Played

KEY, HELD = Qt.Key, Qt.KeyboardModifier
Play = Callable[..., Played]


def how(played: Played) -> tuple[object, ...]:
    """How the session and its screen stand."""
    view, controls = played.conductor.view(), played.screen.controls
    asked = played.screen.dialogs.open
    return view.phase.index, view.state, view.length, asked, controls.volume, controls.muted, controls.rotation


def send(
    played: Played, key: int, held: Qt.KeyboardModifier = HELD.NoModifier, *, text: str = "", scan: int = 0
) -> None:
    """Press and let go, also what no test library can type."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(played.screen, QKeyEvent(kind, key, held, scan, 0, 0, text))


@pytest.mark.parametrize("held", [HELD.ControlModifier, HELD.AltModifier, HELD.MetaModifier])
def test_with_ctrl_alt_or_meta_no_key_does_anything_to_the_session(play: Play, held: Qt.KeyboardModifier) -> None:
    for state in ("hold", "self-paced"):
        played = play(state)
        before = how(played)
        for key in (KEY.Key_Space, *(key for action in OF_SESSION for key in action.keys if isinstance(key, Qt.Key))):
            send(played, key, held)

            assert how(played) == before, key


@pytest.mark.parametrize("held", [HELD.ControlModifier, HELD.AltModifier, HELD.MetaModifier])
def test_a_control_in_focus_leaves_such_keys_alone_too(qtbot: QtBot, play: Play, held: Qt.KeyboardModifier) -> None:
    played = play()
    for control in (played.screen.view.floor.control(command) for command in ON_FLOOR):
        for key in (KEY.Key_Space, KEY.Key_Return):
            qtbot.keyClick(control, key, held)

    assert played.state is State.RUNNING


@pytest.mark.parametrize("opener", [KEY.Key_Escape, KEY.Key_Question, KEY.Key_I])
def test_such_keys_neither_answer_a_question_nor_close_a_page(qtbot: QtBot, play: Play, opener: Qt.Key) -> None:
    played = play()
    qtbot.keyClick(played.screen, opener)
    for key in (KEY.Key_Space, KEY.Key_Return, KEY.Key_Escape, KEY.Key_C):
        qtbot.keyClick(played.screen.view.overlay.focused(), key, HELD.ControlModifier)

        assert played.screen.dialogs.open, key
        assert played.state is State.PAUSED


@pytest.mark.parametrize(
    ("letter", "scan", "changed"),
    [("з", 33, "paused"), ("π", 33, "paused"), ("ь", 58, "muted"), ("щ", 32, "turned"), ("ы", 39, "skipped")],
)
def test_a_layout_without_latin_letters_has_every_key_in_its_place(
    play: Play, letter: str, scan: int, changed: str
) -> None:
    played = play()
    phase = played.phase
    send(played, ord(letter.upper()), text=letter, scan=scan)

    assert changed in {
        "paused" if played.state is State.PAUSED else "",
        "muted" if played.screen.controls.muted else "",
        "turned" if played.screen.controls.rotation else "",
        "skipped" if played.phase > phase else "",
    }
