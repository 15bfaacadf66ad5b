"""A body stands on a floor, lies on a mat or faces a wall, and its shadow lies there and nowhere else."""

import pytest

from backstride.figure.ground import ON_MAT, ON_WALL, cast, lies_deep, shadow
from backstride.figure.motion import prepare
from tests.support.pictures import BODY, extent, figure_from, roles, scene_from, shapes_of

Spans = list[tuple[float, float, float]]


def shadows(pose: dict[str, object], *contacts: object, **more: object) -> Spans:
    """Return left and right end, and thickness, of each shadow under a body in *pose*."""
    figure = figure_from({"start": pose, "end": pose, "contacts": list(contacts), **more})
    return [
        (shape.place[4] - shape.place[0], shape.place[4] + shape.place[0], shape.place[3])
        for shape in shadow(figure, prepare(figure).skeleton(1.0))
    ]


def test_standing_feet_throw_one_shadow_as_long_as_they_are() -> None:
    ((left, right, _),) = shadows({})

    assert (left, right) == pytest.approx((-0.05, 0.14), abs=0.01)


def test_a_leg_in_the_air_throws_no_shadow() -> None:
    ((left, right, _),) = shadows({"hip": ["90", "0"], "knee": ["90", "0"]})

    assert (left, right) == pytest.approx((-0.05, 0.14), abs=0.01)


def test_lifted_feet_have_no_shadow() -> None:
    assert max(right for _, right, _ in shadows({"pelvis": "180", "hip": "90", "knee": "90"})) < 0.2


def test_hands_and_knees_throw_two_shadows() -> None:
    kneeling: dict[str, object] = {
        "pelvis": "14", "hip": "76", "knee": "90", "ankle": "-64", "shoulder": "76", "wrist": "90",
    }  # fmt: skip

    assert len(shadows(kneeling, "knee", "hand")) == 2


def test_the_higher_a_part_the_thinner_its_shadow_but_never_a_speck() -> None:
    low, high = (
        shadows({"pelvis": "180", "hip": ["0", str(lift)]})[-1] for lift in (2, 30)
    )  # the near leg lies, the far one is raised

    assert low[2] >= high[2] > 0
    assert all(right - left > 0.05 for left, right, _ in (low, high))


def test_somebody_who_lies_on_a_mat_seen_from_a_raised_eye_throws_shadows_where_the_body_is_low() -> None:
    lying: dict[str, object] = {"pelvis": "180", "shoulders": "0.7", "thigh": ["0", "355"], "upper_arm": "0"}

    assert len(shadows(lying, view="front", props=["mat"])) > 2


def test_seen_from_above_and_before_a_wall_the_whole_body_throws_its_shadow() -> None:
    away = {"start": {}, "end": {}, "view": "back"}

    assert cast(figure_from({**away, "props": [{"wall": "hand-left"}]})) == ON_WALL
    assert cast(figure_from({**away, "view": "top"})) == ON_MAT
    assert cast(figure_from(away)) is None
    assert shadows({}, view="top") == []


def test_without_a_mat_the_floor_is_one_spot_that_the_feet_stand_on() -> None:
    shown = scene_from({"start": {}, "end": {}})

    ground, feet = extent(shown.ground, "ground"), extent(shapes_of(shown), "sole", "sole_far")
    assert ground[0] < feet[0] < feet[2] < ground[2]
    assert ground[1] < feet[1] < ground[3]


def test_a_body_that_faces_a_wall_stands_before_its_skirting() -> None:
    shown = scene_from({"view": "back", "start": {}, "end": {}, "props": [{"wall": "hand-left"}]})

    assert roles(shown.ground) == ["skirting", "prop_far"]


def test_from_above_a_body_lies_within_its_mat_and_without_one_on_nothing() -> None:
    lying: dict[str, object] = {"view": "top", "start": {"pelvis": "180"}, "end": {"pelvis": "180"}}
    shown = scene_from({**lying, "props": ["mat"]})

    mat, body = extent(shown.ground, "mat"), extent(shapes_of(shown), *BODY)
    assert mat[0] < body[0] < body[2] < mat[2]
    assert scene_from(lying).ground == ()


@pytest.mark.parametrize(("contacts", "deep"), [([], True), ([{"seat": "still"}], True), (["foot-left"], False)])
def test_a_mat_is_seen_deep_where_no_contact_holds_the_body_to_one_line_of_it(
    contacts: list[object],
    deep: bool,  # noqa: FBT001  because it is an example
) -> None:
    pose: dict[str, object] = {"pelvis": "180", "shoulders": "0.7", "thigh": ["0", "355"], "upper_arm": "0"}
    sitting = {"view": "front", "start": pose, "end": pose, "contacts": contacts, "props": ["mat"]}

    assert lies_deep(figure_from(sitting)) == deep
    rear = extent(scene_from(sitting).ground, "mat")[3]
    assert (rear > 0.05) == deep


def test_in_a_room_only_a_mat_lies_on_the_floor_seen_from_its_side_but_for_a_body_deep_on_it() -> None:
    pose: dict[str, object] = {"pelvis": "180", "shoulders": "0.7", "thigh": ["0", "355"], "upper_arm": "0"}
    still: dict[str, object] = {"start": {}, "end": {}}
    lying: dict[str, object] = {"view": "front", "start": pose, "end": pose, "props": ["mat"]}
    standing, kneeling, deep = (scene_from(data) for data in (still, {**still, "props": ["mat"]}, lying))

    assert standing.laid == ()
    assert roles(kneeling.laid) == ["mat"]
    assert deep.laid == deep.ground
    assert standing.below == kneeling.below < deep.below
