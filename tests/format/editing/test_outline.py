"""A text as the form shows it: a row for each step, and what is wrong at the rows that have it."""

from backstride.format.editing.outline import Outline, broken, outline, with_problems
from backstride.format.problem import error
from backstride.format.tree import Spot
from backstride.i18n.messages import message

TEXT = """\
format: 1
title: Knees
steps:
  - exercise: plank
    variant: knees
    hold: [10s, 20s]
  - repeat: 2
    rest: 30s
    steps:
      - rest: 10s
        say: Now.
  - note: Done
  - repeat: 3
  - nonsense
"""
WRONG = message("Wrong.")


def test_each_step_is_a_row_with_its_keys_and_its_lines() -> None:
    found = outline(TEXT)

    assert [(row.kind, row.first, row.last, row.inside) for row in found.rows] == [
        ("exercise", 4, 6, 0),
        ("repeat", 7, 9, 0),
        ("rest", 10, 11, 1),
        ("note", 12, 12, 0),
        ("repeat", 13, 13, 0),
        ("", 14, 14, 0),
    ]
    assert found.rows[0].exercise == "plank/knees"
    assert found.rows[0].text("hold") == ""
    assert found.rows[2].step == (1, 0)
    assert found.rows[2].exercise == ""
    assert found.rows[5].values == {"": "nonsense"}
    assert found.head == {"format": "1", "title": "Knees"}


def test_a_text_without_steps_has_no_rows_and_one_that_cannot_be_read_says_so() -> None:
    assert outline("title: A\n") == Outline((), {"title": "A"})
    assert outline("title: A\nsteps: 3\n").rows == ()
    assert not outline("title:A\n").readable
    assert outline("- a\n", [error(Spot(1), "bad-step", WRONG)]).problems[0].line == 1


def test_a_problem_is_at_the_row_of_its_line_or_at_none() -> None:
    problems = [error(Spot(line), "bad-step", WRONG) for line in (2, 5, 8, 10)]
    found = with_problems(outline(TEXT), problems)

    assert [len(row.problems) for row in found.rows] == [1, 1, 1, 0, 0, 0]
    assert [problem.line for problem in found.problems] == [2]


def test_while_a_text_cannot_be_read_its_rows_stay_with_what_is_wrong_where_they_were() -> None:
    now = TEXT.replace("title: Knees\n", "title: Knees\nsummary: one\nwhen: any-time\n").replace(
        "say: Now.", "say:Now."
    )
    found = broken(outline(TEXT), TEXT, now, [error(Spot(13), "yaml-syntax", WRONG), error(Spot(1), "bad-text", WRONG)])

    assert not found.readable
    assert [len(row.problems) for row in found.rows] == [0, 0, 1, 0, 0, 0]
    assert len(found.problems) == 1
    (raw,) = (row.raw for row in found.rows if row.raw)
    assert raw.splitlines() == [line for line in now.splitlines() if line in raw.splitlines()]
    assert "say:Now." in raw
