"""The bar of controls: where they are, what they are called, and how they fade."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.session.states import Command
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen
from tests.support.languages import LANGUAGES, speaking
from tests.support.session_states import screen_in

Keep = Callable[..., SessionScreen]


def test_what_a_press_does_is_its_name(keep: Keep, style: Style) -> None:
    running, paused = (keep(screen_in(style, state)).view.floor for state in ("hold", "paused"))

    assert running.control(Command.PAUSE).accessibleName() == "Pause (Space or P)"
    assert paused.control(Command.PAUSE).accessibleName() == "Continue (Space or P)"
    assert running.control(Command.HOW_TO).words == "How to"


def test_what_comes_next_moves_only_while_the_session_does(keep: Keep, style: Style) -> None:
    running, paused = (keep(screen_in(style, state)).view.floor for state in ("hold", "paused"))

    assert running.tile.moving
    assert not paused.tile.moving


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (800, 480)])
def test_there_is_a_place_before_what_explains(keep: Keep, style: Style, size: tuple[int, int]) -> None:
    floor = keep(screen_in(style, "hold"), size).view.floor
    onwards, how = floor.control(Command.NEXT), floor.control(Command.HOW_TO)

    assert how.x() - onwards.geometry().right() > 2 * onwards.width()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 480), (800, 480), (1280, 800), (1080, 1920)])
def test_words_beside_an_icon_have_room(
    keep: Keep, style: Style, qapp: QApplication, size: tuple[int, int], text_size: float, language: str
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    options = SessionOptions(catalogue=speaking(language))
    floor = keep(screen_in(style, "self-paced", options), size).view.floor

    for control in (floor.done, floor.control(Command.HOW_TO)):
        assert control.width() >= control.width_at(control.height())


def test_controls_are_calm_while_nobody_uses_them_and_back_at_once(
    qtbot: QtBot, qapp: QApplication, keep: Keep, style: Style
) -> None:
    style.apply(qapp, SCHEMES["light"], still=True)
    screen = keep(screen_in(style, "hold"))
    screen._calm.wake()
    assert screen._calm.waiting
    screen._calm._on_quiet()
    calm = screen.view.floor.more._strength
    qtbot.keyClick(screen, "M")

    assert (calm, screen.view.floor.more._strength) == (0.6, 1.0)


def test_in_high_contrast_nothing_fades(qapp: QApplication, keep: Keep, style: Style) -> None:
    style.apply(qapp, SCHEMES["contrast"])
    screen = keep(screen_in(style, "hold"))
    screen._calm.wake()

    assert not screen._calm.waiting
