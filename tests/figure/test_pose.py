"""A figure is read whole, with every fault and the place where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.figure.model import Contact, Figure, Prop
from backstride.figure.pose import read_figure
from backstride.figure.rig import FOOT, HAND, SHANK, THIGH, THORAX, UPPER_ARM
from tests.support.problems import hint_of, message_of

STANDING: dict[str, object] = {}


def read(**entries: object) -> Figure:
    figure, faults = read_figure({"start": STANDING, "end": STANDING, **entries})
    assert faults == ()
    assert figure is not None
    return figure


def faults_of(**entries: object) -> dict[tuple[str | int, ...], str]:
    figure, faults = read_figure({"start": STANDING, "end": STANDING, **entries})
    assert figure is None
    return {fault.path: message_of(fault) for fault in faults}


def test_left_out_joints_stand_relaxed() -> None:
    start = read().poses[0]

    assert [round(start.directions[bone] % 360) for bone in (THORAX, THIGH[0], FOOT[0], HAND[1])] == [90, 270, 0, 270]


def test_one_number_is_for_both_limbs_in_profile() -> None:
    end = read(end={"hip": "90"}).poses[1]

    assert end.directions[THIGH[0]] == end.directions[THIGH[1]] == 360


def test_a_pair_is_near_and_far_in_profile() -> None:
    end = read(end={"knee": ["90", "10"]}).poses[1]

    assert [end.directions[SHANK[limb]] for limb in (0, 1)] == [180, 260]


def test_one_direction_is_mirrored_for_the_other_limb_face_on() -> None:
    end = read(view="front", end={"thigh": "300"}).poses[1]

    assert [end.directions[THIGH[limb]] % 360 for limb in (0, 1)] == [300, 240]


def test_a_direction_may_be_foreshortened() -> None:
    end = read(view="top", end={"thigh": ["205 x0.72", "275"]}).poses[1]

    assert [end.scales[THIGH[limb]] for limb in (0, 1)] == [0.72, 1.0]


def test_a_joint_foreshortens_the_segment_that_it_turns() -> None:
    assert read(end={"shoulder": "10x0.5"}).poses[1].scales[UPPER_ARM[1]] == 0.5


def test_directions_turn_the_shorter_way() -> None:
    figure = read(view="front", start={"upper_arm": ["350", "190"]}, end={"upper_arm": ["10", "170"]})

    assert [pose.directions[UPPER_ARM[0]] for pose in figure.poses] == [350, 370]


def test_a_place_without_a_side_means_both() -> None:
    contacts = read(contacts=["foot"]).poses[0].contacts

    assert contacts == (Contact("foot", 0), Contact("foot", 1))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("knee-far", Contact("knee", 1)),
        ({"seat": "0.2"}, Contact("seat", None, "floor", 0.2)),
        ({"hand-near": "still"}, Contact("hand", 0, "still")),
        ({"hand-far": "knee"}, Contact("hand", 1, "body", onto=("knee", 1))),
        ({"hand-far": "thigh-near"}, Contact("hand", 1, "body", onto=("thigh", 0))),
        ({"hand-near": "belly"}, Contact("hand", 0, "body", onto=("belly", 0))),
    ],
)
def test_a_contact_says_how_it_is_held(written: object, meant: Contact) -> None:
    assert read(contacts=[written]).poses[1].contacts == (meant,)


def test_a_pose_may_have_contacts_of_its_own() -> None:
    figure = read(start={"contacts": ["seat"]}, contacts=["foot-near"])

    assert [pose.contacts[0].place for pose in figure.poses] == ["seat", "foot"]


def test_props_say_where_they_are() -> None:
    figure = read(props=["mat", {"strap": ["hand-near", "toe-near"]}, {"chair": "seat"}])

    assert figure.props == (
        Prop("mat"),
        Prop("strap", (("hand", 0), ("toe", 0))),
        Prop("chair", (("seat", None),)),
    )


def test_a_way_goes_evenly_through_its_poses() -> None:
    assert read_way(poses=[STANDING, STANDING, STANDING]).at == (0, 0.5, 1)


@pytest.mark.parametrize(
    ("entries", "side"),
    [
        ({}, "right"),
        ({"view": "front"}, "left"),
        ({"shows": "left"}, "left"),
        ({"view": "top", "lies": "on-side"}, "right"),
    ],
)
def test_a_figure_knows_which_side_it_shows(entries: dict[str, object], side: str) -> None:
    assert read(**entries).side == side


def test_a_cycle_comes_back_to_its_first_pose() -> None:
    assert read_way(poses=[STANDING, STANDING], cycle="yes").at == (0, 0.5)


def test_poses_can_be_placed_on_the_way() -> None:
    assert read_way(poses=[STANDING, STANDING, STANDING], at=["0", "0.2", "1"]).at == (0, 0.2, 1)


def read_way(**entries: object) -> Figure:
    figure, faults = read_figure(entries)
    assert faults == ()
    assert figure is not None
    return figure


def test_breath_changes_only_what_it_names() -> None:
    breath = read(end={"hip": "40"}, breath={"belly": "1"}).breath

    assert breath is not None
    assert (breath.belly, breath.directions[THIGH[0]]) == (1, 310)


def test_breath_can_turn_what_is_seen_face_on() -> None:
    breath = read(view="front", breath={"upper_arm": "300"}).breath

    assert breath is not None
    assert breath.directions[UPPER_ARM[0]] == 300


@pytest.mark.parametrize(
    ("entries", "path", "words"),
    [
        ({"veiw": "side"}, ("veiw",), "`veiw` is not known here"),
        ({"view": "behind"}, ("view",), "`behind` is not known here"),
        ({"view": ["side"]}, ("view",), "This is not known here."),
        ({"start": "bent"}, ("start",), "a name and a value"),
        ({"end": {"kne": "10"}}, ("end", "kne"), "`kne` is not known here"),
        ({"end": {"knee": "far"}}, ("end", "knee"), "`knee` is not an angle"),
        ({"end": {"knee": "10 x2"}}, ("end", "knee"), "`knee` is not an angle"),
        ({"end": {"knee": ["10", "-5"]}}, ("end", "knee", 1), "`knee` does not turn to -5°"),
        ({"end": {"knee": ["1", "2", "3"]}}, ("end", "knee"), "`knee` takes one number, or two: [near, far]."),
        ({"end": {"knee": []}}, ("end", "knee"), "`knee` takes one number, or two: [near, far]."),
        ({"end": {"pelvis": ["1", "2"]}}, ("end", "pelvis"), "`pelvis` takes one number."),
        ({"end": {"belly": "2"}}, ("end", "belly"), "`belly` must be a number"),
        ({"view": "front", "end": {"chest": "200"}}, ("end", "chest"), "bends sideways by 110°"),
        ({"contacts": "foot"}, ("contacts",), "must be a list"),
        ({"contacts": ["fot"]}, ("contacts", 0), "`fot` is not known here"),
        ({"contacts": [{"foot": "3"}]}, ("contacts", 0, "foot"), "`3` is not known here"),
        ({"contacts": [{"foot": "still", "hand": "still"}]}, ("contacts", 0), "one name with a value"),
        ({"props": ["wall"]}, ("props", 0), "`wall` does not say where"),
        ({"props": ["walls"]}, ("props", 0), "`walls` is not known here"),
        ({"props": [{"pillow": ""}]}, ("props", 0), "`pillow` does not say where"),
        ({"props": [{"strap": []}]}, ("props", 0), "`strap` does not say where"),
        ({"props": [{"chair": [""]}]}, ("props", 0, "chair"), "This is not known here."),
        ({"props": [{"chair": {}}]}, ("props", 0), "`chair` does not say where"),
        ({"props": [""]}, ("props", 0), "This is not known here."),
        ({"props": [{"": "seat"}]}, ("props", 0), "This is not known here."),
        ({"contacts": [""]}, ("contacts", 0), "This is not known here."),
        ({"contacts": [{"": "0.2"}]}, ("contacts", 0), "This is not known here."),
        ({"props": [["mat"]]}, ("props", 0), "one name with a value"),
        ({"props": [{"wall": "hnad"}]}, ("props", 0, "wall"), "`hnad` is not known here"),
        ({"at": ["0", "0.5"]}, ("at",), "`at` does not say where each pose is."),
        ({"at": ["0", "x", "1"]}, ("at",), "`at` does not say where each pose is."),
        ({"at": ["0", "1"], "cycle": "yes"}, ("at",), "`at` does not say where each pose is."),
        ({"over": ["leg"]}, ("over", 0), "`leg` is not known here"),
        ({"shows": "near"}, ("shows",), "`near` is not known here"),
        ({"period": "0"}, ("period",), "`period` must be a number"),
        ({"breath": "deep"}, ("breath",), "a joint and its angle"),
        ({"breath": {"belly": "5"}}, ("breath", "belly"), "`belly` must be a number"),
        ({"breath": {"belly": "1"}, "cycle": "yes"}, ("breath",), "A cycle has no end pose"),
        ({"poses": [STANDING, STANDING]}, ("start",), "`start` and `poses` do not go together."),
    ],
)
def test_a_fault_says_where_and_what(entries: dict[str, object], path: tuple[str | int, ...], words: str) -> None:
    assert words in faults_of(**entries)[path]


def test_a_mistyped_name_is_guessed() -> None:
    _, faults = read_figure({"start": {"sholder": "20"}, "end": {}})

    assert hint_of(faults[0]) == "Did you mean `shoulder`?"


def test_what_a_body_cannot_do_is_told_with_its_bounds() -> None:
    _, faults = read_figure({"start": {}, "end": {"hip": "170"}})

    assert hint_of(faults[0]) == "It goes from -40 to 150."


@pytest.mark.parametrize("data", [None, "side", [], {}, {"view": "side"}, {"start": {}}, {"poses": [{}]}])
def test_a_figure_without_its_poses_is_none(data: object) -> None:
    figure, faults = read_figure(data)

    assert figure is None
    assert faults


def test_a_figure_has_a_bounded_number_of_poses() -> None:
    _, faults = read_figure({"poses": [{}] * 13})

    assert "too many" in message_of(faults[0])


KEYS = ["view", "lies", "start", "end", "poses", "at", "cycle", "breath", "props", "contacts", "knee", "hip", "over"]
NESTED = st.recursive(
    st.text(max_size=8) | st.sampled_from(["start", "end", "poses", "knee", "90", "foot"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(NESTED)
def test_reading_never_fails(data: object) -> None:
    figure, faults = read_figure(data)

    assert (figure is None) == bool(faults)
