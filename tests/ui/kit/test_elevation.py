"""A card on a light ground throws a faint shadow, outside of itself only."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.elevation import REACH, Shadows
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens

CARD = QRect(20, 20, 120, 90)


def painted(style: Style, *, strong: bool = False) -> QImage:
    image = QImage(160, 140, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    Shadows(style).paint(painter, CARD, strong=strong)
    painter.end()
    return image


def test_it_is_below_and_beside_the_card_and_fades(style: Style) -> None:
    image = painted(style)
    below = [image.pixelColor(80, CARD.bottom() + away).alpha() for away in (2, REACH // 2, 3 * REACH)]

    assert below[0] > below[1] > below[2] == 0
    assert image.pixelColor(CARD.left() - 2, 60).alpha() > 0
    assert image.pixelColor(80, 60).alpha() == 0


def test_under_the_mouse_it_is_stronger(style: Style) -> None:
    place = 80, CARD.bottom() + 2

    assert painted(style, strong=True).pixelColor(*place).alpha() > painted(style).pixelColor(*place).alpha()


@pytest.mark.parametrize(("tokens", "seen"), [(LIGHT, True), (DARK, False), (CONTRAST, False)])
def test_only_a_light_ground_shows_it(qapp: QApplication, style: Style, tokens: Tokens, seen: bool) -> None:  # noqa: FBT001  because pytest passes it by name
    style.apply(qapp, tokens)

    assert (painted(style).pixelColor(80, CARD.bottom() + 2).alpha() > 0) == seen
