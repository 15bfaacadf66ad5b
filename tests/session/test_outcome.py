from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import text
from backstride.routine.model import RepeatStep, Routine
from backstride.session.cue_compiler import compile_cues
from backstride.session.outcome import (
    Ended,
    Outcome,
    StepOutcome,
    how_ended,
    outcomes,
    rounds_done,
    whole_rounds,
    worked,
)
from backstride.session.player import Command, Event, PhaseEnded, Plan, Session, advance, apply
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, routine, step
from tests.support.languages import ENGLISH

THREE = routine(step(hold=30), step("bridge", hold=20, sets=2, rest=5), step(hold=10), defaults=NOTHING_BETWEEN)


def after(plan: Routine, *script: Command | float) -> tuple[StepOutcome, ...]:
    """Play *plan*, and say what became of its steps."""
    timeline = compile_timeline(plan)
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: None, verbosity="tones")
    session, events = apply(Session(Plan(timeline, cues)), Command.START)
    happened: list[Event] = list(events)
    for act in script:
        session, events = apply(session, act) if isinstance(act, Command) else advance(session, act)
        happened += events
    left = [Ended(e.phase.index, e.completed, e.how, e.reps) for e in happened if isinstance(e, PhaseEnded)]
    return outcomes(timeline, left)


def test_as_much_as_a_person_can_is_what_was_reached() -> None:
    hold, counts = step(hold=("max",), sets=2), step(reps=("max",))
    steps = after(
        routine(hold, counts, defaults=NOTHING_BETWEEN),
        *(43.0, Command.DONE, 12.0, Command.NEXT),
        *(Command.COUNT, 2.0, Command.COUNT, Command.DONE),
    )

    assert [(each.seconds, each.reps, each.reached) for one in steps for each in one.work] == [
        (43.0, None, True),
        (12.0, None, True),
        (2.0, 2, True),
    ]
    assert not any(each.reached for one in after(THREE, 30.0) for each in one.work)


def hows(steps: tuple[StepOutcome, ...]) -> list[str]:
    return [str(each.outcome) for each in steps]


def test_of_the_rounds_that_fit_into_a_time_those_are_whole_that_were_done() -> None:
    both = (step(hold=10, sides="each"), step("bridge", hold=10))
    rounds = routine(RepeatStep(times=1, lasts=70.0, steps=both), defaults=NOTHING_BETWEEN)
    plank, bridge = after(rounds, 100.0)

    assert (hows((plank, bridge)), whole_rounds(plank), whole_rounds(bridge)) == (["done", "done"], 2, 2)
    assert hows(after(rounds, 15.0, Command.LEAVE)) == ["shortened", "left out"]
    assert [*map(whole_rounds, after(rounds, 15.0, Command.LEAVE))] == [0, 0]
    assert [*map(whole_rounds, after(rounds, 55.0, Command.LEAVE))] == [2, 1]


def test_a_round_is_whole_when_all_of_its_steps_are() -> None:
    both = (step(hold=10), step("bridge", hold=10))
    rounds = RepeatStep(times=1, lasts=75.0, steps=both, title=text("Circuit"))
    plan = routine(step(hold=5), rounds, RepeatStep(times=2, steps=(step(hold=5),)), defaults=NOTHING_BETWEEN)
    timeline = compile_timeline(plan)
    left = [Ended(index, 10.0, "done") for index in range(1, 8)]

    assert rounds_done(timeline, left) == ((rounds, 3),)
    assert rounds_done(timeline, ()) == ((rounds, 0),)


def test_each_pass_through_such_rounds_counts() -> None:
    rounds = RepeatStep(times=1, lasts=20.0, steps=(step(hold=10),))
    (plank,) = after(routine(RepeatStep(times=2, steps=(rounds,)), defaults=NOTHING_BETWEEN), 30.0, Command.LEAVE)

    assert (plank.outcome, whole_rounds(plank)) == (Outcome.DONE, 3)


@pytest.mark.parametrize(
    ("left", "has_worked"),
    [
        ([("get-ready", 5.0, "done"), ("work", 0.0, "shortened")], False),
        ([("get-ready", 5.0, "done"), ("work", 0.1, "shortened")], True),
        ([("work", 0.8, "skipped")], False),  # to skip is not to work however long it took
        ([], False),
    ],
)
def test_to_get_ready_and_to_skip_is_not_yet_to_work(left: list[tuple[str, float, str]], has_worked: bool) -> None:  # noqa: FBT001  because it is a claim of the example
    assert worked(left) is has_worked


@pytest.mark.parametrize(
    ("how", "asks_work", "worked", "remembered"),
    [
        ("finished", True, True, "finished"),
        ("finished", True, False, "left"),
        ("finished", False, False, "finished"),
        ("stopped", True, False, "stopped"),
    ],
)
def test_a_session_of_which_all_work_was_skipped_was_left(
    how: str,
    asks_work: bool,  # noqa: FBT001  because it is the example
    worked: bool,  # noqa: FBT001  because it is the example
    remembered: str,
) -> None:
    assert how_ended(how, asks_work=asks_work, worked=worked) == remembered


def test_a_session_to_the_end_was_done() -> None:
    done = after(THREE, 500)

    assert hows(done) == ["done", "done", "done"]
    assert [[work.seconds for work in each.work] for each in done] == [[30.0], [20.0, 20.0], [10.0]]


def test_what_was_broken_off_skipped_or_never_reached_is_called_so() -> None:
    left = after(THREE, Command.NEXT, 12, Command.NEXT, Command.NEXT, Command.LEAVE)

    assert hows(left) == ["skipped", "shortened", "left out"]
    assert [work.outcome for work in left[1].work] == [Outcome.SHORTENED, Outcome.SKIPPED]
    assert [work.seconds for each in left for work in each.work] == [0.0, 12.0, 0.0, 0.0]


def test_what_was_skipped_while_getting_ready_was_skipped() -> None:
    plan = routine(step(hold=30), step("bridge", hold=20), step(hold=10))

    assert hows(after(plan, 2, *[Command.SKIP_STEP] * 3)) == [
        "skipped",
        "skipped",
        "skipped",
    ]


def test_what_was_left_while_getting_ready_was_not_reached() -> None:
    plan = routine(step(hold=30), step("bridge", hold=20), step(hold=10))

    assert hows(after(plan, 2, Command.SKIP_STEP, 2, Command.LEAVE)) == ["skipped", "left out", "left out"]
    back = after(plan, Command.SKIP_STEP, 1, Command.PREVIOUS, Command.LEAVE)
    assert hows(back) == [
        "skipped",
        "left out",
        "left out",
    ]


def test_a_step_that_was_done_in_part_was_shortened() -> None:
    assert hows(after(THREE, 55, Command.LEAVE)) == ["done", "shortened", "left out"]


def test_a_hold_that_was_broken_off_and_then_done_was_done() -> None:
    again = after(THREE, 12, Command.PREVIOUS, 500)

    assert again[0].outcome is Outcome.DONE
    assert again[0].work[0].seconds == 30.0


def test_all_rounds_of_a_step_count_together() -> None:
    rounds = routine(RepeatStep(times=3, steps=(step(hold=10),)), defaults=NOTHING_BETWEEN)
    (only,) = after(rounds, 20, Command.LEAVE)

    assert (only.source, only.outcome, len(only.work)) == ((0, 0), Outcome.SHORTENED, 3)


@strategies.modest
@given(
    strategies.routines(),
    st.lists(st.floats(0.1, 60) | st.sampled_from([Command.NEXT, Command.DONE, Command.PREVIOUS])),
)
def test_every_stretch_of_work_has_one_outcome(plan: Routine, script: list[Command | float]) -> None:
    steps = after(plan, *script, Command.LEAVE)
    worked = [phase.index for phase in compile_timeline(plan).phases if phase.work and phase.kind == "work"]

    assert sorted(work.phase.index for each in steps for work in each.work) == worked
