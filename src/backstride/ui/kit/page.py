"""What most pages are: a column that scrolls, never wider than the eye can follow, below a heading with Back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import icon_button, label, restyle
from backstride.ui.kit.drag import drag_by_touch
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken

_NARROW = 900
"""Pixels of width below which margins shrink."""

_TITLE_LINES = 3
"""Lines that a title may take in large letters."""

_SPACES = 2, 3, 4
"""Steps of the grid between the items of a column, above it and below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a person is on a page: pixels from its top, and which of its buttons has the focus, -1 for none."""

    scrolled: int = 0
    focused: int = -1


TOP = Place()


class ScrollColumn(QScrollArea):
    """A column that scrolls; its widgets go into ``column``. *widest* is the column's greatest width at 100 % text."""

    def __init__(self, style: Style, widest: int = 1120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._widest = widest
        self._gap: float
        self._above: float
        self._below: float
        self._side = self._beyond = 0
        self._fixed: float | None = None
        self._due = 0
        self._gap, self._above, self._below = _SPACES
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # Always there: a bar that comes and goes changes the width, with it the height, and so might flip for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        drag_by_touch(self.viewport())
        self._begin()
        style.changed.connect(self._set_margins)

    def clear(self) -> None:
        """Begin with an empty column, to `present` once it is filled; what was in the one before goes."""
        self._begin()
        self._body.hide()  # what comes into a column in sight is shown, and has a height, only a moment later

    def _begin(self) -> None:
        self._body = _Body(self)
        self._body.setObjectName("page")
        self.column = QVBoxLayout(self._body)
        self._set_margins()
        self.setWidget(self._body)

    def set_spaces(self, gap: float, above: float, below: float) -> None:
        """Leave these steps of the grid between the items of the column, above it and below it."""
        self._gap, self._above, self._below = gap, above, below
        self._set_margins()

    def set_sides(self, steps: float | None) -> None:
        """Leave this number of steps beside the column and have it fill the rest; ``None`` bounds its width again."""
        self._fixed = steps
        self._set_margins()

    def go_beyond(self, pixels: int) -> None:
        """Let the column go this much beyond its margins, for what casts a shadow there."""
        self._beyond = pixels
        self._set_margins()

    def place(self) -> Place:
        """Return where a person is."""
        focused = (number for number, button in enumerate(self._buttons()) if button.hasFocus())
        return Place(scrolled=self.verticalScrollBar().value(), focused=next(focused, -1))

    def present(self, place: Place = TOP) -> None:
        """Show the column that was filled, at *place* or as near as there is; of a hidden page, when it is shown."""
        self._body.show()
        buttons = self._buttons()
        if 0 <= place.focused < len(buttons):
            buttons[place.focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self._due = place.scrolled
        self.scroll_to(place.scrolled)

    def scroll_to(self, place: int) -> None:
        """Scroll to *place* pixels from the top, or as far as there is."""
        self.column.activate()
        self._body.resize(self.viewport().width(), self._body.heightForWidth(self.viewport().width()))
        self.verticalScrollBar().setValue(place)

    def focused(self) -> QWidget | None:
        """Return what has the focus in the column, ``None`` where that is elsewhere."""
        widget: QWidget | None = self._body.focusWidget()
        return widget if widget is not None and widget.hasFocus() else None

    def height_of(self, widget: QWidget) -> int:
        """Return how many pixels *widget* is below the top of the column."""
        return widget.mapTo(self._body, widget.rect().topLeft()).y()

    def show_part(self, widget: QWidget, rect: QRect) -> None:
        """Scroll so that *rect* of *widget* is in sight."""
        place = widget.mapTo(self._body, rect.center())
        self.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + self._style.space(2))

    def bring_in(self, widget: QWidget) -> None:
        """Scroll as little as shows all of *widget*, or its beginning where it is taller than the page."""
        bar = self.verticalScrollBar()
        self.scroll_to(bar.value())
        top = widget.mapTo(self._body, widget.rect().topLeft()).y() - self._style.space(1)
        end = top + widget.height() + self._style.space(2)
        bar.setValue(min(top, max(bar.value(), end - self.viewport().height())))

    def _buttons(self) -> list[QAbstractButton]:
        return self.findChildren(QAbstractButton)

    def _on_range_changed(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def _set_margins(self) -> None:
        self._set_margins_for(self.viewport().width())

    def _set_margins_for(self, width: int) -> None:
        space, narrow = self._style.space, width < self._style.length(_NARROW)
        bar = self.verticalScrollBar().sizeHint().width()
        self._side = max(space(2 if narrow else 4), round((width + bar - self._widest * self._style.text_size) / 2))
        if self._fixed is not None:
            self._side = space(self._fixed)
        # The column is in the middle of the whole page, the bar included.
        beyond = self._style.length(self._beyond) if self._beyond else 0
        sides = self._side - beyond, max(0, self._side - bar - beyond)
        left, right = reversed(sides) if self.isRightToLeft() else sides
        above = min(self._above, 2) if narrow else self._above
        self.column.setSpacing(space(self._gap))
        self.column.setContentsMargins(left, space(above), right, space(self._below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to either end with Home and End; Qt knows the other keys that scroll."""
        bar, key = self.verticalScrollBar(), pressed(event)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be where a person was led to while nothing had its size yet."""
        super().showEvent(event)
        if self._due:
            self.scroll_to(self._due)
        self._due = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._set_margins()
        super().resizeEvent(event)


class _Body(QWidget):
    """What scrolls: as high as its column is at this width, and never higher for what it would be at another."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width, unless nothing in the column cares for it."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


class Heading(QWidget):
    """The head of a page that one goes back from: an arrow, the title, and room for buttons after it.

    A title that would take many lines, or have a word torn, is set in smaller letters.
    """

    def __init__(self, style: Style, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.back = icon_button(style, say(message("Back")), "arrow-left")
        self.title = label(title, "title")
        self.trailing = spaced(style, QHBoxLayout(), 1)
        line = spaced(style, QHBoxLayout(self), 1.5)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        line.addLayout(self.trailing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the letters of the title."""
        super().resizeEvent(event)
        fit_title(self._style, self.title, self.title.width())


def fit_title(style: Style, title: QLabel, width: int, roles: Sequence[str] = ("title", "heading")) -> None:
    """Give *title*, which is *width* pixels wide, the first of *roles* in which it takes few lines and tears no word.

    Where there is none it has the last one, the smallest.
    """
    words = title.text().split()
    for role in roles:
        lines = broken(title.text(), style.font(role), width)
        if len(lines) <= _TITLE_LINES and set(words) <= set(" ".join(lines).split()):
            break
    restyle(title, role)


class Page(QWidget):
    """What the window shows of a feature; ``left`` asks for the page that led here."""

    left = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._first: QWidget | None = None

    @property
    def first(self) -> QWidget | None:
        """Return what is most likely pressed."""
        return self._first

    def focus_first(self) -> None:
        """Put the focus on what is most likely pressed, so that Enter does it: the way back, if nothing else."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)


class ScrollPage(Page):
    """A page of one scrolled column, as wide as *widest* at 100 % text."""

    def __init__(self, style: Style, widest: int = 960, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.area = ScrollColumn(style, widest, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _head(self, title: str) -> Heading:
        """Begin the column with *title* and the way back."""
        heading = Heading(self._style, title)
        heading.back.clicked.connect(self.left)
        self._first = heading.back
        self.area.column.addWidget(heading)
        return heading
