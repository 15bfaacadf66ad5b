"""Reduced motion as the desktop asks for it: a portal on a bus of our own answers."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.settings import Settings
from backstride.ui.kit.style import Style
from backstride.ui.services.appearance import AppearanceService, ask_portal
from backstride.ui.services.preferences import Preferences
from tests.support.bus import DAEMON, line_of, private_bus, start_on
from tests.support.widgets import found

QtDBus = pytest.importorskip("PySide6.QtDBus")
pytestmark = pytest.mark.skipif(sys.platform != "linux" or DAEMON is None, reason="there is no bus to ask on")


PORTAL = """
import json, sys
from jeepney import MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
print("ready", flush=True)
while True:
    message = bus.receive()
    if message.header.message_type is MessageType.method_call:
        bus.send(new_method_return(message, "v", (json.loads(sys.argv[1]),)))
"""
"""Says what it is given about animations, as the desktop portal does.

It is a process of its own: Qt takes leave of an object on a bus in another thread, perhaps when Python frees it.
"""


@pytest.fixture
def address() -> Iterator[str]:
    with private_bus() as address:
        yield address


@contextmanager
def portal(address: str, *answer: object) -> Iterator[None]:
    """Run a portal that answers with a value of this signature."""
    with start_on(address, PORTAL, json.dumps(answer)) as there:
        try:
            assert line_of(there) == "ready"
            yield
        finally:
            there.kill()


def answer_of(qtbot: QtBot, address: str) -> list[bool]:
    asker = QObject()
    told: list[bool] = []
    ask_portal(QtDBus.QDBusConnection.connectToBus(address, "here"), asker, told.append)
    watcher = found(asker, QtDBus.QDBusPendingCallWatcher)
    with qtbot.waitSignal(watcher.finished):
        pass
    QtDBus.QDBusConnection.disconnectFromBus("here")
    return told


@pytest.mark.parametrize(
    ("answer", "still"),
    [(("b", True), [False]), (("b", False), [True]), (("v", ("b", False)), [True]), (("s", "?"), [])],
)
def test_a_desktop_without_animations_asks_for_less_motion(
    qtbot: QtBot, address: str, answer: tuple[object, ...], still: list[bool]
) -> None:
    with portal(address, *answer):
        assert answer_of(qtbot, address) == still


def test_a_desktop_without_a_portal_asks_for_nothing(qtbot: QtBot, address: str) -> None:
    assert answer_of(qtbot, address) == []


@pytest.mark.parametrize(("setting", "still"), [("system", True), ("on", True), ("off", False)])
def test_what_a_person_sets_counts_before_what_the_desktop_asks_for(
    qapp: QApplication, style: Style, tmp_path: Path, setting: str, *, still: bool
) -> None:
    preferences = Preferences(tmp_path / "settings.toml", Settings(reduce_motion=setting, theme="light"))
    appearance = AppearanceService(qapp, style, preferences)
    appearance._on_answered(still=True)

    assert style.still is still
