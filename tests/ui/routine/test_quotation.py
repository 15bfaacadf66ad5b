"""The line of a file at which a problem stands."""

from backstride.format.problem import Problem
from backstride.i18n.messages import message
from backstride.ui.routine.problems_page import quotation

TEXT = "format: 1\ntitle: New\nsteps:\n  - rset: 5s\n"


def at(line: int, column: int, end_column: int = 0) -> Problem:
    return Problem(line=line, column=column, end_column=end_column, code="unknown-key", message=message("What?"))


def test_the_word_that_is_meant_is_marked() -> None:
    assert quotation(TEXT, at(4, 5, 9)) == "  - rset: 5s\n    ^^^^"


def test_a_place_without_an_end_is_one_character() -> None:
    assert quotation(TEXT, at(1, 9)) == "format: 1\n        ^"


def test_a_tab_is_as_wide_as_any_character() -> None:
    assert quotation("a:\tb\n", at(1, 4, 5)) == "a: b\n   ^"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    line, carets = quotation("x" * 200 + "WRONG" + "y" * 200, at(1, 201, 206)).splitlines()

    assert line[carets.index("^") : len(carets)] == "WRONG"
    assert (len(line), line[0], line[-1]) == (72, "…", "…")


def test_a_mark_never_passes_the_end_of_the_line() -> None:
    line, carets = quotation("k: " + "z" * 300, at(1, 4, 304)).splitlines()

    assert len(carets) == len(line)


def test_where_there_is_no_such_line_nothing_is_quoted() -> None:
    assert [quotation(TEXT, at(9, 1)), quotation("", at(1, 1)), quotation("a\n\n", at(2, 1))] == ["", "", ""]


def test_of_a_problem_of_the_whole_file_no_line_is_quoted() -> None:
    assert quotation(TEXT, at(1, 1)) == ""
    assert quotation(TEXT, at(1, 1, 7)) == "format: 1\n^^^^^^"
