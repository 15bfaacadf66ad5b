import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.routine.ids import ID, id_from


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("calves", "calves"),
        ("20 Rücken Anna (1)", "20-ruecken-anna-1"),
        ("knie anna", "knie-anna"),
        ("Knie_Anna", "knie-anna"),
        ("  --Été à la plage!  ", "ete-a-la-plage"),
        ("Ru\u0308cken", "ruecken"),
        ("GROẞ & Łódź", "gross-lodz"),
        ("a" * 100, "a" * 80),
    ],
)
def test_the_name_of_a_file_makes_an_id(name: str, made: str) -> None:
    assert id_from(name) == made


@pytest.mark.parametrize("name", ["", "(1)".strip("(1)"), "спина 2", "腰", "---"])
def test_a_name_in_another_alphabet_makes_none(name: str) -> None:
    assert id_from(name) == ""


@given(st.text())
def test_what_is_made_is_an_id_or_nothing_and_stays_itself(name: str) -> None:
    made = id_from(name)

    assert not made or re.fullmatch(ID, made)
    assert id_from(made) == made
