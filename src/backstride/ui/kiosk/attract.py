"""The page that invites: somebody moves calmly, a few words, one button; the whole screen is its target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.i18n.messages import Message, message, plural
from backstride.routine.model import Exercise
from backstride.ui.kiosk.hand_button import HandButton
from backstride.ui.kit.buttons import label
from backstride.ui.kit.figure_mover import FigureMover
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import Page, fit_title
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

CHANGE_MS = 12_000
"""Milliseconds for which one figure moves."""

_STANDS = 0.94
"""How far down its box the floor is on which a figure stands."""

_TITLES = ("poster", "welcome", "display", "title")
"""The letters of the headline, the largest first."""

Cast = Sequence[tuple[Exercise, str]]
"""Exercises that have a figure, each with the purpose of its routine."""


class _Inviting(Room):
    """The room of the page: the disc at one side, or above the words in a high window."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, "after-run", self._planned, parent=parent)
        self.figure = FigureView(style.tokens)
        self.figure.stand(_STANDS)
        self.hold(self.figure)
        self.mover = FigureMover(style, self.figure, self.figure.show_moment)
        style.changed.connect(self._on_tokens_changed)

    def _on_tokens_changed(self) -> None:
        self.figure.set_tokens(self._style.tokens)

    @staticmethod
    def _planned(size: QSize) -> Plan:
        width, height = float(size.width()), float(size.height())
        upright = height > width
        floor = (0.65 if upright else 0.87) * height
        radius = min(0.4 * width, 0.4 * floor) if upright else min(0.19 * width, 0.4 * floor)
        middle = (0.5 if upright else 0.28) * width
        tall, wide = min(2.05 * radius, 0.94 * floor), min(3.0 * radius, 2 * middle, width)
        return Plan(
            disc=disc_on(floor, middle, radius),
            floor=QRectF(0, floor, width, height - floor),
            figure=QRectF(middle - wide / 2, floor - tall, wide, tall / _STANDS),
        )


class AttractPage(Page):
    """Begins a visit (`begun`) by a touch anywhere; ``language_chosen`` carries the tag of another language."""

    begun = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        style: Style,
        cast: Cast,
        languages: Mapping[str, str],
        minutes: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Show *cast* in turn; *minutes* are those of the shortest routine and of the longest one."""
        super().__init__(style, parent)
        self._cast: Iterator[tuple[Exercise, str]] = cycle(cast)
        self._pressed = self._due = False
        self.room = _Inviting(style, self)
        self._languages = QWidget(self)
        self._chips = self._filled(languages)
        self._words = QWidget(self)
        self.title = label(say(message("Stretch, strengthen, breathe.")), "poster")
        least, most = minutes
        self._sub = label(say(_lengths(least, most)), "heading")
        self.begin = HandButton(style, say(message("Touch to begin")), "primary", "play-filled", leads=True)
        self._first = self.begin
        column = spaced(style, QVBoxLayout(self._words), 2)
        for widget in (self.title, self._sub):
            column.addWidget(widget)
        column.addSpacing(style.space(1))
        self._row = spaced(style, QHBoxLayout())
        self._row.addStretch()
        self._row.addWidget(self.begin)
        self._row.addStretch()
        column.addLayout(self._row)
        column.addStretch(1)
        self.begin.clicked.connect(self.begun)
        self._change = QTimer(self)
        self._change.setInterval(CHANGE_MS)
        self._change.timeout.connect(self._on_change_due)
        self._change.start()
        self.room.mover.came_back.connect(self._on_came_back)
        style.changed.connect(self._arrange)
        if cast:
            self.show_next()

    def show_next(self) -> None:
        """Show the next figure, in the room of its routine."""
        self._due = False
        exercise, purpose = next(self._cast)
        self.room.enter(purpose)
        self.room.figure.show_figure(exercise.figure, exercise.muscles)
        self.room.figure.setAccessibleName(catalogue().read(exercise.title))
        self.room.mover.move(exercise.figure)

    def _on_change_due(self) -> None:
        """Change once the figure is back where it began, or at once where it does not move."""
        self._due = True
        if self._style.still:
            self._on_came_back()

    def _on_came_back(self) -> None:
        if self._due:
            self.show_next()

    def _filled(self, languages: Mapping[str, str]) -> FlowLayout:
        """Return the layout of the chips for *languages*, which are seen where there are several."""
        chips = spaced(self._style, FlowLayout(self._languages), 1)
        for tag, name in languages.items():
            button = HandButton(self._style, name, "chip")
            button.setObjectName(tag)
            button.setCheckable(True)
            button.setChecked(tag == catalogue().language)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a touch, a key still begins the visit
            button.clicked.connect(self._on_language_clicked)
            chips.addWidget(button)
        self._languages.setVisible(len(languages) > 1)
        return chips

    def _on_language_clicked(self) -> None:
        self.language_chosen.emit(self.sender().objectName())

    def _arrange(self) -> None:
        """Place the words beside the figure, or below it."""
        self.room.setGeometry(self.rect())
        upright = self.height() > self.width()
        edge, plan = self._style.space(4), self.room.plan()
        side = self._size_of_languages(self.width() - 2 * edge)
        middle = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignLeading
        for widget in (self.title, self._sub):
            widget.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
        self._row.setStretch(0, 1 if upright else 0)
        self._row.setStretch(2, 1)
        width = self.width() - 2 * edge if upright else round(0.46 * self.width()) - edge
        top = round(plan.floor.top()) + edge // 2 if upright else side.height() + edge // 2
        self._fit_title(width, self.height() - top - edge // 2)
        tall = self._height_of_words(width)
        middle_top = top if upright else max(top, round((plan.floor.top() - tall) / 2))
        top = max(0, min(middle_top, self.height() - tall - edge // 2))
        left = edge if upright else self.width() - width - edge
        corner = (self.width() - side.width()) // 2 if upright else self.width() - side.width() - edge
        self._put(self._words, QRect(left, top, width, max(tall, self.height() - top)))
        self._put(self._languages, QRect(corner, edge if upright else edge // 2, side.width(), side.height()))

    def _size_of_languages(self, most: int) -> QSize:
        """Return the size of the languages on one line, or on several that are at *most* so wide (px)."""
        wide = [chip.sizeHint().width() for chip in self._languages.findChildren(HandButton)]
        width = min(most, sum(wide) + self._chips.spacing() * (len(wide) - 1))
        return QSize(width, self._chips.heightForWidth(width))

    def _fit_title(self, width: int, height: int) -> None:
        """Give the headline the largest letters with which all words have room, and none is torn."""
        for role in _TITLES:
            fit_title(self._style, self.title, width, _TITLES[_TITLES.index(role) :])
            if self._height_of_words(width) <= height:
                break

    def _put(self, widget: QWidget, box: QRect) -> None:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.x() - box.width())
        widget.setGeometry(box)

    def _height_of_words(self, width: int) -> int:
        layout = self._words.layout()
        if layout is None:
            return 0
        layout.invalidate()
        return layout.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note a press anywhere."""
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin where the finger leaves the screen."""
        pressed, self._pressed = self._pressed, False
        if pressed and self.rect().contains(event.position().toPoint()):
            self.begun.emit()


def _lengths(least: int, most: int) -> Message:
    """Return how long the routines are, from *least* to *most* minutes."""
    if least == most:
        return plural("Guided routines of {count} minute.", "Guided routines of {count} minutes.", most)
    return plural(
        "Guided routines of {least} to {count} minute.",
        "Guided routines of {least} to {count} minutes.",
        most,
        least=least,
    )
