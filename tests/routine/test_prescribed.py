"""A prescription in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backstride.i18n.text import text
from backstride.routine.model import Author, Prescription
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from backstride.routine.words import Words
from examples import routine, step


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


COURSE = Prescription(starts=date(2026, 9, 1), until=date(2026, 10, 1))
PETRA = Author(name="Petra Physio", contact="030 123456")


def told_outside(today: date, author: Author | None = PETRA, language: str = "en") -> str:
    given = replace(routine(step(hold=10)), prescription=COURSE, author=author)
    return outside(given, today, Words(language), lambda day: f"{day.day}.{day.month}.")


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 8, 31), "Begins on 1.9.."),
        (date(2026, 9, 1), ""),
        (date(2026, 10, 1), ""),
        (date(2026, 10, 2), "Your course ended on 1.10.. See Petra Physio (030 123456)."),
    ],
)
def test_before_and_after_a_course_the_person_is_told(today: date, told: str) -> None:
    assert told_outside(today) == told


def test_after_a_course_the_author_is_named_as_far_as_they_are_known() -> None:
    over = date(2026, 12, 1)

    assert told_outside(over, Author(name="Petra Physio")).endswith(" See Petra Physio.")
    assert told_outside(over, None) == "Your course ended on 1.10.."
    assert told_outside(over, language="de").endswith(" Wende dich an Petra Physio (030 123456).")


def test_without_a_course_there_is_nothing_to_tell() -> None:
    assert outside(routine(step(hold=10)), date(2026, 12, 1), Words("en")) == ""
