"""Which voice speaks a language, and which can be chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backstride.devices.speech.choices import Choices
from backstride.devices.speech.engine import Claim, Engine
from backstride.devices.speech.piper import pipers

PICO = Engine(
    "Pico",
    ("pico",),
    claims=(Claim("en-us", 1, "en-US"), Claim("en-gb", 2, "en-GB"), Claim("de", 1, "de-DE")),
)
ESPEAK = Engine("espeak-ng", ("espeak-ng",), voices=("espeak-ng", "--voices"))
LISTED = {PICO: PICO.claims, ESPEAK: (Claim("en-029", 5, "en-029"), Claim("en", 2, "en-gb"), Claim("cy", 5, "cy"))}
OWN = Engine("mine", ("mine", "{file}"), language="de")


def choices(*preferred: str) -> Choices:
    return Choices((PICO, ESPEAK), LISTED, preferred)


def test_the_voices_of_a_language_come_best_first() -> None:
    offered = [(each.id, each.tag) for each in choices().offers("en")]

    assert offered == [
        ("Pico:en-US", "en-us"),
        ("Pico:en-GB", "en-gb"),
        ("espeak-ng:en-gb", "en"),
        ("espeak-ng:en-029", "en-029"),
    ]
    assert choices().offers("cy")[0].id == "espeak-ng:cy"
    assert choices().offers("tlh") == ()


@pytest.mark.parametrize(
    ("preferred", "language", "asked"),
    [
        ((), "en", ["en-US", "en-gb"]),
        (("Pico:en-GB",), "en", ["en-GB", "en-gb"]),
        (("espeak-ng:en-029",), "en", ["en-029", "en-US"]),
        (("Pico:en-GB",), "de", ["de-DE"]),
        (("Bob:en",), "en", ["en-US", "en-gb"]),
        ((), "tlh", []),
    ],
)
def test_the_chosen_voice_is_asked_first_and_another_where_it_fails(
    preferred: tuple[str, ...], language: str, asked: list[str]
) -> None:
    assert [each.voice for each in choices(*preferred).candidates(language)] == asked


def test_who_speaks_is_one_of_the_offers() -> None:
    chosen = choices("espeak-ng:en-029").chosen("en")

    assert chosen is not None
    assert chosen.id == "espeak-ng:en-029"
    assert choices().chosen("tlh") is None
    assert choices("Pico:en-GB", "Bob:en").unknown() == ("Bob:en",)


def test_an_own_command_comes_first_for_its_language() -> None:
    both = Choices((OWN, PICO), {PICO: PICO.claims})

    assert [each.id for each in both.offers("de")] == ["mine", "Pico:de-DE"]
    assert both.chosen("de") == both.offers("de")[0]
    assert [each.id for each in both.offers("en")] == ["Pico:en-US", "Pico:en-GB"]


def test_models_of_piper_are_found_in_the_own_folder_and_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "piper"
    folder = tmp_path / "voices" / "de" / "de_DE" / "anna" / "high"
    for each in (program.parent, folder):
        each.mkdir(parents=True)
    program.touch(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    for name in ("de_DE-anna-high", "without-model"):
        (folder / f"{name}.onnx.json").write_text(json.dumps({"language": {"code": "de_DE"}}))
    (folder / "de_DE-anna-high.onnx").touch()
    for name, words in {"broken": "{", "list": "[]", "deep": "[" * 100_000}.items():
        (folder / f"{name}.onnx").touch()
        (folder / f"{name}.onnx.json").write_text(words)

    (engine,) = pipers(tmp_path / "voices", places=())

    assert engine.claims == (Claim("de-de", 1, "de_DE-anna-high", "anna high"),)
    assert engine.start("/out", "de_DE-anna-high", "de", 165) == [
        *(str(program), "--model", str(folder / "de_DE-anna-high.onnx")),
        *("--output_dir", "/out", "--length_scale", "1.00"),
    ]
    assert pipers(None, places=()) == ()


def test_without_piper_its_models_are_no_voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert pipers(tmp_path) == ()
