"""The icon of each thing that a routine needs, found by what the thing is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from backstride.i18n.messages import Message, in_context
from backstride.ui.kit.say import say

_ICONS: Mapping[Message, str] = MappingProxyType(
    {
        in_context("equipment", "mat"): "mat",
        in_context("equipment", "wall"): "wall",
        in_context("equipment", "chair"): "chair",
        in_context("equipment", "ball"): "ball",
        in_context("equipment", "BOSU"): "half-ball",
        in_context("equipment", "cushion"): "cushion",
        in_context("equipment", "pillow"): "cushion",
        in_context("equipment", "pad"): "cushion",
        in_context("equipment", "strap"): "strap",
        in_context("equipment", "step"): "step",
    }
)
"""A word that is in the name of a thing, in any case, and the icon; the first that fits is taken."""

_OTHER = "dumbbell"


def equipment_icon(name: str) -> str:
    """Return the icon of the thing that is called *name* in English or in the reader's language."""
    called = name.casefold()
    found = (icon for word, icon in _ICONS.items() if word.id.casefold() in called or say(word).casefold() in called)
    return next(found, _OTHER)
