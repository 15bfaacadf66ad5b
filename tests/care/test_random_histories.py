"""What holds of today, of plans and of gates after whatever somebody did: one claim a rule, over random histories."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backstride.care.frequency import Count, count
from backstride.care.gates import standings, steady
from backstride.care.programmes import Programme, programmes
from backstride.care.progression import level_due
from backstride.care.today import Kind, Left, Situation, suggest
from backstride.care.week import week_of
from backstride.history.model import Done, PastSession, Run
from backstride.i18n.text import text
from backstride.library.suggestions import Card
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Gate, Level, Plan
from tests.support.languages import ENGLISH

NOW = datetime(2026, 11, 25, 18, 30, tzinfo=UTC)  # a Wednesday
TODAY = NOW.date()
DAY = timedelta(days=1)
AFTER = Card(id="after", title="After", minutes=10, when=("after-run",), purpose="after-run")
BEFORE = Card(id="before", title="Before", minutes=6, when=("before-run",), purpose="before-run")
GENTLE = Card(id="gentle", title="Gentle", minutes=8, when=("any-time",))
STRONG = Card(id="strong", title="Strong", minutes=5, when=("any-time",), purpose="strength")
GIVEN = Card(id="given", title="Given", minutes=9, when=("any-time",), place="Mine", due="1 of 2 today")
LEVELS = tuple(replace(STRONG, id=f"level-{at}") for at in (1, 2, 3))
GATE = Gate(after=2, apart=40 * 3600.0)
LADDER = Plan(
    id="ladder",
    title=text("Ladder"),
    frequency=Frequency(per="week", times=3),
    levels=tuple(Level(routine=each.id, gate=GATE) for each in LEVELS),
)

hours_ago = st.integers(0, 24 * 40)
whenever = st.none() | st.integers(0, 40).map(lambda days: TODAY - days * DAY)
weekdays = st.frozensets(st.integers(0, 6))


@st.composite
def ladders(draw: st.DrawFn) -> Programme:
    begun = draw(whenever)
    last = draw(hours_ago)
    return Programme(
        id="ladder",
        title="Ladder",
        levels=(replace(LEVELS[0], done=bool(begun), last=begun), *LEVELS[1:]),
        due=0,
        counted=draw(st.none() | st.builds(Count, st.integers(0, 3), st.just(3), st.just("week"))),
        rest=timedelta(hours=40),
        last=NOW - timedelta(hours=last),
    )


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    left = draw(st.none() | hours_ago)
    ended = draw(st.none() | st.integers(0, 600))
    return Situation(
        now=NOW,
        left=None if left is None else Left("gentle", NOW - timedelta(hours=left)),
        run=None if ended is None else Run(started=NOW - timedelta(minutes=ended + 30), minutes=30, km=6.0),
        run_hour=draw(st.none() | st.integers(0, 23)),
        days=draw(weekdays),
        course=(draw(whenever), draw(st.none() | st.dates(TODAY - 9 * DAY, TODAY + 9 * DAY))),
    )


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Card, ...]:
    given_ = replace(GIVEN, owed=draw(st.integers(0, 2)))
    done = [replace(card, last=draw(whenever)) for card in (BEFORE, AFTER, GENTLE, STRONG)]
    return (*done, given_, *LEVELS)


def is_planned(ladder: Programme, at: Situation) -> bool:
    """Say whether the plan's day has come, as the rule is written down, once more and in other words."""
    first, last = at.course
    return all(
        (
            ladder.begun is not None and 0 < (TODAY - ladder.begun).days <= 28,
            ladder.counted is None or (ladder.counted.done < 3 and not ladder.counted.today),
            ladder.last is None or NOW - ladder.last >= ladder.rest,
            not at.days or TODAY.weekday() in at.days,
            first is None or first <= TODAY,
            last is None or last >= TODAY,
        )
    )


@given(libraries(), situations(), ladders())
def test_the_first_rule_that_fits_is_the_one_that_is_followed(
    cards: tuple[Card, ...], at: Situation, ladder: Programme
) -> None:
    found = suggest(at, cards, [ladder])
    by_id = {card.id: card for card in cards}
    just_ran = at.run is not None and NOW - at.run.ended <= timedelta(hours=4) and by_id["after"].last != TODAY

    assert found is not None
    if at.left and NOW - at.left.stopped < DAY:
        assert (found.kind, found.routine) == (Kind.CONTINUE, "gentle")
    elif by_id["given"].owed:
        assert (found.kind, found.routine) == (Kind.PRESCRIBED, "given")
    elif is_planned(ladder, at):
        assert (found.kind, found.routine) == (Kind.PLAN, "level-1")
    elif just_ran:
        assert found.kind is Kind.AFTER_RUN
        assert ENGLISH.say(found.reason).startswith("For your run of 6 km, ")
    else:
        assert found.kind in (Kind.BEFORE_RUN, Kind.AFTER_RUN, Kind.ANY_TIME)
        assert found.routine not in {"level-2", "level-3"}


@given(libraries(), situations(), ladders())
def test_the_day_after_strength_no_strength_is_suggested_but_by_a_plan(
    cards: tuple[Card, ...], at: Situation, ladder: Programme
) -> None:
    found = suggest(at, cards, [ladder])
    strong = next(card.last for card in cards if card.id == "strong")
    rested = strong is None or (TODAY - strong).days > 1

    assert found is not None
    assert found.kind is not Kind.ANY_TIME or rested or found.routine == "gentle"


sessions = st.lists(
    st.builds(
        lambda at, level, how, whole: PastSession(
            routine=LEVELS[level].id,
            title="",
            started=NOW - timedelta(hours=at),
            planned=600.0,
            completed=600.0 if whole else 300.0,
            how=how,
        ),
        hours_ago,
        st.integers(0, 2),
        st.sampled_from(["finished", "finished", "left", "interrupted"]),
        st.booleans(),
    ),
    max_size=12,
)


@given(sessions)
def test_a_gate_counts_whole_sessions_apart_in_whatever_order_and_more_never_shuts_it(done: list[PastSession]) -> None:
    (found,) = standings([LADDER], "level-1", done)
    (fewer,) = standings([LADDER], "level-1", done[1:])
    (turned,) = standings([LADDER], "level-1", done[::-1])
    of_level = [each for each in done if each.routine == "level-1" and each.how == "finished"]
    whole = sorted(each.started for each in of_level if each.completed == each.planned)
    span = (whole[-1] - whole[0]).total_seconds() if whole else 0.0

    assert found.steady == turned.steady == steady(whole, GATE) <= len(whole)
    assert found.steady <= span / GATE.apart + 1
    assert fewer.steady <= found.steady
    assert found.open == (found.steady >= GATE.after)


@given(sessions)
def test_nobody_is_taken_ahead_of_the_furthest_level_that_they_finished(done: list[PastSession]) -> None:
    times = {each.id: sum(s.how == "finished" and s.routine == each.id for s in done) for each in LEVELS}
    cards = [replace(each, done=times[each.id]) for each in LEVELS]
    furthest = max((number for number, each in enumerate(LEVELS) if times[each.id]), default=0)

    assert level_due(LADDER, times) == LEVELS[furthest].id
    (ladder,) = programmes([LADDER], cards, lambda plan: plan.title.read("en"))
    assert ladder.due == furthest


@given(sessions, st.integers(1, 4))
def test_what_is_counted_of_a_plan_is_what_was_finished_in_the_week(done: list[PastSession], times: int) -> None:
    finished = [each.started.date() for each in done if each.how == "finished"]
    monday = TODAY - TODAY.weekday() * DAY
    counted = count(Frequency(per="week", times=times), finished, TODAY)

    assert counted is not None
    assert counted.done == sum(monday <= day <= TODAY for day in finished)
    assert counted.owed <= 1
    assert (counted.owed == 1) == (counted.done < times and TODAY not in finished)


@given(sessions, weekdays, st.dates(date(2026, 11, 1), date(2026, 12, 31)))
def test_a_week_has_done_or_planned_days_and_none_that_was_missed(
    done: list[PastSession], kept: frozenset[int], today: date
) -> None:
    finished = [each.started.date() for each in done if each.how == "finished"]
    week = week_of(today, finished, kept)

    assert not week.done & week.planned
    assert all(day >= today and day.weekday() in kept for day in week.planned)
    assert week.done <= set(finished)


def test_what_was_done_is_passed_on_by_routine() -> None:
    done = {"level-1": Done(2, NOW - 3 * DAY, (TODAY - 3 * DAY,))}
    (ladder,) = programmes([LADDER], LEVELS, lambda plan: plan.title.read("en"), done, TODAY)

    assert (ladder.last, ladder.rest, ladder.counted) == (NOW - 3 * DAY, timedelta(hours=40), Count(0, 3, "week"))
