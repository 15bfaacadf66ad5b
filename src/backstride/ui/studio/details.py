"""What else is written of a step: what is said and shown, how fast, how heavy, and how long a person rests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from backstride.format.editing.outline import Row
from backstride.i18n.messages import Message, in_context, message
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.say import catalogue, say
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

CHOICES: Mapping[str, tuple[Message, Message]] = {
    "variant": (message("Variant"), message("The exercise itself")),
    "easier": (message("Easier"), message("As the exercise says")),
    "harder": (message("Harder"), message("As the exercise says")),
}
"""Keys that name a variant of the exercise, what each is called, and what it is where nothing is written."""

Find = Callable[[str], Exercise | None]


class Details(QFrame):
    """A field for each of these keys, and what may be chosen of an exercise with variants.

    ``entered`` carries a key and what was typed or chosen for it, nothing to take it away.
    """

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
        self.choices = {key: Choice(style, say(name), "chip") for key, (name, _) in CHOICES.items()}
        for number, (key, choice) in enumerate(self.choices.items(), start=1 + len(NAMES)):
            choice.chosen.connect(partial(self._on_chosen, key))
            grid.addWidget(choice, number, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _on_chosen(self, key: str, value: object) -> None:
        self.entered.emit(key, str(value))

    def show_row(self, row: Row | None, find: Find, *, readable: bool) -> None:
        """Show what is written in *row*; what is there in several languages, or set by set, is changed in the text.

        *find* returns an exercise by its id.
        """
        keys = OF_KINDS.get(row.kind, ()) if row else ()
        self.setVisible(bool(keys))
        for key, field in self.fields.items():
            for part in (field, self._names[key]):
                part.setVisible(key in keys)
            value = row.values.get(key, "") if row else ""
            field.setEnabled(readable and isinstance(value, str))
            field.show_text(value if isinstance(value, str) else "")
        self._show_choices(row, find, readable=readable)

    def _show_choices(self, row: Row | None, find: Find, *, readable: bool) -> None:
        """Offer the variants of the exercise in *row*, and what is written where that is something else."""
        exercise = find(row.text("exercise")) if row and row.kind == "exercise" else None
        variants = exercise.variants if exercise else ()
        offered = [(exercise_and_variant(each.id)[1], catalogue().read(each.title)) for each in variants]
        for key, choice in self.choices.items():
            written = row.text(key) if row else ""
            other = find(written) if written and written not in dict(offered) and key != "variant" else None
            choice.setVisible(bool(offered) or bool(other))
            more = [(written, catalogue().read(other.title))] if other else []
            choice.offer([("", say(CHOICES[key][1])), *offered, *more], written)
            choice.setEnabled(readable)
