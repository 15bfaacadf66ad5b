"""What is really heard: recorded from a sound server of the test's own, whose device leads nowhere."""

from __future__ import annotations

import shutil
import sys
import wave
from array import array
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from backstride.devices.sounds import Sounds, open_sounds
from backstride.devices.speech import ClipCache, open_voice
from backstride.devices.speech.loudness import TONES, loudness
from backstride.devices.speech.wav import Speech
from backstride.session.cues import Phrase
from tools.bench.null_sink import PATIENCE, RATE, NullSink, Recording, missing_tools

CUES = Path(__file__).parents[2] / "assets" / "sounds"

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
    sounds = open_sounds(CUES, window=True)
    sounds.prime()
    wake(server, sounds)
    yield sounds
    sounds.close()


@pytest.fixture
def sounds(awake: Sounds) -> Sounds:
    awake.set_levels(cues=1.0, voice=1.0, muted=False)
    return awake


def wake(server: NullSink, sounds: Sounds, sink: str = "one") -> None:
    """Play a cue until it is over: a device that leads nowhere lets one wait for its first."""
    recorder = server.record(sink)
    sounds.play("countdown")
    assert recorder.has_heard(1)
    recorder.stop()


def audible(kind: str) -> float:
    """Return the seconds of the cue's file that a recording of it would count."""
    with wave.open(str(CUES / f"{kind}.wav")) as file:
        samples = array("h", file.readframes(file.getnframes()))
    return Recording(samples, 0.0).sounds()[0][1]


def lengths(recording: Recording, gap: float = 0.15) -> list[float]:
    return [length for _, length in recording.sounds(gap)]


def test_cues_are_heard_in_order_and_whole(server: NullSink, sounds: Sounds) -> None:
    kinds = ["countdown", "rest", "rep-out"]
    recorder = server.record()

    for number, kind in enumerate(kinds, 1):
        sounds.play(kind)
        assert recorder.has_heard(number)

    assert lengths(recorder.stop()) == pytest.approx([audible(kind) for kind in kinds], abs=0.03)


def test_a_muted_cue_is_not_heard(server: NullSink, sounds: Sounds) -> None:
    recorder = server.record()

    sounds.set_levels(cues=1.0, voice=1.0, muted=True)
    sounds.play("finish")
    sounds.set_levels(cues=1.0, voice=1.0, muted=False)
    sounds.play("rest")
    assert recorder.has_heard(1)

    assert lengths(recorder.stop()) == pytest.approx([audible("rest")], abs=0.03)


def test_a_clip_that_is_cut_is_heard_no_more(server: NullSink, sounds: Sounds) -> None:
    recorder = server.record()

    sounds.play_clip(CUES / "finish.wav")
    assert recorder.hears()
    sounds.stop_clip()
    assert recorder.has_heard(1)

    (heard,) = lengths(recorder.stop())
    assert heard < audible("finish") - 0.2


@pytest.mark.skipif(
    shutil.which("espeak-ng") is None and find_spec("py_nanotts") is None, reason="there is no voice here"
)
def test_phrases_are_spoken_in_order_each_in_the_time_that_was_told(
    server: NullSink, sounds: Sounds, tmp_path: Path
) -> None:
    voice = open_voice(ClipCache(tmp_path / "speech"), play=sounds.play_clip, stop_speaking=sounds.stop_clip)
    phrases = [Phrase("Rest.", "en"), Phrase("Half-kneeling hip flexor stretch.", "en"), Phrase("Switch sides.", "en")]
    voice.prepare(phrases)
    assert voice.wait(PATIENCE)
    recorder = server.record()

    for number, phrase in enumerate(phrases, 1):
        voice.say(phrase)
        assert recorder.has_heard(number, gap=0.4)
    recording = recorder.stop()
    voice.close()

    assert lengths(recording, gap=0.4) == pytest.approx([voice.length(phrase) for phrase in phrases], abs=0.15)
    assert loudness(Speech(recording.samples, RATE)) == pytest.approx(TONES, abs=1.0)
    assert recording.peak() < 32_400


def heard_again(server: NullSink, sounds: Sounds, sink: str = "one") -> list[float]:
    """Return the lengths of what is heard of one cue, once the device is awake."""
    wake(server, sounds, sink)
    recorder = server.record(sink)
    sounds.play("rest")
    assert recorder.has_heard(1)
    return lengths(recorder.stop())


def test_sound_comes_back_by_itself_after_the_server_was_restarted(server: NullSink, sounds: Sounds) -> None:
    server.die()
    sounds.play("begin")
    server.start()

    assert heard_again(server, sounds) == pytest.approx([audible("rest")], abs=0.03)
    assert sounds.problem is None


def test_sound_comes_back_by_itself_when_the_device_is_plugged_in_again(server: NullSink, sounds: Sounds) -> None:
    server.unplug()
    sounds.play("begin")
    server.plug()

    assert heard_again(server, sounds) == pytest.approx([audible("rest")], abs=0.03)


def test_sound_follows_the_default_device(server: NullSink, sounds: Sounds) -> None:
    server.plug("two")
    server.control("set-default-sink", "two")

    heard = heard_again(server, sounds, "two")
    server.unplug("two")
    assert heard == pytest.approx([audible("rest")], abs=0.03)
