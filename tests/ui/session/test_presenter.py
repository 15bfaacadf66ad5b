"""Where a session is in the strip of its whole."""

from backstride.playback.conductor import ready_view
from backstride.routine.model import RepeatStep
from backstride.session.timeline import Position
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.progress_strip import Segment, segment_of
from backstride.ui.session.presenter import place_of
from tests.support.examples import NOTHING_BETWEEN, routine, step

ROUNDS = RepeatStep(times=1, lasts=100.0, steps=(step(reps=(30,)),))
TIMELINE = compile_timeline(routine(step(hold=40), ROUNDS, defaults=NOTHING_BETWEEN))


def test_a_phase_is_a_segment_and_moves_with_its_own_time() -> None:
    assert segment_of(TIMELINE.phases[0]) == Segment(40, "work", 0)
    assert place_of(ready_view(TIMELINE, Position(0, 10.0))) == (0, 0.25)


def test_rounds_that_fit_into_a_time_are_one_segment_and_move_with_that_time() -> None:
    assert [segment_of(phase).weight for phase in TIMELINE.phases[1:4]] == [100, 0, 0]
    assert len({segment_of(phase).step for phase in TIMELINE.phases[1:]}) == 1
    assert place_of(ready_view(TIMELINE, Position(2, 5.0, began=20.0))) == (1, 0.25)
