"""What Home shows of a session that was left: where it was, how much is left, and the strip of the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import icon_button, label, short_label
from backstride.ui.kit.interrupted_text import PausedWords
from backstride.ui.kit.progress_strip import ProgressStrip
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_STRIP = 25
"""Pixels of the strip with the marker above it."""


class PausedPart(QWidget):
    """The place and the strip; ``dismiss`` is a button of its parent's corner, which asks for something else."""

    dismissed = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._place, self._left = label("", "strong"), short_label("", "muted")
        self._strip = ProgressStrip(style)
        self.dismiss = icon_button(style, say(message("Not now")), "x", parent)
        self.dismiss.clicked.connect(self.dismissed)
        line = spaced(style, QHBoxLayout(), 2)
        line.addWidget(self._place, 1)
        line.addWidget(self._left)
        column = spaced(style, QVBoxLayout(self), 1)
        column.addLayout(line)
        column.addWidget(self._strip)
        style.changed.connect(self._dress)
        self._dress()

    def show_words(self, paused: PausedWords) -> None:
        """Show where *paused* is."""
        self._place.setText(paused.place)
        self._left.setText(paused.left)
        self._strip.set_segments(paused.segments)
        self._strip.set_place(paused.index, paused.share)

    def place_dismiss(self, size: QSize, inset: int) -> None:
        """Put the button into the upper corner at the end of a card of this *size*."""
        self.dismiss.adjustSize()
        wide = self.dismiss.width()
        x = inset if self.isRightToLeft() else size.width() - inset - wide
        self.dismiss.move(x, inset)
        self.dismiss.raise_()

    def _dress(self) -> None:
        self._strip.setFixedHeight(self._style.pixels(_STRIP))
