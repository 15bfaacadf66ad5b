"""Buttons are known by their fill, and by a ring around them while they have the focus."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.buttons import Button, icon_button
from backstride.ui.kit.fill import touched
from backstride.ui.kit.focus_ring import FocusRing, reach
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BIG, TOUCH
from backstride.ui.kit.tokens import CONTRAST, KINDS, LIGHT, SCHEMES, Tokens
from tests.support.contrast import contrast

every_scheme = pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
LETTERS = {"accent": "on_accent", "raised": "text", "text": "ground", "surface": "text"}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


def placed(window: QWidget, style: Style, role: str, *, icon: str = "") -> Button:
    made = Button(style, "Start", role, icon, parent=window)
    made.setGeometry(QRect(QPoint(50, 50), made.sizeHint()))
    return made


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def fill_of(button: Button) -> str:
    """The colour beside the words, where the corners are not round."""
    return picture(button).pixelColor(button.width() // 2, 5).name()


@every_scheme
@pytest.mark.parametrize(("role", "fill"), [("primary", "accent"), ("", "raised"), ("chip", "raised")])
def test_a_button_is_known_by_its_fill(
    qapp: QApplication, style: Style, window: QWidget, tokens: Tokens, role: str, fill: str
) -> None:
    style.apply(qapp, tokens)

    assert fill_of(placed(window, style, role)) == tokens.colour(fill)


@pytest.mark.parametrize("role", ["", "chip", "primary"])
def test_only_in_high_contrast_it_has_an_edge(qapp: QApplication, style: Style, window: QWidget, role: str) -> None:
    plain = placed(window, style, role)
    beside = picture(plain).pixelColor(plain.width() // 2, 0).name()
    style.apply(qapp, CONTRAST)
    edged = picture(plain).pixelColor(plain.width() // 2, 0).name()

    assert (beside, edged) == (LIGHT.colour("accent" if role == "primary" else "raised"), "#ffffff")


@every_scheme
def test_letters_can_be_read_on_a_fill_under_the_mouse_and_while_it_is_pressed(
    qapp: QApplication, style: Style, tokens: Tokens
) -> None:
    style.apply(qapp, tokens)
    fills = {**LETTERS, **{f"{kind}.disc": "text" for kind in KINDS}}
    ratios = {
        (fill, pressed): contrast(touched(style, fill, hovered=True, pressed=pressed).name(), tokens.colour(letters))
        for (fill, letters), pressed in product(fills.items(), (False, True))
    }

    assert {case for case, ratio in ratios.items() if ratio < 4.5} == set()
    assert touched(style, "raised", hovered=True, pressed=False) != touched(style, "raised", hovered=True, pressed=True)


def test_a_button_in_a_room_is_filled_with_its_disc(style: Style, window: QWidget) -> None:
    button = placed(window, style, "")

    button.stand_in("strength")

    assert fill_of(button) == style.tokens.colour("strength.disc")


def test_a_quiet_button_has_a_fill_only_under_the_mouse(style: Style, window: QWidget) -> None:
    button = placed(window, style, "quiet")
    empty = fill_of(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    assert fill_of(button) not in (empty, style.tokens.accent)


def test_a_button_that_cannot_be_pressed_is_pale(style: Style, window: QWidget) -> None:
    button = placed(window, style, "primary")
    full = fill_of(button)

    button.setEnabled(False)

    assert fill_of(button) != full


def test_a_chosen_chip_has_a_tick_and_an_inverted_fill(style: Style, window: QWidget) -> None:
    chip = placed(window, style, "chip", icon="star")
    star = chip.icon().pixmap(24).toImage()
    chip.setCheckable(True)

    chip.click()

    assert fill_of(chip) == style.tokens.text
    assert chip.icon().pixmap(24).toImage() != star


@pytest.mark.parametrize(("big", "height"), [(False, TOUCH), (True, BIG)])
def test_a_big_button_leads_a_page(style: Style, big: bool, height: int) -> None:  # noqa: FBT001  because pytest passes it by name
    button = Button(style, "Start", "primary", "play-filled", big=big)
    button.ensurePolished()

    assert button.sizeHint().height() == height


def test_the_key_that_presses_a_button_is_written_at_its_end(style: Style, window: QWidget) -> None:
    plain, hinted = (Button(style, "Start", "primary", "play-filled", window, hint=hint) for hint in ("", "Enter"))
    for button in (plain, hinted):
        button.setGeometry(QRect(QPoint(20, 20), button.sizeHint()))
    letters = style.colour("on_accent")
    image = picture(hinted)
    beyond = range(plain.width(), hinted.width())

    assert hinted.width() > plain.width() + 40
    assert any(image.pixelColor(x, y) == letters for x in beyond for y in range(image.height()))
    assert hinted.accessibleName() == "Start"


def rings(widget: QWidget) -> list[FocusRing]:
    return [ring for ring in widget.findChildren(FocusRing) if ring.isVisibleTo(widget)]


def focused(qtbot: QtBot, window: QWidget, button: Button) -> FocusRing:
    with qtbot.waitExposed(window):
        window.show()
    button.setFocus()
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    return rings(window)[0]


def test_the_ring_is_outside_of_what_has_the_focus_and_goes_with_it(
    qtbot: QtBot, style: Style, window: QWidget
) -> None:
    button, other = placed(window, style, ""), icon_button(style, "Back", "arrow-left", window)
    ring = focused(qtbot, window, button)
    beyond = reach(style)

    assert ring.geometry() == button.geometry().adjusted(-beyond, -beyond, beyond, beyond)
    assert picture(window).pixelColor(button.x() + 30, button.y() - beyond + 1) == style.colour("focus")
    assert picture(window).pixelColor(button.x() + 30, button.y() - 2) != style.colour("focus")

    other.setFocus()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert [each.geometry().contains(other.geometry()) for each in rings(window)] == [True]


def test_the_ring_follows_what_moves_and_what_that_lies_in(qtbot: QtBot, style: Style, window: QWidget) -> None:
    panel = QWidget(window)
    button = placed(panel, style, "")
    ring = focused(qtbot, window, button)
    before = ring.pos()

    panel.move(30, 10)
    button.move(button.pos() + QPoint(5, 5))

    assert ring.pos() - before == QPoint(35, 15)
    panel.hide()
    assert not ring.isVisible()


def test_a_ring_scrolls_with_what_it_surrounds(qtbot: QtBot, style: Style, window: QWidget) -> None:
    area, content = QScrollArea(window), QWidget()
    button = placed(content, style, "")
    content.resize(300, 900)
    area.setWidget(content)
    QVBoxLayout(window).addWidget(area)
    ring = focused(qtbot, window, button)

    assert ring.parentWidget() is content


def test_what_goes_while_it_has_the_focus_takes_its_ring_along(qtbot: QtBot, style: Style, window: QWidget) -> None:
    button = placed(window, style, "")
    focused(qtbot, window, button)

    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert window.findChildren(FocusRing) == []


@pytest.mark.parametrize("colour", ["accent", "raised"])
def test_what_is_touched_stays_opaque(style: Style, colour: str) -> None:
    assert touched(style, colour, hovered=True, pressed=True).alpha() == QColor("black").alpha()
