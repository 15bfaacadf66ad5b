"""The panel of a routine's page: a room with a moving figure, what it is and needs, its lengths, what starts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import label, short_label
from backstride.ui.kit.equipment import equipment_icon
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import fit_title
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import balanced, broken
from backstride.ui.routine.walkthrough import Walkthrough

_ICON, _KICKER = 26, 20
"""Pixels of the icon of a thing, and of that above the title."""

_IN_WORDS = 1.3
"""The text size from which what is needed is said in words, without icons."""

_WIDTH, _WIDEST = 440, 520
"""Pixels of the panel's width beside the steps, at 100 % text and at 200 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a panel says: ``room`` names its colours and ``icon`` is before the ``kicker``, above the title."""

    room: str
    icon: str
    kicker: str
    title: str
    details: str = ""
    learning: str = ""
    left_off: str = ""
    equipment: Sequence[str] = ()


class RoutinePanel(QWidget):
    """Shows *facts* below *walk*; what its page puts into ``lengths`` and ``foot`` is below."""

    def __init__(self, style: Style, facts: Facts, walk: Walkthrough, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._facts = facts
        self.walk = walk
        self.title = label(facts.title, "title")
        self.lengths = spaced(style, QVBoxLayout())
        self.foot = spaced(style, QVBoxLayout(), 1)
        self._column = spaced(style, QVBoxLayout(self))
        self._column.addWidget(walk, 1)
        self._column.addLayout(self._told())

    @property
    def width_beside(self) -> int:
        """Return the pixels of its width where it is beside the steps."""
        beyond = min(1.0, self._style.text_size / self._style.zoom - 1)
        return self._style.length(_WIDTH + beyond * (_WIDEST - _WIDTH))

    def least_height(self, width: int) -> int:
        """Return the pixels of height that it takes at least where it is this wide."""
        self._fit_title(width)
        self._column.invalidate()
        least = self._column.totalMinimumHeightForWidth(width)
        self._fit_title(self.width())
        self._column.invalidate()
        return least

    def _fit_title(self, width: int) -> None:
        """Choose the letters of the title in a panel of this *width*, in lines about as long as each other."""
        inside = width - 2 * self._style.space(4)
        fit_title(self._style, self.title, inside)
        self.title.setMaximumWidth(balanced(self.title.text(), self.title.font(), max(1, inside)))

    def _told(self) -> QVBoxLayout:
        facts, style = self._facts, self._style
        column = spaced(style, QVBoxLayout(), 1.5, 4, 2, 4, 4)
        column.addWidget(_Kicker(style, facts))
        line = QHBoxLayout()
        line.addWidget(self.title, 1)
        line.addStretch()
        column.addLayout(line)
        for words, role in ((facts.details, "caption"), (facts.learning, "caption"), (facts.left_off, "strong")):
            if words:
                column.addWidget(label(words, role))
        if facts.equipment:
            column.addWidget(_Equipment(style, facts))
        column.addLayout(self.lengths)
        column.addLayout(self.foot)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the letters of the title."""
        super().resizeEvent(event)
        self._fit_title(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, in the colour of the wall above."""
        wall, radius = self._style.colour(f"{self._facts.room}.wall"), self._style.radius("panel")
        paint_fill(QPainter(self), self._style, QRectF(self.rect()), wall, radius)


class _Kicker(QWidget):
    """When or for what a routine is: a sign and a word in the colour of its kind."""

    def __init__(self, style: Style, facts: Facts) -> None:
        super().__init__()
        self._style = style
        self._facts = facts
        self._sign = QLabel()
        self._word = label(facts.kicker, "strong")
        line = spaced(style, QHBoxLayout(self), 1)
        line.addWidget(self._sign)
        line.addWidget(self._word, 1)
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        ink = f"{self._facts.room}.ink"
        icon = self._style.icon(self._facts.icon, ink, mirrored=self.isRightToLeft())
        self._sign.setPixmap(icon.pixmap(self._style.pixels(_KICKER)))
        self._word.setStyleSheet(f"color: {self._style.tokens.colour(ink)}")


_LONGEST_NAME = 320
"""Pixels of a line of the name of a thing, at 100 % zoom."""


class _Equipment(QWidget):
    """What is needed: a sign above each name, or with large letters the names alone."""

    def __init__(self, style: Style, facts: Facts) -> None:
        super().__init__()
        self._style = style
        self._facts = facts
        self._flow = spaced(style, FlowLayout(self), 2)
        self._signs: list[tuple[str, QLabel]] = []
        self._names: list[tuple[str, QLabel]] = []
        for name in facts.equipment:
            self._flow.addWidget(self._thing(name))
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _thing(self, name: str) -> QWidget:
        thing, sign = QWidget(), QLabel()
        column = spaced(self._style, QVBoxLayout(thing), 0.5)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        words = short_label("", "tag")
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        self._signs.append((name, sign))
        self._names.append((name[:1].upper() + name[1:], words))
        return thing

    def _on_look_changed(self) -> None:
        small = self._style.text_size < _IN_WORDS * self._style.zoom
        for name, words in self._names:
            words.setText("\n".join(broken(name, self._style.font("caption"), self._style.length(_LONGEST_NAME))))
        for name, sign in self._signs:
            sign.setVisible(small)
            sign.setPixmap(self._style.icon(equipment_icon(name), "text").pixmap(self._style.pixels(_ICON)))
