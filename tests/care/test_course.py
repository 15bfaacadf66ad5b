"""What is said of a routine's course, and of plans that it is a level of."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from backstride.care.course import Rung, counted, rungs
from backstride.history.model import PastSession
from backstride.i18n.text import text
from backstride.routine.frequency import Frequency
from backstride.routine.model import Prescription
from backstride.routine.plan import Gate, Level, Plan
from tests.support.examples import routine, step
from tests.support.languages import ENGLISH

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
TODAY = NOW.date()
EASY = replace(routine(step(hold=10)), id="easy")
LADDER = Plan(
    id="ladder",
    title=text("Ladder"),
    frequency=Frequency(per="week", times=3),
    levels=(
        Level(routine="easy", gate=Gate(after=2, apart=48 * 3600.0, text=text("If in doubt, stay."))),
        Level(routine="hard", move_on=text("When you like.")),
        Level(routine="hardest", move_on=text("That is plenty.")),
    ),
)


def session(days_ago: int, name: str = "easy", how: str = "finished") -> PastSession:
    return PastSession(
        routine=name, title=name, started=NOW - timedelta(days=days_ago), planned=60, completed=60, how=how
    )


def rung(name: str, *sessions: PastSession) -> Rung:
    (found,) = rungs(replace(EASY, id=name), [LADDER], sessions, TODAY, ENGLISH, str.title)
    return found


def test_what_was_agreed_is_counted_on_the_days_of_the_course() -> None:
    given = Prescription(frequency=Frequency(per="day", times=2), until=date(2026, 11, 30))
    done = [session(0), session(0, "hard"), session(0, how="left"), session(1)]

    assert counted(replace(EASY, prescription=given), done, TODAY, ENGLISH) == "1 of 2 today"
    assert counted(replace(EASY, prescription=given), done, date(2026, 12, 1), ENGLISH) == ""
    assert counted(replace(EASY, prescription=Prescription()), done, TODAY, ENGLISH) == ""
    assert counted(EASY, done, TODAY, ENGLISH) == ""


def test_while_its_gate_is_shut_a_level_shows_what_counts_and_offers_nothing() -> None:
    assert rung("easy", session(0), session(1, "hard")) == Rung(
        heading="Ladder: level 1 of 3",
        lines=("This week: 2 of 3", "1 of 2 steady sessions, at least 48 h apart"),
    )


def test_what_is_agreed_for_the_routine_itself_is_not_said_twice() -> None:
    own = replace(EASY, prescription=Prescription(frequency=Frequency(per="week", times=3)))
    (found,) = rungs(own, [LADDER], [session(0)], TODAY, ENGLISH, str.title)

    assert found.lines == ("1 of 2 steady sessions, at least 48 h apart",)


def test_once_it_is_open_the_authors_words_are_read_and_the_next_level_is_offered() -> None:
    assert rung("easy", session(0), session(4)) == Rung(
        heading="Ladder: level 1 of 3",
        lines=(
            "This week: 1 of 3",
            "2 of 2 steady sessions, at least 48 h apart",
            "You may go on, or stay as long as you like.",
            "If in doubt, stay.",
        ),
        following="hard",
        title="Hard",
    )


def test_where_nothing_is_counted_the_words_are_there_from_the_beginning() -> None:
    assert rung("hard") == Rung(
        heading="Ladder: level 2 of 3",
        lines=("This week: 0 of 3", "When you like."),
        following="hardest",
        title="Hardest",
    )


def test_after_the_last_level_nothing_is_offered() -> None:
    assert rung("hardest") == Rung(heading="Ladder: level 3 of 3", lines=("This week: 0 of 3", "That is plenty."))


def test_a_level_that_is_not_there_is_not_offered() -> None:
    (found,) = rungs(replace(EASY, id="hard"), [LADDER], (), TODAY, ENGLISH, lambda _: "")

    assert (found.following, found.title) == ("", "")
    assert not [*rungs(replace(EASY, id="other"), [LADDER], (), TODAY, ENGLISH, str.title)]
