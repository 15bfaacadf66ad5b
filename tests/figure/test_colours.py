"""The person stands out from every ground, the near limb from the far one, and the glow without its hue."""

import pytest

from backstride.figure.colours import PAPER, SCHEMES, palette
from backstride.figure.physique import DEFAULT_SKIN, SKINS
from tests.support.contrast import contrast

GROUNDS = {"light": "#ffffff", "dark": "#1d2326", "contrast": "#000000"}


def test_every_palette_has_the_same_roles() -> None:
    found = {frozenset(palette(scheme, skin).colours) for scheme in SCHEMES for skin in SKINS}

    assert len(found) == 1
    assert palette("light", DEFAULT_SKIN) == PAPER


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_person_of_the_default_skin_stands_out_from_the_ground(scheme: str) -> None:
    colours = palette(scheme).colours

    assert contrast(colours["skin"], GROUNDS[scheme]) >= 3.0
    assert contrast(colours["skin_far"], GROUNDS[scheme]) >= 3.0
    assert max(contrast(colours[role], GROUNDS[scheme]) for role in ("top", "shorts")) >= 3.9


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("skin", SKINS)
def test_everybody_can_be_seen_and_the_near_limb_is_the_strong_one(scheme: str, skin: str) -> None:
    colours = palette(scheme, skin).colours
    ground = GROUNDS[scheme]

    assert contrast(colours["skin"], ground) >= 2.0
    assert contrast(colours["skin"], colours["skin_far"]) >= 1.4
    assert contrast(colours["skin"], colours["hair"]) >= 1.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_glow_differs_in_lightness_from_what_it_lies_on_and_within_itself(scheme: str) -> None:
    colours = palette(scheme).colours

    assert contrast(colours["core"], colours["halo"]) >= 2.4
    assert contrast(colours["core"], colours["shorts"]) >= 2.2
    assert max(contrast(colours[role], colours["top"]) for role in ("core", "halo")) >= 1.9
    assert max(contrast(colours[role], colours["skin"]) for role in ("core", "halo", "scorch")) >= 2.0


def test_the_same_clothes_are_worn_by_every_person_of_one_scheme() -> None:
    light, deep = palette("light", "light").colours, palette("light", "deep").colours

    assert {role for role in light if light[role] != deep[role]} == {
        *("skin", "skin_far", "lit", "hair", "bun", "line", "line_far", "face", "cheek"),
    }
