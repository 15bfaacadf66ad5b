"""The cards on running and the back."""

from __future__ import annotations

import pytest

from backstride.routine.learning import CARDS, Card
from tests.support.languages import ENGLISH, GERMAN

LONGEST = 260  # letters that are read in a quarter of a minute


def test_there_are_twelve() -> None:
    assert len({card.title for card in CARDS}) == len(CARDS) == 12


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title.id)
def test_a_card_is_short_and_names_its_source(card: Card) -> None:
    assert card.source
    assert len(ENGLISH.say(card.text)) <= LONGEST
    assert GERMAN.say(card.text) != ENGLISH.say(card.text)
