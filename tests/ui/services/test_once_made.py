"""A session waits for its first words, but not for ever, and the window not at all."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.devices.speech import SilentVoice
from backstride.ui.services.once_made import OnceMade


class SlowVoice(SilentVoice):
    """A voice whose phrases are made when the test says so."""

    made = False

    def wait(self, seconds: float) -> bool:
        assert seconds == 0
        return self.made


@pytest.mark.usefixtures("qtbot")
def test_what_is_made_is_not_waited_for() -> None:
    called: list[str] = []

    OnceMade().call(SilentVoice(), lambda: called.append("begin"))

    assert called == ["begin"]


def test_a_session_begins_once_its_words_are_made(qtbot: QtBot) -> None:
    called: list[str] = []
    voice, soon = SlowVoice(), OnceMade()
    soon.call(voice, lambda: called.append("begin"))
    before = list(called)

    voice.made = True
    qtbot.waitUntil(lambda: bool(called))

    assert before == []
    assert called == ["begin"]


def test_patience_ends(qtbot: QtBot) -> None:
    called: list[str] = []
    soon = OnceMade(patience=0.05)

    soon.call(SlowVoice(), lambda: called.append("begin"))

    qtbot.waitUntil(lambda: bool(called))


@pytest.mark.usefixtures("qapp")
def test_what_was_given_up_is_not_called() -> None:
    called: list[str] = []
    voice, soon = SlowVoice(), OnceMade()
    soon.call(voice, lambda: called.append("begin"))

    soon.give_up()
    voice.made = True
    soon._look()

    assert called == []
    assert not soon._timer.isActive()
