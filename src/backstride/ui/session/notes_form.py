"""What is asked after a session: effort, pain, and, once a week, how an item of the person's own goes. All optional."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.say import say
from backstride.ui.kit.scale import Scale
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answered, 0 to 10 each, ``None`` where they did not."""

    effort: int | None = None
    pain: int | None = None
    item: int | None = None


class NotesForm(QWidget):
    """Two questions, or three with the *item* of the person's own, in their words."""

    def __init__(self, style: Style, item: str = "") -> None:
        super().__init__()
        # Borg's CR10 in words; the ends of the numeric rating of pain; those of the Patient-Specific Functional Scale.
        self._effort = Scale(
            style, say(message("How hard was it?")), (say(message("Very easy")), say(message("As hard as it gets")))
        )
        self._pain = Scale(
            style, say(message("Any pain right now?")), (say(message("None")), say(message("Worst I can imagine")))
        )
        ends = (say(message("Can't do it")), say(message("No problem")))
        self._item = Scale(style, item, ends, say(message("your own goal"))) if item else None
        self.first = self._effort.keys
        count = message("Three quick notes") if item else message("Two quick notes")
        head = spaced(style, QHBoxLayout(), 2)
        head.addWidget(label(say(count), "title"), 1)
        head.addWidget(short_label(say(message("All optional")), "muted"))
        why = spaced(style, QHBoxLayout(), 1)
        why.addWidget(Sign(style, "info", "muted", 18))
        private = message("Your own notes. They stay on this computer and change nothing by themselves.")
        why.addWidget(label(say(private), "muted"), 1)
        column = spaced(style, QVBoxLayout(self), 2)
        column.addLayout(head)
        for scale in filter(None, (self._effort, self._pain, self._item)):
            column.addWidget(scale)
        column.addLayout(why)

    @property
    def answers(self) -> Answers:
        """Return what was answered."""
        return Answers(self._effort.value, self._pain.value, self._item.value if self._item else None)
