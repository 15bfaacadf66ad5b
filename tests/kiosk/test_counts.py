"""Counts say how often, never who; what is on the disk survives whatever ends the program."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from backstride.kiosk.counts import DAYS, CountsFile, NoCounts, open_counts
from tests.support.english import english

TODAY = date(2026, 11, 30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk-counts.csv"


def counts(file: Path, today: date = TODAY) -> CountsFile:
    return CountsFile(file, lambda: today)


def test_a_start_and_a_finish_are_counted_by_day_and_routine(file: Path) -> None:
    now = counts(file)
    now.started("calves-5")
    now.started("calves-5")
    now.finished("calves-5")
    now.started("back-10")

    assert file.read_text() == "day,routine,started,finished\n2026-11-30,back-10,1,0\n2026-11-30,calves-5,2,1\n"


def test_counting_goes_on_after_a_restart_and_on_the_next_day(file: Path) -> None:
    counts(file).started("calves-5")
    counts(file).started("calves-5")
    tomorrow = counts(file, TODAY + timedelta(days=1))
    tomorrow.finished("calves-5")

    assert [tuple(row) for row in tomorrow.rows] == [
        (TODAY, "calves-5", 2, 0),
        (TODAY + timedelta(days=1), "calves-5", 0, 1),
    ]


def test_only_this_user_reads_them(file: Path) -> None:
    counts(file).started("calves-5")

    assert file.stat().st_mode & 0o077 == 0


def test_where_the_configuration_does_not_ask_for_them_nothing_is_written(file: Path) -> None:
    silent = open_counts(file, lambda: TODAY, wanted=False)
    silent.started("calves-5")
    silent.finished("calves-5")

    assert isinstance(silent, NoCounts)
    assert silent.rows == ()
    assert not file.parent.exists()


def test_lines_that_say_nothing_are_passed_over(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        "day,routine,started,finished\n2026-11-29,calves-5,3,2\n2026-13-40,x,1,1\nrubbish,,\n2026-11-29,cal"
    )

    assert [tuple(row) for row in counts(file).rows] == [(date(2026, 11, 29), "calves-5", 3, 2)]


def test_where_there_is_no_room_the_next_count_has_both(file: Path) -> None:
    file.parent.write_text("a file in the folder's place")
    now = counts(file)
    now.started("calves-5")

    assert now.problem
    assert english(now.problem).startswith("The counts cannot be written (")

    file.parent.unlink()
    now.finished("calves-5")

    assert now.problem is None
    assert file.read_text().splitlines()[1] == "2026-11-30,calves-5,1,1"


def test_a_clock_that_is_set_wrong_costs_no_count(file: Path) -> None:
    counts(file).started("calves-5")
    counts(file, date(1970, 1, 1)).started("calves-5")
    counts(file, date(2099, 1, 1)).started("calves-5")

    assert [row.started for row in counts(file).rows] == [1, 1, 1]


def test_the_earliest_days_are_forgotten(file: Path) -> None:
    file.parent.mkdir()
    days = [TODAY - timedelta(days=number) for number in range(1, DAYS + 3)]
    file.write_text("".join(f"{day},calves-5,1,0\n" for day in days))
    now = counts(file)
    now.started("calves-5")

    assert len({row.day for row in now.rows}) == DAYS
    assert now.rows[0].day == TODAY - timedelta(days=DAYS - 1)


def test_counts_that_cannot_be_read_are_not_written_over(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\n" * (5 * 1024 * 1024))
    now = counts(file)
    now.started("calves-5")

    assert now.problem is not None
    assert english(now.problem) == "This file is 5120 KiB. The limit is 4096 KiB."
    assert file.stat().st_size == 5 * 1024 * 1024

    file.write_text("2026-11-30,calves-5,3,1\n")
    now.finished("calves-5")

    assert now.problem is None
    assert file.read_text().splitlines()[1] == "2026-11-30,calves-5,4,2"
