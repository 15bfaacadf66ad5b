"""What a routine is for above all."""

from dataclasses import replace

import pytest

from backstride.routine.model import Prescription
from backstride.routine.purpose import purpose, purpose_of
from tests.support.examples import exercise, routine, step


@pytest.mark.parametrize(
    ("when", "goals", "found"),
    [
        (("any-time", "before-run"), ("strength",), "before-run"),
        (("after-run", "before-run"), (), "before-run"),
        (("after-run",), ("stability",), "after-run"),
        (("any-time",), ("mobility", "stability"), "strength"),
        (("any-time",), ("mobility",), "gentle"),
    ],
)
def test_the_first_purpose_that_fits_is_taken(when: tuple[str, ...], goals: tuple[str, ...], found: str) -> None:
    assert purpose(when, goals, breathes=False, own=False) == found


def test_what_breathes_throughout_is_breathing_whenever_it_is_done() -> None:
    assert purpose(("before-run",), ("strength",), breathes=True, own=True) == "breathing"


def test_what_is_own_is_other_where_nothing_else_is_known() -> None:
    assert purpose(("any-time",), ("mobility",), breathes=False, own=True) == "other"


def test_of_a_routine_the_exercises_say_whether_it_breathes() -> None:
    plank = routine(step("plank", hold=10))
    breath = replace(exercise("plank"), kind="breathing")

    assert purpose_of(plank, own=False) == "gentle"
    assert purpose_of(replace(plank, exercises={"plank": breath}), own=False) == "breathing"


def test_a_routine_that_was_prescribed_is_other() -> None:
    assert purpose_of(replace(routine(step("plank", hold=10)), prescription=Prescription()), own=False) == "other"
