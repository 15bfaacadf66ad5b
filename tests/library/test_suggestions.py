"""What Home shows of a routine: which are let through, in what order, which is suggested, and by what title."""

from dataclasses import replace
from datetime import date

import pytest

from backstride.library.suggestions import (
    ANY_TIME,
    NO_EQUIPMENT,
    Card,
    Filters,
    arranged,
    moment_due,
    short_titles,
    suggested,
)

WARM = Card(id="warm", title="Vor dem Lauf: sechs Minuten", minutes=6, when=("before-run",), goals=("mobility",))
STIFF = Card(id="stiff", title="Vor dem Lauf: den Rücken lockern", minutes=5, when=("before-run",), equipment=("mat",))
COOL = Card(id="cool", title="Cool-down", minutes=12, when=("after-run",), positions=("supine",), done=2)
BREATH = Card(id="breath", title="Breathing: calm", minutes=5, when=("any-time",), done=1, last=date(2026, 11, 2))
BROKEN = Card(id="/own/broken.yaml", title="broken.yaml", problems=3)
ALL = (BROKEN, WARM, STIFF, COOL, BREATH)


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (Filters(), ["warm", "stiff", "cool", "breath", "/own/broken.yaml"]),
        (Filters(when="before-run"), ["warm", "stiff", "breath"]),
        (Filters(goal="mobility"), ["warm"]),
        (Filters(at_most=5), ["stiff", "breath"]),
        (Filters(equipment="mat"), ["stiff"]),
        (Filters(equipment=NO_EQUIPMENT), ["warm", "cool", "breath"]),
        (Filters(position="supine"), ["cool"]),
        (Filters(recent=True), ["breath", "cool"]),
        (Filters(favourites=True), []),
        (Filters(at_most=5, when="after-run"), ["breath"]),
    ],
)
def test_filters_let_through_what_was_asked_for(filters: Filters, shown: list[str]) -> None:
    assert [card.id for card in arranged(ALL, filters)] == shown


def test_before_a_run_the_fullest_short_one_is_suggested() -> None:
    assert suggested(ALL, "before-run") is WARM


def test_nothing_is_suggested_where_nothing_fits() -> None:
    assert suggested([BROKEN, BREATH], "after-run") is None


def test_without_a_run_the_shortest_is_suggested_that_is_not_for_one() -> None:
    both = Card(id="both", title="", minutes=2, when=("after-run", "any-time"))
    long = Card(id="long", title="", minutes=9, when=("any-time",))
    short = Card(id="short", title="", minutes=3, when=("any-time",))

    assert suggested([both, long, short], ANY_TIME) is short
    done = replace(long, last=date(2026, 11, 2))
    assert suggested([both, done, short], ANY_TIME) is done


TODAY, YESTERDAY = date(2026, 11, 2), date(2026, 11, 1)


@pytest.mark.parametrize(
    ("before", "after", "due"),
    [
        (None, None, "before-run"),
        (TODAY, None, "after-run"),
        (TODAY, YESTERDAY, "after-run"),
        (TODAY, TODAY, "before-run"),
        (YESTERDAY, YESTERDAY, "before-run"),
        (YESTERDAY, None, "before-run"),
        (None, YESTERDAY, "after-run"),
        (None, TODAY, "after-run"),
    ],
)
def test_what_is_due_follows_from_what_was_done_last(before: date | None, after: date | None, due: str) -> None:
    cards = [
        Card(id="warm", title="", when=("before-run",), last=before),
        Card(id="cool", title="", when=("after-run",), last=after),
    ]

    assert moment_due(cards, TODAY) == due


def test_a_purpose_that_several_titles_begin_with_is_left_out_in_any_language() -> None:
    assert short_titles(ALL) == {"warm": "Sechs Minuten", "stiff": "Den Rücken lockern"}


def test_a_title_with_a_colon_of_its_own_stays_whole() -> None:
    alone = replace(BREATH, when=("after-run",))

    assert short_titles([BREATH, alone, COOL]) == {}
