"""Reduced motion as the desktop asks for it: a portal on a bus of our own answers."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.settings import Settings
from backstride.ui.desks.preferences import Preferences
from backstride.ui.look import Look
from backstride.ui.system_motion import ask_portal
from backstride.ui.wardrobe import Wardrobe
from bus import DAEMON, private_bus

QtDBus = pytest.importorskip("PySide6.QtDBus")
pytestmark = pytest.mark.skipif(sys.platform != "linux" or DAEMON is None, reason="there is no bus to ask on")


class Portal(QtDBus.QDBusVirtualObject):
    """Says what it was made to say about animations, as the desktop portal does."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self._answer = answer

    def introspect(self, path: str) -> str:  # noqa: ARG002  because Qt has it so
        return ""

    def handleMessage(self, message: object, connection: object) -> bool:  # noqa: N802  because Qt has it so
        return connection.send(message.createReply(QtDBus.QDBusVariant(self._answer)))


@pytest.fixture
def address() -> Iterator[str]:
    with private_bus() as address:
        yield address


def answer_of(qtbot: QtBot, address: str, portal: Portal | None) -> list[bool]:
    there = QtDBus.QDBusConnection.connectToBus(address, "there")
    if portal:
        there.registerVirtualObject("/org/freedesktop/portal/desktop", portal)
        there.registerService("org.freedesktop.portal.Desktop")
    asker, told = QObject(), []
    ask_portal(QtDBus.QDBusConnection.connectToBus(address, "here"), asker, told.append)
    watcher = asker.children()[0]
    with qtbot.waitSignal(watcher.finished):
        pass
    for name in ("here", "there"):
        QtDBus.QDBusConnection.disconnectFromBus(name)
    return told


@pytest.mark.parametrize(("animated", "still"), [(True, [False]), (False, [True]), ("what", [])])
def test_a_desktop_without_animations_asks_for_less_motion(
    qtbot: QtBot, address: str, animated: object, still: list[bool]
) -> None:
    assert answer_of(qtbot, address, Portal(animated)) == still


def test_a_desktop_without_a_portal_asks_for_nothing(qtbot: QtBot, address: str) -> None:
    assert answer_of(qtbot, address, None) == []


@pytest.mark.parametrize(("setting", "still"), [("system", True), ("on", True), ("off", False)])
def test_what_a_person_sets_counts_before_what_the_desktop_asks_for(
    qapp: QApplication, look: Look, tmp_path: Path, setting: str, *, still: bool
) -> None:
    preferences = Preferences(tmp_path / "settings.toml", Settings(reduce_motion=setting, theme="light"))
    wardrobe = Wardrobe(qapp, look, preferences)
    wardrobe._on_answered(still=True)

    assert look.still is still
