"""What an engine wrote: its true samples, without the silence before and after the words."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from backstride.devices.wav import CUE_FORM, WIDTH, Form, NotWavError, frames_of, parse, samples_of
from backstride.devices.wav import written as wav_of
from backstride.i18n.messages import MessageError, message

LONGEST = 60.0
"""Seconds of speech that are believed; more is an engine gone mad."""

FAINT = 150
"""Samples (of 32767) up to this loudness count as silence."""

BEFORE = 0.005
"""Seconds of silence that are left before the first sound."""

AFTER = 0.03
"""And after the last one, so that it may fade."""

TAIL = 0.04
"""Seconds of perfect silence at the end: Qt's stream repeats the last hundredths when the next sound begins."""


BREATH = 0.35
"""Seconds of silence at most between two sentences."""

_GRAIN = 0.01
"""Seconds that are silent or not as a whole."""


class NoSpeechError(MessageError):
    """A file that holds no speech; the message is a clause with "it", as in "it wrote only silence"."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Mono samples of 16 bits, ``rate`` of them a second."""

    samples: array[int]
    rate: int

    @property
    def seconds(self) -> float:
        """Return how long it sounds."""
        return len(self.samples) / self.rate


def read(data: bytes) -> Speech:
    """Read a WAV of 16 bits, of several channels the first; raises NoSpeechError where it is none."""
    try:
        form, frames = parse(data)
    except NotWavError as error:
        raise NoSpeechError(message("what it wrote cannot be played: {why}", why=error.message)) from error
    if len(frames) > LONGEST * form.rate * form.channels * WIDTH:
        raise NoSpeechError(message("it wrote more than {seconds} s of sound", seconds=LONGEST))
    return Speech(samples_of(frames)[:: form.channels], form.rate)


def trimmed(speech: Speech) -> Speech:
    """Return *speech* without the silence around it, and with a short perfect one after it.

    Raises NoSpeechError where there is nothing but silence.
    """
    heard = speech.samples
    first = next((place for place, value in enumerate(heard) if abs(value) > FAINT), None)
    if first is None:
        raise NoSpeechError(message("it wrote only silence"))
    last = next(place for place in range(len(heard) - 1, -1, -1) if abs(heard[place]) > FAINT)
    begin = max(0, first - round(BEFORE * speech.rate))
    words = heard[begin : last + 1 + round(AFTER * speech.rate)]
    return Speech(words + array("h", [0] * round(TAIL * speech.rate)), speech.rate)


def breathing(speech: Speech) -> Speech:
    """Return *speech* with no pause that is longer than a short breath: engines wait up to twice as long."""
    size = max(1, round(_GRAIN * speech.rate))
    grains = [speech.samples[place : place + size] for place in range(0, len(speech.samples), size)]
    found, quiet = array("h"), 0
    for grain in grains:
        quiet = quiet + 1 if max(map(abs, grain)) <= FAINT else 0
        if quiet * _GRAIN <= BREATH:
            found += grain
    return Speech(found, speech.rate)


def resampled(speech: Speech, rate: int = CUE_FORM.rate) -> Speech:
    """Return *speech* at *rate*, straight lines between its samples (its own are few enough for that to be inaudible).

    All that is played has the rate of the cues: then it joins their stream, which is open, and needs none of its own.
    """
    if speech.rate == rate:
        return speech
    if rate % speech.rate == 0:
        return Speech(_multiplied(speech.samples, rate // speech.rate), rate)
    old = speech.samples + speech.samples[-1:]
    step = speech.rate / rate
    places = (number * step for number in range(int(len(speech.samples) / step)))
    return Speech(
        array("h", [int(old[at := int(place)] + (old[at + 1] - old[at]) * (place - at)) for place in places]), rate
    )


def _multiplied(samples: array[int], times: int) -> array[int]:
    """Return *samples* with *times* as many, on straight lines between them."""
    found = array("h", bytes(WIDTH * times * len(samples)))
    following = samples[1:] + samples[-1:]
    for part in range(times):
        left = times - part
        found[part::times] = array(
            "h", [(left * now + part * then) // times for now, then in zip(samples, following, strict=True)]
        )
    return found


def written(speech: Speech) -> bytes:
    """Return *speech* as a WAV file."""
    return wav_of(Form(1, speech.rate), frames_of(speech.samples))
