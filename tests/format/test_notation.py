"""A dose as clinicians write it: what it means as keys and values, with and without the key that it stands under."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.keys import STEP_KEYS
from backstride.format.notation import Meaning, meaning

# ruff: noqa: RUF001  because typographic characters are what is typed here


def values(text: str, key: str = "") -> dict[str, str]:
    found = meaning(text, key)
    assert found, text
    return found.values


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("12, 10, 8", "reps", {"reps": "[12, 10, 8]"}),
        ("12,10,8", "reps", {"reps": "[12, 10, 8]"}),
        ("12-10-8", "reps", {"reps": "[12, 10, 8]"}),
        ("30s, 20s then 10s", "hold", {"hold": "[30 s, 20 s, 10 s]"}),
        ("30/20/10", "hold", {"hold": "[30 s, 20 s, 10 s]"}),
        ("10-20-30 s", "hold", {"hold": "[10 s, 20 s, 30 s]"}),
        ("30, 20 s", "", {"hold": "[30 s, 20 s]"}),
        ("left 10 right 8", "reps", {"reps": "{left: 10, right: 8}"}),
        ("R8/L10", "reps", {"reps": "{left: 10, right: 8}"}),
        ("3 left, 2 right", "sets", {"sets": "{left: 3, right: 2}"}),
        ("20 s rechts und 30 s links", "hold", {"hold": "{left: 30 s, right: 20 s}"}),
        ("10 @ 5 kg", "reps", {"reps": "10", "load": "5 kg"}),
        ("3 x 10 mit 12,5 kg", "reps", {"sets": "3", "reps": "10", "load": "12.5 kg"}),
        ("60s max", "hold", {"hold": "max", "at_most": "1 min"}),
        ("up to 20 reps", "reps", {"reps": "max", "at_most": "20"}),
        ("max. 1 min", "reps", {"reps": "max", "at_most": "1 min"}),
        ("30-60 s", "hold", {"hold": "1 min", "cue": "30-60 s"}),
    ],
)
def test_several_amounts_and_what_goes_with_them(text: str, key: str, expected: dict[str, str]) -> None:
    assert values(text, key) == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1/2 min", "hold"),
        ("12, 10", "sets"),
        ("12, soon", "reps"),
        ("left 10 right none", "reps"),
        ("max soon", "hold"),
        ("3 max", "sets"),
        ("soon @ 5 kg", "reps"),
        ("12, 10, 8", "rest"),
    ],
)
def test_what_only_looks_like_several_amounts(text: str, key: str) -> None:
    assert meaning(text, key) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3x10", {"sets": "3", "reps": "10"}),
        ("3 x 10", {"sets": "3", "reps": "10"}),
        ("3×10", {"sets": "3", "reps": "10"}),
        ("3 by 10", {"sets": "3", "reps": "10"}),
        ("3 sets of 10", {"sets": "3", "reps": "10"}),
        ("3 sets x 10 reps", {"sets": "3", "reps": "10"}),
        ("3 Sätze à 10", {"sets": "3", "reps": "10"}),
        ("3 Sätze mit 10 Wiederholungen je Seite", {"sets": "3", "reps": "10", "sides": "each"}),
        ("10", {"reps": "10"}),
        ("10 reps", {"reps": "10"}),
        ("10 Wdh.", {"reps": "10"}),
        ("20x", {"reps": "20"}),
        ("x10", {"reps": "10"}),
        ("30 s", {"hold": "30 s"}),
        ("2 x 30 s", {"sets": "2", "hold": "30 s"}),
        ("2x30s/side", {"sets": "2", "hold": "30 s", "sides": "each"}),
        ("30 s each side", {"hold": "30 s", "sides": "each"}),
        ("2x12/side", {"sets": "2", "reps": "12", "sides": "each"}),
        ("12 (each leg)", {"reps": "12", "sides": "each"}),
        ("12 L/R", {"reps": "12", "sides": "each"}),
        ("12 beidseits", {"reps": "12", "sides": "each"}),
        ("20 left", {"reps": "20", "sides": "left"}),
        ("20 rechts", {"reps": "20", "sides": "right"}),
        ("20 alternating", {"reps": "20", "sides": "alternate"}),
        ("10 reps of 5 s", {"reps": "10", "hold": "5 s"}),
        ("3 x 10 reps of 5 s", {"sets": "3", "reps": "10", "hold": "5 s"}),
        ('30"', {"hold": "30 s"}),
        ("30''", {"hold": "30 s"}),
        ("2'", {"hold": "2 min"}),
        ("1'30\"", {"hold": "1 min 30 s"}),
        ("30”", {"hold": "30 s"}),
        ("1:30", {"hold": "1 min 30 s"}),
        ("1½ min", {"hold": "1 min 30 s"}),
        ("half a minute", {"hold": "30 s"}),
        ("eine halbe Minute", {"hold": "30 s"}),
        ("30 Sekunden", {"hold": "30 s"}),
        ("30 Sek.", {"hold": "30 s"}),
        ("hold for 30 s", {"hold": "30 s"}),
        ("3\u00a0x\u00a010", {"sets": "3", "reps": "10"}),
        ("zwölf", {"reps": "12"}),
        ("twice", {"reps": "2"}),
    ],
)
def test_a_whole_dose_in_one_field(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8-12", {"reps": "12", "cue": "8-12"}),
        ("8–12 reps", {"reps": "12", "cue": "8-12"}),
        ("8 to 12", {"reps": "12", "cue": "8-12"}),
        ("3x8-12", {"sets": "3", "reps": "12", "cue": "8-12"}),
        ("15-30 s", {"hold": "30 s", "cue": "15-30 s"}),
        ("2 x 15 - 30 sec /side", {"sets": "2", "hold": "30 s", "sides": "each", "cue": "15-30 s"}),
    ],
)
def test_of_a_range_the_higher_number_counts_and_the_range_is_shown(text: str, expected: dict[str, str]) -> None:
    assert meaning(text) == Meaning(expected, "range")


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("3x10", "sets", {"sets": "3", "reps": "10"}),
        ("3 sets", "sets", {"sets": "3"}),
        ("two", "sets", {"sets": "2"}),
        ("3-4", "sets", {"sets": "4", "cue": "3-4"}),
        ("3 x 10", "hold", {"sets": "3", "hold": "10 s"}),
        ("10 reps", "hold", {"reps": "10"}),
        ("10-20", "hold", {"hold": "20 s", "cue": "10-20 s"}),
        ("30 s", "reps", {"hold": "30 s"}),
        ("3x30s", "for", {"sets": "3", "for": "30 s"}),
        ("60-90 s", "rest", {"rest": "1 min 30 s"}),
        ("60 - 90", "rest", {"rest": "1 min 30 s"}),
        ("1'", "pause", {"pause": "1 min"}),
        ("none", "rest", {"rest": "0"}),
        ("5 breaths", "breaths", {"breaths": "5"}),
        ("3 times", "repeat", {"repeat": "3"}),
        ("2-3 rounds", "repeat", {"repeat": "3"}),
        ("AMRAP", "repeat", {"repeat": "max"}),
        ("as many as possible", "repeat", {"repeat": "max"}),
        ("2–1–2", "tempo", {"tempo": "2-1-2"}),
        ("2/1/2", "tempo", {"tempo": "2-1-2"}),
        ("2 - 1 - 2", "tempo", {"tempo": "2-1-2"}),
        ("2 s - 1 s - 2 s", "tempo", {"tempo": "2-1-2"}),
        ("2,1,2", "tempo", {"tempo": "2-1-2"}),
        ("2,5-1-2,5", "tempo", {"tempo": "2.5-1-2.5"}),
        ("3-3", "tempo", {"tempo": "3-0-3"}),
        ("4-6", "breathe", {"breathe": "4-0-6-0"}),
        ("4-7-8", "breathe", {"breathe": "4-7-8-0"}),
    ],
)
def test_a_value_of_one_key(text: str, key: str, expected: dict[str, str]) -> None:
    assert values(text, key) == expected


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("max", "reps", {"reps": "max"}),
        ("3 x max", "reps", {"sets": "3", "reps": "max"}),
        ("to failure", "reps", {"reps": "max"}),
        ("as long as you can", "hold", {"hold": "max"}),
        ("bis zur Ermüdung", "for", {"for": "max"}),
    ],
)
def test_what_names_no_number_is_open(text: str, key: str, expected: dict[str, str]) -> None:
    assert meaning(text, key) == Meaning(expected, "open")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("soon", "hold"),
        ("30 seks", "hold"),
        ("many", "repeat"),
        ("slow", "tempo"),
        ("1-2-3-4-5", "tempo"),
        ("0 s", "rest"),
        ("soon - later s", "rest"),
        ("10 reps of nothing", "reps"),
        ("30 s - 0 s", "hold"),
        ("3x10", "title"),
        ("x" * 61, "reps"),
        ("", ""),
    ],
)
def test_what_is_no_notation_means_nothing(text: str, key: str) -> None:
    assert meaning(text, key) is None


@pytest.mark.parametrize(("text", "key"), [("10", "reps"), ("30 s", "hold"), ("3", "sets")])
def test_what_the_format_reads_itself_means_nothing_else(text: str, key: str) -> None:
    assert meaning(text, key) is None


@given(st.text("0123456789 x-–:.,/'\"½sminrepschablokje", max_size=70), st.sampled_from([*sorted(STEP_KEYS), ""]))
def test_any_text_has_a_meaning_that_can_be_written_or_none(text: str, key: str) -> None:
    found = meaning(text, key)

    assert found is None or (found.values and found.values.keys() <= STEP_KEYS)
    assert found is None or all(re.fullmatch(r"[\w.: -]+", value) for value in found.values.values())
