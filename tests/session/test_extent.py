"""The bound of a routine is reckoned without unrolling it, and must agree with the timeline."""

from __future__ import annotations

import pytest
from hypothesis import given

from backstride.routine.dose import merged, resolve
from backstride.routine.model import Defaults, RepeatStep, RestStep, Routine
from backstride.routine.totals import Extent, extent
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import routine as routine_of
from tests.support.strategies import modest, routines, timed_routines


@modest
@given(routines() | timed_routines())
def test_phases_and_seconds_open_and_guessed_are_those_of_the_timeline(routine: Routine) -> None:
    timeline = compile_timeline(routine)
    reckoned = extent(
        routine.steps, lambda step: resolve(merged(step, routine.exercises[step.exercise]), routine.defaults)
    )

    assert (reckoned.phases, reckoned.open) == (len(timeline.phases), timeline.open_phases)
    assert reckoned.seconds == pytest.approx(timeline.total)
    assert reckoned.seconds + reckoned.guessed == pytest.approx(timeline.about)


def test_rounds_in_which_nothing_lasts_fit_into_no_time() -> None:
    empty = RepeatStep(times=1, lasts=60.0, rest=5.0, steps=(RestStep(length=0.0),))

    assert extent((empty,), lambda step: resolve(step.dose, Defaults())) == Extent()
    assert compile_timeline(routine_of(empty)).phases == ()
