"""What is drawn: in a frame that holds the whole motion, with the right things glowing on the right side."""

import pytest

from backstride.figure.motion import Moment
from backstride.figure.muscles import patches
from backstride.figure.outline import HAND, PALM, rounded_box, smooth
from backstride.figure.pose import read_figure
from backstride.figure.rig import LIMBS
from backstride.figure.scene import Scene, compose
from backstride.figure.shape import Shape, box_of, mirrored
from backstride.figure.svg import to_svg

LUNGE: dict[str, object] = {
    "start": {},
    "end": {"hip": ["84", "-10"], "knee": ["86", "88"], "ankle": ["0", "22"]},
    "contacts": ["toe"],
}
KNEEL = {"pelvis": "90", "hip": ["90", "0"], "knee": ["90", "90"], "ankle": ["0", "-90"]}


def scene(data: dict[str, object], *muscles: str) -> Scene:
    figure, faults = read_figure(data)
    assert figure is not None, faults
    return compose(figure, muscles)


def roles(shapes: list[Shape]) -> list[str]:
    return [shape.role for shape in shapes]


@pytest.mark.parametrize("view", ["side", "front", "back"])
@pytest.mark.parametrize("at", [0.0, 0.33, 0.8, 1.0])
def test_nothing_leaves_the_frame(view: str, at: float) -> None:
    end = {"hip": "80", "knee": "80", "shoulder": "170"} if view == "side" else {"thigh": "330", "upper_arm": "80"}
    shown = scene({"view": view, "start": {}, "end": end})

    left, bottom, right, top = box_of(shown.shapes(Moment(at)))
    assert (left > shown.box[0], bottom > shown.box[1] - 0.01) == (True, True)
    assert (right < shown.box[2], top < shown.box[3]) == (True, True)


def test_a_still_that_stands_alone_is_framed_closer() -> None:
    figure, _ = read_figure(LUNGE)
    assert figure is not None

    alone, whole = compose(figure, only=1.0).box, compose(figure).box

    assert alone[3] - alone[1] < whole[3] - whole[1]


def test_far_limbs_are_drawn_first() -> None:
    drawn = roles(scene(LUNGE).shapes(Moment()))

    assert drawn.index("far") < drawn.index("near")


def test_swapped_limbs_change_places() -> None:
    first = [roles(scene(LUNGE).shapes(Moment(1.0, swapped=swapped))) for swapped in (False, True)]

    assert [drawn.index("far") < drawn.index("near") for drawn in first] == [True, False]


def test_the_side_that_works_has_the_strong_tone_on_either_side_of_the_body() -> None:
    lunge = scene(LUNGE)

    for swapped in (False, True):
        shapes = lunge.shapes(Moment(1.0, swapped=swapped))
        ahead, behind = (box_of(shape for shape in shapes if shape.role == role)[2] for role in ("near", "far"))
        assert ahead > behind


def test_face_on_there_is_nothing_to_swap() -> None:
    front = scene({"view": "front", "start": {}, "end": {}})

    assert front.shapes(Moment(swapped=True)) == front.shapes(Moment())


@pytest.mark.parametrize(("view", "eyes"), [("front", 2), ("back", 0)])
def test_a_face_tells_the_front_from_the_back(view: str, eyes: int) -> None:
    assert roles(scene({"view": view, "start": {}, "end": {}}).shapes(Moment())).count("hair") == 1 + eyes


def test_a_hand_on_the_belly_lies_flat() -> None:
    pose: dict[str, object] = {"pelvis": "180", "shoulder": "-8 x0.5", "elbow": "60 x0.7", "wrist": "-52"}
    shown = scene({"start": pose, "end": pose, "contacts": ["seat", "back", {"hand-near": "belly"}]})

    shapes = shown.shapes(Moment())
    assert [sum(shape.path == path for shape in shapes) for path in (PALM.path, HAND.path)] == [1, 1]
    assert shown.style.flat == (0,)


def test_a_wall_stands_clear_of_the_back_that_slides_down_it() -> None:
    squat = {"hip": "80", "knee": "80", "shoulder": "30"}
    shown = scene({"start": {}, "end": squat, "contacts": ["foot"], "props": [{"wall": "back"}]})

    for at in (0.0, 0.5, 1.0):
        shapes = shown.shapes(Moment(at))
        wall = box_of(shape for shape in shapes if shape.role == "prop")
        body = box_of(shape for shape in shapes if shape.role in ("near", "far", "hair", "sole"))
        assert wall[2] <= body[0]


def test_mirrored_twice_is_the_same() -> None:
    shapes = scene(LUNGE, "soleus").shapes(Moment(0.4))

    twice = mirrored(mirrored(shapes, 0.25), 0.25)

    for shape, again in zip(shapes, twice, strict=True):
        assert again.place == pytest.approx(shape.place)


def test_a_mirrored_figure_stays_in_its_frame() -> None:
    lunge = scene(LUNGE)
    middle = lunge.box[0] + lunge.box[2]

    plain, flipped = (box_of(lunge.shapes(Moment(1.0, mirrored=way))) for way in (False, True))

    assert flipped[0] == pytest.approx(middle - plain[2])


@pytest.mark.parametrize(("shows", "count"), [("left", 1), ("right", 1), (None, 2)])
def test_a_muscle_glows_on_the_side_that_works(shows: str | None, count: int) -> None:
    data = LUNGE if shows is None else {**LUNGE, "shows": shows}

    assert roles(scene(data, "Rectus femoris").shapes(Moment())).count("glow") == count


@pytest.mark.parametrize("view", ["front", "back"])
def test_the_left_flank_is_on_the_left_of_the_body(view: str) -> None:
    data: dict[str, object] = {"view": view, "shows": "left", "start": {}, "end": {}}
    glow = next(s for s in scene(data, "quadratus lumborum").shapes(Moment()) if s.role == "glow")

    assert (glow.place[4] > 0) == (view == "front")


def test_the_inner_thigh_glows_inside() -> None:
    data: dict[str, object] = {"view": "front", "shows": "left", "start": {}, "end": {}}
    glow = next(s for s in scene(data, "gracilis").shapes(Moment()) if s.role == "glow")

    assert 0 < glow.place[4] < 0.05


def test_the_trunk_glows_in_profile() -> None:
    assert roles(scene(LUNGE, "Erector spinae").shapes(Moment())).count("glow") == 1


def test_each_glow_knows_the_skin_that_it_stays_inside() -> None:
    shown = scene(LUNGE, "Erector spinae", "soleus")

    for moment in (Moment(), Moment(mirrored=True)):
        shapes = shown.shapes(moment)
        skins = {(shape.path, shape.place) for shape in shapes if shape.role in ("near", "far")}
        inside = [shape.inside for shape in shapes if shape.role == "glow"]
        assert len(inside) == 3
        assert all(skin is not None and (skin.path, skin.place) in skins for skin in inside)


def test_an_unknown_muscle_glows_nowhere() -> None:
    assert patches(["levator labii"], "profile") == ()


def test_muscles_of_one_region_glow_once() -> None:
    assert len(patches(["vastus lateralis", "rectus femoris"], "face")) == 1


def test_far_and_right_limbs_glow_too() -> None:
    data: dict[str, object] = {"view": "front", "shows": "right", "start": {}, "end": {}}
    glow = next(s for s in scene(data, "gracilis").shapes(Moment()) if s.role == "glow")

    assert -0.05 < glow.place[4] < 0


def test_parts_can_be_drawn_over_and_under_the_others() -> None:
    plain = scene({"view": "front", "start": {}, "end": {}})
    data: dict[str, object] = {"view": "front", "start": {}, "end": {}, "over": ["leg-left"], "under": ["arm-right"]}
    moved = scene(data)

    assert moved.style.order == ("arm-right", "leg-right", "body", "arm-left", "leg-left", "glow")
    assert len(plain.shapes(Moment())) < len(moved.shapes(Moment())) + 1


def test_lifted_feet_have_no_shadow() -> None:
    supine = {"pelvis": "180", "hip": "90", "knee": "90"}
    shadows = [s for s in scene({"start": supine, "end": supine}).shapes(Moment()) if s.role == "shadow"]

    assert max(s.place[0] + s.place[4] for s in shadows) < 0.2


PROPS: dict[str, tuple[dict[str, object], str]] = {
    "wall": ({"start": {"shoulder": "80"}, "end": {"shoulder": "80"}, "props": [{"wall": "hand-near"}]}, "prop"),
    "wall behind": (
        {"start": {"shoulder": "-60"}, "end": {"shoulder": "-60"}, "props": [{"wall": "hand-far"}]},
        "prop",
    ),
    "wall seen through": ({"view": "back", "start": {}, "end": {}, "props": [{"wall": "hand-left"}]}, "backdrop"),
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
    shown = scene(data)

    shapes = [shape for shape in shown.shapes(Moment(1.0)) if shape.role == role]

    left, bottom, right, top = box_of(shapes)
    assert shapes
    assert left >= shown.box[0] - 0.06
    assert right <= shown.box[2] + 0.06
    assert bottom >= shown.box[1] - 0.06
    assert top <= shown.box[3] + 0.06


def test_a_still_is_svg() -> None:
    text = to_svg(scene(LUNGE, "soleus"), Moment(1.0), size=300, title="Lunge <deep> & long")

    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="300"')
    assert "<title>Lunge &lt;deep&gt; &amp; long</title>" in text
    assert text.count('<radialGradient id="glow-') == text.count('fill="url(#glow-') == 2
    assert "clip" not in text
    assert "<title>" not in to_svg(scene(LUNGE), Moment())


def test_a_curve_through_points_is_closed() -> None:
    path = smooth([(0, 0), (1, 0), (1, 1)])

    assert path[:2] == path[-2:] == (0, 0)


def test_a_box_has_round_corners() -> None:
    assert box_of([Shape("prop", rounded_box(0, 0, 2, 1, 0.2))]) == pytest.approx((0, 0, 2, 1))


def test_the_limbs_of_a_pair_have_names() -> None:
    assert LIMBS["profile"] == ("near", "far")


def test_a_thigh_that_comes_towards_the_eye_is_parted_from_its_shank() -> None:
    straight, raised = (
        roles(scene({"view": "front", "start": {}, "end": {"thigh": turn}}).shapes(Moment(1.0)))
        for turn in ("275", "275 x0.4")
    )

    assert raised.count("seam") - straight.count("seam") == 2


@pytest.mark.parametrize(("view", "count"), [("front", 0), ("back", 2)])
def test_what_the_body_hides_does_not_glow_through_it(view: str, count: int) -> None:
    data: dict[str, object] = {"view": view, "start": {}, "end": {}}
    sides = roles(scene(data, "obliquus externus abdominis").shapes(Moment())).count("glow")

    assert (
        roles(scene(data, "obliquus externus abdominis", "multifidus").shapes(Moment())).count("glow") == sides + count
    )


def test_a_hidden_muscle_glows_where_it_is_the_only_one() -> None:
    assert roles(scene({"view": "front", "start": {}, "end": {}}, "piriformis").shapes(Moment())).count("glow") == 2


@pytest.mark.parametrize(("pelvis", "across"), [("90", "wide"), ("180", "high")])
def test_a_pillow_lies_across_the_body_seen_from_above(pelvis: str, across: str) -> None:
    pose: dict[str, object] = {"pelvis": pelvis}
    shown = scene({"view": "top", "start": pose, "end": pose, "props": [{"pillow": "head"}, {"pillow": "knee-left"}]})

    head, knee = (box_of([shape]) for shape in shown.shapes(Moment()) if shape.role == "prop")
    wide, high = head[2] - head[0], head[3] - head[1]
    assert (wide > high) == (across == "wide")
    assert knee[2] - knee[0] < max(wide, high)


def test_sides_that_alternate_begin_where_the_other_ends() -> None:
    reach = scene({"view": "front", "start": {}, "end": {"chest": "60", "upper_arm": ["300", "60"]}})

    plain, other = (box_of(reach.shapes(Moment(0.0, mirrored=way))) for way in (False, True))
    assert plain == pytest.approx(other)


def test_a_body_that_lies_across_keeps_its_head_in_place_when_it_turns_to_the_other_side() -> None:
    lying: dict[str, object] = {"pelvis": "180", "thigh": ["350", "10"], "upper_arm": ["70", "290"]}
    rolled = {**lying, "thigh": "60"}
    twist = scene({"view": "top", "start": lying, "end": rolled})

    one, other = (twist.shapes(Moment(1.0, mirrored=way)) for way in (False, True))
    heads = [box_of(shape for shape in shapes if shape.role == "hair") for shapes in (one, other)]
    assert heads[0] == pytest.approx(heads[1], abs=1e-3)
    assert box_of(other)[3] == pytest.approx(-box_of(one)[1], abs=1e-3)
