"""The colours that shapes are drawn in, by role."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """A colour as ``#rrggbb`` or ``#rrggbbaa`` for each role of a `Shape`."""

    near: str
    far: str
    hair: str
    sole: str
    seam: str
    glow: str
    prop: str
    prop_far: str
    backdrop: str
    mat: str
    strap: str
    floor: str
    shadow: str
    arrow: str


PAPER = Palette(
    near="#4d6b66",
    far="#93a8a2",
    hair="#2c403d",
    sole="#2c403d",
    seam="#ffffffb0",
    glow="#43d9b8",
    prop="#c9c2b4",
    prop_far="#ddd7cb",
    backdrop="#efece5",
    mat="#d5dfdb",
    strap="#14675a",
    floor="#b9b4a8",
    shadow="#1d232066",
    arrow="#14675a",
)
"""For a page: a still that is printed or put into a document."""
