"""A dressed body: clothes where they belong, near before far, a glow on what works, rims where limbs overlap."""

import pytest

from backstride.figure.motion import Moment
from backstride.figure.muscles import patches
from backstride.figure.physique import MAN, WOMAN
from backstride.figure.scene import compose
from backstride.figure.shape import Shape
from tests.support.pictures import extent, figure_from, only, roles, scene_from, shapes_of

LUNGE: dict[str, object] = {
    "start": {},
    "end": {"hip": ["84", "-10"], "knee": ["86", "88"], "ankle": ["0", "22"]},
    "contacts": ["toe"],
}
FRONT: dict[str, object] = {"view": "front", "start": {}, "end": {}}


def glows(shapes: list[Shape]) -> list[tuple[float, float]]:
    """Return the middle of each spot that glows, on the screen."""
    found = []
    for shape in only(shapes, "glow"):
        a, b, c, d, e, f = shape.place
        found += [(a * x + c * y + e, b * x + d * y + f) for x, y, _, _ in shape.layers[0].discs]
    return found


@pytest.mark.parametrize("swapped", [False, True])
def test_the_near_leg_is_the_last_and_the_strong_one_whichever_side_works(swapped: bool) -> None:  # noqa: FBT001  because it is an example
    drawn = roles(shapes_of(scene_from(LUNGE), Moment(1.0, swapped=swapped)))

    assert drawn.index("shoe_far") < drawn.index("top") < drawn.index("shoe")


def test_limbs_that_change_places_move_and_glow_as_the_others_did() -> None:
    lunge = scene_from({**LUNGE, "shows": "right"}, "rectus femoris")

    own, other = (shapes_of(lunge, Moment(1.0, swapped=way)) for way in (False, True))
    assert extent(own, "shoe")[2] == pytest.approx(extent(other, "shoe_far")[2], abs=0.03)
    assert glows(own)[0] == pytest.approx(glows(other)[0], abs=0.03)


@pytest.mark.parametrize(("view", "face"), [("side", 1), ("front", 1), ("back", 0)])
def test_a_face_is_seen_unless_the_body_is_turned_away(view: str, face: int) -> None:
    assert roles(shapes_of(scene_from({"view": view, "start": {}, "end": {}}))).count("face") == face


@pytest.mark.parametrize("view", ["side", "front", "back"])
def test_a_singlet_shorts_and_shoes_are_worn(view: str) -> None:
    shapes = shapes_of(scene_from({"view": view, "start": {}, "end": {}}))

    top, shorts, shoes = (extent(shapes, role, f"{role}_far") for role in ("top", "shorts", "shoe"))
    assert top[3] > shorts[3] > top[1] > shoes[3]
    assert shorts[1] > 0.3


def test_on_a_mat_feet_are_bare() -> None:
    assert "shoe" not in roles(shapes_of(scene_from({**LUNGE, "props": ["mat"]})))


@pytest.mark.parametrize("view", ["side", "front"])
def test_two_bodies_have_the_same_bones_and_another_shape(view: str) -> None:
    figure = figure_from({"view": view, "start": {}, "end": {}})

    woman, man = (compose(figure, body=body).picture(Moment()).shapes for body in (WOMAN, MAN))
    assert extent(woman, "shoe") == pytest.approx(extent(man, "shoe"), abs=0.01)
    assert extent(woman, "shorts")[1] > extent(man, "shorts")[1]
    assert extent(woman, "hair", "bun") != pytest.approx(extent(man, "hair", "bun"), abs=0.01)


@pytest.mark.parametrize("view", ["side", "front", "back"])
def test_the_wristband_is_on_the_left_wrist_in_the_mirror_too(view: str) -> None:
    arms = {"upper_arm": ["340", "200"], "forearm": ["340", "200"], "hand": ["340", "200"]}
    pose = {"shoulder": ["60", "-40"]} if view == "side" else arms
    shown = scene_from({"view": view, "start": pose, "end": pose})
    middle = shown.box[0] + shown.box[2]

    own, other = (
        [shape.place[4] for shape in shapes_of(shown, Moment(mirrored=way)) if "band" in roles([shape])[-1]][-1]
        for way in (False, True)
    )
    assert abs(other - (middle - own)) > 0.05


@pytest.mark.parametrize(("shows", "count"), [("left", 1), ("right", 1), (None, 2)])
def test_a_muscle_glows_on_the_side_that_works(shows: str | None, count: int) -> None:
    data = LUNGE if shows is None else {**LUNGE, "shows": shows}

    assert len(glows(shapes_of(scene_from(data, "Rectus femoris")))) == count


@pytest.mark.parametrize("view", ["front", "back"])
def test_the_left_flank_is_on_the_left_of_the_body(view: str) -> None:
    data: dict[str, object] = {"view": view, "shows": "left", "start": {}, "end": {}}
    ((x, _),) = glows(shapes_of(scene_from(data, "quadratus lumborum")))

    assert (x > 0) == (view == "front")


@pytest.mark.parametrize(("shows", "way"), [("left", 1), ("right", -1)])
def test_the_inner_thigh_glows_inside(shows: str, way: int) -> None:
    ((x, _),) = glows(shapes_of(scene_from({**FRONT, "shows": shows}, "gracilis")))

    assert 0 < way * x < 0.05


def test_the_trunk_glows_in_profile() -> None:
    assert len(glows(shapes_of(scene_from(LUNGE, "Erector spinae")))) == 1


def test_an_unknown_muscle_glows_nowhere() -> None:
    assert patches(["levator labii"], "profile") == ()


def test_muscles_of_one_region_glow_once() -> None:
    assert len(patches(["vastus lateralis", "rectus femoris"], "face")) == 1


@pytest.mark.parametrize(("view", "count"), [("front", 0), ("back", 2)])
def test_what_the_body_hides_does_not_glow_through_it(view: str, count: int) -> None:
    data: dict[str, object] = {"view": view, "start": {}, "end": {}}
    sides, more = (
        len(glows(shapes_of(scene_from(data, *muscles))))
        for muscles in (("obliquus externus abdominis",), ("obliquus externus abdominis", "multifidus"))
    )

    assert more == sides + count


def test_a_hidden_muscle_glows_where_it_is_the_only_one() -> None:
    assert len(glows(shapes_of(scene_from(FRONT, "piriformis")))) == 2


def rims(data: dict[str, object], moment: Moment = Moment()) -> int:  # noqa: B008  because a moment never changes
    return roles(shapes_of(scene_from(data), moment)).count("rim")


def test_a_limb_has_a_rim_only_where_it_lies_over_something() -> None:
    reach = {"shoulder": ["90", "0"]}
    hang: dict[str, object] = {"shoulder": ["0", "0"]}

    assert rims({"start": reach, "end": reach}) < rims({"start": hang, "end": hang})


def test_a_shank_that_is_folded_over_its_thigh_is_parted_from_it() -> None:
    straight, folded = (
        rims({**FRONT, "end": {"thigh": "300 x0.8", "shank": turn}}, Moment(1.0)) for turn in ("290", "110")
    )

    assert folded > straight


def test_rims_colour_nothing_but_the_body() -> None:
    shapes = only(shapes_of(scene_from(LUNGE), Moment(1.0)), "rim")

    assert shapes
    assert all(shape.atop for shape in shapes)


def from_above(end: dict[str, object], lies: str = "on-back") -> list[str]:
    pose = {"pelvis": "90", **end}
    return roles(shapes_of(scene_from({"view": "top", "lies": lies, "start": pose, "end": pose, "props": ["mat"]})))


def test_from_above_a_raised_knee_is_lighter_and_the_shank_below_it_darker() -> None:
    assert "lit" in from_above({"thigh": "270 x0.5", "shank": "270 x0.4"})
    assert "lit" not in from_above({"thigh": "270", "shank": "270"})


def test_from_above_a_body_on_its_front_has_its_shanks_under_its_thighs() -> None:
    kneeling: dict[str, object] = {"thigh": "300 x0.9", "shank": "90"}

    on_front, on_back = (from_above(kneeling, lies) for lies in ("on-front", "on-back"))
    assert on_front.index("shorts") > on_front.index("line") > -1
    assert on_back.index("shorts") < len(on_back) - 1 - on_back[::-1].index("rim")


def test_an_arm_that_is_drawn_before_the_body_has_a_bare_shoulder() -> None:
    pose: dict[str, object] = {"upper_arm": ["300", "240"]}
    away: dict[str, object] = {"view": "back", "start": pose, "end": pose}

    before = shapes_of(scene_from({**away, "under": ["arm-left", "arm-right"]}))
    after = shapes_of(scene_from(away))
    assert len(only(before, "skin")) == len(only(after, "skin")) + 2
