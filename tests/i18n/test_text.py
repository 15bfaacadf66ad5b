"""Texts of authors, and what a catalogue adds to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backstride.i18n.catalogue import Catalogues
from backstride.i18n.text import Text, text, translated, words_of
from tests.support.compiled import compiled

FILES = {
    "de": compiled({"Plank": "Unterarmstütz", ("spoken", "Plank"): "Stütz", "Mat": "Mat"}),
    "fr": compiled({"Plank": "Planche"}),
}
CATALOGUES = Catalogues(tuple(FILES), FILES.__getitem__)
GERMAN, FRENCH = CATALOGUES.open("de"), CATALOGUES.open("fr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    title: Text
    spoken: Text | None = None
    equipment: tuple[Text, ...] = ()
    figure: object = None


@dataclass(frozen=True, slots=True)
class Routine:
    exercises: Mapping[str, Exercise] = field(default_factory=dict)


def test_a_text_is_picked_by_language_then_by_the_file_s_own_then_the_first() -> None:
    words = Text((("en", "Plank"), ("de", "Stütz")), "de")

    assert words.pick("en") == ("en", "Plank")
    assert words.pick("de-AT") == ("de", "Stütz")
    assert words.pick("fr") == ("de", "Stütz")
    assert words.pick("fr", "en") == ("en", "Plank")
    assert words.pick() == ("de", "Stütz")
    assert Text((("it", "Asse"), ("es", "Plancha"))).read("de") == "Asse"


def test_a_shipped_text_gets_the_languages_of_the_catalogues() -> None:
    plank = translated(text("Plank"), [GERMAN, FRENCH])

    assert plank.variants == (("en", "Plank"), ("de", "Unterarmstütz"), ("fr", "Planche"))
    assert translated(plank, [GERMAN, FRENCH]) is plank


def test_a_word_that_is_the_same_in_another_language_is_a_word_of_it() -> None:
    assert translated(text("Mat"), [GERMAN]).pick("de") == ("de", "Mat")


def test_what_an_author_translated_stays() -> None:
    words = Text((("en", "Plank"), ("de", "Brett")))

    assert translated(words, [GERMAN]) is words


def test_what_is_not_english_is_left_alone() -> None:
    assert translated(text("Plank", "de"), [FRENCH]).variants == (("de", "Plank"),)


def test_texts_are_found_however_deep_they_are() -> None:
    plank = Exercise(title=text("Plank"), spoken=text("Plank"), equipment=(text("Mat"), text("Chair")), figure=(1, 2))
    routine = translated(Routine({"plank": plank}), [GERMAN])

    found = routine.exercises["plank"]
    assert found.title.read("de") == "Unterarmstütz"
    assert found.spoken is not None
    assert found.spoken.read("de") == "Stütz"
    assert [each.read("de") for each in found.equipment] == ["Mat", "Chair"]


def test_what_holds_nothing_to_translate_stays_the_same_object() -> None:
    chair = Exercise(title=text("Chair"))
    routine = Routine({"chair": chair})

    assert translated(routine, [GERMAN]) is routine
    assert translated(Exercise, [GERMAN]) is Exercise


def test_words_are_found_without_accents_and_capitals() -> None:
    assert words_of("Seitstütz, 90-90: ÉTIREMENT") == ("seitstutz", "90", "90", "etirement")
