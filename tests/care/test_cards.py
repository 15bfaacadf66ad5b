"""A routine of the library as a card: what was done of it, and what is agreed for today."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from backstride.care.cards import Reader, agreed_weekdays, cards_of, key_of, listed
from backstride.format.problem import Problem
from backstride.history.model import Done
from backstride.i18n.messages import message
from backstride.i18n.text import text
from backstride.library.entry import Entry, Portrait
from backstride.library.suggestions import Card
from backstride.routine.frequency import Frequency
from tests.support.languages import ENGLISH

TODAY = date(2026, 11, 25)
GIVEN = Entry(
    kind="routine",
    id="given",
    path=Path("given.yaml"),
    folder=Path("clinic"),
    origin="added",
    title=text("Given"),
    summary=text("Twice a day."),
    about=130.0,
    equipment=(text("mat"), text("mat")),
    exercises=("breath",),
    frequency=Frequency(per="day", times=2),
    course=("2026-11-20", "2026-11-30"),
)
PORTRAITS = {"breath": Portrait("breath", "breathing"), "bridge": Portrait("bridge", "strength")}
READER = Reader(read=lambda each: each.read("en"), say=ENGLISH.say, portrait=PORTRAITS.get)
ONCE = Done(1, datetime(2026, 11, 25, 8, 0, tzinfo=UTC), (TODAY,))


def card(entry: Entry, *, done: Done | None = ONCE, today: date | None = TODAY) -> Card:
    (made,) = cards_of([entry], ["breath"], READER, ["given"], {"given": done} if done else {}, today)
    return made


def test_a_card_says_what_a_routine_is_and_what_is_still_to_do_today() -> None:
    made = card(GIVEN)

    assert (made.id, made.title, made.summary, made.minutes) == ("given", "Given", "Twice a day.", 2)
    assert (made.equipment, made.place, made.purpose, made.favourite) == (("mat",), "clinic", "breathing", True)
    assert (made.done, made.last, made.due, made.owed) == (1, TODAY, "1 of 2 today", 1)


def test_nothing_is_owed_outside_the_course_nor_by_what_comes_with_the_program() -> None:
    assert [card(GIVEN, today=day).owed for day in (date(2026, 11, 19), date(2026, 12, 1), None)] == [0, 0, 0]
    shipped = card(replace(GIVEN, origin="shipped", exercises=("bridge", "unknown")), done=None)
    assert (shipped.owed, shipped.due, shipped.place, shipped.purpose) == (0, "0 of 2 today", "", "gentle")
    assert card(replace(GIVEN, course=("", ""), frequency=None)).owed == 0
    assert card(replace(GIVEN, origin="own", summary=None)).place == "Mine"


def test_a_file_that_cannot_be_played_goes_by_its_name() -> None:
    wrong = Problem(line=1, column=1, code="any", message=message("Wrong."))
    faulty = replace(GIVEN, problems=(wrong,))
    exercise = replace(GIVEN, kind="exercise", id="squat")

    assert listed([GIVEN, faulty, exercise]) == [GIVEN, faulty]
    assert (key_of(faulty), card(faulty).title) == ("given.yaml", "given.yaml")


def test_the_weekdays_of_what_was_given_are_those_of_its_course() -> None:
    given = replace(GIVEN, frequency=Frequency(on=(0, 2)))
    entries = [given, replace(given, origin="shipped"), replace(given, frequency=None), GIVEN]

    assert agreed_weekdays(entries, TODAY) == {0, 2}
    assert agreed_weekdays(entries, date(2026, 12, 1)) == set()
