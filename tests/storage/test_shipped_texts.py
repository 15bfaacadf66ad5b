"""The shipped library is written in English; what it says in other languages stands in catalogues."""

import os
from datetime import date
from pathlib import Path

import pytest

from backstride.library.folders import Folder, shipped_folder
from backstride.library.library import Library
from backstride.library.search import SearchIndex
from backstride.storage.paths import Paths
from tests.support.compiled import Words, compiled

TODAY = date(2026, 11, 22)
GERMAN: Words = {
    "Calves": "Waden",
    "Calf stretch": "Wadendehnung",
    "wall": "Wand",
    ("spoken", "Calf stretch"): "Wade",
    "Soleus stretch": "Schollenmuskel dehnen",
    "Stand up.": "Steh auf.",
    "Plank": "Unterarmst\u00fctz",
}
CALVES = """\
format: 1
title: Calves
steps:
  - {note: Stand up., for: 5 s}
  - {exercise: calf, hold: 30 s}
  - {exercise: soleus, hold: 30 s}
exercises:
  soleus: {title: Soleus stretch, kind: stretch, muscles: [soleus], position: standing, equipment: [wall]}
"""
CALF = """\
format: 1
title: Calf stretch
spoken: Calf stretch
kind: stretch
muscles: [gastrocnemius]
position: standing
equipment: [wall]
"""
MINE = """\
format: 1
title: Calves
steps:
  - {exercise: calf, hold: 30 s}
"""
PLAN = """\
format: 1
title: Plank
levels:
  - routine: calves
"""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    shipped, assets, own = tmp_path / "routines", tmp_path / "assets", tmp_path / "own"
    files = {
        shipped / "calves.yaml": CALVES,
        shipped / "exercises" / "calf.yaml": CALF,
        own / "mine.yaml": MINE,
    }
    for path, words in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    keep(assets, GERMAN)
    return Paths(config=tmp_path, data=tmp_path, cache=tmp_path / "cache", shipped=shipped, assets=assets)


def keep(assets: Path, words: Words) -> Path:
    path = assets / "locale" / "de" / "LC_MESSAGES" / "library.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(compiled(words))
    return path


def library(paths: Paths) -> Library:
    made = Library(
        [shipped_folder(paths), Folder(paths.data / "own", "own")],
        today=lambda: TODAY,
        cache=paths.cache / "library.json",
    )
    assert made.rescan()
    return made


def test_a_shipped_routine_is_read_in_every_language_that_there_is(paths: Paths) -> None:
    reading = library(paths).routine("calves")
    assert reading is not None
    assert reading.routine is not None

    assert reading.routine.title.variants == (("en", "Calves"), ("de", "Waden"))
    calf, soleus = reading.routine.exercises["calf"], reading.routine.exercises["soleus"]
    assert [text.read("de") for text in (calf.title, soleus.title, *soleus.equipment)] == [
        "Wadendehnung",
        "Schollenmuskel dehnen",
        "Wand",
    ]
    assert calf.spoken is not None
    assert calf.spoken.pick("de") == ("de", "Wade")
    (note, *_) = reading.routine.steps
    assert getattr(note, "note").read("de") == "Steh auf."  # noqa: B009  because a step has no note for mypy


def test_a_person_s_own_file_stays_as_it_is_around_what_is_shipped(paths: Paths) -> None:
    reading = library(paths).routine("mine")
    assert reading is not None
    assert reading.routine is not None

    assert reading.routine.title.variants == (("en", "Calves"),)
    assert reading.routine.exercises["calf"].title.read("de") == "Wadendehnung"


def test_cards_have_every_language_and_search_finds_in_each(paths: Paths) -> None:
    library(paths)  # the cards come from the cache now
    again = library(paths)

    (card,) = (entry for entry in again.routines if entry.id == "calves")
    assert card.title.read("de") == "Waden"
    index = SearchIndex(again.routines)
    assert [entry.id for entry in index.search("wadendehnung")] == ["calves", "mine"]
    assert [entry.id for entry in index.search("calf stretch")] == ["calves", "mine"]


def test_a_catalogue_that_changes_is_read_again_for_shipped_files_and_for_what_uses_them(paths: Paths) -> None:
    library(paths)
    path = keep(paths.assets, {**GERMAN, "Calves": "Unterschenkel", "Calf stretch": "Dehnung"})
    os.utime(path, (2_000_000_000, 2_000_000_000))

    cards = {entry.id: entry for entry in library(paths).routines}

    assert cards["calves"].title.read("de") == "Unterschenkel"
    assert cards["mine"].exercise_titles[0].read("de") == "Dehnung"


def test_a_plan_is_read_in_every_language_too(paths: Paths) -> None:
    (paths.shipped / "plans").mkdir()
    (paths.shipped / "plans" / "plank.yaml").write_text(PLAN, encoding="utf-8")

    (plan,) = (entry for entry in library(paths).files if entry.kind == "plan")

    assert plan.title.read("de") == "Unterarmst\u00fctz"
