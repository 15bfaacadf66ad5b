"""An exercise of one's own, as its author's keys and values: what it begins with, and the file that it makes."""

from __future__ import annotations

from collections.abc import Mapping

from backstride.format.document import read_document
from backstride.format.tree import Keys, MapNode, Plain, plain
from backstride.format.yaml_text import entry_lines

_TAKEN = (
    *("kind", "muscles", "position", "equipment", "sides", "side_words", "when", "dose", "setup", "move", "feel"),
    *("mistakes", "caution", "tags", "figure"),
)
"""What a new exercise takes from the one that is nearest; its names, its sources and its variants are not its own."""

_LEAST: Keys = {"kind": "strength", "dose": {"reps": "10"}}
"""What it has where there is none, or that says nothing of it."""

_INSTEAD = {"figure": ("picture", "picture_shows"), "picture": ("figure", "picture_shows")}
"""What a variant does not take from its exercise where it has one of these itself."""

_OF_FILES = ("format", "id", "language")
"""Keys that the file of an exercise has, and one inside of a routine has not."""


def keys_in(text: str) -> Keys:
    """Return the keys and values of the mapping in *text*, none where it cannot be read."""
    root, problems = read_document(text.encode("utf-8", "replace"))
    found = plain(root) if isinstance(root, MapNode) and not problems else {}
    return found if isinstance(found, dict) else {}


def begun(title: str, nearest: Keys | None = None, variant: str = "") -> Keys:
    """Return a new exercise called *title*, as the *nearest* one is, or a *variant* of it."""
    base = _LEAST | (_whole(nearest, variant) if nearest else {})
    return {"title": title, **{key: base[key] for key in _TAKEN if key in base}}


def figure_like(nearest: Keys, variant: str = "") -> Keys:
    """Return what makes an exercise look like the *nearest* one, or a *variant* of it: by key, ``None`` never."""
    base = _whole(nearest, variant)
    return {key: base[key] for key in ("figure",) if key in base}


def _whole(values: Keys, variant: str) -> Keys:
    """Return an exercise, or a *variant* of it with all that it has from its exercise."""
    variants = values.get("variants", {})
    own = variants.get(variant, {}) if isinstance(variants, dict) else {}
    if not isinstance(own, dict):
        return values
    gone = {other for key in own for other in _INSTEAD.get(key, ())}
    return {key: value for key, value in values.items() if key not in gone} | own


def inside(values: Mapping[str, Plain]) -> Keys:
    """Return the keys of an exercise as it is inside of a routine."""
    return {key: value for key, value in values.items() if key not in _OF_FILES}


def file_text(values: Mapping[str, Plain], language: str) -> str:
    """Return the text of the file of an exercise whose texts are in *language*."""
    named = {"language": language} if language != "en" else {}
    title = {"title": values["title"]} if "title" in values else {}
    whole = {"format": "1", **title, **named, **inside(values)}
    return "".join(f"{line}\n" for key, value in whole.items() for line in entry_lines(key, value, 0))
