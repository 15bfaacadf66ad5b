"""Other players, lowered while a phrase is spoken: by lines to a process, at a real sound server, and back again."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.devices.music import TAIL, GuardedMusic, LoweringVoice, SilentMusic
from backstride.devices.music_process import LOWERED, Music, is_child, serve, streams
from backstride.devices.speech import SilentVoice
from backstride.session.cues import Phrase
from tests.support.patience import until
from tools.bench.null_sink import NullSink, missing_tools

if sys.platform != "linux":
    pytest.skip("elsewhere no player is lowered", allow_module_level=True)

ROOT = Path(__file__).parents[2]
FULL = 65536


def stream(number: int, process: int = 0, volume: int = FULL, **other: object) -> dict[str, object]:
    channels = {side: {"value": volume} for side in ("front-left", "front-right")}
    properties = {"application.process.id": str(process)}
    return {"index": number, "mute": False, "corked": False, "volume": channels, "properties": properties} | other


class Server:
    """A sound server that remembers volumes."""

    def __init__(self, *playing: dict[str, object]) -> None:
        self.playing = list(playing)
        self.set: list[tuple[str, ...]] = []

    def __call__(self, words: Sequence[str]) -> str:
        if words[0] == "set-sink-input-volume":
            self.set.append(tuple(words[1:]))
            for each in self.playing:
                if str(each["index"]) == words[1]:
                    each.update(stream(int(words[1]), volume=int(words[2])))
            return ""
        return json.dumps(self.playing)


def test_what_others_play_is_lowered_once_and_put_back() -> None:
    server = Server(stream(7), stream(8, volume=10_000))
    music = Music(os.getpid(), server)

    music.lower()
    music.lower()
    music.restore()
    music.restore()

    half = str(round(FULL * LOWERED))
    assert server.set == [("7", half, half), ("8", "6000", "6000"), ("7", "65536", "65536"), ("8", "10000", "10000")]


def test_what_cannot_be_put_back_now_is_put_back_the_next_time() -> None:
    server, answers = Server(stream(7)), [True, False, True]

    def call(words: Sequence[str]) -> str:
        if words[0] != "set-sink-input-volume" and not answers.pop(0):
            raise subprocess.TimeoutExpired(words, 2.0)
        return server(words)

    music = Music(os.getpid(), call)
    music.lower()
    music.restore()
    music.restore()

    assert server.set[1:] == [("7", "65536", "65536")]


def test_calls_readers_silent_streams_and_ours_are_left_alone() -> None:
    server = Server(
        stream(1, properties={"media.role": "phone"}),
        stream(2, properties={"media.role": "a11y"}),
        stream(3, mute=True),
        stream(4, corked=True),
        stream(5, volume=0),
        stream(6, process=os.getpid()),
        stream(7, properties={"application.name": "Backstride"}),
    )

    Music(os.getpid(), server).lower()

    assert server.set == []


def test_a_volume_that_somebody_set_meanwhile_stays() -> None:
    server = Server(stream(7))
    music = Music(os.getpid(), server)
    music.lower()
    server.playing = [stream(7, volume=20_000)]

    music.restore()

    assert len(server.set) == 1


@pytest.mark.parametrize("answer", ["", "[", "{}", "[{}]", '[{"index": "x", "properties": {}}]', "null"])
def test_a_server_that_answers_anything_lowers_nothing(answer: str) -> None:
    music = Music(os.getpid(), lambda _words: answer)

    music.lower()
    music.restore()


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["index", "mute", "corked", "volume", "properties", "value"]), inner, max_size=6), max_leaves=8))  # fmt: skip  # noqa: E501
def test_whatever_is_listed_is_read_or_left_out(listed: object) -> None:
    assert all(any(each.volumes) for each in streams(listed))


def test_a_process_is_found_among_the_children_of_its_own() -> None:
    with subprocess.Popen(["sleep", "60"]) as child:  # noqa: S607  because it is the system's
        assert is_child(child.pid, os.getpid())
        assert not is_child(os.getpid(), child.pid)
        child.kill()
    assert not is_child(0, os.getpid())


def test_the_end_of_the_lines_puts_everything_back() -> None:
    server = Server(stream(7))
    hears, tells = os.pipe()
    os.write(tells, b"lower 60\nlow")
    os.close(tells)

    serve(Music(os.getpid(), server), hears)

    os.close(hears)
    assert server.set[-1] == ("7", "65536", "65536")


def test_a_phrase_lowers_for_as_long_as_it_takes_and_a_while() -> None:
    class Spoken(SilentVoice):
        def length(self, phrase: Phrase) -> float | None:
            return 2.0 if phrase.text == "Hold." else None

    music, wanted = SilentMusic(), [True]
    voice = LoweringVoice(Spoken(), music, lambda: wanted[0])

    voice.say(Phrase("Hold.", "en"))
    voice.say(Phrase("Not made.", "en"))
    voice.stop_speaking()
    wanted[0] = False
    voice.say(Phrase("Hold.", "en"))

    assert music.asked == [2.0 + TAIL, 0.0]


@pytest.fixture
def sink() -> Iterator[NullSink]:
    with tempfile.TemporaryDirectory() as folder:  # not tmp_path, because the path of a socket has to be short
        server = NullSink(Path(folder))
        server.start()
        yield server
        server.die()


OWNER = """
import sys, time
from backstride.devices.music import GuardedMusic
music = GuardedMusic()
music.lower(float(sys.argv[1]))
print("lowered", flush=True)
sys.stdin.read()
music.close()
"""


@pytest.mark.skipif(bool(missing_tools()), reason="needs pulseaudio")
def test_music_at_a_real_server_is_lowered_and_put_back_even_after_a_kill(sink: NullSink) -> None:
    environment = os.environ | sink.environment | {"PYTHONPATH": str(ROOT / "src")}

    def volume() -> float:
        listed = json.loads(sink.control("--format=json", "list", "sink-inputs") or "[]")
        return max((channel["value"] / FULL for each in listed for channel in each["volume"].values()), default=0.0)

    def begin(seconds: float) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-c", OWNER, str(seconds)]
        return subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)  # noqa: S603  because it is this Python

    with subprocess.Popen(["pacat", "--raw", "/dev/zero"], env=environment) as player:  # noqa: S607  because it is the system's
        assert until(lambda: volume() == 1.0)
        with begin(0.3) as owner:
            assert until(lambda: volume() < 0.7)
            assert until(lambda: volume() == 1.0)
            owner.kill()
        with begin(60) as owner:
            assert until(lambda: volume() < 0.7)
            owner.send_signal(signal.SIGKILL)
            assert until(lambda: volume() == 1.0)
        with begin(60) as owner:
            assert until(lambda: volume() < 0.7)
            assert owner.stdin is not None
            owner.stdin.close()
            assert owner.wait() == 0
            assert volume() == 1.0
        player.kill()


def test_a_process_that_cannot_be_started_lowers_nothing() -> None:
    music = GuardedMusic(["/nowhere/at/all"])

    music.lower(1.0)
    music.restore()
    music.close()
