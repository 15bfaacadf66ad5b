"""The figure is painted where and when it should be, and stills are made once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from backstride.figure.colours import palette
from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.figure.physique import Physique
from backstride.figure.pose import read_figure
from backstride.figure.scene import Scene, compose
from backstride.storage.pictures import damaged
from backstride.ui.kit.figure_painter import FigurePainter, palette_of, still
from backstride.ui.kit.figure_view import FigureView, Thumbnails
from backstride.ui.kit.picture import LARGE, Picture
from backstride.ui.kit.stills import FLOOR
from backstride.ui.kit.tokens import CONTRAST, DARK, LIGHT, SCHEMES, Tokens
from tests.support.drawn import Drawn, red

pytestmark = pytest.mark.usefixtures("qapp")


def figure(view: str = "side") -> Figure:
    end = {"hip": ["90", "0"], "knee": "90"} if view == "side" else {"thigh": ["350", "268"]}
    found, faults = read_figure({"view": view, "start": {}, "end": end, "contacts": [], "shows": "right"})
    assert found is not None, faults
    return found


def colours(image: QImage) -> set[str]:
    places = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return {image.pixelColor(x, y).name() for x, y in places if image.pixelColor(x, y).alpha() == 255}


def ink(image: QImage) -> list[int]:
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() > 0 for y in range(0, image.height(), 3))
    ]


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_a_still_has_the_colours_of_its_scheme(tokens: Tokens) -> None:
    palette = palette_of(tokens)
    image = still(compose(figure()), Moment(1.0), QSize(200, 200), palette)

    assert {palette.colours[role] for role in ("skin", "skin_far", "hair", "top", "shorts")} <= colours(image)


@pytest.mark.parametrize("size", [QSize(500, 120), QSize(120, 500)])
def test_a_figure_touches_no_edge_of_its_box(size: QSize) -> None:
    image = still(compose(figure()), Moment(1.0), size, palette_of(LIGHT))

    marked = ink(image)
    assert marked[0] > 0
    assert marked[-1] < size.width() - 1


@pytest.mark.parametrize("view", ["side", "front", "back"])
@pytest.mark.parametrize("size", [QSize(100, 100), QSize(300, 120), QSize(80, 200)])
def test_stills_of_all_shapes_stand_on_a_floor_at_the_same_height(view: str, size: QSize) -> None:
    image = Thumbnails().still(figure(view), size, LIGHT).toImage()
    solid = [y for y in range(size.height()) if any(image.pixelColor(x, y).alpha() == 255 for x in range(size.width()))]

    assert solid[-1] == pytest.approx(FLOOR * size.height(), abs=0.035 * size.height())


def test_a_moving_figure_stands_on_the_floor_that_it_was_given(qtbot: QtBot) -> None:
    view = FigureView(LIGHT)
    qtbot.addWidget(view)
    view.resize(100, 200)
    view.show_figure(figure())
    view.stand(0.6)
    view.setStyleSheet("background: #ffffff")
    shown = view.grab().toImage()
    white = QColor("#ffffff")
    painted = [y for y in range(200) if any(shown.pixelColor(x, y) != white for x in range(100))]

    assert painted[-1] < 0.7 * 200


@pytest.mark.parametrize("view", ["side", "front", "back"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_glow_stays_inside_the_body(view: str, mirrored: bool) -> None:  # noqa: FBT001  because pytest passes it by name
    muscles = ["gastrocnemius", "gluteus medius", "obliquus externus abdominis", "vastus lateralis", "pelvic floor"]
    moment, size = Moment(1.0, mirrored=mirrored), QSize(300, 300)
    dull, bright = (still(compose(figure(view), working), moment, size, palette_of(LIGHT)) for working in ((), muscles))

    changed = [(x, y) for x in range(300) for y in range(300) if dull.pixelColor(x, y) != bright.pixelColor(x, y)]
    assert len(changed) > 100
    assert all(dull.pixelColor(x, y).alpha() > 0 for x, y in changed)


def test_a_mirrored_figure_is_the_same_picture_from_the_other_side() -> None:
    scene = compose(figure("front"))
    plain, flipped = (
        still(scene, Moment(1.0, mirrored=way), QSize(200, 200), palette_of(DARK)) for way in (False, True)
    )

    assert ink(flipped) == [199 - x for x in reversed(ink(plain))]


def test_a_painter_is_left_as_it_was() -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(7, 7)
    before = painter.worldTransform()

    FigurePainter(palette_of(LIGHT)).paint(painter, QRectF(0, 0, 80, 80), compose(figure(), ["soleus"]), Moment())

    assert painter.worldTransform() == before
    painter.end()


def test_outlines_are_forgotten_when_there_are_too_many() -> None:
    painter = FigurePainter(palette_of(LIGHT))
    image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    canvas = QPainter(image)
    for number in range(30):
        data = {"start": {"shoulder": "60"}, "end": {"shoulder": str(number)}, "props": [{"post": "hand-near"}]}
        shown, _ = read_figure(data)
        assert shown is not None
        painter.paint(canvas, QRectF(0, 0, 60, 60), compose(shown), Moment())
    canvas.end()

    assert len(painter._outlines) <= 128


def test_a_view_paints_only_what_it_was_told(qtbot: QtBot) -> None:
    view = FigureView(LIGHT)
    qtbot.addWidget(view)
    view.resize(200, 200)
    blank = view.grab().toImage()

    view.show_figure(figure(), ["rectus femoris"])
    start = view.grab().toImage()
    view.show_moment(Moment(1.0))
    end = view.grab().toImage()
    view.show_moment(Moment(1.0))
    view.set_tokens(CONTRAST)
    other = view.grab().toImage()
    view.show_figure(None)

    assert len({blank.cacheKey(), start.cacheKey(), end.cacheKey(), other.cacheKey()}) == 4
    assert (blank != start, start != end, end != other) == (True, True, True)
    assert view.grab().toImage() == blank


def test_a_figure_that_was_made_ready_is_composed_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    composed: list[tuple[str, ...]] = []

    def counted(shown: Figure, muscles: tuple[str, ...], *, body: Physique) -> Scene:
        composed.append(muscles)
        return compose(shown, muscles, body=body)

    monkeypatch.setattr("backstride.ui.kit.figure_view.compose", counted)
    view, shown = FigureView(LIGHT), figure()
    qtbot.addWidget(view)
    view.prepare(shown, ["soleus"])

    view.show_figure(shown, ["soleus"])
    view.show_figure(shown)
    view.show_figure(shown, ["soleus"])

    assert composed == [("soleus",), ()]


def test_a_view_asks_for_room(qtbot: QtBot) -> None:
    view = FigureView(LIGHT)
    qtbot.addWidget(view)

    assert view.sizeHint().width() > view.minimumSizeHint().width() > 0


def test_a_still_is_made_once() -> None:
    stills = Thumbnails()

    first = stills.still(figure(), QSize(64, 64), LIGHT, ["soleus"])

    assert stills.still(figure(), QSize(64, 64), LIGHT, ["soleus"]) is first
    assert stills.still(figure(), QSize(64, 64), DARK, ["soleus"]) is not first


def test_stills_that_were_not_wanted_for_long_are_forgotten() -> None:
    stills = Thumbnails(most=2)
    first = stills.still(figure(), QSize(10, 10), LIGHT)
    for side in (20, 30):
        stills.still(figure(), QSize(side, side), LIGHT)

    assert stills.still(figure(), QSize(10, 10), LIGHT) is not first


def test_a_small_picture_is_made_once_and_centred() -> None:
    drawn = Drawn()
    stills = Thumbnails(drawn)
    assert stills.picture("a.png", QSize(30, 30)) is None

    drawn.put("a.png", 400, red(40, 20))
    small = stills.picture("a.png", QSize(30, 30))

    assert small is not None
    assert [small.toImage().pixelColor(15, y).alpha() for y in (2, 15, 28)] == [0, 255, 0]
    assert stills.picture("a.png", QSize(30, 30)) is small


def test_a_picture_that_was_drawn_again_is_made_again_and_a_large_one_from_a_large_one() -> None:
    drawn = Drawn()
    stills = Thumbnails(drawn)
    drawn.put("a.png", 400, red(40, 20))
    before = stills.picture("a.png", QSize(30, 30))
    drawn.put("a.png", 400, red(40, 20))
    drawn.put("a.png", LARGE, red(40, 20))

    assert stills.picture("a.png", QSize(30, 30)) is not before
    assert stills.picture("a.png", QSize(500, 30)) is not None


def test_a_picture_that_cannot_be_shown_has_no_still() -> None:
    drawn = Drawn()
    drawn.put("a.png", 400, Picture(None, damaged("a.png").said))

    assert Thumbnails(drawn).picture("a.png", QSize(30, 30)) is None
    assert Thumbnails().picture("a.png", QSize(30, 30)) is None


def test_a_view_shows_the_person_of_its_tokens(qtbot: QtBot) -> None:
    view = FigureView(LIGHT)
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_tokens(replace(LIGHT, person="man-deep"))
    view.show_figure(figure())
    man = view.grab().toImage()
    view.set_tokens(replace(LIGHT, person="woman-deep"))
    woman = view.grab().toImage()

    assert man != woman
    assert palette("light", "deep").colours["skin"] in colours(man) & colours(woman)


def test_a_still_shows_the_person_of_its_tokens() -> None:
    stills = Thumbnails()

    woman, man = (
        stills.still(figure(), QSize(64, 64), replace(LIGHT, person=person)).toImage()
        for person in ("woman-medium", "man-medium")
    )
    assert woman != man
