"""A heartbeat for the system's service manager, which starts the program again when it stops. Without one, nothing.

The protocol is systemd's `sd_notify`: a datagram to the socket that the environment names. `WATCHDOG_PID` is not
looked at: a compositor that starts the program is the process that it names, and the beats count all the same.
"""

from __future__ import annotations

import socket
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Protocol

_SOCKET, _LIMIT = "NOTIFY_SOCKET", "WATCHDOG_USEC"
_BEATS = 3
"""Beats in the time after which the service manager takes the program for dead."""


class Heartbeat(Protocol):
    """What the service manager hears; ``every`` are seconds between two beats, 0 where none are wanted."""

    @property
    def every(self) -> float:
        """Return the seconds between two beats."""

    def ready(self) -> None:
        """Say that the program is there for people."""

    def beat(self) -> None:
        """Say that the program still does what it should."""

    def stop(self) -> None:
        """Say that the program ends on purpose."""


class NoHeartbeat:
    """The silent twin, where no service manager listens."""

    every = 0.0

    def ready(self) -> None:
        """Say nothing."""

    def beat(self) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Say nothing."""


class ServiceHeartbeat:
    """Tells the service manager at the socket *address*, a path or, after ``@``, an abstract name."""

    def __init__(self, address: str, every: float) -> None:
        self.every = every
        self._address = "\0" + address[1:] if address.startswith("@") else address

    def ready(self) -> None:
        """Say that the program is there for people."""
        self._tell("READY=1")

    def beat(self) -> None:
        """Say that the program still does what it should."""
        self._tell("WATCHDOG=1")

    def stop(self) -> None:
        """Say that the program ends on purpose."""
        self._tell("STOPPING=1")

    def _tell(self, words: str) -> None:
        """Send *words* without waiting: a manager that does not listen must not hold up the program."""
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as way:
            way.settimeout(0)
            way.sendto(words.encode(), self._address)


def open_heartbeat(environment: MutableMapping[str, str], *, watchdog: bool = True) -> Heartbeat:
    """Return the way to the service manager that *environment* names, with beats where it wants them and *watchdog*.

    What it says is taken out of *environment*, so that no program that is started speaks for this one.
    """
    address, limit = environment.pop(_SOCKET, ""), environment.pop(_LIMIT, "")
    environment.pop("WATCHDOG_PID", None)
    if not address.startswith(("/", "@")) or not hasattr(socket, "AF_UNIX"):
        return NoHeartbeat()
    every = int(limit) / 1e6 / _BEATS if limit.isdecimal() and limit.isascii() and watchdog else 0.0
    return ServiceHeartbeat(address, every)
