"""The table of what the articles say, and the list of hazards: what they name is there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = 83
_ROW = re.compile(r"\| (\d+) \| (.+?) \| (yes|partly|no) \| (.+) \|")
_NAMED = re.compile(r"`((?:routines|src|tests|docs)/[^`]+)`")


def _rows() -> list[tuple[str, ...]]:
    lines = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
    return [found.groups() for found in map(_ROW.fullmatch, lines) if found]


def test_every_thing_that_the_articles_say_has_its_row() -> None:
    assert [int(number) for number, *_ in _rows()] == list(range(1, ROWS + 1))


def test_what_is_there_names_where_and_what_is_not_says_why() -> None:
    for number, _, there, where in _rows():
        assert len(where) > len("no"), number
        assert there != "yes" or re.search(r"`|\]\(|\*", where), number


def test_the_sums_are_those_of_the_rows() -> None:
    counted = Counter(there for *_, there, _ in _rows())
    text = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")

    assert f"{counted['yes']} are there, {counted['partly']} partly, {counted['no']} not." in text


@pytest.mark.parametrize("page", ["coverage.md", "hazards.md"])
def test_every_file_that_is_named_is_there(page: str) -> None:
    named = set(_NAMED.findall((ROOT / "docs" / page).read_text(encoding="utf-8")))

    assert named
    assert {name for name in named if not (ROOT / name).exists()} == set()
