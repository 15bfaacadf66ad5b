from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import strategies
from backstride.routine.model import NoteStep, Routine, text
from backstride.session.cues import compile_cues
from backstride.session.player import Event, Plan, Session, Wish, advance, wish
from backstride.session.record import Record, record
from backstride.session.timeline import compile_timeline
from examples import NOTHING_BETWEEN, routine, step

THREE = routine(step(hold=30), step("bridge", hold=20, sets=2, rest=5), step(hold=10), defaults=NOTHING_BETWEEN)


def remembered(plan: Routine, *script: Wish | float) -> Record:
    timeline = compile_timeline(plan)
    cues = compile_cues(timeline, language="en", measure=lambda _: None, verbosity="tones")
    session, events = wish(Session(Plan(timeline, cues)), Wish.START)
    happened: list[Event] = list(events)
    for act in script:
        session, events = wish(session, act) if isinstance(act, Wish) else advance(session, act)
        happened += events
    return record(timeline, happened)


def hows(done: Record) -> list[str]:
    return [outcome.how for outcome in done.phases]


def test_a_session_to_the_end_was_done() -> None:
    done = remembered(THREE, 500)

    assert hows(done) == ["done"] * 5
    assert (done.how, done.share, done.planned, done.completed) == ("finished", "all", 85.0, 85.0)
    assert [(step.exercise, step.planned, step.completed, step.how) for step in done.steps] == [
        ("plank", 30.0, 30.0, "done"),
        ("bridge", 40.0, 40.0, "done"),
        ("plank", 10.0, 10.0, "done"),
    ]


def test_what_was_broken_off_skipped_or_never_reached_is_called_so() -> None:
    left = remembered(THREE, Wish.NEXT, 12, Wish.NEXT, Wish.NEXT, Wish.LEAVE)

    assert hows(left) == ["skipped", "shortened", "skipped", "skipped", "left out"]
    assert [step.how for step in left.steps] == ["skipped", "shortened", "left out"]
    assert (left.how, left.share, left.completed) == ("left", "some", 12.0)
    assert [left.count(how) for how in ("done", "shortened", "skipped", "left out")] == [0, 1, 1, 1]


def test_most_of_it_may_be_enough() -> None:
    assert remembered(THREE, 60, Wish.LEAVE).share == "most"


def test_leaving_at_once_is_none_of_it() -> None:
    left = remembered(THREE, Wish.LEAVE)

    assert (left.share, [step.how for step in left.steps]) == ("none", ["skipped", "left out", "left out"])


def test_a_hold_that_was_done_again_was_done_and_all_its_seconds_count() -> None:
    again = remembered(THREE, 12, Wish.PREVIOUS, 500)

    assert (again.phases[0].how, again.phases[0].completed, again.phases[0].planned) == ("done", 42.0, 30.0)


def test_seconds_beyond_the_plan_do_not_make_up_for_what_was_left_out() -> None:
    longer = remembered(THREE, *[Wish.MORE] * 5, 80, Wish.LEAVE)

    assert longer.share == "some"


def test_without_exercises_it_is_all_done_at_the_end_and_not_before() -> None:
    card = routine(NoteStep(note=text("Walk"), length=60.0))

    assert [remembered(card, 60).share, remembered(card, 30, Wish.LEAVE).share] == ["all", "none"]


def test_a_session_that_has_not_ended_yet_counts_as_left() -> None:
    assert remembered(THREE, 30).how == "left"


@strategies.modest
@given(strategies.routines(), st.lists(st.floats(0.1, 60) | st.sampled_from([Wish.NEXT, Wish.DONE, Wish.PREVIOUS])))
def test_every_phase_has_one_outcome(plan: Routine, script: list[Wish | float]) -> None:
    done = remembered(plan, *script, Wish.LEAVE)

    assert [outcome.phase.index for outcome in done.phases] == list(range(len(done.phases)))
    assert done.share in {"all", "most", "some", "none"}
    assert sum(done.count(how) for how in ("done", "shortened", "skipped", "left out")) == len(done.steps)
