"""Search as you type: every word begins a word; titles before exercises before the rest."""

from dataclasses import replace
from pathlib import Path

import pytest

from backstride.i18n.text import Text, text
from backstride.library.entry import Entry
from backstride.library.search import SearchIndex
from tests.support.languages import GERMAN


def entry(title: str, *, exercises: str = "", muscles: str = "", known_as: str = "") -> Entry:
    return Entry(
        kind="routine",
        id=title.lower().replace(" ", "-"),
        path=Path(title),
        folder=Path(),
        origin="own",
        title=text(title),
        muscles=tuple(muscles.split()),
        exercise_titles=(text(exercises),),
        also_known_as=(text(known_as),),
    )


ENTRIES = (
    entry("Hip circles", exercises="Standing hip circle", muscles="gluteus iliopsoas"),
    entry("After a run", exercises="Half-kneeling hip flexor stretch", known_as="psoas stretch"),
    entry("Core level 2", exercises="Seitstütz", muscles="obliques"),
    entry("Hiphop"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Hip circles", "After a run", "Core level 2", "Hiphop"]),
        ("hip", ["Hip circles", "Hiphop", "After a run"]),
        ("HIP fl", ["After a run", "Hip circles"]),
        ("psoas", ["After a run"]),
        ("ilio", ["Hip circles"]),
        ("run flexor", ["After a run"]),
        ("seitstutz", ["Core level 2"]),
        ("SEITSTÜTZ", ["Core level 2"]),
        ("2", ["Core level 2"]),
        ("hip core", []),
        ("ip", []),
        ("  ", ["Hip circles", "After a run", "Core level 2", "Hiphop"]),
        ("?", []),
        (" , ", []),
        ("hip?", ["Hip circles", "Hiphop", "After a run"]),
    ],
)
def test_words_find_what_they_begin(typed: str, found: list[str]) -> None:
    assert [hit.title.read("en") for hit in SearchIndex(ENTRIES).search(typed)] == found


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Calf stretch", "calves"),
        ("Calf stretch", "calv"),
        ("Two minutes for the calves", "calves"),
        ("Hip flexor stretch", "hips"),
        ("Lunge with a press", "presses"),
        ("Body scan", "bodies"),
        ("Hüftkreisen", "Hüften"),
        ("Wadendehnung", "Waden"),
        ("Fußkreisen", "Füße"),
        ("Armkreisen", "Arme"),
        ("Étirement du mollet", "etirements"),
        ("Ponte", "ponti"),
        ("Puente de glúteos", "puentes gluteo"),
    ],
)
def test_many_of_a_thing_find_the_one(title: str, typed: str) -> None:
    assert SearchIndex((entry(title),)).search(typed)


@pytest.mark.parametrize(("title", "typed"), [("Side plank", "planes"), ("Shoulder", "shoes"), ("Side plank", "plane")])
def test_a_word_that_only_looks_like_many_finds_nothing(title: str, typed: str) -> None:
    other = entry("Plane of motion with shoes")

    assert SearchIndex((entry(title), other)).search(typed) == (other,)


@pytest.mark.parametrize(("typed", "found"), [("dehnung", ["Wadendehnung"]), ("sample", ["MSsample"]), ("am", [])])
def test_where_no_word_begins_so_three_letters_find_what_holds_them(typed: str, found: list[str]) -> None:
    index = SearchIndex((entry("Wadendehnung"), entry("MSsample")))

    assert [hit.title.read("en") for hit in index.search(typed)] == found


def test_what_begins_so_keeps_away_what_only_holds_it() -> None:
    first, second = entry("Armkreisen"), entry("Unterarmstütz")

    assert SearchIndex((first, second)).search("arm") == (first,)


@pytest.mark.parametrize(
    ("title", "typed"),
    [("Rücken", "ruecken"), ("Rücken", "rueck"), ("Gesäß", "gesaess"), ("Brücke", "BRUECKEN")],
)
def test_an_umlaut_is_found_however_it_is_typed(title: str, typed: str) -> None:
    blue, found = entry("Blue"), entry(title)

    assert SearchIndex((blue, found)).search(typed) == (found,)
    assert SearchIndex((blue, found)).search("blue") == (blue,)


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        *(("Étirement", "etirement"), ("Etirement", "étirement"), ("Straße", "strasse"), ("Strasse", "straße")),
        *(("Sœur", "soeur"), ("Muñeca", "muneca"), ("Caviglia e più", "piu")),
    ],
)
def test_signs_above_letters_need_not_be_typed(title: str, typed: str) -> None:
    assert SearchIndex((entry(title),)).search(typed)


def test_every_language_of_a_title_is_searched() -> None:
    both = Entry(
        kind="routine",
        id="x",
        path=Path(),
        folder=Path(),
        origin="own",
        title=Text((("en", "Side plank"), ("de", "Seitstütz")), "en"),
    )

    index = SearchIndex((both,))
    assert index.search("seit") == index.search("side") == (both,)


def test_nothing_is_found_in_nothing() -> None:
    assert SearchIndex(()).search("") == SearchIndex(()).search("a") == ()


@pytest.mark.parametrize("typed", ["flexr", "flexxor", "flxeor", "fkexor"])
def test_one_letter_may_be_wrong(typed: str) -> None:
    assert [each.title.read("en") for each in SearchIndex(ENTRIES).search(typed)] == ["After a run"]


def test_a_length_in_minutes_is_found() -> None:
    five = replace(entry("Short"), about=310.0)

    assert {SearchIndex((*ENTRIES, five)).search(f"5 {word}") for word in ("min", "minutes")} == {(five,)}
    assert SearchIndex((*ENTRIES, five), GERMAN).search("5 Minuten") == (five,)


def test_where_nothing_fits_the_nearest_are_returned_then_gentle_ones() -> None:
    gentle = replace(entry("Gentle"), when=("any-time",), level="all")
    index = SearchIndex((*ENTRIES, gentle))

    assert [each.title.read("en") for each in index.nearest("run pain")] == ["Hip circles", "After a run", "Gentle"]
    assert index.nearest("sciatica", 1) == (gentle,)
