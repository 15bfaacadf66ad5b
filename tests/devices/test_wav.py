"""WAV files of any content: read or refused, never more."""

import struct
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.devices.speech.wav import NoSpeechError, read
from backstride.devices.wav import CUE_FORM, Form, NotWavError, frames_of, is_own, parse, samples_of, written
from backstride.i18n.messages import message

FRAMES = frames_of(array("h", [0, 1000, -1000, 32767]))
CLIP = written(CUE_FORM, FRAMES)


def outcome(data: bytes) -> tuple[Form, bytes] | None:
    """Return what was read, or nothing where it was refused."""
    try:
        return parse(data)
    except NotWavError:
        return None


def test_what_was_written_is_read() -> None:
    assert parse(CLIP) == (CUE_FORM, FRAMES)
    assert list(samples_of(FRAMES)) == [0, 1000, -1000, 32767]


@pytest.mark.parametrize("place", range(44))
def test_each_changed_byte_of_the_header_is_noticed_and_nothing_else_happens(place: int) -> None:
    for byte in set(range(256)) - {CLIP[place]}:
        changed = CLIP[:place] + bytes([byte]) + CLIP[place + 1 :]
        found = outcome(changed)

        assert found is None or len(found[1]) <= len(FRAMES)
        assert not is_own(changed, CUE_FORM)


@given(st.binary(max_size=200), st.integers(0, 44))
def test_any_bytes_are_read_or_refused(rest: bytes, kept: int) -> None:
    found = outcome(CLIP[:kept] + rest)

    assert found is None or len(found[1]) <= kept + len(rest)


@pytest.mark.parametrize(("rate", "channels"), [(4_000_000_000, 1), (3_999, 1), (0, 1), (48_000, 0), (48_000, 9)])
def test_a_form_that_nobody_speaks_in_is_named_and_refused(rate: int, channels: int) -> None:
    described = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, channels, rate, 0, 0, 16)

    with pytest.raises(NoSpeechError) as caught:
        read(CLIP[:12] + described + CLIP[36:])

    refused = message("its format is not supported ({rate} Hz, channels: {channels})", rate=rate, channels=channels)
    assert caught.value.message == message("what it wrote cannot be played: {why}", why=refused)


def test_more_frames_than_there_are_is_corrected_and_half_a_frame_left_out() -> None:
    endless = CLIP[:40] + b"\xff\xff\xff\xff" + FRAMES + b"\0"

    assert parse(endless) == (CUE_FORM, FRAMES)


def test_chunks_before_the_samples_are_skipped_but_not_without_end() -> None:
    listed = struct.pack("<4sI", b"LIST", 3) + b"abc\0"

    assert parse(CLIP[:12] + listed * 9 + CLIP[12:]) == (CUE_FORM, FRAMES)
    assert outcome(CLIP[:12] + listed * 90 + CLIP[12:]) is None
