"""Numbers, shares and breaths at one moment of a phase."""

import pytest

from backstride.devices.clock import ManualClock
from backstride.i18n.text import text
from backstride.playback.conductor import ready_view
from backstride.routine.model import Dose, ExerciseStep, RepeatStep, Routine, Side, Tempo
from backstride.session.player import Command, Position
from backstride.session.timeline import Kind, Mark, Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.live_values import Moment, fullness, moment_of
from tests.support.examples import NOTHING_BETWEEN, routine, step
from tests.support.languages import ENGLISH
from tests.support.session_states import DEMO, STATES, conductor_at, position

TIMELINE = compile_timeline(DEMO)


def moment(state: str, *commands: Command) -> Moment:
    conductor = conductor_at(TIMELINE, position(TIMELINE, STATES[state]), ManualClock())
    for command in (Command.START, *commands):
        conductor.apply(command)
        conductor.wake()
    return moment_of(conductor.view(), ENGLISH, lead_in=3.0)


@pytest.mark.parametrize(
    ("state", "number", "upper", "lower", "which"),
    [
        ("hold", "24", "", "", ""),
        ("hold-right", "10", "", "", ""),
        ("holds", "8", "", "", "Hold 3 of 4"),
        ("relax", "2", "", "", "3 of 4 done"),
        ("paced", "3", "return", "of 10", ""),
        ("self-paced", "12", "reps", "0:21", ""),
        ("breathe-in", "2", "", "", "Breath 5 of 12"),
        ("breathe-out", "3", "", "", "Breath 5 of 12"),
        ("rest", "11", "", "", ""),
    ],
)
def test_the_number_the_words_beside_it_and_which_it_is(
    state: str, number: str, upper: str, lower: str, which: str
) -> None:
    shown = moment(state)

    assert (shown.number, shown.upper, shown.lower, shown.which) == (number, upper, lower, which)


@pytest.mark.parametrize(("seconds", "last"), [(26.9, False), (27.0, True), (29.5, True)])
def test_the_last_three_seconds_stand_alone(seconds: float, *, last: bool) -> None:
    timeline = compile_timeline(routine(step(hold=(30,))))

    assert running(timeline, Position(1, seconds)).last is last


def test_a_phase_that_is_hardly_longer_has_no_last_seconds() -> None:
    timeline = compile_timeline(routine(step(hold=(5,))))

    assert not running(timeline, Position(1, 4.0)).last


@pytest.mark.parametrize(("state", "word", "way"), [("breathe-in", "In", "up"), ("breathe-out", "Out", "down")])
def test_a_breath_has_a_word_and_a_shape_that_points_where_it_goes(state: str, word: str, way: str) -> None:
    assert (moment(state).word, moment(state).way) == (word, way)


def running(timeline: Timeline, position: Position) -> Moment:
    conductor = conductor_at(timeline, position, ManualClock())
    conductor.apply(Command.START)
    return moment_of(conductor.view(), ENGLISH, lead_in=3.0)


def test_a_part_of_a_repetition_is_called_what_its_author_calls_it() -> None:
    names = (text("Press"), None, None)
    timeline = compile_timeline(routine(step(reps=(2,), tempo=Tempo(2, 0, 2), parts=names)))
    moments = (moment_of(ready_view(timeline, Position(1, at)), ENGLISH, lead_in=3.0) for at in (1.0, 3.0))

    assert [each.upper for each in moments] == ["Press", "return"]


def test_in_rounds_that_fit_into_a_time_what_is_left_of_it_stands_below() -> None:
    rounds = RepeatStep(
        times=1, lasts=100.0, steps=(step(reps=(8,)), step(hold=20), step(reps=(2,), tempo=Tempo(2, 0, 2)))
    )
    timeline = compile_timeline(routine(rounds, defaults=NOTHING_BETWEEN))
    views = [
        ready_view(timeline, Position(phase, 5.0, began=began)) for phase, began in ((0, 0.0), (1, 30.0), (2, 50.0))
    ]

    assert [moment_of(view, ENGLISH, lead_in=3.0).which for view in views] == ["1:35 left", "1:05 left", "0:45 left"]
    assert [moment_of(view, ENGLISH, lead_in=3.0).total for view in views] == ["1:35", "1:05", "0:45"]


def test_the_ring_of_a_hold_empties() -> None:
    assert moment("hold").share == pytest.approx(0.8)


def test_the_ring_of_paced_repetitions_has_as_many_parts() -> None:
    shown = moment("paced")

    assert (shown.share, shown.divisions) == pytest.approx((0.73, 10))


def test_repetitions_that_alternate_tell_the_side_of_each() -> None:
    assert moment("paced").side is Side.LEFT
    assert moment("for").side is None


def test_an_open_phase_has_no_share() -> None:
    assert moment("self-paced").open


def test_the_number_has_room_for_the_widest_text_of_its_phase() -> None:
    assert moment("hold").widest == "00"
    assert moment("paced").widest == "00"
    assert moment("breathe-in").widest == "0"


@pytest.mark.parametrize(("seconds", "widest"), [(99, "00"), (100, "0:00"), (600, "00:00")])
def test_long_holds_have_room_for_their_minutes(seconds: float, widest: str) -> None:
    hold = Routine(
        id="long",
        title=text("Long"),
        exercises=DEMO.exercises,
        steps=(ExerciseStep(exercise="hip-flexor", dose=Dose(hold=(seconds,))),),
    )
    timeline = compile_timeline(hold)
    work = next(phase for phase in timeline.phases if phase.kind is Kind.WORK)
    conductor = conductor_at(timeline, Position(work.index), ManualClock())

    assert moment_of(conductor.view(), ENGLISH, lead_in=3.0).widest == widest


@pytest.mark.parametrize(("state", "word"), [("breathe-in", "In"), ("breathe-out", "Out"), ("paced", "")])
def test_a_breath_says_first_what_to_do(state: str, word: str) -> None:
    assert moment(state).word == word


def test_going_on_counts_three_seconds() -> None:
    shown = moment("hold", Command.PAUSE, Command.RESUME)

    assert (shown.number, shown.share) == ("3", 1.0)


@pytest.mark.parametrize(
    ("kind", "seconds", "full"),
    [
        ("breath-in", 0, 0.0),
        ("breath-in", 2, 0.5),
        ("breath-in", 4, 1.0),
        ("breath-hold", 1, 1.0),
        ("breath-out", 1, 0.854),
        ("breath-out", 4, 0.0),
        ("breath-rest", 1, 0.0),
    ],
)
def test_lungs_fill_and_empty_softly(kind: str, seconds: float, full: float) -> None:
    assert fullness(Mark(10, kind, 4, 1), 10 + seconds) == pytest.approx(full, abs=0.001)
