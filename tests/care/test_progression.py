"""Which level of a plan is due, and which routine goes well after another."""

from dataclasses import replace

import pytest

from backstride.care.progression import FollowUp, Reason, follow_up, level_due, not_due
from backstride.i18n.text import text
from backstride.library.suggestions import Card
from backstride.routine.model import Routine
from backstride.routine.plan import Level, Plan


def plan(*routines: str) -> Plan:
    return Plan(id="any", title=text("Any"), levels=tuple(Level(routine=each) for each in routines))


LEVELS = ("plank-a", "plank-b", "plank-c")
PLANK = plan(*LEVELS)


@pytest.mark.parametrize(
    ("done", "due"),
    [
        ({"plank-a": 0, "plank-b": 0, "plank-c": 0}, "plank-a"),
        ({"plank-a": 3, "plank-b": 0, "plank-c": 0}, "plank-a"),
        ({"plank-a": 2, "plank-b": 1, "plank-c": 0}, "plank-b"),
        ({"plank-a": 0, "plank-b": 0, "plank-c": 2}, "plank-c"),
        ({"plank-b": 0, "plank-c": 0}, "plank-b"),
        ({}, None),
    ],
)
def test_a_person_stays_at_the_furthest_level_that_they_did_until_they_go_on(
    done: dict[str, int], due: str | None
) -> None:
    assert level_due(PLANK, done) == due


def test_the_levels_of_a_plan_are_in_its_own_order() -> None:
    assert level_due(plan("short", "long", "longest"), {"long": 0, "longest": 0, "short": 2}) == "short"


def test_all_other_levels_wait() -> None:
    assert not_due([PLANK], {"plank-a": 2, "plank-b": 1, "plank-c": 0}) == {"plank-a", "plank-c"}


def test_a_routine_that_is_due_in_one_of_two_plans_does_not_wait() -> None:
    assert not_due([PLANK, plan("plank-c", "crawl")], dict.fromkeys(["plank-a", "plank-b", "plank-c", "crawl"], 0)) == {
        "plank-b",
        "crawl",
    }


STRETCH = Routine(id="stretch", title=text("Stretch"), steps=(), goals=("flexibility",))
WARM_UP = replace(STRETCH, id="warm-up", when=("before-run",))
AFTER = Card(id="cool-down", title="Cool-down", minutes=10, when=("after-run",), goals=("flexibility",))
STRONG = Card(id="core", title="Core", minutes=8, when=("any-time",), goals=("stability",))


def named(found: FollowUp | None) -> str | None:
    return found.card.id if found else None


def test_after_what_is_for_before_a_run_comes_what_is_for_after_it() -> None:
    assert follow_up(WARM_UP, [STRONG, AFTER], (), 8) == FollowUp(AFTER, Reason.AFTER_RUN)


def test_else_what_has_other_goals_and_can_be_played() -> None:
    broken = replace(STRONG, id="broken", problems=2)
    alike = replace(STRONG, id="alike", goals=("flexibility",))
    aimless = replace(STRONG, id="aimless", goals=())

    assert follow_up(STRETCH, [broken, alike, aimless, AFTER, STRONG], (), 8) == FollowUp(STRONG, Reason.OTHER_DAY)
    assert follow_up(STRETCH, [AFTER], (), 8) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(STRONG, id="other", done=4),
        replace(STRONG, id="other", level="advanced"),
        replace(STRONG, id="other", minutes=20),
        replace(STRONG, id="other", title="Later in the alphabet"),
    ],
)
def test_what_was_done_least_then_the_easiest_then_the_nearest_in_length(other: Card) -> None:
    assert named(follow_up(STRETCH, [other, STRONG], (), 8)) == "core"


def test_of_a_plan_the_level_that_is_due_whatever_its_length() -> None:
    levels = [replace(STRONG, id=name, minutes=length) for name, length in zip(LEVELS, (3, 20, 8), strict=True)]
    levels[1] = replace(levels[1], done=1)

    assert named(follow_up(STRETCH, levels, [PLANK], 8)) == "plank-b"


def test_a_level_that_was_just_done_is_not_the_next() -> None:
    plank = replace(STRETCH, id="plank-a")
    levels = [replace(STRONG, id=name) for name in LEVELS]

    assert follow_up(plank, levels, [PLANK], 8) is None
