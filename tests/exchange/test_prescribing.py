"""What a routine is given with becomes keys of its text, and is what the text is read as."""

from datetime import date

import pytest

from backstride.exchange.prescribing import Given, edits_for, given_with
from backstride.format.editing.editor import edited
from backstride.format.reader import read_routine
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.routine.frequency import Frequency
from backstride.routine.model import Routine

BARE = """\
format: 1
title: Calves
# Seen on Monday.
steps:
  - note: Stand up.
"""
PRESCRIBED = BARE.replace(
    "# Seen",
    "notes: {en: Slowly., de: Langsam.}\nprescription:\n  frequency: {per: week, times: 3}   # as agreed\n"
    "  until: 2027-01-01\n# Seen",
)


def read(text: str) -> Routine:
    routine, problems = read_routine(text.encode(), name="calves", library={})
    assert routine is not None, problems
    return routine


@pytest.mark.parametrize("text", [BARE, PRESCRIBED])
@pytest.mark.parametrize(
    "given",
    [
        Given(),
        Given(frequency=Frequency(per="day", times=2), starts=date(2026, 11, 30), until=date(2026, 12, 20)),
        Given(frequency=Frequency(days=2), stop_if="Stop: it is sharp."),
        Given(frequency=Frequency(on=(0, 4)), note="Come on Monday.\nBring the strap."),
        Given(frequency=Frequency(words="when it feels right"), until=date(2027, 1, 1)),
    ],
)
def test_what_is_given_is_what_the_text_says(text: str, given: Given) -> None:
    before = given_with(read(text), IN_ENGLISH)
    after = edited(text, *edits_for(before, given))

    assert given_with(read(after), IN_ENGLISH) == given
    assert "# Seen on Monday." in after


def test_what_stays_costs_no_change_and_a_name_is_in_no_file() -> None:
    before = given_with(read(PRESCRIBED), IN_ENGLISH)
    named = Given(name="Anna", frequency=before.frequency, until=before.until, note=before.note)

    assert edits_for(before, named) == ()


def test_words_in_another_language_than_the_file_say_so() -> None:
    after = edited(BARE, *edits_for(Given(), Given(note="Am Montag."), "de"))

    notes = read(after).notes
    assert notes is not None
    assert notes.pick("de") == ("de", "Am Montag.")
    assert "notes:\n  de: Am Montag." in after or "notes: {de: Am Montag.}" in after


@pytest.mark.parametrize(
    ("until", "said"), [(date(2026, 11, 29), "The last day is before the first."), (date(2026, 11, 30), "")]
)
def test_a_course_does_not_end_before_it_begins(until: date, said: str) -> None:
    problem = Given(starts=date(2026, 11, 30), until=until).problem

    assert (IN_ENGLISH.say(problem) if problem else "") == said
