"""What shows an exercise as a still, known by type alone: those who paint one need not know how it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from backstride.library.entry import Portrait

Still = Callable[[Any, QSize], QPixmap | None]
"""Draws the picture or figure of an exercise or its portrait, at a size in device pixels; ``None`` if it has none."""

Find = Callable[[str], Portrait | None]
"""Returns the portrait of an exercise by its id."""

FLOOR = 0.9
"""How far down a still the floor is on which its figure stands, as a share of the height."""


class Pictured(Protocol):
    """An exercise, or its portrait."""

    @property
    def kind(self) -> str:
        """Return the kind of the exercise."""

    @property
    def figure(self) -> object:
        """Return its figure, or what is shown instead; nothing where it has none."""
