"""What an entry says of a routine is what its timeline says, without unrolling it."""

import pytest
from hypothesis import given

from backstride.i18n.text import text
from backstride.library.entry_fields import facts_of_routine
from backstride.routine.model import Dose, Exercise, ExerciseStep, RepeatStep, Routine
from backstride.session.timeline_compiler import compile_timeline
from tests.support.strategies import modest, routines


@modest
@given(routines())
def test_a_card_and_the_session_tell_the_same(routine: Routine) -> None:
    facts, timeline = facts_of_routine(routine), compile_timeline(routine)

    assert facts["open_phases"] == timeline.open_phases
    assert facts["steps"] == max((phase.steps for phase in timeline.phases), default=facts["steps"])
    assert facts["total"] == pytest.approx(timeline.total, abs=1e-6)
    assert facts["about"] == pytest.approx(timeline.about, abs=1e-6)


def test_a_repeat_counts_each_of_its_rounds_for_the_time_of_an_exercise() -> None:
    plank = ExerciseStep(exercise="plank", dose=Dose(hold=(20,), sides="both", get_ready=0))
    routine = Routine(
        id="r",
        title=text("R"),
        exercises={"plank": Exercise(id="plank", title=text("Plank"), kind="strength")},
        steps=(plank, RepeatStep(times=3, steps=(plank,))),
    )

    assert facts_of_routine(routine)["exercise_seconds"] == (80,)
