"""A line across the studio that asks something: what to do with a file that another program changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message
from backstride.ui.kit.buttons import Button, card, label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.field import Field

Answer = tuple[Message, Callable[[], object]]


class Asking(NamedTuple):
    """A *question* that is answered by a text: what its field is called, what its button says, and what is there."""

    question: Message
    name: Message
    answer: Message
    text: str


class NoticeBar(QWidget):
    """Shows a sentence with its answers, until one is given."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._column = spaced(style, QVBoxLayout(self), 0, 0.5, 3)
        self._shown: QFrame | None = None
        self.asked: Message | None = None
        self.hide()

    def ask(self, question: Message, answers: Sequence[Answer], more: QWidget | None = None) -> None:
        """Show *question* with a button for each of *answers*, and *more* below it; the first question stays."""
        if question == self.asked:
            return
        self.withdraw()
        self.asked = question
        self._shown = box = card("notice")
        column = spaced(self._style, QVBoxLayout(box), 1, 1, 2)
        line = spaced(self._style, QHBoxLayout(), 1)
        line.addWidget(label(say(question)), 1)
        for words, answer in answers:
            button = Button(self._style, say(words))
            button.clicked.connect(self._answering(answer))
            line.addWidget(button)
        column.addLayout(line)
        if more is not None:
            column.addWidget(more)
        self._column.addWidget(box)
        self.show()

    def ask_text(self, asked: Asking, then: Callable[[str], None], otherwise: Callable[[], None]) -> Field:
        """Show a question with a field, which is returned; its text goes to *then*, and Cancel does *otherwise*."""
        field = Field(self._style, say(asked.name))
        field.setText(asked.text)
        self.withdraw()

        def take() -> None:
            then(field.text().strip())

        self.ask(asked.question, ((asked.answer, take), (message("Cancel"), otherwise)), field)
        field.returnPressed.connect(self._answering(take))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        return field

    def _answering(self, answer: Callable[[], object]) -> Callable[[], None]:
        def give() -> None:
            self.withdraw()
            answer()

        return give

    def withdraw(self) -> None:
        """Ask no more."""
        if self._shown is not None:
            self._shown.hide()
            self._column.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = self.asked = None
        self.hide()
