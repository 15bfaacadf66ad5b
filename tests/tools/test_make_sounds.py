"""The cue sounds: made again they are the same, and no two can be taken for each other."""

from __future__ import annotations

import sys
import wave
from array import array
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, pi, sin, sqrt
from pathlib import Path

import pytest

from backstride.devices.sounds.open import KINDS
from tools.make_sounds import PEAK, SOUNDS, make_all

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
SEMITONE = 2 ** (1 / 12)
PITCHES = [196.0 * SEMITONE**step for step in range(40)]


@dataclass(frozen=True)
class Heard:
    """What an ear would note of a sound."""

    seconds: float
    first_pitch: float
    last_pitch: float
    attacks: int
    colour: float


def samples_of(kind: str) -> tuple[list[float], int]:
    with wave.open(str(FOLDER / f"{kind}.wav")) as file:
        data = array("h", file.readframes(file.getnframes()))
        if sys.byteorder == "big":
            data.byteswap()
        return [value / 32768 for value in data], file.getframerate()


def strength(samples: list[float], rate: int, hertz: float) -> float:
    step = 2 * pi * hertz / rate
    real = sum(value * cos(step * place) for place, value in enumerate(samples))
    imaginary = sum(value * sin(step * place) for place, value in enumerate(samples))
    return sqrt(real * real + imaginary * imaginary) / len(samples)


def pitch(samples: list[float], rate: int) -> float:
    return max(PITCHES, key=lambda hertz: strength(samples, rate, hertz))


def loudness(samples: list[float]) -> list[float]:
    window = 480
    return [
        sqrt(sum(value * value for value in samples[start : start + window]) / window)
        for start in range(0, len(samples) - window, window)
    ]


def heard(kind: str) -> Heard:
    samples, rate = samples_of(kind)
    loud = loudness(samples)
    sounding = [number for number, value in enumerate(loud) if value > max(loud) * 0.15]
    words = samples[sounding[0] * 480 : (sounding[-1] + 1) * 480]
    part = min(len(words) // 3, rate // 12)
    thin = (slice(None, part, 4), slice(-part, None, 4))
    rises = [now > 1.5 * before and now > max(loud) * 0.2 for before, now in pairwise(loud)]
    attacks = sum(now and not before for before, now in zip([False, *rises], rises, strict=False))
    crossings = sum(before < 0 <= now for before, now in pairwise(words)) / (len(words) / rate)
    return Heard(
        len(words) / rate, pitch(words[thin[0]], rate // 4), pitch(words[thin[1]], rate // 4), attacks, crossings
    )


def differences(one: Heard, other: Heard) -> int:
    def apart(a: float, b: float, factor: float) -> bool:
        return max(a, b) > factor * max(min(a, b), 1e-9)

    return sum(
        (
            apart(one.seconds, other.seconds, 1.3),
            apart(one.first_pitch, other.first_pitch, SEMITONE**1.5),
            apart(one.last_pitch, other.last_pitch, SEMITONE**1.5),
            one.attacks != other.attacks,
            apart(one.colour, other.colour, 1.25),
        )
    )


def test_every_kind_of_cue_has_its_sound() -> None:
    assert set(SOUNDS) == set(KINDS)


def test_the_sounds_come_out_of_the_script_byte_for_byte(tmp_path: Path) -> None:
    make_all(tmp_path)

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert made == {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_is_short_and_soft_at_both_ends_and_never_clips(kind: str) -> None:
    samples, rate = samples_of(kind)

    assert rate == 48_000
    assert len(samples) / rate <= (1.6 if kind == "finish" else 0.65)
    assert 0.1 < max(map(abs, samples)) <= PEAK
    assert max(map(abs, samples[:24])) < 0.05
    assert not any(samples[-rate // 25 :])


def test_any_two_sounds_differ_in_at_least_two_ways() -> None:
    ears = {kind: heard(kind) for kind in KINDS}

    alike = [(a, b, ears[a], ears[b]) for a, b in combinations(KINDS, 2) if differences(ears[a], ears[b]) < 2]

    assert alike == []


def test_breath_in_rises_and_breath_out_falls() -> None:
    breath_in, breath_out = heard("breath-in"), heard("breath-out")

    assert breath_in.last_pitch > breath_in.first_pitch * 1.2
    assert breath_out.last_pitch < breath_out.first_pitch / 1.2
