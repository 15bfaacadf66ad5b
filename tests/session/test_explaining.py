"""Learn mode: what is new is explained where it comes first, and the person says when they are ready."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import Text, text
from backstride.routine.model import RepeatStep, Routine
from backstride.session.cue_compiler import compile_cues
from backstride.session.explaining import LEAST, MOST, Met, explaining_seconds, to_explain
from backstride.session.player import (
    Command,
    CueDue,
    Event,
    PhaseEnded,
    PhaseStarted,
    Plan,
    Position,
    Ready,
    Session,
    State,
    advance,
    allowed,
    apply,
)
from backstride.session.shorten import about, compile_within, shorten
from backstride.session.timeline import Kind, Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH

SETUP, MOVE = "Lie on your front.", "Lift the hips."
PLANK = exercise(setup=text(SETUP), move=text(MOVE))
BOTH = frozenset({"plank", "bridge"})


def plan(*, times: int = 1) -> Routine:
    hold = step(hold=10, get_ready=5)
    return routine(RepeatStep(times=times, rest=5, steps=(hold, step("bridge", hold=10))), hold, plank=PLANK)


def met(**sessions: int) -> Met:
    def known(exercises: Iterable[str], most: int) -> Mapping[str, int]:
        return {each: min(most, sessions.get(each, 0)) for each in exercises}

    return known


def get_ready(timeline: Timeline) -> list[tuple[str | None, float | None, bool]]:
    return [(p.exercise, p.length, p.explained) for p in timeline.phases if p.kind is Kind.GET_READY]


# --- which exercises --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "sessions", "explained"),
    [
        ("auto", {}, {"plank"}),
        ("auto", {"plank": 1}, {"plank"}),
        ("auto", {"plank": 2}, set()),
        ("always", {"plank": 2}, {"plank"}),
        ("never", {}, set()),
    ],
)
def test_an_exercise_is_new_for_two_sessions(mode: str, sessions: dict[str, int], explained: set[str]) -> None:
    assert to_explain(plan(), mode, met(**sessions)) == explained


def test_what_was_done_while_an_exercise_had_another_id_counts() -> None:
    moved = routine(step(hold=5), plank=replace(PLANK, formerly=("prone", "bridge")))

    assert to_explain(moved, "auto", met(prone=1)) == {"plank"}
    assert to_explain(moved, "auto", met(prone=1, bridge=1)) == frozenset()


def test_where_nobody_knows_what_was_done_nothing_is_new() -> None:
    assert to_explain(plan(), "auto", None) == frozenset()
    assert to_explain(plan(), "always", None) == {"plank"}


def test_an_exercise_without_a_word_on_how_it_is_done_is_not_explained() -> None:
    assert to_explain(routine(step(hold=5)), "always", None) == frozenset()


# --- how long ---------------------------------------------------------------------------------------------------------


def test_getting_ready_takes_twenty_seconds_where_a_new_exercise_comes_first() -> None:
    timeline = compile_timeline(plan(times=2), frozenset({"plank"}))

    assert get_ready(timeline) == [
        ("plank", LEAST, True),
        ("bridge", 5.0, False),
        ("plank", 5.0, False),
        ("bridge", 5.0, False),
        ("plank", 5.0, False),
    ]
    assert timeline.explained == {"plank"}
    assert timeline.total == compile_timeline(plan(times=2)).total + 15


def test_where_the_author_gives_no_time_to_get_ready_nothing_is_explained() -> None:
    flows = routine(step(hold=10, get_ready=0), step(hold=10, get_ready=5), step(hold=10), plank=PLANK)

    assert get_ready(compile_timeline(flows, BOTH)) == [("plank", LEAST, True), ("plank", 5.0, False)]


def test_a_long_explanation_has_the_time_that_it_takes_in_every_language() -> None:
    long = Text((("en", "Go."), ("de", "Geh so langsam, wie du kannst, und halte dich dabei gut fest. " * 5)))
    seconds = explaining_seconds(exercise(setup=text(SETUP), move=long), None, 5.0)

    assert LEAST < seconds < MOST
    assert seconds == explaining_seconds(exercise(setup=text(SETUP), move=replace(long, language="de")), None, 5.0)


@pytest.mark.parametrize(("get_ready", "seconds"), [(1.0, LEAST), (5.0, LEAST), (25.0, 25.0), (90.0, 90.0)])
def test_what_the_author_gives_is_never_cut(get_ready: float, seconds: float) -> None:
    assert explaining_seconds(PLANK, None, get_ready) == seconds


def test_an_endless_explanation_has_an_end() -> None:
    assert explaining_seconds(exercise(setup=text("Wait. " * 600)), text("Come."), 5.0) == MOST


def test_a_routine_that_has_to_fit_has_room_for_what_it_explains() -> None:
    fitted, shorter = compile_within(plan(times=3), 1.5, ENGLISH, BOTH)

    assert shorter.fewer
    assert fitted.about <= 90
    assert fitted.explained == BOTH


@strategies.modest
@given(strategies.routines(), st.sampled_from([frozenset(), frozenset({"one"}), frozenset({"one", "two"})]), st.data())
def test_the_total_is_that_of_the_timeline_and_only_what_is_explained_takes_longer(
    plan: Routine, explain: frozenset[str], data: st.DataObject
) -> None:
    plain, learnt = compile_timeline(plan), compile_timeline(plan, explain)
    ready = [p.exercise for p in plain.phases if p.kind is Kind.GET_READY and p.exercise in explain]

    assert learnt.about == pytest.approx(about(plan, explain))
    assert [p.exercise for p in learnt.phases if p.explained and p.kind is Kind.GET_READY] == list(dict.fromkeys(ready))
    others = {(p.occurrence, p.kind) for p in learnt.phases if not (p.explained and p.kind is Kind.GET_READY)}
    assert [(p.kind, p.length) for p in learnt.phases if (p.occurrence, p.kind) in others] == [
        (p.kind, p.length) for p in plain.phases if (p.occurrence, p.kind) in others
    ]
    minutes = data.draw(st.integers(1, 20))
    shorter = shorten(plan, minutes, explain=explain).routine
    assert compile_timeline(shorter, explain).about == pytest.approx(about(shorter, explain))


# --- what is heard ----------------------------------------------------------------------------------------------------


def heard(timeline: Timeline, verbosity: str = "full") -> list[list[str]]:
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: None, verbosity=verbosity)
    return [[cue.phrase.text for cue in of_phase if cue.phrase] for of_phase in cues]


def test_it_is_said_how_to_set_up_and_how_to_move_and_once_how_to_begin_sooner() -> None:
    first, *_ = heard(compile_timeline(plan(), BOTH))

    assert first == ["Plank. Ten seconds.", SETUP, MOVE, "Tap or press Space when you are ready."]


def test_where_little_is_said_there_is_time_to_read() -> None:
    timeline = compile_timeline(plan(), BOTH)

    assert heard(timeline, "brief")[0] == ["Plank."]
    assert timeline.phases[0].length == LEAST


def test_what_was_said_before_is_not_said_again_in_the_work() -> None:
    work = routine(step(hold=30, get_ready=5), plank=replace(PLANK, mistakes=(text("Arching the back"),)))

    assert "Lift the hips." in heard(compile_timeline(work))[1]
    assert heard(compile_timeline(work, BOTH))[1][0] == "Avoid arching the back."


# --- ready ------------------------------------------------------------------------------------------------------------


def learning(seconds: float = 0.0, lead_in: float = 3.0) -> Session:
    timeline = compile_timeline(plan(), frozenset({"plank"}))
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: 2.0)
    session, _ = apply(Session(Plan(timeline, cues, lead_in=lead_in)), Command.START)
    return advance(session, seconds)[0]


def lines(events: Iterable[Event]) -> list[tuple[float, str]]:
    return [(event.t, _line(event)) for event in events]


def _line(event: Event) -> str:
    match event:
        case CueDue(cue=cue):
            return cue.phrase.text if cue.phrase else cue.kind
        case PhaseStarted() | PhaseEnded():
            return f"{event.phase.kind} {getattr(event, 'how', 'begins')}"
        case _:
            return type(event).__name__


def test_who_is_ready_begins_after_the_countdown_and_hears_nothing_more_before_it() -> None:
    ready, events = apply(learning(4.0), Command.READY)
    _, later = advance(ready, 3.5)

    assert events[0] == Ready(4.0, 3.0)
    assert lines((*events, *later)) == [
        (4.0, "Ready"),
        (4.0, "countdown"),
        (5.0, "countdown"),
        (6.0, "countdown"),
        (7.0, "get-ready done"),
        (7.0, "work begins"),
        (7.0, "begin"),
    ]


def test_who_says_nothing_begins_when_the_time_is_over() -> None:
    working, events = advance(learning(), 20.0)

    assert (working.phase.kind, working.clock) == (Kind.WORK, 20.0)
    assert [line for _, line in lines(events)][-4:] == ["countdown", "get-ready done", "work begins", "begin"]


def test_ready_can_be_said_where_something_is_explained_and_there_is_more_than_the_countdown_left() -> None:
    session = learning()
    ready, _ = apply(session, Command.READY)

    assert Command.READY in allowed(session)
    assert Command.READY in allowed(advance(session, 16.9)[0])
    assert Command.READY not in allowed(advance(session, 17.0)[0])
    assert Command.READY not in allowed(advance(session, 21.0)[0])
    assert Command.READY not in allowed(ready)
    assert Command.READY not in allowed(apply(session, Command.PAUSE)[0])


def test_without_a_countdown_the_work_begins_at_once() -> None:
    ready, _ = apply(learning(4.0, lead_in=0.0), Command.READY)
    working, _ = advance(ready, 0.01)

    assert (working.phase.kind, ready.clock) == (Kind.WORK, 4.0)


def test_who_is_ready_and_goes_back_is_told_again() -> None:
    working, _ = advance(apply(learning(4.0), Command.READY)[0], 3.5)
    back, _ = apply(working, Command.PREVIOUS)
    _, events = advance(back, 8.0)

    assert back.position == Position(0)
    assert SETUP in [line for _, line in lines(events)]


@strategies.modest
@given(strategies.routines(), st.lists(st.integers(1, 40_000).map(lambda ms: ms / 1000), max_size=20))
def test_who_is_ready_now_and_then_loses_no_tone_and_no_second(plan: Routine, ticks: list[float]) -> None:
    timeline = compile_timeline(plan, frozenset({"one", "two"}))
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: None)
    session, first = apply(Session(Plan(timeline, cues)), Command.START)
    events = list(first)
    while session.state is not State.ENDED:
        for command in (Command.DONE, *([Command.READY] if ticks else [])):
            session, more = apply(session, command)
            events += more
        session, more = advance(session, ticks.pop() if ticks else 50_000.0)
        events += more

    ended = [event for event in events if isinstance(event, PhaseEnded)]
    tones = [event.cue for event in events if isinstance(event, CueDue) and event.cue.phrase is None]
    assert [event.phase.index for event in ended] == list(range(len(timeline.phases)))
    assert sum(event.completed for event in ended) == pytest.approx(session.clock)
    assert [cue for cue in tones if cue.from_end] == [c for of in cues for c in of if c.phrase is None and c.from_end]
    assert [event.t for event in events] == sorted(event.t for event in events)
