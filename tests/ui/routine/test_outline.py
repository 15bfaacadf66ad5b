"""The steps of a routine as its page lists them."""

from dataclasses import replace

from backstride.routine.model import ExerciseStep, RepeatStep, RestStep, Routine
from backstride.session.shorten import compile_within
from backstride.ui.routine.outline import Row, outline
from tests.support.examples import NOTHING_BETWEEN, routine, step
from tests.support.languages import ENGLISH


def could(name: str, **dose: object) -> ExerciseStep:
    return replace(step(name, **dose), priority="could")


def rows_of(made: Routine, minutes: float | None = None) -> tuple[Row, ...]:
    timeline, shorter = compile_within(made, minutes)
    return outline(made, shorter, timeline, ENGLISH)


def told(rows: tuple[Row, ...]) -> list[tuple[str, bool]]:
    """The title of each row, and whether it is played."""
    return [(row.line.title, row.phase is not None) for row in rows]


def test_every_step_says_how_long_it_takes_with_all_its_sides() -> None:
    made = routine(step("plank", hold=30.0, sides="each"), step("bridge", reps=(10,)), defaults=NOTHING_BETWEEN)
    plank, bridge = rows_of(made)

    assert (plank.seconds, plank.open) == (60.0, False)
    assert (bridge.seconds, bridge.open) == (40.0, True)


def test_a_step_in_a_repeat_counts_all_its_rounds() -> None:
    made = routine(RepeatStep(times=3, steps=(step("plank", hold=20.0),)), defaults=NOTHING_BETWEEN)
    rounds, plank = rows_of(made)

    assert (rounds.exercise, plank.seconds) == (None, 60.0)


def test_what_is_left_out_stays_in_its_place() -> None:
    made = routine(step("plank", hold=60.0), could("bridge", hold=60.0), step("plank", hold=60.0))

    assert told(rows_of(made, 2)) == [("Plank", True), ("Bridge", False), ("Plank", True)]


def test_what_is_left_out_of_a_repeat_is_within_it() -> None:
    made = routine(
        step("plank", hold=60.0),
        RestStep(length=10.0),
        RepeatStep(times=2, steps=(could("bridge", hold=60.0), step("plank", hold=60.0))),
    )

    assert told(rows_of(made, 3))[-3:] == [("2 rounds", True), ("Bridge", False), ("Plank", True)]


def test_a_repeat_of_which_nothing_is_left_is_gone_but_for_its_exercises() -> None:
    made = routine(step("plank", hold=60.0), RepeatStep(times=2, steps=(could("bridge", hold=60.0),)))

    assert told(rows_of(made, 1)) == [("Plank", True), ("Bridge", False)]


def test_a_smaller_dose_says_what_it_was() -> None:
    made = routine(step("plank", hold=60.0), step("bridge", hold=30.0), defaults=NOTHING_BETWEEN)
    first, _ = rows_of(made, 1.25)

    assert first.less == "50 s instead of 1 min"
