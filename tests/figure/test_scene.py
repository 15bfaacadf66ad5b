"""A picture holds the whole motion, shows the side that works, and puts things where the body needs them."""

import pytest

from backstride.figure.motion import Moment
from backstride.figure.scene import compose
from backstride.figure.shape import HERE, box_of
from tests.support.pictures import BODY, extent, figure_from, roles, scene_from, shapes_of, skin

LUNGE: dict[str, object] = {
    "start": {},
    "end": {"hip": ["84", "-10"], "knee": ["86", "88"], "ankle": ["0", "22"]},
    "contacts": ["toe"],
}
KNEEL = {"pelvis": "90", "hip": ["90", "0"], "knee": ["90", "90"], "ankle": ["0", "-90"]}


@pytest.mark.parametrize("view", ["side", "front", "back"])
@pytest.mark.parametrize("at", [0.0, 0.33, 0.8, 1.0])
def test_nothing_leaves_the_frame(view: str, at: float) -> None:
    end = {"hip": "80", "knee": "80", "shoulder": "170"} if view == "side" else {"thigh": "330", "upper_arm": "80"}
    shown = scene_from({"view": view, "start": {}, "end": end})

    left, bottom, right, top = box_of(shapes_of(shown, Moment(at)))
    assert (left >= shown.box[0], bottom >= shown.box[1]) == (True, True)
    assert (right <= shown.box[2], top <= shown.box[3]) == (True, True)


def test_a_still_that_stands_alone_is_framed_closer() -> None:
    alone, whole = compose(figure_from(LUNGE), only=1.0).box, compose(figure_from(LUNGE)).box

    assert alone[3] - alone[1] < whole[3] - whole[1]


def test_face_on_there_is_nothing_to_swap() -> None:
    front = scene_from({"view": "front", "start": {}, "end": {}})

    assert shapes_of(front, Moment(swapped=True)) == shapes_of(front)


def test_a_wall_stands_clear_of_the_back_that_slides_down_it() -> None:
    squat = {"hip": "80", "knee": "80", "shoulder": "30"}
    shown = scene_from({"start": {}, "end": squat, "contacts": ["foot"], "props": [{"wall": "back"}]})

    for at in (0.0, 0.5, 1.0):
        shapes = shapes_of(shown, Moment(at))
        assert extent(shapes, "prop")[2] <= min(x for x, _ in skin(shapes))


def test_a_mirrored_figure_stays_in_its_frame() -> None:
    lunge = scene_from(LUNGE)
    middle = lunge.box[0] + lunge.box[2]

    plain, flipped = (extent(shapes_of(lunge, Moment(1.0, mirrored=way)), *BODY) for way in (False, True))

    assert flipped[0] == pytest.approx(middle - plain[2])


def test_what_stands_still_is_the_same_object_for_every_moment() -> None:
    shown = scene_from({**LUNGE, "props": [{"wall": "hand-near"}]})

    one, other = (shown.picture(Moment(at)) for at in (0.1, 0.9))
    assert (one.ground is other.ground, one.things is other.things) == (True, True)
    assert one.flip == HERE


def test_a_small_picture_has_no_fine_lines_and_a_larger_head() -> None:
    shown = scene_from({"start": {"shoulder": "90"}, "end": {"shoulder": "90"}})

    large, small = (shown.picture(Moment(), side).shapes for side in (500, 72))
    assert {"line", "cheek", "stripe"} <= set(roles(large))
    assert not {"line", "cheek", "stripe"} & set(roles(small))
    assert extent(small, "hair")[3] > extent(large, "hair")[3]


PROPS: dict[str, tuple[dict[str, object], str]] = {
    "wall": ({"start": {"shoulder": "80"}, "end": {"shoulder": "80"}, "props": [{"wall": "hand-near"}]}, "prop"),
    "wall behind": (
        {"start": {"shoulder": "-60"}, "end": {"shoulder": "-60"}, "props": [{"wall": "hand-far"}]},
        "prop",
    ),
    "post": ({"start": {"shoulder": "60"}, "end": {"shoulder": "60"}, "props": [{"post": "hand-far"}]}, "prop"),
    "chair to sit on": ({"start": {}, "end": {"hip": "90", "knee": "90"}, "props": [{"chair": "seat"}]}, "prop_far"),
    "chair for a hand": ({"start": {}, "end": {"shoulder": "50"}, "props": [{"chair": "hand-near"}]}, "prop_far"),
    "chair for calves": ({"start": KNEEL, "end": KNEEL, "props": [{"chair": "knee-near"}]}, "prop_far"),
    "chair face on": ({"view": "front", "start": {}, "end": {}, "props": [{"chair": "seat"}]}, "prop_far"),
    "strap": ({"start": {}, "end": {"hip": ["80", "0"]}, "props": [{"strap": ["hand-near", "toe-near"]}]}, "strap"),
    "pad": ({"start": KNEEL, "end": KNEEL, "props": [{"pad": "knee-far"}]}, "prop"),
    "pillow": ({"start": {"pelvis": "180"}, "end": {"pelvis": "180"}, "props": [{"pillow": "head"}]}, "prop"),
    "pillow from above": ({"view": "top", "start": {}, "end": {}, "props": [{"pillow": "head"}]}, "prop"),
    "ball": ({"start": KNEEL, "end": KNEEL, "props": [{"ball": "hand-near"}]}, "prop"),
    "bosu": ({"start": KNEEL, "end": KNEEL, "props": [{"bosu": "belly"}]}, "prop_far"),
    "step": ({"start": {}, "end": {}, "props": [{"step": "foot-near"}]}, "prop"),
    "mat": ({"start": KNEEL, "end": KNEEL, "props": ["mat"]}, "mat"),
    "mat from above": ({"view": "top", "lies": "on-front", "start": {}, "end": {}, "props": ["mat"]}, "mat"),
}


@pytest.mark.parametrize("name", PROPS)
def test_a_thing_is_drawn_inside_the_frame(name: str) -> None:
    data, role = PROPS[name]
    shown = scene_from(data)

    left, bottom, right, top = extent(shapes_of(shown, Moment(1.0)), role)
    assert (left >= shown.box[0], right <= shown.box[2]) == (True, True)
    assert (bottom >= shown.box[1], top <= shown.box[3]) == (True, True)


def test_a_strap_lies_over_the_body_and_a_ball_behind_it() -> None:
    strap, ball = (roles(shapes_of(scene_from(PROPS[name][0]), Moment(1.0))) for name in ("strap", "ball"))

    assert strap[-1] == "strap"
    assert ball.index("prop") < ball.index("top")


@pytest.mark.parametrize(("sole", "high"), [("0.05", 0.05), ("0.2", 0.2), ("0", 0.09)])
def test_a_step_is_as_high_as_the_foot_on_it(sole: str, high: float) -> None:
    up: dict[str, object] = {"hip": ["40", "0"], "knee": ["50", "0"], "contacts": [{"foot-near": sole}, "foot-far"]}
    shown = scene_from({"start": up, "end": up, "props": [{"step": "foot-near"}]})

    assert extent(shapes_of(shown, Moment(1.0)), "prop")[3] == pytest.approx(high, abs=0.001)


@pytest.mark.parametrize(("pelvis", "across"), [("90", "wide"), ("180", "high")])
def test_a_pillow_lies_across_the_body_seen_from_above(pelvis: str, across: str) -> None:
    pose: dict[str, object] = {"pelvis": pelvis}
    pillows: list[object] = [{"pillow": "head"}, {"pillow": "knee-left"}]
    shown = scene_from({"view": "top", "start": pose, "end": pose, "props": pillows})

    head, knee = (box_of([shape]) for shape in shapes_of(shown) if roles([shape]) == ["prop"])
    wide, high = head[2] - head[0], head[3] - head[1]
    assert (wide > high) == (across == "wide")
    assert knee[2] - knee[0] < max(wide, high)


def test_sides_that_alternate_begin_where_the_other_ends() -> None:
    reach = scene_from({"view": "front", "start": {}, "end": {"chest": "60", "upper_arm": ["300", "60"]}})

    plain, other = (extent(shapes_of(reach, Moment(0.0, mirrored=way)), *BODY) for way in (False, True))
    assert plain == pytest.approx(other)


def test_a_body_that_lies_across_keeps_its_head_in_place_when_it_turns_to_the_other_side() -> None:
    lying: dict[str, object] = {"pelvis": "180", "thigh": ["350", "10"], "upper_arm": ["70", "290"]}
    twist = scene_from({"view": "top", "start": lying, "end": {**lying, "thigh": "60"}, "props": ["mat"]})

    one, other = (shapes_of(twist, Moment(1.0, mirrored=way)) for way in (False, True))
    assert extent(one, "hair") == pytest.approx(extent(other, "hair"), abs=1e-3)
    assert extent(other, *BODY)[3] == pytest.approx(-extent(one, *BODY)[1], abs=1e-3)
    assert extent(one, "mat_edge") == extent(other, "mat_edge")
