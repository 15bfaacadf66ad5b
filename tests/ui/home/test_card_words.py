"""What a card says in writing and to a screen reader."""

from dataclasses import replace
from datetime import date

import pytest

from backstride.care.programmes import Programme
from backstride.library.suggestions import Card
from backstride.ui.home.card_words import day_word, facts, pill_words, spoken

pytestmark = pytest.mark.usefixtures("qapp")

TODAY = date(2026, 11, 20)
WARM = Card(
    id="warm", title="Warm up", minutes=6, when=("before-run",), purpose="before-run", equipment=("wall", "mat")
)
SIX = "6\N{NO-BREAK SPACE}min"


@pytest.mark.parametrize(
    ("day", "called"),
    [
        (date(2026, 11, 20), "today"),
        (date(2026, 11, 19), "yesterday"),
        (date(2026, 11, 14), "Saturday"),
        (date(2026, 11, 13), "13 November"),
        (date(2026, 11, 21), "21 November"),
    ],
)
def test_a_day_is_called_as_a_person_would(day: date, called: str) -> None:
    assert day_word(day, TODAY) == called


@pytest.mark.parametrize(
    ("card", "today", "said"),
    [
        (WARM, None, ("muted", ["Wall, mat", "Wall +1"])),
        (replace(WARM, place="Mine", equipment=()), None, ("muted", ["Mine · Nothing needed"])),
        (replace(WARM, last=TODAY), TODAY, ("muted", ["Before a run · today"])),
        (WARM, TODAY, ("muted", ["Wall, mat", "Wall +1"])),
        (replace(WARM, found_by="Leg swing"), None, ("accent", ["Leg swing"])),
        (replace(WARM, due="1 of 3 this week"), TODAY, ("accent", ["1 of 3 this week"])),
        (Card(id="x", title="x.yaml", problems=2), None, ("warning", ["Cannot be played"])),
    ],
)
def test_below_the_title_is_what_matters_there(card: Card, today: date | None, said: tuple[str, list[str]]) -> None:
    assert facts(card, today) == said


def test_the_picture_says_how_long_or_which_level() -> None:
    levels = tuple(replace(WARM, id=str(at)) for at in range(6))

    assert pill_words(WARM) == SIX
    assert pill_words(Programme(id="p", title="Plank", levels=levels, due=1)) == "Level 2 of 6"
    assert pill_words(Card(id="x", title="x.yaml", problems=2)) == ""


def test_a_screen_reader_says_the_whole_card() -> None:
    levels = (WARM, replace(WARM, title="Warm up more"))

    assert spoken(replace(WARM, favourite=True)) == f"Warm up, {SIX}, Before a run, Wall, mat, favourite"
    assert spoken(Card(id="x", title="x.yaml", problems=2)) == "x.yaml, Cannot be played"
    assert spoken(Programme(id="p", title="Plank", levels=levels, due=1)) == "Plank, Level 2 of 2, Warm up more"
