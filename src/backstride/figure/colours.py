"""The colours of a figure: the same person in a light, a dark and a high-contrast scheme, in one of three skins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from backstride.figure.physique import DEFAULT_SKIN


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour as ``#rrggbb`` or ``#rrggbbaa`` for each role of a `Shape`, known by its name.

    ``hard`` says that what is soft elsewhere has an edge: a glow is a flat disc in a ring.
    """

    name: str
    colours: Mapping[str, str] = field(compare=False, repr=False)
    hard: bool = False


class Fade(NamedTuple):
    """How a soft disc is filled: how much longer and wider than its size, and with what from its middle outwards.

    A stop is the part of the way to the edge, a role and the opacity there.
    """

    long: float
    wide: float
    stops: tuple[tuple[float, str, float], ...]


FADES: dict[str, tuple[Fade, ...]] = {
    "glow": (
        Fade(1.15, 1.35, ((0.0, "halo", 0.92), (0.45, "halo", 0.80), (0.75, "scorch", 0.40), (1.0, "scorch", 0.0))),
        Fade(0.66, 0.66, ((0.0, "core", 0.88), (0.45, "core", 0.55), (1.0, "core", 0.0))),
    ),
    "cheek": (Fade(1.0, 1.0, ((0.0, "cheek", 1.0), (1.0, "cheek", 0.0))),),
    "shadow": (Fade(1.0, 1.0, ((0.0, "shadow", 0.30), (0.5, "shadow", 0.20), (1.0, "shadow", 0.0))),),
    "air": (
        Fade(1.0, 1.0, ((0.0, "shadow", 0.20), (0.6, "shadow", 0.16), (0.85, "shadow", 0.07), (1.0, "shadow", 0.0))),
    ),
}
"""What is soft. A glow is an ember: a core that differs in lightness from its halo, so that it is seen without red.

The halo darkens towards its edge, which sets it off from skin of about its own lightness.
"""

HARD_FADES = (("halo", 0.90 * 1.15, 0.90 * 1.35), ("core", 0.66, 0.66))
"""What a glow is made of where everything has an edge: role, and how much longer and wider than its disc."""

_SCHEMES: dict[str, dict[str, str]] = {
    "light": {
        "top": "#23907a",
        "shorts": "#1c4a52",
        "shorts_far": "#143940",
        "hem": "#163d44",
        "hem_far": "#102f35",
        "sock": "#23907a",
        "sock_far": "#196b5b",
        "shoe": "#f3b23c",
        "shoe_far": "#cf9128",
        "sole": "#fff6e2",
        "sole_far": "#ddd2ba",
        "stripe": "#ffffff",
        "stripe_far": "#eadfc8",
        "band": "#f3b23c",
        "band_far": "#cf9128",
        "halo": "#f23a1d",
        "core": "#ffd75e",
        "scorch": "#7d1a0a",
        "rim": "#2a0f0650",
        "ground": "#e6e1d6",
        "mat": "#dde1f5",
        "mat_edge": "#b1b9e0",
        "prop": "#d9cfbd",
        "prop_far": "#c5b9a4",
        "wall": "#f3efe7",
        "skirting": "#e2dbcd",
        "strap": "#7a55b8",
        "shadow": "#1d2320",
        "arrow": "#14675a",
        "seam": "#ffffffb0",
    },
    "dark": {
        "top": "#35b396",
        "shorts": "#2b6f78",
        "shorts_far": "#1f545c",
        "hem": "#235d65",
        "hem_far": "#1a474e",
        "sock": "#35b396",
        "sock_far": "#267f6b",
        "shoe": "#f5bd55",
        "shoe_far": "#b98a35",
        "sole": "#fff6e2",
        "sole_far": "#b9af9a",
        "stripe": "#ffffff",
        "stripe_far": "#c9c0ad",
        "band": "#f5bd55",
        "band_far": "#b98a35",
        "halo": "#f5431f",
        "core": "#ffdd70",
        "scorch": "#6b1206",
        "rim": "#14080580",
        "ground": "#293135",
        "mat": "#3b4569",
        "mat_edge": "#2b3452",
        "prop": "#566168",
        "prop_far": "#454f55",
        "wall": "#262d31",
        "skirting": "#313a3f",
        "strap": "#b79af0",
        "shadow": "#000000",
        "arrow": "#6fd0bd",
        "seam": "#1d2326b0",
    },
    "contrast": {
        "top": "#0f8f78",
        "shorts": "#2f6fe0",
        "shorts_far": "#1f4fa8",
        "hem": "#ffffff",
        "hem_far": "#b0b0b0",
        "sock": "#ffffff",
        "sock_far": "#b0b0b0",
        "shoe": "#ffe14d",
        "shoe_far": "#b39d36",
        "sole": "#ffffff",
        "sole_far": "#b0b0b0",
        "stripe": "#000000",
        "stripe_far": "#000000",
        "band": "#ffe14d",
        "band_far": "#b39d36",
        "halo": "#000000",
        "core": "#ff9d1f",
        "scorch": "#000000",
        "rim": "#000000",
        "ground": "#2b2b2b",
        "mat": "#3a3a3a",
        "mat_edge": "#ffffff",
        "prop": "#6a6a6a",
        "prop_far": "#4f4f4f",
        "wall": "#1c1c1c",
        "skirting": "#4a4a4a",
        "strap": "#ff8cff",
        "shadow": "#000000",
        "arrow": "#ffe14d",
        "seam": "#000000",
    },
}
_LINES = {
    "light": {"line": "#b07047", "line_far": "#8d5a39", "face": "#4a2f28", "cheek": "#ef7f6480"},
    "medium": {"line": "#96592f", "line_far": "#7a4626", "face": "#3a211a", "cheek": "#d9603f66"},
    "deep": {"line": "#643620", "line_far": "#4f2a18", "face": "#23120c", "cheek": "#b2462d66"},
}
_BLACK_LINES = {"line": "#000000", "line_far": "#000000", "face": "#000000", "cheek": "#00000000"}
_PEOPLE: dict[str, dict[str, dict[str, str]]] = {
    "light": {
        "light": {"skin": "#dfa57c", "skin_far": "#b98059", "lit": "#e8b48d", "hair": "#6b4329", "bun": "#7f4f31"},
        "medium": {"skin": "#c88455", "skin_far": "#a2653d", "lit": "#d28b59", "hair": "#3b2720", "bun": "#462e26"},
        "deep": {"skin": "#8f5637", "skin_far": "#6d3e27", "lit": "#965a3a", "hair": "#1f1614", "bun": "#2b201d"},
    },
    "dark": {
        "light": {"skin": "#f0c3a0", "skin_far": "#cf9d7a", "lit": "#f7cdad", "hair": "#9a6a44", "bun": "#b67d50"},
        "medium": {"skin": "#d9986c", "skin_far": "#b4764f", "lit": "#e4a071", "hair": "#7a523d", "bun": "#906148"},
        "deep": {"skin": "#a2653f", "skin_far": "#7a4a2e", "lit": "#aa6a42", "hair": "#4d3a34", "bun": "#5b453e"},
    },
    "contrast": {
        "light": {"skin": "#ffe9d6", "skin_far": "#a8998d", "lit": "#ffffff", "hair": "#8a8a8a", "bun": "#a3a3a3"},
        "medium": {"skin": "#ffe9d6", "skin_far": "#a8998d", "lit": "#ffffff", "hair": "#8a8a8a", "bun": "#a3a3a3"},
        "deep": {"skin": "#e0a37c", "skin_far": "#94694e", "lit": "#ebac82", "hair": "#8a8a8a", "bun": "#a3a3a3"},
    },
}
SCHEMES = tuple(_SCHEMES)


@cache
def palette(scheme: str, skin: str = DEFAULT_SKIN) -> Palette:
    """Return the colours of *scheme* (one of `SCHEMES`) for a person of *skin* (one of `SKINS`)."""
    hard = scheme == "contrast"
    lines = _BLACK_LINES if hard else _LINES[skin]
    return Palette(f"{scheme} {skin}", {**_SCHEMES[scheme], **_PEOPLE[scheme][skin], **lines}, hard)


PAPER = palette("light")
"""For a page: a still that is printed or put into a document."""
