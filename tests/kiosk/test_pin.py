"""The PIN: never kept as it is, no clock in the way of its wait, and no try won by pulling the plug."""

from pathlib import Path

import pytest

from backstride.kiosk.pin import (
    LONGEST,
    MOST_WAIT,
    PinGate,
    Verdict,
    hash_pin,
    matches,
    problem_of,
    wait_after,
    wait_words,
)
from tests.support.english import english

PIN, SALT = "482915", bytes(range(16))
HASHED = hash_pin(PIN, SALT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk-pin.json"


def test_a_hash_matches_its_pin_and_no_other() -> None:
    assert matches(PIN, HASHED)
    assert not matches("482916", HASHED)
    assert not matches("", HASHED)
    assert hash_pin(PIN, bytes(16)) != HASHED
    assert PIN not in HASHED


@pytest.mark.parametrize("hashed", ["", PIN, "scrypt:", HASHED[:-1], HASHED.upper(), f"{HASHED}0"])
def test_what_is_no_hash_matches_nothing(hashed: str) -> None:
    assert not matches(PIN, hashed)


@pytest.mark.parametrize(
    ("pin", "said"),
    [
        ("", "A PIN has 6 to 12 digits."),
        ("48291", "A PIN has 6 to 12 digits."),
        ("4" * (LONGEST + 1), "A PIN has 6 to 12 digits."),
        ("48 29 15", "A PIN has digits only."),
        ("٤٨٢٩١٥", "A PIN has digits only."),
        ("000000", "This PIN is too easy to guess. Choose another."),
        ("345678", "This PIN is too easy to guess. Choose another."),
        ("987654", "This PIN is too easy to guess. Choose another."),
    ],
)
def test_a_pin_that_is_none_is_refused_with_a_reason(pin: str, said: str) -> None:
    problem = problem_of(pin)

    assert problem
    assert english(problem) == said


def test_a_pin_is_digits_that_nobody_guesses() -> None:
    assert problem_of(PIN) is None
    assert problem_of("112233") is None


def test_the_wait_doubles_up_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(wrong) for wrong in range(12)] == [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, MOST_WAIT]
    assert wait_after(10**9) == MOST_WAIT


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "Wait 1 s, then try again."),
        (64, "Wait 1 min 4 s, then try again."),
        (900, "Wait 15 min, then try again."),
    ],
)
def test_the_wait_is_said_in_words(seconds: float, said: str) -> None:
    assert english(wait_words(seconds)) == said


def test_the_right_pin_opens_and_lets_all_wrong_ones_be_forgotten(file: Path) -> None:
    gate = PinGate(HASHED, file, 0.0)

    assert gate.enter("111111", 0.0) is Verdict.WRONG
    assert gate.wait(0.4) == pytest.approx(0.6)
    assert gate.enter(PIN, 1.0) is Verdict.RIGHT
    assert gate.wait(1.0) == 0.0
    assert PinGate(HASHED, file, 0.0).wait(0.0) == 0.0


def test_no_pin_is_looked_at_during_the_wait_not_even_the_right_one(file: Path) -> None:
    gate = PinGate(HASHED, file, 0.0)
    gate.enter("111111", 0.0)

    assert gate.enter(PIN, 0.9) is Verdict.TOO_SOON
    assert gate.wait(0.9) == pytest.approx(0.1)


def test_a_restart_begins_the_whole_wait_again_whatever_the_clock_says(file: Path) -> None:
    gate = PinGate(HASHED, file, 0.0)
    for now in (0.0, 10.0, 20.0, 30.0):
        gate.enter("111111", now)
    again = PinGate(HASHED, file, 5.0)

    assert gate.wait(30.0) == 8.0
    assert again.wait(5.0) == 8.0
    assert again.enter("111111", 13.0) is Verdict.WRONG
    assert again.wait(13.0) == 16.0


def test_pulling_the_plug_while_a_pin_is_looked_at_wins_no_try(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pull(_pin: str, _hashed: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("backstride.kiosk.pin.matches", pull)
    with pytest.raises(KeyboardInterrupt):
        PinGate(HASHED, file, 0.0).enter("111111", 0.0)

    assert PinGate(HASHED, file, 0.0).wait(0.0) == 1.0


@pytest.mark.parametrize("data", ["", "{", "[]", '{"wrong": "3"}', '{"wrong": -1}', '{"wrong": true}', "[" * 90, "{}"])
def test_a_file_that_says_nothing_means_the_longest_wait(file: Path, data: str) -> None:
    file.parent.mkdir()
    file.write_text(data)

    assert PinGate(HASHED, file, 0.0).wait(0.0) == MOST_WAIT


def test_a_file_that_cannot_be_read_means_the_longest_wait_and_counting_goes_on(file: Path) -> None:
    file.mkdir(parents=True)
    gate = PinGate(HASHED, file, 0.0)

    assert gate.wait(0.0) == MOST_WAIT
    assert gate.enter("111111", MOST_WAIT) is Verdict.WRONG
    assert gate.wait(MOST_WAIT) == MOST_WAIT


def test_only_this_user_reads_how_many_were_wrong(file: Path) -> None:
    PinGate(HASHED, file, 0.0).enter("111111", 0.0)

    assert file.stat().st_mode & 0o077 == 0
    assert "111111" not in file.read_text()
