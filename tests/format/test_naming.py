"""Names in an exercise that nothing knows."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.figure.muscles import patches
from backstride.format.answers import known_are
from backstride.format.naming import unknown_exercises
from backstride.format.problem import Mention, Problem, Severity
from backstride.format.reader import read_exercise, read_mentions, read_routine
from backstride.format.vocabulary import MEANT, MUSCLES, TAGS
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import text
from backstride.routine.model import ExerciseStep
from tests.support.problems import hint_of
from tests.support.shipped import EXERCISES

HEAD = "format: 1\ntitle: Rock\nkind: mobility\n"


def warnings(lines: str) -> tuple[Problem, ...]:
    exercise, problems = read_exercise((HEAD + lines).encode(), name="rock")
    assert exercise is not None
    return problems


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("glutes", "Did you mean `gluteus maximus`?"),
        ("wade", "Did you mean `gastrocnemius`?"),
        ("Gluteus medus", "Did you mean `gluteus medius`?"),
        ("xyz", "The format guide lists them all."),
    ],
)
def test_a_muscle_that_is_not_known_is_told_with_the_nearest(written: str, hint: str) -> None:
    (problem,) = warnings(f"muscles: [soleus, {written}]\n")

    assert (problem.code, problem.severity, hint_of(problem)) == ("unknown-muscle", Severity.WARNING, hint)
    assert (problem.line, problem.column) == (4, 19)


@pytest.mark.parametrize("written", ["Gastrocnemius", "[soleus, Achilles tendon, VASTUS MEDIALIS]", "hamstrings"])
def test_muscles_are_known_in_any_capitals(written: str) -> None:
    assert warnings(f"muscles: {written}\n") == ()


def test_a_tag_that_is_not_known_is_told_with_the_nearest() -> None:
    near, far = warnings("tags:\n  - kneeling\n  - neeling\n  - pool\n")

    assert (near.code, near.line, hint_of(near)) == ("unknown-tag", 6, "Did you mean `kneeling`?")
    assert hint_of(far) == IN_ENGLISH.say(known_are(TAGS))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("easier: heel-toe-rok\n", ["heel-toe-rok"]),
        ("harder: plank\neasier: heel\n", ["heel", "plank"]),
        ("easier: Do it without the towel.\n", []),
        ("easier: Smaller\n", []),
        ("easier: {en: heel, de: ferse}\n", []),
        ("", []),
    ],
)
def test_one_word_that_reads_like_an_id_names_an_exercise(lines: str, words: list[str]) -> None:
    assert [mention.word for mention in read_mentions((HEAD + lines).encode())] == words


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("easier: Do it without the towel.", "Write `easier_hint: Do it without the towel.`."),
        ("harder: Slower", "Write `harder_hint: Slower`."),
        ("harder: {en: Slower, de: Langsamer}", "Write `harder_hint: …`."),
    ],
)
def test_a_sentence_in_place_of_an_id_is_a_hint_and_is_warned_of(line: str, hint: str) -> None:
    exercise, problems = read_exercise((HEAD + line).encode(), name="x")

    assert exercise
    assert exercise.easier is exercise.harder is None
    assert exercise.easier_hint or exercise.harder_hint
    assert [(problem.code, problem.severity) for problem in problems] == [("old-hint", Severity.WARNING)]
    assert hint_of(problems[0]) == hint


def test_a_hint_that_is_written_as_one_stands_over_an_old_sentence() -> None:
    exercise, _ = read_exercise((HEAD + "easier: Old one.\neasier_hint: New one.\n").encode(), name="x")

    assert exercise
    assert exercise.easier_hint == text("New one.")


def test_the_hints_of_a_step_are_read_in_the_same_way() -> None:
    steps = "steps:\n  - {exercise: plank, harder: rock, easier_hint: Lean.}\n  - {exercise: rock, easier: Sit down.}\n"
    routine, problems = read_routine(
        INLINE.format(allow="").partition("steps")[0].encode() + steps.encode(), name="a", library={}
    )

    assert routine
    first, second = routine.steps
    assert isinstance(first, ExerciseStep)
    assert isinstance(second, ExerciseStep)
    assert (first.harder, first.easier_hint) == ("rock", text("Lean."))
    assert (second.easier, second.easier_hint) == (None, text("Sit down."))
    assert [(p.line, p.column) for p in problems if p.code == "old-hint"] == [(8, 22)]


def test_up_to_three_exercises_are_named_that_are_like_one_that_is_not_there() -> None:
    (problem,) = unknown_exercises([Mention("calf", 1, 1, 5)], ["calf-a", "calf-b", "calf-c", "calf-d", "squat"])
    (other,) = unknown_exercises([Mention("xyz", 1, 1, 4)], ["squat"])

    assert hint_of(problem) == "Did you mean `calf-a`, `calf-b` or `calf-c`?"
    assert hint_of(other) == "Correct the id. A sentence belongs in `easier_hint`."


def test_of_a_file_that_is_no_mapping_nothing_is_named() -> None:
    assert read_mentions(b"- easier: plank\n") == read_mentions(b"") == ()


INLINE = """\
format: 1
title: A
{allow}exercises:
  rock: {{title: Rock, kind: mobility, dose: {{hold: 10 s}}, muscles: [abs], easier: rick, harder: plank}}
  plank: {{title: Plank, kind: strength, dose: {{hold: 10 s}}}}
steps: [{{exercise: rock}}, {{exercise: plank}}]
"""


def test_exercises_of_a_routine_are_looked_at_too_and_know_each_other() -> None:
    _, problems = read_routine(INLINE.format(allow="").encode(), name="a", library={}, today=date(2026, 12, 1))

    told = [(problem.code, hint_of(problem)) for problem in problems]
    assert told == [
        ("unknown-muscle", "Did you mean `rectus abdominis`?"),
        ("unknown-exercise", "Did you mean `rock`?"),
    ]


def test_a_routine_may_silence_what_it_has_seen() -> None:
    text = INLINE.format(allow="allow: [unknown-muscle]\n")
    _, problems = read_routine(text.encode(), name="a", library={})

    assert [problem.code for problem in problems] == ["unknown-exercise"]


def test_an_exercise_whose_file_has_errors_is_there_all_the_same() -> None:
    _, problems = read_routine(INLINE.format(allow="").encode(), name="a", library={}, damaged=["rick"])

    assert [problem.code for problem in problems] == ["unknown-muscle"]


def test_holds_of_a_muscle_are_added_up_in_any_capitals() -> None:
    text = (
        "format: 1\ntitle: A\nwhen: before-run\nexercises:\n"
        "  one: {title: One, kind: stretch, muscles: [Soleus], dose: {hold: 10 s, reps: 4}}\n"
        "  two: {title: Two, kind: stretch, muscles: [soleus], dose: {hold: 10 s, reps: 4}}\n"
        "steps: [{exercise: one}, {exercise: two}]\n"
    )
    _, problems = read_routine(text.encode(), name="a", library={})

    assert [problem.code for problem in problems] == ["long-hold-before-run"]


def test_what_the_shipped_exercises_name_is_known() -> None:
    named = {muscle.casefold() for written in EXERCISES.values() for muscle in written["muscles"]}

    assert named <= set(MUSCLES)
    assert set(MEANT.values()) <= set(MUSCLES)


def test_what_glows_is_known() -> None:
    glowing = {name for name in MUSCLES if patches([name], "profile")}

    assert {"gluteus maximus", "serratus anterior", "achilles tendon", "hamstrings"} <= glowing
    assert "deltoid" not in glowing
