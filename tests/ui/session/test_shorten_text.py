"""Shorter forms of an instruction."""

import pytest

from backstride.ui.session.shorten_text import shorter

TUCK = "Tuck the tail under, then glide the whole trunk forward."


def test_the_whole_comes_first_and_then_ever_fewer_sentences() -> None:
    assert shorter("Lift the hips. Breathe on. Stay long.") == (
        "Lift the hips. Breathe on. Stay long.",
        "Lift the hips. Breathe on.",
        "Lift the hips.",
    )


def test_a_sentence_that_is_cut_ends_with_a_clause_and_dots() -> None:
    assert shorter(TUCK) == (TUCK, "Tuck the tail under …")


def test_a_sentence_without_clauses_stays_whole() -> None:
    assert shorter("Lift the hips until trunk and thighs are in line.") == (
        "Lift the hips until trunk and thighs are in line.",
    )


@pytest.mark.parametrize("text", ["Use a prop, e.g. a chair.", "Halte dich fest, z. B. am Stuhl."])
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [form for form in shorter(text) if form.endswith(".") and form != text] == []


def test_nothing_stays_nothing() -> None:
    assert shorter("") == ("",)
