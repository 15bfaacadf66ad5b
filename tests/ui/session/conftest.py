"""What the tests of the session screen share: one that is shown, and one that plays."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from backstride.devices.clock import ManualClock
from backstride.session.player import Position
from backstride.session.timeline import Timeline
from backstride.ui.kit.style import Style
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen
from tests.support.played import Played
from tests.support.session_states import STATES, conductor_at, position, timeline_of


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Callable[..., SessionScreen]]:
    """Show a screen and hold it until the test is over: Qt still paints it after the test's last line."""
    kept = []

    def show(screen: SessionScreen, size: tuple[int, int] = (1280, 800)) -> SessionScreen:
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        return screen

    yield show
    for screen in kept:
        screen.stop()
        screen.close()


@pytest.fixture
def play(style: Style, keep: Callable[..., SessionScreen]) -> Callable[..., Played]:
    def make(
        state: str = "hold",
        options: SessionOptions | None = None,
        *,
        at: Position | None = None,
        of: Timeline | None = None,
    ) -> Played:
        clock = ManualClock()
        timeline = of or timeline_of(STATES[state])
        conductor = conductor_at(timeline, at or position(timeline, STATES[state]), clock)
        screen = keep(SessionScreen(style, options or SessionOptions()))
        screen.play(conductor, timeline)
        return Played(screen, conductor, clock)

    return make
