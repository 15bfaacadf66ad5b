"""Variants of an exercise: what they take from it, and the steps that do them."""

from __future__ import annotations

import pytest

from backstride.format.problem import Problem
from backstride.format.reader import read_exercise, read_mentions, read_routine
from backstride.i18n.text import text
from backstride.library.exercise_pictures import picture_place
from backstride.routine.ids import apart, by_former_ids, exercise_and_variant, find_exercise, variant_id
from backstride.routine.model import Exercise, ExerciseStep, Routine
from backstride.session.timeline_compiler import compile_timeline
from tests.support.problems import hint_of, message_of

PLANK = """\
format: 1
title: Plank
spoken: The plank
kind: strength
position: prone
dose: {hold: 20 s}
move: Hold still.
easier: knees
harder: side-plank
figure: {start: {hip: 0}, end: {hip: 10}}
variants:
  knees:
    title: Plank from the knees
    level: easier
    dose: {hold: 10 s}
    harder: plank
  pictured:
    picture: plank.png
    easier: knees
    harder_hint: Lift a foot.
"""


def plank(lines: str = "") -> Exercise:
    exercise, problems = read_exercise((PLANK + lines).encode(), name="plank")
    assert problems == ()
    assert exercise
    return exercise


def read(*steps: str, head: str = "") -> tuple[Routine | None, tuple[Problem, ...]]:
    lines = "".join(f"  - {step}\n" for step in steps)
    library = {"plank": plank(), "side-plank": Exercise(id="side-plank", title=text("Side plank"), kind="strength")}
    return read_routine(f"format: 1\ntitle: A\n{head}steps:\n{lines}".encode(), name="a", library=library)


def test_a_variant_has_what_is_its_own_and_the_rest_of_the_exercise() -> None:
    knees, _ = plank().variants

    assert (knees.id, knees.level, knees.title.read("en")) == ("plank/knees", "easier", "Plank from the knees")
    assert (knees.dose.hold, knees.kind, knees.position) == ((10.0,), "strength", "prone")
    assert knees.move == plank().move
    assert knees.figure == plank().figure


def test_a_name_a_picture_and_a_figure_of_its_own_leave_out_those_of_the_exercise() -> None:
    knees, pictured = plank().variants

    assert knees.spoken is None
    assert pictured.spoken == text("The plank")
    assert (pictured.figure, pictured.picture) == (None, "plank.png")


def test_easier_and_harder_may_be_variants_and_none_is_so_than_itself() -> None:
    knees, pictured = plank().variants

    assert (plank().easier, plank().harder) == ("plank/knees", "side-plank")
    assert (knees.easier, knees.harder) == (None, "plank")
    assert (pictured.easier, pictured.harder, pictured.harder_hint) == (
        "plank/knees",
        "side-plank",
        text("Lift a foot."),
    )


def test_only_other_exercises_are_named_as_such() -> None:
    assert [mention.word for mention in read_mentions(PLANK.encode())] == ["side-plank", "plank"]


def test_a_step_does_a_variant_everywhere() -> None:
    routine, problems = read("{exercise: plank, variant: knees}", "{exercise: plank}")

    assert routine
    assert [problem.code for problem in problems] == []
    assert set(routine.exercises) == {"plank", "plank/knees", "side-plank"}
    phases = [(phase.exercise, phase.length) for phase in compile_timeline(routine).phases if phase.mode]
    assert phases[1::2] == [("plank/knees", 10.0), ("plank", 20.0)]


def test_a_variant_of_an_exercise_of_the_file_itself_is_a_use_of_it() -> None:
    head = "exercises:\n  own: {title: Own, kind: strength, dose: {hold: 5 s}, variants: {low: {title: Low}}}\n"
    routine, problems = read("{exercise: own, variant: low}", head=head)

    assert routine
    assert problems == ()
    assert [each.title for each in routine.exercises.values()] == [text("Low")]


def test_a_step_may_name_a_variant_as_easier() -> None:
    routine, problems = read("{exercise: plank, variant: pictured, easier: knees, harder: plank}")

    assert routine
    assert problems == ()
    assert {"plank/pictured", "plank/knees", "plank"} <= set(routine.exercises)


@pytest.mark.parametrize(
    ("step", "place", "code", "message", "hint"),
    [
        (
            "{exercise: plank, variant: nkees}",
            (4, 32),
            "bad-choice",
            "`plank` has no variant `nkees`.",
            "Did you mean `knees`?",
        ),
        (
            "{exercise: plank, variant: other}",
            (4, 32),
            "bad-choice",
            "`plank` has no variant `other`.",
            "You can write `knees` or `pictured`.",
        ),
        (
            "{exercise: side-plank, variant: knees, hold: 5 s}",
            (4, 37),
            "bad-choice",
            "`side-plank` has no variant `knees`.",
            "Delete `variant`.",
        ),
        (
            "{exercise: plonk, variant: knees}",
            (4, 16),
            "unknown-exercise",
            "There is no exercise `plonk`.",
            "Did you mean `plank` or `side-plank`?",
        ),
        (
            "{exercise: plank, easier: tall}",
            (4, 31),
            "unknown-exercise",
            "There is no exercise `tall`.",
            "Write the exercise into `exercises`, or into the library.",
        ),
    ],
)
def test_a_variant_that_is_not_there(step: str, place: tuple[int, int], code: str, message: str, hint: str) -> None:
    routine, problems = read(step)

    assert routine is None
    assert [(problem.line, problem.column, problem.code) for problem in problems] == [(*place, code)]
    assert (message_of(problems[0]), hint_of(problems[0])) == (message, hint)


@pytest.mark.parametrize(
    ("lines", "place", "code"),
    [
        ("variants: [knees]\n", (4, 11), "not-a-mapping"),
        ("variants: {Knees: {title: x}}\n", (4, 12), "bad-id"),
        ("variants: {膝: {title: x}}\n", (4, 12), "bad-id"),
        ("variants: {knees: low}\n", (4, 19), "not-a-mapping"),
        ("variants: {knees: {kind: stretch}}\n", (4, 20), "unknown-key"),
        ("variants: {knees: {level: lower}}\n", (4, 27), "bad-choice"),
        ("variants: {knees: {dose: {hold: 5, first: left}}}\n", (4, 43), "bad-sides"),
        ("variants: *knees\n", (4, 11), "anchor"),
    ],
)
def test_what_is_wrong_with_variants(lines: str, place: tuple[int, int], code: str) -> None:
    _, problems = read_exercise(f"format: 1\ntitle: x\nkind: strength\n{lines}".encode(), name="x")

    assert [(problem.line, problem.column, problem.code) for problem in problems] == [(*place, code)]


def test_what_deserves_a_second_look_is_found_in_variants() -> None:
    lines = "  odd:\n    muscles: [abs]\n    easier: Lean.\n    dose: {breathe: 4-0-6-0, for: 45 s}\n"
    _, problems = read_exercise((PLANK + lines + "  low: {dose: {hold: 1}}\n").encode(), name="plank")

    assert [(problem.line, problem.code) for problem in problems] == [
        (22, "unknown-muscle"),
        (23, "old-hint"),
        (24, "breath-cut"),
        (25, "short-work"),
    ]


def test_a_variant_of_no_exercise_is_none() -> None:
    library = {"plank": plank()}

    assert find_exercise(library, "plank/knees") == plank().variants[0]
    assert find_exercise(library, "plank/none") is None
    assert find_exercise(library, "squat/knees") is None
    assert exercise_and_variant(variant_id("plank", "knees")) == ("plank", "knees")
    assert apart("plank/knees") == {"exercise": "plank", "variant": "knees"}
    assert apart("plank") == {"exercise": "plank"}
    assert apart(None) == {"exercise": None}


def test_the_place_of_a_picture_is_where_the_variant_or_the_exercise_names_it() -> None:
    own = (PLANK + "picture: a.png\n").encode()

    assert picture_place(own, variant="pictured") == (18, 14, 23)
    assert picture_place(own, variant="knees")[:2] == (21, 10)


def test_a_routine_with_a_variant_is_not_that_without() -> None:
    one, other = (read(step)[0] for step in ("{exercise: plank, variant: knees}", "{exercise: plank}"))

    assert one
    assert other
    assert one.steps == (ExerciseStep(exercise="plank/knees"),)
    assert other.steps == (ExerciseStep(exercise="plank"),)


def test_the_exercise_is_what_an_easier_or_harder_variant_leads_back_to() -> None:
    lines = "easier_hint: Lean.\nharder_hint: Lift a foot.\neasier: low\nharder: high\n"
    varied = "variants: {low: {level: easier}, high: {level: harder}, wall: {level: easier, harder: low}, other: {}}\n"
    exercise, _ = read_exercise(f"format: 1\ntitle: x\nkind: strength\n{lines}{varied}".encode(), name="x")

    assert exercise
    found = [(each.easier, each.harder, bool(each.easier_hint), bool(each.harder_hint)) for each in exercise.variants]
    assert found == [
        (None, "x", True, False),
        ("x", None, False, True),
        (None, "x/low", True, False),
        ("x/low", "x/high", True, True),
    ]


HALF = plank("  half: {title: Half, formerly: [knee-plank]}\n")
LIBRARY = {"plank": HALF, **by_former_ids(HALF)}


def test_a_step_that_names_an_exercise_as_it_was_called_does_that_of_today() -> None:
    steps = "steps:\n  - repeat: 2\n    steps:\n      - exercise: knee-plank\n      - rest: 5 s\n  - rest: 5 s\n"
    routine, (problem,) = read_routine(f"format: 1\ntitle: A\n{steps}".encode(), name="a", library=LIBRARY)

    assert routine
    assert set(routine.exercises) >= {"plank/half"}
    assert "knee-plank" not in routine.exercises
    assert {phase.exercise for phase in compile_timeline(routine).phases if phase.mode} == {"plank/half"}
    assert (problem.code, problem.line, problem.column) == ("old-id", 6, 19)
    assert message_of(problem) == "`knee-plank` has another id today."
    assert hint_of(problem) == "Write `- exercise: plank` and `variant: half` on separate lines."


def test_an_exercise_of_the_file_itself_is_found_by_an_old_id_too() -> None:
    head = "exercises:\n  own: {title: Own, kind: strength, dose: {hold: 5 s}, formerly: [mine]}\n"
    routine, problems = read("{exercise: mine}", head=head)

    assert routine
    assert routine.steps == (ExerciseStep(exercise="own"),)
    assert [problem.code for problem in problems] == ["old-id"]


def test_a_variant_has_no_old_id_of_its_exercise() -> None:
    exercise, _ = read_exercise(
        b"format: 1\ntitle: x\nkind: strength\nformerly: [y]\nvariants: {low: {title: Low}}\n", name="x"
    )

    assert exercise
    assert (exercise.formerly, exercise.variants[0].formerly) == (("y",), ())
