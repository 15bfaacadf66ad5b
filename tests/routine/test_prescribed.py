"""A prescription in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.routine.frequency import Frequency
from backstride.routine.model import Author, Prescription
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from tests.support.examples import routine, step
from tests.support.languages import speaking


@pytest.mark.parametrize(
    ("parts", "language", "told"),
    [
        ({"frequency": Frequency(per="week", times=3)}, "en", ["3 times a week"]),
        ({"frequency": Frequency(per="day", times=1)}, "de", ["Einmal am Tag"]),
        ({"frequency": Frequency(words="every other day")}, "en", ["every other day"]),
        ({"frequency": Frequency(per="month", times=2)}, "en", ["2 times a month"]),
        ({"frequency": Frequency(days=1)}, "en", ["Every day"]),
        ({"frequency": Frequency(days=2)}, "en", ["Every other day"]),
        ({"frequency": Frequency(days=3)}, "de", ["Alle 3 Tage"]),
        ({"frequency": Frequency(on=(0, 2, 4))}, "de", ["Montag, Mittwoch und Freitag"]),
        ({"starts": date(2026, 11, 2)}, "en", ["From 2 November 2026"]),
        ({"until": date(2030, 12, 14)}, "en", ["Until 14 December 2030"]),
        (
            {"starts": date(2026, 11, 2), "until": date(2030, 12, 14)},
            "de",
            ["Vom 2. November 2026 bis 14. Dezember 2030"],
        ),
        ({}, "en", []),
    ],
)
def test_a_prescription_says_how_often_and_until_when(parts: dict[str, Any], language: str, told: list[str]) -> None:
    assert [speaking(language).say(each) for each in prescribed(Prescription(**parts))] == told


def test_when_to_stop_says_what_a_pain_score_means() -> None:
    said = IN_ENGLISH.say(when_to_stop(Prescription(pain_go=1, pain_caution=3)))

    assert said == "Pain up to 1 of 10: carry on. Up to 3: make it smaller or easier. Above that: stop."


COURSE = Prescription(starts=date(2026, 9, 1), until=date(2026, 10, 1))
PETRA = Author(name="Petra Physio", contact="030 123456")


def told_outside(today: date, author: Author | None = PETRA, language: str = "en") -> str:
    given = replace(routine(step(hold=10)), prescription=COURSE, author=author)
    said = outside(given, today)
    return speaking(language).say(said) if said else ""


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 8, 31), "Begins on 1 September 2026."),
        (date(2026, 9, 1), ""),
        (date(2026, 10, 1), ""),
        (date(2026, 10, 2), "Your course ended on 1 October 2026. See Petra Physio (030 123456)."),
    ],
)
def test_before_and_after_a_course_the_person_is_told(today: date, told: str) -> None:
    assert told_outside(today) == told


def test_after_a_course_the_author_is_named_as_far_as_they_are_known() -> None:
    over = date(2026, 12, 1)

    assert told_outside(over, Author(name="Petra Physio")).endswith(" See Petra Physio.")
    assert told_outside(over, None) == "Your course ended on 1 October 2026."
    assert told_outside(over, language="de").endswith(" Wende dich an Petra Physio (030 123456).")


def test_without_a_course_there_is_nothing_to_tell() -> None:
    assert outside(routine(step(hold=10)), date(2026, 12, 1)) is None
