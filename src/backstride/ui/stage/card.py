"""The card of the stage: the figure that moves, or, where an exercise has none, how it is done in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.motion import Moment
from backstride.figure.pose import Figure
from backstride.ui.look import Look
from backstride.ui.stage.scene import Scene
from backstride.ui.widgets.figure_view import FigureView
from backstride.ui.widgets.how_to import HowTo, Paragraph

_TEXT = 34  # pixels at 1280 x 800
_NOTE = 40
_INSET = 0.03  # of the card's height


class Card(QWidget):
    """Shows a figure, the words of an exercise, or a note; hidden where there is none of them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = HowTo(look, self)
        self._view = FigureView(look.tokens, self)
        self._figure: Figure | None = None
        self._texts: tuple[tuple[str, str, str], ...] = ()
        self._largest = self._letters = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._on_look_changed)

    @property
    def words_left_out(self) -> str:
        """Return what to do, where the figure has taken the place of the words."""
        return self._texts[0][1] if self._figure and self._texts else ""

    def show_scene(self, scene: Scene) -> None:
        """Show the figure of the exercise that stands on the stage, or words."""
        figure = scene.exercise.figure if scene.exercise else None
        if scene.exercise and figure is not self._figure:
            self._view.show_figure(figure, scene.exercise.muscles)
        self._figure = figure
        self._texts = (("", scene.note, "text"),) if scene.note else scene.paragraphs
        self._largest = _NOTE if scene.note else _TEXT
        self._view.setVisible(figure is not None)
        self.setVisible(figure is not None or bool(self._texts))
        self._set_words()

    def show_posture(self, moment: Moment) -> None:
        """Move the figure to *moment*."""
        self._view.show_moment(moment)

    def set_letters(self, letters: float) -> None:
        """Take letters of the drawn size times *letters*."""
        self._letters = letters
        self._set_words()

    def _set_words(self) -> None:
        paragraphs = () if self._figure else tuple(Paragraph(*text) for text in self._texts)
        self._words.show_paragraphs(paragraphs, self._largest * self._letters)

    def _on_look_changed(self) -> None:
        self._view.set_tokens(self._look.tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the card with words and figure."""
        inset = round(self.height() * _INSET)
        self._words.setGeometry(self.rect())
        self._view.setGeometry(self.rect().adjusted(inset, inset, -inset, -inset))
