"""The system's voice through Qt, tried on the engine that Qt ships for tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from backstride.devices.speech import ClipCache, SilentVoice, open_voice
from backstride.session.cues import Phrase
from tests.support.english import english

speech = pytest.importorskip("PySide6.QtTextToSpeech", exc_type=ImportError, reason="Qt's speech needs libpulse")
from backstride.devices.speech import qt  # noqa: E402  because it loads what the line above looks for

pytestmark = pytest.mark.usefixtures("qtbot")
BRIDGE = Phrase("Bridge. Ten breaths.", "en")


@pytest.fixture
def voice() -> Iterator[qt.QtVoice]:
    voice = qt.QtVoice("mock", rate=165, level=lambda: 0.4)
    yield voice
    voice.close()


def state(voice: qt.QtVoice) -> object:
    assert voice._engine is not None
    return voice._engine.state()


def test_nothing_is_made_before_something_is_prepared(voice: qt.QtVoice) -> None:
    assert voice._engine is None


def test_a_phrase_is_spoken_at_the_volume_of_the_moment(voice: qt.QtVoice) -> None:
    voice.prepare([BRIDGE])

    voice.say(BRIDGE)

    assert state(voice) is speech.QTextToSpeech.State.Speaking
    assert voice._engine is not None
    assert voice._engine.volume() == pytest.approx(0.4)
    assert voice.length(BRIDGE) is None


def test_hush_ends_it(voice: qt.QtVoice) -> None:
    voice.say(BRIDGE)

    voice.stop_speaking()

    assert state(voice) is speech.QTextToSpeech.State.Ready


def test_no_language_is_read_by_the_voice_of_another(voice: qt.QtVoice) -> None:
    german = Phrase("Seite wechseln.", "de")
    voice.prepare([BRIDGE, german])

    voice.say(german)

    assert state(voice) is speech.QTextToSpeech.State.Ready
    assert english(voice.problem).startswith("There is no voice for the language de")


@pytest.mark.parametrize(("tag", "spoken"), [("en", "en"), ("en-GB", "en-GB"), ("en-AU", "en-GB"), ("nb-NO", "nb")])
def test_the_nearest_locale_of_the_language_speaks(voice: qt.QtVoice, tag: str, spoken: str) -> None:
    voice.say(Phrase("Hold.", tag))

    assert voice._engine is not None
    assert voice._engine.locale().language() == QLocale(spoken).language()


@pytest.mark.parametrize("tag", ["", "tlh", "C", "not a tag"])
def test_a_tag_that_is_no_language_is_not_spoken(voice: qt.QtVoice, tag: str) -> None:
    voice.prepare([Phrase("Hold.", tag)])

    assert voice.problem


@pytest.mark.parametrize(("words", "rate"), [(165, 0.0), (330, 1.0), (600, 1.0), (80, -0.52)])
def test_words_a_minute_become_qts_rate(words: int, rate: float) -> None:
    assert qt.QtVoice("mock", rate=words, level=lambda: 1.0)._rate == pytest.approx(rate, abs=0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has a voice")
def test_on_linux_a_window_without_an_engine_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "py_nanotts", None)

    assert isinstance(open_voice(ClipCache(tmp_path), play=print, stop_speaking=print, window=True), SilentVoice)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has a voice")
def test_qts_own_test_engine_is_never_taken_for_a_voice() -> None:
    assert qt.best_engine() is None
