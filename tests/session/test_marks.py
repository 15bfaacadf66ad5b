"""The parts of repetitions: which one it is now, and what its author calls it."""

from backstride.i18n.text import text
from backstride.routine.model import RepeatStep, Tempo
from backstride.session.timeline import mark_at, part_name, repeat_of
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import NOTHING_BETWEEN, routine, step

PRESS = step(reps=(2,), tempo=Tempo(4, 3, 0), parts=(text("Press"), None, None))


def test_a_moment_lies_in_the_part_that_began_last() -> None:
    (pressed, held) = compile_timeline(routine(PRESS, step(hold=10), defaults=NOTHING_BETWEEN)).phases
    parts = [mark_at(pressed, seconds) for seconds in (0.0, 3.9, 4.0, 7.0, 20.0)]

    assert [part and (part.kind, part.number) for part in parts] == [
        ("rep-out", 1),
        ("rep-out", 1),
        ("rep-hold", 1),
        ("rep-out", 2),
        ("rep-hold", 2),
    ]
    assert mark_at(held, 1.0) is None


def test_a_part_has_the_name_that_its_author_gave_it() -> None:
    (pressed, held) = compile_timeline(routine(PRESS, step(hold=10), defaults=NOTHING_BETWEEN)).phases

    assert part_name(pressed, "rep-out") == text("Press")
    assert part_name(pressed, "rep-hold") is None
    assert part_name(pressed, "breath-in") is None
    assert part_name(held, "rep-out") is None


def test_a_rest_between_rounds_belongs_to_its_repeat_as_the_rounds_do() -> None:
    inner = RepeatStep(times=1, steps=(step(hold=10),))
    around = RepeatStep(times=2, rest=5.0, steps=(step(hold=10), inner))
    timeline = compile_timeline(routine(around, step(hold=10), defaults=NOTHING_BETWEEN))

    assert [repeat_of(timeline, phase) for phase in timeline.phases] == [around, inner, around, around, inner, None]
