"""What comes next in one size of letters, under a quiet row: after what rest, which step this is, how much is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.session.fit_label import FitLabel
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.toast import Toast

_NEXT, _QUIET = 40, 28  # pixels at 1280 x 800
_TOAST = 60  # so is this height
_LINES, _LOWEST = 1.25, 16  # the height of the quiet row, in its letters and at least in pixels
_MOST_QUIET = 0.25  # of the height of all
_APART = 24
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class _Said(NamedTuple):
    """The words of the quiet row, of which some may find no room."""

    caption: str
    between: str
    step: str
    total: str


class NextUp(QWidget):
    """Shows what is ``following``, and in a quiet row above as much else as there is room for.

    The row is one, or has two columns: what leads to the next, and beside it which step this is and what is left.
    ``toast`` is in it for a moment and covers nothing.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = FitLabel(style, tone="muted", weight="medium", parent=self)
        self.following = FitLabel(style, weight="semibold", wrap=True, align=_BEGIN, parent=self)
        self._step = FitLabel(style, tone="muted", weight="medium", parent=self)
        self.total = FitLabel(style, tone="muted", weight="medium", align=_END, quiet=True, parent=self)
        self.toast = Toast(style, self)
        self.toast.toggled.connect(self._fold)
        self._said = _Said("", "", "", "")
        self._column = 0
        self._letters = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def following_middle(self) -> int:
        """Return where the middle of what follows is, from the top."""
        return self.following.geometry().center().y()

    def show_words(self, scene: Scene) -> None:
        """Show what follows what is on the stage, what is between, and which step this is."""
        caption = scene.next_caption if scene.next else ""
        self._said = _Said(caption, scene.next_detail, scene.step, self._said.total)
        self.following.set_text(scene.next)
        self.total.setAccessibleName("")
        self._fold()

    def show_total(self, total: str) -> None:
        """Show how much of the session is left."""
        if total != self._said.total:
            self._said = self._said._replace(total=total)
            self._fold()
        if not self.total.accessibleName():
            self.total.setAccessibleName(total)

    def set_manner(self, letters: float, column: int) -> None:
        """Take letters of the drawn size times *letters*, and leave a *column* of this width at the end."""
        self._letters, self._column = letters, column
        self._lay_out()

    def _fold(self) -> None:
        """Show as much of the quiet row as there is room for: the rest before falls away first, the caption never."""
        caption, between, step, total = self._said
        self._caption.set_text(caption)
        if self._column:
            _take(self.total, (total, ""), self._column)
            _take(self._step, (step, ""), self._column - _room_of(self.total))
        else:
            _take(
                self.total,
                (_joined(step, total), total, ""),
                self._lead() - self._room_of_toast() - _room_of(self._caption),
            )
            self._step.set_text("")
        _take(self._caption, (_joined(caption, between), caption), self._lead_left())
        self._place_row()

    def _lead(self) -> int:
        """The width of what leads to the next."""
        return self.width() - (self._column + _APART if self._column else 0)

    def _lead_left(self) -> int:
        """The width that is left for it beside what else is there."""
        return self._lead() - self._room_of_toast() - (0 if self._column else _room_of(self.total))

    def _room_of_toast(self) -> int:
        return self.toast.width_at(self._high_of_toast()) + _APART if self.toast.isVisible() else 0

    def _high_of_toast(self) -> int:
        """Its height: of both rows, where the words beside it make room."""
        large = min(self.height(), round(_TOAST * self._letters))
        beside = max(self.following.wanted_width(), self._caption.wanted_width()) + _APART
        has_room = self._column and beside + self.toast.width_at(large) <= self._lead()
        return large if has_room else self._high()

    def _quiet(self) -> float:
        """The size of the quiet letters, which never outdo what is following."""
        return min(_QUIET * self._letters, _MOST_QUIET * self.height())

    def _high(self) -> int:
        return max(_LOWEST, round(self._quiet() * _LINES))

    def _lay_out(self) -> None:
        self.following.set_letters(_NEXT * self._letters)
        for label in (self._caption, self._step, self.total):
            label.set_letters(self._quiet())
        self._fold()

    def _place_row(self) -> None:
        high, wide = self._high(), self._lead_left()
        self._place(self._caption, 0, wide, high=high)
        toast = self._high_of_toast()
        following = self._lead() - (self._room_of_toast() if toast > high else 0)
        self._place(self.following, 0, following, top=high, high=self.height() - high)
        self._place(self.toast, wide + _APART, self.toast.width_at(toast), high=toast)
        self._place(self._step, self.width() - self._column, self._step.wanted_width(), high=high)
        self._place(self.total, self.width() - self.total.wanted_width(), self.total.wanted_width(), high=high)

    def _place(self, widget: QWidget, x: int, width: int, *, top: int = 0, high: int) -> None:
        """Put *widget* there, or where that is for readers from right to left."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        widget.setGeometry(self.width() - x - width if mirrored else x, top, width, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        self._lay_out()


def _take(label: FitLabel, texts: Sequence[str], room: int) -> None:
    """Give *label* the first of the *texts* that fits into *room* pixels, else the last one."""
    for text in texts:
        label.set_text(text)
        if label.wanted_width() <= room:
            return


def _room_of(label: FitLabel) -> int:
    """Return the width of *label* and of what parts it from its neighbour."""
    return label.wanted_width() + _APART if label.text else 0


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
