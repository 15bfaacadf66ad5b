"""The library as the window sees it: read off the window's path, searched as one types, watched."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.suggestions import Hit
from backstride.ui.services.library import LibraryService

ROUTINES = Path(__file__).parents[3] / "routines"
WALK = """\
format: 1
title: {title}
exercises:
  walk: {{title: Walk, kind: mobility}}
steps:
  - exercise: walk
    for: 60s
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "walk.yaml").write_text(WALK.format(title="A walk"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def library(qtbot: QtBot, folder: Path) -> Iterator[LibraryService]:
    made = LibraryService(partial(Library, today=lambda: date(2026, 11, 1)), [Folder(folder, "own")], "en")
    with qtbot.waitSignal(made.changed):
        made.rescan()
    yield made
    made.close()


def titles(library: LibraryService) -> list[str]:
    return [card.title for card in library.cards((), {})]


def test_a_saved_file_is_there_by_itself(qtbot: QtBot, library: LibraryService, folder: Path) -> None:
    with qtbot.waitSignal(library.changed):
        (folder / "run.yaml").write_text(WALK.format(title="A run"), encoding="utf-8")

    assert titles(library) == ["A run", "A walk"]


def test_a_card_names_a_thing_once_that_two_files_call_the_same(
    qtbot: QtBot, library: LibraryService, folder: Path
) -> None:
    chairs = """\
format: 1
title: Chairs
exercises:
  one: {title: One, kind: mobility, equipment: [chair, mat]}
  two: {title: Two, kind: mobility, equipment: [{en: chair, de: Stuhl}]}
steps:
  - {exercise: one, for: 60s}
  - {exercise: two, for: 60s}
"""
    with qtbot.waitSignal(library.changed):
        (folder / "chairs.yaml").write_text(chairs, encoding="utf-8")

    (card,) = (card for card in library.cards((), {}) if card.id == "chairs")
    assert card.equipment == ("chair", "mat")


def test_a_folder_that_goes_and_comes_again_is_seen(qtbot: QtBot, library: LibraryService, folder: Path) -> None:
    with qtbot.waitSignal(library.changed):
        shutil.rmtree(folder)
    gone = titles(library)

    with qtbot.waitSignal(library.changed):
        folder.mkdir()
        (folder / "run.yaml").write_text(WALK.format(title="A run"), encoding="utf-8")

    assert (gone, titles(library)) == ([], ["A run"])


def test_a_folder_at_which_nobody_can_look_leaves_the_others_alone(
    qtbot: QtBot, library: LibraryService, folder: Path
) -> None:
    with qtbot.waitSignal(library.changed):
        library.change_folders([Folder(Path("/", "x" * 5000), "added"), Folder(folder, "own")])

    assert titles(library) == ["A walk"]


def test_a_file_written_in_place_is_read_anew(qtbot: QtBot, library: LibraryService, folder: Path) -> None:
    with qtbot.waitSignal(library.changed):
        (folder / "walk.yaml").write_text(WALK.format(title="A longer walk"), encoding="utf-8")

    assert titles(library) == ["A longer walk"]


def test_a_file_that_is_saved_without_end_is_read_anew_all_the_same(
    qtbot: QtBot, library: LibraryService, folder: Path
) -> None:
    saving = QTimer()
    saving.timeout.connect(partial((folder / "walk.yaml").write_text, WALK.format(title="A longer walk")))
    saving.start(10)

    qtbot.waitUntil(lambda: titles(library) == ["A longer walk"])
    saving.stop()


def test_a_file_that_is_taken_away_goes(qtbot: QtBot, library: LibraryService, folder: Path) -> None:
    with qtbot.waitSignal(library.changed):
        (folder / "walk.yaml").unlink()

    assert titles(library) == []


def test_a_folder_that_is_made_later_is_watched_too(qtbot: QtBot, tmp_path: Path) -> None:
    later = tmp_path / "home" / "routines"
    library = LibraryService(partial(Library, today=lambda: date(2026, 11, 1)), [Folder(later, "own")], "en")
    with qtbot.waitSignal(library.changed):
        library.rescan()
    for title in ("A walk", "Another walk"):
        with qtbot.waitSignal(library.changed):
            later.mkdir(parents=True, exist_ok=True)
            (later / f"{title.split()[0].lower()}.yaml").write_text(WALK.format(title=title), encoding="utf-8")

    assert titles(library) == ["A walk", "Another walk"]
    library.close()


def test_a_file_that_cannot_be_played_is_called_by_its_name(
    qtbot: QtBot, library: LibraryService, folder: Path
) -> None:
    with qtbot.waitSignal(library.changed):
        (folder / "walk.yaml").write_text(WALK.format(title="A walk").replace("60s", "soon"), encoding="utf-8")

    (card,) = library.cards((), {})
    assert (card.title, card.problems) == ("walk.yaml", 1)


def test_what_is_kept_is_there_at_once_and_what_must_be_read_is_not(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    make = partial(Library, today=lambda: date(2026, 11, 1), cache=tmp_path / "kept.json")
    first = LibraryService(make, [Folder(folder, "own")], "en")
    first.rescan_if_kept()
    before = titles(first)
    with qtbot.waitSignal(first.changed):
        first.rescan()
    first.close()
    second = LibraryService(make, [Folder(folder, "own")], "en")
    second.rescan_if_kept()
    (folder / "run.yaml").write_text(WALK.format(title="A run"), encoding="utf-8")
    third = LibraryService(make, [Folder(folder, "own")], "en")
    third.rescan_if_kept()

    assert before == []
    assert titles(second) == titles(first)
    assert titles(third) == []
    for service in (second, third):
        service.close()


def test_what_is_searched_for_among_many_is_indexed_before_anybody_types(
    qtbot: QtBot, library: LibraryService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backstride.ui.services.library._MANY", 0)
    with qtbot.waitSignal(library.changed):
        (folder / "run.yaml").write_text(WALK.format(title="A run"), encoding="utf-8")
    qtbot.waitUntil(lambda: library._index is not None)
    index = library._index

    assert library.search("wal")[0] == Hit("walk")
    assert library._index is index


def test_a_search_follows_the_files(qtbot: QtBot, library: LibraryService, folder: Path) -> None:
    with qtbot.waitSignal(library.changed):
        (folder / "run.yaml").write_text(WALK.format(title="A run"), encoding="utf-8")

    assert library.search("run") == (Hit("run"),)


def test_a_search_says_which_exercise_found_a_routine(qtbot: QtBot) -> None:
    library = LibraryService(partial(Library, today=lambda: date(2026, 11, 1)), [Folder(ROUTINES, "shipped")], "en")
    with qtbot.waitSignal(library.changed):
        library.rescan()

    found = {hit.id: hit.found_by for hit in library.search("psoas")}
    by_title = {hit.id: hit.found_by for hit in library.search("stiff back")}
    library.close()

    assert found["after-run-lower-back-10"] == "Half-kneeling hip flexor stretch"
    assert by_title["before-run-stiff-back-5"] == ""
