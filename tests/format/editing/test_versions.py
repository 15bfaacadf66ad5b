"""Undo and redo go back and forth without end."""

from hypothesis import given
from hypothesis import strategies as st

from backstride.format.editing.versions import Versions, difference


def test_each_version_is_reached_again_in_both_directions() -> None:
    versions = Versions("one")
    versions.record("one two")
    versions.record("two")
    versions.record("two")

    versions.undo()
    assert versions.text == "one two"
    versions.undo()
    assert (versions.text, versions.can_undo, versions.can_redo) == ("one", False, True)
    assert versions.undo() is None
    versions.redo()
    versions.redo()
    assert (versions.text, versions.can_undo, versions.can_redo) == ("two", True, False)
    assert versions.redo() is None


def test_what_is_done_after_an_undo_takes_the_place_of_what_was_undone() -> None:
    versions = Versions("a")
    versions.record("b")
    versions.undo()
    versions.record("c")

    assert not versions.can_redo


def test_letters_typed_in_a_row_are_one_version() -> None:
    versions = Versions("")
    for text in ("p", "pl", "pla"):
        versions.record(text, typing=True)
    versions.record("pla\n", typing=True)
    versions.record("xpla\n", typing=True)

    versions.undo()
    assert versions.text == "pla\n"
    versions.undo()
    assert versions.text == "pla"
    versions.undo()
    assert versions.text == ""


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_a_difference_leads_from_one_text_to_the_other_and_back(old: str, new: str) -> None:
    change = difference(old, new)

    assert change.done(old) == new
    assert change.undone(new) == old
