"""How loud speech is, by EBU R 128, and speech as loud as the tones."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import accumulate
from math import log10, pi, tan, tanh

from backstride.devices.speech.wav import Speech

TONES = -18.5
"""The loudness of the tones, one after the other, in LUFS; a test measures it."""

MOST_GAIN = 12.0
"""Decibels by which a phrase is made louder at most."""

_BLOCK, _STEP = 0.4, 0.1
"""Seconds that are measured at once, and from one such block to the next (ITU-R BS.1770-4)."""

_SILENT, _QUIET = -70.0, -10.0
"""LUFS below which a block counts as silence, and below the mean of the others."""

_OFFSET = -0.691
_FULL = 32768.0
_KNEE, _CEILING = 0.8, 0.98
"""The part of full scale from which a sample is bent, so that none is cut off, and which none exceeds."""

_Filter = tuple[float, float, float, float, float]
"""A biquad: three coefficients of what comes in, two of what went out."""


def loudness(speech: Speech) -> float:
    """Return how loud *speech* is in LUFS; minus infinity where it is silent. Less than a block is one."""
    powers = tuple(_powers(speech))
    heard = [power for power in powers if _lufs(power) > _SILENT]
    if not heard:
        return float("-inf")
    gate = _lufs(sum(heard) / len(heard)) + _QUIET
    loud = [power for power in heard if _lufs(power) > gate]
    return _lufs(sum(loud) / len(loud))


def levelled(speech: Speech) -> Speech:
    """Return *speech* as loud as the tones, whatever an engine and its voice make of these words."""
    measured = loudness(speech)
    return speech if measured == float("-inf") else amplified(speech, min(MOST_GAIN, TONES - measured))


def amplified(speech: Speech, gain: float) -> Speech:
    """Return *speech* louder by *gain* decibels; peaks that would be cut off are bent."""
    factor, knee = 10 ** (gain / 20), _KNEE * _FULL
    louder = (factor * sample for sample in speech.samples)
    return Speech(array("h", [round(x if -knee < x < knee else _bent(x)) for x in louder]), speech.rate)


def _bent(sample: float) -> float:
    room = _CEILING - _KNEE
    level = _KNEE + room * tanh((abs(sample) / _FULL - _KNEE) / room)
    return level * (_FULL if sample > 0 else -_FULL)


def _powers(speech: Speech) -> Iterator[float]:
    """Yield the mean square of each block, as the ear weights it."""
    weighted = _weighted(speech)
    block, step = min(len(weighted), round(_BLOCK * speech.rate)), round(_STEP * speech.rate)
    sums = [0.0, *accumulate(value * value for value in weighted)]
    for start in range(0, len(weighted) - block + 1, step) if block else ():
        yield (sums[start + block] - sums[start]) / block


def _weighted(speech: Speech) -> list[float]:
    values = [sample / _FULL for sample in speech.samples]
    for each in (_shelf(speech.rate), _high_pass(speech.rate)):
        values = _filtered(values, each)
    return values


def _filtered(values: list[float], by: _Filter) -> list[float]:
    b0, b1, b2, a1, a2 = by
    before, earlier, out, last = 0.0, 0.0, 0.0, 0.0
    found = []
    for value in values:
        now = b0 * value + b1 * before + b2 * earlier - a1 * out - a2 * last
        earlier, before, last, out = before, value, out, now
        found.append(now)
    return found


def _shelf(rate: int) -> _Filter:
    """Return the first filter of BS.1770, for any *rate*: what a head does."""
    k, q, high = tan(pi * 1681.974450955533 / rate), 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    band, whole = high**0.4996667741545416, 1 + k / q + k * k
    return (
        (high + band * k / q + k * k) / whole,
        2 * (k * k - high) / whole,
        (high - band * k / q + k * k) / whole,
        2 * (k * k - 1) / whole,
        (1 - k / q + k * k) / whole,
    )


def _high_pass(rate: int) -> _Filter:
    """Return the second filter of BS.1770, for any *rate*: low tones count less."""
    k, q = tan(pi * 38.13547087602444 / rate), 0.5003270373238773
    whole = 1 + k / q + k * k
    return 1.0, -2.0, 1.0, 2 * (k * k - 1) / whole, (1 - k / q + k * k) / whole


def _lufs(power: float) -> float:
    return _OFFSET + 10 * log10(power) if power > 0 else float("-inf")
