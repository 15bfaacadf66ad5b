"""Make the cue sounds: sixteen short WAV files, the same bytes on every machine.

Usage: ``python tools/make_sounds.py [FOLDER]``; without a folder, ``assets/sounds``.

A sound is a row of notes, a note is a few partials under an envelope: all of it is in `SOUNDS`. Only sums, products and
square roots are used (the sine is a series, the envelope a parabola), because those alone round alike everywhere.
Each sound is brought to the same loudness to the ear (A-weighting of its partials), times its ``level``.
"""

from __future__ import annotations

import sys
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

RATE = 48_000
LOUDNESS = 0.22
"""Root mean square of the loudest `WINDOW` after A-weighting, of 1.0 at full scale."""

WINDOW = RATE // 20
PEAK = 0.89
"""No sample goes beyond this part of full scale (1 dB below it)."""

SINE = "sine"
SOFT = "soft"
BRIGHT = "bright"
WOOD = "wood"
BELL = "bell"

TAIL = [0.0] * (RATE // 25)
"""Silence after each sound: some players repeat the last hundredths of a second when the next sound begins."""

TIMBRES = {
    SINE: ((1.0, 1.0),),
    SOFT: ((1.0, 1.0), (2.0, 0.25), (3.0, 0.06)),
    BRIGHT: ((1.0, 1.0), (2.0, 0.5), (3.0, 0.35), (4.0, 0.2)),
    WOOD: ((1.0, 1.0), (2.7, 0.5), (5.1, 0.2)),
    BELL: ((1.0, 1.0), (2.0, 0.3), (3.01, 0.4), (4.2, 0.12)),
}
"""Partials of each timbre: (multiple of the note's pitch, amplitude)."""


@dataclass(frozen=True, slots=True)
class Note:
    """One tone: begins at ``start`` and lasts ``length`` seconds, gliding from ``low`` to ``to`` hertz.

    ``attack`` is the part of the length in which it swells; then it fades, the sooner the greater ``decay`` (0 holds
    it until a short release).
    """

    start: float
    length: float
    pitch: float
    to: float = 0.0
    attack: float = 0.04
    decay: int = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """What one kind of cue sounds like; ``level`` makes it quieter than the others where it comes often."""

    timbre: str
    notes: tuple[Note, ...]
    level: float = 1.0


SOUNDS = {
    "countdown": Sound(WOOD, (Note(0.0, 0.07, 880.0),)),
    "lead-in": Sound(SOFT, (Note(0.0, 0.14, 523.25),), 0.8),
    "begin": Sound(BRIGHT, (Note(0.0, 0.13, 659.26), Note(0.13, 0.32, 987.77))),
    "end": Sound(BRIGHT, (Note(0.0, 0.15, 783.99), Note(0.15, 0.37, 523.25))),
    "halfway": Sound(BELL, (Note(0.0, 0.16, 1046.5), Note(0.18, 0.26, 1046.5)), 0.9),
    "switch": Sound(
        SOFT,
        (Note(0.0, 0.12, 587.33), Note(0.13, 0.12, 880.0), Note(0.26, 0.12, 587.33), Note(0.39, 0.19, 880.0)),
    ),
    "rest": Sound(SOFT, (Note(0.0, 0.58, 261.63, attack=0.15),), 0.9),
    "finish": Sound(
        BELL,
        (
            Note(0.0, 1.5, 523.25, decay=3),
            Note(0.12, 1.38, 659.26, decay=3),
            Note(0.24, 1.26, 783.99, decay=3),
            Note(0.36, 1.14, 1046.5, decay=3),
        ),
    ),
    "breath-in": Sound(SINE, (Note(0.0, 0.58, 294.0, to=494.0, attack=0.5, decay=1),), 0.6),
    "breath-out": Sound(SINE, (Note(0.0, 0.6, 440.0, to=220.0, attack=0.2, decay=1),), 0.6),
    "breath-hold": Sound(SINE, (Note(0.0, 0.3, 392.0, attack=0.4, decay=1),), 0.5),
    "rep-out": Sound(SOFT, (Note(0.0, 0.16, 440.0, to=698.0),), 0.7),
    "rep-back": Sound(SOFT, (Note(0.0, 0.2, 698.0, to=349.0),), 0.7),
    "rep-hold": Sound(SOFT, (Note(0.0, 0.07, 740.0), Note(0.1, 0.07, 740.0)), 0.6),
    "pause": Sound(WOOD, (Note(0.0, 0.14, 440.0), Note(0.16, 0.3, 293.66)), 0.9),
    "resume": Sound(WOOD, (Note(0.0, 0.14, 293.66), Note(0.16, 0.3, 440.0)), 0.9),
}


def _sine(turn: float) -> float:
    """Return the sine of *turn* (0 to 1) by its series: plain arithmetic rounds alike on every machine."""
    angle = 6.283185307179586 * (turn - 0.5)  # the series wants it between -pi and pi
    term = total = angle
    for order in range(2, 36, 2):
        term *= -angle * angle / (order * (order + 1))
        total += term
    return -total


STEPS = 4096
ONE_TURN = [_sine(step / STEPS) for step in range(STEPS + 1)]


def a_weight(hertz: float) -> float:
    """Return how loud a tone of *hertz* is to the ear, about 1.0 at 1000 (IEC 61672, curve A)."""
    f2 = hertz * hertz
    top = 12194.0**2 * f2 * f2
    bottom = (f2 + 20.6**2) * sqrt((f2 + 107.7**2) * (f2 + 737.9**2)) * (f2 + 12194.0**2)
    return 1.2589 * top / bottom


def envelope(note: Note, at: float) -> float:
    """Return the note's strength at *at* (0 its start, 1 its end), without a step anywhere."""
    if at < note.attack:
        rise = at / note.attack
        return rise * rise * (3.0 - 2.0 * rise)
    left = (1.0 - at) / (1.0 - note.attack)
    fade = 1.0
    for _ in range(note.decay):
        fade *= left
    return fade * min(1.0, left / 0.1)


def partial_of(note: Note, multiple: float, strength: float) -> Iterator[float]:
    """Yield the samples of one partial of *note*."""
    count = round(note.length * RATE)
    glide = (note.to or note.pitch) - note.pitch
    turn = 0.0
    for number in range(count):
        at = number / count
        turn += multiple * (note.pitch + glide * at) / RATE
        turn -= int(turn)
        place = turn * STEPS
        step = int(place)
        value = ONE_TURN[step] + (ONE_TURN[step + 1] - ONE_TURN[step]) * (place - step)
        yield strength * envelope(note, at) * value


def render(sound: Sound) -> list[float]:
    """Return the samples of *sound*, as loud to the ear as its level says."""
    length = round(max(note.start + note.length for note in sound.notes) * RATE)
    heard, weighed = [0.0] * length, [0.0] * length
    for note in sound.notes:
        for multiple, strength in TIMBRES[sound.timbre]:
            weight = a_weight(multiple * note.pitch)
            for place, value in enumerate(partial_of(note, multiple, strength), round(note.start * RATE)):
                if place < length:
                    heard[place] += value
                    weighed[place] += value * weight
    gain = min(sound.level * LOUDNESS / loudest(weighed), PEAK / max(map(abs, heard)))
    return [gain * value for value in heard]


def loudest(samples: list[float]) -> float:
    """Return the root mean square of the loudest window (a shorter sound is measured as if followed by silence)."""
    windows = range(0, max(1, len(samples) - WINDOW + 1), WINDOW // 4)
    return max(sqrt(sum(value * value for value in samples[start : start + WINDOW]) / WINDOW) for start in windows)


def write(path: Path, samples: list[float]) -> None:
    """Write *samples* (-1 to 1) as a mono WAV of 16 bits."""
    frames = array("h", (round(32767 * value) for value in samples))
    if sys.byteorder == "big":
        frames.byteswap()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(frames.tobytes())


def make_all(folder: Path) -> None:
    """Write every sound into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, sound in SOUNDS.items():
        write(folder / f"{kind}.wav", [*render(sound), *TAIL])


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "assets" / "sounds")
