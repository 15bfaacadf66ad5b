"""A few of the damages that `make fuzz` does to what is kept."""

import random

import pytest

from tools.fuzz_kept import KEPT, SESSIONS, changed, flipped, tried


@pytest.mark.parametrize("seed", range(2))
def test_what_is_damaged_raises_nothing(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  because it must repeat
    names = [name for name in KEPT for _ in range(2)]

    told = list(tried(iter(names), changed, chance, least=0))

    assert [name for name, _, _ in told] == names
    assert [wrong for _, _, wrong in told if wrong] == []


def test_a_flipped_bit_hides_one_session_at_most() -> None:
    told = list(tried(iter(["history"] * 8), flipped, random.Random(4), least=SESSIONS - 1))  # noqa: S311  because it must repeat

    assert [wrong for _, _, wrong in told if wrong] == []
