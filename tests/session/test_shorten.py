from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import Text, text
from backstride.routine.model import Breath, ExerciseStep, NoteStep, RepeatStep, RestStep, Routine, Step
from backstride.session.shorten import Shortened, about, compile_within, explained, shorten
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step
from tests.support.languages import ENGLISH, GERMAN

CALM = Breath(4, 0, 6, 0)


def moves(minutes: float, priority: str = "should") -> ExerciseStep:
    """Return repetitions, which no number of minutes changes, that take so long."""
    return replace(step(reps=(round(minutes * 15),)), priority=priority)


def cut(minutes: float, *steps: Step) -> Shortened:
    return shorten(routine(*steps, defaults=NOTHING_BETWEEN), minutes)


def left(minutes: float, *steps: Step) -> tuple[Step, ...]:
    return cut(minutes, *steps).routine.steps


def seconds(shorter: Shortened) -> float:
    return compile_timeline(shorter.routine).about


# --- first shorter ----------------------------------------------------------------------------------------------------


def test_a_routine_that_fits_stays_as_it_is() -> None:
    plan = routine(moves(3), moves(2), defaults=NOTHING_BETWEEN)

    assert shorten(plan, 5) == Shortened(plan)
    assert shorten(plan, 5).routine is plan


def test_a_timeline_knows_the_minutes_that_it_was_made_for() -> None:
    plan = routine(moves(3), moves(2, "must"), defaults=NOTHING_BETWEEN)

    assert compile_within(plan, None) == (compile_timeline(plan), Shortened(plan))
    timeline, shorter = compile_within(plan, 2)
    assert (timeline.about, timeline.minutes) == (120.0, 2)
    assert (shorter.left_out, timeline.routine) == ((moves(3),), shorter.routine)
    assert compile_within(plan, 5)[0].minutes == 5


@pytest.mark.parametrize(
    ("minutes", "length"), [(2, 60.0), (1.99, 55.0), (1.8, 50.0), (1.6, 45.0), (1.5, 45.0), (1.4, 40.0)]
)
def test_all_holds_get_shorter_alike_before_anything_is_left_out(minutes: float, length: float) -> None:
    could = replace(step(hold=60), priority="could")

    shorter = cut(minutes, step(hold=60), could)

    assert [each.dose.hold for each in shorter.routine.steps] == [(length,), (length,)]  # type: ignore[attr-defined]  # both are exercises
    assert shorter.left_out == ()


@pytest.mark.parametrize(
    ("written", "shortest"), [(30, 20), (35, 25), (20, 15), (15, 10), (12, 10), (10, 10), (8, 8), (7.5, 7.5)]
)
def test_a_hold_keeps_two_thirds_and_is_not_shortened_below_ten_seconds(written: float, shortest: float) -> None:
    assert seconds(cut(0, step(hold=written))) == shortest


def test_lasting_movement_gets_shorter_and_repetitions_do_not() -> None:
    assert seconds(cut(0, step(time=60))) == 40
    assert seconds(cut(0, step(reps=(10,)))) == 40
    assert seconds(cut(0, step(hold=8, reps=(4,)))) == 32


def test_breaths_stay_whole_and_their_number_goes_down_to_two_thirds_before_anything_is_left_out() -> None:
    shorter = cut(1.4, replace(step(breathe=CALM, time=90), priority="must"))

    assert seconds(shorter) == 80
    assert shorter.routine.steps[0].dose.breaths == 8  # type: ignore[attr-defined]  # it is an exercise


def test_a_dose_that_the_exercise_gives_gets_shorter_too() -> None:
    stretch = exercise("stretch", dose=step(hold=30, sets=2, sides="each").dose)
    shorter = shorten(routine(step("stretch"), stretch=stretch, defaults=NOTHING_BETWEEN), 1.5)

    assert seconds(shorter) == 80
    assert explained(shorter, ENGLISH) == "20 s instead of 30 s each side"


# --- then what could be done, then sets and rounds, then what should be -----------------------------------------------


def test_what_could_be_done_is_left_out_before_a_set_is_and_the_last_first() -> None:
    first, last, sets = moves(1, "could"), moves(1, "could"), replace(step(reps=(15,), sets=2), priority="should")

    assert left(3, first, sets, last) == (first, sets)
    assert cut(3, first, sets, last).left_out == (last,)
    assert left(2, first, sets, last) == (sets,)
    assert [work.dose.sets for work in left(1, first, sets, last)] == [1]  # type: ignore[attr-defined]  # it is an exercise


def test_sets_go_by_turns_and_those_of_what_must_be_done_last() -> None:
    must = replace(step(reps=(15,), sets=3), priority="must")
    should = step(reps=(15,), sets=3)

    def sets(minutes: float) -> list[int | None]:
        return [each.dose.sets for each in left(minutes, must, should, should)]  # type: ignore[attr-defined]  # all are exercises

    assert sets(9) == [3, 3, 3]
    assert sets(8) == [3, 3, 2]
    assert sets(7) == [3, 2, 2]
    assert sets(6) == [2, 2, 2]
    assert sets(5) == [2, 2, 1]
    assert sets(3) == [1, 1, 1]
    assert left(2, must, should, should)[0].dose.sets == 1  # type: ignore[attr-defined]  # it is an exercise
    assert len(left(2, must, should, should)) == 2


def test_of_sets_that_differ_the_last_goes_first() -> None:
    descending = replace(step(hold=10, reps=(6, 4, 2)), priority="must")

    assert [seconds(cut(minutes, descending)) for minutes in (2, 1.9, 1.6)] == [120, 100, 60]


def test_rounds_are_cut_as_sets_are() -> None:
    circuit = RepeatStep(times=3, rest=10.0, steps=(moves(1), NoteStep(note=text("Breathe"))))

    shorter = cut(2.5, circuit)

    assert shorter.routine.steps == (replace(circuit, times=2),)
    assert explained(shorter, ENGLISH) == "2 rounds instead of 3 rounds"
    assert explained(shorter, GERMAN) == "2 Runden statt 3 Runden"


def test_what_should_be_done_is_left_out_last_first_whatever_its_length_or_sides() -> None:
    psoas = replace(step(hold=10, sides="each"), priority="should")
    quadriceps, brief = moves(1), step(hold=5)

    assert left(0.5, psoas, quadriceps, brief) == (psoas,)
    assert left(0.5, brief, psoas, quadriceps) == (brief, psoas)


def test_what_could_be_done_does_not_come_back_while_what_should_be_is_out() -> None:
    could, should, must = moves(1, "could"), moves(4), moves(2, "must")

    assert left(3, could, should, must) == (must,)


def test_what_must_be_done_stays_and_so_does_one_exercise() -> None:
    must, only, other = moves(9, "must"), moves(9), moves(8)

    assert left(1, must, moves(3)) == (must,)
    assert left(1, only) == (only,)
    assert left(1, only, other) == (only,)
    assert left(1, moves(9, "could"), moves(8, "could")) == (moves(9, "could"),)


def test_breaths_go_down_to_a_third_where_nothing_else_is_left_to_cut() -> None:
    calm = replace(step(breathe=CALM, breaths=12), priority="must")

    assert [seconds(cut(minutes, calm, moves(1))) for minutes in (2.5, 2, 1.1, 0)] == [150, 80, 60, 40]


def test_repetitions_at_ones_own_pace_count_by_their_estimate() -> None:
    open_ended = step(reps=(15,))

    assert left(1, open_ended, moves(1, "must")) == (moves(1, "must"),)


# --- what goes with it ------------------------------------------------------------------------------------------------


def test_a_step_is_left_out_of_every_round_and_a_repeat_that_has_none_left_goes_with_it() -> None:
    kept, dropped = moves(1), moves(2, "could")
    both = RepeatStep(times=2, rest=10.0, steps=(kept, dropped))
    alone = RepeatStep(times=2, rest=10.0, steps=(dropped, NoteStep(note=text("Breathe"))))

    assert left(3, both) == (replace(both, steps=(kept,)),)
    assert left(1, alone, kept) == (kept,)
    assert left(1, RepeatStep(times=2, steps=(dropped,)), kept) == (kept,)


def test_a_repeat_of_other_things_stays() -> None:
    card = RepeatStep(times=2, steps=(NoteStep(note=text("Breathe")),))

    assert left(1, card, moves(1), moves(2)) == (card, moves(1))


def test_rests_that_have_nothing_left_between_them_go_too() -> None:
    rest, told = RestStep(length=1.0), RestStep(length=1.0, say=text("Lie down."))
    must, long = moves(1, "must"), moves(5)

    assert left(2.1, must, rest, long, rest, must) == (must, rest, must)
    assert left(1.1, long, rest, must, rest, long) == (must,)
    assert left(2.1, must, rest, long, told, must) == (must, rest, told, must)


def test_a_rest_at_the_end_of_a_round_stays() -> None:
    rest = RestStep(length=1.0)
    rounds = RepeatStep(times=2, steps=(moves(5), moves(1, "must"), rest))

    assert left(1.1, rounds) == (replace(rounds, times=1, steps=(moves(1, "must"), rest)),)


# --- what a person is told --------------------------------------------------------------------------------------------


def test_the_title_says_how_long_it_is_now() -> None:
    ten = Text((("en", "Ten minutes"), ("de", "Zehn Minuten")))
    plan = replace(routine(replace(step(hold=600), priority="must"), defaults=NOTHING_BETWEEN), title=ten)

    shorter = shorten(plan, 8).routine

    assert shorter.title.read("en") == "Ten minutes (in 8 min)"
    assert shorter.title.read("de") == "Zehn Minuten (in 8 min)"
    assert shorten(plan, 10).routine.title == ten


def test_a_title_says_that_it_is_an_estimate_where_the_person_ends_a_step() -> None:
    assert cut(1, moves(1), moves(3)).routine.title.read("en") == "Example (in about 1 min)"


@pytest.mark.parametrize(
    ("dose", "english", "german"),
    [
        ({"hold": 30, "sides": "each"}, "20 s instead of 30 s each side", "20 s statt 30 s je Seite"),
        ({"hold": 30, "sets": 2}, "20 s instead of 30 s; 1 set instead of 2", "20 s statt 30 s; 1 Satz statt 2"),
        ({"reps": (6, 4, 2)}, "1 set instead of 3", "1 Satz statt 3"),
        ({"time": 60, "sides": "alternate"}, "40 s instead of 1 min", "40 s statt 1 min"),
        ({"breathe": CALM, "breaths": 12}, "4 breaths instead of 12 breaths", "4 Atemzüge statt 12 Atemzüge"),
        ({"hold": 10}, "", ""),
    ],
)
def test_what_there_is_less_of_is_told_in_one_line(dose: dict[str, Any], english: str, german: str) -> None:
    shorter = cut(0, replace(step(**dose), priority="must"))

    assert (explained(shorter, ENGLISH), explained(shorter, GERMAN)) == (english, german)


def test_several_sets_that_are_left_are_counted() -> None:
    assert explained(cut(2, step(reps=(15,), sets=3)), ENGLISH) == "2 sets instead of 3"


def test_what_most_steps_have_less_of_is_told_first_and_three_things_at_most() -> None:
    doses: tuple[dict[str, Any], ...] = ({"hold": 60}, {"hold": 30}, {"time": 30}, {"hold": 45}, {"time": 90})

    told = explained(cut(0, *(replace(step(**dose), priority="must") for dose in doses)), ENGLISH)

    assert told == "20 s instead of 30 s; 40 s instead of 1 min; 30 s instead of 45 s"


# --- for any routine --------------------------------------------------------------------------------------------------


def named(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return *steps* with a cue for each exercise, so that equal ones can be told apart."""
    numbers = iter(range(1, 1000))

    def one(each: Step) -> Step:
        if isinstance(each, RepeatStep):
            return replace(each, steps=tuple(one(inner) for inner in each.steps))
        return replace(each, cue=text(str(next(numbers)))) if isinstance(each, ExerciseStep) else each

    return tuple(one(each) for each in steps)


def all_exercises(steps: tuple[Step, ...]) -> list[ExerciseStep]:
    inner = [all_exercises(each.steps) if isinstance(each, RepeatStep) else [each] for each in steps]
    return [each for some in inner for each in some if isinstance(each, ExerciseStep)]


def test_rounds_that_fit_into_a_time_have_less_of_it_and_nothing_in_them_is_cut() -> None:
    rounds = RepeatStep(times=1, lasts=360.0, steps=(replace(step(hold=30), priority="could"),))
    shorter = cut(5.5, rounds)

    assert shorter.routine.steps == (replace(rounds, lasts=330.0),)
    assert explained(shorter, ENGLISH) == "5 min 30 s instead of 6 min"
    assert left(1, rounds) == (replace(rounds, lasts=240.0),)


def test_a_repeat_that_never_had_an_exercise_gets_shorter_and_stays() -> None:
    rests = RepeatStep(times=1, lasts=240.0, steps=(RestStep(length=20.0),))

    assert left(1, RepeatStep(times=2, steps=(rests,))) == (RepeatStep(times=2, steps=(replace(rests, lasts=160.0),)),)


def test_of_rounds_on_the_minute_there_are_fewer() -> None:
    rounds = RepeatStep(times=5, every=60.0, steps=(step(hold=30),))

    assert left(3, rounds) == (replace(rounds, times=3),)


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), st.integers(0, 30))
def test_the_result_fits_where_it_can(plan: Routine, minutes: int) -> None:
    shorter = shorten(plan, minutes)

    assert compile_timeline(shorter.routine).phases
    assert seconds(shorter) <= seconds(Shortened(plan))
    assert seconds(shorter) <= max(minutes * 60, seconds(shorten(plan, 0)))


@strategies.modest
@given(strategies.routines() | strategies.timed_routines())
def test_a_length_by_arithmetic_is_that_of_the_timeline(plan: Routine) -> None:
    assert about(plan) == pytest.approx(compile_timeline(plan).about)


@strategies.modest
@given(strategies.routines())
def test_what_must_be_done_is_always_there(plan: Routine) -> None:
    plan = replace(plan, steps=named(plan.steps))
    there = {each.cue for each in all_exercises(shorten(plan, 0).routine.steps)}

    assert there >= {each.cue for each in all_exercises(plan.steps) if each.priority == "must"}


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), st.integers(0, 20), st.integers(0, 20))
def test_more_minutes_never_mean_less(plan: Routine, some: int, more: int) -> None:
    plan = replace(plan, steps=named(plan.steps))
    less, full = (shorten(plan, minutes) for minutes in sorted((some, more)))

    assert seconds(less) <= seconds(full)
    assert {each.cue for each in full.left_out} <= {each.cue for each in less.left_out}


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), st.integers(0, 20))
def test_a_session_of_a_shortened_routine_can_be_made_again(plan: Routine, minutes: int) -> None:
    assert shorten(plan, minutes) == shorten(plan, minutes)


@strategies.modest
@given(strategies.routines(), st.integers(0, 20))
def test_no_step_that_could_be_done_stays_while_one_that_should_be_is_out(plan: Routine, minutes: int) -> None:
    shorter = shorten(plan, minutes)
    if any(each.priority == "should" for each in shorter.left_out):
        kept = all_exercises(shorter.routine.steps)
        assert "could" not in {each.priority for each in kept}
