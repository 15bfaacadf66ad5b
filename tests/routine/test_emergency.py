"""Whom to call where."""

from __future__ import annotations

import re

import pytest

from backstride.routine.emergency import ELSEWHERE, REGIONS, chosen_region, region_of


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        (("en-US",), "US"),
        (("en-GB",), "UK"),
        (("de-AT",), "AT"),
        (("zh-Hant-TW",), "TW"),
        (("de", "de-CH"), "CH"),
        (("nl-NL",), ELSEWHERE),
        (("en",), ELSEWHERE),
        ((), ELSEWHERE),
    ],
)
def test_a_locale_tells_the_region(tags: tuple[str, ...], code: str) -> None:
    assert region_of(tags) == code


def test_what_was_chosen_comes_before_the_locale() -> None:
    assert chosen_region("auto", ("en-US",)) == REGIONS["US"]
    assert chosen_region("CH", ("en-US",)) == REGIONS["CH"]


@pytest.mark.parametrize("code", REGIONS)
def test_every_region_has_a_number_that_can_be_dialled(code: str) -> None:
    region = REGIONS[code]

    assert re.fullmatch(r"\d{2,5}", region.emergency)
    assert re.fullmatch(r"[\d ]*", region.advice)
    assert region.advice != region.emergency


def test_no_two_regions_share_a_name() -> None:
    assert len({region.name for region in REGIONS.values()}) == len(REGIONS)
