from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import text
from backstride.routine.model import Cap, NoteStep, Routine, Tempo
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Cue
from backstride.session.events import Hurt
from backstride.session.player import (
    TRANSITIONS,
    Command,
    Counted,
    CueDue,
    Event,
    Extended,
    LeadIn,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Plan,
    Position,
    Ready,
    Resumed,
    Seeked,
    Session,
    SessionEnded,
    SessionStarted,
    State,
    advance,
    allowed,
    apply,
    until_next,
    with_plan,
)
from backstride.session.states import pause_command, tap_command
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step
from tests.support.languages import ENGLISH


def planned(plan: Routine, explain: frozenset[str] = frozenset()) -> Plan:
    timeline = compile_timeline(plan, explain)
    return Plan(timeline, compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: 1.0, verbosity="tones"))


def explained(plan: Routine) -> Plan:
    """A plan in which every exercise is explained where it comes first."""
    return planned(plan, frozenset(plan.exercises))


def holds(*lengths: float) -> Plan:
    """A plan of holds with nothing between them."""
    return planned(routine(*(step(hold=length) for length in lengths), defaults=NOTHING_BETWEEN))


def begun(plan: Plan, seconds: float = 0.0) -> Session:
    return advance(apply(Session(plan), Command.START)[0], seconds)[0]


def told(events: Iterable[Event]) -> list[str]:
    """Write *events* as a person would: what happened, when, to which phase."""
    return [_line(event) for event in events]


def _line(event: Event) -> str:
    match event:
        case PhaseStarted(t, phase):
            return f"{t:g} start {phase.index}"
        case PhaseEnded(t, phase, completed, how, reps):
            return f"{t:g} {how} {phase.index} after {completed:g}" + (f" with {reps}" if reps is not None else "")
        case CueDue(t, cue):
            return f"{t:g} {cue.kind}"
        case Seeked(t, from_index, to_index):
            return f"{t:g} seek {from_index} to {to_index}"
        case LeadIn(t, seconds):
            return f"{t:g} in {seconds}"
        case Paused(t, reason):
            return f"{t:g} paused {reason}"
        case Extended(t, seconds):
            return f"{t:g} more {seconds:g}"
        case SessionEnded(t, how, completed, length):
            return f"{t:g} {how} {completed:g} of {length:g}"
        case SessionStarted() | Resumed() | Ready() | Counted() | Hurt():
            return f"{event.t:g} {_PLAIN[type(event)]}"


_PLAIN = {SessionStarted: "begin session", Resumed: "resumed", Ready: "ready", Counted: "counted", Hurt: "hurt"}


def outcome(session: Session, *commands: Command) -> tuple[Session, list[str]]:
    events: list[Event] = []
    for command in commands:
        session, more = apply(session, command)
        events += more
    return session, told(events)


def test_a_session_is_told_from_its_start_to_its_end() -> None:
    session, first = apply(Session(holds(3, 2)), Command.START)
    ended, events = advance(session, 60)

    assert told((*first, *events)) == [
        "0 begin session",
        "0 start 0",
        "0 begin",
        "1 countdown",
        "2 countdown",
        "3 done 0 after 3",
        "3 start 1",
        "3 begin",
        "4 countdown",
        "5 finish",
        "5 done 1 after 2",
        "5 finished 5 of 5",
    ]
    assert (ended.state, ended.clock) == (State.ENDED, 5.0)


def test_a_routine_of_no_length_is_over_at_once() -> None:
    session, events = outcome(Session(planned(routine())), Command.START)

    assert events == ["0 begin session", "0 finished 0 of 0"]
    assert session.state is State.ENDED
    assert allowed(Session(planned(routine()))) == {Command.START, Command.LEAVE}


def test_before_the_start_nothing_moves() -> None:
    ready = Session(holds(30))

    assert advance(ready, 10) == (ready, ())
    assert until_next(ready) is None
    assert allowed(ready) == {Command.START, Command.LEAVE}


def test_no_time_is_no_change() -> None:
    session = begun(holds(30))

    assert advance(session, 0.0) == (session, ())


def test_an_hour_of_tenths_of_a_second_is_exactly_an_hour() -> None:
    session = begun(holds(*[7.7] * 500))
    completed = []
    for _ in range(36_000):
        session, events = advance(session, 0.1)
        completed += [event.completed for event in events if isinstance(event, PhaseEnded)]

    assert session.clock == 3600.0
    assert completed == [7.7] * 467


def test_a_thousand_small_ticks_tell_what_one_large_one_tells() -> None:
    small = large = begun(planned(routine(step(hold=30, sides="each", sets=2))))
    small_events: list[Event] = []
    for _ in range(1000):
        small, events = advance(small, 0.077)
        small_events += events
    large, large_events = advance(large, 77.0)

    assert small_events == list(large_events)
    assert small == large


def test_a_lead_in_of_small_ticks_leads_where_one_large_tick_leads() -> None:
    small = large = outcome(begun(holds(30), 5), Command.PAUSE, Command.RESUME)[0]
    for _ in range(50):
        small, _ = advance(small, 0.1)

    assert small == advance(large, 5.0)[0]


def test_cues_of_one_moment_stand_in_the_order_of_the_plan_whichever_end_they_hang_on() -> None:
    # In floats 1 - 0.9 is a little less than 0.1.
    cues = (Cue(phase=0, at=0.1, kind="first"), Cue(phase=0, at=0.9, kind="second", from_end=True))
    session = begun(replace(holds(1), cues=(cues,)))

    assert told(advance(session, 0.5)[1]) == ["0.1 first", "0.1 second"]


def test_the_next_moment_is_the_next_cue_or_boundary() -> None:
    session = begun(holds(10))

    assert until_next(session) == 7.0
    assert until_next(advance(session, 6.9)[0]) == 0.1
    assert until_next(advance(session, 8.5)[0]) == 0.5
    assert until_next(advance(session, 9.5)[0]) == 0.5


def test_an_open_phase_waits_for_the_person() -> None:
    session = begun(planned(routine(step(reps=(10,)), defaults=NOTHING_BETWEEN)), 100)

    assert (session.state, session.clock) == (State.WAITING, 100.0)
    assert until_next(session) is None
    assert outcome(session, Command.DONE)[1] == ["100 finish", "100 done 0 after 100", "100 finished 100 of 0"]


def test_a_hold_as_long_as_the_person_can_ends_when_they_say_so_or_at_its_cap() -> None:
    plan = planned(routine(step(hold=("max",), at_most=Cap(60)), step(hold=5), defaults=NOTHING_BETWEEN))
    session = begun(plan, 40)

    assert (session.state, until_next(session)) == (State.WAITING, 20.0)
    assert outcome(session, Command.DONE)[1] == ["40 done 0 after 40", "40 start 1", "40 begin"]
    over, events = advance(session, 20)
    assert told(events) == ["60 done 0 after 60", "60 start 1", "60 begin"]
    assert over.state is State.RUNNING


def test_repetitions_are_counted_where_nobody_knows_their_number() -> None:
    plan = planned(routine(step(reps=("max",)), step(hold=5), defaults=NOTHING_BETWEEN))
    session = begun(plan, 4)

    counted, events = outcome(session, Command.COUNT, Command.COUNT)
    assert events == ["4 counted", "4 counted"]
    assert (counted.state, counted.position) == (State.WAITING, Position(0, 4.0, counted=2))
    after, events = outcome(counted, Command.DONE)
    assert events == ["4 done 0 after 4 with 2", "4 start 1", "4 begin"]
    assert after.position.counted == 0
    assert Command.COUNT not in allowed(after)
    assert Command.COUNT not in allowed(begun(planned(routine(step(reps=(5,)), defaults=NOTHING_BETWEEN))))


def test_counting_ends_with_the_last_repetition_that_is_asked_for() -> None:
    session = begun(planned(routine(step(reps=("max",), at_most=Cap(2, 2)), defaults=NOTHING_BETWEEN)), 3)

    over, events = outcome(session, Command.COUNT, Command.COUNT)
    assert events == ["3 counted", "3 counted", "3 finish", "3 done 0 after 3 with 2", "3 finished 3 of 0"]
    assert over.state is State.ENDED


def test_what_a_tap_means() -> None:
    counting, waiting, holding = (
        begun(planned(routine(each, defaults=NOTHING_BETWEEN)))
        for each in (step(reps=("max",)), step(reps=(5,)), step(hold=5))
    )

    assert [tap_command(allowed(each)) for each in (counting, waiting, holding)] == [
        Command.COUNT,
        Command.DONE,
        Command.PAUSE,
    ]


def test_done_is_for_open_phases_and_more_for_those_with_a_length_and_no_rhythm() -> None:
    waiting = begun(planned(routine(NoteStep(note=text("Walk")))))
    holding = begun(holds(30))
    rhythm = begun(planned(routine(step(reps=(2,), tempo=Tempo(2, 0, 2)), defaults=NOTHING_BETWEEN)))

    assert Command.DONE in allowed(waiting)
    assert Command.MORE not in allowed(waiting)
    assert Command.MORE not in allowed(apply(waiting, Command.PAUSE)[0])
    assert Command.DONE not in allowed(holding)
    assert Command.MORE in allowed(holding)
    assert Command.MORE not in allowed(rhythm)


@pytest.mark.parametrize(
    ("granted", "command"),
    [
        ({Command.PAUSE, Command.NEXT}, Command.PAUSE),
        ({Command.RESUME, Command.NEXT}, Command.RESUME),
        ({Command.START, Command.LEAVE}, Command.START),
        ({Command.NEXT}, None),
    ],
)
def test_the_control_that_pauses_does_what_is_allowed(granted: set[Command], command: Command | None) -> None:
    assert pause_command(frozenset(granted)) is command


def test_a_command_that_is_not_allowed_changes_nothing() -> None:
    session = begun(holds(30))

    assert apply(session, Command.START) == (session, ())


@pytest.mark.parametrize("state", State)
def test_a_session_allows_what_the_table_says_of_its_state(state: State) -> None:
    plans = (
        planned(routine(step(reps=("max",)), defaults=NOTHING_BETWEEN)),
        explained(routine(step(hold=30), plank=exercise(setup=text("Lie down.")))),
        holds(30),
    )
    limited = {Command.MORE, Command.COUNT, Command.READY}
    granted = [allowed(replace(begun(plan), state=state)) for plan in plans]

    assert all(each - limited == frozenset(TRANSITIONS[state]) - limited for each in granted)
    assert frozenset().union(*granted) == frozenset(TRANSITIONS[state])


def test_a_pause_stops_the_clock_and_three_seconds_lead_in_are_not_counted() -> None:
    paused, events = outcome(begun(holds(30), 12.0), Command.PAUSE)
    still, nothing = advance(paused, 500)
    leading, first = apply(still, Command.RESUME)
    session, rest = advance(leading, 4.0)

    assert events == ["12 paused user"]
    assert nothing == ()
    assert told((*first, *rest)) == ["12 in 3", "12 in 2", "12 in 1", "12 resumed"]
    assert (session.state, session.clock, session.position.seconds) == (State.RUNNING, 13.0, 13.0)


def test_the_lead_in_is_counted_second_by_second() -> None:
    session = apply(apply(begun(holds(30), 5), Command.PAUSE)[0], Command.RESUME)[0]

    assert (session.state, session.lead_left, until_next(session)) == (State.LEAD_IN, 3.0, 1.0)
    session, events = advance(session, 0.75)
    assert (events, until_next(session)) == ((), 0.25)
    session, events = advance(session, 0.25)
    assert told(events) == ["5 in 2"]
    assert told(advance(session, 2)[1]) == ["5 in 1", "5 resumed"]


def test_a_lead_in_of_a_part_of_a_second_is_only_waited_for() -> None:
    plan = replace(holds(30), lead_in=0.5)
    leading, events = outcome(begun(plan, 5), Command.PAUSE, Command.RESUME)

    assert events == ["5 paused user"]
    assert until_next(leading) == 0.5
    assert told(advance(leading, 0.5)[1]) == ["5 resumed"]


def test_without_a_lead_in_a_session_goes_on_at_once() -> None:
    session, events = outcome(begun(replace(holds(30), lead_in=0.0), 5), Command.PAUSE, Command.RESUME)

    assert events == ["5 paused user", "5 resumed"]
    assert session.state is State.RUNNING


def test_what_waited_for_the_clock_to_go_on_is_told_once() -> None:
    plan = replace(holds(30, 20), lead_in=0.0)
    _, events = outcome(begun(plan, 5), Command.PAUSE, Command.NEXT, Command.RESUME, Command.PAUSE, Command.RESUME)

    assert events.count("5 begin") == 1


def test_a_pause_within_the_lead_in_is_a_pause() -> None:
    session, _ = outcome(begun(holds(30), 5), Command.PAUSE, Command.RESUME, Command.PAUSE)

    assert session.state is State.PAUSED


def test_next_skips_a_rest_and_shortens_work_that_was_begun() -> None:
    session, events = outcome(begun(holds(30, 20, 10), 12), Command.NEXT, Command.NEXT)

    assert events == [
        "12 shortened 0 after 12",
        "12 seek 0 to 1",
        "12 start 1",
        "12 begin",
        "12 skipped 1 after 0",
        "12 seek 1 to 2",
        "12 start 2",
        "12 begin",
    ]
    assert session.position == Position(2)


@pytest.mark.parametrize(("worked", "how"), [(0.9, "skipped"), (1.0, "shortened"), (1.5, "shortened")])
def test_work_of_a_second_has_been_begun(worked: float, how: str) -> None:
    assert outcome(begun(holds(30, 20), worked), Command.NEXT)[1][0] == f"{worked:g} {how} 0 after {worked:g}"


def test_a_rest_that_is_cut_is_skipped() -> None:
    plan = planned(routine(step(hold=10, sets=2, rest=30), defaults=NOTHING_BETWEEN))

    assert outcome(begun(plan, 25), Command.NEXT)[1][0] == "25 skipped 1 after 15"


def test_next_in_the_last_phase_ends_the_session() -> None:
    session, events = outcome(begun(holds(30, 20), 42), Command.NEXT)

    assert events == ["42 shortened 1 after 12", "42 finish", "42 finished 42 of 50"]
    assert session.state is State.ENDED


def test_previous_goes_to_the_start_of_the_phase_and_then_to_the_one_before() -> None:
    session, events = outcome(begun(holds(30, 20), 35), Command.PREVIOUS, Command.PREVIOUS, Command.PREVIOUS)

    assert events == [
        "35 skipped 1 after 5",
        "35 seek 1 to 1",
        "35 start 1",
        "35 begin",
        "35 skipped 1 after 0",
        "35 seek 1 to 0",
        "35 start 0",
        "35 begin",
        "35 skipped 0 after 0",
        "35 seek 0 to 0",
        "35 start 0",
        "35 begin",
    ]
    assert session.position == Position(0)


@pytest.mark.parametrize(("seconds", "phase"), [(1.9, 1), (2.0, 2), (2.5, 2)])
def test_within_two_seconds_previous_is_the_phase_before(seconds: float, phase: int) -> None:
    session = begun(holds(30, 20, 10), 50 + seconds)

    assert outcome(session, Command.PREVIOUS)[0].position == Position(phase)


def test_a_step_begins_again_or_is_skipped_as_a_whole() -> None:
    plan = planned(routine(step(hold=10, sets=3, rest=5), step("bridge", hold=10), defaults=NOTHING_BETWEEN))
    session = begun(plan, 20)

    assert session.position.phase == 2
    assert outcome(session, Command.RESTART_STEP)[0].position == Position(0)
    assert outcome(session, Command.RESTART_STEP)[1][0] == "20 skipped 2 after 5"
    assert outcome(session, Command.SKIP_STEP)[0].position == Position(5)
    assert outcome(session, Command.SKIP_STEP, Command.SKIP_STEP)[0].state is State.ENDED


def test_more_moves_the_end_of_a_phase_and_the_cues_that_hang_on_it() -> None:
    session, events = outcome(begun(holds(10), 8.5), Command.MORE)

    assert events == ["8.5 more 10"]
    assert told(advance(session, 60)[1]) == [
        "17 countdown",
        "18 countdown",
        "19 countdown",
        "20 finish",
        "20 done 0 after 20",
        "20 finished 20 of 10",
    ]


def test_a_seek_while_paused_stays_paused_and_keeps_the_first_cue_for_later() -> None:
    paused, events = outcome(begun(holds(30, 20), 5), Command.PAUSE, Command.NEXT)
    leading, _ = apply(paused, Command.RESUME)

    assert events == ["5 paused user", "5 shortened 0 after 5", "5 seek 0 to 1", "5 start 1"]
    assert paused.state is State.PAUSED
    assert told(advance(leading, 3.5)[1]) == ["5 in 2", "5 in 1", "5 resumed", "5 begin"]


def test_a_pause_at_the_very_beginning_does_not_tell_it_twice() -> None:
    session, events = outcome(Session(holds(30)), Command.START, Command.PAUSE, Command.RESUME)

    assert told(advance(session, 4)[1]) == ["0 in 2", "0 in 1", "0 resumed"]
    assert events == ["0 begin session", "0 start 0", "0 begin", "0 paused user", "0 in 3"]


def test_a_seek_to_an_open_phase_waits_in_it_after_the_lead_in() -> None:
    plan = planned(routine(step(hold=30), NoteStep(note=text("Walk")), defaults=NOTHING_BETWEEN))
    session, _ = outcome(begun(plan, 5), Command.PAUSE, Command.RESUME, Command.NEXT)

    assert session.state is State.LEAD_IN
    assert advance(session, 3)[0].state is State.WAITING


def test_after_a_sleep_the_hold_can_be_done_again() -> None:
    asleep, events = apply(begun(holds(30), 12), Command.PAUSE, reason="sleep")
    again, more = outcome(asleep, Command.REPEAT_PHASE)

    assert told(events) == ["12 paused sleep"]
    assert more == ["12 skipped 0 after 12", "12 seek 0 to 0", "12 start 0", "12 in 3"]
    assert (again.state, again.position) == (State.LEAD_IN, Position(0))


def test_leaving_is_possible_from_anywhere_and_says_how() -> None:
    left, events = apply(begun(holds(30), 12), Command.LEAVE, how="stopped")

    assert told(events) == ["12 shortened 0 after 12", "12 stopped 12 of 30"]
    assert left.state is State.ENDED
    assert told(apply(Session(holds(30)), Command.LEAVE)[1]) == ["0 left 0 of 30"]


def test_a_session_can_begin_in_the_middle_of_a_phase() -> None:
    session, events = outcome(Session(holds(30, 20), position=Position(0, 26.0)), Command.START)

    assert events == ["0 begin session", "0 start 0"]
    assert told(advance(session, 4)[1]) == [
        "1 countdown",
        "2 countdown",
        "3 countdown",
        "4 done 0 after 4",
        "4 start 1",
        "4 begin",
    ]


def seconds() -> st.SearchStrategy[float]:
    return st.integers(1, 60_000).map(lambda ms: ms / 1000)


def play(plan: Plan, script: Iterable[Command | float]) -> tuple[Session, list[Event]]:
    session, events = apply(Session(plan), Command.START)
    happened = list(events)
    for act in script:
        session, events = apply(session, act) if isinstance(act, Command) else advance(session, act)
        happened += events
    return session, happened


scripts = st.lists(seconds() | st.sampled_from(sorted(set(Command) - {Command.LEAVE})), max_size=25)


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), scripts)
def test_completed_lengths_sum_to_the_clock_whatever_happens(plan: Routine, script: list[Command | float]) -> None:
    session, events = play(explained(plan), [*script, Command.LEAVE])
    completed = fsum(event.completed for event in events if isinstance(event, PhaseEnded))
    started = [event for event in events if isinstance(event, PhaseStarted)]
    ended = [event for event in events if isinstance(event, PhaseEnded)]

    assert session.state is State.ENDED
    assert abs(completed - session.clock) < 1e-6
    assert [event.phase.index for event in started] == [event.phase.index for event in ended]
    assert [event.t for event in events] == sorted(event.t for event in events)


def visits(events: Iterable[Event]) -> list[list[Event]]:
    """Cut *events* into what happened in each visit to a phase, its start and its end included."""
    cut: list[list[Event]] = []
    inside = False
    for event in events:
        if isinstance(event, PhaseStarted):
            cut.append([])
        inside = inside or isinstance(event, PhaseStarted)
        if inside:
            cut[-1].append(event)
        inside = inside and not isinstance(event, PhaseEnded)
    return cut


@strategies.modest
@given(strategies.routines(), scripts)
def test_between_commands_every_cue_happens_once_and_in_order(plan: Routine, script: list[Command | float]) -> None:
    whole = explained(plan)
    _, events = play(whole, [*script, Command.LEAVE])
    for visit in visits(events):
        index = next(event.phase.index for event in visit if isinstance(event, PhaseStarted))
        heard = [event.cue for event in visit if isinstance(event, CueDue)]
        how = next(event.how for event in visit if isinstance(event, PhaseEnded))
        if not any(isinstance(event, Extended | Paused | Ready) for event in visit):
            assert heard == list(whole.cues[index][: len(heard)])
            assert how != "done" or len(heard) == len(whole.cues[index])


@strategies.modest
@given(strategies.routines(), st.lists(seconds(), max_size=30))
def test_without_commands_every_phase_and_cue_happens_once_and_in_order(plan: Routine, ticks: list[float]) -> None:
    whole = planned(plan)
    session, events = play(whole, ticks)
    while session.state is not State.ENDED:
        session, more = apply(session, Command.DONE) if session.state is State.WAITING else advance(session, 50_000.0)
        events += more

    assert [e.phase.index for e in events if isinstance(e, PhaseEnded)] == list(range(len(whole.timeline.phases)))
    assert [e.cue for e in events if isinstance(e, CueDue)] == [cue for phase in whole.cues for cue in phase]
    assert all(e.how == "done" for e in events if isinstance(e, PhaseEnded))


@strategies.modest
@given(strategies.routines(), st.lists(seconds() | st.sampled_from([Command.PAUSE, Command.RESUME]), max_size=25))
def test_however_often_it_is_paused_every_phase_and_cue_happens_once_and_in_order(
    plan: Routine, script: list[Command | float]
) -> None:
    whole = planned(plan)
    session, events = play(whole, script)
    while session.state is not State.ENDED:
        ends_by_command = {State.WAITING: Command.DONE, State.PAUSED: Command.RESUME}.get(session.state)
        session, more = apply(session, ends_by_command) if ends_by_command else advance(session, 50_000.0)
        events += more

    assert [e.phase.index for e in events if isinstance(e, PhaseStarted)] == list(range(len(whole.timeline.phases)))
    assert [e.cue for e in events if isinstance(e, CueDue)] == [cue for phase in whole.cues for cue in phase]
    assert abs(fsum(e.completed for e in events if isinstance(e, PhaseEnded)) - session.clock) < 1e-6


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), st.lists(st.integers(1, 9000), min_size=1, max_size=40))
def test_the_size_of_the_ticks_does_not_matter(plan: Routine, ticks: list[int]) -> None:
    whole = planned(plan)
    small = play(whole, [tick / 1000 for tick in ticks])
    large = play(whole, [sum(ticks) / 1000])

    assert small == large


@strategies.modest
@given(strategies.routines() | strategies.timed_routines(), scripts)
def test_waking_at_the_next_moment_misses_none_and_never_wakes_for_nothing(
    plan: Routine, script: list[Command | float]
) -> None:
    session, _ = play(explained(plan), script)
    for _ in range(50):
        due = until_next(session)
        if due is None:
            break
        early, nothing = advance(session, max(0.0, due - 0.001))
        on_time, events = advance(session, due)
        assert nothing == ()
        assert events
        assert early.clock <= on_time.clock
        session = on_time


@strategies.modest
@given(strategies.routines(), st.data())
def test_another_plan_neither_doubles_nor_loses_a_cue_in_any_phase(plan: Routine, data: st.DataObject) -> None:
    first = planned(plan)
    second = replace(first, cues=tuple(tuple(replace(cue, kind="other") for cue in cues) for cues in first.cues))
    seconds = data.draw(st.floats(0, min(first.timeline.total, 600), allow_nan=False))
    session, before = advance(apply(Session(first), Command.START)[0], seconds)

    changed = with_plan(session, second)
    _, after = advance(changed, 50_000)
    _, unchanged = advance(session, 50_000)

    assert [event.t for event in after] == [event.t for event in unchanged]
    here = session.position.phase
    assert {cue.cue.kind == "other" for cue in after if isinstance(cue, CueDue) and cue.cue.phase != here} <= {True}
    assert not [cue for cue in after if isinstance(cue, CueDue) and cue.cue.phase == here and cue.cue.kind == "other"]
    assert not [cue for cue in before if isinstance(cue, CueDue) and cue.cue.kind == "other"]
