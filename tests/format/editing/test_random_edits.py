"""Edits at random, which another YAML library judges: `make fuzz` makes thousands of them."""

from tools.fuzz_edits import run


def test_an_edit_holds_what_was_intended_and_leaves_every_other_line_as_it_was() -> None:
    assert not list(run(edits=60, seed=7))
