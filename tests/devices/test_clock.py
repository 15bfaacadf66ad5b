from __future__ import annotations

from backstride.devices.clock import ManualClock, SystemClock


def test_the_systems_clock_only_goes_forward() -> None:
    clock = SystemClock()

    first, again = clock.now(), clock.now()

    assert again >= first


def test_the_clock_that_counts_sleep_is_never_behind_the_one_that_does_not() -> None:
    clock = SystemClock()

    assert clock.elapsed() >= clock.now() - 0.001


def test_a_clock_set_by_hand_moves_only_when_told() -> None:
    clock = ManualClock(100.0)

    clock.tick(2.5)

    assert (clock.now(), clock.elapsed()) == (102.5, 102.5)


def test_sleep_moves_only_the_clock_that_counts_it() -> None:
    clock = ManualClock()

    clock.sleep(60.0)

    assert (clock.now(), clock.elapsed()) == (0.0, 60.0)
