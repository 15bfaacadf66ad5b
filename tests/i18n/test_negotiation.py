"""Which language a person gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import bcp47, negotiate, system_languages

SHIPPED = ("en", "de", "pt-BR", "zh-Hant")


@pytest.mark.parametrize(
    ("wanted", "gets"),
    [
        (["de"], "de"),
        (["DE-at"], "de"),
        (["de-AT"], "de"),
        (["de-Latn-AT"], "de"),
        (["de_AT.UTF-8"], "de"),
        (["de-CH-1996"], "de"),
        (["fr", "de"], "de"),
        (["fr-CA", "de-AT", "en"], "de"),
        (["pt"], "pt-BR"),
        (["pt-PT", "de"], "pt-BR"),
        (["zh-Hant-TW"], "zh-Hant"),
        (["zh-Hans-CN"], "en"),
        (["C"], "en"),
        (["POSIX", "de"], "en"),
        (["C.UTF-8"], "en"),
        (["fr"], "en"),
        ([], "en"),
        (["-"], "en"),
    ],
)
def test_the_first_wish_that_can_be_met_is_met(wanted: list[str], gets: str) -> None:
    assert negotiate(wanted, SHIPPED) == gets


@pytest.mark.parametrize(
    ("wanted", "available", "gets"),
    [
        ("de-AT", ["en", "de", "de-AT"], "de-AT"),
        ("de-Latn-AT", ["en", "de", "de-AT"], "de-AT"),
        ("de-CH", ["en", "de-AT"], "de-AT"),
        ("sr-Latn", ["sr-Cyrl", "sr-Latn-RS"], "sr-Latn-RS"),
        ("x-private", ["de", "en"], "de"),
    ],
)
def test_an_author_may_write_for_a_region(wanted: str, available: list[str], gets: str) -> None:
    assert negotiate([wanted], available) == gets


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({"LANG": "de_AT.UTF-8"}, ("de-AT",)),
        ({"LANGUAGE": "fr:de", "LANG": "de_AT.UTF-8"}, ("fr", "de", "de-AT")),
        ({"LANGUAGE": "fr:de", "LANG": "C"}, ("en",)),
        ({"LANGUAGE": "de"}, ("de",)),
        ({"LC_ALL": "sr_RS@latin", "LC_MESSAGES": "fr_FR", "LANG": "en_GB"}, ("sr-Latn-RS",)),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_FR@euro", "LANG": "en_GB"}, ("fr-FR",)),
        ({"LANG": "POSIX"}, ("en",)),
        ({"LANGUAGE": "de::de", "LANG": "de"}, ("de",)),
        ({}, ()),
    ],
)
def test_the_system_says_what_it_wants_as_gettext_reads_it(
    environment: dict[str, str], wanted: tuple[str, ...]
) -> None:
    assert system_languages(environment) == wanted


tags = st.from_regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", fullmatch=True)
names = tags | st.text(max_size=12)


@given(st.lists(names, max_size=4), st.lists(tags, min_size=1, max_size=5))
def test_somebody_always_gets_a_language_that_is_there(wanted: list[str], available: list[str]) -> None:
    assert negotiate(wanted, available) in available


@given(st.lists(tags, min_size=1, max_size=5, unique_by=str.lower), st.data())
def test_what_is_there_is_got_by_its_own_name(available: list[str], data: st.DataObject) -> None:
    tag = data.draw(st.sampled_from(available))

    assert negotiate([tag], available) == tag
    assert negotiate([tag.replace("-", "_") + ".UTF-8"], available) == tag
    assert negotiate([tag.upper()], available) == tag


@given(st.lists(names, max_size=3), names, st.lists(tags, min_size=1, max_size=5))
def test_a_further_wish_changes_nothing_where_an_earlier_one_was_met(
    wanted: list[str], further: str, available: list[str]
) -> None:
    met = negotiate(wanted, ["none", *available])

    assert met == "none" or negotiate([*wanted, further], ["none", *available]) == met


@given(names)
def test_a_tag_stays_the_tag_that_it_is(name: str) -> None:
    assert bcp47(bcp47(name)) == bcp47(name)
