"""A room is a wall, a disc that rests on a floor, and a figure that stands on it."""

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from backstride.library.entry import Portrait
from backstride.ui.kit.room import Plan, Room, disc_on
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens

WIDTH, HEIGHT, FLOOR, RADIUS = 400, 200, 170, 70
FIGURE = QRectF(250, 60, 100, 110)
ON_WALL, IN_DISC, ON_FLOOR = (40, 100), (300, 60), (380, 190)


def plan(size: QSize) -> Plan:
    floor = QRectF(220, FLOOR, size.width() - 220, size.height() - FLOOR)
    return Plan(disc_on(FLOOR, 300, RADIUS), floor, FIGURE, corner=15)


def shown(style: Style, *, corners: str = "") -> Room:
    room = Room(style, "after-run", plan, corners=corners)
    room.resize(WIDTH, HEIGHT)
    return room


def pixels(room: QWidget, *places: tuple[int, int]) -> list[str]:
    picture: QImage = room.grab().toImage()
    return [picture.pixelColor(*place).name() for place in places]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_wall_disc_and_floor_have_the_colours_of_the_room(qapp: QApplication, style: Style, tokens: Tokens) -> None:
    style.apply(qapp, tokens)
    parts = [tokens.colour(f"after-run.{part}") for part in ("wall", "disc", "floor")]

    assert pixels(shown(style), ON_WALL, IN_DISC, ON_FLOOR) == parts


def test_another_room_has_other_colours(style: Style) -> None:
    room = shown(style)

    room.enter("strength")

    assert pixels(room, ON_WALL) == [LIGHT.colour("strength.wall")]
    assert room.room == "strength"


def test_in_high_contrast_a_ring_and_a_line_tell_the_parts(qapp: QApplication, style: Style) -> None:
    style.apply(qapp, CONTRAST)
    rim, line = (300, FLOOR - 2 * RADIUS), (390, FLOOR)

    assert pixels(shown(style), ON_WALL, IN_DISC, ON_FLOOR) == ["#000000"] * 3
    assert pixels(shown(style, corners="hero"), rim, line, (200, 0)) == ["#ffffff"] * 3


def test_the_corners_of_the_wall_are_round_and_so_is_one_of_the_floor(style: Style) -> None:
    room = shown(style, corners="hero")
    room.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    picture = room.grab().toImage()

    assert picture.pixelColor(1, 1) != QColor(LIGHT.colour("after-run.wall"))
    assert pixels(room, (221, FLOOR + 1), (221, HEIGHT - 3)) == [
        LIGHT.colour("after-run.wall"),
        LIGHT.colour("after-run.floor"),
    ]


def test_from_right_to_left_the_room_is_turned(style: Style) -> None:
    room = shown(style)
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = [(WIDTH - 1 - x, y) for x, y in (ON_WALL, IN_DISC, ON_FLOOR)]
    parts = [LIGHT.colour(f"after-run.{part}") for part in ("wall", "disc", "floor")]

    assert pixels(room, *turned) == parts
    assert pixels(room, (WIDTH - 222, FLOOR + 1), (2, FLOOR + 1)) == [parts[0], parts[2]]


def test_a_still_is_painted_where_the_figure_is(style: Style) -> None:
    asked: list[tuple[str, QSize]] = []

    def still(exercise: Portrait, size: QSize) -> None:
        asked.append((exercise.id, size))

    room = Room(style, "after-run", plan, still)
    room.resize(WIDTH, HEIGHT)
    room.grab()
    room.show_exercise(Portrait("side-plank", "strength", "digest"))
    room.grab()

    assert asked == [("side-plank", FIGURE.size().toSize() * room.devicePixelRatio())]


def test_what_moves_is_where_the_figure_is_and_stays_there(style: Style) -> None:
    room, moving = shown(style), QWidget()

    room.hold(moving)
    room.resize(WIDTH + 100, HEIGHT)

    assert moving.parentWidget() is room
    assert QRectF(moving.geometry()) == FIGURE
