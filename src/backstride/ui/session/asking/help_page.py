"""A page of help: paragraphs or pairs of texts, as high as they are, that scroll where the room is too low."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from backstride.ui.kit.buttons import entry, label
from backstride.ui.kit.style import space


class HelpPage(QScrollArea):
    """Shows *lines*, which scroll only where the room is too low for them."""

    def __init__(self, lines: QLayout) -> None:
        super().__init__()
        self._lines = lines
        self._content = QWidget()
        self._content.setObjectName("page")
        self._content.setLayout(lines)
        self._size_hint = lines.sizeHint()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)

    def fit(self, width: int) -> None:
        """Ask for the height that the lines take at *width*, and for no more; they must know their letters by now."""
        self._lines.invalidate()
        self._size_hint = QSize(width, self._lines.totalHeightForWidth(width))
        # Labels that wrap claim the height that they had at their narrowest.
        self._content.setMinimumHeight(self._size_hint.height())
        self.setMaximumHeight(self._size_hint.height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of all lines."""
        return self._size_hint


def pair_grid(pairs: Sequence[tuple[str, str]], columns: int, gap: int) -> QLayout:
    """Return *pairs* of a short and a long text in rows a *gap* apart, side by side in *columns*."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * gap)
    grid.setVerticalSpacing(gap)
    rows = ceil(len(pairs) / columns)
    for index, (short, long) in enumerate(pairs):
        row, column = index % rows, index // rows * 2
        grid.addWidget(label(short, "strong"), row, column)
        grid.addWidget(label(long), row, column + 1)
        grid.setColumnStretch(column, 2)
        grid.setColumnStretch(column + 1, 3)
    return grid


def text_column(paragraphs: Sequence[tuple[str, str, str]]) -> QLayout:
    """Return *paragraphs* of (heading, text, tone) below each other; those of one heading share it, after bullets."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(0.5))
    for (heading, tone), texts in groupby(paragraphs, _heading):
        if column.count():
            column.addSpacing(space(1.5))
        column.addWidget(label(heading, "alert" if tone == "warning" else "over"))
        labels = [label(text, "prose") for _, text, _ in texts]
        for words in labels:
            column.addWidget(entry(words, "prose") if len(labels) > 1 else words)
    column.addStretch(1)
    return column


def _heading(paragraph: tuple[str, str, str]) -> tuple[str, str]:
    heading, _, tone = paragraph
    return heading, tone
