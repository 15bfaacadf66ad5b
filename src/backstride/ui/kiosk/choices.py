"""The pages on which a visitor chooses: which routines suit, and how the screen looks and speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from backstride.i18n.messages import message, plural
from backstride.library.suggestions import Card
from backstride.ui.kiosk.hand_button import HandButton
from backstride.ui.kiosk.offer import LENGTHS, Wanted
from backstride.ui.kiosk.sheet import Sheet
from backstride.ui.kit.buttons import label
from backstride.ui.kit.labels import minutes
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style

TEXT_SIZES = (100, 150, 200)
"""Percent of the sizes of text that a visitor can choose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the screen is now: a language's tag, percent of text, and whether it has high ``contrast``."""

    language: str
    text_size: int
    contrast: bool


_Value = TypeVar("_Value", str, int, bool)


class ChoosePage(Sheet):
    """Asks which routines suit; ``decided`` carries what was chosen."""

    decided = Signal(object)  # a Wanted

    def __init__(self, style: Style, wanted: Wanted, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("Choose")), parent=parent)
        self._cards = cards
        self._wanted = wanted
        column = self.area.column
        column.addWidget(label(say(message("How would you like to exercise?")), "heading"))
        self.standing = self._toggle(say(message("Standing only")), "person-standing", checked=wanted.standing)
        self.no_mat = self._toggle(say(message("Without a mat")), "mat", checked=wanted.no_mat)
        self.add_row(self.standing, self.no_mat)
        column.addWidget(label(say(message("How much time do you have?")), "heading"))
        lengths = {each: say(message("Up to {time}", time=minutes(each))) for each in LENGTHS}
        self.lengths = self._one_of({**lengths, 0: say(message("Any length"))}, wanted.at_most)
        self.add_row(*self.lengths.values())
        column.addStretch(1)
        self.answers.add_back().clicked.connect(self.left)
        self.show_them = self.answers.add("", "arrow-right")
        self.show_them.clicked.connect(self._on_decided)
        self._first = self.standing
        self._count()

    def _toggle(self, words: str, icon: str, *, checked: bool) -> HandButton:
        button = HandButton(self._style, words, "chip", icon)
        button.setCheckable(True)
        button.setChecked(checked)
        button.clicked.connect(self._on_changed)
        return button

    def _one_of(self, words: Mapping[int, str], chosen: int) -> dict[int, HandButton]:
        buttons = {each: self._toggle(said, "clock", checked=each == chosen) for each, said in words.items()}
        _exclusive(self, buttons.values())
        return buttons

    def _on_changed(self) -> None:
        chosen = next((each for each, button in self.lengths.items() if button.isChecked()), 0)
        self._wanted = replace(
            self._wanted, standing=self.standing.isChecked(), no_mat=self.no_mat.isChecked(), at_most=chosen
        )
        self._count()

    def _count(self) -> None:
        found = len(self._wanted.choose(self._cards))
        shown = plural("Show {count} routine", "Show {count} routines", found)
        self.show_them.say(say(shown if found else message("No routine suits all of that.")))
        self.show_them.setEnabled(found > 0)

    def _on_decided(self) -> None:
        self.decided.emit(self._wanted)


class LookPage(Sheet):
    """Asks how the screen should look; ``changed`` carries the key of a setting and its value, at once."""

    changed = Signal(str, object)

    def __init__(self, style: Style, look: Look, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("Text and language")), parent=parent)
        column = self.area.column
        if len(languages) > 1:
            self._add(say(message("Language")), "language", languages, look.language)
        sizes = {100: say(message("Normal")), 150: say(message("Large")), 200: say(message("Very large"))}
        self._add(say(message("Text size")), "text_size", sizes, look.text_size)
        schemes = {False: say(message("Normal")), True: say(message("High contrast"))}
        self._add(say(message("Colours")), "contrast", schemes, look.contrast)
        column.addStretch(1)
        done = self.answers.add(say(message("Done")), "check")
        done.clicked.connect(self.left)
        self._first = done

    def _add(self, heading: str, key: str, words: Mapping[_Value, str], chosen: _Value) -> None:
        self.area.column.addWidget(label(heading, "heading"))
        buttons = []
        for value, said in words.items():
            button = HandButton(self._style, said, "chip")
            button.setCheckable(True)
            button.setChecked(value == chosen)
            button.clicked.connect(_sender(self, key, value))
            buttons.append(button)
        _exclusive(self, buttons)
        self.add_row(*buttons)


def _sender(page: LookPage, key: str, value: object) -> Callable[[], None]:
    """Return what says on *page* that *value* was chosen for *key*."""

    def send() -> None:
        page.changed.emit(key, value)

    return send


def _exclusive(page: QWidget, buttons: Iterable[HandButton]) -> None:
    """Have one of *buttons* be checked at a time."""
    group = QButtonGroup(page)
    for button in buttons:
        group.addButton(button)
