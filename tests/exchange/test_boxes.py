"""Which boxes a sheet has to be ticked."""

from datetime import date

import pytest

from backstride.exchange.boxes import weeks
from backstride.routine.frequency import Frequency
from backstride.routine.model import Prescription

MONDAY = date(2026, 11, 30)
THURSDAY = date(2026, 12, 3)


def test_without_a_prescription_there_are_four_weeks() -> None:
    assert weeks(None, MONDAY) == ((1,) * 7,) * 4


def test_a_course_has_boxes_from_its_first_day_to_its_last() -> None:
    given = Prescription(starts=THURSDAY, until=date(2026, 12, 8), frequency=Frequency(per="day", times=2))

    assert weeks(given, MONDAY) == ((0, 0, 0, 2, 2, 2, 2), (2, 2, 0, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("frequency", "week"),
    [
        (Frequency(on=(0, 2, 4)), (1, 0, 1, 0, 1, 0, 0)),
        (Frequency(days=2), (1, 0, 1, 0, 1, 0, 1)),
        (Frequency(per="week", times=3), (1,) * 7),  # the person chooses the days
        (Frequency(per="day", times=9), (4,) * 7),
        (Frequency(words="when it is stiff"), (1,) * 7),
    ],
)
def test_a_week_has_the_boxes_of_its_frequency(frequency: Frequency, week: tuple[int, ...]) -> None:
    assert weeks(Prescription(frequency=frequency), MONDAY)[0] == week


def test_a_course_that_is_over_has_no_boxes() -> None:
    assert weeks(Prescription(starts=None, until=date(2026, 11, 1)), MONDAY) == ()


def test_a_long_course_has_twelve_weeks_on_one_sheet() -> None:
    assert len(weeks(Prescription(starts=MONDAY, until=date(2027, 12, 1)), MONDAY)) == 12


def test_a_course_at_the_end_of_the_calendar_ends_with_it() -> None:
    friday = date(9999, 12, 31)

    assert weeks(Prescription(starts=friday), MONDAY) == ((0, 0, 0, 0, 1, 0, 0),)
