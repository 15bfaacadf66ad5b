"""What is really heard: recorded from a sound server of the test's own, whose device leads nowhere."""

from __future__ import annotations

import shutil
import sys
import threading
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.devices.sounds import Sounds, open_sounds
from backstride.devices.speech import open_voice
from backstride.session.cues import Phrase
from tools.bench.null_sink import NullSink, Recording, missing_tools

CUES = Path(__file__).parents[2] / "assets" / "sounds"

TAKEN_AHEAD = 2.2
"""Seconds of silence that a device that leads nowhere takes before it sounds for the first time."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a sound server that a test can start"),
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {', '.join(missing_tools())}"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NullSink]:
    server = NullSink(tmp_path_factory.mktemp("pulse"))
    server.start()
    with pytest.MonkeyPatch.context() as environment:
        for name, value in server.environment.items():
            environment.setenv(name, value)
        yield server
    server.die()


@pytest.fixture(scope="module")
def awake(server: NullSink) -> Iterator[Sounds]:
    assert server.control("info")
    sounds = open_sounds(CUES, window=True)
    sounds.prime()
    pass_time(TAKEN_AHEAD)
    yield sounds
    sounds.close()


@pytest.fixture
def sounds(awake: Sounds) -> Sounds:
    awake.set_levels(cues=1.0, voice=1.0, muted=False)
    return awake


def pass_time(seconds: float) -> None:
    threading.Event().wait(seconds)


def wake(sounds: Sounds) -> None:
    sounds.play("countdown")
    pass_time(TAKEN_AHEAD)


def audible(kind: str) -> float:
    """Return the seconds of the cue's file that a recording of it would count."""
    with wave.open(str(CUES / f"{kind}.wav")) as file:
        samples = array("h", file.readframes(file.getnframes()))
    return Recording(samples, 0.0).sounds()[0][1]


def test_cues_are_heard_in_order_and_whole(server: NullSink, sounds: Sounds) -> None:
    kinds = ["countdown", "rest", "rep-out"]
    recorder = server.record()
    pass_time(0.3)

    for kind in kinds:
        sounds.play(kind)
        pass_time(1.0)
    heard = recorder.stop().sounds()

    assert [length for _, length in heard] == pytest.approx([audible(kind) for kind in kinds], abs=0.03)


def test_a_muted_cue_is_not_heard(server: NullSink, sounds: Sounds) -> None:
    sounds.set_levels(cues=1.0, voice=1.0, muted=True)
    recorder = server.record()

    sounds.play("finish")
    pass_time(0.8)

    assert recorder.stop().peak() < 20


def test_a_clip_that_is_cut_is_heard_no_more(server: NullSink, sounds: Sounds) -> None:
    recorder = server.record()
    pass_time(0.3)

    sounds.play_clip(CUES / "finish.wav")
    pass_time(0.3)
    sounds.stop_clip()
    pass_time(0.8)
    heard = recorder.stop().sounds()

    assert len(heard) == 1
    assert heard[0][1] < 0.6


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_phrases_are_spoken_in_order_each_in_the_time_that_was_told(
    server: NullSink, sounds: Sounds, tmp_path: Path
) -> None:
    voice = open_voice(tmp_path / "speech", play=sounds.play_clip, hush=sounds.stop_clip)
    phrases = [Phrase("Rest.", "en"), Phrase("Half-kneeling hip flexor stretch.", "en"), Phrase("Switch sides.", "en")]
    voice.prepare(phrases)
    assert voice.wait(20)
    recorder = server.record()
    pass_time(0.3)

    for phrase in phrases:
        voice.say(phrase)
        pass_time((voice.length(phrase) or 0.0) + 0.5)
    recording = recorder.stop()
    voice.close()

    heard = [length for _, length in recording.sounds(gap=0.4)]
    assert heard == pytest.approx([voice.length(phrase) for phrase in phrases], abs=0.15)
    assert recording.peak() > 5000


def test_sound_comes_back_by_itself_after_the_server_was_restarted(server: NullSink, sounds: Sounds) -> None:
    server.die()
    sounds.play("begin")
    pass_time(0.5)
    server.start()
    wake(sounds)
    recorder = server.record()
    pass_time(0.3)

    sounds.play("rest")
    pass_time(1.0)

    assert [length for _, length in recorder.stop().sounds()] == pytest.approx([audible("rest")], abs=0.03)
    assert sounds.problem == ""


def test_sound_comes_back_by_itself_when_the_device_is_plugged_in_again(server: NullSink, sounds: Sounds) -> None:
    server.unplug()
    sounds.play("begin")
    pass_time(0.5)
    server.plug()
    wake(sounds)
    recorder = server.record()
    pass_time(0.3)

    sounds.play("rest")
    pass_time(1.0)

    assert [length for _, length in recorder.stop().sounds()] == pytest.approx([audible("rest")], abs=0.03)


def test_sound_follows_the_default_device(server: NullSink, sounds: Sounds) -> None:
    server.plug("two")
    server.control("set-default-sink", "two")
    wake(sounds)
    recorder = server.record("two")
    pass_time(0.3)

    sounds.play("rest")
    pass_time(1.0)

    heard = recorder.stop().sounds()
    server.unplug("two")
    assert heard != []
