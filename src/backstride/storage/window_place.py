"""Where the window was when it was closed, kept in a small file of the profile."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from backstride.storage.files import read_data
from backstride.storage.writing import write_private

_MOST = 100_000
"""Pixels that no screen has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """A window as it is while neither maximised nor in full screen, in pixels.

    ``x`` and ``y`` count from the corner of the screen of the name ``screen``; they are ``None`` where the desktop does
    not tell.
    """

    width: int
    height: int
    x: int | None = None
    y: int | None = None
    screen: str = ""
    maximised: bool = False


def read_window_place(path: Path) -> WindowPlace | None:
    """Return what the file at *path* says, ``None`` where it says nothing that can be used. Never raises."""
    data, problem = read_data(path)
    if problem:
        return None
    import json  # noqa: PLC0415  because it is not needed for anything else before the first picture

    try:
        place = WindowPlace(**json.loads(data))
    except (ValueError, TypeError, RecursionError):
        return None
    return place if _is_usable(asdict(place)) else None


def write_window_place(path: Path, place: WindowPlace) -> None:
    """Keep *place* at *path*; where that cannot be, the window comes next time as it came this time."""
    import json  # noqa: PLC0415  because most of a session needs none of it

    with suppress(OSError):
        write_private(path, (json.dumps(asdict(place)) + "\n").encode())


def _is_usable(found: Mapping[str, Any]) -> bool:
    """Say whether each value is of the kind that it is declared as, and of a size that screens have."""
    lengths = all(type(found[key]) is int and 0 < found[key] < _MOST for key in ("width", "height"))
    corners = all(found[key] is None or (type(found[key]) is int and abs(found[key]) < _MOST) for key in ("x", "y"))
    return lengths and corners and isinstance(found["screen"], str) and isinstance(found["maximised"], bool)
