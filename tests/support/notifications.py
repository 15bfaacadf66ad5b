"""A notification daemon for the tests, which speaks the desktop's real interface, or the portal's, on a private bus."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_return, new_signal

from backstride.devices.bus import SessionBus
from tests.support.patience import until

DESKTOP = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
PORTAL = ("org.freedesktop.portal.Notification", "/org/freedesktop/portal/desktop")


class Daemon:
    """Shows nothing, and remembers what it was asked to show; a button is pressed by `press`."""

    def __init__(self, place: tuple[str, str]) -> None:
        self.interface, self.path = place
        self.shown: list[tuple[Any, ...]] = []
        self.taken_back: list[object] = []
        self.began = threading.Event()
        self._bus = SessionBus(self.began.set, self._receive)
        self._bus.open(self.interface.replace(".Notification", ".Desktop") if place == PORTAL else self.interface)

    def press(self, key: str, notification: object = None) -> None:
        """Press a button of the last notification, or of another one."""
        number = (
            (len(self.shown) if self.interface == DESKTOP[0] else "reminder") if notification is None else notification
        )
        if self.interface == DESKTOP[0]:
            self._signal("ActivationToken", "us", (number, f"token of {number}"))
            self._signal("ActionInvoked", "us", (number, key))
        else:
            self._signal("ActionInvoked", "ssav", (number, key, []))

    def dismiss(self) -> None:
        """Close the last notification, as a person does."""
        self._signal("NotificationClosed", "uu", (len(self.shown), 2))

    def close(self) -> None:
        self._bus.close()

    def _signal(self, member: str, signature: str, body: tuple[object, ...]) -> None:
        self._bus.send(new_signal(DBusAddress(self.path, interface=self.interface), member, signature, body))

    def _receive(self, call: Message) -> None:
        if call.header.message_type is not MessageType.method_call:
            return
        member, signature = (call.header.fields.get(each) for each in (HeaderFields.member, HeaderFields.signature))
        match (member, signature):
            case ("Notify", "susssasa{sv}i"):
                self.shown.append(call.body)
                self._bus.send(new_method_return(call, "u", (len(self.shown),)))
            case ("AddNotification", "sa{sv}"):
                self.shown.append(call.body)
                self._bus.send(new_method_return(call))
            case ("CloseNotification", "u") | ("RemoveNotification", "s"):
                self.taken_back.append(call.body[0])
                self._bus.send(new_method_return(call))
            case _:
                raise AssertionError(call)


@contextmanager
def notification_daemon(address: str, place: tuple[str, str] = DESKTOP) -> Iterator[Daemon]:
    """Run one on the bus at *address*, which becomes that of this process while it starts."""
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
    try:
        daemon = Daemon(place)
        assert until(daemon.began.is_set)
    finally:
        with suppress(KeyError):
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
        if before is not None:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
    try:
        yield daemon
    finally:
        daemon.close()
