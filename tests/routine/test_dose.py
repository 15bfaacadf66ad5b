"""What a step means once the exercise and the defaults have filled what it leaves out."""

from __future__ import annotations

import pytest

from backstride.i18n.text import text
from backstride.routine.dose import Bout, Work, merged, resolve
from backstride.routine.model import Breath, Cap, Defaults, Dose, Exercise, ExerciseStep, Mode, PerSide, Side, Tempo

BREATH = Breath(4, 0, 6, 0)
TEMPO = Tempo(2, 1, 2)


def whole(own: Dose, base: Dose, sides: str | None = None) -> Dose:
    exercise = Exercise(id="x", title=text("x"), kind="strength", dose=base, sides=sides)
    return merged(ExerciseStep(exercise="x", dose=own), exercise)


def work(**dose: object) -> Work:
    return resolve(Dose(**dose), Defaults())  # type: ignore[arg-type]  # because the parts are those of Dose


def counts(found: Work) -> list[int | None]:
    return [bout.reps for bout in found.of(found.sides[0])]


def test_a_step_that_names_a_mode_states_its_work_itself() -> None:
    base = Dose(hold=(30.0,), sets=2, sides="each", first=Side.RIGHT, rest=5.0, pause=4.0, switch=3.0, get_ready=2.0)

    assert whole(Dose(reps=(10,)), base) == Dose(
        reps=(10,), sides="each", rest=5.0, pause=4.0, switch=3.0, get_ready=2.0
    )


def test_a_step_that_names_none_takes_the_whole_dose_with_its_own_keys_over_it() -> None:
    base = Dose(reps=(10,), tempo=TEMPO, sets=2, rest=5.0)

    assert whole(Dose(sets=3, get_ready=1.0), base) == Dose(
        reps=(10,), tempo=TEMPO, sets=3, rest=5.0, get_ready=1.0, sides="both"
    )


def test_sides_come_from_the_step_then_the_dose_then_the_exercise() -> None:
    assert whole(Dose(hold=(5.0,), sides="left"), Dose(sides="each"), "alternate").sides == "left"
    assert whole(Dose(hold=(5.0,)), Dose(sides="each"), "alternate").sides == "each"
    assert whole(Dose(hold=(5.0,)), Dose(), "alternate").sides == "alternate"
    assert whole(Dose(hold=(5.0,)), Dose()).sides == "both"


def test_a_number_of_breaths_takes_the_place_of_a_time() -> None:
    base = Dose(breathe=BREATH, time=60.0)

    assert resolve(whole(Dose(breaths=3), base), Defaults()).breaths == 3
    assert resolve(whole(Dose(get_ready=1.0), base), Defaults()).breaths == 6


def test_what_nobody_says_comes_from_the_defaults() -> None:
    found = resolve(Dose(hold=(5.0,), pause=0.0), Defaults(get_ready=1.0, switch=2.0, rest=3.0, pause=4.0))

    assert (found.get_ready, found.switch, found.rest, found.pause) == (1.0, 2.0, 3.0, 0.0)


def test_sets_are_repeated_or_listed() -> None:
    assert counts(work(hold=(5.0,))) == [1]
    assert counts(work(hold=(5.0,), reps=(4,), sets=3)) == [4, 4, 4]
    assert work(hold=(5.0,), reps=(6, 4, 2)).sets == 3


def test_a_value_for_each_side_means_each_side_unless_another_is_written() -> None:
    sided = PerSide((30.0,), (20.0,))

    assert whole(Dose(hold=sided), Dose(sides="both"), "left").sides == "each"
    assert whole(Dose(), Dose(hold=sided), "left").sides == "each"
    assert whole(Dose(sides="right"), Dose(hold=sided)).sides == "right"
    assert work(hold=sided, sides="right").bouts == ((Bout(Side.RIGHT, 1, 20.0),),)


def test_sets_that_are_alike_are_tallied_once() -> None:
    left, right = Bout(Side.LEFT, 1, 5.0), Bout(Side.RIGHT, 1, 5.0)

    assert [*work(hold=(5.0,), sets=3, sides="each").tally()] == [(left, 3), (right, 3)]
    assert [*work(hold=(5.0,), sets=PerSide(3, 1)).tally()] == [(Bout(Side.BOTH, 1, 5.0), 3)]
    assert [*work(hold=(5.0,), sets=PerSide(2, 1), sides="each").tally()] == [(left, 1), (right, 1), (left, 1)]


def test_a_cap_counts_what_the_mode_counts() -> None:
    assert work(hold=("max",), at_most=Cap(60, 60)).cap == Cap(seconds=60)
    assert work(reps=("max",), at_most=Cap(60, 60)).cap == Cap(reps=60)
    assert work(reps=("max",), at_most=Cap(60)).cap == Cap(seconds=60)
    assert work(reps=("max",)).cap == Cap()


def test_each_side_begins_with_the_first() -> None:
    assert work(hold=(5.0,), sides="each").sides == (Side.LEFT, Side.RIGHT)
    assert work(hold=(5.0,), sides="each", first=Side.RIGHT).sides == (Side.RIGHT, Side.LEFT)
    assert work(hold=(5.0,), sides="alternate", first=Side.RIGHT).first is Side.RIGHT
    assert work(hold=(5.0,)).sides == (Side.BOTH,)


def test_only_left_and_right_have_another_side() -> None:
    assert [side.other for side in Side] == [Side.RIGHT, Side.LEFT, Side.BOTH, Side.ALTERNATE]


@pytest.mark.parametrize(
    ("dose", "mode", "length"),
    [
        ({"hold": (7.0,), "reps": (3,)}, Mode.HOLD, 7.0),
        ({"reps": (3,), "tempo": TEMPO}, Mode.REPS, 15.0),
        ({"reps": (3,)}, Mode.REPS, None),
        ({"time": 40.0}, Mode.FOR, 40.0),
        ({"breathe": BREATH, "time": 285.0}, Mode.BREATHE, 280.0),
        ({"breathe": BREATH, "time": 3.0}, Mode.BREATHE, 10.0),
        ({"breathe": BREATH, "breaths": 4}, Mode.BREATHE, 40.0),
        ({"breathe": Breath(4.9, 0, 5.1, 0), "time": 60.0}, Mode.BREATHE, 60.0),
    ],
)
def test_the_length_of_a_work_phase(dose: dict[str, object], mode: Mode, length: float | None) -> None:
    found = work(**dose)

    assert found.mode is mode
    assert found.length(found.bouts[0][0]) == length


def test_a_dose_without_a_mode_has_no_work() -> None:
    with pytest.raises(ValueError, match="has no work"):
        resolve(Dose(sets=2), Defaults())
