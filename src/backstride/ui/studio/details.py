"""What else is written of a step: what is said and shown, how fast, how heavy, and how long a person rests."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from backstride.format.editing.outline import Row
from backstride.i18n.messages import Message, in_context, message
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.field import Field

NAMES: Mapping[str, Message] = {
    "note": message("Note"),
    "title": message("Title"),
    "tempo": message("Tempo"),
    "rest": message("Rest"),
    "load": message("Load"),
    "get_ready": message("Get ready"),
    "say": in_context("what the voice adds at a step", "Say"),
    "cue": in_context("what the screen shows at a step", "Show"),
}

OF_KINDS: Mapping[str, tuple[str, ...]] = {
    "exercise": ("tempo", "rest", "load", "get_ready", "say", "cue"),
    "repeat": ("title", "rest", "say"),
    "note": ("note", "say"),
    "rest": ("say",),
}
"""The keys that have a field, by the kind of the step."""


class Details(QFrame):
    """A field for each of these keys. ``entered`` carries a key and what was typed for it, nothing to take it away."""

    entered = Signal(str, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.fields: dict[str, Field] = {}
        self._names: dict[str, QLabel] = {}
        grid = spaced(style, QGridLayout(self), 0.5, 1.5, 2)
        grid.addWidget(label(say(message("This step")), "over"), 0, 0, 1, 2)
        for number, (key, name) in enumerate(NAMES.items(), start=1):
            self._names[key] = short_label(say(name), "caption")
            self.fields[key] = field = Field(style, say(name))
            field.entered.connect(partial(self.entered.emit, key))
            grid.addWidget(self._names[key], number, 0)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)

    def show_row(self, row: Row | None, *, readable: bool) -> None:
        """Show what is written in *row*; what is there in several languages, or set by set, is changed in the text."""
        keys = OF_KINDS.get(row.kind, ()) if row else ()
        self.setVisible(bool(keys))
        for key, field in self.fields.items():
            for part in (field, self._names[key]):
                part.setVisible(key in keys)
            value = row.values.get(key, "") if row else ""
            field.setEnabled(readable and isinstance(value, str))
            field.show_text(value if isinstance(value, str) else "")
