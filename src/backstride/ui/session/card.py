"""The card of the stage: the figure that moves, the exercise's own picture, or how it is done in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.session.utterance import first_sentence
from backstride.ui.kit.figure_view import FigureView
from backstride.ui.kit.picture import Pictures, PictureView
from backstride.ui.kit.style import Style
from backstride.ui.session.figure_pose import Shot
from backstride.ui.session.how_to import HowTo, Paragraph
from backstride.ui.session.phase_content import Scene

_TEXT = 48  # pixels at 1280 x 800
_NOTE = 56
_INSET = 0.03  # of the card's height


class Card(QWidget):
    """Shows a picture, a figure, the words of an exercise, or a note; hidden where there is none of them."""

    def __init__(self, style: Style, pictures: Pictures | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._words = HowTo(style, self)
        self._view = FigureView(style.tokens, self)
        self._picture = PictureView(style, pictures, self)
        self._figure: Figure | None = None
        self._glowing: tuple[str, ...] = ()
        self._pictured: tuple[str, ...] = ()
        self._texts: tuple[tuple[str, str, str], ...] = ()
        self._largest = self._letters = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._on_look_changed)

    @property
    def words_left_out(self) -> str:
        """Return what to do in one sentence, where the figure has taken the place of the words."""
        return first_sentence(self._texts[0][1]) if self.shows_how and self._texts else ""

    @property
    def shows_how(self) -> bool:
        """Say whether a figure or a picture shows what words would tell."""
        return bool(self._figure or self._pictured)

    def show_scene(self, scene: Scene) -> None:
        """Show the picture or the figure of the exercise that is shown, or words."""
        self._show_picture(scene)
        figure, glowing = _figure_of(scene)
        if scene.exercise and (figure, glowing) != (self._figure, self._glowing):
            self._view.show_figure(figure, glowing)
        self._figure, self._glowing = figure, glowing
        self._texts = (("", scene.note, "text"),) if scene.note else scene.paragraphs
        self._largest = _NOTE if scene.note else _TEXT
        description = " ".join(f"{heading}: {text}" for heading, text, _ in scene.paragraphs)
        self._view.setAccessibleName(description or scene.name)
        self._picture.setAccessibleDescription(description)
        self._view.setVisible(figure is not None)
        self.setVisible(self.shows_how or bool(self._texts))
        self._set_words()

    def prepare(self, scene: Scene) -> None:
        """Make the figure of a *scene* ready, which comes soon."""
        figure, glowing = _figure_of(scene)
        if figure is not None:
            self._view.prepare(figure, glowing)

    def _show_picture(self, scene: Scene) -> None:
        files = scene.exercise.pictures if scene.exercise else ()
        if files and files != self._pictured:
            self._picture.show_picture(files[0], scene.name, others=files[1:])
        self._pictured = files
        self._picture.setVisible(bool(files))

    def show_shot(self, shot: Shot) -> None:
        """Show one of the pictures, or the other way round."""
        self._picture.turn(shot.picture, mirrored=shot.mirrored)

    def show_posture(self, moment: Moment) -> None:
        """Move the figure to *moment*."""
        self._view.show_moment(moment)

    def set_letters(self, letters: float) -> None:
        """Take letters of the drawn size times *letters*."""
        self._letters = letters
        self._set_words()

    def _set_words(self) -> None:
        paragraphs = () if self.shows_how else tuple(Paragraph(*text) for text in self._texts)
        self._words.show_paragraphs(paragraphs, self._largest * self._letters)

    def _on_look_changed(self) -> None:
        self._view.set_tokens(self._style.tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the card with words and figure."""
        inset = round(self.height() * _INSET)
        self._words.setGeometry(self.rect())
        for view in (self._view, self._picture):
            view.setGeometry(self.rect().adjusted(inset, inset, -inset, -inset))


def _figure_of(scene: Scene) -> tuple[Figure | None, tuple[str, ...]]:
    """Return the figure of *scene* and the muscles that glow: a person who rests uses none of them."""
    exercise = scene.exercise
    if exercise is None:
        return None, ()
    return None if exercise.pictures else exercise.figure, () if scene.rests else exercise.muscles
