"""A prescription in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.routine.model import Prescription, text
from backstride.routine.prescribed import prescribed, when_to_stop
from backstride.routine.words import Words


@pytest.mark.parametrize(
    ("parts", "language", "told"),
    [
        ({"per": "week", "times": 3}, "en", ["3 times a week"]),
        ({"per": "day", "times": 1}, "de", ["Einmal am Tag"]),
        ({"frequency": "every other day"}, "en", ["every other day"]),
        ({"until": date(2030, 12, 14)}, "en", ["Until 2030-12-14"]),
        ({"starts": date(2026, 11, 2), "until": date(2030, 12, 14)}, "de", ["Vom 2026-11-02 bis 2030-12-14"]),
        ({}, "en", []),
    ],
)
def test_a_prescription_says_how_often_and_until_when(parts: dict[str, Any], language: str, told: list[str]) -> None:
    assert [*prescribed(Prescription(**parts), Words(language))] == told


def test_when_to_stop_begins_with_what_a_pain_score_means() -> None:
    given = Prescription(pain_go=1, pain_caution=3, stop_if=text("Your leg goes numb."))

    pain, stop_if = when_to_stop(given, Words("en"))

    assert pain == "Pain up to 1 of 10: go on. Up to 3: smaller or easier. Above that: stop."
    assert stop_if == "Your leg goes numb."


def test_who_shows_it_says_how_days_are_written() -> None:
    (from_day,) = prescribed(Prescription(starts=date(2026, 11, 2)), Words("en"), lambda day: f"day {day.day}")

    assert from_day == "From day 2"
