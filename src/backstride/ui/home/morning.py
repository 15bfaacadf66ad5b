"""One question on the morning after a session: how the back is now. It is asked once, and may be passed over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.say import say
from backstride.ui.kit.scale import Scale
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_QUESTION = message("Any pain this morning, after yesterday's session?")
_ENDS = message("None"), message("Worst I can imagine")
"""The ends of the numeric rating of pain, as after a session, so that both answers can be compared."""


class MorningRow(QFrame):
    """Asks for pain from 0 to 10. ``answered`` carries it, ``None`` where the person passes it over.

    What is answered is kept, and decides nothing.
    """

    answered = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        none, worst = map(say, _ENDS)
        scale = Scale(style, say(_QUESTION), (none, worst))
        scale.chosen.connect(self.answered)
        skip = Button(style, say(message("Skip")), "quiet")
        skip.clicked.connect(self._on_skipped)
        line = spaced(style, QHBoxLayout(self), 2, 2)
        line.addWidget(scale, 1)
        line.addStretch()
        line.addWidget(skip)

    def _on_skipped(self) -> None:
        self.answered.emit(None)
