"""How long a person takes to move from exercise to exercise, and to change sides."""

from __future__ import annotations

from itertools import combinations

import pytest

from backstride.format.balance import THINGS, TIME_TO_MOVE, Stance, Thing, time_to_change_sides, time_to_move
from backstride.format.reader import read_routine
from backstride.format.schema import POSITIONS
from tests.support.shipped_texts import EXERCISES

EXAMPLE = """\
format: 1
title: Example
allow: [uneven-sides, unused-exercise, text-too-long-for-slot]
exercises:
  one: {title: One, kind: stretch, POSITION, sides: both, dose: {hold: 10s}}
steps:
  - {exercise: START, sides: left}
  - {exercise: END, sides: left, get_ready: READY}
"""


def thing(word: str) -> Thing:
    return next(each for each in THINGS if word in each.words)


@pytest.mark.parametrize(("one", "other"), list(combinations((*POSITIONS, "chair"), 2)))
def test_every_change_of_position_has_its_time(one: str, other: str) -> None:
    assert other in TIME_TO_MOVE.get(one, {}) or one in TIME_TO_MOVE.get(other, {})
    assert time_to_move(Stance(one), Stance(other)) == time_to_move(Stance(other), Stance(one)) >= 5


def test_who_stays_where_they_are_needs_no_time() -> None:
    assert time_to_move(Stance("supine"), Stance("supine")) == 0


@pytest.mark.parametrize(
    ("start", "end", "seconds"),
    [
        (Stance("seated"), Stance("supine", frozenset({thing("strap")})), 18),
        (Stance("supine", frozenset({thing("strap")})), Stance("supine"), 10),
        (Stance("supine", frozenset({thing("strap")})), Stance("standing"), 12),
        (Stance("quadruped"), Stance("supine", frozenset({thing("chair")})), 15),
        (Stance("half-kneeling"), Stance("seated", frozenset({thing("cushion")})), 12),
        (Stance("standing", frozenset({thing("chair")})), Stance("standing"), 0),
        (Stance("chair", frozenset({thing("chair")})), Stance("standing"), 5),
    ],
)
def test_what_is_taken_up_and_laid_aside_takes_its_time(start: Stance, end: Stance, seconds: float) -> None:
    assert time_to_move(start, end) == seconds


@pytest.mark.parametrize(
    ("stance", "seconds"),
    [
        (Stance("side-lying"), 10),
        (Stance("standing"), 0),
        (Stance("supine", frozenset({thing("strap")})), 12),
    ],
)
def test_changing_sides_takes_longer_lying_on_the_side_and_with_a_strap(stance: Stance, seconds: float) -> None:
    assert time_to_change_sides(stance) == seconds


@pytest.mark.parametrize(
    ("position", "start", "end", "ready", "warned"),
    [
        ("position: seated, equipment: [chair]", "one", "calf-gastrocnemius", "5s", False),
        ("position: seated, equipment: [Hocker oder Stuhl]", "one", "calf-gastrocnemius", "4s", True),
        ("position: seated, equipment: [mat]", "one", "calf-gastrocnemius", "11s", True),
        ("position: seated, equipment: [mat]", "one", "calf-gastrocnemius", "12s", False),
        ("position: seated", "one", "calf-gastrocnemius", "0s", False),
        ("position: supine", "one", "hamstring-supine-strap", "9s", True),
        ("position: supine", "hamstring-supine-strap", "one", "10s", False),
    ],
)
def test_the_equipment_says_where_a_person_sits_and_what_is_in_hand(
    position: str, start: str, end: str, ready: str, *, warned: bool
) -> None:
    words = EXAMPLE.replace("POSITION", position).replace("START", start).replace("END", end).replace("READY", ready)

    problems = read_routine(words.encode(), name="x", library=EXERCISES)[1]

    assert [problem.code for problem in problems] == ["no-get-ready-on-floor-change"] * warned
