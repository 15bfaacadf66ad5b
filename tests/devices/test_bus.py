"""The connection to the message bus, where the bus itself stops."""

import os
import signal
import threading
from functools import partial

import pytest
from jeepney import DBusAddress, message_bus, new_signal

from backstride.devices import bus
from backstride.devices.bus import SessionBus, connect
from tests.support.bus import DAEMON, private_bus

pytestmark = pytest.mark.skipif(not DAEMON, reason="needs dbus-daemon")


def test_a_bus_that_takes_nothing_any_more_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bus, "PATIENCE", 0.2)
    word = partial(new_signal, DBusAddress("/a", interface="a.b"), "C", "s", ("x" * 60_000,))
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with connect() as other:
            asked = message_bus.GetConnectionUnixProcessID("org.freedesktop.DBus")
            (daemon,) = other.send_and_get_reply(asked).body
        began = threading.Event()
        session = SessionBus(began.set, lambda _: None)
        session.open()
        assert began.wait(10)
        assert session.send(word())
        os.kill(daemon, signal.SIGSTOP)
        try:
            sent = [session.send(word()) for _ in range(40)]
        finally:
            os.kill(daemon, signal.SIGCONT)

        assert sent[-1] == 0
        assert session.send(word()) == 0  # nor does anything follow upon half a message
        session.close()
