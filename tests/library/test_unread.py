"""What was surely meant for the library, but is not read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.library.unread import Unread, notes_of, unread_file, unread_in
from tests.support.languages import GERMAN


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def cures(folder: Path) -> dict[str, str]:
    return {str(Path(each.path).relative_to(folder)): IN_ENGLISH.say(each.cure) for each in unread_in(folder)}


def notes(unread: Sequence[Unread]) -> list[str]:
    return [IN_ENGLISH.say(note) for note in notes_of(unread)]


def test_what_lies_or_is_called_wrongly_is_named_with_its_cure(tmp_path: Path) -> None:
    put(
        tmp_path,
        *("anna.yaml", "ANNA2.YAML", "anna.yaml.txt", "b.YML.TXT", "Anna/heute.yaml", "Exercises/towel.Yml"),
        *("exercises/calf.yaml", "exercises/hip.yaml.docx", "exercises/old/calf.yaml", "plans/plan.yml"),
    )

    move = "Move them one folder up, or add this folder in Settings."
    assert cures(tmp_path) == {
        "Anna": move,
        "Exercises": "Rename it to `exercises`.",
        "anna.yaml.txt": "Rename it to `anna.yaml`.",
        "b.YML.TXT": "Rename it to `b.YML`.",
        "exercises/hip.yaml.docx": "Rename it to `hip.yaml`.",
        "exercises/old": move,
    }


@pytest.mark.parametrize(
    "name",
    ["readme.txt", "anna.yaml.bak", "anna.yaml~", ".git/x.yaml", ".anna.yaml.txt", "pictures/knee.png", "a/b/c.yaml"],
)
def test_what_was_hardly_meant_is_not_named(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)

    assert cures(tmp_path) == {}


def test_a_folder_that_cannot_be_looked_into_has_nothing_to_name(tmp_path: Path) -> None:
    assert list(unread_in(tmp_path / "gone")) == []


def test_where_capitals_do_not_matter_exercises_are_read(tmp_path: Path) -> None:
    put(tmp_path, "Exercises/towel.yaml")
    (tmp_path / "exercises").symlink_to("Exercises")

    assert cures(tmp_path) == {}


def test_a_few_are_named_in_notes_and_the_rest_is_counted(tmp_path: Path) -> None:
    put(tmp_path, *(f"{number}.yaml.txt" for number in range(7)))
    unread = tuple(unread_in(tmp_path))

    assert notes(unread[:1]) == [f"Not read: `{tmp_path}/0.yaml.txt`. Rename it to `0.yaml`."]
    assert len(notes(unread)) == 6
    assert notes(unread)[-1] == "2 more are not read; `backstride check` with the folder names them."
    assert notes(()) == []


def test_the_notes_are_german_for_a_german(tmp_path: Path) -> None:
    put(tmp_path, "Anna/today.yaml", *(f"{number}.yaml.txt" for number in range(6)))
    said = [GERMAN.say(note) for note in notes_of(tuple(unread_in(tmp_path)))]

    assert said[0] == f"Nicht gelesen: `{tmp_path}/0.yaml.txt`. Benenn sie in `0.yaml` um."
    assert len(said) == 6
    assert set(said).isdisjoint(notes(tuple(unread_in(tmp_path))))


def test_it_is_a_warning_of_the_whole_file() -> None:
    unread = unread_file("/here/anna.yaml.txt")

    assert unread is not None
    assert unread.problem.show("anna.yaml.txt", IN_ENGLISH).startswith(
        "anna.yaml.txt:1:1: warning[not-read]: This file is not read"
    )
    assert unread_file("/here/anna.yaml") is None
