"""Erasing: of all places that a profile has, only those stay that say nothing of the person's sessions."""

from pathlib import Path

from backstride.history.erasing import erase
from backstride.storage.paths import Paths, find_paths

STAYS = {
    *("settings_file", "window_file", "own_library", "drafts", "labels_file", "voices"),
    *("kiosk_file", "kiosk_pin_file", "kiosk_counts_file"),
}
"""Settings, routines, voices, and what is a gym's: the page says so before anything is erased."""


def test_every_place_of_a_profile_is_erased_or_known_to_stay(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    places = {name: getattr(paths, name) for name, each in vars(Paths).items() if isinstance(each, property)}
    for place in places.values():
        place.mkdir(parents=True)
        (place / "something").write_text("mine", encoding="utf-8")
    beside = paths.history_file.with_name("history-damaged-1.sqlite3")
    beside.write_text("mine", encoding="utf-8")

    assert erase(paths) == ()
    assert {name for name, place in places.items() if place.exists()} == STAYS
    assert not beside.exists()
    assert not list(paths.cache.iterdir())
