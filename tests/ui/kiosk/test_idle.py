"""Nobody is there: the kiosk asks, goes back, and is for the next one as it was for the first."""

import pytest
from PySide6.QtCore import Qt

from backstride.kiosk.idle import Place
from backstride.session.states import Command
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.goodbye import GoodbyePage
from backstride.ui.kiosk.start import StartPage
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import Stranger


def test_it_asks_after_a_minute_and_goes_back_after_another_quarter(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.wait(59)
    assert "Still there?" not in stranger.words()
    stranger.wait(5)
    assert "Still there?" in stranger.words()
    assert "Back to the start in 11 s." in stranger.words()
    stranger.wait(11)
    assert stranger.sees(AttractPage)


def test_a_touch_says_that_somebody_is_there(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.wait(62)
    stranger.touch("I'm here")
    stranger.wait(20)

    assert stranger.sees(StartPage)
    assert "Still there?" not in stranger.words()


def test_so_does_any_key(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.wait(62)
    stranger.press(Qt.Key.Key_Space)
    stranger.wait(20)

    assert stranger.sees(StartPage)


def test_nothing_is_asked_before_the_page_that_invites(stranger: Stranger) -> None:
    stranger.wait(10_000)

    assert stranger.sees(AttractPage)
    assert "Still there?" not in stranger.words()


def test_nothing_is_asked_while_a_session_runs(stranger: Stranger) -> None:
    stranger.go_to_session()
    stranger.wait(1000)

    assert stranger.sees(SessionScreen)
    assert "Still there?" not in stranger.words()


def test_a_session_left_paused_goes_back_after_a_warning(stranger: Stranger) -> None:
    stranger.go_to_session()
    stranger.page_as(SessionScreen).do(Command.PAUSE)
    stranger.wait(0)
    stranger.wait(170)
    assert "Still there?" in stranger.words()
    stranger.wait(15)

    assert stranger.sees(AttractPage)
    assert stranger.kiosk.visit.session.screen is None


def test_the_page_of_goodbye_counts_down_and_a_touch_stays(stranger: Stranger) -> None:
    stranger.kiosk.visit._on_session_over(finished=True)
    stranger.settle()
    stranger.wait(10)
    assert "Back to the start in 10 s." in stranger.words()
    stranger.touch_at(0.7, 0.1)
    stranger.wait(15)
    assert stranger.sees(GoodbyePage)
    stranger.wait(6)
    assert stranger.sees(AttractPage)


@pytest.mark.parametrize("pressed", ["Deutsch", "Controls lower down"])
def test_what_was_changed_on_the_page_that_invites_goes_back_when_nobody_begins(
    stranger: Stranger, pressed: str
) -> None:
    before = set(stranger.buttons())
    stranger.touch(pressed)
    places = [stranger.kiosk.way.watch.place]
    stranger.wait(64)
    stranger.wait(12)
    stranger.settle()

    assert stranger.sees(AttractPage)
    assert [*places, stranger.kiosk.way.watch.place] == [Place.PAGE, Place.START]
    assert set(stranger.buttons()) == before
    assert stranger.kiosk.context.preferences.now == stranger.kiosk.context.usual


def test_everything_that_was_set_goes_back(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    stranger.touch("Shortest first")
    stranger.touch("Text size")
    stranger.touch("Large")
    stranger.touch("High contrast")
    stranger.touch("Deutsch")
    stranger.touch("Bedienung tiefer")
    now = stranger.kiosk.context.preferences.now
    assert (now.text_size, now.theme, now.language) == (150, "contrast", "de")
    stranger.wait(200)
    stranger.settle()

    assert stranger.kiosk.context.preferences.now == stranger.kiosk.context.usual
    stranger.touch("Touch to begin")
    assert not stranger.buttons()["Shortest first"].isChecked()
    assert not stranger.buttons()["Controls lower down"].isChecked()
