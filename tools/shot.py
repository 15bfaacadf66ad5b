"""What one picture of the window shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture. ``text_size`` in percent; ``mirrored`` sets the window from right to left."""

    name: str
    state: str
    size: tuple[int, int] = (1280, 800)
    scheme: str = "light"
    text_size: int = 100
    language: str = "en"
    mirrored: bool = False
