"""A plan is one thing to choose, and shows the level that is due."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.care.frequency import Count
from backstride.care.programmes import Programme, programmes
from backstride.history.model import Done
from backstride.i18n.text import text
from backstride.library.suggestions import Card
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Gate, Level, Plan


def plan(*levels: str) -> Plan:
    return Plan(id="plank", title=text("Plank in levels"), levels=tuple(Level(routine=level) for level in levels))


def found(plan: Plan, cards: list[Card]) -> tuple[Programme, ...]:
    return programmes([plan], cards, lambda each: each.title.read("en"))


def cards(*done: int) -> list[Card]:
    return [Card(id=name, title=name, done=times) for name, times in zip(("one", "two", "three"), done, strict=True)]


@pytest.mark.parametrize(
    ("done", "due"), [((0, 0, 0), 0), ((2, 0, 0), 0), ((2, 1, 0), 1), ((0, 3, 0), 1), ((9, 9, 9), 2)]
)
def test_the_furthest_level_that_was_finished_is_due(done: tuple[int, ...], due: int) -> None:
    (programme,) = found(plan("one", "two", "three"), cards(*done))

    assert (programme.due, programme.card.id) == (due, ("one", "two", "three")[due])
    assert (programme.id, programme.title) == ("plank", "Plank in levels")


def test_a_programme_is_for_what_its_last_level_is_for_and_knows_when_it_was_done() -> None:
    days = (date(2026, 11, 2), date(2026, 11, 9), None)
    levels = [replace(card, last=day) for card, day in zip(cards(2, 1, 0), days, strict=True)]
    levels[2] = replace(levels[2], purpose="strength")

    (programme,) = found(plan("one", "two", "three"), levels)
    (fresh,) = found(plan("one", "two", "three"), cards(0, 0, 0))

    assert (programme.purpose, programme.begun) == ("strength", date(2026, 11, 9))
    assert fresh.begun is None


def test_levels_without_a_routine_are_passed_over() -> None:
    (programme,) = found(plan("gone", "one", "two"), cards(0, 0, 0))

    assert [level.id for level in programme.levels] == ["one", "two"]


@pytest.mark.parametrize("levels", [(), ("one",), ("gone", "one"), ("broken", "one")])
def test_a_plan_of_fewer_than_two_levels_is_no_programme(levels: tuple[str, ...]) -> None:
    faulty = Card(id="broken", title="broken", problems=1)

    assert found(plan(*levels), [*cards(0, 0, 0), faulty]) == ()


def test_what_its_author_asks_for_is_counted_over_all_levels() -> None:
    often = Frequency(per="week", times=3)
    levels = (Level(routine="one", gate=Gate(after=2, apart=72000.0)), Level(routine="two"), Level(routine="three"))
    plank = replace(plan(), levels=levels, frequency=often)
    last = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    done = {"one": Done(2, last, (date(2026, 11, 24), date(2026, 11, 9))), "other": Done(1, last)}

    (programme,) = programmes([plank], cards(2, 0, 0), lambda each: each.title.read("en"), done, date(2026, 11, 25))

    assert programme.counted == Count(1, 3, "week")
    assert (programme.rest, programme.last) == (timedelta(hours=20), last)
