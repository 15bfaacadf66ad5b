"""The message bus of the desktop's session: a connection that a thread listens to, so that no dead bus is waited for.

It is spoken to by jeepney, which the wake lock needs as well: Qt's own part for buses, as Python has it, can send
neither unsigned numbers nor whole numbers of 64 bits, and notifications and media players have both.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

PATIENCE = 2.0
"""Seconds that the bus has to connect, to answer, and to take what is sent."""

_OWNED = (1, 4)
"""What the bus answers to a program that has a name now, or had it already."""

_TAKE_OR_LEAVE = 4
"""Asks the bus for a name without waiting for it (DBUS_NAME_FLAG_DO_NOT_QUEUE)."""

_LOG = logging.getLogger(__name__)


class SessionBus:
    """One connection to the bus, from `open` to `close`; where there is no bus, nothing happens."""

    def __init__(self, began: Callable[[], None], receive: Callable[[Message], None]) -> None:
        """Call *began* once it is connected, and *receive* with each message that comes; both in its own thread."""
        self._began = began
        self._receive = receive
        self._lock = threading.Lock()
        self._connection: DBusConnection | None = None
        self._closed = False
        self._listening: threading.Thread | None = None

    def open(self, *names: str) -> None:
        """Connect, and have the first of *names* that is free, if any; does not wait."""
        listening = threading.Thread(target=self._listen, args=(names,), name="bus", daemon=True)
        with suppress(RuntimeError):  # the system has no thread left
            listening.start()
            self._listening = listening

    def send(self, message: Message) -> int:
        """Send *message*; return its number, by which an answer names it, 0 where it could not be sent."""
        with self._lock:
            connection = self._connection
            if connection is None:
                return 0
            serial: int = next(connection.outgoing_serial)
            try:
                connection.send(message, serial=serial)
            except OSError:  # what was sent of it is followed by nothing, and no other message waits as long
                self._hang_up()
                return 0
            return serial

    def close(self) -> None:
        """Leave the bus, and with it every name."""
        with self._lock:
            self._closed = True
            self._hang_up()
        if self._listening is not None:
            self._listening.join(PATIENCE)

    def _hang_up(self) -> None:
        """End the connection; the thread that listens to it closes it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def _listen(self, names: tuple[str, ...]) -> None:
        try:
            connection = connect(*names)
        except Exception as error:  # noqa: BLE001  because a bus may answer anything, and its library raise anything
            _LOG.debug("There is no message bus.", exc_info=error)
            return
        with self._lock:
            self._connection = None if self._closed else connection
        try:
            if self._connection is not None:
                self._began()
                while True:
                    self._receive(connection.receive())
        except Exception as error:  # noqa: BLE001  because a bus may send anything, and its library raise anything
            if not self._closed:
                _LOG.debug("The message bus has gone.", exc_info=error)
        finally:
            with self._lock:
                self._connection = None
            connection.close()


def connect(*names: str) -> DBusConnection:
    """Return a connection to the bus of this session that has the first of *names* that is free.

    Raises:
        Exception: there is no bus, or it does not answer as one.
    """
    from jeepney.bus_messages import message_bus  # noqa: PLC0415  because few starts need a bus
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  because few starts need a bus

    connection = open_dbus_connection("SESSION", auth_timeout=PATIENCE)
    connection.sock.settimeout(PATIENCE)
    for name in names:
        answer = connection.send_and_get_reply(message_bus.RequestName(name, _TAKE_OR_LEAVE), timeout=PATIENCE)
        if answer.body[0] in _OWNED:
            break
    return connection
