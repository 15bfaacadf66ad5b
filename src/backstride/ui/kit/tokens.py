"""The colours of the window in one table: neutral and action colours, and those of each phase and kind of routine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

CLEAR = "transparent"


class Room(NamedTuple):
    """The colours of a room, as ``#rrggbb``: a *wall*, a *disc* of light on it, and the *floor* that the disc rests on.

    *ink* is for signs and short words on all three, and for fills with letters in *on_ink*.
    """

    ink: str
    on_ink: str
    wall: str
    disc: str
    floor: str
    text: str
    muted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one scheme, as ``#rrggbb``. Text pairs keep 4.5 : 1, shapes 3 : 1, on ground, surface and raised.

    ``outline`` is for shapes that must be seen; ``line`` only parts one thing from the next and may be faint, and
    ``rim`` is around surfaces. ``edge`` surrounds what is known by its fill alone; only the contrast scheme shows it.
    ``person`` is who does the exercises in this scheme, by name.
    """

    name: str
    ground: str
    surface: str
    raised: str
    edge: str
    rim: str
    outline: str
    line: str
    text: str
    muted: str
    accent: str
    accent_press: str
    on_accent: str
    focus: str
    warning: str
    stop: str
    rooms: Mapping[str, Room] = field(compare=False, repr=False)
    person: str = "woman-medium"

    @property
    def edged(self) -> bool:
        """Return whether shapes have edges, because fills do not differ."""
        return self.edge != CLEAR

    def colour(self, name: str) -> str:
        """Return the colour *name*: a field, or a room and its part, as in ``after-run.disc``; alone it is its ink."""
        room, _, part = name.partition(".")
        colours = self.rooms.get(room)
        found: str = getattr(colours, part or "ink") if colours else getattr(self, name)
        return found


PHASES = ("get_ready", "work", "rest", "switch", "breathe")
"""The rooms of a session."""

KINDS = ("before-run", "after-run", "strength", "breathing", "gentle", "other")
"""The rooms of cards and heroes: what a routine is for."""

DONE = "done"
"""The room in which a session has been finished."""

_DONE = Room("#ffe2a8", "#0b4f43", "#0f6656", "#dcefe8", "#0b4f43", "#ffffff", "#ffffff")


def _phases(on_ink: str, text: str, muted: str, rows: Mapping[str, tuple[str, str, str, str]]) -> dict[str, Room]:
    return {name: Room(ink, on_ink, wall, disc, floor, text, muted) for name, (ink, wall, disc, floor) in rows.items()}


def _kinds(on_ink: str, text: str, muted: str, rows: Mapping[str, tuple[str, str, str]]) -> dict[str, Room]:
    # The floor of a card has the colour of its disc: the two are one flat shape.
    return {name: Room(ink, on_ink, tint, disc, disc, text, muted) for name, (ink, tint, disc) in rows.items()}


_LIGHT_LETTERS = ("#ffffff", "#17211f", "#535e5a")
_DARK_LETTERS = ("#0f1415", "#f2f4f1", "#b0bbb7")

LIGHT = Tokens(
    name="light",
    ground="#f7f4ee",
    surface="#ffffff",
    raised="#ece7dc",
    edge=CLEAR,
    rim=CLEAR,
    outline="#827b6e",
    line="#ded8cb",
    text="#17211f",
    muted="#535e5a",
    accent="#0f6656",
    accent_press="#0b4f43",
    on_accent="#ffffff",
    focus="#1b5fc1",
    warning="#845500",
    stop="#b3261e",
    rooms={
        **_phases(
            *_LIGHT_LETTERS,
            {
                "get_ready": ("#845500", "#fbf3e1", "#f6e2b4", "#f3e5c6"),
                "work": ("#0f6656", "#e9f3ee", "#cbe5db", "#d9e9e1"),
                "rest": ("#4a55a8", "#eff0fa", "#d8dbf3", "#e1e3f3"),
                "switch": ("#8a3d8f", "#f7eef8", "#ead3ec", "#eedff0"),
                "breathe": ("#11698a", "#e7f2f6", "#c6e1eb", "#d5e7ee"),
            },
        ),
        **_kinds(
            *_LIGHT_LETTERS,
            {
                "before-run": ("#7a5200", "#fcefcf", "#f7dc97"),
                "after-run": ("#0f6656", "#dcefe8", "#b9ded2"),
                "strength": ("#9a3b1f", "#fce5dc", "#f8cebe"),
                "breathing": ("#245d8c", "#dfebf7", "#bcd7f0"),
                "gentle": ("#6a4690", "#ece4f5", "#ded1ef"),
                "other": ("#535e5a", "#ece7dc", "#ddd6c6"),
            },
        ),
        DONE: _DONE,
    },
)

DARK = Tokens(
    name="dark",
    ground="#0f1415",
    surface="#1a2123",
    raised="#262f32",
    edge=CLEAR,
    rim="#262f32",
    outline="#7e8a8f",
    line="#313b3f",
    text="#f2f4f1",
    muted="#b0bbb7",
    accent="#6fd3be",
    accent_press="#96e3d3",
    on_accent="#06231d",
    focus="#8fc1ff",
    warning="#f0b95a",
    stop="#ff9a8f",
    rooms={
        **_phases(
            *_DARK_LETTERS,
            {
                "get_ready": ("#f0b95a", "#1b160c", "#3d2f12", "#271f11"),
                "work": ("#6fd3be", "#0e1a17", "#18372f", "#152723"),
                "rest": ("#aab4f4", "#12141f", "#262c4c", "#1b1f30"),
                "switch": ("#dfa5e4", "#1b131c", "#3e2740", "#281c2a"),
                "breathe": ("#7ccbe8", "#0d191e", "#15394a", "#13262e"),
            },
        ),
        **_kinds(
            *_DARK_LETTERS,
            {
                "before-run": ("#f0c25f", "#2b2412", "#40330f"),
                "after-run": ("#6fd3be", "#152b26", "#1a3f36"),
                "strength": ("#ff9f80", "#33201a", "#4a2819"),
                "breathing": ("#8fc1ff", "#172638", "#1d3858"),
                "gentle": ("#c9aef0", "#261f33", "#382c52"),
                "other": ("#b0bbb7", "#262f32", "#30393d"),
            },
        ),
        DONE: _DONE,
    },
)


def _black(inks: Mapping[str, str]) -> dict[str, Room]:
    """Return rooms that differ by their ink alone: their walls, discs and floors have edges."""
    return {
        name: Room(ink, "#000000", "#000000", "#000000", "#000000", "#ffffff", "#e6e6e6") for name, ink in inks.items()
    }


CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    surface="#000000",
    raised="#1c1c1c",
    edge="#ffffff",
    rim="#ffffff",
    outline="#ffffff",
    line="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe14d",
    accent_press="#fff0a6",
    on_accent="#000000",
    focus="#3ddcff",
    warning="#ffc266",
    stop="#ff9a8f",
    rooms=_black(
        {
            "get_ready": "#ffc266",
            "work": "#7dffda",
            "rest": "#bcc4ff",
            "switch": "#ffb0ff",
            "breathe": "#8ce6ff",
            "before-run": "#ffc266",
            "after-run": "#7dffda",
            "strength": "#ffb59c",
            "breathing": "#8ce6ff",
            "gentle": "#d9bcff",
            "other": "#e6e6e6",
            DONE: "#ffe14d",
        }
    ),
)

SCHEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST)}
