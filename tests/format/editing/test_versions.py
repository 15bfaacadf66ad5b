"""Undo and redo go back and forth without end."""

from hypothesis import given
from hypothesis import strategies as st

from backstride.format.editing.versions import Versions, difference, retyped


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


@given(st.text("ab\n", max_size=9), st.text("ab\n", max_size=9), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_is_retyped_keeps_the_line_ends_of_the_file(old: str, new: str, end: str) -> None:
    again = retyped(old.replace("\n", end), new)

    assert again.replace(end, "\n") == new
    assert "\n" not in old or "\n" not in again.replace(end, "")


def test_a_line_that_is_not_touched_keeps_an_end_of_its_own() -> None:
    assert retyped("a\r\nb\nc\r\n", "a\nb\ncx\n") == "a\r\nb\ncx\r\n"
