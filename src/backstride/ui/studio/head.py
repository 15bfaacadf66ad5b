"""The head of the studio: the title to type into, whether it is saved, and what is done with the whole routine."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backstride.i18n.messages import Message, in_context, message
from backstride.ui.kit.buttons import Button, icon_button, short_label
from backstride.ui.kit.choice import Choice, MenuButton
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.field import Field

SPEEDS = (1, 2, 5, 10, 20)


class StudioHead(QWidget):
    """``renamed`` carries a new title, ``tried`` comes with the button that plays the routine."""

    left = Signal()
    renamed = Signal(str)
    tried = Signal()
    saved = Signal()
    undone = Signal()
    redone = Signal()
    duplicated = Signal()
    labelled = Signal()
    moved = Signal()
    deleted = Signal()
    opened_elsewhere = Signal()
    handed_out = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button(style, say(message("Back")), "arrow-left")
        self.title = Field(style, say(message("Title")))
        self.title.setObjectName("title")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = short_label("", "caption")
        self.undo = icon_button(style, say(message("Undo")), "undo-2")
        self.redo = icon_button(style, say(message("Redo")), "rotate-cw")
        self.speed = Choice(style, say(message("Speed")))
        self.speed.offer([(each, f"{each}\N{MULTIPLICATION SIGN}") for each in SPEEDS], 10)
        self.try_it = Button(style, say(in_context("button of an author", "Try")), "", "play-filled")
        self.save = Button(style, say(message("Save")))
        self._hand_out = say(message("Hand out…"))
        self.hand_out = Button(style, self._hand_out, "primary", "send")
        self.menu = MenuButton(style, say(message("More for this routine")))
        line = spaced(style, QHBoxLayout(self), 1, 1, 2)
        for part in (
            self.back,
            self.title,
            self.state,
            self.undo,
            self.redo,
            self.speed,
            self.try_it,
            self.save,
            self.hand_out,
            self.menu,
        ):
            line.addWidget(part, 1 if part is self.title else 0, Qt.AlignmentFlag.AlignVCenter)
        self._join()

    def _join(self) -> None:
        self.back.clicked.connect(self.left)
        self.title.entered.connect(self.renamed)
        self.undo.clicked.connect(self.undone)
        self.redo.clicked.connect(self.redone)
        self.try_it.clicked.connect(self.tried)
        self.save.clicked.connect(self.saved)
        self.hand_out.clicked.connect(self.handed_out)
        self.menu.offer(say(message("Label…")), "star", self.labelled)
        self.menu.offer(say(message("Rename the file…")), "pencil-line", self.moved)
        self.menu.offer(say(message("Duplicate")), "copy", self.duplicated)
        self.menu.offer(say(message("Open in another editor")), "file-pen-line", self.opened_elsewhere)
        self.menu.offer(say(message("Delete")), "x", self.deleted)

    def show_state(self, state: Message, *, saved: bool, undo: bool, redo: bool) -> None:
        """Show whether everything is saved, and whether there is something to undo and to do again."""
        self.state.setText(say(state))
        self.save.setEnabled(not saved)
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def fit(self, *, narrow: bool) -> None:
        """Leave out what has a key where there is little room."""
        self.hand_out.say("" if narrow else self._hand_out)
        self.hand_out.setAccessibleName(self._hand_out)
        self.speed.setVisible(not narrow)
        self.state.setVisible(not narrow)
