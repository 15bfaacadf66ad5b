"""WAV files of 16 bits: read without believing any number in them, and written."""

from __future__ import annotations

import struct
import sys
from array import array
from typing import NamedTuple

from backstride.i18n.messages import MessageError, message

WIDTH = 2
"""Bytes a sample."""

LOWEST_RATE = 4_000
HIGHEST_RATE = 192_000
"""Samples a second, within which a rate is believed: a header may claim four thousand million."""

MOST_CHANNELS = 8

_MOST_CHUNKS = 64
_HEADER = 44
"""Bytes before the samples in a file that is written here."""

_PCM = {0x0001, 0xFFFE}
"""Marks of plain samples: the old one, and the one that describes itself further (WAVE_FORMAT_EXTENSIBLE)."""


class Form(NamedTuple):
    """What the samples are: channels, and samples a second of each."""

    channels: int
    rate: int


CUE_FORM = Form(1, 48_000)
"""The form of the cues, and of speech that was made for them."""


class NotWavError(MessageError):
    """Bytes that are no WAV file of 16 bits; the message is a clause with "it", as in "it is not a WAV file"."""


_NO_WAV = message("it is not a WAV file")
_NOT_16_BITS = message("its samples do not have 16 bits")


def parse(data: bytes) -> tuple[Form, bytes]:
    """Return the form of a WAV file and its frames, whole ones only; raises NotWavError.

    A header that names more frames than there are (as programs write to a pipe) is corrected.
    """
    try:
        return _parsed(data)
    except struct.error:
        raise NotWavError(_NO_WAV) from None


def written(form: Form, frames: bytes) -> bytes:
    """Return a WAV file with *frames*."""
    return _header(form, len(frames)) + frames


def is_own(data: bytes, form: Form) -> bool:
    """Say whether *data* is a file that `written` made of whole frames in this *form*: each byte of its header is."""
    size = len(data) - _HEADER
    return size >= 0 and size % (WIDTH * form.channels) == 0 and data.startswith(_header(form, size))


def samples_of(frames: bytes) -> array[int]:
    """Return the samples of *frames*, those of all channels in turn."""
    return _swapped(array("h", frames))


def frames_of(samples: array[int]) -> bytes:
    """Return *samples* as the frames of a file."""
    return _swapped(array("h", samples)).tobytes()


def _header(form: Form, size: int) -> bytes:
    frame = form.channels * WIDTH
    described = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, form.channels, form.rate, form.rate * frame, frame, 8 * WIDTH)
    return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + described + struct.pack("<4sI", b"data", size)


def _parsed(data: bytes) -> tuple[Form, bytes]:
    if (data[:4], data[8:12]) != (b"RIFF", b"WAVE"):
        raise NotWavError(_NO_WAV)
    form, place = None, 12
    for _ in range(_MOST_CHUNKS):
        name, size = struct.unpack_from("<4sI", data, place)
        begin = place + 8
        if name == b"fmt ":
            form = _form(data[begin : begin + size])
        elif name == b"data" and form:
            frames = data[begin : begin + size]
            return form, frames[: len(frames) - len(frames) % (form.channels * WIDTH)]
        place = begin + size + size % 2  # each chunk begins at an even place
    raise NotWavError(_NO_WAV)


def _form(described: bytes) -> Form:
    mark, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", described)
    if mark not in _PCM or bits != 8 * WIDTH:
        raise NotWavError(_NOT_16_BITS)
    if not LOWEST_RATE <= rate <= HIGHEST_RATE or not 1 <= channels <= MOST_CHANNELS:
        raise NotWavError(
            message("its format is not supported ({rate} Hz, channels: {channels})", rate=rate, channels=channels)
        )
    return Form(channels, rate)


def _swapped(samples: array[int]) -> array[int]:
    """Turn WAV's byte order into this machine's, or back."""
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
