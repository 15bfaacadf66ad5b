"""The table of problem codes, against the reader."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from backstride.format.codes import CODES
from backstride.format.reader import read_routine


@pytest.mark.parametrize("code", [code for code, entry in CODES.items() if entry.example])
def test_each_example_has_its_problem_and_no_other(code: str) -> None:
    entry = CODES[code]

    _, problems = read_routine(entry.example.encode(), name="example", library={}, today=date(2026, 11, 22))

    assert [(problem.code, problem.severity) for problem in problems] == [(code, entry.severity)]


def test_only_what_no_short_text_can_show_has_no_example() -> None:
    assert {code for code, entry in CODES.items() if not entry.example} == {
        "not-utf8",
        "too-large",
        "too-many",
        "missing-file",
        "big-picture",
        "bad-picture",
        "overrides",
        "id-taken",
        "not-read",
    }


def test_causes_and_cures_are_sentences() -> None:
    for entry in CODES.values():
        assert all(words[0].isupper() or words[0] == "`" for words in (entry.cause, entry.cure))
        assert entry.cause.endswith(".")
        assert entry.cure.endswith(".")


def test_every_code_of_the_guide_is_in_the_table_and_the_other_way_round() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    headings = [line for line in guide.splitlines() if line.startswith("### `")]

    assert {code for line in headings for code in re.findall("`([a-z0-9-]+)`", line)} == set(CODES)
