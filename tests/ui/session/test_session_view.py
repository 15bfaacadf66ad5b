"""What is seen of a session, in every state, size and language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.routine.model import Side
from backstride.session.states import Command
from backstride.ui.kit.actions import ON_FLOOR
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.session_view import SessionView
from backstride.ui.session.stage.fit_label import FitLabel
from tests.support.languages import LONGEST, speaking
from tests.support.played import Played
from tests.support.session_states import STATES, screen_in

Keep = Callable[..., SessionScreen]
Play = Callable[..., Played]

KEY = Qt.Key
SIZES = [(1280, 800), (800, 480), (640, 480), (480, 800), (1080, 1920), (2560, 900)]
RAMBLING = "Tuck the tail first. Squeeze the buttock of the kneeling side. Glide the whole trunk forward. " * 2


def scene_of(view: SessionView) -> Scene:
    assert view._scene is not None
    return view._scene


def texts(view: SessionView) -> list[FitLabel]:
    return [label for label in view.findChildren(FitLabel) if label.isVisible() and label.text]


def resized(screen: SessionScreen, sizes: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give *screen* one size after the other, as a person who drags the corner of a window."""
    for size in sizes:
        screen.resize(*size)
        QApplication.processEvents()
        yield size


def covered(view: SessionView) -> list[tuple[QWidget, QWidget]]:
    """Return the parts of *view* that cover each other."""
    column = view.column
    parts = [column.caption, column.name, column.detail, column.set_line, view.badges.sign, view.badges.side]
    parts += [view.head.place_label, view.head.total, view.floor.next_up, *view.floor.controls()]
    boxes = [(part, on_view(view, part)) for part in parts if part.isVisible() and part.width() > 0]
    return [(one, other) for (one, box), (other, around) in combinations(boxes, 2) if box.intersects(around)]


def on_view(view: SessionView, part: QWidget) -> QRect:
    return QRect(part.mapTo(view, QPoint()), part.size())


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_no_text_is_clipped_in_any_state_and_size(
    keep: Keep, style: Style, qapp: QApplication, state: str, text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state))

    for size in resized(screen, SIZES):
        assert [label.text for label in texts(screen.view) if label.clipped()] == [], size


@pytest.mark.parametrize("state", ["hold", "rest", "breathe-in", "paced", "self-paced", "paused", "note"])
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_words_number_and_controls_cover_each_other_nowhere(
    keep: Keep, style: Style, qapp: QApplication, state: str, text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state))

    for size in resized(screen, [*SIZES, (1024, 768), (3840, 2160)]):
        assert covered(screen.view) == [], size


@pytest.mark.parametrize("state", ["hold", "get-ready", "holds", "for", "self-paced", "paced"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (1920, 1080)])
def test_the_number_is_a_fifth_of_the_height(keep: Keep, style: Style, state: str, size: tuple[int, int]) -> None:
    assert keep(screen_in(style, state), size).view.number.number_height >= size[1] / 5


@pytest.mark.parametrize("size", [(1080, 1920), (800, 1280), (480, 800)])
@pytest.mark.parametrize("state", ["hold", "for", "self-paced"])
def test_the_number_of_a_portrait_is_a_fifth_of_its_width(
    keep: Keep, style: Style, state: str, size: tuple[int, int]
) -> None:
    assert keep(screen_in(style, state), size).view.number.number_height >= 0.2 * size[0]


@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (1024, 768), (1920, 1080), (2560, 900)])
def test_the_figure_is_the_largest_thing_and_the_last_to_shrink(
    keep: Keep, style: Style, qapp: QApplication, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    view = keep(screen_in(style, "hold"), size).view
    body = view.performer.figure.seen()

    assert body.height() >= 0.58 * size[1]
    assert body.height() > 2.5 * view.number.number_height


@pytest.mark.parametrize("state", ["hold", "for", "breathe-in"])
@pytest.mark.parametrize("size", SIZES)
def test_a_body_stands_on_the_floor(keep: Keep, style: Style, state: str, size: tuple[int, int]) -> None:
    view = keep(screen_in(style, state), size).view
    body = view.performer.figure.seen().translated(view.performer.figure.pos())
    floor = view.stage.floor

    assert floor < body.bottom() < floor + 0.06 * size[1]


@pytest.mark.parametrize("state", ["hold", "hold-right", "get-ready", "switch", "rest", "holds"])
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_name_side_and_what_comes_next_are_told_at_three_metres(
    keep: Keep, style: Style, qapp: QApplication, state: str, text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state))
    view = screen.view

    for size in resized(screen, [(1280, 800), (800, 480), (1024, 768), (800, 1280), (1080, 1920), (2560, 900)]):
        least = min(*size, max(size) / 1.6)
        assert view.column.name.pixels >= 0.034 * least, size
        assert view.floor.next_up.following.pixels >= 0.024 * least, size
        assert view.badges.sign.height() >= 0.05 * least, size


@pytest.mark.parametrize("language", ["en", LONGEST])
@pytest.mark.parametrize("state", ["hold", "breathe-in", "paced", "for", "holds"])
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
def test_what_to_do_is_told_in_letters_that_are_read_from_the_floor(
    keep: Keep, style: Style, qapp: QApplication, state: str, text_size: float, language: str
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state, SessionOptions(catalogue=speaking(language))))
    detail = screen.view.column.detail

    for size in resized(screen, [(1280, 800), (800, 480), (1024, 768), (800, 1280), (1080, 1920), (3840, 2160)]):
        window = min(min(size) / 800, max(size) / 1280)
        assert detail.isVisible(), size
        assert detail.pixels >= int(18 * max(0.66, window) * (1 + (text_size - 1) * 0.35)), size
        assert detail.text[-1] in ".…", size


def test_a_screen_reader_hears_all_of_what_to_do_though_it_is_shown_shorter(
    keep: Keep, style: Style, qapp: QApplication
) -> None:
    style.apply(qapp, SCHEMES["light"], 2.0)
    view = keep(screen_in(style, "hold"), (1280, 800)).view

    view.show_scene(replace(scene_of(view), cue=RAMBLING))

    detail = view.column.detail
    assert len(detail.accessibleName()) > len(detail.text)
    assert detail.accessibleName().startswith(detail.text)


def test_which_set_this_is_gives_way_to_what_to_do_and_stands_above_then(keep: Keep, style: Style) -> None:
    view = keep(screen_in(style, "hold")).view
    beside = view.column.set_line.isVisible(), view.head.place_label.text

    view.show_scene(replace(scene_of(view), cue=RAMBLING))

    assert beside == (True, "Exercise 1 of 6")
    assert (view.column.set_line.isVisible(), view.head.place_label.text) == (False, "Exercise 1 of 6 · Set 1 of 2")


@pytest.mark.parametrize(("state", "works"), [("hold", True), ("relax", False), ("rest-between-sets", False)])
def test_who_rests_is_not_told_to_work(keep: Keep, style: Style, state: str, works: bool) -> None:  # noqa: FBT001  because the table says it
    view = keep(screen_in(style, state)).view

    assert bool(view.column.detail.text) is works
    assert bool(view.performer.glowing) is works


@pytest.mark.parametrize(
    ("state", "word", "outlined"),
    [
        ("hold", "LEFT", False),
        ("get-ready", "LEFT", False),
        ("switch", "RIGHT", False),
        ("rest", "Next: LEFT", True),
        ("relax", "LEFT", False),
    ],
)
def test_while_one_rests_the_side_is_the_one_to_come_unless_it_stays(
    keep: Keep,
    style: Style,
    state: str,
    word: str,
    outlined: bool,  # noqa: FBT001  because the table says it
) -> None:
    side = keep(screen_in(style, state)).view.badges.side
    plate = side.grab().toImage().pixelColor(side.width() // 2, side.height() // 8)

    assert side.word == word
    assert (plate != style.colour("text")) is outlined


@pytest.mark.parametrize(
    ("state", "room"),
    [
        ("get-ready", "get_ready"),
        ("hold", "work"),
        ("rest", "rest"),
        ("switch", "switch"),
        ("breathe-in", "breathe"),
        ("paused", "work"),
    ],
)
def test_each_phase_has_a_room_of_its_own(keep: Keep, style: Style, state: str, room: str) -> None:
    view = keep(screen_in(style, state)).view
    seen = view.grab().toImage()

    assert seen.pixelColor(4, 4) == style.colour(f"{room}.wall")
    assert seen.pixelColor(4, 796) == style.colour(f"{room}.floor")


@pytest.mark.parametrize(
    ("state", "tile_side", "following"),
    [
        ("hold", Side.RIGHT, "Same on the right"),
        ("rest", Side.LEFT, "Hold 2 of 4"),
        ("timed-note", None, "All done"),
    ],
)
def test_the_floor_tells_what_comes_next(
    keep: Keep, style: Style, state: str, tile_side: Side | None, following: str
) -> None:
    floor = keep(screen_in(style, state)).view.floor

    assert (floor.tile.side, floor.next_up.following.text) == (tile_side, following)


def test_where_words_have_little_room_the_next_side_is_told_shorter(
    keep: Keep, style: Style, qapp: QApplication
) -> None:
    style.apply(qapp, SCHEMES["light"], 2.0)
    following = keep(screen_in(style, "hold"), (1080, 1920)).view.floor.next_up.following

    assert (following.text, following.accessibleName()) == ("Right side", "Same on the right")


def test_the_last_three_seconds_are_a_number_alone_and_what_comes_then(play: Play) -> None:
    played = play("hold")
    view = played.screen.view
    usual = view.number.number_height
    played.pass_time(21.5)
    played.screen.flush()

    assert (view.number.count.number, view.then.text) == ("3", "Then change sides")
    assert view.number.number_height > 1.6 * usual
    assert view.then.isVisible()
    assert not view.column.name.isVisible()
    assert not view.column.detail.isVisible()
    played.pass_time(3)
    played.screen.flush()
    assert not view.then.isVisible()
    assert view.column.name.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_a_number_alone_is_above_what_comes_then(play: Play, size: tuple[int, int]) -> None:
    played = play("hold")
    played.screen.resize(*size)
    played.pass_time(21.5)
    played.screen.flush()
    view = played.screen.view
    boxes = view.layout_of().boxes

    assert boxes.alone.bottom() < boxes.then.top()
    assert view.number.number_height <= boxes.alone.height()
    assert not view.then.clipped()


def test_what_is_paused_is_dim_and_says_how_to_go_on(keep: Keep, style: Style) -> None:
    view = keep(screen_in(style, "paused")).view

    assert view.number.count.dim
    assert view.column.detail.text == "Tap or press Space to resume"
    assert view.badges.sign.word == "PAUSED"


def test_where_the_person_sets_the_pace_done_is_in_the_place_of_the_pause(keep: Keep, style: Style) -> None:
    floor = keep(screen_in(style, "self-paced")).view.floor

    assert (floor.done.isVisible(), floor.control(Command.PAUSE).isVisible()) == (True, False)
    assert floor.done.words == "Done"
    assert floor.done.height() == 80


def test_time_runs_from_left_to_right_for_every_reader(keep: Keep, style: Style, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        view = keep(screen_in(style, "hold")).view
        places = [view.floor.control(act).x() for act in (Command.PREVIOUS, Command.PAUSE, Command.NEXT)]
        words = view.column.name.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert places == sorted(places)
    assert places[-1] < view.width() / 2
    assert words < view.stage.width() / 2


def test_the_control_that_pauses_is_the_largest_and_filled(keep: Keep, style: Style) -> None:
    floor = keep(screen_in(style, "hold"), (3840, 2160)).view.floor
    pause = floor.control(Command.PAUSE)
    others = [floor.control(act) for act in ON_FLOOR if act is not Command.PAUSE]
    seen = pause.grab().toImage()

    assert all(pause.height() >= 1.3 * other.height() for other in others)
    assert seen.pixelColor(seen.width() // 2, seen.height() // 8) == style.colour("text")


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (800, 1280), (480, 800), (3840, 2160)])
@pytest.mark.parametrize("state", ["hold", "hold-right", "self-paced"])
def test_how_loud_it_is_covers_nothing(
    qtbot: QtBot, keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state), size)
    view = screen.view
    qtbot.keyClick(screen, KEY.Key_Down)
    told = on_view(view, view.head.toast)

    assert view.head.toast.isVisible()
    assert view.rect().contains(told)
    assert [each.text for each in texts(view) if on_view(view, each).intersects(told)] == []


@pytest.mark.parametrize("size", SIZES)
def test_every_control_has_a_name_and_room_for_a_finger(keep: Keep, style: Style, size: tuple[int, int]) -> None:
    screen = keep(screen_in(style, "self-paced"), size)
    buttons = [button for button in screen.findChildren(QAbstractButton) if button.isVisible()]

    assert len(buttons) == len(ON_FLOOR) + 1
    for button in buttons:
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert min(button.width(), button.height()) >= 48
