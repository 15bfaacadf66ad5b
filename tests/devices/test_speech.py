"""Speech made ahead of time, by engines that work and by engines that do not."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backstride.devices.speech import ClipCache, SilentVoice, Voice, VoiceOptions, open_voice
from backstride.devices.speech.engine import Engine, own
from backstride.devices.speech.subprocess_runner import EngineError, Runner
from backstride.devices.speech.synthesized import SynthesizedVoice
from backstride.session.cues import Phrase
from tests.support.english import english
from tests.support.patience import LIMIT, until

BRIDGE = Phrase("Bridge. Ten breaths.", "en")
SWITCH = Phrase("Switch sides, right.", "en")
SPEAK = "speak(sys.argv[1])"

Make = Callable[[str], str]
Open = Callable[..., Voice]


@pytest.fixture
def played() -> list[str]:
    """What was played: the names of clips, and "hush"."""
    return []


@pytest.fixture
def open_with(tmp_path: Path, played: list[str]) -> Iterator[Open]:
    """Return an opener of voices that speak through one command only; they are closed at the end."""
    opened: list[Voice] = []

    def open_one(command: str, *, language: str = "en", patience: float = 5.0, rate: int = 165) -> Voice:
        engine = own(command, language)
        assert engine is not None
        voice = SynthesizedVoice(
            [engine],
            ClipCache(tmp_path / "cache"),
            rate=rate,
            play=lambda path: played.append(path.name),
            stop_speaking=lambda: played.append("hush"),
            runner=Runner(patience),
        )
        opened.append(voice)
        return voice

    yield open_one
    for voice in opened:
        voice.close()


def said(tmp_path: Path) -> list[str]:
    log = tmp_path / "said.log"
    return log.read_text().splitlines() if log.exists() else []


def clips(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").glob("*.wav"))


def test_a_phrase_that_was_prepared_is_played(engine_script: Make, open_with: Open, played: list[str]) -> None:
    voice = open_with(engine_script(SPEAK))

    voice.prepare([BRIDGE])
    assert voice.wait(LIMIT)
    voice.say(BRIDGE)

    assert [name.endswith(".wav") for name in played] == [True]
    assert voice.problem is None


def test_what_was_asked_for_first_is_made_before_the_rest(engine_script: Make, open_with: Open, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    waits = f"while text == {SWITCH.text!r} and not pathlib.Path({str(gate)!r}).exists(): time.sleep(0.02)"
    voice = open_with(engine_script(f"{waits}\n{SPEAK}"), patience=30.0)

    voice.prepare([BRIDGE, SWITCH])

    assert until(lambda: voice.made([BRIDGE]))
    assert not voice.made([BRIDGE, SWITCH])
    gate.touch()
    assert until(lambda: voice.made([BRIDGE, SWITCH]))
    assert voice.made([Phrase("Never prepared.", "en")])


def test_a_phrase_that_was_not_prepared_is_silence(engine_script: Make, open_with: Open, played: list[str]) -> None:
    voice = open_with(engine_script(SPEAK))

    voice.say(BRIDGE)

    assert played == []
    assert voice.length(BRIDGE) is None


def test_the_length_is_that_of_the_words_without_the_silence_around_them(engine_script: Make, open_with: Open) -> None:
    voice = open_with(engine_script("speak(sys.argv[1], seconds=0.8)"))

    voice.prepare([BRIDGE])
    voice.wait(LIMIT)

    assert voice.length(BRIDGE) == pytest.approx(0.8, abs=0.1)


def test_a_clip_has_the_form_of_the_cues(engine_script: Make, open_with: Open, tmp_path: Path) -> None:
    voice = open_with(engine_script("speak(sys.argv[1], rate=16000)"))

    voice.prepare([BRIDGE])
    voice.wait(LIMIT)

    with wave.open(str(clips(tmp_path)[0])) as clip:
        assert clip.getparams()[:3] == (1, 2, 48_000)


def test_hush_cuts_what_sounds(engine_script: Make, open_with: Open, played: list[str]) -> None:
    open_with(engine_script(SPEAK)).stop_speaking()

    assert played == ["hush"]


def test_what_was_said_before_is_not_made_again(engine_script: Make, open_with: Open, tmp_path: Path) -> None:
    command = engine_script(SPEAK)
    for _ in range(2):
        voice = open_with(command)
        voice.prepare([BRIDGE, BRIDGE])
        voice.wait(LIMIT)

    assert said(tmp_path) == [BRIDGE.text]
    assert voice.length(BRIDGE) is not None


def test_another_rate_is_another_clip(engine_script: Make, open_with: Open, tmp_path: Path) -> None:
    command = engine_script(SPEAK)
    for rate in (140, 180):
        voice = open_with(command, rate=rate)
        voice.prepare([BRIDGE])
        voice.wait(LIMIT)

    assert len(clips(tmp_path)) == 2


@pytest.mark.parametrize("damage", [b"", b"RIFF....WAVE", b"\0" * 5000], ids=["empty", "cut off", "zeros"])
def test_a_damaged_clip_is_made_again(engine_script: Make, open_with: Open, tmp_path: Path, damage: bytes) -> None:
    command = engine_script(SPEAK)
    for content in (damage, None):
        voice = open_with(command)
        voice.prepare([BRIDGE])
        voice.wait(LIMIT)
        if content is not None:
            clips(tmp_path)[0].write_bytes(content)

    assert said(tmp_path) == [BRIDGE.text] * 2
    assert voice.length(BRIDGE) is not None


def test_a_clip_with_another_rate_in_its_header_is_made_again(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    command = engine_script(SPEAK)
    for _ in range(2):
        voice = open_with(command)
        voice.prepare([BRIDGE])
        voice.wait(LIMIT)
        clip = clips(tmp_path)[0]
        whole = clip.read_bytes()
        clip.write_bytes(whole[:24] + b"\x7f" + whole[25:])

    assert said(tmp_path) == [BRIDGE.text] * 2


@pytest.mark.parametrize(
    ("broken", "error"), [("find", MemoryError()), ("keep", ValueError("x")), ("tidy", RuntimeError("y"))]
)
def test_whatever_a_worker_raises_is_a_sentence_and_never_reaches_the_session(
    engine_script: Make, open_with: Open, monkeypatch: pytest.MonkeyPatch, broken: str, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    voice = open_with(engine_script(SPEAK))
    monkeypatch.setattr(ClipCache, broken, fail)
    voice.prepare([BRIDGE])
    voice.wait(LIMIT)
    voice.say(BRIDGE)
    voice.length(BRIDGE)
    voice.close()

    kind = type(error).__name__
    assert english(voice.problem) == f"The voice failed ({kind}). Some phrases will not be spoken; tones still play."


def test_a_voice_that_was_closed_is_asked_in_vain_and_does_not_raise(engine_script: Make, open_with: Open) -> None:
    voice = open_with(engine_script(SPEAK))
    voice.close()

    voice.prepare([BRIDGE])
    voice.say(BRIDGE)

    assert voice.length(BRIDGE) is None
    assert english(voice.problem).startswith("The voice cannot start")


def test_without_room_for_temporary_files_nothing_is_spoken_and_one_sentence_says_why(
    engine_script: Make, open_with: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    voice = open_with(engine_script(SPEAK))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    voice.prepare([BRIDGE, SWITCH])
    voice.wait(LIMIT)

    assert voice.length(BRIDGE) is None
    assert english(voice.problem) == (
        "engine.py failed: there is no room for temporary files. Some phrases will not be spoken; tones still play."
    )


@pytest.mark.usefixtures("without_pico")
@pytest.mark.skipif(sys.platform != "linux", reason="a script is no program elsewhere")
@pytest.mark.parametrize("listing", ["print(' ² en M english en')", "sys.stdout.write('\\0' * 900000)"])
def test_an_engine_that_lists_nonsense_costs_the_voice_only(
    tmp_path: Path, engine_script: Make, monkeypatch: pytest.MonkeyPatch, listing: str
) -> None:
    engine_script(f"print('Pty')\nif '--voices' in sys.argv:\n    {listing}")
    (tmp_path / "engine.py").rename(tmp_path / "espeak-ng")
    monkeypatch.setenv("PATH", str(tmp_path))
    voice = open_voice(ClipCache(tmp_path / "cache"), play=print, stop_speaking=print)

    voice.prepare([BRIDGE])
    assert voice.wait(LIMIT)
    voice.say(BRIDGE)
    voice.close()

    assert (
        english(voice.problem)
        == "There is no voice for the language en: its phrases will not be spoken. Tones still play."
    )


def test_a_clip_that_was_thrown_away_meanwhile_is_made_again(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    voice = open_with(engine_script(SPEAK))
    voice.prepare([BRIDGE])
    voice.wait(LIMIT)
    clips(tmp_path)[0].unlink()

    voice.prepare([BRIDGE])
    voice.wait(LIMIT)

    assert clips(tmp_path)[0].is_file()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("sys.exit(3)", "it exited with code 3"),
        ("pass", "it is not a WAV file"),
        ("pathlib.Path(sys.argv[1]).write_text('speech')", "it is not a WAV file"),
        ("speak(sys.argv[1], width=1)", "its samples do not have 16 bits"),
        ("speak(sys.argv[1], loud=bytes(2))", "wrote only silence"),
        ("speak(sys.argv[1], seconds=70, rate=8000)", "wrote more than 60 s of sound"),
    ],
)
def test_an_engine_that_fails_is_told_in_one_line(
    engine_script: Make, open_with: Open, played: list[str], body: str, sentence: str
) -> None:
    voice = open_with(engine_script(body))

    voice.prepare([BRIDGE])
    assert voice.wait(LIMIT)
    voice.say(BRIDGE)

    assert sentence in english(voice.problem)
    assert english(voice.problem).endswith("Some phrases will not be spoken; tones still play.")
    assert "\n" not in english(voice.problem)
    assert played == []


def test_an_engine_that_hangs_is_ended_and_after_three_times_not_asked_again(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    voice = open_with(engine_script("time.sleep(60)"), patience=0.3)
    phrases = [Phrase(f"Phrase {number}", "en") for number in range(40)]

    began = time.monotonic()
    voice.prepare(phrases)
    assert voice.wait(LIMIT)

    assert time.monotonic() - began < LIMIT
    assert "did not answer within 0.3 s" in english(voice.problem)
    assert len(said(tmp_path)) <= 5


def test_closing_ends_an_engine_that_hangs(engine_script: Make, open_with: Open) -> None:
    voice = open_with(engine_script("time.sleep(60)"))
    voice.prepare([BRIDGE])
    voice.wait(0.3)

    began = time.monotonic()
    voice.close()

    assert time.monotonic() - began < LIMIT


def test_the_next_preparation_gives_a_failing_engine_another_chance(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    moody = tmp_path / "works"
    voice = open_with(engine_script(f"pathlib.Path({str(moody)!r}).exists() and speak(sys.argv[1])"))
    voice.prepare([Phrase(str(number), "en") for number in range(5)])
    voice.wait(LIMIT)

    moody.touch()
    voice.prepare([BRIDGE])
    voice.wait(LIMIT)

    assert voice.length(BRIDGE) is not None
    assert voice.problem is None


def test_a_voice_does_not_read_a_language_that_is_not_its_own(engine_script: Make, open_with: Open) -> None:
    german = Phrase("Seite wechseln.", "de")
    voice = open_with(engine_script(SPEAK), language="en-GB")

    voice.prepare([SWITCH, german])
    voice.wait(LIMIT)

    assert voice.length(SWITCH) is not None
    assert voice.length(german) is None
    assert (
        english(voice.problem)
        == "There is no voice for the language de: its phrases will not be spoken. Tones still play."
    )


@pytest.mark.parametrize("text", ["", "…", " - "])
def test_a_phrase_without_words_is_silence_and_no_problem(
    engine_script: Make, open_with: Open, tmp_path: Path, text: str
) -> None:
    voice = open_with(engine_script(SPEAK))

    voice.prepare([Phrase(text, "en")])
    voice.wait(LIMIT)

    assert voice.length(Phrase(text, "en")) is None
    assert (voice.problem, said(tmp_path)) == (None, [])


def test_control_characters_and_lone_surrogates_do_not_reach_the_engine(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    phrase = Phrase("Up\0 and\n down \ud800 [[dZ]]", "en")
    voice = open_with(engine_script(SPEAK))

    voice.prepare([phrase])
    voice.wait(LIMIT)

    assert said(tmp_path) == ["Up  and  down   [ [dZ]]"]
    assert voice.length(phrase) is not None


def test_where_the_cache_cannot_be_written_speech_goes_on_without_it(
    engine_script: Make, open_with: Open, tmp_path: Path, played: list[str]
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    voice = open_with(engine_script(SPEAK))

    voice.prepare([BRIDGE])
    voice.wait(LIMIT)
    voice.say(BRIDGE)

    assert len(played) == 1
    assert english(voice.problem).startswith("Speech cannot be saved for next time in ")


def test_an_own_command_that_is_not_there_is_told(tmp_path: Path) -> None:
    options = VoiceOptions(command="no-such-program --file {file}")
    voice = open_voice(ClipCache(tmp_path), options, play=print, stop_speaking=print)

    assert "no-such-program" in english(voice.problem)
    voice.close()


@pytest.mark.usefixtures("without_pico")
@pytest.mark.skipif(sys.platform != "linux", reason="a script is no program elsewhere")
@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("espeak-ng:en-gb", ""),
        ("espeak-ng:de", ""),
        ("Bob:en", "There is no voice called Bob:en, so another one speaks. Choose another in Settings."),
    ],
)
def test_a_voice_that_is_not_there_is_told(
    tmp_path: Path, engine_script: Make, monkeypatch: pytest.MonkeyPatch, voice: str, told: str
) -> None:
    listing = "Pty Language Age/Gender VoiceName File\n 5 en-gb M english en\n 5 de M german de\n"
    engine_script(f"print({listing!r}) if '--voices' in sys.argv else speak(sys.argv[6])")
    (tmp_path / "engine.py").rename(tmp_path / "espeak-ng")
    monkeypatch.setenv("PATH", str(tmp_path))
    options = VoiceOptions(preferred=(voice,))
    opened = open_voice(ClipCache(tmp_path / "cache"), options, play=print, stop_speaking=print)

    opened.prepare([BRIDGE])
    opened.wait(LIMIT)
    opened.close()

    assert opened.length(BRIDGE) is not None
    assert english(opened.problem) == told


@pytest.mark.usefixtures("without_pico")
def test_without_any_engine_the_voice_is_silent_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    voice = open_voice(ClipCache(tmp_path), play=print, stop_speaking=print)

    assert isinstance(voice, SilentVoice)
    assert "Install espeak-ng" in english(voice.problem)


def test_nothing_is_started_before_something_is_prepared(engine_script: Make, open_with: Open, tmp_path: Path) -> None:
    voice = open_with(engine_script(SPEAK))

    assert voice.wait(0)
    assert not (tmp_path / "cache").exists()


def test_the_engine_of_choice_fails_and_the_next_speaks(engine_script: Make, tmp_path: Path, played: list[str]) -> None:
    works = own(engine_script(SPEAK), "en")
    assert works is not None
    voice = SynthesizedVoice(
        [Engine("broken", ("/no/such/program",)), works],
        ClipCache(tmp_path / "cache"),
        rate=165,
        play=lambda path: played.append(path.name),
        stop_speaking=print,
        runner=Runner(),
    )

    voice.prepare([BRIDGE])
    voice.wait(LIMIT)
    voice.say(BRIDGE)
    voice.close()

    assert len(played) == 1
    assert english(voice.problem).startswith("broken failed: it could not be started")


@pytest.mark.usefixtures("without_pico")
@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_speaks_each_language_with_its_own_voice(tmp_path: Path) -> None:
    voice = open_voice(ClipCache(tmp_path), play=print, stop_speaking=print)
    phrases = [Phrase("Seven", "en"), Phrase("Sieben", "de"), Phrase("Sept", "fr"), Phrase("tagh", "tlh-x-none")]

    voice.prepare(phrases)
    assert voice.wait(LIMIT)
    lengths = [voice.length(phrase) for phrase in phrases]
    voice.close()

    assert all(length and 0.2 < length < 1.5 for length in lengths[:3])
    assert lengths[3] is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds what another process writes")
def test_an_engine_that_never_stops_writing_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.devices.speech.subprocess_runner.MOST_BYTES", 100_000)

    with pytest.raises(EngineError) as caught:
        Runner().run(["yes"], "", tmp_path / "endless.wav")

    assert english(caught.value.message).startswith("it exited with code -")


def test_what_an_author_wrote_is_read_aloud_as_people_say_it(
    engine_script: Make, open_with: Open, tmp_path: Path
) -> None:
    voice = open_with(f"{engine_script(SPEAK)} {{language}}")
    voice.prepare([Phrase("Hold 30 s.", "en"), Phrase("Houd 30 s vast.", "nl")])
    voice.wait(LIMIT)

    assert sorted(said(tmp_path)) == ["Hold thirty seconds.", "Houd 30 s vast."]
