from __future__ import annotations

from math import inf

from backstride.session.scheduling import Slot, placed
from backstride.session.utterance import Utterance

SLOT = Slot(begin=0.0, quiet=7.0, end=9.8, length=10.0)


def utterance(*wordings: str, at: float = 0.0, slack: float = inf, vital: bool = False) -> Utterance:
    return Utterance(language="en", wordings=wordings, at=at, slack=slack, vital=vital)


def a_second_a_letter(wording: str, _: str) -> float:
    return float(len(wording))


def said(*utterances: Utterance, slot: Slot = SLOT) -> list[str]:
    return [f"{place.start:g} {place.wording}" for place in placed(utterances, slot, a_second_a_letter)]


def test_the_longest_wording_that_fits_is_said() -> None:
    assert said(utterance("aaaaaaaaaaaa", "aaaaaa", "aa")) == ["0 aaaaaa"]


def test_the_first_is_shortened_so_that_the_second_can_be_said_too() -> None:
    assert said(utterance("aaaaaa", "aaa"), utterance("bb")) == ["0 aaa", "3.3 bb"]


def test_what_is_less_important_is_dropped() -> None:
    assert said(utterance("aaaaaa"), utterance("bb")) == ["0 aaaaaa"]


def test_what_is_vital_comes_before_what_is_not() -> None:
    assert said(utterance("aaaaaa"), utterance("bb", vital=True)) == ["0 bb"]


def test_what_is_vital_is_said_over_the_countdown_as_shortly_as_can_be() -> None:
    assert said(utterance("aaaaaaaaa", "aaaaaaaa", vital=True)) == ["0 aaaaaaaa"]
    assert said(utterance("aaaaaaaaa", "aaaaaaaa")) == []


def test_the_last_resort_is_said_where_nothing_else_fits() -> None:
    desperate = Utterance(language="en", wordings=("aaaaaaaaaaaa",), last_resort=("aaaaaaaaaaa", "aaa"), vital=True)

    assert said(desperate) == ["0 aaa"]


def test_what_is_bound_to_a_moment_is_said_then_or_not_at_all() -> None:
    assert said(utterance("aaa"), utterance("b", at=2.0, slack=0.5)) == ["2 b", "3.3 aaa"]
    assert said(utterance("aa", at=2.0, slack=0.5), utterance("b", at=3.0, slack=1.0)) == ["2 aa"]


def test_a_breather_is_kept_before_and_after() -> None:
    assert said(utterance("aa", slack=0.0), utterance("b", at=2.1, slack=1.0)) == ["0 aa", "2.3 b"]
    assert said(utterance("b"), utterance("aa", at=1.2, slack=0.0)) == ["1.2 aa", "3.5 b"]


def test_what_may_wait_so_long_waits_so_long_and_no_longer() -> None:
    assert said(utterance("aa", slack=0.0), utterance("b", at=1.0, slack=1.3)) == ["0 aa", "2.3 b"]
    assert said(utterance("aa", slack=0.0), utterance("b", at=1.0, slack=1.2)) == ["0 aa"]


def test_what_hangs_on_the_end_begins_before_it() -> None:
    hanging = Utterance(language="en", wordings=("a",), at=5.0, from_end=True)

    assert said(hanging) == ["5 a"]


def test_an_open_phase_has_room_for_everything() -> None:
    assert said(utterance("a" * 50), utterance("b" * 50), slot=Slot(0.4, inf, inf, inf)) == [
        f"0.4 {'a' * 50}",
        f"50.7 {'b' * 50}",
    ]


def test_what_is_wanted_is_said_over_the_countdown_rather_than_left_out() -> None:
    wanted = Utterance(language="en", wordings=("aaaaaaaa",), less=("aaaa",), last_resort=("aa",), vital=True)

    assert [said(wanted, slot=Slot(0.0, end - 3, end, end)) for end in (8.0, 7.0, 3.0)] == [
        ["0 aaaaaaaa"],
        ["0 aaaa"],
        ["0 aa"],
    ]
