"""Who or what is on the stage: the figure that moves, the exercise's own picture, or how it is done in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.session.utterance import first_sentence
from backstride.ui.kit.picture import Pictures, PictureView
from backstride.ui.kit.style import Style
from backstride.ui.session.figure_pose import Shot
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.figure import StageFigure
from backstride.ui.session.stage.how_to import HowTo, Paragraph
from backstride.ui.session.stage.layout import StageLayout

_TEXT, _NOTE = 30, 36  # pixels at 1280 x 800
_BELOW = 24  # so is what of a figure may be in front of the floor's edge, which also bounds how large it is
_PICTURE, _WORDS = 0.98, (0.86, 0.7)  # of the room within the ring; width and height of words


class Performer:
    """Shows a picture, a figure, the words of an exercise, or a note, each in its place on the stage of *parent*."""

    def __init__(self, style: Style, pictures: Pictures | None, parent: QWidget) -> None:
        self.words = HowTo(style, parent)
        self.picture = PictureView(style, pictures, parent)
        self.figure = StageFigure(style, parent)
        self._shown: Figure | None = None
        self._glowing: tuple[str, ...] = ()
        self._pictured: tuple[str, ...] = ()
        self._texts: tuple[tuple[str, str, str], ...] = ()
        self._largest = float(_TEXT)
        self._letters = 1.0
        for view in (self.picture, self.figure):
            view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def words_left_out(self) -> str:
        """Return what to do in one sentence, where the figure has taken the place of the words."""
        return first_sentence(self._texts[0][1]) if self.shows_how and self._texts else ""

    @property
    def shows_how(self) -> bool:
        """Say whether a figure or a picture shows what words would tell."""
        return bool(self._shown or self._pictured)

    @property
    def glowing(self) -> tuple[str, ...]:
        """Return the muscles that glow."""
        return self._glowing

    def show_scene(self, scene: Scene) -> None:
        """Show the picture or the figure of the exercise that is shown, or words."""
        self._show_picture(scene)
        figure, glowing = figure_of(scene)
        if scene.exercise and (figure, glowing) != (self._shown, self._glowing):
            self.figure.show_figure(figure, glowing)
        self._shown, self._glowing = figure, glowing
        self._texts = (("", scene.note, "text"),) if scene.note else scene.paragraphs
        self._largest = _NOTE if scene.note else _TEXT
        description = " ".join(f"{heading}: {text}" for heading, text, _ in scene.paragraphs)
        self.figure.setAccessibleName(description or scene.name)
        self.picture.setAccessibleDescription(description)
        self.figure.setVisible(figure is not None)
        self.words.setVisible(not self.shows_how and bool(self._texts))
        self._set_words()

    def prepare(self, scene: Scene) -> None:
        """Make the figure of a *scene* ready, which comes soon."""
        figure, glowing = figure_of(scene)
        if figure is not None:
            self.figure.prepare(figure, glowing)

    def place(self, layout: StageLayout) -> None:
        """Stand where *layout* has the figure, and words and picture within the ring."""
        box, disc, unit = layout.boxes.figure, layout.boxes.disc, layout.unit
        below = round(_BELOW * unit)
        self.figure.setGeometry(box.adjusted(0, 0, 0, below))
        self.figure.stand(box.height() / max(1, box.height() + below))
        self.picture.setGeometry(_within(disc, _PICTURE, _PICTURE).intersected(box))
        self.words.setGeometry(_within(disc, *_WORDS))
        self._letters = layout.letters
        self._set_words()

    def show_posture(self, moment: Moment) -> None:
        """Move the figure to *moment*."""
        self.figure.show_moment(moment)

    def show_shot(self, shot: Shot) -> None:
        """Show one of the pictures, or the other way round."""
        self.picture.turn(shot.picture, mirrored=shot.mirrored)

    def _show_picture(self, scene: Scene) -> None:
        files = scene.exercise.pictures if scene.exercise else ()
        if files and files != self._pictured:
            self.picture.show_picture(files[0], scene.name, others=files[1:])
        self._pictured = files
        self.picture.setVisible(bool(files))

    def _set_words(self) -> None:
        paragraphs = () if self.shows_how else tuple(Paragraph(*text) for text in self._texts)
        self.words.show_paragraphs(paragraphs, self._largest * self._letters)


def figure_of(scene: Scene) -> tuple[Figure | None, tuple[str, ...]]:
    """Return the figure of *scene* and the muscles that glow: a person who rests uses none of them."""
    exercise = scene.exercise
    if exercise is None:
        return None, ()
    return None if exercise.pictures else exercise.figure, () if scene.rests else exercise.muscles


def _within(disc: QRect, wide: float, high: float) -> QRect:
    """Return a box of these shares of *disc* in its middle."""
    box = QRect(0, 0, round(disc.width() * wide), round(disc.height() * high))
    box.moveCenter(disc.center())
    return box
