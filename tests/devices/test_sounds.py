"""Sounds in processes of their own, the choice between the ways, and what each does without a device."""

from __future__ import annotations

import builtins
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds, open_sounds
from backstride.devices.sounds.open import KINDS
from backstride.devices.sounds.player import FilePlayer, FirstThatPlays
from backstride.devices.sounds.process import AT_ONCE, LaunchedSounds
from backstride.i18n.messages import Message, message
from tests.support.english import english
from tests.support.patience import until
from tests.support.python_program import write_program

if sys.platform == "linux":
    from backstride.devices.sounds.paplay import WaitingPlayer

KEEP = "part = log.with_suffix('.part'); part.write_bytes(sys.stdin.buffer.read()); part.replace(log)"
"""A player that keeps what it is handed in its log."""
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has players that wait")

CUES = Path(__file__).parents[2] / "assets" / "sounds"


class Played:
    """A sound that plays until it is stopped or told to end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.playing = True
        self.problem: Message | None = None

    def alive(self) -> bool:
        return self.playing

    def stop(self) -> None:
        self.playing = False


@pytest.fixture
def started() -> list[Played]:
    return []


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def sounds(started: list[Played], clock: ManualClock) -> Iterator[LaunchedSounds]:
    def launch(path: Path) -> Played:
        started.append(Played(path))
        return started[-1]

    sounds = LaunchedSounds({kind: CUES / f"{kind}.wav" for kind in KINDS}, FilePlayer(launch), clock.now)
    yield sounds
    sounds.close()


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return a maker of the only programs there are; ``log`` is where it may write, ``sys.argv[-1]`` is the file."""

    def make(name: str, body: str) -> Path:
        log = tmp_path / "played.log"
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        write_program(path, f"import pathlib, sys, time\nlog = pathlib.Path({str(log)!r})\n{body}\n")
        monkeypatch.setenv("PATH", str(path.parent))
        return log

    return make


def frames(path: Path) -> bytes:
    file: wave.Wave_read
    with wave.open(str(path)) as file:
        return file.readframes(file.getnframes())


def peak(path: Path) -> int:
    return max(map(abs, array("h", frames(path))))


def write_wav(path: Path, samples: list[int], *, channels: int) -> Path:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(48_000)
        out.writeframes(array("h", samples).tobytes())
    return path


def test_a_cue_is_played_from_the_file_of_its_kind(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.play("begin")

    assert [sound.path for sound in started] == [CUES / "begin.wav"]


def test_an_unknown_kind_is_silence(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.play("speech")

    assert started == []


def test_cues_do_not_cut_each_other(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.play("countdown")
    sounds.play("countdown")

    assert [sound.playing for sound in started] == [True, True]


def test_a_clip_cuts_the_clip_before_and_no_cue(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.play("begin")
    sounds.play_clip(CUES / "rest.wav")
    sounds.play_clip(CUES / "end.wav")

    assert [sound.playing for sound in started] == [True, False, True]


def test_at_half_volume_a_copy_half_as_loud_is_played(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.set_levels(cues=0.5, voice=1.0, muted=False)

    sounds.play("begin")

    assert peak(started[0].path) == pytest.approx(peak(CUES / "begin.wav") / 2, abs=1)


def test_the_two_volumes_are_apart(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.set_levels(cues=0.0, voice=1.0, muted=False)

    sounds.play("begin")
    sounds.play_clip(CUES / "rest.wav")

    assert [sound.path.name for sound in started] == ["rest.wav"]


def test_muting_cuts_what_plays_and_what_would_follow(sounds: LaunchedSounds, started: list[Played]) -> None:
    sounds.play("finish")
    sounds.set_levels(cues=1.0, voice=1.0, muted=True)
    sounds.play("begin")

    assert [(sound.path.stem, sound.playing) for sound in started] == [("finish", False)]


def test_a_stuck_sound_server_does_not_gather_processes(sounds: LaunchedSounds, started: list[Played]) -> None:
    for _ in range(100):
        sounds.play("countdown")

    assert len(started) == AT_ONCE


def test_a_cue_that_never_ends_is_ended_and_told_so_that_the_next_are_heard(
    sounds: LaunchedSounds, started: list[Played], clock: ManualClock
) -> None:
    for _ in range(AT_ONCE):
        sounds.play("countdown")
    early = english(sounds.problem)
    clock.tick(6.0)

    sounds.play("begin")

    assert (early, len(started), started[-1].playing) == ("", AT_ONCE + 1, True)
    assert "is not responding" in english(sounds.problem)
    assert not any(sound.playing for sound in started[:-1])


def test_a_phrase_may_last_longer_than_any_cue(
    sounds: LaunchedSounds, started: list[Played], clock: ManualClock
) -> None:
    sounds.play_clip(CUES / "begin.wav")
    clock.tick(50.0)

    assert (sounds.problem, started[0].playing) == (None, True)


def test_a_player_that_fails_is_told_and_forgotten_when_it_plays_again(
    sounds: LaunchedSounds, started: list[Played]
) -> None:
    sounds.play("begin")
    failed = message("No sound: {why}.", why="paplay")
    started[0].problem, started[0].playing = failed, False
    problem = sounds.problem
    sounds.play("begin")
    started[1].playing = False

    assert (problem, sounds.problem) == (failed, None)


def test_a_program_is_called_with_the_file_last(program: Callable[..., Path]) -> None:
    log = program("aplay", "log.write_text(sys.argv[-1])")
    sounds = open_sounds(CUES, window=False)

    sounds.play("begin")
    called = until(lambda: log.exists() and log.read_text())
    sounds.close()

    assert called
    assert log.read_text() == str(CUES / "begin.wav")


def test_a_program_that_ends_with_a_fault_is_told(program: Callable[..., Path]) -> None:
    program("aplay", "sys.exit(1)")
    sounds = open_sounds(CUES, window=False)

    sounds.play("begin")

    assert until(lambda: "aplay could not play" in english(sounds.problem))


def test_closing_ends_what_plays_and_that_is_no_fault(program: Callable[..., Path]) -> None:
    log = program("aplay", "time.sleep(1); log.touch()")
    sounds = open_sounds(CUES, window=False)
    sounds.play("finish")

    sounds.close()

    assert sounds.problem is None
    assert not log.exists()


def test_a_file_that_is_no_wav_is_told_and_nothing_more(
    sounds: LaunchedSounds, started: list[Played], tmp_path: Path
) -> None:
    clip = tmp_path / "clip.wav"
    clip.write_text("words")
    sounds.set_levels(cues=1.0, voice=0.5, muted=False)

    sounds.play_clip(clip)

    assert started == []
    assert english(sounds.problem) == "No sound: clip.wav cannot be played: it is not a WAV file."


@linux
def test_a_waiting_player_is_handed_the_sound_alone(program: Callable[..., Path]) -> None:
    log = program("paplay", KEEP)
    sounds = open_sounds(CUES, window=True)

    sounds.play("begin")
    heard = until(log.exists)
    sounds.close()

    assert heard
    assert log.read_bytes() == frames(CUES / "begin.wav")


@linux
def test_players_that_died_while_they_waited_are_passed_over(program: Callable[..., Path]) -> None:
    log = program("paplay", KEEP)
    sounds = open_sounds(CUES, window=False)
    assert isinstance(sounds, LaunchedSounds)
    sounds.prime()
    assert isinstance(sounds._player, WaitingPlayer)
    for waiting in sounds._player._waiting:
        waiting.kill()
        waiting.wait()
    assert until(log.exists)
    log.unlink()

    sounds.play("end")
    heard = until(log.exists)
    sounds.close()

    assert heard
    assert log.read_bytes() == frames(CUES / "end.wav")


@linux
def test_that_there_is_no_sound_server_is_known_before_the_first_cue(program: Callable[..., Path]) -> None:
    program("paplay", "sys.exit(1)")
    sounds = open_sounds(CUES, window=True)

    sounds.prime()
    told = until(lambda: "paplay could not play" in english(sounds.problem))
    sounds.close()

    assert told


@linux
def test_without_a_sound_server_the_next_program_plays(program: Callable[..., Path]) -> None:
    program("paplay", "sys.exit(1)")
    log = program("aplay", "log.write_text(sys.argv[-1])")
    sounds = open_sounds(CUES, window=True)
    sounds.prime()
    until(lambda: sounds.problem)

    sounds.play("begin")
    heard = until(lambda: log.exists() and log.read_text())
    well = until(lambda: not sounds.problem)
    sounds.close()

    assert heard
    assert well


def test_a_player_that_has_played_once_is_kept_though_its_server_goes() -> None:
    plays: dict[str, list[Played]] = {"paplay": [], "aplay": []}

    def start(name: str, path: Path) -> Played:
        plays[name].append(Played(path))
        return plays[name][-1]

    player = FirstThatPlays(FilePlayer(partial(start, name)) for name in plays)
    player.play(CUES / "begin.wav", 1.0)
    plays["paplay"][0].playing = False
    player.play(CUES / "rest.wav", 1.0)
    plays["paplay"][1].playing, plays["paplay"][1].problem = False, message("No sound: {why}.", why="paplay")
    player.play(CUES / "end.wav", 1.0)

    assert (len(plays["paplay"]), len(plays["aplay"])) == (3, 0)


@linux
def test_a_waiting_player_is_handed_quieter_sound(program: Callable[..., Path]) -> None:
    log = program("paplay", KEEP)
    sounds = open_sounds(CUES, window=False)
    sounds.set_levels(cues=0.25, voice=1.0, muted=False)

    sounds.play("begin")
    until(log.exists)
    sounds.close()

    assert max(map(abs, array("h", log.read_bytes()))) == pytest.approx(peak(CUES / "begin.wav") / 4, abs=1)


@linux
def test_what_does_not_fit_a_waiting_player_is_played_from_its_file(
    program: Callable[..., Path], tmp_path: Path
) -> None:
    log = program("paplay", 'sys.argv[-1].endswith(".wav") and log.write_text(sys.argv[-1])')
    stereo = write_wav(tmp_path / "stereo.wav", [1000] * 2000, channels=2)
    sounds = open_sounds(CUES, window=False)

    sounds.play_clip(stereo)
    until(lambda: log.exists() and log.read_text())
    sounds.close()

    assert log.read_text() == str(stereo)


def test_a_terminal_without_any_player_is_silent_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delitem(sys.modules, "playsound3", raising=False)

    sounds = open_sounds(CUES, window=False)

    assert isinstance(sounds, SilentSounds)
    assert "no program that plays WAV files was found" in english(sounds.problem)


def test_without_the_files_of_the_cues_there_is_silence(tmp_path: Path) -> None:
    sounds = open_sounds(tmp_path, window=True)

    assert isinstance(sounds, SilentSounds)
    assert str(tmp_path) in english(sounds.problem)


def test_a_window_without_qts_multimedia_is_silent_and_names_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without_libpulse(name: str, *args: Any, **named: Any) -> object:  # noqa: ANN401  because they are passed on
        if name == "PySide6.QtMultimedia":
            message = "libpulse.so.0: cannot open shared object file"
            raise ImportError(message)
        return real(name, *args, **named)

    for module in ("PySide6.QtMultimedia", "backstride.devices.sounds.qt", "backstride.devices.sounds.qt"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(builtins, "__import__", without_libpulse)
    monkeypatch.setenv("PATH", str(tmp_path))

    sounds = open_sounds(CUES, window=True)

    assert isinstance(sounds, SilentSounds)
    assert "libpulse.so.0" in english(sounds.problem)
    assert "Install pulseaudio-utils" in english(sounds.problem)


@linux
def test_players_that_end_by_themselves_leave_no_dead_process(program: Callable[..., Path]) -> None:
    program("paplay", "sys.exit(1)")
    program("aplay", "sys.exit(1)")

    sounds = open_sounds(CUES, window=True)
    sounds.prime()
    own = psutil.Process()

    assert own.children()
    assert until(lambda: not own.children())
    sounds.close()


def test_whatever_a_player_raises_costs_the_sound_only(clock: ManualClock) -> None:
    def fail(_path: Path) -> Played:
        message = "a library gone mad"
        raise ValueError(message)

    sounds = LaunchedSounds({"begin": CUES / "begin.wav"}, FilePlayer(fail), clock.now)
    sounds.play("begin")
    sounds.play_clip(CUES / "end.wav")

    assert english(sounds.problem) == "No sound: ValueError."
