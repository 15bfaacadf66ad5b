"""Texts as they are read aloud."""

from __future__ import annotations

import pytest

from backstride.i18n.aloud import aloud
from backstride.i18n.catalogue import IN_ENGLISH


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Hold 30 s.", "Hold thirty seconds."),
        ("Rest 1.5 min, then 1,5 min.", "Rest one and a half minutes, then one and a half minutes."),
        ("90 sec or 1 h", "one and a half minutes or one hour"),
        ("10-15 times", "10 to 15 times"),
        ("10\u201315 times", "10 to 15 times"),
        ("Breathe 4-7-8, at L4-5.", "Breathe 4-7-8, at L4-5."),
        ("Bend to 45°, not 1°.", "Bend to 45 degrees, not 1 degree."),
        ("3 x 10", "3 times 10"),
        ("90/90 breathing", "90 90 breathing"),
        ("½ turn, 1½ turns, ¾", "a half turn, 1 and a half turns, three quarters"),
        ("The psoas. PSOAS! McGill's", "The soh-az. soh-az! Mick Gill's"),
        ("2:30, 5 m/s, 30 steps", "2:30, 5 m/s, 30 steps"),
        ("", ""),
    ],
)
def test_what_people_write_is_read_as_they_say_it(written: str, read: str) -> None:
    assert aloud(written, IN_ENGLISH) == read
