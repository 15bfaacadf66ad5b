"""What a kiosk shows changes only when it may, and never for the worse."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from backstride.kiosk.config import KioskConfig
from backstride.kiosk.shelf import Shelf
from backstride.library.folders import Folder
from backstride.library.library import Library

ROUTINE = "format: 1\ntitle: {title}\nsteps:\n  - exercise: calf\n    hold: 30 s\n"
CALF = "format: 1\ntitle: Calf\nkind: stretch\nposition: standing\nmuscles: [soleus]\nmove: Lean.\n"
BROKEN = "format: 1\ntitle: [\n"


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    (tmp_path / "shipped" / "exercises").mkdir(parents=True)
    (tmp_path / "shipped" / "exercises" / "calf.yaml").write_text(CALF)
    write(tmp_path / "shipped", "walls", "Walls")
    (tmp_path / "clinic").mkdir()
    for name in ("calves", "hips"):
        write(tmp_path / "clinic", name, name.title())
    return tmp_path / "clinic"


def write(folder: Path, name: str, title: str) -> None:
    (folder / f"{name}.yaml").write_text(ROUTINE.format(title=title))


def shelf_of(clinic: Path, *routines: str) -> Shelf:
    folders = [Folder(clinic.parent / "shipped", "shipped"), Folder(clinic)]
    library = Library(folders, today=lambda: date(2026, 11, 30))
    shelf = Shelf(library, KioskConfig(library=(str(clinic),), routines=routines))
    shelf.look()
    shelf.take()
    return shelf


def titles(shelf: Shelf) -> list[str]:
    return [entry.title.read("en") for entry in shelf.stock.entries]


def played(shelf: Shelf, id_: str) -> str:
    routine = shelf.stock.readings[id_].routine
    assert routine
    return routine.title.read("en")


def test_the_folder_of_the_clinic_is_what_is_shown(clinic: Path) -> None:
    shelf = shelf_of(clinic)

    assert titles(shelf) == ["Calves", "Hips"]
    assert played(shelf, "hips") == "Hips"
    assert shelf.stock.kinds == {"calf": "stretch"}
    assert (exercise := shelf.stock.exercise("calf"))
    assert exercise.kind == "stretch"
    assert shelf.stock.exercise("plank") is None


def test_a_list_has_its_own_order_and_may_name_what_is_shipped(clinic: Path) -> None:
    assert titles(shelf_of(clinic, "hips", "walls", "not-there", "calves")) == ["Hips", "Walls", "Calves"]


def test_what_is_new_waits_until_nobody_is_there(clinic: Path) -> None:
    shelf = shelf_of(clinic)
    write(clinic, "hips", "New hips")
    write(clinic, "back", "Back")

    assert shelf.look()
    assert titles(shelf) == ["Calves", "Hips"]
    assert shelf.take()
    assert titles(shelf) == ["Back", "Calves", "New hips"]
    assert not shelf.take()
    assert not shelf.look()


def test_a_file_that_broke_does_not_take_the_place_of_the_one_that_worked(clinic: Path) -> None:
    shelf = shelf_of(clinic)
    (clinic / "calves.yaml").write_text(BROKEN)
    write(clinic, "hips", "New hips")
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Calves", "New hips"]
    assert played(shelf, "calves") == "Calves"
    assert shelf.stock.kept == {"calves"}
    assert [entry.path.name for entry in shelf.stock.broken] == ["calves.yaml"]

    write(clinic, "calves", "Mended calves")
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Mended calves", "New hips"]
    assert not shelf.stock.kept
    assert not shelf.stock.broken


def test_an_exercise_that_broke_takes_no_routine_away(clinic: Path) -> None:
    shelf = shelf_of(clinic)
    (clinic.parent / "shipped" / "exercises" / "calf.yaml").write_text(BROKEN)
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Calves", "Hips"]
    assert shelf.stock.exercise("calf")


def test_a_clinic_s_own_version_that_broke_is_not_replaced_by_the_shipped_one(clinic: Path) -> None:
    write(clinic, "walls", "Our walls")
    shelf = shelf_of(clinic, "walls")
    (clinic / "walls.yaml").write_text(BROKEN)
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Our walls"]
    assert played(shelf, "walls") == "Our walls"


def test_what_is_taken_away_goes(clinic: Path) -> None:
    shelf = shelf_of(clinic)
    (clinic / "calves.yaml").unlink()
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Hips"]


@pytest.mark.parametrize("leaves_folder", [True, False])
def test_a_drive_that_is_away_takes_nothing_with_it(clinic: Path, *, leaves_folder: bool) -> None:
    shelf = shelf_of(clinic)
    shutil.rmtree(clinic)
    if leaves_folder:
        clinic.mkdir()
    shelf.look()
    shelf.take()

    assert titles(shelf) == ["Calves", "Hips"]
    assert len(shelf.stock.notes) == (not leaves_folder)


def test_a_file_that_was_broken_from_the_beginning_is_left_out(clinic: Path) -> None:
    (clinic / "calves.yaml").write_text(BROKEN)
    shelf = shelf_of(clinic)

    assert titles(shelf) == ["Hips"]
    assert len(shelf.stock.broken) == 1
