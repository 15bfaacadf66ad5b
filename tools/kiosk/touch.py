"""Fingers on the screen: TUIO, the protocol of touch tables, which Qt's own plug-in turns into touch events.

A virtual display has no touch screen, and a program cannot make one without the right to; Qt hears TUIO in the program
itself, and from there on a finger is a finger.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterable

PLUGIN = "TuioTouch"


class Fingers:
    """Sends fingers to the program that listens at *port*."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._frame = 0

    def close(self) -> None:
        """Lift all fingers, and end."""
        self.at({})
        self._socket.close()

    def at(self, places: dict[int, tuple[float, float]]) -> None:
        """Have the fingers of these numbers at so much of width and height, and no others."""
        self._frame += 1
        messages = [
            _message("/tuio/2Dcur", ["source", "fingers"]),
            _message("/tuio/2Dcur", ["alive", *places]),
            *(_message("/tuio/2Dcur", ["set", number, x, y, 0.0, 0.0, 0.0]) for number, (x, y) in places.items()),
            _message("/tuio/2Dcur", ["fseq", self._frame]),
        ]
        bundle = _text("#bundle") + struct.pack(">Q", 1)
        bundle += b"".join(struct.pack(">i", len(each)) + each for each in messages)
        self._socket.sendto(bundle, ("127.0.0.1", self._port))


def free_port() -> int:
    """Return a UDP port that nobody listens at."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _message(address: str, values: Iterable[str | int | float]) -> bytes:
    """Return a message of Open Sound Control."""
    kinds, data = ",", b""
    for value in values:
        if isinstance(value, str):
            kinds, data = kinds + "s", data + _text(value)
        elif isinstance(value, int):
            kinds, data = kinds + "i", data + struct.pack(">i", value)
        else:
            kinds, data = kinds + "f", data + struct.pack(">f", value)
    return _text(address) + _text(kinds) + data


def _text(text: str) -> bytes:
    data = text.encode() + b"\0"
    return data + b"\0" * (-len(data) % 4)
