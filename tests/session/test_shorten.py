from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

import strategies
from backstride.routine.model import ExerciseStep, NoteStep, RepeatStep, RestStep, Routine, Step, text
from backstride.session.shorten import shorten
from backstride.session.timeline import compile_timeline
from examples import NOTHING_BETWEEN, routine, step


def hold(minutes: float, priority: str = "should") -> ExerciseStep:
    return replace(step(hold=minutes * 60), priority=priority)


def shortened(minutes: float, *steps: Step) -> tuple[Step, ...]:
    return shorten(routine(*steps, defaults=NOTHING_BETWEEN), minutes)[0].steps


def test_a_routine_that_fits_stays_as_it_is() -> None:
    plan = routine(hold(3), hold(2), defaults=NOTHING_BETWEEN)

    assert shorten(plan, 5) == (plan, ())


def test_what_could_be_done_is_left_out_before_what_should_be() -> None:
    could, should, must = hold(1, "could"), hold(3), hold(2, "must")
    shorter, out = shorten(routine(could, should, must, defaults=NOTHING_BETWEEN), 5)

    assert (shorter.steps, out) == ((should, must), (could,))
    assert shortened(2, could, should, must) == (must,)


def test_the_longest_is_left_out_first_and_of_equal_ones_the_last() -> None:
    first, long, last = hold(1), hold(2), hold(1)

    assert shortened(2, first, long, last) == (first, last)
    assert shortened(1, first, long, last) == (first,)


def test_what_still_fits_is_put_back() -> None:
    could, should, must = hold(1, "could"), hold(4), hold(2, "must")

    assert shortened(3, could, should, must) == (could, must)


def test_no_more_is_left_out_than_the_minutes_ask_for() -> None:
    first, second, third = hold(2), hold(3), hold(1)

    assert shortened(3, first, second, third) == (first, third)
    assert shortened(3, hold(3, "must"), step(hold=1)) == (hold(3, "must"),)
    assert shortened(4, hold(1, "could"), hold(4), hold(3, "must")) == (hold(1, "could"), hold(3, "must"))


def test_what_must_be_done_stays_and_so_does_one_exercise() -> None:
    must, only = hold(9, "must"), hold(9)

    assert shortened(1, must, hold(3)) == (must,)
    assert shortened(1, only) == (only,)
    assert shortened(1, hold(9), hold(9)) == (hold(9),)


def test_repetitions_at_ones_own_pace_count_by_their_estimate() -> None:
    open_ended = step(reps=(15,))

    assert shortened(1, open_ended, hold(1, "must")) == (hold(1, "must"),)


def test_a_step_is_left_out_of_every_round_and_a_repeat_that_has_none_left_goes_with_it() -> None:
    kept, dropped = hold(1), hold(2)
    both = RepeatStep(times=2, rest=10.0, steps=(kept, dropped))
    alone = RepeatStep(times=2, rest=10.0, steps=(dropped, NoteStep(note=text("Breathe"))))

    assert shortened(3, both) == (replace(both, steps=(kept,)),)
    assert shortened(1, alone, kept) == (kept,)
    assert shortened(1, RepeatStep(times=2, steps=(dropped,)), kept) == (kept,)


def test_a_repeat_of_other_things_stays() -> None:
    card = RepeatStep(times=2, steps=(NoteStep(note=text("Breathe")),))

    assert shortened(1, card, hold(2), hold(1)) == (card, hold(1))


def test_rests_that_have_nothing_left_between_them_go_too() -> None:
    rest, told = RestStep(length=1.0), RestStep(length=1.0, say=text("Lie down."))
    must, long = hold(1, "must"), hold(5)

    assert shortened(1.1, must, rest, long, rest, must) == (must, rest, must)
    assert shortened(1.1, long, rest, must, rest, long) == (must,)
    assert shortened(1.1, must, rest, long, told, must) == (must, rest, told, must)


def test_a_rest_at_the_end_of_a_round_stays() -> None:
    rest = RestStep(length=1.0)
    rounds = RepeatStep(times=2, steps=(hold(5), hold(1, "must"), rest))

    assert shortened(2.1, rounds) == (replace(rounds, steps=(hold(1, "must"), rest)),)


@strategies.modest
@given(strategies.routines(), st.integers(0, 30))
def test_a_shortened_routine_is_never_longer_and_misses_only_what_need_not_be_done(plan: Routine, minutes: int) -> None:
    shorter, out = shorten(plan, minutes)
    before, after = compile_timeline(plan), compile_timeline(shorter)

    assert after.about <= before.about
    assert all(step.priority != "must" for step in out)
    assert after.phases
    if not out:
        assert shorter is plan
