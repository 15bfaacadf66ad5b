"""Whatever a file or a folder is called, and whatever stands in each text of it, is shown as it is written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.kit.buttons import Button
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage
from backstride.ui.session.summary_page import AfterPage
from tests.support.visitor import Visitor, enter, leave

KEY = Qt.Key
MARKUP = "<img src=x> &lt; <b>bold</b>"
EXERCISE = f"""\
format: 1
title: "{MARKUP} title"
kind: mobility
also_known_as: ["{MARKUP} other"]
muscles: ["{MARKUP} muscle"]
equipment: ["{MARKUP} thing"]
spoken: "{MARKUP} spoken"
setup: "{MARKUP} setup"
move: "{MARKUP} move"
feel: "{MARKUP} feel"
mistakes: ["{MARKUP} mistake"]
caution: "{MARKUP} caution"
"""
ROUTINE = f"""\
format: 1
title: "{MARKUP} routine"
summary: "{MARKUP} summary"
author: {{name: "{MARKUP} author"}}
prescription: {{stop_if: "{MARKUP} stop"}}
defaults: {{get_ready: 1s}}
steps:
  - note: "{MARKUP} note"
    say: "{MARKUP} said"
  - exercise: odd
    hold: 2s
    say: "{MARKUP} said"
"""


@pytest.fixture
def odd(paths: Paths) -> Paths:
    (paths.own_library / "exercises").mkdir()
    (paths.own_library / "exercises" / "odd.yaml").write_text(EXERCISE)
    (paths.own_library / "odd-routine.yaml").write_text(ROUTINE)
    (paths.own_library / "<b>broken.yaml").write_text(f'format: 1\n"{MARKUP}": 1\n')
    (paths.data / "<b>folder").mkdir()
    return paths


def read(visitor: Visitor) -> str:
    """Return all that is written on the page, where no label and no tooltip of the window reads markup."""
    widgets = visitor.app.window.findChildren(QWidget)
    rich = [
        each.text() for each in widgets if isinstance(each, QLabel) and each.textFormat() != Qt.TextFormat.PlainText
    ]
    tips = [each.tip for each in widgets if isinstance(each, Button) and RichText.mightBeRichText(each.tip)]
    assert [each for each in widgets if each.toolTip()] == []
    assert [text for text in rich if text] == []
    assert [tip for tip in tips if "<b>" in tip or "<img" in tip] == []
    return "\n".join(visitor.reads())


def test_markup_is_shown_and_never_obeyed(qtbot: QtBot, qapp: QApplication, odd: Paths) -> None:
    settings = replace(Settings(first_run_done=True, language="en"), library_folders=(str(odd.data / "<b>folder"),))
    visitor = enter(qtbot, qapp, odd, settings, LaunchOptions(silent=True, speed=40.0))
    navigator = visitor.app.features.navigator
    read(visitor)
    navigator.open_card(str(odd.own_library / "<b>broken.yaml"))
    assert visitor.sees(ProblemsPage)
    assert "<b>broken.yaml" in read(visitor)
    navigator.open_settings()
    assert "<b>folder" in read(visitor)
    navigator.open_card("odd-routine")
    assert visitor.sees(RoutinePage)
    page = read(visitor)
    assert [part for part in ("routine", "summary", "author", "stop") if f"{MARKUP} {part}" not in page] == []

    navigator.start_card("odd-routine")
    assert MARKUP in visitor.app.window.windowTitle()
    for key in (KEY.Key_Space, KEY.Key_I, KEY.Key_Escape, KEY.Key_Right, KEY.Key_I, KEY.Key_Escape):
        visitor.press(key)
        read(visitor)
    while not visitor.sees(AfterPage):
        visitor.press(KEY.Key_Right)
        qtbot.wait(1)
    read(visitor)
    leave(visitor)
