"""A problem in one line, with what to do about it on the next."""

from dataclasses import replace

from backstride.format.problem import Problem, error, warning
from backstride.format.tree import Spot
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import message

LONG = error(
    Spot(4, 5, 9), "unknown-key", message("`rset` is not a key here."), message("Did you mean {names}?", names="`rest`")
)


def test_a_problem_is_shown_as_compilers_do() -> None:
    assert LONG.show("a.yaml", IN_ENGLISH) == (
        "a.yaml:4:5: error[unknown-key]: `rset` is not a key here.\n    Did you mean `rest`?"
    )


def test_a_warning_without_a_hint_is_one_line() -> None:
    odd = warning(Spot(2, 1), "odd", message("This is odd."))

    assert odd.show("a.yaml", IN_ENGLISH) == "a.yaml:2:1: warning[odd]: This is odd."


def test_only_a_problem_at_the_beginning_without_an_end_is_one_of_the_whole_file() -> None:
    def at(line: int, column: int, end_column: int = 0) -> Problem:
        return replace(LONG, line=line, column=column, end_column=end_column)

    assert [each.of_whole_file for each in (at(1, 1), at(1, 1, 7), at(1, 9), at(2, 1))] == [True, False, False, False]
