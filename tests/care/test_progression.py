"""Which level of a progression is due."""

from backstride.care.progression import next_levels
from backstride.library.suggestions import Card


def due(done: dict[str, int]) -> list[str]:
    return [card.id for card in next_levels(Card(id=name, title=name, done=count) for name, count in done.items())]


def test_the_lowest_level_never_done_is_due() -> None:
    assert due({"plank-1": 3, "plank-3": 0, "plank-2": 0}) == ["plank-2"]


def test_levels_are_ordered_as_numbers() -> None:
    assert due({"plank-10": 0, "plank-9": 0}) == ["plank-9"]


def test_the_last_is_due_where_all_were_done() -> None:
    assert due({"plank-1": 1, "plank-2": 5}) == ["plank-2"]


def test_what_builds_on_nothing_stays() -> None:
    assert due({"hips-5": 0, "core": 2, "legs-12": 1}) == ["core", "hips-5", "legs-12"]
