"""What is worn and how a figure is put together, whatever its posture."""

import pytest

from backstride.figure.dress import Dress, dress, swapped
from tests.support.pictures import figure_from

LYING: dict[str, object] = {"pelvis": "180"}


def worn(*muscles: str, **data: object) -> Dress:
    return dress(figure_from({"start": {}, "end": {}, **data}), muscles)


def test_what_is_near_is_drawn_last() -> None:
    assert worn().order == ("arm-far", "leg-far", "body", "leg-near", "glow", "arm-near")


def test_parts_can_be_drawn_over_and_under_the_others() -> None:
    moved = worn(view="front", shows="left", over=["leg-left"], under=["arm-right"])

    assert moved.order == ("arm-right", "leg-right", "body", "arm-left", "leg-left", "glow")


def test_what_glows_on_both_hips_is_hidden_by_thighs_that_come_forward() -> None:
    assert worn(view="front", over=["leg-left", "leg-right"]).order[:2] == ("body", "glow")


def test_limbs_that_change_places_take_glow_and_hands_along_but_not_their_place_in_the_order() -> None:
    march = worn(shows="right", start={"elbow": ["90", "0"]}, end={"elbow": ["90", "0"]})
    other = swapped(march)

    assert (march.working, march.hands) == ((0,), ("fist", "open"))
    assert (other.working, other.hands) == ((1,), ("open", "fist"))
    assert other.order == march.order


def test_face_on_nothing_changes_places() -> None:
    front = worn(view="front", shows="left")

    assert swapped(front) == front


@pytest.mark.parametrize(
    ("props", "shod"),
    [
        (["mat"], False),
        ([{"pillow": "head"}], False),
        ([{"pad": "seat"}], False),
        ([{"pad": "knee-near"}], True),
        ([{"chair": "seat"}], True),
        ([], True),
    ],
)
def test_shoes_come_off_on_a_mat_a_pillow_and_a_cushion(props: list[object], shod: bool) -> None:  # noqa: FBT001  because it is an example
    assert worn(props=props).shod == shod


@pytest.mark.parametrize(
    ("view", "contacts", "hand"),
    [
        ("side", ["hand-near"], "flat"),
        ("side", [{"hand-near": "slides"}], "flat"),
        ("side", [{"hand-near": "still"}], "flat"),
        ("side", [{"hand-near": "belly"}], "flat"),
        ("side", [{"hand-near": "ankle-near"}], "open"),
        ("side", [], "open"),
        ("front", ["hand-left"], "open"),
    ],
)
def test_a_hand_lies_flat_on_the_floor_and_on_the_belly_and_is_open_around_a_limb(
    view: str, contacts: list[object], hand: str
) -> None:
    assert worn(view=view, contacts=contacts).hands == (hand, "open")


def test_a_hand_at_an_elbow_that_stays_bent_is_closed() -> None:
    bent, straightened = {"elbow": "90"}, {"elbow": "20"}

    assert worn(start=bent, end=bent).hands == ("fist", "fist")
    assert worn(start=bent, end=straightened).hands == ("open", "open")


@pytest.mark.parametrize(
    ("view", "shows", "working"),
    [("side", "right", (0,)), ("side", "left", (1,)), ("front", "left", (0,)), ("back", "right", (1,))],
)
def test_the_side_that_works_glows(view: str, shows: str, working: tuple[int, ...]) -> None:
    assert worn(view=view, shows=shows).working == working


def test_where_no_side_is_named_both_work() -> None:
    assert worn(view="front").working == (0, 1)


def test_only_a_body_that_lies_flat_is_seen_from_above() -> None:
    from_above = {"view": "top", "start": LYING, "end": LYING}

    assert worn(**from_above).above
    assert not worn(**from_above, lies="on-side").above
    assert not worn(view="front").above


def test_each_bone_glows_once_however_many_muscles_lie_on_it() -> None:
    found = worn("rectus femoris", "biceps femoris", "gastrocnemius", "erector spinae")

    assert [len(discs) for _, discs in found.glows] == [2, 1, 1]
    assert len(found.trunk_glows) == 1
