"""A still as SVG has plain shapes, strokes and gradients only."""

import re
from xml.etree.ElementTree import fromstring

from backstride.figure.colours import palette
from backstride.figure.motion import Moment
from backstride.figure.svg import to_svg
from tests.support.pictures import scene_from

LUNGE: dict[str, object] = {
    "start": {},
    "end": {"hip": ["84", "-10"], "knee": ["86", "88"], "ankle": ["0", "22"], "shoulder": "10"},
    "contacts": ["toe"],
}
LYING: dict[str, object] = {"view": "top", "start": {"pelvis": "180"}, "end": {"pelvis": "180"}, "props": ["mat"]}
ALLOWED = {"svg", "title", "g", "path", "defs", "radialGradient", "stop"}


def test_a_still_is_svg_of_shapes_that_every_viewer_paints() -> None:
    text = to_svg(scene_from(LUNGE, "soleus", "erector spinae"), Moment(1.0), size=300, title="Lunge <deep> & long")

    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="300"')
    assert "<title>Lunge &lt;deep&gt; &amp; long</title>" in text
    assert {element.tag.rpartition("}")[2] for element in fromstring(text).iter()} == ALLOWED  # noqa: S314  because we wrote it
    assert "<title>" not in to_svg(scene_from(LUNGE), Moment())


def test_every_gradient_is_used() -> None:
    text = to_svg(scene_from(LUNGE, "soleus", "erector spinae"), Moment(1.0))

    assert set(re.findall(r'id="(soft-\d+)"', text)) == set(re.findall(r"url\(#(soft-\d+)\)", text))


def test_the_rim_of_an_arm_before_the_trunk_is_a_line() -> None:
    before, aside = (
        to_svg(scene_from({"start": pose, "end": pose}), Moment())
        for pose in ({}, {"shoulder": "90", "hip": ["60", "-20"]})
    )

    assert before.count("stroke=") > aside.count("stroke=")


def test_the_shadow_on_a_mat_falls_the_same_way_on_either_side() -> None:
    turn: dict[str, object] = {**LYING, "end": {"pelvis": "180", "thigh": "60"}}
    own, other = (to_svg(scene_from(turn), Moment(1.0, mirrored=way)) for way in (False, True))

    shifts = [re.search(r"matrix\(0.0001 0 0 0.0001 0.008 (\S+)\)", text) for text in (own, other)]
    assert [float(shift[1]) for shift in shifts if shift] == [-0.012, 0.012]
    assert '<g transform="matrix(1 0 0 -1' in other


def test_in_high_contrast_a_glow_has_an_edge_and_nothing_else_is_soft() -> None:
    hard = to_svg(scene_from(LUNGE, "soleus"), Moment(1.0), palette=palette("contrast"))

    assert hard.count("<radialGradient") == 2 * 2
    assert hard.count('offset="0.97"') == hard.count("<radialGradient")
