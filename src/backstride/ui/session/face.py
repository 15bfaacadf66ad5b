"""What a dial shows, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a dial shows: see `Dial`. ``share`` and ``breath`` go from 0 to 1; ``tone`` names a token.

    ``raised`` leaves room for a button below; ``dim`` says that the number does not move.
    """

    number: str = ""
    widest: str = "00"
    word: str = ""
    above: str = ""
    below: str = ""
    share: float = 0.0
    divisions: int = 1
    open: bool = False
    breath: float | None = None
    sign: str = ""
    raised: bool = False
    dim: bool = False
    tone: str = "work"

    @property
    def words(self) -> str:
        """Return what a screen reader says of it. It changes each second, so the owner says when."""
        return " ".join(part for part in (self.above, self.word, self.number, self.below) if part)
