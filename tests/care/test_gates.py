"""The gate between two levels: what is counted, and what is said of it."""

from datetime import UTC, datetime, timedelta

import pytest

from backstride.care.gates import Standing, in_words, standings
from backstride.history.model import PastSession
from backstride.i18n.text import text
from backstride.routine.plan import Gate, Level, Plan
from tests.support.languages import ENGLISH

MONDAY = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
TWICE = Gate(after=2, apart=48 * 3600.0, text=text("Stay, or go on."))


def session(hours: float, how: str = "finished", completed: float = 600.0, routine: str = "easy") -> PastSession:
    return PastSession(
        routine=routine,
        title="Easy",
        started=MONDAY + timedelta(hours=hours),
        planned=600.0,
        completed=completed,
        how=how,
    )


def ladder(gate: Gate | None = TWICE) -> Plan:
    levels = (Level(routine="easy", gate=gate), Level(routine="hard"))
    return Plan(id="ladder", title=text("Ladder"), levels=levels)


def standing(*sessions: PastSession, gate: Gate | None = TWICE, routine: str = "easy") -> Standing:
    (found,) = standings([ladder(gate), Plan(id="x", title=text("X"), levels=())], routine, sessions)
    return found


@pytest.mark.parametrize(
    ("sessions", "steady"),
    [
        ([], 0),
        ([session(0)], 1),
        ([session(0), session(47)], 1),
        ([session(0), session(48)], 2),
        ([session(48), session(0)], 2),
        ([session(0), session(40), session(50)], 2),
        ([session(0), session(48, how="left")], 1),
        ([session(0), session(48, completed=500)], 1),
        ([session(0), session(48, completed=571)], 2),
        ([session(0), session(48, routine="hard")], 1),
    ],
)
def test_whole_sessions_far_enough_apart_count(sessions: list[PastSession], steady: int) -> None:
    found = standing(*sessions)

    assert (found.steady, found.open) == (steady, steady >= 2)


def test_a_level_knows_its_number_and_the_one_after_it() -> None:
    easy, hard = standing(), standing(routine="hard")

    assert (easy.number, easy.following) == (1, Level(routine="hard"))
    assert (hard.number, hard.following, hard.open) == (2, None, False)


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (TWICE, "1 of 2 steady sessions, at least 48 h apart"),
        (Gate(after=3), "1 of 3 steady sessions"),
        (Gate(after=1, apart=3600.0), "1 of 1 steady session"),
        (None, ""),
    ],
)
def test_what_is_counted_is_said_with_what_it_takes(gate: Gate | None, words: str) -> None:
    said = in_words(standing(session(0), gate=gate))

    assert (ENGLISH.say(said) if said else "") == words


def test_more_than_the_gate_wants_is_not_said() -> None:
    said = in_words(standing(session(0), session(50), session(100)))

    assert said is not None
    assert ENGLISH.say(said) == "2 of 2 steady sessions, at least 48 h apart"


def test_at_the_last_level_nothing_is_counted() -> None:
    last = Plan(id="ladder", title=text("Ladder"), levels=(Level(routine="easy", gate=TWICE),))
    (found,) = standings([last], "easy", [session(0)])

    assert in_words(found) is None
