"""Lengths as they are shown and as they are said."""

import pytest

from backstride.i18n.catalogue import IN_ENGLISH, Catalogues
from backstride.i18n.lengths import SPELT_OUT, clock, distance, duration, spoken_duration, spoken_number, whole_minutes
from tests.support.compiled import Words, compiled

GERMAN: Words = {
    ("number", "."): ",",
    ("number aloud", "two"): "zwei",
    ("number aloud", "twelve"): "zwölf",
    ("", "one and a half minutes", "{count} and a half minutes"): ("anderthalb Minuten", "{count}einhalb Minuten"),
    ("", "one and a half seconds", "{count} and a half seconds"): ("anderthalb Sekunden", "{count}einhalb Sekunden"),
    ("", "one minute", "{count} minutes"): ("eine Minute", "{count} Minuten"),
    ("", "one second", "{count} seconds"): ("eine Sekunde", "{count} Sekunden"),
    "{number} seconds": "{number} Sekunden",
}
DE = Catalogues(["de"], lambda _: compiled(GERMAN)).open("de")


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (1.5, "1.5 s"),
        (0.05, "0.05 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (3600, "1 h"),
        (3601.25, "1 h 1.25 s"),
        (3900, "1 h 5 min"),
        (3905, "1 h 5 min 5 s"),
        (59.9999, "1 min"),
    ],
)
def test_a_length_is_shown_in_units(seconds: float, shown: str) -> None:
    assert IN_ENGLISH.say(duration(seconds)) == shown


@pytest.mark.parametrize(("km", "shown"), [(12, "12 km"), (5.04, "5 km"), (5.56, "5.6 km"), (0.26, "0.3 km")])
def test_a_distance_is_shown_to_a_tenth_of_a_kilometre(km: float, shown: str) -> None:
    assert IN_ENGLISH.say(distance(km)) == shown


def test_a_length_is_shown_with_the_sign_of_the_language() -> None:
    assert DE.say(duration(61.5)) == "1 min 1,5 s"


@pytest.mark.parametrize(
    ("seconds", "english"),
    [
        (0, "zero seconds"),
        (0.5, "half a second"),
        (1, "one second"),
        (1.5, "one and a half seconds"),
        (12.5, "twelve and a half seconds"),
        (45, "forty-five seconds"),
        (60, "one minute"),
        (90, "one and a half minutes"),
        (100, "one minute forty seconds"),
        (120, "two minutes"),
        (150, "two and a half minutes"),
        (1800, "thirty minutes"),
        (5400, "one and a half hours"),
        (9000, "two and a half hours"),
        (3661, "one hour one minute one second"),
        (7200, "two hours"),
        (2.25, "2.25 seconds"),
    ],
)
def test_a_length_is_said_in_words(seconds: float, english: str) -> None:
    assert IN_ENGLISH.say(spoken_duration(seconds)) == english


@pytest.mark.parametrize(
    ("seconds", "german"),
    [
        (1, "eine Sekunde"),
        (2, "zwei Sekunden"),
        (12.5, "zwölfeinhalb Sekunden"),
        (60, "eine Minute"),
        (62, "eine Minute zwei Sekunden"),
        (90, "anderthalb Minuten"),
        (2.25, "2,25 Sekunden"),
    ],
)
def test_german_makes_its_own_words(seconds: float, german: str) -> None:
    assert DE.say(spoken_duration(seconds)) == german


@pytest.mark.parametrize(
    ("number", "words"), [(0, "zero"), (12, "twelve"), (20, "twenty"), (21, "twenty-one"), (99, "ninety-nine")]
)
def test_a_number_is_said_in_words(number: int, words: str) -> None:
    assert IN_ENGLISH.say(spoken_number(number)) == words


def test_large_numbers_stay_digits() -> None:
    assert IN_ENGLISH.say(spoken_number(SPELT_OUT)) == "100"


def test_no_two_numbers_are_said_alike() -> None:
    assert len({spoken_number(number).id for number in range(SPELT_OUT)}) == SPELT_OUT


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65, "1:05"), (816, "13:36"), (3723, "1:02:03")])
def test_a_clock_shows_hours_where_there_are_any(seconds: int, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 min"), (29, "under 1 min"), (31, "1 min"), (718, "12 min"), (3600, "1 h"), (3929, "1 h 5 min")],
)
def test_a_length_to_the_minute(seconds: float, shown: str) -> None:
    assert IN_ENGLISH.say(whole_minutes(seconds)) == shown
