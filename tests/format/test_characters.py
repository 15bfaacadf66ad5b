"""Characters that look like others or like nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.character_names import name_of
from backstride.format.characters import BULLETS, COLONS, DASHES, QUOTES, first_odd, plain
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import message

# ruff: noqa: RUF001  because such characters are what is read here


@pytest.mark.parametrize(
    ("text", "at", "kind", "name", "meant"),
    [
        ("20\u00a0s", 2, "space", "no-break space", "20 s"),
        ("20\u202fs", 2, "space", "narrow no-break space", "20 s"),
        ("ho\u00adld", 2, "unseen", "soft hyphen", "hold"),
        ("hold\u200b", 4, "unseen", "zero width space", "hold"),
        ("\ufeffhold", 0, "unseen", "zero width no-break space", "hold"),
        ("“calf”", 0, "quote", "left double quotation mark", "calf"),
        ("8–12", 1, "look-alike", "en dash", "8-12"),
        ("hold：30", 4, "look-alike", "fullwidth colon", "hold:30"),
        ("ﬁrst", 0, "look-alike", "latin small ligature fi", "first"),
        ("hоld", 1, "look-alike", "cyrillic small letter o", "hold"),
        ("hοld", 1, "look-alike", "greek small letter omicron", "hold"),
        ("２０", 0, "look-alike", "fullwidth digit two", "20"),
    ],
)
def test_what_only_looks_plain_is_named_with_what_was_meant(
    text: str, at: int, kind: str, name: str, meant: str
) -> None:
    odd = first_odd(text)

    assert odd
    assert (odd.at, odd.kind, plain(text)) == (at, kind, meant)
    assert IN_ENGLISH.say(message("{name}", name=name_of(odd.character))) == name


@pytest.mark.parametrize("text", ["hold", "rücken-übung", "планка", "Διάταση", "小腿", "20 × 3", "½", "🙂"])
def test_what_looks_like_itself_is_not_odd(text: str) -> None:
    assert first_odd(text) is None


def test_a_character_without_a_name_is_one_of_a_font() -> None:
    assert name_of("\uf0b7") == message("character of one font")


def test_a_rare_character_keeps_its_english_name() -> None:
    assert name_of("\u0391") == "greek capital letter alpha"


def test_no_character_is_in_two_tables() -> None:
    signs = QUOTES + COLONS + DASHES + BULLETS

    assert len(set(signs)) == len(signs)


@given(st.text())
def test_what_was_meant_has_nothing_odd_but_letters_of_another_script(text: str) -> None:
    meant = plain(plain(text))

    assert plain(meant) == meant
    assert first_odd(meant) is None
