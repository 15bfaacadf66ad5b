"""The look in one place: colours, spaces, type, radii and durations as tokens, and how an application puts them on."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one scheme, as ``#rrggbb``. Text pairs keep 4.5 : 1, shapes 3 : 1, on ground and surface.

    ``outline`` bounds what can be pressed; ``line`` only parts one thing from the next and may be faint. ``person`` is
    who does the exercises in it, by name.
    """

    name: str
    ground: str
    surface: str
    raised: str
    outline: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    focus: str
    get_ready: str
    work: str
    rest: str
    switch: str
    breathe: str
    warning: str
    stop: str
    person: str = "woman-medium"


LIGHT = Tokens(
    name="light",
    ground="#f6f4ef",
    surface="#ffffff",
    raised="#ebe7de",
    outline="#8a857a",
    line="#ddd8cc",
    text="#1d2320",
    muted="#565c57",
    accent="#14675a",
    on_accent="#ffffff",
    focus="#1b5fc1",
    get_ready="#8a5a00",
    work="#14675a",
    rest="#2f5f9e",
    switch="#8a3d8f",
    breathe="#1f6f8b",
    warning="#8a5a00",
    stop="#b3261e",
)

DARK = Tokens(
    name="dark",
    ground="#14181a",
    surface="#1d2326",
    raised="#2a3236",
    outline="#78838a",
    line="#353f44",
    text="#f1f3f1",
    muted="#aeb8b5",
    accent="#6fd0bd",
    on_accent="#0c1d1a",
    focus="#8fc1ff",
    get_ready="#f0b95a",
    work="#6fd0bd",
    rest="#8db8f0",
    switch="#dba0e0",
    breathe="#7cc7e0",
    warning="#f0b95a",
    stop="#ff9a8f",
)

CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    surface="#000000",
    raised="#1c1c1c",
    outline="#ffffff",
    line="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe14d",
    on_accent="#000000",
    focus="#3ddcff",
    get_ready="#ffc266",
    work="#7dffda",
    rest="#9cc9ff",
    switch="#ffb0ff",
    breathe="#8ce6ff",
    warning="#ffc266",
    stop="#ff9a8f",
)

SCHEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST)}

GRID = 8
"""Every space is a multiple of this many pixels (half of it inside small controls)."""

TOUCH = 48
"""The least height and width, in pixels, of what can be pressed."""

BORDER = 2
"""The width, in pixels, of the edge of what can be pressed."""

RING = 3
"""The width, in pixels, of the ring around what has the focus, the same on every widget."""

TYPE = {"caption": 14, "body": 16, "lead": 20, "title": 28, "display": 40}
"""The type scale in pixels at a text size of 100 %."""

WEIGHT = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}

RADIUS = {"small": 8, "card": 16}

DURATION_MS = {"quick": 120, "ease": 250}

FAMILY = "Inter"


def font(pixels: float, weight: str = "regular") -> QFont:
    """Return the bundled face with digits of one width; *weight* is a name in `WEIGHT`."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(WEIGHT[weight])
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts in *folder* known; without them Qt takes a face of the system."""
    for path in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def control_scale(text_size: float, zoom: float) -> float:
    """Return by how much controls grow: with everything else by *zoom*, and half as much as the text beyond that."""
    return (zoom + text_size) / 2


def system_scheme() -> str:
    """Return the name of the scheme that the desktop asks for."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def apply_theme(app: QApplication, tokens: Tokens, text_size: float, sheet: str, zoom: float = 1.0) -> None:
    """Put *tokens* on the whole application by the template *sheet*; 1.0 is 100 % of text and of all else (*zoom*)."""
    app.setFont(font(TYPE["body"] * text_size))
    app.setPalette(_palette(tokens))
    app.setStyleSheet(Template(sheet).substitute(_names(tokens, text_size, zoom)))


def _names(tokens: Tokens, text_size: float, zoom: float) -> dict[str, str]:
    grown = control_scale(text_size, zoom)
    scales = (
        (text_size, TYPE),
        (zoom, {"edge": BORDER, "ring": RING, "hairline": 1, "bar": 14, **RADIUS}),
        (grown, {"pad": 2 * GRID, "half": GRID, "slider": 20 * GRID, "groove": 6, "knob": 24}),
    )
    sizes = {name: round(pixels * scale) for scale, table in scales for name, pixels in table.items()}
    # What a style sheet calls the height of a widget leaves out its border.
    sizes["touch"] = round(TOUCH * grown) - 2 * sizes["edge"]
    sizes["touched"] = round(TOUCH * grown) - 2 * sizes["ring"]
    sizes["inset"] = sizes["half"] + sizes["edge"] - sizes["ring"]
    sizes["overhang"] = (sizes["knob"] - sizes["groove"]) // 2
    sizes["knob"] = sizes["groove"] + 2 * sizes["overhang"]
    # A radius of more than half the height would be no radius at all.
    sizes |= {"round": sizes["touch"] // 2 + sizes["edge"], "disc": sizes["knob"] // 2, "slit": sizes["groove"] // 2}
    return {**asdict(tokens), **{name: str(value) for name, value in sizes.items()}}


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    table = {
        role.Window: tokens.ground,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.stop,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
    }
    palette = QPalette()
    for which, colour in table.items():
        palette.setColor(which, QColor(colour))
    return palette
