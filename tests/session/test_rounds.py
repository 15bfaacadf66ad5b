"""Repeats with a clock: a round every minute, and as many rounds as fit into a time."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import text
from backstride.routine.model import NoteStep, RepeatStep, RestStep, Routine, Step
from backstride.session.cue_compiler import compile_cues
from backstride.session.player import (
    Command,
    CueDue,
    Event,
    PhaseEnded,
    PhaseStarted,
    Plan,
    Position,
    Session,
    SessionEnded,
    State,
    advance,
    apply,
)
from backstride.session.shorten import about
from backstride.session.timeline import Kind, Timeline, depends_on_pace
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, routine, step
from tests.support.languages import ENGLISH


def every(seconds: float, *steps: Step, times: int = 3) -> RepeatStep:
    return RepeatStep(times=times, steps=steps, every=seconds)


def within(seconds: float, *steps: Step, rest: float = 0.0) -> RepeatStep:
    return RepeatStep(times=1, steps=steps, lasts=seconds, rest=rest)


def timeline(*steps: Step) -> Timeline:
    return compile_timeline(routine(*steps, defaults=NOTHING_BETWEEN))


def planned(plan: Routine) -> Plan:
    whole = compile_timeline(plan)
    return Plan(whole, compile_cues(whole, catalogue=ENGLISH, measure=lambda _: 1.0))


def begun(*steps: Step, at: Position | None = None) -> Session:
    plan = planned(routine(*steps, defaults=NOTHING_BETWEEN))
    return apply(Session(plan, position=at or Position()), Command.START)[0]


def played(session: Session, *script: Command | float) -> tuple[Session, list[Event]]:
    happened: list[Event] = []
    for act in script:
        session, events = apply(session, act) if isinstance(act, Command) else advance(session, act)
        happened += events
    return session, happened


def ends(events: Iterable[Event]) -> list[tuple[float, int, str, float]]:
    """Return when which phase ended, how, and after how many seconds."""
    return [(each.t, each.phase.index, each.how, each.completed) for each in events if isinstance(each, PhaseEnded)]


def spoken(events: Iterable[Event]) -> list[str]:
    return [each.cue.phrase.text for each in events if isinstance(each, CueDue) and each.cue.phrase]


def heard(*steps: Step) -> list[str]:
    """Return what is said in a whole session of *steps*."""
    plan = planned(routine(*steps, defaults=NOTHING_BETWEEN))
    return spoken(played(Session(plan), Command.START, 1000.0)[1])


HOLD, OPEN = step(hold=20), step(reps=(10,))


# --- a round every minute ---------------------------------------------------------------------------------------------


def test_what_is_left_of_a_minute_is_the_rest_of_its_round() -> None:
    plan = timeline(every(60, HOLD))

    assert [(phase.kind, phase.length) for phase in plan.phases] == [
        (Kind.WORK, 20), (Kind.REST, 40), (Kind.WORK, 20), (Kind.REST, 40), (Kind.WORK, 20),
    ]  # fmt: skip
    assert [phase.opens_round for phase in plan.phases] == [None, (2, 3), None, (3, 3), None]
    assert plan.total == plan.about == 140


def test_a_round_that_takes_the_whole_minute_has_no_rest() -> None:
    assert [phase.length for phase in timeline(every(20, HOLD)).phases] == [20, 20, 20]


def test_at_ones_own_pace_the_next_round_begins_on_the_minute_all_the_same() -> None:
    _, events = played(begun(every(60, OPEN)), 12.0, Command.DONE, 48.0, 35.0, Command.DONE, 25.0)

    assert ends(events) == [(12, 0, "done", 12), (60, 1, "done", 48), (95, 2, "done", 35), (120, 3, "done", 25)]


def test_who_takes_longer_than_a_minute_goes_on_without_a_rest_and_catches_up() -> None:
    session, events = played(begun(every(60, OPEN)), 70.0, Command.DONE, 20.0, Command.DONE, 30.0)

    assert ends(events) == [(70, 0, "done", 70), (90, 2, "done", 20), (120, 3, "done", 30)]
    assert session.phase.index == 4


def test_about_counts_the_minutes_and_the_guess_of_the_last_round() -> None:
    plan = timeline(every(60, OPEN), RestStep(length=5.0))

    assert (plan.total, plan.about, plan.open_phases) == (125, 165, 3)
    assert timeline(every(30, OPEN)).about == 120  # by estimate, forty seconds take longer than thirty


def test_only_at_ones_own_pace_the_rest_depends_on_what_was_before() -> None:
    assert [depends_on_pace(phase) for phase in timeline(every(60, OPEN)).phases] == [False, True, False, True, False]
    assert not any(map(depends_on_pace, timeline(every(60, HOLD), within(60, OPEN)).phases))


def test_more_time_in_a_round_is_less_rest_in_it() -> None:
    _, events = played(begun(every(60, HOLD)), 5.0, Command.MORE, 55.0)

    assert ends(events) == [(30, 0, "done", 30), (60, 1, "done", 30)]


def test_more_rest_takes_from_the_next_one() -> None:
    _, events = played(begun(every(60, HOLD)), 30.0, Command.MORE, 90.0)

    assert ends(events) == [(20, 0, "done", 20), (70, 1, "done", 50), (90, 2, "done", 20), (120, 3, "done", 30)]


def test_who_leaves_the_rest_out_takes_the_minute_along() -> None:
    _, events = played(begun(every(60, HOLD)), 30.0, Command.NEXT, 60.0)

    assert ends(events)[1:] == [(30, 1, "skipped", 10), (50, 2, "done", 20), (90, 3, "done", 40)]


def test_who_does_a_round_again_has_its_whole_rest() -> None:
    _, events = played(begun(every(60, HOLD)), 21.0, Command.PREVIOUS, 60.0)

    assert ends(events) == [(20, 0, "done", 20), (21, 1, "skipped", 1), (41, 0, "done", 20), (81, 1, "done", 40)]


def test_a_pause_stops_the_minute_too() -> None:
    _, events = played(begun(every(60, HOLD)), 30.0, Command.PAUSE, 500.0, Command.RESUME, 3.0, 30.0)

    assert ends(events)[1:] == [(60, 1, "done", 40)]


def test_each_pass_through_it_has_a_minute_of_its_own() -> None:
    twice = RepeatStep(times=2, steps=(every(60, HOLD, times=2),), rest=10.0)

    assert timeline(twice).starts == (0, 20, 60, 80, 90, 110, 150)
    assert {phase.timed.since for phase in timeline(twice).phases if phase.timed} == {0, 4}


def test_a_session_goes_on_with_the_rest_that_it_had() -> None:
    _, events = played(begun(every(60, OPEN), at=Position(1, 5.0, 0.0, 50.0)), 60.0)

    assert ends(events) == [(5, 1, "done", 5)]


# --- as many rounds as fit --------------------------------------------------------------------------------------------


def test_it_has_as_many_rounds_as_fit_and_ends_with_the_time() -> None:
    plan = timeline(within(90, HOLD, rest=10.0), HOLD)

    assert [phase.about for phase in plan.phases] == [20, 10, 20, 10, 20, 10, 0, 20]
    assert (plan.total, plan.about, plan.starts[-1]) == (110, 110, 90)
    assert [(phase.round, phase.rounds) for phase in plan.phases[-2:]] == [(4, None), (None, None)]


def test_the_end_of_the_time_cuts_off_what_is_being_done() -> None:
    _, events = played(begun(within(50, HOLD), HOLD), 70.0)

    assert ends(events) == [
        (20, 0, "done", 20), (40, 1, "done", 20), (50, 2, "shortened", 10), (70, 3, "done", 20),
    ]  # fmt: skip


def test_a_round_that_ends_with_the_time_is_whole() -> None:
    session, events = played(begun(within(40, HOLD)), 50.0)

    assert [how for _, _, how, _ in ends(events)] == ["done", "done"]
    assert session.state is State.ENDED
    assert [each.cue.kind for each in events if isinstance(each, CueDue)].count("finish") == 1


def test_at_ones_own_pace_the_time_ends_it_too_and_the_very_end_is_heard() -> None:
    session, events = played(begun(within(60, OPEN)), 10.0, Command.DONE, 15.0, Command.DONE, 100.0)

    assert ends(events) == [(10, 0, "done", 10), (25, 1, "done", 15), (60, 2, "shortened", 35)]
    assert session.state is State.ENDED
    assert [each.cue.kind for each in events if isinstance(each, CueDue)].count("finish") == 1
    assert next(each for each in events if isinstance(each, SessionEnded)).planned == 60


def test_there_are_rounds_enough_for_who_is_as_fast_as_can_be() -> None:
    plan = timeline(within(60, OPEN))

    assert len(plan.phases) == 12
    assert [phase.about for phase in plan.phases[:3]] == [40, 20, 0]
    assert (plan.total, plan.about, plan.open_phases, plan.last_open) == (60, 60, 0, None)
    assert len(timeline(within(12 * 3600.0, NoteStep(note=text("Jump."), length=1.0))).phases) == 200


def test_what_takes_less_than_its_time_by_any_guess_still_takes_it() -> None:
    plan = timeline(within(60, NoteStep(note=text("Jump."))))

    assert (plan.total, plan.about, len(plan.phases)) == (60, 60, 60)


def test_who_leaves_something_out_keeps_the_time() -> None:
    _, events = played(begun(within(50, HOLD), HOLD), 5.0, Command.NEXT, 100.0)

    assert ends(events)[:3] == [(5, 0, "shortened", 5), (25, 1, "done", 20), (45, 2, "done", 20)]


def test_who_goes_back_after_the_time_is_over_begins_it_anew() -> None:
    session, _ = played(begun(within(50, HOLD), HOLD), 51.0, Command.PREVIOUS)

    assert session.phase.index == 0
    assert played(session, 50.0)[0].phase.index == 3


def test_who_goes_back_within_it_has_no_more_time() -> None:
    _, events = played(begun(within(50, HOLD), HOLD), 21.0, Command.PREVIOUS, 40.0)

    assert ends(events)[1:] == [(21, 1, "skipped", 1), (41, 0, "done", 20), (50, 1, "shortened", 9)]


def test_the_voice_says_that_it_begins_and_which_round_it_is_but_never_the_last() -> None:
    assert [words for words in heard(within(60, step(hold=15, get_ready=5.0), rest=5.0)) if "ound" in words] == [
        "As many rounds as you can in one minute.",
        "Round two.",
        "Round three.",
    ]


def test_it_is_said_in_a_rest_that_comes_first_and_in_a_later_round_of_what_is_around_it() -> None:
    again = RepeatStep(times=2, steps=(within(60, step(hold=30, get_ready=8.0)),))
    opening = "As many rounds as you can in one minute."

    assert heard(within(60, RestStep(length=10.0), HOLD))[:2] == [opening, "Plank. Twenty seconds."]
    assert heard(again).count(opening) == 2


@strategies.modest
@given(strategies.timed_routines(), st.lists(st.integers(1, 60_000), max_size=30))
def test_phases_come_in_order_and_their_seconds_add_up_to_the_clock(plan: Routine, ticks: list[int]) -> None:
    session, events = played(Session(planned(plan)), Command.START, *(tick / 1000 for tick in ticks))
    while session.state is not State.ENDED:
        done = (Command.DONE,) if session.state is State.WAITING else ()
        session, more = played(session, *done, 7.0)
        events += more
    started = [event.phase.index for event in events if isinstance(event, PhaseStarted)]

    assert started == sorted(set(started))
    assert sum(completed for *_, completed in ends(events)) == pytest.approx(session.clock)


@strategies.modest
@given(strategies.timed_routines())
def test_nothing_is_explained_by_the_clock(plan: Routine) -> None:
    explained = compile_timeline(plan, frozenset({"one", "two"}))

    assert not [phase for phase in explained.phases if phase.explained and phase.timed]
    assert explained.about == pytest.approx(about(plan, frozenset({"one", "two"})))
