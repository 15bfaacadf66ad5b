"""What the ring and what is within it show, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What the ring of a stage shows, in the colours of the room ``phase``.

    ``share`` (0 to 1) is how much is left, cut into ``divisions``; ``open`` where nobody knows. ``breath`` (0 to 1) is
    how full the lungs are, ``None`` outside breathing; ``word`` is what to do with them and ``way`` the shape that
    points there. The ring of the ``last`` seconds is broad.
    """

    phase: str = "work"
    share: float = 1.0
    divisions: int = 1
    open: bool = False
    breath: float | None = None
    word: str = ""
    way: str = ""
    last: bool = False

    @property
    def breathes(self) -> bool:
        """Say whether there is a disc that breathes."""
        return self.breath is not None
