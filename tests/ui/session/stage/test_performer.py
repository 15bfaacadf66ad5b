"""On the stage is an exercise's own picture, else its figure, else words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from backstride.figure.pose import read_figure
from backstride.i18n.text import text
from backstride.routine.model import Exercise
from backstride.ui.kit.picture import LARGE, Picture
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.session.figure_pose import Shot
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.layout import arrange
from backstride.ui.session.stage.performer import Performer
from tests.support.drawn import Drawn, red

FIGURE, _ = read_figure({"start": {}, "end": {"hip": "80"}})
CURL = Exercise(id="towel-curl", title=text("Towel curl"), kind="strength", move=text("Pull the towel in."))
SCENE = Scene(phase=0, word="Hold", sign="", tone="work", name="Towel curl", paragraphs=(("", "Pull it in.", "text"),))


@pytest.fixture
def drawn() -> Drawn:
    pictures = Drawn()
    for side in (400, LARGE):
        pictures.put("curl.png", side, red())
    return pictures


@pytest.fixture
def performer(style: Style, drawn: Drawn, host: QWidget) -> Performer:
    made = Performer(style, drawn, host)
    made.place(arrange(1280, 800, text_size=1.0, touch=48))
    return made


def middle(host: QWidget) -> str:
    return host.grab().toImage().pixelColor(400, 400).name()


def test_beside_a_picture_the_first_sentence_says_what_to_do(performer: Performer) -> None:
    curl = replace(CURL, pictures=("curl.png",))

    performer.show_scene(
        replace(SCENE, exercise=curl, paragraphs=(("Move", "Pull it in. Hold. Let it go.", "accent"),))
    )

    assert performer.words_left_out == "Pull it in."


def test_a_picture_stands_in_for_figure_and_words(performer: Performer, host: QWidget) -> None:
    performer.show_scene(replace(SCENE, exercise=replace(CURL, figure=FIGURE, pictures=("curl.png",))))

    assert middle(host) == "#ff0000"
    assert performer.words_left_out == "Pull it in."


def test_a_second_picture_takes_the_place_of_the_first_and_may_be_mirrored(
    performer: Performer, host: QWidget, drawn: Drawn
) -> None:
    half = QImage(100, 100, QImage.Format.Format_RGB32)
    half.fill("blue")
    for x in range(50):
        for y in range(100):
            half.setPixelColor(x, y, QColor("lime"))
    drawn.put("end.png", LARGE, Picture(half, None))
    performer.show_scene(replace(SCENE, exercise=replace(CURL, pictures=("curl.png", "end.png"))))
    shown = [middle(host)]
    for mirrored in (False, True):
        performer.show_shot(Shot("end.png", mirrored))
        shown.append(host.grab().toImage().pixelColor(330, 400).name())
    performer.show_shot(Shot("curl.png"))

    assert [*shown, middle(host)] == ["#ff0000", "#00ff00", "#0000ff", "#ff0000"]


def test_the_next_exercise_without_a_picture_shows_its_words(performer: Performer, host: QWidget) -> None:
    performer.show_scene(replace(SCENE, exercise=replace(CURL, pictures=("curl.png",))))

    performer.show_scene(replace(SCENE, exercise=CURL))

    assert middle(host) != "#ff0000"
    assert performer.words_left_out == ""
    assert performer.words.shown() == ("Pull it in.",)


def test_words_stay_within_the_ring(performer: Performer) -> None:
    disc = arrange(1280, 800, text_size=1.0, touch=48).boxes.disc

    assert disc.adjusted(16, 16, -16, -16).contains(performer.words.geometry())


def test_a_still_is_the_picture_the_figure_or_nothing(style: Style, drawn: Drawn) -> None:
    still = Drawing(style, drawn).still
    kinds = (replace(CURL, pictures=("curl.png",)), replace(CURL, figure=FIGURE), CURL)

    pictured, pose, none = (still(exercise, QSize(60, 60)) for exercise in kinds)

    assert pictured is not None
    assert pictured.toImage().pixelColor(30, 30).name() == "#ff0000"
    assert pose is not None
    assert none is None
