"""A piece of a limb has a rim where it lies over what is drawn before it, and only there."""

from collections.abc import Mapping

from backstride.figure.dress import dress
from backstride.figure.motion import prepare
from backstride.figure.rims import Rim, needed
from tests.support.pictures import figure_from


def found(pose: Mapping[str, object], **more: object) -> frozenset[Rim]:
    figure = figure_from({"start": pose, "end": pose, **more})
    return needed(prepare(figure).skeleton(1.0), dress(figure).order)


def test_an_arm_before_the_other_one_is_parted_from_it_and_one_before_the_singlet_is_not() -> None:
    assert ("arm", 0, "forearm") in found({})
    assert ("arm", 0, "forearm") not in found({"shoulder": ["40", "150"]})


def test_what_is_drawn_first_has_no_rim() -> None:
    assert not {rim for rim in found({}) if rim[:2] == ("arm", 1)}


def test_near_and_far_leg_part_where_they_cross() -> None:
    standing, striding = found({}), found({"hip": ["60", "-30"]})

    assert ("leg", 0, "shank") in standing
    assert ("leg", 0, "foot") not in striding


def test_a_limb_face_on_that_is_folded_lies_over_itself() -> None:
    folded = {"upper_arm": ["200", "340"], "forearm": ["20", "160"]}

    assert ("arm", 0, "forearm") in found(folded, view="front")


def test_a_bent_leg_before_the_other_one_is_parted_from_it() -> None:
    crossed = found({"thigh": ["255", "240"], "shank": ["255", "330"]}, view="front")
    apart = found({"thigh": ["300", "240"], "shank": ["290", "250"]}, view="front")

    assert ("leg", 1, "shank") in crossed
    assert ("leg", 1, "shank") not in apart


def test_legs_that_cross_are_parted() -> None:
    crossed = found({"thigh": ["250", "290"], "shank": ["235", "305"]}, view="front")

    assert ("leg", 1, "thigh") in crossed
