"""Controls and letters have their sizes, and fonts and icons are the bundled ones."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QSlider

from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH, TYPE, WEIGHT, font, read_tag
from backstride.ui.kit.tokens import DARK, LIGHT


@pytest.mark.parametrize(("text_size", "zoom", "pixels"), [(1.0, 1.0, 48), (2.0, 1.0, 72), (2.5, 2.5, 120)])
def test_controls_grow_half_as_much_as_the_text(
    qapp: QApplication, style: Style, text_size: float, zoom: float, pixels: int
) -> None:
    style.apply(qapp, LIGHT, text_size, zoom=zoom)
    button = Button(style, "Start", "primary", "play")
    button.ensurePolished()

    assert (style.pixels(TOUCH), button.sizeHint().height()) == (pixels, pixels)
    assert button.iconSize().height() == pixels // 2


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 5.0])
def test_the_handle_of_a_slider_is_round_at_every_size(qapp: QApplication, style: Style, text_size: float) -> None:
    style.apply(qapp, LIGHT, text_size)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.resize(slider.sizeHint())
    picture = slider.grab().toImage()
    middle = picture.height() // 2
    filled = [y for y in range(picture.height()) if picture.pixelColor(4, y).name() == style.tokens.accent]

    assert len(filled) < style.pixels(24) * 0.8
    assert middle in filled


@pytest.mark.parametrize("role", TYPE)
def test_every_step_of_the_type_scale_is_large_enough_and_grows_with_the_text(
    qapp: QApplication, style: Style, role: str
) -> None:
    style.apply(qapp, LIGHT, 2.0)

    assert style.font(role).pixelSize() == 2 * TYPE[role].size >= 28
    assert style.font(role).weight() == WEIGHT[TYPE[role].weight]


@pytest.mark.parametrize("role", ["caption", "lead", "question", "heading", "title", "hero", "display"])
def test_a_label_is_set_in_the_letters_of_its_role(style: Style, role: str) -> None:
    shown = label("Ten minutes for hips, legs and back", role)
    shown.ensurePolished()

    assert shown.font().pixelSize() == TYPE[role].size
    assert QFontMetrics(shown.font()).horizontalAdvance(shown.text()) == pytest.approx(
        QFontMetrics(style.font(role)).horizontalAdvance(shown.text()), abs=2
    )


def test_digits_keep_their_width(style: Style) -> None:
    metrics = QFontMetrics(style.font("display"))

    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("weight", ["regular", "medium", "semibold", "bold"])
def test_the_bundled_face_is_used(style: Style, weight: str) -> None:
    info = QFontInfo(style.font("body", weight))

    assert (info.family(), info.weight()) == ("Inter", style.font("body", weight).weight())


def test_another_look_reaches_what_is_already_shown(qapp: QApplication, style: Style) -> None:
    label = QLabel("Calm")
    label.ensurePolished()
    before = label.sizeHint().height()

    style.apply(qapp, DARK, 2.0)

    assert label.sizeHint().height() > 1.8 * before
    assert label.palette().windowText().color() == style.colour("text") == QColor(DARK.text)


def test_an_icon_has_the_colour_that_was_asked_for(style: Style) -> None:
    picture = style.icon("pause", "stop").pixmap(24).toImage()

    seen = {
        picture.pixelColor(x, y).name()
        for x, y in product(range(24), repeat=2)
        if picture.pixelColor(x, y).alpha() > 250
    }

    assert style.colour("stop").name() in seen


def test_digits_are_of_one_width_with_a_qt_that_makes_no_tag_of_text_as_well() -> None:
    made = font(20)
    read = font(20)
    read.unsetFeature(made.featureTags()[0])
    read.setFeature(read_tag("tnum"), 1)

    assert [tag.toString().data() for tag in read.featureTags()] == [b"tnum"]
    assert {QFontMetrics(face).horizontalAdvance(digit) for face in (made, read) for digit in "0123456789"} == {
        QFontMetrics(made).horizontalAdvance("0")
    }
