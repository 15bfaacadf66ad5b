"""The words of the shipped library, as a person meets them: at three metres, by ear, and in German."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from backstride.routine.phrasebook import PHRASES as VOICE
from backstride.routine.reader import read_exercise, read_routine
from backstride.routine.words import Words
from backstride.session.cues import phrases
from backstride.session.timeline import compile_timeline
from backstride.session.utterance import first_sentence
from backstride.ui.stage.phrases import PHRASES as SCREEN
from tools.translations import read

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "routines"
LANGUAGES = ("en", "de")
TODAY = date(2026, 11, 22)
SPELT_OUT = re.compile(r"[0-9/~°%&()=+*_]|[A-ZÄÖÜ]{2}|(?<!')\b(?:s|sec|min|Min|Sek|cm|kg|bzw|ca|etc)\b|\.\b")
"""Signs, digits and abbreviations, which each voice reads in its own way."""

SHORT = 45  # letters that stay large enough to be read at three metres


def _written(path: Path) -> dict[str, object]:
    found = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  because BaseLoader makes nothing but text
    assert isinstance(found, dict)
    return found


EXERCISES = {path.stem: _written(path) for path in sorted(LIBRARY.glob("exercises/*.yaml"))}
TAUGHT = {path.stem: read_exercise(path.read_bytes(), name=path.stem)[0] for path in LIBRARY.glob("exercises/*.yaml")}
ROUTINES = {path.stem: _written(path) for path in sorted(LIBRARY.glob("*.yaml"))}


def _texts_of(value: object, key: str) -> Iterator[dict[str, str]]:
    """Yield every text by language that stands anywhere under *key* in *value*."""
    if isinstance(value, dict):
        if key in value:
            yield value[key]
        for below in value.values():
            yield from _texts_of(below, key)
    elif isinstance(value, list):
        for below in value:
            yield from _texts_of(below, key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXERCISES)
def test_the_move_begins_with_what_to_do_in_a_few_words(name: str, language: str) -> None:
    (move,) = _texts_of(EXERCISES[name], "move")

    assert len(first_sentence(move[language])) <= SHORT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ROUTINES)
def test_a_cue_is_one_short_sentence(name: str, language: str) -> None:
    cues = [cue[language] for cue in _texts_of(ROUTINES[name], "cue")]

    assert cues
    assert [cue for cue in cues if len(cue) > SHORT or cue != first_sentence(cue)] == []


def _german(value: object) -> Iterator[str]:
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _german(each)
    if isinstance(value, dict) and isinstance(value.get("de"), str):
        yield value["de"]


FORMAL = re.compile(r"(?<![.:!?(] )(?<!^)\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
"""How German addresses strangers; at the beginning of a sentence the same words mean others."""


@pytest.mark.parametrize("written", [*EXERCISES.values(), *ROUTINES.values()], ids=[*EXERCISES, *ROUTINES])
def test_german_says_du(written: dict[str, object]) -> None:
    assert [words for words in _german(written) if FORMAL.search(words)] == []


def test_the_window_and_the_voice_say_du_in_german() -> None:
    window = [message.translation for message in read(ROOT / "assets" / "translations" / "backstride_de.ts")]
    said = [*window, *SCREEN["de"].values(), *VOICE["de"].values()]

    assert "Einstellungen" in said
    assert [words for words in said if FORMAL.search(words)] == []


@pytest.mark.parametrize(("language", "begins"), [("en", "Avoid "), ("de", "Nicht ")])
@pytest.mark.parametrize("name", EXERCISES)
def test_every_mistake_can_be_advised_against_in_one_sentence(name: str, language: str, begins: str) -> None:
    mistakes = EXERCISES[name]["mistakes"]
    assert isinstance(mistakes, list)

    advice = [Words(language).avoid(mistake[language]) for mistake in mistakes]

    assert advice
    assert [words for words in advice if not words.startswith(begins) or ":" in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ROUTINES)
def test_the_voice_gets_words_and_nothing_that_it_would_have_to_spell_out(name: str, language: str) -> None:
    routine, _ = read_routine((LIBRARY / f"{name}.yaml").read_bytes(), name=name, library=TAUGHT, today=TODAY)
    assert routine is not None

    said = [phrase.text for phrase in phrases(compile_timeline(routine), language=language)]

    assert said
    assert [words for words in said if SPELT_OUT.search(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXERCISES)
def test_the_name_for_the_voice_is_made_of_words(name: str, language: str) -> None:
    (spoken,) = _texts_of(EXERCISES[name], "spoken")

    assert spoken[language]
    assert not SPELT_OUT.search(spoken[language])
