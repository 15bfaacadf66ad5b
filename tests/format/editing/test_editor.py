"""A change is the smallest splice: what the author wrote around it stays, comments and all."""

import pytest

from backstride.format.editing.editor import edited, is_editable
from backstride.format.editing.edits import Duplicate, Edit, Insert, Move, NotEditableError, Put, Remove, Unwrap, Wrap

ROUTINE = """\
format: 1   # the first
title: "Anna: knees"
# For Anna, seen on Monday.

steps:
  # Strong first.
  - exercise: glute-bridge   # slowly
    reps: 10   # or 12
    rest: 30s

  # Then calm.
  - exercise: plank
    hold: 30s
    # not in week one

  - repeat: 2   # twice
    title: Circuit
    steps:
      - rest: 10s
      # the left first
      - {exercise: clam, reps: 12}   # both
    # the end of it
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Put(("steps", 0), {"reps": "15"}), "reps: 10 ", "reps: 15 "),
        (Put(("steps", 0), {"reps": None, "hold": "20 s"}), "reps: 10 ", "hold: 20 s "),
        (Put(("steps", 0), {"sets": "3"}), "    rest: 30s", "    sets: 3\n    rest: 30s"),
        (Put(("steps", 0), {"exercise": None}), "exercise: glute-bridge   # slowly", "   # slowly"),
        (Put(("steps", 1), {"exercise": None}), "  - exercise: plank\n    hold", "  - hold"),
        (Put(("steps", 1), {"hold": None}), "    hold: 30s\n", ""),
        (Put(("steps", 1), {"hold": ["10s", "20s"]}), "30s\n    #", "[10s, 20s]\n    #"),
        (
            Put(("steps", 1), {"reps": {"left": "3", "right": "2"}}),
            "hold: 30s",
            "hold: 30s\n    reps: {left: 3, right: 2}",
        ),
        (Put(("steps", 2, "steps", 1), {"sets": "2"}), "reps: 12}", "reps: 12, sets: 2}"),
        (Put(("steps", 2, "steps", 1), {"exercise": None}), "{exercise: clam, reps", "{reps"),
        (Put(("steps", 2, "steps", 1), {"reps": None}), ", reps: 12", ""),
        (Put((), {"title": "Anna's"}), '"Anna: knees"', '"Anna\'s"'),
        (Put((), {"summary": "Calm: slow"}), '"Anna: knees"', '"Anna: knees"\nsummary: "Calm: slow"'),
        (
            Put(("prescription", "frequency"), {"times": "2", "per": "day"}),
            'knees"\n',
            'knees"\nprescription:\n  frequency: {times: 2, per: day}\n',
        ),
        (Put(("author",), {"name": None}), "", ""),
        (
            Insert(("steps",), 1, {"exercise": "cat-cow", "reps": "8"}),
            "  # Then",
            "  - exercise: cat-cow\n    reps: 8\n\n  # Then",
        ),
        (Insert(("steps",), 3, {"note": "Done"}), "of it\n", "of it\n\n  - note: Done\n"),
        (Remove(("steps", 1)), "  # Then calm.\n  - exercise: plank\n    hold: 30s\n    # not in week one\n\n", ""),
        (Remove(("steps", 2, "steps", 0)), "      - rest: 10s\n", ""),
        (Duplicate(("steps", 2, "steps", 0)), "      - rest: 10s\n", "      - rest: 10s\n      - rest: 10s\n"),
        (Move(("steps", 2, "steps", 0), ("steps",), 1), "    rest: 30s\n\n", "    rest: 30s\n\n  - rest: 10s\n\n"),
        (
            Wrap(("steps",), 1, 1, {"repeat": "3", "rest": "1 min"}),
            "  # Then calm.\n  - exercise: plank\n    hold: 30s\n    # not in week one\n",
            """\
  - repeat: 3
    rest: 1 min
    steps:
      # Then calm.
      - exercise: plank
        hold: 30s
        # not in week one
""",
        ),
        (
            Unwrap(("steps", 2)),
            ROUTINE[ROUTINE.index("  - repeat") :],
            """\
  # twice
  - rest: 10s
  # the left first
  - {exercise: clam, reps: 12}   # both
  # the end of it
""",
        ),
    ],
)
def test_only_what_is_changed_is_written_again(edit: Edit, old: str, new: str) -> None:
    expected = ROUTINE.replace(old, new, 1)
    if isinstance(edit, Move):
        expected = expected.replace("      - rest: 10s\n", "", 1)

    assert edited(ROUTINE, edit) == expected


def test_a_step_moves_with_its_comments_and_what_sets_steps_apart_stays() -> None:
    moved = edited(ROUTINE, Move(("steps", 0), ("steps",), 2))

    assert moved.index("# Then calm.") < moved.index("# Strong first.") < moved.index("repeat: 2")
    assert moved.count("\n\n") == ROUTINE.count("\n\n")
    assert edited(moved, Move(("steps", 1), ("steps",), 0)) == ROUTINE


@pytest.mark.parametrize(
    ("text", "edit", "expected"),
    [
        ("steps: []  # none\n", Insert(("steps",), 0, {"rest": "5"}), "steps:  # none\n  - rest: 5\n"),
        ("steps:\n", Insert(("steps",), 0, {"rest": "5"}), "steps:\n  - rest: 5\n"),
        ("title: A\n", Insert(("steps",), 0, {"rest": "5"}), "title: A\nsteps:\n  - rest: 5\n"),
        ("{title: A, steps: []}\n", Insert(("steps",), 0, {"rest": "5"}), "{title: A, steps: [{rest: 5}]}\n"),
        ("steps:  # some\n- rest: 5\n", Remove(("steps", 0)), "steps: []  # some\n"),
        ("steps:\n- rest: 5", Insert(("steps",), 1, {"note": "Hi"}), "steps:\n- rest: 5\n- note: Hi"),
        ("steps:\r\n- rest: 5\r\n", Duplicate(("steps", 0)), "steps:\r\n- rest: 5\r\n- rest: 5\r\n"),
        ("a: [x, y, z]\n", Move(("a", 0), ("a",), 3), "a: [y, z, x]\n"),
        ("a: [x, y, z]\n", Remove(("a", 1)), "a: [x, z]\n"),
        ("a: [x]\n", Remove(("a", 0)), "a: []\n"),
        ("a: [x, # one\n  y]\n", Remove(("a", 0)), "a: [ # one\n  y]\n"),
        ("a: [x, # one\n  y,]\n", Remove(("a", 1)), "a: [x, # one\n  ]\n"),
        ("a: [x, # one\n  y]\n", Remove(("a", 1)), "a: [x, # one\n  ]\n"),
        ("a: [x # one, two\n  , y]\n", Remove(("a", 0)), "a: [ # one, two\n   y]\n"),
        ("a: [x, y]\n", Duplicate(("a", 1)), "a: [x, y, y]\n"),
        ("a:\n- x\n", Insert(("a",), 1, "w"), "a:\n- x\n- w\n"),
        ("a:\n- x\n", Insert(("a",), 1, ["w"]), "a:\n- x\n- [w]\n"),
        ("a: [x, y]\n", Insert(("a",), 0, "w"), "a: [w, x, y]\n"),
        (
            "steps: [{rest: 1}, {rest: 2}]\n",
            Wrap(("steps",), 0, 1, {"repeat": "2"}),
            "steps: [{repeat: 2, steps: [{rest: 1}, {rest: 2}]}]\n",
        ),
        ("steps: [{repeat: 2, steps: [{rest: 1}]}]\n", Unwrap(("steps", 0)), "steps: [{rest: 1}]\n"),
        ("steps: [{repeat: 2, steps: []}, {rest: 1}]\n", Unwrap(("steps", 0)), "steps: [{rest: 1}]\n"),
        (
            "steps:\n  # c\n  - {repeat: 2, steps: [{rest: 1}, {rest: 2}]}\n",
            Unwrap(("steps", 0)),
            "steps:\n  # c\n  - {rest: 1}\n  - {rest: 2}\n",
        ),
        (
            "steps:\n  - rest: 1\n  - repeat: 2\n    steps: []\n",
            Move(("steps", 0), ("steps", 1, "steps"), 0),
            "steps:\n  - repeat: 2\n    steps:\n      - rest: 1\n",
        ),
        (
            "steps:\n  - rest: 1\n  - repeat: 2\n    steps: [{rest: 3}]\n",
            Move(("steps", 0), ("steps", 1, "steps"), 0),
            "steps:\n  - repeat: 2\n    steps: [{rest: 1}, {rest: 3}]\n",
        ),
        (
            "steps:\n  - repeat: 2\n    steps: [{rest: 3}, {rest: 4}]\n  - rest: 1\n",
            Move(("steps", 0, "steps", 0), ("steps",), 1),
            "steps:\n  - repeat: 2\n    steps: [{rest: 4}]\n  - rest: 3\n  - rest: 1\n",
        ),
        ("a:\n  - - x\n    - y\n  - z\n", Remove(("a", 1)), "a:\n  - - x\n    - y\n"),
        ("a:\n  -\n    b: 1\n  - c: 2\n", Remove(("a", 1)), "a:\n  -\n    b: 1\n"),
    ],
)
def test_lists_of_every_shape(text: str, edit: Edit, expected: str) -> None:
    assert edited(text, edit) == expected


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("a: |  # long\n  one\n\nb: 2\n", {"a": "two\nthree"}, "a: |  # long\n  two\n  three\n\nb: 2\n"),
        ("a: >\n  one\n", {"a": "two\nthree"}, "a: >\n  two\n\n  three\n"),
        ("a: |2\n   one\n", {"a": "two"}, "a: two\n"),
        ("a: |\n  one\nb: 1\n", {"a": ["1"]}, "a: [1]\nb: 1\n"),
        ("a:   # why\n  b: 1\n  c: 2\n", {"a": "x"}, "a: x  # why\n"),
        ("a:\nb: 1\n", {"a": "x"}, "a: x\nb: 1\n"),
        ("{a, b: 1}\n", {"a": "x"}, "{a: x, b: 1}\n"),
        ("{}\n", {"a": "x"}, "{a: x}\n"),
        ("a: 'it''s'\n", {"a": "it's not"}, "a: 'it''s not'\n"),
        ("a: 'x'\n", {"a": "one\ntwo"}, 'a: "one\\ntwo"\n'),
        ("a: x\n", {"a": "1 # 2"}, 'a: "1 # 2"\n'),
        ("a: x\n", {"a": ""}, 'a: ""\n'),
        ("a: x\n", {"b": "yes: no", "c": "7"}, 'a: x\nb: "yes: no"\nc: 7\n'),
        ("a: |\n  text\nb: 1\n", {"a": None, "c": "2"}, "b: 1\nc: 2\n"),
        ("a: x\n", {"q": None}, "a: x\n"),
    ],
)
def test_values_keep_the_style_of_the_old_ones(text: str, values: dict[str, str | None], expected: str) -> None:
    assert edited(text, Put((), values)) == expected


def test_a_mapping_that_loses_its_last_key_goes_with_it() -> None:
    text = "title: A\nprescription:\n  until: 2026-12-01\nsteps: []\n"

    assert edited(text, Put(("prescription",), {"until": None})) == "title: A\nsteps: []\n"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: [1\n", Put((), {"a": "2"})),
        ("- a\n", Put((), {"a": "2"})),
        ("a: 1\n", Put(("a",), {"b": "2"})),
        ("a: 1\n", Put((), {"a": None})),
        ("a: 1\n", Put(("a", 0), {"b": "2"})),
        ("a: [1]\n", Put(("a", 3), {"b": "2"})),
        ("a: [1]\n", Remove(("a", 1))),
        ("a: [1]\n", Remove(("a",))),
        ("a: [1]\n", Remove(("b", 0))),
        ("a: [1]\n", Remove(())),
        ("a: 1\n", Insert(("a",), 0, "x")),
        ("a: [1]\n", Duplicate(("a", "b"))),
        ("a: [{b: [1]}]\n", Move(("a", 0), ("a", 0, "b"), 0)),
        ("a: [1]\n", Unwrap(("a", 0))),
        ("a: [[1]]\n", Move(("a", 0, 0), ("b", "c"), 0)),
        ("a: [b: 1]\n", Put(("a", 0), {"c": "2"})),
        ("a:\n  - - x\n    - y\n", Remove(("a", 0, 0))),
        ("a:\n  - x  # c\nb: [y]\n", Move(("a", 0), ("b",), 0)),
    ],
)
def test_what_is_not_there_or_cannot_be_read_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(NotEditableError):
        edited(text, edit)


def test_a_text_is_editable_where_yaml_reads_it_as_it_is() -> None:
    assert is_editable("format: 1\nsteps: []\n")
    assert not is_editable("format:1\nsteps: []\n")
    assert not is_editable("- a\n")
