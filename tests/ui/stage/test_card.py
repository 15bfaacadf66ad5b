"""The card shows an exercise's own picture, else its figure, else words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backstride.figure.pose import read_figure
from backstride.i18n.text import text
from backstride.routine.model import Exercise
from backstride.ui.look import Look
from backstride.ui.stage.card import Card
from backstride.ui.stage.scene import Scene
from backstride.ui.widgets.stills import still_of

FIGURE, _ = read_figure({"start": {}, "end": {"hip": "80"}})
CURL = Exercise(id="towel-curl", title=text("Towel curl"), kind="strength", move=text("Pull the towel in."))
SCENE = Scene(
    phase=0, word="Hold", sign="", tone="accent", name="Towel curl", paragraphs=(("", "Pull it in.", "text"),)
)


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> Card:
    made = Card(look)
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.fixture
def red(tmp_path: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "curl.png"))
    return tmp_path / "curl.png"


def middle(card: Card) -> str:
    return card.grab().toImage().pixelColor(200, 150).name()


def test_beside_a_picture_the_first_sentence_says_what_to_do(card: Card, red: Path) -> None:
    curl = replace(CURL, picture_file=str(red))

    card.show_scene(replace(SCENE, exercise=curl, paragraphs=(("Move", "Pull it in. Hold. Let it go.", "accent"),)))

    assert card.words_left_out == "Pull it in."


def test_a_picture_stands_in_for_figure_and_words(card: Card, red: Path) -> None:
    card.show_scene(replace(SCENE, exercise=replace(CURL, figure=FIGURE, picture_file=str(red))))

    assert middle(card) == "#ff0000"
    assert card.words_left_out == "Pull it in."


def test_the_next_exercise_without_a_picture_shows_its_words(card: Card, red: Path) -> None:
    card.show_scene(replace(SCENE, exercise=replace(CURL, picture_file=str(red))))

    card.show_scene(replace(SCENE, exercise=CURL))

    assert middle(card) != "#ff0000"
    assert card.words_left_out == ""


def test_a_still_is_the_picture_the_figure_or_nothing(look: Look, red: Path) -> None:
    still = still_of(look)
    kinds = (replace(CURL, picture_file=str(red)), replace(CURL, figure=FIGURE), CURL)

    pictured, drawn, none = (still(exercise, QSize(60, 60)) for exercise in kinds)

    assert pictured is not None
    assert pictured.toImage().pixelColor(30, 30).name() == "#ff0000"
    assert drawn is not None
    assert none is None
