"""A new routine in the user's own library."""

from datetime import date
from pathlib import Path

import pytest

from backstride.i18n.catalogue import Catalogues
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.templates import NotWrittenError, free_id, is_id, write_copy, write_starter
from tests.support.compiled import compiled
from tests.support.english import english

SHIPPED = Path(__file__).parents[2] / "routines"


def test_a_starter_plays_as_it_is(tmp_path: Path) -> None:
    path = write_starter(tmp_path, "calves-at-work")
    library = Library([Folder(SHIPPED, "shipped"), Folder(tmp_path, "own")], today=lambda: date(2026, 11, 20))

    reading = library.read(path)
    assert reading.problems == ()
    assert reading.routine is not None
    assert reading.routine.title.read("en") == "Calves at work"


def test_a_copy_keeps_every_comment_and_takes_its_own_id(tmp_path: Path) -> None:
    source = tmp_path / "first.yaml"
    source.write_text("# mine\nformat: 1\nid: first # so it is called\n")

    copy = write_copy(tmp_path / "own", "second", source, Folder(SHIPPED, "shipped"), "de")

    assert copy.read_text() == "# mine\nformat: 1\nid: second # so it is called\n"


def test_a_copy_of_a_shipped_routine_is_in_the_language_of_its_reader(tmp_path: Path) -> None:
    shipped = Folder(tmp_path, "shipped", Catalogues(["de"], lambda _: compiled({"Calves": "Waden"})))
    (tmp_path / "calves.yaml").write_text("format: 1\ntitle: Calves # both\n", encoding="utf-8")

    german = write_copy(tmp_path / "own", "mine", tmp_path / "calves.yaml", shipped, "fr", "de-AT")
    english = write_copy(tmp_path / "own", "same", tmp_path / "calves.yaml", shipped, "en")

    assert german.read_text(encoding="utf-8") == "format: 1\nlanguage: de\ntitle: Waden # both\n"
    assert english.read_text(encoding="utf-8") == "format: 1\ntitle: Calves # both\n"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.yml").write_text("precious")

    with pytest.raises(NotWrittenError) as caught:
        write_starter(tmp_path, "mine")
    assert "already exists" in english(caught.value.message)
    assert (tmp_path / "mine.yml").read_text() == "precious"


def test_nothing_is_written_beside_a_file_of_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "My Calves.YAML").write_text("precious")

    with pytest.raises(NotWrittenError) as caught:
        write_starter(tmp_path, "my-calves")
    assert "My Calves.YAML already exists" in english(caught.value.message)
    assert [path.name for path in tmp_path.iterdir()] == ["My Calves.YAML"]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    for name in ("mine.yaml", "mine-2.yml", "Mine 3.YAML"):
        (tmp_path / name).touch()

    assert free_id(tmp_path, "mine") == "mine-4"
    assert free_id(tmp_path, "other") == "other"


@pytest.mark.parametrize(
    ("name", "fits"), [("a-b2", True), ("-a", False), ("A", False), ("a" * 101, False), ("", False)]
)
def test_an_id_is_letters_digits_and_single_hyphens(name: str, fits: bool) -> None:  # noqa: FBT001  because of parametrize
    assert is_id(name) is fits
