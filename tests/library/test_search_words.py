"""What people type and no file says, in the shipped library: parts of the body, places, lengths, with a slip or two."""

from datetime import date
from pathlib import Path

import pytest

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import in_context
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.search import SearchIndex
from backstride.library.search_words import TOPICS, Topic
from tests.support.languages import ENGLISH, GERMAN

SHIPPED = Path(__file__).parents[2] / "routines"


@pytest.fixture(scope="module")
def library() -> Library:
    shipped = Library([Folder(SHIPPED, "shipped")], today=lambda: date(2026, 11, 30))
    shipped.rescan()
    return shipped


@pytest.fixture(scope="module")
def indexes(library: Library) -> dict[Catalogue, SearchIndex]:
    return {each: SearchIndex(library.entries, each) for each in (ENGLISH, GERMAN)}


@pytest.mark.parametrize(
    ("catalogue", "typed", "found"),
    [
        (ENGLISH, "back pain", "before-run-stiff-back-5"),
        (ENGLISH, "bakc pain", "before-run-stiff-back-5"),
        (ENGLISH, "sciatica", "hips-all-round-8"),
        (ENGLISH, "siatica", "hips-all-round-8"),
        (ENGLISH, "hip", "hips-all-round-8"),
        (ENGLISH, "desk", "desk-hip-opener-5"),
        (ENGLISH, "office", "desk-hip-opener-5"),
        (ENGLISH, "5 min", "desk-hip-opener-5"),
        (ENGLISH, "stress", "diaphragmatic-breathing-5"),
        (GERMAN, "Rückenschmerzen", "before-run-stiff-back-5"),
        (GERMAN, "Rükenschmerzen", "before-run-stiff-back-5"),
        (GERMAN, "Ischias", "hips-all-round-8"),
        (GERMAN, "Ishias", "hips-all-round-8"),
        (GERMAN, "Hüfte", "hips-all-round-8"),
        (GERMAN, "Schreibtisch", "desk-hip-opener-5"),
        (GERMAN, "5 Minuten", "desk-hip-opener-5"),
        (GERMAN, "desk", "desk-hip-opener-5"),
    ],
)
def test_what_people_type_finds_a_routine(
    indexes: dict[Catalogue, SearchIndex], catalogue: Catalogue, typed: str, found: str
) -> None:
    assert found in [entry.id for entry in indexes[catalogue].search(typed)]


def test_a_place_finds_little_else(indexes: dict[Catalogue, SearchIndex]) -> None:
    routines = [entry for entry in indexes[ENGLISH].search("desk") if entry.kind == "routine"]

    assert routines[0].id == "desk-hip-opener-5"
    assert len(routines) <= 4


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: ENGLISH.say(topic.words)[:20])
def test_every_topic_is_in_the_shipped_library(library: Library, topic: Topic) -> None:
    assert any(topic.has(entry) for entry in library.entries)


def test_what_works_every_muscle_is_not_found_by_one_of_them(library: Library) -> None:
    (whole,) = (entry for entry in library.entries if entry.id == "full-flexibility-20")
    one = Topic(words=in_context("words that people search for", "calf"), muscles=("gastrocnemius",))

    assert "gastrocnemius" in whole.muscles
    assert not one.has(whole)
