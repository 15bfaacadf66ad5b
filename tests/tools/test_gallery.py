"""The gallery shows every exercise that has a figure, and every variant that has one of its own."""

from pathlib import Path

from tests.support.shipped import EXERCISES
from tools.gallery import drawn, page, shipped

DOCS = Path(__file__).parents[2] / "docs"


def test_every_shipped_exercise_is_in_the_gallery() -> None:
    shown = shipped()

    assert {each.id for each in shown} == set(EXERCISES)
    assert page(shown) == (DOCS / "gallery.md").read_text(encoding="utf-8")
    assert {each.file for each in shown} == {path.name for path in (DOCS / "gallery").glob("*.svg")}


def test_a_picture_has_its_exercise_as_its_title() -> None:
    assert "<title>Cat and cow</title>" in drawn(next(each for each in shipped() if each.id == "cat-cow"))
