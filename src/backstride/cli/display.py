"""Whether a window can be shown here, asked before Qt is: without a display Qt ends the whole process."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from pathlib import Path

from backstride.i18n.messages import Message, message

NO_DISPLAY = message("There is no display here. `backstride play ROUTINE --terminal` works without one.")

_PATIENCE = 1.0
"""Seconds to wait for an X server on another computer."""

_X_PORT = 6000
_NEEDS_SERVER = re.compile(r"xcb|wayland")
_X_NAME = re.compile(r"(?P<host>.*):(?P<number>\d+)(?:\.\d+)?")


def no_qt(error: ImportError) -> Message:
    """Return what to say where Qt did not load."""
    return message(
        "The window needs Qt, which did not load ({error}). `backstride play ROUTINE --terminal` works without it.",
        error=str(error),
    )


def find_display(system: str, environment: Mapping[str, str]) -> str:
    """Return by what a window would be shown on *system* (`sys.platform`), an empty text where it could not be."""
    if system in ("win32", "darwin"):
        return system
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen and not _NEEDS_SERVER.search(chosen):
        return f"QT_QPA_PLATFORM={chosen}"
    for name, answers in (("WAYLAND_DISPLAY", _wayland_answers), ("DISPLAY", _x_answers)):
        value = environment.get(name, "")
        if value and answers(value, environment):
            return f"{name}={value}"
    return ""


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    return _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "/"), name)))


def _x_answers(name: str, _environment: Mapping[str, str]) -> bool:
    found = _X_NAME.fullmatch(name)
    if not found:
        return False
    number = int(found["number"])
    if found["host"] in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  because that is where X servers listen
        return _listens(path) or _listens(f"\0{path}")
    try:
        socket.create_connection((found["host"], _X_PORT + number), _PATIENCE).close()
    except (OSError, OverflowError):
        return False
    return True


def _listens(path: str) -> bool:
    """Say whether somebody listens at the local socket *path*."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(path)
        except (OSError, ValueError):
            return False
    return True
