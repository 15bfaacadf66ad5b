"""A still says with an arrow where the motion goes."""

from backstride.figure.arrow import arrow
from backstride.figure.motion import Moment, prepare
from backstride.figure.pose import read_figure
from backstride.figure.scene import compose
from backstride.figure.shape import box_of
from tests.support.pictures import extent, roles


def drawn(end: dict[str, object], start: dict[str, object] | None = None) -> list[float]:
    figure, faults = read_figure({"start": start or {}, "end": end})
    assert figure is not None, faults
    shapes = arrow(prepare(figure))
    return [round(value, 1) for value in box_of(shapes)] if shapes else []


def test_an_arrow_goes_where_the_raised_arm_went() -> None:
    left, bottom, right, top = drawn({"shoulder": ["170", "0"]})

    assert (left, right) == (0.0, 0.4)
    assert top > 1.0 > bottom


def test_an_arrow_lies_outside_of_either_turn() -> None:
    up, down = drawn({"shoulder": ["170", "0"]}), drawn({}, {"shoulder": ["170", "0"]})

    assert up[2] == down[2] == 0.4


def test_where_hardly_anything_moves_there_is_no_arrow() -> None:
    assert drawn({"hip": "1"}) == []


def test_a_cycle_shows_how_it_comes_to_its_far_point() -> None:
    poses = [{"hip": ["-20", "0"]}, {"hip": ["20", "0"]}, {"hip": ["60", "0"]}]
    figure, _ = read_figure({"cycle": "yes", "at": ["0", "0.25", "0.5"], "poses": poses})
    assert figure is not None

    assert box_of(arrow(prepare(figure)))[0] > 0.1


def test_a_breath_points_up_from_the_belly() -> None:
    lying = {"pelvis": "180"}
    figure, _ = read_figure({"start": lying, "end": lying, "breath": {"belly": "1"}})
    assert figure is not None
    left, bottom, right, top = box_of(arrow(prepare(figure)))

    assert top - bottom > right - left
    assert bottom > 0.112 + 0.02  # above where the belly is before it rises


def test_a_short_way_still_has_a_head() -> None:
    assert drawn({"shoulder": ["12", "0"]})


def test_an_arrow_stays_above_the_floor() -> None:
    # the toes swing through just above the floor, and do not get far from it
    assert drawn({"hip": ["60", "0"]}, {"hip": ["-30", "0"], "knee": ["30", "0"]})[1] >= 0
    assert drawn({"ankle": "30"}, {"ankle": "-10"})[1] >= 0


def test_seen_from_above_there_is_no_floor_to_stay_clear_of() -> None:
    figure, _ = read_figure(
        {"view": "top", "start": {"pelvis": "90"}, "end": {"pelvis": "90", "thigh": ["300", "270"]}}
    )
    assert figure is not None

    assert box_of(arrow(prepare(figure)))[1] < 0


def test_what_ends_where_it_began_is_not_what_an_arrow_follows() -> None:
    poses = [{}, {"shoulder": ["150", "0"]}, {"hip": ["60", "0"]}]
    figure, _ = read_figure({"poses": poses, "at": ["0", "0.5", "1"]})
    assert figure is not None

    assert box_of(arrow(prepare(figure)))[3] < 0.7


def test_an_arrow_is_part_of_the_picture_only_when_asked_for() -> None:
    figure, _ = read_figure({"start": {}, "end": {"hip": ["90", "0"]}})
    assert figure is not None
    scene = compose(figure)

    plain, pointed = (scene.picture(Moment(1.0, arrow=way)).shapes for way in (False, True))

    assert roles(pointed)[len(roles(plain)) :] == ["seam", "arrow"]


def test_an_arrow_is_inside_the_frame_on_either_side() -> None:
    figure, _ = read_figure({"start": {"shoulder": ["0", "90"]}, "end": {"shoulder": "90"}})
    assert figure is not None
    scene = compose(figure)

    for way in (False, True):
        moment = Moment(1.0, mirrored=way, arrow=True)
        picture = scene.picture(moment)
        left, _, right, _ = extent(picture.shapes, "arrow")
        assert picture.frame[0] <= left < right <= picture.frame[2]
    assert scene.picture(Moment()).frame == scene.box


def test_a_frame_without_an_arrow_is_the_whole_motion() -> None:
    figure, _ = read_figure({"start": {}, "end": {}})
    assert figure is not None
    scene = compose(figure)

    assert scene.picture(Moment(arrow=True)).frame == scene.box
