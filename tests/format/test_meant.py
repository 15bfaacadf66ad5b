"""Keys and values that mean something else: what is answered, and that the rest is read as if that had been written."""

from __future__ import annotations

import pytest

from backstride.format.courses import FREQUENCIES, PRESCRIPTION
from backstride.format.keys import DOSE_KEYS, EXERCISE_KEYS, LEADING, ROUTINE_KEYS
from backstride.format.meant import ELSEWHERE
from backstride.format.other_words import KEYS
from backstride.format.reader import read_exercise, read_routine
from backstride.format.schema import AUTHOR, EXERCISE, PLAN, ROUTINE, SIDE_WORDS
from backstride.format.steps import STEP_KINDS
from backstride.i18n.text import text
from backstride.routine.model import Dose, Exercise
from tests.support.problems import hint_of, message_of

# ruff: noqa: RUF001  because odd characters are what is typed here

CALF = Exercise(id="calf", title=text("Calf stretch"), kind="stretch", dose=Dose(hold=(30.0,)))
BARE = Exercise(id="bare", title=text("Bare"), kind="strength")
LIBRARY = {"calf": CALF, "bare": BARE}


def told(words: str) -> list[tuple[int, int, str, str]]:
    _, problems = read_routine(words.encode(), name="example", library=LIBRARY)
    return [(problem.line, problem.column, problem.code, hint_of(problem)) for problem in problems]


def step(*lines: str) -> str:
    return "format: 1\ntitle: x\nsteps:\n" + "".join(f"  {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("time: 60 s", "Write `for: 60 s`."),
        ("Hold: 60 s", "Write `hold: 60 s`."),
        ("Wiederholungen: 10", "Write `reps: 10`."),
        ("weight: 5 kg", "Write `load: 5 kg`."),
        ("kg: 5", "Write `load: 5 kg`."),
        ("band: red", "Write `load: red band`."),
        ("tip: Stay tall", "Write it as a `cue`, which the person sees: `cue: Stay tall`."),
        ("dose: {hold: 30 s, sides: each}", "Write its keys straight into the step, without `dose:`."),
        ("dose: 2 x 30 s", "Write `sets: 2` and `hold: 30 s` on separate lines."),
        ("dose: [30 s]", "Write its keys straight into the step, without `dose:`."),
        ("dose: some", "Write its keys straight into the step, without `dose:`."),
        ("hodl: 30 s", "Did you mean `hold`?"),
        ("goals: [strength]", "It belongs at the top of the file, in the first column, above `steps`."),
        ("setup: Sit down.", "It belongs to an exercise. In a step, `say` is spoken and `cue` is shown."),
    ],
)
def test_another_word_for_a_key_of_a_step(line: str, hint: str) -> None:
    assert told(step("- exercise: calf", f"  {line}")) == [(5, 5, "unknown-key", hint)]


@pytest.mark.parametrize("dose", ["{hodl: 30 s}", "{reps: 8, mpo: 2-0-2}", "{dose: {hold: 30 s, unheard: 3}}"])
def test_of_a_dose_in_a_step_the_keys_are_read_as_those_of_the_step(dose: str) -> None:
    slips = told(step("- exercise: calf", f"  dose: {dose}"))

    assert {code for _, _, code, _ in slips} == {"unknown-key"}
    assert len(slips) == 2 + dose.count("dose")


@pytest.mark.parametrize(
    ("words", "place", "hint"),
    [
        (
            step("- rest: 5", "  hold: 3 s"),
            (5, 5),
            "It belongs in a step: write it below an `exercise`, lined up with it.",
        ),
        (
            step("- note: x", "  reps: 3"),
            (5, 5),
            "It belongs in a step: write it below an `exercise`, lined up with it.",
        ),
        (
            step("- repeat: 2", "  hold: 3 s", "  steps:", "    - rest: 5"),
            (5, 5),
            "It belongs in the steps of the `repeat`, below an `exercise`.",
        ),
        (
            "format: 1\ntitle: x\nsay: Go\nsteps:\n  - rest: 5\n",
            (3, 1),
            "It belongs in a step: write it below an `exercise`",
        ),
        (
            "format: 1\ntitle: x\nuntil: 2030-01-01\nsteps: [rest: 5]\n",
            (3, 1),
            "Write it under `prescription:`, indented",
        ),
        ("format: 1\ntitle: x\nnote: y\nsteps: [rest: 5]\n", (3, 1), "Write `notes: y`."),
        ("format: 1\ntitle: x\nrepeat: 2\nsteps: [rest: 5]\n", (3, 1), "It is a step: write it below `steps:`"),
        ("format: 1\ntitle: x\nschritte: [rest: 5]\n", (3, 1), "Write `steps:` instead."),
        ("format: 1\nname: x\nsteps: [rest: 5]\n", (2, 1), "Write `title: x`."),
        ("format: 1\ntitle: x\nsteps: [{rest: 5, hinweis: y}]\n", (3, 19), "You can write `rest` or `say`."),
    ],
)
def test_a_key_that_belongs_elsewhere(words: str, place: tuple[int, int], hint: str) -> None:
    ((*where, code, said),) = told(words)

    assert (tuple(where), code) == (place, "unknown-key")
    assert said.startswith(hint)


@pytest.mark.parametrize(
    ("written", "column", "code", "hint"),
    [
        ("- pause: 30 s", 5, "bad-step", "Write `- rest: 30 s`."),
        ("- {pause: 30 s, say: Wait}", 6, "bad-step", "Write `- rest: 30 s`."),
        ("- übung: calf", 5, "unknown-key", "Write `- exercise: calf`."),
        ("- Exercise: calf", 5, "unknown-key", "Write `- exercise: calf`."),
        ("- {übung: calf, rest: 5}", 6, "unknown-key", "Write `- exercise: calf`."),
        ("- {еxercise: calf}", 6, "invisible-character", "Type `exercise`."),
        ("- {runden: 3, steps: [rest: 5]}", 6, "unknown-key", "Write `- repeat: 3`."),
        (
            "- hold: 30 s",
            5,
            "bad-step",
            "If it belongs to the step above, leave out the hyphen and line it up with that",
        ),
        ("- {exercize: calf, hold: 5}", 6, "unknown-key", "Write `- exercise: calf`."),
        ("- {execise: calf, reps: 5, rest: 5}", 6, "unknown-key", "Write `- exercise: calf`."),
        ("- exercise: [calf, 5, [x]]", 15, "bad-id", "Write `- exercise: calf` and `- exercise: 5` on separate lines."),
        ("- exercise: []", 15, "bad-id", "Write small letters a-z, digits and `-`."),
        ("- {exercise:calf, hold:30s}", 6, "yaml-syntax", "Write `exercise: calf`."),
    ],
)
def test_a_step_that_does_not_say_what_it_is(written: str, column: int, code: str, hint: str) -> None:
    line, at, what, said = told(step(written))[0]

    assert (line, at, what) == (4, column, code)
    assert said.startswith(hint)


@pytest.mark.parametrize(
    ("words", "column", "code", "hint"),
    [
        ("- {exercise: calf, hold:30s}", 22, "yaml-syntax", "Write `hold: 30s`."),
        ("- {exercise: calf, cue: Up, then down}", 31, "unknown-key", '`"Up, then down"`'),
        ("- {exercise: calf, hold: 12,5s}", 31, "unknown-key", "Write it with a point: `12.5s`."),
        ("- {exercise: calf, cue: {en: Up, down, de: Auf}}", 36, "unknown-key", '`"Up, down"`'),
        ("- {exercise: calf, cue: {en: Up, d\u200be: Auf}}", 37, "invisible-character", "type it again"),
        ("- {exercise: calf, [a]}", 22, "yaml-syntax", "without `?`"),
        ("- {exercise: calf, ho\u00adld: 5}", 24, "invisible-character", "type it again"),
        ("- {exercise: calf, x\u00ady: 5}", 23, "invisible-character", "type it again"),
        ("- {exercise: calf, hold: '5\u200bs'}", 30, "invisible-character", "type it again"),
        ("- {exercise: calf, priority: must\u00a0be}", 32, "bad-choice", "`must`"),
        ("- {exercise: calf, hold: 1,5 soon}", 30, "unknown-key", "with a point: `1.5 soon`"),
        ("- {exercise: calf, hold: '1,5 soon'}", 28, "bad-duration", "Write it like"),
        ("- {exercise: calf, hold: 5 \u200bsoon}", 28, "bad-duration", "Write it like"),
    ],
)
def test_what_is_written_in_braces(words: str, column: int, code: str, hint: str) -> None:
    assert [(line, at, what) for line, at, what, _ in told(step(words))] == [(4, column, code)]
    assert hint in told(step(words))[0][3]


def test_an_odd_id_of_an_exercise_of_the_file_is_the_one_that_is_meant() -> None:
    towel = "exercises: {to\u00adwel: {title: x, kind: stretch, dose: {hold: 5}}}"

    assert [problem[:3] for problem in told(f"format: 1\n{towel}\ntitle: x\nsteps: [exercise: towel]\n")] == [
        (2, 15, "invisible-character")
    ]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("AMRAP", "Write `reps: max`."),
        ("3 x max", "Write `sets: 3` and `reps: max` on separate lines."),
        ("8-12", "Write `reps: 12` and `cue: 8-12` on separate lines."),
    ],
)
def test_repetitions_without_a_number_or_with_two(value: str, hint: str) -> None:
    ((line, column, code, said),) = told(step("- exercise: bare", f"  reps: {value}"))

    assert (line, column, code) == (5, 11, "bad-number")
    assert said.startswith(hint)


def test_a_time_without_a_number() -> None:
    assert told(step("- {exercise: calf, hold: to failure}"))[0][3] == "Write `hold: max`."
    assert told(step("- {exercise: calf, for: max}"))[0][3].startswith(
        "Write the longest time that you want, such as `for"
    )


def test_of_a_range_in_an_exercise_s_own_dose_only_the_number_is_offered() -> None:
    _, problems = read_exercise(b"format: 1\ntitle: x\nkind: stretch\ndose: {reps: 8-12}\n", name="x")

    assert [(problem.code, hint_of(problem)) for problem in problems] == [("bad-number", "Write `reps: 12`.")]


def test_a_notation_is_only_offered_where_its_keys_are_known() -> None:
    words = "format: 1\ntitle: x\nsteps: [{note: x, for: 2 x 30 s}]\n"

    assert told(words) == [(3, 24, "bad-duration", "Write it like `45 s`, `1 min 30 s` or `1:30`.")]


def test_a_file_with_more_notations_than_a_person_writes_is_answered_all_the_same() -> None:
    hints = [problem[3] for problem in told(step(*["- {exercise: bare, reps: 3x10}"] * 400))]

    assert hints[0] == "Write `sets: 3` and `reps: 10` on separate lines."
    assert hints[-1] == ""


@pytest.mark.parametrize(
    ("data", "line", "names"),
    [
        ("format: 1\ntitle: x\nkind: stretch\n", 3, ("an exercise", "`exercises`")),
        ("format: 1\ntitle: x\nlevels: []\n", 3, ("a plan", "`plans`")),
    ],
)
def test_a_file_among_the_routines_that_is_none(data: str, line: int, names: tuple[str, ...]) -> None:
    _, problems = read_routine(data.encode(), name="x", library={})

    assert [(problem.line, problem.code) for problem in problems] == [(line, "unknown-key")]
    assert all(name in f"{message_of(problems[0])} {hint_of(problems[0])}" for name in names)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("wiederholungen: 10", "reps"),
        ("répétitions: 10", "reps"),
        ("repeticiones: 10", "reps"),
        ("ripetizioni: 10", "reps"),
        ("lato: sinistra", "sides"),
        ("descanso: 30 s", "rest"),
        ("récupération: 30 s", "rest"),
    ],
)
def test_a_key_in_a_language_of_the_program_is_understood(line: str, key: str) -> None:
    data = f"format: 1\ntitle: x\nsteps:\n  - exercise: plank\n    hold: 10 s\n    {line}\n"
    _, problems = read_routine(data.encode(), name="x", library={})
    hints = [hint_of(problem) for problem in problems if problem.line == 6]

    assert any(f"`{key}" in hint for hint in hints)


# --- the tables -------------------------------------------------------------------------------------------------------

RECORDS = [ROUTINE, EXERCISE, PLAN, AUTHOR, PRESCRIPTION, SIDE_WORDS, FREQUENCIES["per"], *STEP_KINDS.values()]


def test_another_word_is_small_and_stands_for_a_key_of_the_format() -> None:
    known = {field.key for record in RECORDS for field in record.fields}

    assert all(word == word.lower() for word in KEYS)
    assert {key for keys in KEYS.values() for key in keys} <= known
    assert not any(word == key for word, keys in KEYS.items() for key in keys)


def test_where_a_key_belongs_is_told_to_records_that_there_are() -> None:
    assert {what for whats, _, _ in ELSEWHERE for what in whats} <= {record.what for record in RECORDS}
    assert {key for _, keys, _ in ELSEWHERE for key in keys} <= DOSE_KEYS | ROUTINE_KEYS | EXERCISE_KEYS | {
        "load",
        "say",
        "cue",
        *LEADING,
    }


# --- exercises with a dose, and braces around one value ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("- exercise: calf 3x30s", "Write `exercise: calf`, `sets: 3` and `hold: 30 s` on separate lines."),
        ("- calf 3x10", "Write `- exercise: calf`, `sets: 3` and `reps: 10` on separate lines."),
        ("- calf: 3x10", "Write `- exercise: calf`, `sets: 3` and `reps: 10` on separate lines."),
        ("- Pause 30s", "Write `- rest: 30s`."),
        ("- calf soon", "Write `- exercise: ID`, `- rest: 30 s`, `- note: TEXT` or `- repeat: 2` with `steps`."),
        ("- calf: [3]", "Write `exercise`, `rest`, `note` or `repeat`."),
    ],
)
def test_an_exercise_with_its_dose_in_one_line_is_answered_with_the_lines(line: str, hint: str) -> None:
    assert [said for *_, said in told(step(line))] == [hint]


@pytest.mark.parametrize("value", ["{30s}", "{left: 30s}", "{links: 30s, rechts: 20s}"])
def test_braces_are_for_a_value_for_each_side(value: str) -> None:
    hints = {
        "{30s}": ["Write `30s` without them."],
        "{left: 30s}": ["Add `right: …`."],
        "{links: 30s, rechts: 20s}": ["Write `left: 30s`.", "Write `right: 20s`."],
    }

    assert [said for *_, said in told(step(f"- {{exercise: calf, hold: {value}}}"))] == hints[value]
