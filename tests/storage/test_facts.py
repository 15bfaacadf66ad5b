"""What an entry says of a routine is what its timeline says, without unrolling it."""

import pytest
from hypothesis import given

from backstride.routine.model import Routine
from backstride.session.timeline import compile_timeline
from backstride.storage.facts import facts_of_routine
from strategies import modest, routines


@modest
@given(routines())
def test_a_card_and_the_session_tell_the_same(routine: Routine) -> None:
    facts, timeline = facts_of_routine(routine), compile_timeline(routine)

    assert facts["open_phases"] == timeline.open_phases
    assert facts["steps"] == max((phase.steps for phase in timeline.phases), default=facts["steps"])
    assert facts["total"] == pytest.approx(timeline.total, abs=1e-6)
    assert facts["about"] == pytest.approx(timeline.about, abs=1e-6)
