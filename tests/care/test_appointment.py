"""One page for an appointment, as text."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from backstride.care.appointment import Kept, agreements, page, sections
from backstride.history.model import Note, PastSession, Rating, Run
from backstride.i18n.text import text
from backstride.library.entry import Entry
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Level
from tests.support.languages import ENGLISH

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def session(days: int, how: str = "finished", title: str = "Heel drops") -> PastSession:
    return PastSession(
        routine="a", title=title, started=NOW - timedelta(days=days), planned=600, completed=600, how=how, uid=str(days)
    )


def test_the_page_has_what_was_done_and_what_the_person_wrote_in_their_own_numbers_and_words() -> None:
    kept = Kept(
        since=date(2026, 10, 28),
        today=TODAY,
        sessions=(session(0), session(2, "left"), session(3), session(9, title="Breathing")),
        notes={"0": Note(effort=4, pain=0, morning=1, words="left calf"), "3": Note(effort=2), "9": Note()},
        ratings=(Rating(date(2026, 11, 20), "Running 5 km", 6),),
        runs=(Run(started=NOW, km=12.0, minutes=61.0, words="hot"), Run(started=NOW - timedelta(days=4), km=5.0)),
        agreed=("Heel drops: 1 of 2 today",),
        eased=("Bridge", "Bridge"),
        skipped=("Plank",),
    )

    assert [ENGLISH.say(line) for line in page(kept)] == [
        "For my appointment: 28 October 2026 to 25 November 2026",
        "Finished: 3 sessions, 30 min",
        "Ended early: 1 session",
        "Heel drops: 2 times",
        "Breathing: 1 time",
        "Agreed: Heel drops: 1 of 2 today",
        "Bridge: easier version 2 times",
        "Plank: skipped 1 time",
        "22 November, Heel drops: effort 2",
        "25 November, Heel drops: effort 4, pain 0, next morning 1, left calf",
        "20 November, Running 5 km: 6 of 10",
        "21 November, run: 5 km",
        "25 November, run: 12 km in 1 h 1 min, hot",
        "These are my own notes, kept with Backstride. Nothing in them was measured or judged.",
    ]


def test_a_page_of_nothing_says_so() -> None:
    lines = [ENGLISH.say(line) for line in page(Kept(since=TODAY, today=TODAY))]

    assert lines[1] == "Finished: 0 sessions, 0 min"
    assert len(lines) == 3
    assert [ENGLISH.say(title) for title, _ in sections(Kept(since=TODAY, today=TODAY))] == ["What I did"]


HEELS = Entry(
    kind="routine",
    id="a",
    path=Path("a.yaml"),
    folder=Path(),
    origin="own",
    title=text("Heel drops"),
    frequency=Frequency(per="day", times=2),
    course=("2026-11-16", ""),
)
SINCE = date(2026, 10, 28)


def agreed(*entries: Entry) -> list[str]:
    sessions = [session(0), session(0), session(2, "left"), session(3), session(20)]
    return [ENGLISH.say(line) for line in agreements(entries, lambda title: title.read("en"), sessions, SINCE, TODAY)]


def test_what_was_agreed_is_counted_from_the_first_day_of_its_course_to_the_last() -> None:
    ended = replace(HEELS, course=("2026-11-16", "2026-11-22"))
    weekly = replace(HEELS, frequency=Frequency(per="week", times=3))
    plan = replace(HEELS, kind="plan", id="p", origin="shipped", levels=(Level(routine="a"),), course=("", ""))

    assert agreed(HEELS) == ["Heel drops: 3 of 20"]
    assert agreed(ended) == ["Heel drops: 1 of 14"]
    assert agreed(weekly) == ["Heel drops: 3 of 4"]
    assert agreed(plan) == ["Heel drops: 4 of 42"]  # from the first session on


def test_nothing_is_counted_that_nobody_agreed_on() -> None:
    assert agreed(replace(HEELS, origin="shipped"), replace(HEELS, frequency=None)) == []
    assert agreed(replace(HEELS, id="never", course=("", "")), replace(HEELS, course=("", "2026-09-01"))) == []
    assert agreed(replace(HEELS, frequency=Frequency(words="often"))) == []
