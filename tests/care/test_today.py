"""What Home suggests now: each rule by an example, then what holds for any history."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.care.frequency import Count
from backstride.care.programmes import Programme
from backstride.care.today import Kind, Left, Situation, Today, last_run, of_moment, suggest
from backstride.history.model import Run
from backstride.library.suggestions import Card
from tests.support.languages import ENGLISH

NOW = datetime(2026, 11, 25, 18, 30, tzinfo=timezone(timedelta(hours=1)))  # a Wednesday
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)

BEFORE = Card(id="before", title="Before", minutes=6, when=("before-run",), purpose="before-run")
AFTER = Card(id="after", title="After", minutes=10, when=("after-run",), purpose="after-run")
GENTLE = Card(id="gentle", title="Gentle", minutes=8, when=("any-time",))
STRONG = Card(id="strong", title="Strong", minutes=5, when=("any-time",), purpose="strength")
GIVEN = Card(id="given", title="Given", minutes=9, when=("any-time",), place="Mine", due="1 of 2 today", owed=1)
CARDS = (BEFORE, AFTER, GENTLE, STRONG)
LEVELS = tuple(replace(STRONG, id=f"plank-{at}") for at in (1, 2, 3))
PLANK = Programme(
    id="plank",
    title="Plank",
    levels=(replace(LEVELS[0], done=2, last=TODAY - timedelta(days=2)), *LEVELS[1:]),
    due=0,
    counted=Count(1, 3, "week"),
    rest=timedelta(hours=40),
    last=NOW - timedelta(days=2),
)
AT = Situation(now=NOW)
SIX = Situation(now=NOW, run_hour=18)


def words(found: Today | None) -> tuple[str, str, str]:
    assert found is not None
    return found.kind, found.routine, ENGLISH.say(found.reason)


def left(hours: float) -> Situation:
    return replace(AT, left=Left("gentle", NOW - timedelta(hours=hours)))


def test_what_was_left_within_a_day_goes_on_before_anything_else() -> None:
    cards = (*CARDS, GIVEN)

    assert words(suggest(left(23.9), cards)) == ("continue", "gentle", "Your place is kept for a day.")
    assert words(suggest(left(24.0), cards))[0] == "prescribed"
    assert words(suggest(left(-0.1), cards))[0] == "prescribed"
    assert words(suggest(replace(AT, left=Left("gone", NOW)), cards))[0] == "prescribed"


def test_what_is_prescribed_and_owed_comes_before_the_plan() -> None:
    assert words(suggest(AT, (*CARDS, GIVEN), [PLANK])) == ("prescribed", "given", "Your prescription: 1 of 2 today.")
    assert words(suggest(AT, (*CARDS, replace(GIVEN, owed=0)), [PLANK]))[0] == "plan"


def test_the_plan_is_suggested_where_its_file_asks_for_it_and_its_rest_is_over() -> None:
    planned = ("plan", "plank-1", "It is on your plan. This week: 1 of 3.")
    cards = (*CARDS, *PLANK.levels)

    assert words(suggest(AT, cards, [PLANK])) == planned
    assert words(suggest(replace(AT, days=frozenset({2})), cards, [PLANK])) == planned
    assert words(suggest(AT, cards, [replace(PLANK, counted=None)]))[2] == "It is on your plan."


@pytest.mark.parametrize(
    "programme",
    [
        replace(PLANK, counted=Count(3, 3, "week")),
        replace(PLANK, last=NOW - timedelta(hours=39)),
        replace(PLANK, levels=LEVELS),
        replace(PLANK, levels=(replace(LEVELS[0], last=TODAY - timedelta(days=29)), *LEVELS[1:])),
        replace(PLANK, levels=(replace(LEVELS[0], last=TODAY), *LEVELS[1:])),
    ],
)
def test_a_plan_that_is_done_resting_not_begun_or_put_aside_is_not_suggested(programme: Programme) -> None:
    assert words(suggest(AT, (*CARDS, *programme.levels), [programme]))[0] != "plan"


def test_a_plan_waits_for_the_days_that_the_person_keeps_for_it() -> None:
    assert words(suggest(replace(AT, days=frozenset({0, 4})), (*CARDS, *PLANK.levels), [PLANK]))[0] != "plan"


@pytest.mark.parametrize(
    ("hour", "kind"),
    [(13, "any-time"), (14, "after-run"), (17, "after-run"), (18, "before-run"), (20, "before-run"), (21, "any-time")],
)
def test_the_usual_hour_says_whether_it_is_before_or_after_the_run(hour: int, kind: str) -> None:
    now = NOW.replace(minute=0) if hour in (14, 20) else NOW
    found = words(suggest(Situation(now=now, run_hour=hour), CARDS))

    assert found[0] == kind
    assert (found[2] == f"You usually run at {hour}:00.") == (kind != "any-time")


def test_after_a_warm_up_comes_what_is_for_after_the_run_and_then_no_more_of_it() -> None:
    warmed = replace(BEFORE, done=1, last=TODAY)
    cooled = replace(AFTER, done=1, last=TODAY)

    assert words(suggest(SIX, (warmed, AFTER, GENTLE))) == ("after-run", "after", "You warmed up today.")
    assert words(suggest(SIX, (warmed, cooled, GENTLE)))[0] == "any-time"
    assert words(suggest(replace(SIX, run_hour=15), (BEFORE, cooled, GENTLE)))[0] == "any-time"


def test_a_run_that_was_written_down_is_what_comes_before() -> None:
    began = NOW - timedelta(minutes=85, seconds=30)
    run = Run(started=began, minutes=61, km=12.04)
    found = suggest(replace(AT, run=run), CARDS)
    short = suggest(replace(AT, run=Run(started=NOW - timedelta(minutes=61), minutes=61)), CARDS)
    assert last_run([replace(run, started=began - timedelta(days=1)), run]) is run
    assert last_run([]) is None

    assert words(found) == ("after-run", "after", "For your run of 12 km, 24 min ago.")
    assert words(short)[2] == "For your run of 1 h 1 min, 1 min ago."
    late = replace(SIX, run=replace(run, started=NOW - timedelta(hours=7)))
    assert words(suggest(late, CARDS))[0] == "before-run"


def test_the_day_after_strength_is_for_something_else() -> None:
    away = replace(AT, run_hour=4)
    tired = replace(STRONG, done=1, last=YESTERDAY)

    assert words(suggest(away, CARDS))[1] == "strong"
    assert words(suggest(away, (GENTLE, tired))) == ("any-time", "gentle", "Because you did strength yesterday.")
    assert words(suggest(away, (GENTLE, replace(tired, last=TODAY))))[2] == "Because you did strength today."
    assert words(suggest(away, (replace(tired, favourite=True),)))[:2] == ("any-time", "strong")


def test_who_has_not_said_when_they_run_is_shown_what_comes_next() -> None:
    done = replace(BEFORE, done=1, last=YESTERDAY), replace(AFTER, done=1, last=YESTERDAY), GENTLE

    assert words(suggest(AT, CARDS)) == ("before-run", "before", "A good one to start with.")
    assert words(suggest(AT, done)) == ("before-run", "before", "You chose it last time.")
    assert words(suggest(AT, (replace(BEFORE, favourite=True), AFTER)))[2] == "It is one of your favourites."


def test_where_little_is_there_whatever_can_be_played_is_suggested() -> None:
    odd = Card(id="odd", title="Odd")

    assert words(suggest(replace(AT, run_hour=4), (AFTER,)))[:2] == ("after-run", "after")
    assert words(suggest(AT, (odd,))) == ("any-time", "odd", "A good one to start with.")
    assert suggest(AT, (replace(odd, problems=1),)) is None


def test_of_a_moment_that_was_asked_for_the_best_is_suggested() -> None:
    tired = replace(STRONG, done=1, last=YESTERDAY)

    assert words(of_moment("any-time", (GENTLE, tired), TODAY)) == ("any-time", "gentle", "A good one to start with.")
    assert words(of_moment("any-time", (tired,), TODAY))[1] == "strong"
    assert of_moment("after-run", (BEFORE, replace(AFTER, problems=1)), TODAY) is None


@pytest.mark.parametrize(
    ("course", "planned"),
    [
        ((TODAY, None), True),
        ((None, TODAY), True),
        ((TODAY + timedelta(days=1), None), False),
        ((None, YESTERDAY), False),
    ],
)
def test_a_plan_is_suggested_from_its_first_day_to_its_last(
    course: tuple[date | None, date | None],
    planned: bool,  # noqa: FBT001  because it is the example
) -> None:
    found = suggest(replace(AT, course=course), (*CARDS, *PLANK.levels), [PLANK])

    assert found is not None
    assert (found.kind is Kind.PLAN) is planned


DAYS = st.none() | st.integers(0, 40).map(lambda ago: TODAY - timedelta(days=ago))


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Card, ...]:
    kinds = st.sampled_from([*CARDS, GIVEN])
    made = draw(st.lists(st.tuples(kinds, DAYS, st.booleans(), st.integers(0, 2), st.integers(0, 9)), max_size=8))
    return tuple(_made(number, *each) for number, each in enumerate(made))


def _made(number: int, card: Card, last: date | None, *rest: int) -> Card:
    favourite, owed, problems = rest
    return replace(
        card,
        id=str(number),
        done=1 if last else 0,
        last=last,
        favourite=bool(favourite),
        owed=owed,
        problems=0 if problems < 8 else 1,
    )


@given(libraries(), st.none() | st.integers(0, 23), st.integers(0, 24 * 60), st.none() | st.integers(-99, 99))
def test_whatever_was_done_what_is_suggested_can_be_played_and_is_true(
    cards: tuple[Card, ...], run_hour: int | None, minute: int, hours: int | None
) -> None:
    now = NOW.replace(hour=0, minute=0) + timedelta(minutes=minute)
    stopped = Left("0", now - timedelta(hours=hours)) if hours is not None else None
    found = suggest(Situation(now=now, left=stopped, run_hour=run_hour), cards)
    playable = {card.id: card for card in cards if not card.problems}

    assert (found is None) == (not playable)
    if found is not None:
        card = playable[found.routine]
        may_go_on = hours is not None and 0 <= hours < 24 and "0" in playable
        assert (found.kind is Kind.CONTINUE) == may_go_on
        assert found.kind is not Kind.PRESCRIBED or card.owed == max(each.owed for each in playable.values())
        assert ENGLISH.say(found.reason)
