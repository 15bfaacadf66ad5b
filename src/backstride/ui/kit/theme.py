"""Type, spaces, radii and durations in one place, and how an application puts them on together with the colours."""

from __future__ import annotations

import struct
from dataclasses import fields
from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QDataStream, QIODeviceBase, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.tokens import KINDS, Tokens

GRID = 8
"""Every space is a multiple of half of this many pixels: 4, 8, 12, 16, 20, 24, 32, 40."""

TOUCH = 48
"""The least height and width, in pixels, of what can be pressed."""

BIG = 60
"""The height, in pixels, of the button that leads a page."""

BORDER = 2
"""The width, in pixels, of an edge that must be seen."""

RING = 3
"""The width, in pixels, of the ring around what has the focus, the same on every widget."""

FAMILY = "Inter"

WEIGHT = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}


class Letters(NamedTuple):
    """A step of the type scale: pixels of its letters, a name in `WEIGHT`, and tracking in ems."""

    size: int
    weight: str
    tracking: float = 0.0


TYPE = {
    "caption": Letters(14, "medium"),
    "body": Letters(16, "regular"),
    "strong": Letters(16, "semibold"),
    "lead": Letters(18, "regular"),
    "question": Letters(20, "semibold"),
    "tile": Letters(25, "bold", -0.01),
    "heading": Letters(22, "semibold"),
    "reading": Letters(22, "regular"),
    "title": Letters(28, "bold", -0.01),
    "hero": Letters(34, "bold", -0.02),
    "display": Letters(40, "bold", -0.02),
    "welcome": Letters(60, "bold", -0.03),
    "poster": Letters(76, "bold", -0.03),
    "praise": Letters(84, "bold", -0.03),
}
"""The type scale at a text size of 100 %; nothing is smaller than its first step."""

RADIUS = {"key": 6, "cell": 8, "segment": 11, "button": 14, "big": 18, "card": 20, "panel": 24, "hero": 28}
"""Pixels of rounded corners; what is ``round`` in the style sheet has half its height."""

DURATION_MS = {"quick": 120, "ease": 250}


def font(pixels: float, weight: str = "regular") -> QFont:
    """Return the bundled face with digits of one width; *weight* is a name in `WEIGHT`."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(WEIGHT[weight])
    set_feature(made, "tnum", 1)
    return made


def set_feature(made: QFont, name: str, value: int) -> None:
    """Set the feature *name* of the font *made*, such as ``tnum``, digits of one width."""
    made.setFeature(_tag(name), value)


@cache
def _tag(name: str) -> QFont.Tag:
    try:
        return QFont.Tag(name)
    except TypeError:  # PySide6 6.8 makes no tag of text
        return read_tag(name)


def read_tag(name: str) -> QFont.Tag:
    """Return the tag *name*, read from a font as Qt writes it where it has this one feature."""
    written = QByteArray()
    writer = QDataStream(written, QIODeviceBase.OpenModeFlag.WriteOnly)
    writer.setVersion(QDataStream.Version.Qt_6_8)
    writer << QFont()
    plain = bytes(written.data())[:-8]  # without two numbers: how many features, how many axes
    reader = QDataStream(QByteArray(plain + struct.pack(">I4sII", 1, name.encode(), 1, 0)))
    reader.setVersion(QDataStream.Version.Qt_6_8)
    made = QFont()
    reader >> made
    return made.featureTags()[0]


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts in *folder* known; without them Qt takes a face of the system."""
    for path in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def control_scale(text_size: float, zoom: float) -> float:
    """Return by how much controls grow: with everything else by *zoom*, and half as much as the text beyond that."""
    return (zoom + text_size) / 2


def knows_contrast(hints: QStyleHints) -> bool:
    """Say whether this Qt knows if the desktop asks for high contrast: it does from 6.10 on."""
    return hasattr(hints, "accessibility")


def system_scheme() -> str:
    """Return the name of the scheme that the desktop asks for."""
    hints = QGuiApplication.styleHints()
    if knows_contrast(hints) and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def apply_theme(app: QApplication, tokens: Tokens, text_size: float, sheet: str, zoom: float = 1.0) -> None:
    """Put *tokens* on the whole application by the template *sheet*; 1.0 is 100 % of text and of all else (*zoom*)."""
    app.setFont(font(TYPE["body"].size * text_size))
    app.setPalette(_palette(tokens))
    look = Template(sheet).substitute(_names(tokens, text_size, zoom))
    if app.styleSheet() != look:  # to set the same one again costs as much
        app.setStyleSheet(look)


def _names(tokens: Tokens, text_size: float, zoom: float) -> dict[str, str]:
    grown = control_scale(text_size, zoom)
    scales = (
        (text_size, {role: letters.size for role, letters in TYPE.items()}),
        (
            zoom,
            {
                "border": BORDER,
                "ring": RING,
                "hairline": 1,
                "bar": 14,
                **{f"radius_{name}": pixels for name, pixels in RADIUS.items()},
            },
        ),
        (grown, {"pad": 18, "wide": 26, "half": GRID, "slider": 20 * GRID, "groove": 6, "knob": 24}),
    )
    sizes = {name: round(pixels * scale) for scale, table in scales for name, pixels in table.items()}
    # What a style sheet calls the height of a widget leaves out its border.
    sizes["touch"] = round(TOUCH * grown) - 2 * sizes["border"]
    sizes["big"] = round(BIG * grown) - 2 * sizes["border"]
    sizes["touched"] = round(TOUCH * grown) - 2 * sizes["ring"]
    sizes["inset"] = sizes["half"] + sizes["border"] - sizes["ring"]
    sizes["overhang"] = (sizes["knob"] - sizes["groove"]) // 2
    sizes["knob"] = sizes["groove"] + 2 * sizes["overhang"]
    # A radius of more than half the height would be no radius at all.
    sizes |= {"round": sizes["touch"] // 2 + sizes["border"], "disc": sizes["knob"] // 2, "slit": sizes["groove"] // 2}
    colours = {each.name: str(getattr(tokens, each.name)) for each in fields(tokens)}
    colours |= {f"ink_{room.replace('-', '_')}": tokens.colour(room) for room in KINDS}
    colours |= {f"tracking_{role}": str(letters.tracking) for role, letters in TYPE.items()}
    colours["notice"] = tokens.colour("before-run.wall")
    return {**colours, **{name: str(value) for name, value in sizes.items()}}


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
