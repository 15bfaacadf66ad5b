"""A routine as QR codes: what is in them comes out again, also of a photograph, and nothing that is hostile."""

import zlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from backstride.exchange.codes import (
    _LONGEST,
    MOST,
    NoCodeError,
    _encoded,
    codes_of,
    pngs_of,
    read_picture,
    texts_of,
    unpacked,
)
from backstride.exchange.packed import Packed
from tests.support.english import english

ROOT = Path(__file__).parents[2]
LONGEST = max((ROOT / "routines").glob("*.yaml"), key=lambda path: path.stat().st_size).read_bytes()
SHORT = b"format: 1\nid: anna\ntitle: Anna\nsteps: [{rest: 5s}]\n"
INCH, DPI, SIDE_MM = 25.4, 300, 30


def picture(data: bytes) -> QImage:
    return QImage.fromData(data).convertToFormat(QImage.Format.Format_Grayscale8)


def printed(text: bytes, turn: QTransform, *, dots: int = DPI) -> QImage:
    """Return the first code of *text*, as large as on a sheet, scanned with so many *dots* to the inch and turned."""
    made = codes_of(Packed(text, {}))[0]
    side = round(SIDE_MM / INCH * dots)
    scan = QImage(2 * side, 2 * side, QImage.Format.Format_RGB32)
    scan.fill(QColor("#f4f1ea"))
    painter = QPainter(scan)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#222222"))
    painter.translate(side, side)
    painter.setTransform(turn, combine=True)
    painter.translate(-side / 2, -side / 2)
    painter.scale(side / len(made.rows), side / len(made.rows))
    for row, squares in enumerate(made.rows):
        for column, dark in enumerate(squares):
            if dark:
                painter.drawRect(column, row, 1, 1)
    painter.end()
    return scan.convertToFormat(QImage.Format.Format_Grayscale8)


def in_perspective() -> QTransform:
    """A sheet on a table, seen from its foot at about forty degrees."""
    side = SIDE_MM / INCH * DPI / 2
    flat = QPolygonF([QPointF(-side, -side), QPointF(side, -side), QPointF(side, side), QPointF(-side, side)])
    seen = QPolygonF(
        [
            QPointF(-0.8 * side, -0.8 * side),
            QPointF(0.7 * side, -0.7 * side),
            QPointF(side, side),
            QPointF(-side, 0.9 * side),
        ]
    )
    turned = QTransform.quadToQuad(flat, seen)
    assert isinstance(turned, QTransform)
    return turned


def blurred(image: QImage, factor: float) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    aspect = Qt.AspectRatioMode.IgnoreAspectRatio
    small = image.scaled(round(image.width() / factor), round(image.height() / factor), aspect, smooth)
    return small.scaled(image.size(), aspect, smooth)


@pytest.mark.parametrize("text", [SHORT, LONGEST, b"# \xc3\xa4" * 50])
def test_what_is_in_the_codes_comes_out_again(text: bytes) -> None:
    pictures = pngs_of(Packed(text, {}))
    texts = [said for png in reversed(pictures) for said in read_picture(picture(png))]

    assert len(texts) == len(pictures)
    assert unpacked(texts) == Packed(text, {})


def test_the_longest_shipped_routine_takes_a_few_codes_and_a_short_one_one() -> None:
    assert len(texts_of(Packed(SHORT, {}))) == 1
    assert 1 < len(texts_of(Packed(LONGEST, {}))) <= 4


@pytest.mark.parametrize("degrees", [0, 17, 90, 203])
def test_a_code_of_30_mm_is_read_from_a_scan_however_it_lies(degrees: int) -> None:
    assert read_picture(printed(LONGEST, QTransform().rotate(degrees)))[0] in texts_of(Packed(LONGEST, {}))


def test_it_is_read_from_a_photograph_at_an_angle_and_out_of_focus() -> None:
    assert read_picture(printed(LONGEST, in_perspective()))
    assert read_picture(blurred(printed(LONGEST, QTransform()), 1.8))
    assert read_picture(printed(LONGEST, QTransform().rotate(5), dots=150))


def test_pictures_and_long_texts_do_not_fit() -> None:
    noise = bytes(Random(1).choices(range(256), k=20_000))  # noqa: S311  because nothing is kept secret by it
    for packed, why in (
        (Packed(SHORT, {"a.png": b""}), "has pictures"),
        (Packed(noise, {}), "is too long for QR codes"),
    ):
        with pytest.raises(NoCodeError) as raised:
            texts_of(packed)
        assert why in english(raised.value.message)


def test_other_codes_are_none_of_ours() -> None:
    import segno  # noqa: PLC0415  because only this test makes another code

    other = segno.make_qr("https://example.org")
    image = QImage(400, 400, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    for row, squares in enumerate(other.matrix):
        for column, dark in enumerate(squares):
            if dark:
                painter.fillRect(40 + 8 * column, 40 + 8 * row, 8, 8, QColor("black"))
    painter.end()

    assert read_picture(image) == ()


def part(data: bytes, number: int = 1, count: int = 1, checksum: int | None = None) -> str:
    found = zlib.crc32(data) if checksum is None else checksum
    return f"BACKSTRIDE:1:{found:08X}:{number}/{count}:{_encoded(data)}"


def deflated(data: bytes) -> bytes:
    made = zlib.compressobj(9, wbits=-15)
    return made.compress(data) + made.flush()


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ([], "There is no QR code of Backstride in this picture."),
        (["https://example.org"], "There is no QR code of Backstride in this picture."),
        ([part(deflated(SHORT), 1, 3)], "2 of 3 QR codes are missing. Take a picture that shows them all."),
        ([part(deflated(SHORT), 1, 99)], "98 of 99 QR codes are missing."),
        ([part(deflated(SHORT)), part(deflated(LONGEST))], "These are QR codes of more than one routine."),
        ([part(deflated(SHORT), checksum=1)], "This QR code is damaged. Take the picture again."),
        ([part(b"no deflate")], "This QR code is damaged. Take the picture again."),
        ([part(deflated(bytes(600_000)))], "There is more in this QR code than a routine."),
        (["BACKSTRIDE:1:00000000:1/1::::"], "This QR code is damaged. Take the picture again."),
        (["BACKSTRIDE:1:00000000:1/1:0"], "This QR code is damaged. Take the picture again."),
    ],
)
def test_what_is_no_routine_is_refused_with_a_sentence(texts: list[str], why: str) -> None:
    with pytest.raises(NoCodeError) as raised:
        unpacked(texts)

    assert english(raised.value.message).startswith(why)


@settings(max_examples=60)
@given(st.binary(max_size=2000))
def test_any_text_comes_out_again(text: bytes) -> None:
    texts = texts_of(Packed(text, {}))

    assert unpacked(texts).text == text
    assert all(len(each) <= _LONGEST + 40 for each in texts)
    assert len(texts) <= MOST
