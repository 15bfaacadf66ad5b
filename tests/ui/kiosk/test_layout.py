"""Every page on every screen: targets for a hand, in sight and apart, and words that are not cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from backstride.ui.kiosk.card import CardButton
from backstride.ui.kiosk.context import zoom_for
from backstride.ui.kiosk.hand_button import HAND, HandButton
from tests.support.contrast import contrast
from tests.support.kiosk import Stranger
from tests.support.kiosk_states import STATES_OF_KIOSK
from tests.support.languages import LONGEST

HIDDEN = 2
"""Pixels by which a word may be nearer to the edge of its label than Qt asks for."""


class Screen(NamedTuple):
    width: int
    height: int
    text_size: int = 100
    language: str = "en"
    low: bool = False


SCREENS = (
    Screen(1280, 800),
    Screen(1280, 800, 200),
    Screen(1080, 1920, 200, LONGEST),
    Screen(1920, 1080, 100, LONGEST, low=True),
)

_ELSEWHERE = frozenset({"session", "session-menu", "session-end", "goodbye", "counts", "cleaning"})
"""States that other tests see, or that this kiosk has not."""

PAGES = {name: show for name, show in STATES_OF_KIOSK.items() if name not in _ELSEWHERE}


@pytest.fixture(params=SCREENS, ids=lambda screen: "-".join(map(str, screen)))
def page_on(request: pytest.FixtureRequest, stranger: Stranger) -> Iterator[Callable[[str], Stranger]]:
    """Return what opens a page on one of the screens."""
    screen: Screen = request.param
    stranger.kiosk.window.resize(screen.width, screen.height)
    usual = stranger.kiosk.way.usual
    stranger.kiosk.way.usual = replace(usual, text_size=screen.text_size, language=screen.language)

    def opened(name: str) -> Stranger:
        stranger.begin()
        stranger.kiosk.way.low = screen.low
        PAGES[name](stranger)
        stranger.settle()
        return stranger

    yield opened
    stranger.kiosk.way.usual = usual
    stranger.kiosk.window.resize(1280, 800)


def box(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint()), widget.size())


def scrolls(widget: QWidget) -> bool:
    """Say whether a finger can bring *widget* into sight."""
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, QScrollArea) or scrolls(parent))


def cut(button: HandButton) -> bool:
    """Say whether a button has less room than its words need."""
    high = button.heightForWidth(button.width()) > button.height() + HIDDEN
    return high or button.minimumSizeHint().width() > button.width() + HIDDEN


def test_targets_are_large_in_sight_and_apart_and_no_word_is_cut(page_on: Callable[[str], Stranger]) -> None:
    faults = [fault for name in PAGES for fault in faults_of(page_on(name), name)]

    assert not faults


def faults_of(stranger: Stranger, name: str) -> Iterator[object]:
    """Yield what somebody would stumble over on the page *name*."""
    window = stranger.kiosk.window
    targets = list(window.targets())
    still = [each for each in targets if not scrolls(each)]
    yield from ((name, "no name", button) for button in targets if not button.accessibleName())
    for target in targets:
        least = HAND * (0.9 if isinstance(target, CardButton) else 1)
        if min(target.width(), target.height()) < least:
            yield name, "small", target.accessibleName(), target.size()
        if target in still and not window.rect().contains(box(target, window)):
            yield name, "out of sight", target.accessibleName(), box(target, window)
        if isinstance(target, HandButton) and target.words and cut(target):
            yield name, "cut", target.words, target.size(), target.heightForWidth(target.width())
    for one, other in combinations(still, 2):
        if box(one, window).intersects(box(other, window)):
            yield name, "overlap", one.accessibleName(), other.accessibleName()
    for label in window.findChildren(QLabel):
        wraps = label.isVisible() and label.text() and label.wordWrap()
        if wraps and label.heightForWidth(label.width()) > label.height() + HIDDEN:
            yield name, "cut", label.text(), label.size()


def test_low_controls_are_in_the_lower_half(stranger: Stranger) -> None:
    for name in ("cards", "routine", "notice", "choices", "look", "help"):
        stranger.begin()
        stranger.kiosk.way.low = True
        PAGES[name](stranger)
        stranger.settle()
        window = stranger.kiosk.window
        middle = window.height() // 2
        for target in window.targets():
            assert box(target, window).top() >= middle, (name, target.accessibleName())


def test_a_screen_of_any_size_shows_the_same_page_larger() -> None:
    assert zoom_for(QSize(1280, 800)) == 1.0
    assert zoom_for(QSize(1080, 1920)) == 1.5
    assert zoom_for(QSize(3840, 2160)) == 2.7


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_foot_is_read_easily(stranger: Stranger, theme: str) -> None:
    stranger.kiosk.context.preferences.set("theme", theme)
    tokens = stranger.kiosk.context.style.tokens

    assert contrast(tokens.ground, tokens.text) >= 7
