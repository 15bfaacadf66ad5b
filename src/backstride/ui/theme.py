"""The look in one place: colours, spaces, type, radii and durations as tokens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one scheme, as ``#rrggbb``. Text pairs keep 4.5 : 1, shapes 3 : 1, on ground and surface."""

    name: str
    ground: str
    surface: str
    raised: str
    outline: str
    text: str
    muted: str
    accent: str
    on_accent: str
    get_ready: str
    work: str
    rest: str
    switch: str
    breathe: str
    warning: str
    stop: str
    skin: str
    skin_far: str


LIGHT = Tokens(
    name="light",
    ground="#f6f4ef",
    surface="#ffffff",
    raised="#ebe7de",
    outline="#8a857a",
    text="#1d2320",
    muted="#565c57",
    accent="#14675a",
    on_accent="#ffffff",
    get_ready="#8a5a00",
    work="#14675a",
    rest="#2f5f9e",
    switch="#8a3d8f",
    breathe="#1f6f8b",
    warning="#8a5a00",
    stop="#b3261e",
    skin="#3f5b57",
    skin_far="#7f958f",
)

DARK = Tokens(
    name="dark",
    ground="#14181a",
    surface="#1d2326",
    raised="#2a3236",
    outline="#78838a",
    text="#f1f3f1",
    muted="#aeb8b5",
    accent="#6fd0bd",
    on_accent="#0c1d1a",
    get_ready="#f0b95a",
    work="#6fd0bd",
    rest="#8db8f0",
    switch="#dba0e0",
    breathe="#7cc7e0",
    warning="#f0b95a",
    stop="#ff9a8f",
    skin="#b9d3cc",
    skin_far="#71857f",
)

CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    surface="#000000",
    raised="#1c1c1c",
    outline="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe14d",
    on_accent="#000000",
    get_ready="#ffc266",
    work="#7dffda",
    rest="#9cc9ff",
    switch="#ffb0ff",
    breathe="#8ce6ff",
    warning="#ffc266",
    stop="#ff9a8f",
    skin="#ffffff",
    skin_far="#a6a6a6",
)

GRID = 8
"""Every space is a multiple of this many pixels (half of it inside small controls)."""

TYPE = {"caption": 13, "body": 16, "lead": 20, "title": 28, "display": 40}
"""The type scale in pixels at a text size of 100 %."""

RADIUS = {"small": 8, "card": 16}

DURATION_MS = {"quick": 120, "ease": 250}
