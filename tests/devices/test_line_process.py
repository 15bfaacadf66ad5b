"""Engines that stay and are fed line by line: ones that work, end, hang and lie."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from backstride.devices.pico_process import write_each
from backstride.devices.speech import ClipCache, open_voice
from backstride.devices.speech.engine import own
from backstride.devices.speech.line_process import LineProcesses
from backstride.devices.speech.subprocess_runner import EngineError, Runner
from backstride.devices.speech.synthesized import SynthesizedVoice
from backstride.session.cues import Phrase
from tests.support.english import english
from tests.support.patience import LIMIT
from tests.support.python_program import write_program

STAYS = """import os, sys, time, wave
with open({log!r}, "a") as log:
    log.write(f"{{os.getpid()}}\\n")
for line in sys.stdin:
    text = line.strip()
    if text == "crash":
        os._exit(7)
    if text == "hang":
        time.sleep(60)
    if text == "lie":
        print("no-such-file.wav")
        continue
    file = os.path.join(sys.argv[1], text[:4] + ".wav")
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16000)
        out.writeframes(b"\\x10\\x27" * 1600 * len(text))
    print("Loading ...\\nINFO:engine:Wrote " + file if text == "Rest." else file, file=sys.stderr)
"""
HOLD, REST = Phrase("Hold.", "en"), Phrase("Rest.", "en")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    script = tmp_path / "stays.py"
    write_program(script, STAYS.format(log=str(tmp_path / "started.log")))
    return script


@pytest.fixture
def runner() -> Iterator[Runner]:
    made = Runner()
    yield made
    made.kill_all()


def starts(tmp_path: Path) -> int:
    return len((tmp_path / "started.log").read_text().splitlines())


def test_one_process_makes_phrase_after_phrase_and_leaves_nothing(script: Path, tmp_path: Path, runner: Runner) -> None:
    lines = LineProcesses(runner)

    made = [lines.ask(lambda folder: [str(script), folder], text) for text in ("Hold.", "Rest, then on.")]
    lines.rest()

    assert [data[:4] for data in made] == [b"RIFF", b"RIFF"]
    assert len(made[1]) > len(made[0])
    assert starts(tmp_path) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("crash", "it exited with code 7"),
        ("hang", "it did not answer within 0.5 s"),
        ("lie", "it did not answer within 0.5 s"),
    ],
)
def test_what_goes_wrong_costs_one_phrase(script: Path, tmp_path: Path, runner: Runner, text: str, why: str) -> None:
    lines = LineProcesses(runner, patience=0.5)

    def ask(words: str) -> bytes:
        return lines.ask(lambda folder: [str(script), folder], words)

    ask("Hold.")
    with pytest.raises(EngineError) as caught:
        ask(text)
    assert english(caught.value.message) == why
    assert ask("Rest.").startswith(b"RIFF")
    lines.rest()
    assert starts(tmp_path) == 2


def test_a_program_that_is_gone_is_one_sentence(runner: Runner) -> None:
    with pytest.raises(EngineError) as caught:
        LineProcesses(runner).ask(lambda folder: ["/no/such/program", folder], "Hold.")

    assert english(caught.value.message).startswith("it could not be started")


def test_an_own_command_with_a_folder_stays_for_the_whole_session(script: Path, tmp_path: Path) -> None:
    engine = own(f"{shlex.quote(str(script))} {{folder}}", "en")
    assert engine is not None
    voice = SynthesizedVoice(
        [engine], ClipCache(tmp_path / "cache"), rate=165, play=print, stop_speaking=print, runner=Runner()
    )

    voice.prepare([HOLD, REST, Phrase("crash", "en"), Phrase("On.", "en")])
    assert voice.wait(LIMIT)
    lengths = [voice.length(phrase) for phrase in (HOLD, REST, Phrase("crash", "en"), Phrase("On.", "en"))]
    voice.close()

    assert [bool(length) for length in lengths] == [True, True, False, True]
    assert starts(tmp_path) == 2
    assert english(voice.problem).startswith("stays.py failed: it exited with code 7.")


def test_pico_is_handed_no_markup_and_each_line_is_a_file(tmp_path: Path) -> None:
    heard: list[str] = []

    def speak(text: str) -> bytes:
        heard.append(text)
        return b"\x10\x27" * 160

    names = list(write_each(["Hold.\n", '<speed level="500">Rest'], tmp_path, speak))

    assert heard == ["Hold.", ' speed level="500" Rest']
    assert [(tmp_path / name).stat().st_size for name in names] == [364, 364]


@pytest.mark.skipif(find_spec("py_nanotts") is None, reason="Pico is not installed")
@pytest.mark.skipif(sys.platform == "darwin", reason="there the system speaks")
def test_pico_speaks_its_languages_without_being_set_up(tmp_path: Path) -> None:
    voice = open_voice(ClipCache(tmp_path), play=print, stop_speaking=print)
    phrases = [Phrase("Switch sides, right.", "en"), Phrase("Seite wechseln, rechts.", "de")]

    voice.prepare(phrases)
    assert voice.wait(LIMIT)
    lengths = [voice.length(phrase) for phrase in phrases]
    chosen = [voice.chosen(language) for language in ("en", "de", "fr", "es", "it")]
    voice.close()

    assert all(length and 1.0 < length < 3.0 for length in lengths)
    assert {each.engine for each in chosen if each} == {"Pico"}
    assert voice.problem is None
