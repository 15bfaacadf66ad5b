"""Sessions are found in the bytes of a database, and nothing else is taken for one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.history.cells import sessions_in
from backstride.history.history import History
from backstride.history.model import PastPhase, PastSession

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSION = PastSession(
    routine="calves",
    title="Waden, größer",
    started=NOON,
    planned=600.5,
    completed=1.0,
    how="finished",
    goals=("mobility",),
    phases=(PastPhase(kind="work", completed=30.0, how="finished"),),
)


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    with History(tmp_path / "history.sqlite3") as history:
        for number in range(300):
            started = NOON.astimezone(timezone(timedelta(hours=number % 24 - 12)))
            history.add(replace(SESSION, uid=f"{number}", started=started, completed=number / 7, title="x" * number))
    return (tmp_path / "history.sqlite3").read_bytes()


def test_each_session_is_found_with_all_that_it_has(data: bytes) -> None:
    found = sorted(sessions_in(data))

    assert [row[:4] for row in found] == [(number + 1, f"{number}", "calves", "x" * number) for number in range(300)]
    assert [row[4:] for row in found] == [
        ("2026-11-22T12:00:00.000Z", 600.5, number / 7, "finished", (number % 24 - 12) * 60) for number in range(300)
    ]


def test_a_number_that_is_damaged_costs_only_itself(data: bytes) -> None:
    place = data.index(b"calves" + b"x" * 299)
    start = data.rindex(b"\x00", 0, place)  # of the header that says what follows
    damaged = data[: start - 2] + b"\xff" + data[start - 1 :]

    assert sum(row[0] is None for row in sessions_in(damaged)) == 1
    assert len(list(sessions_in(damaged))) == 300


@given(st.binary(max_size=5000), st.binary(max_size=20), st.integers(0, 5000))
def test_no_bytes_whatever_raise(noise: bytes, more: bytes, place: int) -> None:
    assert list(sessions_in(noise)) == []
    assert list(sessions_in(noise[:place] + b"\x0a\x00\x0f" + more + noise[place:])) == []
