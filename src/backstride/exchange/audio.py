"""A whole session as sound: every tone and every phrase at its own sample, and what is said as subtitles (SubRip).

What is mixed is written into its place in the file, which is silent at first, so that a session of hours takes no
more memory than one phrase.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from math import inf
from typing import IO, NamedTuple

from backstride.devices.wav import CUE_FORM, WIDTH, frames_of, samples_of, written
from backstride.session.cues import Cue
from backstride.session.timeline import Timeline

_HEADER = len(written(CUE_FORM, b""))
_LOUDEST = 2**15 - 1
_AFTER = 2.0
"""Seconds that are left after the end, for the last tone to fade."""

Clip = Callable[[Cue], "array[int] | None"]
"""Returns the samples of a cue, those of the cues' own form; ``None`` for one that is not heard."""


class Heard(NamedTuple):
    """A cue at its moment, in seconds of the file."""

    at: float
    cue: Cue


def begins(timeline: Timeline) -> tuple[float, ...]:
    """Return the second at which each phase begins, and the last one ends: open phases take what is estimated."""
    return tuple(accumulate((_length(timeline, index) for index in range(len(timeline.phases))), initial=0.0))


def heard(timeline: Timeline, cues: Sequence[Iterable[Cue]]) -> tuple[Heard, ...]:
    """Return every one of *cues*, which are those of each phase, at its moment, in order."""
    starts = begins(timeline)
    found = [
        Heard(max(0.0, (starts[index + 1] - cue.at) if cue.from_end else starts[index] + cue.at), cue)
        for index, of_phase in enumerate(cues)
        for cue in of_phase
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def write_wav(file: IO[bytes], timeline: Timeline, cues: Sequence[Heard], clip: Clip) -> None:
    """Write the session of *timeline* with its *cues* into the empty *file*, which can be read, too.

    Raises:
        OSError: the disk is full.
    """
    length = round((begins(timeline)[-1] + _AFTER) * CUE_FORM.rate)
    head = bytearray(written(CUE_FORM, b""))
    head[4:8] = (_HEADER - 8 + length * WIDTH).to_bytes(4, "little")
    head[_HEADER - 4 : _HEADER] = (length * WIDTH).to_bytes(4, "little")
    file.write(head)
    file.truncate(_HEADER + length * WIDTH)
    for at, samples in _cut(cues, clip):
        place = round(at * CUE_FORM.rate)
        _mix(file, place, samples[: max(0, length - place)])


def subtitles(cues: Sequence[Heard]) -> str:
    """Return what is said in *cues* as SubRip text, each phrase for as long as it takes."""
    said = [each for each in cues if each.cue.phrase is not None]
    ends = [*(each.at for each in said[1:]), inf]
    return "\n".join(
        f"{number}\n{_stamp(each.at)} --> {_stamp(min(each.at + (each.cue.length or 1.0), end))}\n{_text(each.cue)}\n"
        for number, (each, end) in enumerate(zip(said, ends, strict=False), start=1)
    )


def _length(timeline: Timeline, index: int) -> float:
    phase = timeline.phases[index]
    return phase.about if phase.length is None else phase.length


def _cut(cues: Sequence[Heard], clip: Clip) -> Iterator[tuple[float, array[int]]]:
    """Yield the samples of each cue with their moment; a phrase ends where the next one begins, as in a session."""
    after = inf
    for each in reversed(cues):
        samples = clip(each.cue)
        if samples is None:
            continue
        if each.cue.phrase is not None:
            samples = samples[: round(min((after - each.at) * CUE_FORM.rate, len(samples)))]
            after = each.at
        yield each.at, samples


def _mix(file: IO[bytes], place: int, samples: array[int]) -> None:
    """Add *samples* to what is in *file* from the sample at *place* on."""
    file.seek(_HEADER + place * WIDTH)
    before = samples_of(file.read(len(samples) * WIDTH))
    both = (max(-_LOUDEST, min(_LOUDEST, one + other)) for one, other in zip(before, samples, strict=True))
    file.seek(_HEADER + place * WIDTH)
    file.write(frames_of(array("h", both)))


def _stamp(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02},{thousandths:03}"


def _text(cue: Cue) -> str:
    return " ".join(cue.phrase.text.split()) if cue.phrase else ""
