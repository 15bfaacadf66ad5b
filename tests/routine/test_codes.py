"""The table of problem codes, against the reader."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.routine.codes import CODES
from backstride.routine.reader import read_routine


@pytest.mark.parametrize("code", [code for code, entry in CODES.items() if entry.example])
def test_each_example_has_its_problem_and_no_other(code: str) -> None:
    entry = CODES[code]

    _, problems = read_routine(entry.example.encode(), name="example", library={}, today=date(2026, 11, 22))

    assert [(problem.code, problem.severity) for problem in problems] == [(code, entry.severity)]
