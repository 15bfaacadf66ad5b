"""The words of the session screen in every language."""

from string import Formatter

import pytest

from backstride.ui.kit.phrases import ENGLISH, PHRASES, Phrases


def parts(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_says_the_same_things_with_the_same_parts(language: str) -> None:
    told = PHRASES[language]

    assert told.keys() == ENGLISH.keys()
    assert [key for key in told if parts(told[key]) != parts(ENGLISH[key])] == []


def test_a_language_that_is_missing_is_told_in_english() -> None:
    assert Phrases("fi").say("rest") == "Rest"


def test_a_region_has_the_words_of_its_language() -> None:
    assert Phrases("de-AT").say("hold") == "Halten"


def test_one_of_one_is_not_counted() -> None:
    phrases = Phrases("en")

    assert [phrases.counted("set", 1, count) for count in (2, 1, None)] == ["set 1 of 2", "", ""]
