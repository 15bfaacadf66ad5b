"""Which key is meant, whatever the layout and whatever is held."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from backstride.ui.kit.keys import pressed

KEY, HELD = Qt.Key, Qt.KeyboardModifier
UI = Path(__file__).parents[3] / "src" / "backstride" / "ui"


def event(text: str, scan: int = 0, virtual: int = 0, held: Qt.KeyboardModifier = HELD.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()), held, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("text", "scan", "meant"),
    [
        ("p", 33, KEY.Key_P),
        ("з", 33, KEY.Key_P),  # Russian
        ("ы", 39, KEY.Key_S),
        ("\u0456", 39, KEY.Key_S),  # Ukrainian
        ("π", 33, KEY.Key_P),  # Greek
        ("פ", 33, KEY.Key_P),  # Hebrew
        ("ح", 33, KEY.Key_P),  # Arabic
        ("ь", 58, KEY.Key_M),
        ("a", 24, KEY.Key_A),  # French: the letter that is written on it, not its place
        ("ş", 47, Qt.Key(0x15E)),  # Turkish: a Latin letter stays what it is
        ("?", 16, KEY.Key_Question),  # Shift and 7 of a Russian keyboard
    ],
)
def test_a_layout_without_latin_letters_has_the_key_in_its_place(
    monkeypatch: pytest.MonkeyPatch, text: str, scan: int, meant: Qt.Key
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    assert pressed(event(text, scan)) == meant


@pytest.mark.parametrize(
    ("platform", "virtual", "meant"), [("win32", 0x50, KEY.Key_P), ("darwin", 35, KEY.Key_P), ("darwin", 1, KEY.Key_S)]
)
def test_each_system_tells_the_place_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, virtual: int, meant: Qt.Key
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert pressed(event("з", virtual=virtual)) == meant


def test_a_foreign_key_in_no_known_place_is_itself() -> None:
    assert pressed(event("ж")) == ord("Ж")


@pytest.mark.parametrize("held", [HELD.ControlModifier, HELD.AltModifier, HELD.MetaModifier])
def test_what_is_held_with_another_key_is_no_key(held: Qt.KeyboardModifier) -> None:
    assert pressed(event("p", 33, held=held)) == KEY.Key_unknown
    assert pressed(event("p", 33, held=held | HELD.ShiftModifier)) == KEY.Key_unknown


@pytest.mark.parametrize("held", [HELD.ShiftModifier, HELD.KeypadModifier, HELD.GroupSwitchModifier])
def test_what_only_chooses_the_character_changes_nothing(held: Qt.KeyboardModifier) -> None:
    assert pressed(event("p", 33, held=held)) == KEY.Key_P


def test_nobody_in_the_window_asks_an_event_for_its_key_but_this_module() -> None:
    asking = {path.name for path in UI.rglob("*.py") if re.search(r"event\.key\(\)", path.read_text(encoding="utf-8"))}

    assert asking == {"keys.py"}
