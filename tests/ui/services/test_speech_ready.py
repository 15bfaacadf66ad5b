"""What waits goes on as soon as it can, or when patience ends, and the window never waits."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.ui.services.speech_ready import SpeechReady


@pytest.mark.usefixtures("qtbot")
def test_what_is_made_is_not_waited_for() -> None:
    called: list[str] = []

    SpeechReady().call(lambda: True, lambda: called.append("begin"))

    assert called == ["begin"]


def test_a_session_begins_once_its_words_are_made(qtbot: QtBot) -> None:
    called: list[str] = []
    made: list[bool] = []
    soon = SpeechReady()
    soon.call(lambda: bool(made), lambda: called.append("begin"))
    before = list(called)

    made.append(True)
    qtbot.waitUntil(lambda: bool(called))

    assert before == []
    assert called == ["begin"]


def test_patience_ends(qtbot: QtBot) -> None:
    called: list[str] = []
    soon = SpeechReady(patience=0.05)

    soon.call(lambda: False, lambda: called.append("begin"))

    qtbot.waitUntil(lambda: bool(called))


@pytest.mark.usefixtures("qapp")
def test_what_was_given_up_is_not_called() -> None:
    called: list[str] = []
    made: list[bool] = []
    soon = SpeechReady()
    soon.call(lambda: bool(made), lambda: called.append("begin"))

    soon.give_up()
    made.append(True)
    soon.flush()

    assert called == []
    assert not soon.waiting
