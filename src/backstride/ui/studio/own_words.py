"""The words of an exercise of one's own: what it is called, what it is for, and how it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from backstride.format.editing.dose_text import shown
from backstride.format.schema import EXERCISE_KINDS, POSITIONS
from backstride.format.tree import Keys, Plain
from backstride.format.vocabulary import MEANT
from backstride.i18n.messages import Message, message
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.labels import word
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.details import NAMES
from backstride.ui.studio.field import Field
from backstride.ui.studio.words import SIDES, kind_word

_LISTS: Mapping[str, Message] = {"muscles": message("Muscles"), "equipment": message("Equipment")}
_TEXTS: Mapping[str, Message] = {
    "setup": message("Getting into position"),
    "move": message("What to do"),
    "feel": message("What to feel"),
    "mistakes": message("Common mistakes"),
    "caution": message("Caution"),
}
_OF_DOSES = ("tempo", "rest")
_LINES = 3
_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextBox(QPlainTextEdit):
    """A few lines of plain text called *name*; ``entered`` carries a new text as the focus leaves."""

    entered = Signal(str)

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown = ""
        self.setObjectName("prose")
        self.setAccessibleName(name)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        style.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(_LINES * self._style.line_height("body") + self._style.space(2))

    def show_text(self, text: str) -> None:
        """Show *text*, unless something else is being typed."""
        if self.hasFocus() and self.document().isModified():
            return
        self._shown = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().setModified(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page where nothing was typed here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return not self.document().isModified() and any(event.matches(key) for key in _OURS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report what was typed."""
        super().focusOutEvent(event)
        if self.document().isModified() and self.toPlainText() != self._shown:
            self.document().setModified(False)
            self.entered.emit(self.toPlainText().strip())


class OwnWords(QWidget):
    """Fields for the keys of an exercise. ``entered`` carries new values by key, ``dose_entered`` a dose as typed.

    ``detail_entered`` carries what else is typed of a dose, after its key.
    """

    entered = Signal(object)
    dose_entered = Signal(str)
    detail_entered = Signal(str, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        any_ = say(message("Any position"))
        self.choices = {
            "kind": _choice(style, message("Kind"), [(each, kind_word(each)) for each in EXERCISE_KINDS]),
            "position": _choice(
                style,
                message("Position"),
                [("", any_), *((each, word(each)) for each in POSITIONS)],
            ),
            "sides": _choice(style, message("Side"), [(key, say(text)) for key, text in SIDES.items()]),
        }
        self.dose = Field(style, say(message("Dose")))
        self.dose.setPlaceholderText("3x10, 2x30 s, 2 min")
        self.details = {key: Field(style, say(NAMES[key])) for key in _OF_DOSES}
        self.lists = {key: Field(style, say(name)) for key, name in _LISTS.items()}
        self.texts = {key: TextBox(style, say(name)) for key, name in _TEXTS.items()}
        self.texts["mistakes"].setPlaceholderText(say(message("One on each line")))
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        grid = spaced(self._style, QGridLayout(self), 1, 1, 0)
        names = {**{key: each.accessibleName().split(":")[0] for key, each in self.choices.items()}}
        rows: list[tuple[str, QWidget]] = [(names[key], each) for key, each in self.choices.items()]
        rows.append((say(message("Dose")), self.dose))
        rows += [(say(NAMES[key]), each) for key, each in self.details.items()]
        rows += [(say(_LISTS[key]), each) for key, each in self.lists.items()]
        rows += [(say(_TEXTS[key]), each) for key, each in self.texts.items()]
        for number, (name, widget) in enumerate(rows):
            grid.addWidget(short_label(name, "caption"), number, 0)
            grid.addWidget(widget, number, 1)
        self.problems = label("", "stop")
        grid.addWidget(self.problems, len(rows), 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _join(self) -> None:
        for key, choice in self.choices.items():
            choice.chosen.connect(partial(self._on_chosen, key))
        self.dose.entered.connect(self.dose_entered)
        for key, field in self.details.items():
            field.entered.connect(partial(self.detail_entered.emit, key))
        for key, field in self.lists.items():
            field.entered.connect(partial(self._on_listed, key))
        for key, box in self.texts.items():
            box.entered.connect(partial(self._on_written, key))

    def show_values(self, values: Keys, problems: Sequence[str]) -> None:
        """Show what is written; what is there in several languages is changed in the text."""
        for key, choice in self.choices.items():
            written = values.get(key, "both" if key == "sides" else "")
            choice.choose(written if written in dict(choice.options) else choice.options[0][0])
        dose = values.get("dose", {})
        self.dose.show_text(catalogue().say(shown(dose)) if isinstance(dose, dict) and dose else "")
        for key, field in self.details.items():
            _show(field, dose.get(key, "") if isinstance(dose, dict) else "", "")
        for key, field in self.lists.items():
            _show(field, values.get(key, ""), ", ")
        for key, box in self.texts.items():
            _show(box, values.get(key, ""), "\n" if key == "mistakes" else " ")
        self.problems.setText("\n".join(problems))
        self.problems.setVisible(bool(problems))

    def _on_chosen(self, key: str, value: object) -> None:
        self.entered.emit({key: str(value) or None})

    def _on_listed(self, key: str, text: str) -> None:
        names = [each.strip() for each in text.replace(";", ",").split(",") if each.strip()]
        if key == "muscles":
            names = [MEANT.get(each.casefold(), each.casefold()) for each in names]
        self.entered.emit({key: names or None})

    def _on_written(self, key: str, text: str) -> None:
        lines = [each.strip() for each in text.splitlines() if each.strip()]
        value: Plain = list(lines) if key == "mistakes" else " ".join(lines)
        self.entered.emit({key: value or None})


def _choice(style: Style, name: Message, options: Sequence[tuple[object, str]]) -> Choice:
    made = Choice(style, say(name))
    made.offer(options, options[0][0])
    return made


def _show(field: Field | TextBox, value: Plain, between: str) -> None:
    """Show a text, or a list of texts, with *between* two of them."""
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    plain = [each for each in texts if isinstance(each, str)]
    field.setEnabled(not isinstance(value, dict) and len(plain) == len(texts))
    field.show_text(between.join(plain))
