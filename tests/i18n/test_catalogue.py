"""Messages as a reader of German, and of languages that there are no words for, meets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.catalogue import IN_ENGLISH, Catalogues
from backstride.i18n.messages import Message, all_of, in_context, labelled, message, plural, plural_in_context
from backstride.i18n.text import Text
from tests.support.compiled import Words, compiled

GERMAN: Words = {
    "There is no exercise {name}.": "Die Übung {name} gibt es nicht.",
    ("list", "{items} and {last}"): "{items} und {last}",
    ("number", "."): ",",
    ("number", ","): ".",
    ("verb", "Rest"): "Ausruhen",
    "Rest": "Pause",
    ("", "{count} step", "{count} steps"): ("{count} Schritt", "{count} Schritte"),
    ("dance", "{count} step", "{count} steps"): ("{count} Tanzschritt", "{count} Tanzschritte"),
    "Broken {name}": "Kaputt {nam} {0} {name.real}",
}
AUSTRIAN: Words = {"Rest": "Rast"}
FILES = {"de": compiled(GERMAN), "de-AT": compiled(AUSTRIAN), "xx": b"no catalogue", "yy": compiled(GERMAN)[:40]}
ALL = Catalogues(tuple(FILES), FILES.__getitem__)
DE = ALL.open("de")


def test_a_message_is_said_in_the_reader_s_language() -> None:
    assert DE.say(message("There is no exercise {name}.", name="plank")) == "Die Übung plank gibt es nicht."


def test_what_has_no_words_is_said_in_english() -> None:
    assert DE.say(message("Half of {amount}", amount=1.5)) == "Half of 1,5"
    assert Catalogues().open("de").say(message("Half of {amount}", amount=1.5)) == "Half of 1.5"


@pytest.mark.parametrize(("count", "said"), [(0, "0 Schritte"), (1, "1 Schritt"), (2, "2 Schritte")])
def test_the_language_chooses_the_plural(count: int, said: str) -> None:
    assert DE.say(plural("{count} step", "{count} steps", count)) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 balls"), (1, "1 ball"), (2, "2 balls")])
def test_english_has_its_plural_without_a_catalogue(count: int, said: str) -> None:
    assert DE.say(plural("{count} ball", "{count} balls", count)) == said
    assert IN_ENGLISH.say(plural("{count} ball", "{count} balls", count)) == said


def test_context_parts_what_reads_the_same_in_english() -> None:
    assert DE.say(message("Rest")) == "Pause"
    assert DE.say(in_context("verb", "Rest")) == "Ausruhen"
    assert DE.say(in_context("noun", "Rest")) == "Rest"
    assert DE.say(plural_in_context("dance", "{count} step", "{count} steps", 2)) == "2 Tanzschritte"


def test_messages_and_texts_within_a_message_are_said_in_the_same_language() -> None:
    name = Text((("en", "Plank"), ("de", "Unterarmstütz")))
    both = all_of((name, message("Rest"), 2.25))

    assert DE.say(message("There is no exercise {name}.", name=both)) == (
        "Die Übung Unterarmstütz, Pause und 2,25 gibt es nicht."
    )


def test_a_list_of_nothing_is_nothing() -> None:
    assert DE.say(message("Known: {names}", names=())) == "Known: "


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (0, "0", "0"),
        (1.5, "1.5", "1,5"),
        (0.25, "0.25", "0,25"),
        (2.0, "2", "2"),
        (2026, "2026", "2026"),
        (12_345, "12,345", "12.345"),
        (-20_000.5, "-20,000.5", "-20.000,5"),
        (1.23456, "1.235", "1,235"),
    ],
)
def test_numbers_are_written_as_readers_do(value: float, english: str, german: str) -> None:
    assert IN_ENGLISH.number(value) == english
    assert DE.number(value) == german


def test_a_region_has_its_own_words_and_those_of_its_language() -> None:
    austrian = ALL.open("de-AT")

    assert austrian.language == "de-AT"
    assert austrian.say(message("Rest")) == "Rast"
    assert austrian.say(in_context("verb", "Rest")) == "Ausruhen"


def test_a_reader_gets_the_text_that_an_author_wrote_for_them() -> None:
    words = Text((("en", "Curd"), ("de", "Quark"), ("de-AT", "Topfen"), ("fr", "Fromage blanc")))

    assert ALL.open("de-CH").read(words) == "Quark"
    assert ALL.open("fr", "de").read(words) == "Fromage blanc"
    assert ALL.open("fr", "de").language == "de"
    assert ALL.open("de-Latn-AT").read(words) == "Topfen"


def test_words_beside_a_text_are_in_the_language_of_the_text() -> None:
    assert DE.speaking("en").say(message("Rest")) == "Rest"
    assert IN_ENGLISH.speaking("de").language == "en"
    assert ALL.open("en").speaking("de").say(message("Rest")) == "Pause"
    assert DE.speaking("de") is DE


def test_a_translation_that_is_wrong_costs_its_words_only() -> None:
    assert DE.say(message("Broken {name}", name="plank")) == "Broken plank"


@pytest.mark.parametrize("damaged", ["xx", "yy"])
def test_a_catalogue_that_is_damaged_is_none(damaged: str) -> None:
    assert ALL.open(damaged).say(message("Rest")) == "Rest"


def test_a_catalogue_is_read_when_it_is_first_wanted_and_once() -> None:
    read: list[str] = []

    def noted(tag: str) -> bytes:
        read.append(tag)
        return FILES[tag]

    lazily = Catalogues(["de"], noted)
    assert read == []

    assert lazily.open("en").say(message("Rest")) == "Rest"
    assert read == []

    assert lazily.open("de").say(message("Rest")) == lazily.open("de-CH").say(message("Rest")) == "Pause"
    assert read == ["de"]


@given(st.text(), st.text())
def test_words_that_are_put_in_are_never_read_as_a_pattern(words: str, more: str) -> None:
    assert IN_ENGLISH.say(message("<{words}|{more}>", words=words, more=more)) == f"<{words}|{more}>"


def test_braces_of_a_sentence_are_doubled() -> None:
    assert IN_ENGLISH.say(message("Write `{{pad: knee}}`.")) == "Write `{pad: knee}`."


def test_a_message_needs_no_words_of_its_own() -> None:
    assert IN_ENGLISH.say(Message("")) == ""


def test_the_other_languages_are_all_but_english() -> None:
    assert [catalogue.language for catalogue in ALL.others()] == ["de", "de-AT", "xx", "yy"]


def test_a_language_is_called_what_its_speakers_call_it() -> None:
    named = {"fr": compiled({("name of this language", "English"): "Français"}), "nl": compiled({"Rest": "Rust"})}
    french = Catalogues(tuple(named), named.__getitem__).open("fr-CA")

    assert french.name == "Français"
    assert french.names() == {"en": "English", "fr": "Français", "nl": "nl"}


def test_a_label_has_a_colon_as_its_language_sets_it() -> None:
    french = Catalogues(["fr"], lambda _: compiled({("label", "{label}: {what}"): "{label}\u202f: {what}"})).open("fr")

    assert french.say(labelled("Prudence", "peu")) == "Prudence\u202f: peu"
    assert IN_ENGLISH.say(labelled(message("Caution"))) == "Caution: "
