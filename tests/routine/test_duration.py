"""Lengths of time, read and shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.routine import duration

_MORE = ("5 days", "PT30S", "1e3", "1_000", "30-45 s", "٣٠", "4 5", "1m1m", ".5", "5.", "1:30 s", "nan", "inf")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("45", 45),
        ("45s", 45),
        ("45 sec", 45),
        ("90 seconds", 90),
        ("1m30s", 90),
        ("1 min 30 s", 90),
        ("1:30", 90),
        ("0:45", 45),
        ("1:05:00", 3900),
        ("2 min", 120),
        ("1.5 min", 90),
        ("90:00", 5400),
        ("1 h", 3600),
        ("1 h 5 min", 3900),
        ("1 hour 10 s", 3610),
        ("1h 1m 1.25s", 3661.25),
        ("0", 0),
        ("0.5", 0.5),
        ("90.1", 90.1),
        ("1 MIN 30 Secs", 90),
        ("  30 s ", 30),
        ("30\u00a0s", 30),
    ],
)
def test_every_form_of_the_format_is_read(text: str, seconds: float) -> None:
    assert duration.parse(text) == seconds
    assert re.search(duration.PATTERN, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "s",
        "-5 s",
        "30 seks",
        "1:75",
        "1:2:3",
        "0:61:00",
        "1,5 min",
        "1.5 min 30 s",
        "1 min 90 s",
        "30 s 1 min",
        *_MORE,
    ],
)
def test_anything_else_is_not_a_length(text: str) -> None:
    assert duration.parse(text) is None
    assert not re.search(duration.PATTERN, text)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (45, "45 s"),
        (90, "1 min 30 s"),
        (120, "2 min"),
        (3900, "1 h 5 min"),
        (0, "0 s"),
        (7.5, "7.5 s"),
        (60.5, "1 min 0.5 s"),
    ],
)
def test_a_length_is_shown_as_an_author_writes_it(seconds: float, text: str) -> None:
    assert duration.show(seconds) == text


@given(st.integers(0, 12 * 3_600_000))
def test_what_is_shown_is_read_back(milliseconds: int) -> None:
    assert duration.parse(duration.show(milliseconds / 1000)) == milliseconds / 1000
