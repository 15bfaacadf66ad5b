from __future__ import annotations

from string import Formatter

import pytest

from backstride.routine.phrasebook import COMPOUND, ONES, PHRASES, TENS
from backstride.routine.words import Words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "one second"),
        (45, "forty-five seconds"),
        (60, "one minute"),
        (75, "one minute fifteen seconds"),
        (90, "one and a half minutes"),
        (120, "two minutes"),
        (150, "two and a half minutes"),
        (3600, "one hour"),
        (5400, "one and a half hours"),
        (3905, "one hour five minutes five seconds"),
        (0.5, "half a second"),
        (1.5, "one and a half seconds"),
        (2.25, "2.25 seconds"),
        (0, "zero seconds"),
        (360_000, "100 hours"),
    ],
)
def test_a_length_is_said_as_people_say_it(seconds: float, said: str) -> None:
    assert Words("en").length(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "eine Sekunde"),
        (45, "fünfundvierzig Sekunden"),
        (30, "dreißig Sekunden"),
        (90, "anderthalb Minuten"),
        (150, "zweieinhalb Minuten"),
        (0.5, "eine halbe Sekunde"),
        (2.3, "2,3 Sekunden"),
    ],
)
def test_a_length_is_said_in_german(seconds: float, said: str) -> None:
    assert Words("de-AT").length(seconds) == said


def test_a_language_that_is_not_there_is_read_as_english() -> None:
    words = Words("fr-CA")

    assert (words.language, words.say("left side")) == ("en", "left side")


def test_a_phrase_takes_its_parts() -> None:
    assert Words("de").say("switch", side="rechts") == "Seite wechseln, rechts."


@pytest.mark.parametrize(
    ("tag", "mistake", "said"),
    [
        ("en", "Arching the lower back", "Avoid arching the lower back"),
        ("en", "Rushing", "Avoid rushing"),
        ("en", "Knees fall inward", "Not like this: Knees fall inward"),
        ("de", "Ins Hohlkreuz gehen", "Nicht ins Hohlkreuz gehen"),
        ("de", "So tief atmen, dass dir schwindlig wird", "Nicht so tief atmen, dass dir schwindlig wird"),
        ("de", "Wippen", "Nicht wippen"),
        ("de", "Hände anspannen", "Nicht so: Hände anspannen"),
        ("de", "Der Rücken ist rund", "Nicht so: Der Rücken ist rund"),
    ],
)
def test_a_mistake_is_advised_against_in_a_sentence_that_is_natural(tag: str, mistake: str, said: str) -> None:
    assert Words(tag).avoid(mistake) == said


def test_several_things_are_listed_with_and_before_the_last() -> None:
    assert Words("en").several((6, 4, 2)) == "6, 4 and 2"
    assert Words("de").several((10,)) == "10"


def parameters(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_every_language_has_every_phrase_with_the_same_parts() -> None:
    for phrases in PHRASES.values():
        assert {key: parameters(phrase) for key, phrase in phrases.items()} == {
            key: parameters(phrase) for key, phrase in PHRASES["en"].items()
        }
    assert PHRASES.keys() == ONES.keys() == TENS.keys() == COMPOUND.keys()
