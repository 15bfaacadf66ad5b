"""A picture is judged by its first bytes, with what is wrong in numbers and what to do."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.storage.pictures import MOST_BYTES, Flaw, flaw_of, read_picture
from tests.support.english import english

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
PLENTY = "Save it smaller: 1600 pixels on the longer side is plenty."


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(width: int, height: int, scans: int = 1, *, start: int = 0xC2) -> bytes:
    thumbnail = segment(0xE1, b"Exif\0\0" + b"\xff\xda\xff\xc0" * 9)  # markers within a segment are none
    frame = segment(start, struct.pack(">BHHB", 8, height, width, 3) + bytes(9))
    scan = segment(0xDA, bytes(10)) + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + thumbnail + frame + scan * scans + b"\xff\xd9" + b"\xff\xda" * 99


def webp(*chunks: bytes) -> bytes:
    inside = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def canvas(width: int, height: int) -> bytes:
    return chunk(b"VP8X", bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"))


def lossy(width: int, height: int) -> bytes:
    return chunk(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", width, height))


def lossless(width: int, height: int) -> bytes:
    return chunk(b"VP8L", b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14))


def frame(inside: bytes) -> bytes:
    return chunk(b"ANMF", bytes(16) + inside)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(4000, 4000)),
        ("a.jpg", jpeg(4000, 4000, 20)),
        ("a.png", jpeg(40, 40)),
        ("a.webp", webp(lossy(4000, 4000))),
        ("a.webp", webp(lossless(1, 1))),
        ("a.webp", webp(canvas(40, 40), frame(lossy(40, 40)), frame(lossless(40, 40)))),
        ("a.svg", SVG),
    ],
)
def test_a_picture_within_the_bounds_is_shown(name: str, data: bytes) -> None:
    assert flaw_of(data, name) is None


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        (
            "a.png",
            png(30_000, 30_000),
            "The picture a.png is too large (30000 x 30000). The limit is 16 million pixels.",
            PLENTY,
        ),
        ("a.jpg", jpeg(6000, 4500), "The picture a.jpg is too large (6000 x 4500).", PLENTY),
        (
            "a.jpg",
            jpeg(40, 40, 100),
            "The picture a.jpg is stored in 100 passes. The limit is 20.",
            "Save it",
        ),
        ("a.webp", webp(lossless(16384, 16384)), "The picture a.webp is too large (16384 x 16384).", PLENTY),
        (
            "a.webp",
            webp(canvas(9, 9), frame(lossy(9000, 9000))),
            "The picture a.webp is too large (9000 x",
            PLENTY,
        ),
    ],
)
def test_a_picture_that_is_too_large_says_how_large(name: str, data: bytes, message: str, hint: str) -> None:
    flaw = flaw_of(data, name)

    assert flaw is not None
    assert flaw.code == "big-picture"
    assert english(flaw.message).startswith(message)
    assert english(flaw.hint).startswith(hint)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", b"", "The picture a.png is not a PNG, JPEG, WebP or SVG."),
        ("a.png", b"GIF89a", "The picture a.png is not a PNG, JPEG, WebP or SVG."),
        (
            "a.jpg",
            b"\0\0\0\x18ftypheic\0\0\0\0",
            "The picture a.jpg is in HEIC, a photo format that is not shown.",
        ),
        (
            "a.jpg",
            b"\0\0\0\x18ftypavif\0\0\0\0",
            "The picture a.jpg is in AVIF, a photo format that is not shown.",
        ),
        ("a.png", png(9, 9)[:20], "The picture a.png is damaged."),
        ("a.png", png(0, 9), "The picture a.png is damaged."),
        ("a.png", png(9, 9).replace(b"IHDR", b"IDAT"), "The picture a.png is damaged."),
        ("a.jpg", b"\xff\xd8\xff\xd9", "The picture a.jpg is damaged."),
        ("a.jpg", b"\xff\xd8" + b"\xff\xe0\0\x02" * 200_000, "The picture a.jpg is damaged."),
        ("a.jpg", jpeg(40, 40)[:66], "The picture a.jpg is damaged."),
        ("a.webp", webp(), "The picture a.webp is damaged."),
        ("a.webp", webp(b"VP8 "), "The picture a.webp is damaged."),
        ("a.webp", webp(b"VP8L\0\0\0\0"), "The picture a.webp is damaged."),
        ("a.webp", webp(chunk(b"ICCP", b"") * 200_000), "The picture a.webp is damaged."),
        ("a.svg", SVG.replace(b"rect", b"image"), "The picture a.svg is not shown: it contains a `image`."),
    ],
)
def test_a_picture_that_cannot_be_shown_says_why(name: str, data: bytes, message: str) -> None:
    flaw = flaw_of(data, name)

    assert flaw is not None
    assert (flaw.code, english(flaw.message)) == ("bad-picture", message)
    assert english(flaw.hint).startswith("Save it")


@given(st.sampled_from([png(9, 9), jpeg(9, 9, 3), webp(canvas(9, 9), lossy(9, 9))]), st.binary(), st.integers(0, 200))
def test_any_bytes_are_judged(start: bytes, rest: bytes, length: int) -> None:
    assert isinstance(flaw_of(start[:length] + rest, "a.png"), Flaw | None)


def test_a_file_is_read_up_to_the_bound(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(40, 40))
    assert read_picture(photo) == (photo.read_bytes(), None)

    with photo.open("r+b") as file:
        file.truncate(MOST_BYTES * 3 + 1)

    data, flaw = read_picture(photo)
    assert (data, english(flaw.message if flaw else None)) == (b"", "The picture a.jpg is 13 MB. The limit is 4 MB.")


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")

    _, flaw = read_picture(tmp_path / "a.png")
    assert english(flaw.said if flaw else None) == "The picture a.png is not a file. Save it again, or use another one."
    _, flaw = read_picture(tmp_path / "none.png")
    assert english(flaw.message if flaw else None) == "The picture none.png cannot be read (it does not exist)."
