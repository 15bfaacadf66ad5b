"""What may follow where somebody types."""

import pytest

from backstride.format.editing.completion import completion

TEXT = """\
format: 1
title: A

steps:
  - exercise: plank
    hold: 30s
    cue: |
      Breathe.
~~~~
  -~
  - repeat: 2
~~~~
    steps:
      - rest: 10s
~~~~~~~~
goals: [flexibility, ]
""".replace("~", " ")
EXERCISES = {"glute-bridge": "Gl\u00fcteal bridge", "plank": "Front plank"}


def offered(line: int, typed: str) -> list[str]:
    lines = TEXT.split("\n")
    lines[line] += typed
    found = completion(lines, line, len(lines[line]), EXERCISES)
    assert found.start == len(lines[line]) - len(typed.rsplit(" ", maxsplit=1)[-1].rsplit("[", maxsplit=1)[-1])
    return [option.text for option in found.options]


@pytest.mark.parametrize(
    ("line", "typed", "wanted", "unwanted"),
    [
        (2, "", "summary", "title"),
        (2, "pre", "prescription", "summary"),
        (8, "fi", "first", "every"),
        (8, "", "sets", "hold"),
        (8, "", "sets", "cue"),
        (9, "", "exercise", "hold"),
        (11, "", "every", "repeat"),
        (11, "", "every", "hold"),
        (14, "", "say", "hold"),
        (8, "exercise: br", "glute-bridge", "plank"),
        (8, "exercise: front", "plank", "glute-bridge"),
        (8, "sides: ", "each", "hold"),
        (8, "priority: m", "must", "could"),
        (2, "level: b", "beginner", "all"),
        (2, "when: [be", "before-run", "after-run"),
    ],
)
def test_keys_choices_and_exercises_fit_the_place(line: int, typed: str, wanted: str, unwanted: str) -> None:
    options = offered(line, typed)

    assert wanted in options
    assert unwanted not in options


@pytest.mark.parametrize(("line", "typed"), [(8, "title: "), (8, "nonsense: x"), (8, "a, b"), (8, "exercise: plank")])
def test_elsewhere_there_is_nothing(line: int, typed: str) -> None:
    lines = TEXT.split("\n")
    lines[line] += typed

    assert completion(lines, line, len(lines[line]), EXERCISES).options == ()


def test_in_a_place_of_no_step_there_are_no_keys() -> None:
    assert completion(["author:", "  "], 1, 2, EXERCISES).options == ()
