"""The language for tests says every message, longer, and nothing that is put into one is harmed."""

import pytest

from backstride.i18n.catalogue import Catalogue, Catalogues
from backstride.i18n.lengths import duration, spoken_duration
from backstride.i18n.messages import in_context, message, plural
from tests.support.pseudo import LONGER, MIRRORED, plain_words, pseudo, pseudo_words
from tools.catalogues import program_template


def opened(language: str) -> Catalogue:
    return Catalogues([language], lambda tag: pseudo(program_template(), tag)).open(language)


def test_words_are_longer_accented_and_bracketed() -> None:
    assert pseudo_words("Start again: {title} of {{}}") == "[Šťáářť ááğááííñ: {title} óóf {{}}]"
    longer = pseudo_words("The history cannot be opened; this session will not be in it.")
    assert 1.25 < len(longer) / 62 < 1.5


def test_patterns_without_a_word_stay() -> None:
    assert pseudo_words("{day} {month}") == "{day} {month}"
    assert pseudo_words(",") == ","


def test_every_message_of_the_program_is_said_in_it() -> None:
    reader = opened(LONGER)

    assert reader.say(spoken_duration(62)) == "[óóñéé mííñúúťéé] [[ťŵóó] šééčóóñđš]"
    assert plain_words(reader.say(spoken_duration(62))) == []


@pytest.mark.parametrize("language", [LONGER, MIRRORED])
def test_a_message_that_was_not_marked_is_seen(language: str) -> None:
    reader = opened(language)

    assert plain_words(reader.say(message("Nobody marked me"))) == ["Nobody", "marked"]
    assert reader.say(duration(90)) != "1 min 30 s"
    assert reader.say(plural("one second", "{count} seconds", 1)) != "one second"
    assert reader.say(in_context("weekday", "Friday")) != "Friday"


def test_the_mirrored_language_runs_from_right_to_left() -> None:
    said = opened(MIRRORED).say(in_context("weekday", "Friday"))

    assert said.startswith("\N{RIGHT-TO-LEFT OVERRIDE}[")
    assert said.endswith("]\N{POP DIRECTIONAL FORMATTING}")
