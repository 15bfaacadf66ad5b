"""The form for an exercise of one's own: left its words, right its figure or its photographs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from backstride.format.tree import Keys
from backstride.i18n.messages import in_context, message
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import Choice, MenuButton
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.field import Field
from backstride.ui.studio.own_figure import OwnFigure
from backstride.ui.studio.own_words import OwnWords

_NARROW, _LOW, _BESIDE, _RIGHT = 1000, 640, 700, 480
"""Pixels of width below which words and figure are two views, of height below which sliders are beside the figure if
there is so much width, and of the figure's width."""

PHOTOS = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".heic", ".avif")
"""Endings of files that are taken for photographs; of some the next sentence says why they are not shown."""


class OwnForm(QWidget):
    """Shows one exercise. ``renamed`` carries a title, ``kept`` where it is to be kept, ``dropped`` a photograph."""

    left = Signal()
    renamed = Signal(str)
    kept = Signal(object)
    duplicated = Signal()
    deleted = Signal()
    dropped = Signal(Path)

    def __init__(self, style: Style, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._narrow: bool | None = None
        self.title = Field(style, say(message("Title")))
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.place = Choice(style, say(message("Kept in")))
        self.place.offer(
            [("routine", say(message("In this routine"))), ("library", say(message("In my exercises")))], "routine"
        )
        self.menu = MenuButton(style, say(message("More for this exercise")))
        self.done = Button(style, say(message("Done")))
        self.views = Segments(style, say(message("View")))
        self.words = OwnWords(style)
        self.figure = OwnFigure(style, pictures)
        self.setAcceptDrops(True)
        self._lay_out()
        self._join()
        style.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        head = spaced(self._style, QHBoxLayout(), 1)
        for part in (self.title, self.place, self.menu, self.done):
            head.addWidget(part, 1 if part is self.title else 0)
        self._area = ScrollColumn(self._style, 4000)
        self._area.set_sides(0)
        self._area.set_spaces(1, 0.5, 2)
        self._area.column.addWidget(self.words)
        self._area.column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._aside = QWidget()
        self._aside_box = QVBoxLayout(self._aside)
        self._aside_box.setContentsMargins(0, 0, 0, 0)
        self._aside_box.addWidget(self.figure)  # also of a form that is never shown it goes with it
        body = spaced(self._style, QHBoxLayout(), 3)
        body.addWidget(self._stack, 1)
        body.addWidget(self._aside)
        column = spaced(self._style, QVBoxLayout(self), 1, 0, 3)
        column.addLayout(head)
        column.addWidget(self.views)
        column.addLayout(body, 1)

    def _join(self) -> None:
        self.title.entered.connect(self._on_renamed)
        self.place.chosen.connect(self.kept)
        self.menu.offer(say(message("Duplicate")), "copy", self.duplicated)
        self.menu.offer(say(message("Delete")), "x", self.deleted)
        self.done.clicked.connect(self.left)
        self.views.chosen.connect(self._show)

    def _on_renamed(self, title: str) -> None:
        if title:
            self.renamed.emit(title)

    def begin(self, *, new: bool) -> None:
        """Begin with the title, which is typed first where the exercise is *new*."""
        self._area.present()
        self.title.setFocus()
        if new:
            self.title.selectAll()

    def show_values(
        self, values: Keys, exercise: Exercise | None, photos: Sequence[Path], problems: Sequence[str], place: str
    ) -> None:
        """Show what is written in *values*, which make the *exercise*, and that it is kept at *place*."""
        title = values.get("title", "")
        self.title.setEnabled(isinstance(title, str))
        self.title.show_text(title if isinstance(title, str) else str(next(iter(title), "")))
        self.place.choose(place)
        self.words.show_values(values, problems)
        self.figure.show_values(values, exercise, photos)

    def settle(self) -> None:
        """Write what a slider shows, or what was typed, before something else happens."""
        self.figure.angles.settle()
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def _arrange(self) -> None:
        narrow = self.width() < self._style.length(_NARROW)
        self._aside.setFixedWidth(self._style.length(_RIGHT))
        low = narrow and self.height() < self._style.length(_LOW)
        self.figure.fit(low=low, narrow=self.width() < self._style.pixels(_BESIDE))
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._stack.addWidget(self.figure)
            self.views.offer(self._views(), "words")
        else:
            self._stack.removeWidget(self.figure)
            self._aside_box.addWidget(self.figure)
            self.figure.show()
        self._aside.setVisible(not narrow)
        self.views.setVisible(narrow)
        self._show("words")

    def show_view(self, name: str) -> None:
        """Bring the words or the figure to the front, where both have no room beside each other."""
        if self._narrow:
            self.views.offer(self._views(), name)
            self._show(name)

    def _views(self) -> Sequence[tuple[str, str]]:
        words = in_context("what is written of an exercise", "Words")
        return [("words", say(words)), ("figure", say(message("Figure")))]

    def _show(self, name: object) -> None:
        self._stack.setCurrentWidget(self.figure if name == "figure" else self._area)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a photograph."""
        if _photo_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which photograph was dropped."""
        photo = _photo_in(event.mimeData())
        if photo:
            event.acceptProposedAction()
            self.dropped.emit(photo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find places for words and figure."""
        super().resizeEvent(event)
        self._arrange()


def _photo_in(data: QMimeData) -> Path | None:
    """Return the photograph among what is dragged here, if there is one."""
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.casefold() in PHOTOS), None)
