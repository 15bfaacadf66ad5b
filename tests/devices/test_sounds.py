"""Sounds in processes of their own, the choice between the ways, and what each does without a device."""

from __future__ import annotations

import builtins
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backstride.devices.sounds import SilentSounds, Sounds, open_sounds
from backstride.devices.sounds.choice import KINDS
from backstride.devices.sounds.launch import ByProgram
from backstride.devices.sounds.launched import AT_ONCE, LaunchedSounds
from backstride.devices.sounds.relay import RelaySounds

CUES = Path(__file__).parents[2] / "assets" / "sounds"


class Played:
    """A sound that plays until it is stopped or told to end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.playing = True
        self.problem = ""

    def alive(self) -> bool:
        return self.playing

    def stop(self) -> None:
        self.playing = False


@pytest.fixture
def started() -> list[Played]:
    return []


@pytest.fixture
def sounds(started: list[Played]) -> Iterator[LaunchedSounds]:
    def launch(path: Path) -> Played:
        started.append(Played(path))
        return started[-1]

    sounds = LaunchedSounds({kind: CUES / f"{kind}.wav" for kind in KINDS}, launch)
    yield sounds
    sounds.close()


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return a maker of a ``paplay`` that is the only program there is; it logs what it is asked."""

    def make(body: str) -> Path:
        log = tmp_path / "played.log"
        program = tmp_path / "bin" / "paplay"
        program.parent.mkdir()
        program.write_text(
            f"#!{sys.executable}\nimport sys, time\nopen({str(log)!r}, 'a').write(sys.argv[-1])\n{body}\n"
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        return log

    return make


def peak(path: Path) -> int:
    with wave.open(str(path)) as file:
        return max(map(abs, array("h", file.readframes(file.getnframes()))))


def ended(sounds: Sounds) -> None:
    assert isinstance(sounds, LaunchedSounds)
    for sound in sounds._running:
        assert isinstance(sound, ByProgram)
        sound.child.wait(10)


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


def test_a_player_that_fails_is_told_and_forgotten_when_it_plays_again(
    sounds: LaunchedSounds, started: list[Played]
) -> None:
    sounds.play("begin")
    started[0].problem, started[0].playing = "No sound: paplay could not play.", False
    problem = sounds.problem
    sounds.play("begin")
    started[1].playing = False

    assert (problem, sounds.problem) == ("No sound: paplay could not play.", "")


def test_a_program_is_called_with_the_file_last(player: Callable[[str], Path]) -> None:
    log = player("")
    sounds = open_sounds(CUES, window=False)

    sounds.play("begin")
    ended(sounds)

    assert log.read_text() == str(CUES / "begin.wav")
    assert sounds.problem == ""


def test_a_program_that_ends_with_a_fault_is_told(player: Callable[[str], Path]) -> None:
    player("sys.exit(1)")
    sounds = open_sounds(CUES, window=False)

    sounds.play("begin")
    ended(sounds)

    assert "paplay could not play" in sounds.problem


def test_closing_ends_what_plays_and_that_is_no_fault(player: Callable[[str], Path]) -> None:
    player("time.sleep(60)")
    sounds = open_sounds(CUES, window=False)
    sounds.play("finish")

    sounds.close()
    ended(sounds)

    assert sounds.problem == ""


def test_a_terminal_without_any_player_is_silent_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delitem(sys.modules, "playsound3", raising=False)

    sounds = open_sounds(CUES, window=False)

    assert isinstance(sounds, SilentSounds)
    assert "no program that plays a WAV was found" in sounds.problem


def test_without_the_files_of_the_cues_there_is_silence(tmp_path: Path) -> None:
    sounds = open_sounds(tmp_path, window=True)

    assert isinstance(sounds, SilentSounds)
    assert str(tmp_path) in sounds.problem


def test_a_window_without_qts_multimedia_is_silent_and_names_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without_libpulse(name: str, *args: object, **named: object) -> object:
        if name == "PySide6.QtMultimedia":
            message = "libpulse.so.0: cannot open shared object file"
            raise ImportError(message)
        return real(name, *args, **named)

    for module in ("PySide6.QtMultimedia", "backstride.devices.sounds.qt", "backstride.devices.sounds.heartbeat"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(builtins, "__import__", without_libpulse)
    monkeypatch.setenv("PATH", str(tmp_path))

    sounds = open_sounds(CUES, window=True)

    assert isinstance(sounds, SilentSounds)
    assert "libpulse.so.0" in sounds.problem
    assert "Install libpulse0" in sounds.problem


class Frail(SilentSounds):
    """Sounds that can cease to work."""

    works = True


def test_the_spare_takes_over_when_the_first_ceases_to_work() -> None:
    first, spare = Frail("lost"), SilentSounds()
    sounds: Sounds = RelaySounds(first, spare)

    sounds.play("begin")
    first.works = False
    sounds.play("end")
    sounds.play_clip(Path("seven.wav"))

    assert first.played == ["begin", "stop"]
    assert spare.played == ["end", "stop", "clip seven.wav"]
    assert sounds.problem == ""


def test_both_have_the_volume_that_was_set_last() -> None:
    first, spare = Frail(), SilentSounds()

    RelaySounds(first, spare).set_levels(cues=0.4, voice=0.6, muted=True)

    assert first.levels == spare.levels == (0.4, 0.6, True)
