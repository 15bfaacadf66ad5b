"""Numbers as an author writes them in a figure: an angle, perhaps with the foreshortening of the segment it turns."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)")
_ANGLE = re.compile(rf"(?P<angle>{_NUMBER.pattern})(\s*x\s*(?P<scale>\d*\.?\d+))?")

LEAST_SCALE = 0.05


def read_number(text: object) -> float | None:
    """Return the number that *text* writes, ``None`` where it is none."""
    if isinstance(text, str) and _NUMBER.fullmatch(text.strip()):
        return float(text)
    return None


def read_angle(text: object) -> tuple[float, float] | None:
    """Return (degrees, foreshortening) of ``75`` or ``205 x0.7``; ``None`` where *text* is neither.

    Foreshortening is from 0.05 (a segment that points at the viewer) to 1 (one that lies in the picture).
    """
    found = _ANGLE.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        return None
    scale = float(found["scale"] or 1)
    return (float(found["angle"]), scale) if LEAST_SCALE <= scale <= 1 else None
