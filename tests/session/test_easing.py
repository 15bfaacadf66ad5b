"""The easier variant of an exercise, in the middle of a session."""

import pytest

from backstride.i18n.text import text
from backstride.routine.model import NoteStep, RepeatStep, Routine
from backstride.session.easing import eased, easier_version, planned_exercise
from backstride.session.player import Plan, Session
from backstride.session.progress import with_timeline
from backstride.session.timeline import Position, Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import exercise, routine, step

WALL = exercise("plank/wall")
KNEES = exercise("plank/knees", easier="plank/wall")
PLANK = exercise("plank", easier="plank/knees", variants=(KNEES, WALL))


def plan(**exercises: object) -> Routine:
    note = NoteStep(note=text("Lie down."), length=3.0)
    rounds = RepeatStep(times=2, rest=5, steps=(step(hold=10, sides="each"), step("bridge", hold=10)))
    return routine(note, rounds, step(hold=20), **({"plank": PLANK} | exercises))  # type: ignore[arg-type]  # because they are exercises


def work(timeline: Timeline) -> list[str | None]:
    return [phase.exercise for phase in timeline.phases if phase.kind == "work"]


def test_the_variant_takes_its_place_wherever_it_is_done_and_every_length_stays() -> None:
    before = compile_timeline(plan())
    after = eased(before, "plank")

    assert work(after) == [("plank/knees" if each == "plank" else each) for each in work(before)]
    assert [(each.length, each.side, each.set) for each in after.phases] == [
        (each.length, each.side, each.set) for each in before.phases
    ]
    assert (after.starts, after.total, after.minutes) == (before.starts, before.total, before.minutes)
    assert after.routine.exercises["plank/knees"] is KNEES
    assert compile_timeline(after.routine).phases == after.phases


def test_it_gets_easier_once_more_and_is_known_by_what_was_planned() -> None:
    twice = eased(eased(compile_timeline(plan()), "plank"), "plank/knees")

    assert set(work(twice)) == {"plank/wall", "bridge"}
    assert [planned_exercise(twice, each) for each in ("plank/wall", "bridge", None)] == ["plank", "bridge", None]


@pytest.mark.parametrize(
    "plank", [exercise(), exercise(easier="bridge"), exercise(easier="plank/gone"), exercise("plank", easier="")]
)
def test_where_the_author_wrote_no_variant_there_is_none(plank: object) -> None:
    timeline = compile_timeline(plan(plank=plank))
    at_work = next(phase for phase in timeline.phases if phase.exercise == "plank")

    assert easier_version(timeline, at_work) is None
    assert eased(timeline, "plank") is timeline
    assert easier_version(timeline, timeline.phases[0]) is None
    assert eased(timeline, "none") is timeline


def test_a_session_goes_on_where_it_is_with_the_cues_of_the_phase_that_it_is_in() -> None:
    before = compile_timeline(plan())
    after = eased(before, "plank")
    session = Session(Plan(before, tuple(() for _ in before.phases)), position=Position(2, 4.0), clock=9.0)
    moved = with_timeline(session, Plan(after, tuple(() for _ in after.phases)))

    assert (moved.position, moved.clock) == (session.position, session.clock)
    assert (moved.plan.timeline, moved.phase.exercise) == (after, after.phases[2].exercise)
