"""Text that fits its box."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.session.stage.fit_label import FitLabel


@pytest.fixture
def label(qtbot: QtBot, style: Style) -> FitLabel:
    made = FitLabel(style, wrap=True)
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.set_letters(40)
    return made


def test_a_short_text_has_the_largest_letters(label: FitLabel) -> None:
    label.set_text("Plank")

    assert label.pixels == 40


def test_a_long_text_has_smaller_ones_and_is_not_clipped(label: FitLabel) -> None:
    label.set_text("Dehnung der Hüftbeugemuskulatur im Halbkniestand")

    assert label.pixels < 40
    assert not label.clipped()


def test_what_cannot_fit_says_so(label: FitLabel) -> None:
    label.set_text("Dehnung " * 200)

    assert label.clipped()


def test_what_cannot_fit_ends_in_dots_after_a_whole_word(label: FitLabel) -> None:
    label.set_text("Glide the whole trunk forward. " * 40)

    assert label.shown.startswith("Glide the whole trunk forward. Glide")
    assert label.shown.endswith("…")
    assert set(label.shown.rstrip("…").split()) <= set(label.text.split()) | {"forward"}

    label.set_text("Plank")
    assert label.shown == "Plank"


def test_markup_is_text(label: FitLabel) -> None:
    label.set_text("<b>bold</b>")

    assert label.accessibleName() == "<b>bold</b>"
