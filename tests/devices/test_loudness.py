"""How loud things are, against values that others have published, and speech beside the tones."""

from __future__ import annotations

from array import array
from itertools import chain
from math import pi, sin
from pathlib import Path

import pytest

from backstride.devices.speech.loudness import TONES, amplified, levelled, loudness
from backstride.devices.speech.wav import BREATH, Speech, breathing, read, resampled

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"


def sine(decibels: float, *, hertz: float = 997.0, seconds: float = 1.0, rate: int = 48_000) -> Speech:
    peak = 10 ** (decibels / 20) * 32767
    return Speech(array("h", [round(peak * sin(2 * pi * hertz * n / rate)) for n in range(int(seconds * rate))]), rate)


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
def test_a_sine_of_full_scale_has_the_loudness_that_the_standard_names(rate: int) -> None:
    assert loudness(sine(0.0, rate=rate)) == pytest.approx(-3.01, abs=0.15)
    assert loudness(sine(-20.0, rate=rate)) == pytest.approx(-23.01, abs=0.15)


def test_what_is_much_quieter_than_the_rest_does_not_count() -> None:
    loud, quiet = sine(-20.0), sine(-50.0, seconds=4.0)

    assert loudness(Speech(loud.samples + quiet.samples, loud.rate)) == pytest.approx(
        loudness(loud), abs=0.8
    )  # two blocks have a part of both
    assert loudness(Speech(array("h", bytes(9600)), 48_000)) == float("-inf")
    assert loudness(Speech(array("h"), 48_000)) == float("-inf")


def test_the_tones_have_the_loudness_that_voices_are_made_to_have() -> None:
    tones = [read(path.read_bytes()) for path in sorted(SOUNDS.glob("*.wav"))]
    silence = array("h", bytes(2 * 24_000))
    together = array("h", chain.from_iterable([*tone.samples, *silence] for tone in tones))

    assert loudness(Speech(together, 48_000)) == pytest.approx(TONES, abs=0.5)


@pytest.mark.parametrize("decibels", [-40.0, -25.0, -12.0, -3.0])
def test_speech_is_as_loud_as_the_tones_or_twelve_decibels_louder_than_it_was(decibels: float) -> None:
    found = loudness(levelled(sine(decibels, seconds=0.6, rate=16_000)))

    assert found == pytest.approx(min(TONES, decibels - 3.0 + 12.0), abs=0.2)


def test_a_short_word_is_levelled_too() -> None:
    assert loudness(levelled(sine(-10.0, seconds=0.2))) == pytest.approx(TONES, abs=0.2)


@pytest.mark.parametrize("gain", [5.0, 12.0])
def test_peaks_are_bent_and_none_is_cut_off(gain: float) -> None:
    found = amplified(sine(-6.0, seconds=0.1), gain).samples

    assert 0.8 * 32_768 < max(found) < 0.981 * 32_768
    assert min(found) == pytest.approx(-max(found), abs=200)


def test_three_times_as_many_samples_lie_on_the_lines_between_them() -> None:
    assert list(resampled(Speech(array("h", [0, 300, -300]), 16_000)).samples) == [
        0,
        100,
        200,
        300,
        100,
        -100,
        *3 * [-300],
    ]


def test_a_pause_between_sentences_is_a_short_breath() -> None:
    word, rate = sine(-20.0, seconds=0.5, rate=16_000).samples, 16_000
    pause = array("h", bytes(2 * rate))

    heard = breathing(Speech(word + pause + word + pause[: rate // 5] + word, rate))

    assert heard.seconds == pytest.approx(0.5 + BREATH + 0.5 + 0.2 + 0.5, abs=0.03)
