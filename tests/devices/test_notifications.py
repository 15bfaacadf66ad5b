"""A notification with buttons on a real bus: shown, answered, closed, taken back."""

import threading
from collections.abc import Iterator

import pytest

from backstride.devices.notifications import Notification, Question
from tests.support.bus import DAEMON, private_bus
from tests.support.notifications import DESKTOP, PORTAL, Daemon, notification_daemon
from tests.support.patience import until

pytestmark = pytest.mark.skipif(not DAEMON, reason="needs dbus-daemon")
SHOWN = Notification("Time", "It is ready.", {"start": "Start", "later": "In 30 minutes"})


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.delenv("FLATPAK_ID", raising=False)
        yield address


@pytest.fixture(params=[DESKTOP, PORTAL], ids=["desktop", "portal"])
def daemon(bus: str, request: pytest.FixtureRequest) -> Iterator[Daemon]:
    with notification_daemon(bus, request.param) as found:
        yield found


class Asking:
    """A question that a thread asks."""

    def __init__(self, life: float = 60.0) -> None:
        self.question = Question(SHOWN)
        self.answers: list[str | None] = []
        self._thread = threading.Thread(target=lambda: self.answers.append(self.question.ask(life)))
        self._thread.start()

    def answer(self) -> str | None:
        self._thread.join()
        return self.answers[0]


@pytest.mark.parametrize("key", ["start", "later", "default"])
def test_the_button_that_is_pressed_is_the_answer(daemon: Daemon, key: str) -> None:
    asking = Asking()
    assert until(lambda: daemon.shown)
    daemon.press("start", 77 if daemon.interface == DESKTOP[0] else "of another program")

    daemon.press(key)

    assert asking.answer() == key
    assert until(lambda: daemon.taken_back)


def test_what_is_shown_has_words_buttons_and_the_name_of_the_program(bus: str) -> None:
    with notification_daemon(bus) as daemon:
        asking = Asking()
        assert until(lambda: daemon.shown)
        daemon.dismiss()

        assert asking.answer() == ""
        name, replaced, icon, title, text, actions, hints, _ = daemon.shown[0]
        assert (name, replaced, icon, title, text) == (
            *("Backstride", 0, "app.backstride.Backstride", "Time", "It is ready."),
        )
        assert actions == ["default", "", "start", "Start", "later", "In 30 minutes"]
        assert hints["desktop-entry"] == ("s", "app.backstride.Backstride")


def test_one_that_is_taken_back_is_answered_by_nothing(daemon: Daemon) -> None:
    asking = Asking()
    assert until(lambda: daemon.shown)

    asking.question.take_back()

    assert asking.answer() == ""
    assert until(lambda: daemon.taken_back)


def test_one_that_nobody_answers_is_taken_back(daemon: Daemon) -> None:
    assert Asking(life=0.05).answer() == ""
    assert until(lambda: daemon.taken_back)


def test_where_nothing_shows_it_there_is_no_answer(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bus
    assert Asking().answer() is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert Asking().answer() is None
