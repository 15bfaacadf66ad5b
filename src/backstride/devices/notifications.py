"""A notification of the desktop with buttons: shown, waited for, and taken back, over the message bus.

By the portal in a sandbox (org.freedesktop.portal.Notification), else as the desktop specification has it
(https://specifications.freedesktop.org/notification-spec/latest/).
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from selectors import EVENT_READ
from typing import TYPE_CHECKING, Any, Protocol

from backstride import APP_ID
from backstride.devices.bus import PATIENCE, connect

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

DEFAULT = "default"
"""What is answered where the notification itself is pressed."""

LIFE = 1800.0
"""Seconds for which an answer is waited for; a notification that is older is taken back."""


@dataclass(frozen=True, slots=True)
class Notification:
    """What is shown: a title, a sentence, and buttons by what they answer."""

    title: str
    text: str
    buttons: Mapping[str, str]


class _Service(Protocol):
    """One of the two ways to show a notification."""

    rule: Mapping[str, str]

    def show(self, shown: Notification) -> Message:
        """Return the call that shows it."""

    def take_back(self, key: object) -> Message:
        """Return the call that takes the notification *key* back."""

    def answered(self, key: object, member: str, body: tuple[Any, ...]) -> str | None:
        """Return the button that the signal *member* tells of, empty where it was closed, ``None`` for others'."""


class _Desktop:
    rule: Mapping[str, str] = {
        "type": "signal",
        "interface": "org.freedesktop.Notifications",
        "path": "/org/freedesktop/Notifications",
    }

    def _call(self, member: str, signature: str, body: tuple[object, ...]) -> Message:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  because few starts show one

        name = self.rule["interface"]
        return new_method_call(DBusAddress(self.rule["path"], name, name), member, signature, body)

    def show(self, shown: Notification) -> Message:
        actions = [word for pair in ((DEFAULT, ""), *shown.buttons.items()) for word in pair]
        hints = {"desktop-entry": ("s", APP_ID), "urgency": ("y", 1)}
        body = ("Backstride", 0, APP_ID, shown.title, shown.text, actions, hints, round(LIFE * 1000))
        return self._call("Notify", "susssasa{sv}i", body)

    def take_back(self, key: object) -> Message:
        return self._call("CloseNotification", "u", (key,))

    def answered(self, key: object, member: str, body: tuple[Any, ...]) -> str | None:
        if body[:1] != (key,):
            return None
        return {"ActionInvoked": str(body[1]), "NotificationClosed": ""}.get(member)


class _Portal:
    rule: Mapping[str, str] = {
        "type": "signal",
        "interface": "org.freedesktop.portal.Notification",
        "path": "/org/freedesktop/portal/desktop",
    }
    _KEY = "reminder"

    def _call(self, member: str, signature: str, body: tuple[object, ...]) -> Message:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  because few starts show one

        place = DBusAddress(self.rule["path"], "org.freedesktop.portal.Desktop", self.rule["interface"])
        return new_method_call(place, member, signature, body)

    def show(self, shown: Notification) -> Message:
        buttons = [{"label": ("s", label), "action": ("s", key)} for key, label in shown.buttons.items()]
        told = {
            "title": ("s", shown.title),
            "body": ("s", shown.text),
            "default-action": ("s", DEFAULT),
            "buttons": ("aa{sv}", buttons),
        }
        return self._call("AddNotification", "sa{sv}", (self._KEY, told))

    def take_back(self, key: object) -> Message:
        return self._call("RemoveNotification", "s", (self._KEY,))

    def answered(self, key: object, member: str, body: tuple[Any, ...]) -> str | None:
        return str(body[1]) if member == "ActionInvoked" and body[:1] == (self._KEY,) else None


class Question:
    """One notification, shown until it is answered, or taken back from another thread.

    ``token`` is what the desktop gives with the answer, so that a window may come to the front on Wayland.
    """

    def __init__(self, shown: Notification) -> None:
        self.token = ""
        self._shown = shown
        self._hears, self._wakes = socket.socketpair()
        self._over = False

    def ask(self, life: float = LIFE) -> str | None:
        """Show it, and return the button that was pressed; empty where it was closed or *life* seconds have passed.

        ``None`` where it cannot be shown.
        """
        try:
            with connect() as connection:
                connection.selector.register(self._hears, EVENT_READ)
                return self._ask(connection, time.monotonic() + life)
        except Exception:  # noqa: BLE001  because a bus may answer anything, and its library raise anything
            return "" if self._over else None
        finally:
            self._hears.close()
            self._wakes.close()

    def take_back(self) -> None:
        """Have it shown no longer: who waits for the answer gets an empty one."""
        self._over = True
        with suppress(OSError):  # it is answered already
            self._wakes.send(b"!")

    def _ask(self, connection: DBusConnection, end: float) -> str | None:
        from jeepney import MatchRule, MessageType, message_bus  # noqa: PLC0415  because few starts show one

        services: tuple[_Service, ...] = (_Desktop(), _Portal())
        for service in reversed(services) if _in_sandbox() else services:
            connection.send_and_get_reply(message_bus.AddMatch(MatchRule(**service.rule)), timeout=PATIENCE)
            reply = connection.send_and_get_reply(service.show(self._shown), timeout=PATIENCE)
            if reply.header.message_type is MessageType.method_return:
                key = reply.body[0] if reply.body else None
                try:
                    return self._wait(connection, service, key, end)
                finally:
                    with suppress(OSError):  # the bus has gone, and with it what it showed
                        connection.send(service.take_back(key))
        return None

    def _wait(self, connection: DBusConnection, service: _Service, key: object, end: float) -> str:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415  because few starts show one

        while (left := end - time.monotonic()) > 0:
            try:
                came = connection.receive(timeout=left)
            except TimeoutError:  # which jeepney raises for whatever else wakes it, too
                break
            fields = came.header.fields
            ours = fields.get(HeaderFields.interface) == service.rule["interface"]
            if came.header.message_type is not MessageType.signal or not ours:
                continue
            member = fields[HeaderFields.member]
            if member == "ActivationToken" and came.body[:1] == (key,):
                self.token = str(came.body[1])
            answer = service.answered(key, member, came.body)
            if answer is not None:
                return answer
        return ""


def _in_sandbox() -> bool:
    return "FLATPAK_ID" in os.environ
