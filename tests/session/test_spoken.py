"""How long a voice needs."""

from __future__ import annotations

import pytest

from backstride.session.spoken import spoken_seconds

# Measured with espeak-ng -v en -s 160.
MEASURED = {
    "Half-kneeling hip flexor stretch": 2.25,
    "Left side": 1.09,
    "Switch sides, right": 1.89,
    "Rest, then dead bug": 1.77,
    "Lie down on your back for the next ones.": 2.52,
    "Tuck the tail under, then glide the whole trunk forward.": 3.70,
    "Thirty seconds each side, twice": 2.68,
    "Walk for about five minutes until your breath is quiet.": 3.49,
    "Calf stretch, straight knee. Left side.": 3.24,
    "Forearm plank. Hold ten seconds, four times.": 3.93,
    "Next: side plank, left side, six holds of ten seconds.": 4.87,
    "Stop for a pinch deep in the groin or for back pain.": 3.28,
}


@pytest.mark.parametrize("text", MEASURED)
def test_the_estimate_is_close_to_a_voice(text: str) -> None:
    assert spoken_seconds(text, "en") == pytest.approx(MEASURED[text], rel=0.13)


def test_digits_take_longer_than_letters() -> None:
    assert spoken_seconds("30 45 60", "en") > spoken_seconds("ab cd ef", "en")


def test_a_character_of_chinese_takes_longer_than_one_of_english() -> None:
    assert spoken_seconds("躺在地板上", "zh-CN") > spoken_seconds("lying", "en-GB")


def test_nothing_takes_no_time() -> None:
    assert spoken_seconds("  ", "en") == 0
