"""Slips of the hand within lines and between them: told at their place, put right, and what is a text left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.courses import FREQUENCIES, GATE, LEVEL, PAIN, PRESCRIPTION
from backstride.format.document import read_document
from backstride.format.doses import DOSE
from backstride.format.keys import DOSE_KEYS, EXERCISE_KEYS, INNER_KEYS, ROUTINE_KEYS, STEP_KEYS, TEXT_KEYS
from backstride.format.reader import read_exercise, read_routine
from backstride.format.records import Record
from backstride.format.schema import AUTHOR, EXERCISE, PLAN, ROUTINE, SOURCE
from backstride.format.steps import STEP_KINDS
from backstride.format.tree import plain
from backstride.format.values import Sentence
from backstride.routine.model import Exercise
from tests.support.problems import hint_of
from tools.mistakes import made

# ruff: noqa: RUF001  because odd characters are what is typed here

MARK = "▸"
LIBRARY = Path(__file__).parents[2] / "routines"
FOUND = [read_exercise(path.read_bytes(), name=path.stem)[0] for path in LIBRARY.glob("exercises/*.yaml")]
KNOWN: dict[str, Exercise] = {exercise.id: exercise for exercise in FOUND if exercise}
SHIPPED = [path.read_text(encoding="utf-8") for path in sorted(LIBRARY.glob("*.yaml"))]


def read(*lines: str) -> tuple[object, list[tuple[int, int, str]], list[str]]:
    """Return what a text means in plain lists, the place and code of each problem, and what to do about it."""
    root, problems = read_document("\n".join([*lines, ""]).encode())
    places = [(problem.line, problem.column, problem.code) for problem in problems]
    return (plain(root) if root else None), places, [hint_of(problem) for problem in problems]


def place(lines: tuple[str, ...]) -> tuple[int, int]:
    return next((number, line.index(MARK) + 1) for number, line in enumerate(lines, 1) if MARK in line)


STEP = [{"exercise": "calf", "hold": "30s"}]


@pytest.mark.parametrize(
    ("lines", "code", "hint"),
    [
        (("steps:", "  - exercise: calf", "    hold▸ 30s"), "yaml-syntax", "Write `hold: 30s`."),
        (("steps:", "  - exercise: calf", "    hold▸ = 30s"), "yaml-syntax", "Write `hold: 30s`."),
        (("steps:", "  - exercise: calf", "    hold▸; 30s"), "yaml-syntax", "Write `hold: 30s`."),
        (("steps:", "  - exercise▸ calf", "    hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  ▸* exercise: calf", "    hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  ▸1. exercise: calf", "     hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  ▸2) exercise: calf", "    hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  ▸\uf0b7\texercise: calf", "    hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  ▸-exercise: calf", "   hold: 30s"), "yaml-syntax", "Write `- exercise: calf`."),
        (("steps:", "  - exercise: calf", "    hold▸：30s"), "invisible-character", "Write `hold: 30s`."),
        (("steps:", "  - exercise:▸\u00a0calf", "    hold: 30s"), "invisible-character", "plain space"),
        (("steps:", "  -▸\u00a0exercise: calf", "    hold: 30s"), "invisible-character", "plain space"),
        (("steps▸\u00a0:", "  - exercise: calf", "    hold: 30s"), "invisible-character", "plain space"),
        (("steps:▸\u00a0", "  - exercise: calf", "    hold: 30s"), "invisible-character", "plain space"),
        (("steps:", "  - exercise: calf", "    ho▸\u00adld: 30s"), "invisible-character", "type it again"),
        (("steps:", "  - ▸еxercise: calf", "    hold: 30s"), "invisible-character", "Type `exercise`."),
        (("▸```yaml", "steps:", "  - exercise: calf", "    hold: 30s"), "yaml-syntax", "Delete the line."),
        (("steps:", "  - exercise: calf", "  ▸hold: 30s"), "yaml-syntax", "lines up with `exercise`"),
        (("steps:", "  - exercise: calf", "        ▸hold: 30s"), "yaml-syntax", "4 spaces"),
        (("steps:", "  - exercise: calf", "▸\t\thold: 30s"), "tab-indent", "two spaces"),
        (("steps:", "  - exercise: calf", "▸\t\t\t\thold: 30s"), "tab-indent", "4 spaces"),
        (("steps:", "▸\t- exercise: calf", "    hold: 30s"), "tab-indent", "two spaces"),
        (("steps:", "  -▸\texercise: calf", "    hold: 30s"), "tab-indent", "Write `- exercise: calf`."),
        (("steps▸", "  - exercise: calf", "    hold: 30s"), "yaml-syntax", "Write `steps:`."),
        (("steps:", "  - exercise: calf", "    ▸- hold: 30s"), "yaml-syntax", "Leave out the hyphen"),
        (("steps:", "  - exercise: calf", "      ▸- hold: 30s"), "yaml-syntax", "Leave out the hyphen"),
    ],
)
def test_a_slip_is_told_where_it_stands_and_the_rest_is_read(lines: tuple[str, ...], code: str, hint: str) -> None:
    root, problems, hints = read(*(line.replace(MARK, "") for line in lines))

    assert problems == [(*place(lines), code)]
    assert hint in hints[0]
    assert root == {"steps": STEP}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("title: ▸“Now: go”", "steps: []"), "invisible-character"),
        (("title: ▸„Now: go“", "steps: []"), "invisible-character"),
        (('title: "Now, go▸”', "steps: []"), "invisible-character"),
        (('title: "Now, go: ▸”', "  and on", "steps: []"), "invisible-character"),
        (("title: Now▸: go", "steps: []"), "yaml-syntax"),
        (("title: 'Don▸'t: go'", "steps: []"), "yaml-syntax"),
        (('title: "Say ▸"go""', "steps: []"), "yaml-syntax"),
        (("when: any-time, ▸level: all", "steps: []"), "yaml-syntax"),
        (("title:", "  en▸:Go on", "  de: Weiter", "steps: []"), "yaml-syntax"),
        (("title:", "  en▸：Go on", "  de: Weiter", "steps: []"), "invisible-character"),
        (("notes: Now▸: go on", "  in the next line", "steps: []"), "yaml-syntax"),
        (("title:", "▸\ten: Go on", "    de: Weiter", "steps: []"), "tab-indent"),
    ],
)
def test_a_slip_around_a_text_is_told_where_it_stands(lines: tuple[str, ...], code: str) -> None:
    root, problems, _ = read(*(line.replace(MARK, "") for line in lines))

    assert problems == [(*place(lines), code)]
    assert isinstance(root, dict)
    assert root["steps"] == []


@pytest.mark.parametrize("mark", ["-", "•", "–", "1. ", "*\t", "\u200b- "])
def test_a_mark_of_a_list_is_told_where_nothing_else_is_in_the_step(mark: str) -> None:
    root, problems, _ = read("steps:", f"  {mark}exercise: calf")

    assert [line for line, _, _ in problems] == [2]
    assert root == {"steps": [{"exercise": "calf"}]}


def test_lines_that_seemed_to_go_on_with_a_text_are_read_once_the_line_above_them_is_put_right() -> None:
    root, problems, _ = read("steps:", *["  •exercise: calf", "    hold:30s"] * 2)

    assert [line for line, _, _ in problems] == [2, 3, 4, 5]
    assert root == {"steps": STEP * 2}


def test_a_text_that_needs_quotation_marks_is_shown_with_them() -> None:
    _, _, hints = read('say: He said "Now: \\ go"')

    assert hints == ['Write `say: "He said \\"Now: \\\\ go\\""`.']


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("say: 'Don't go'", 'Write `say: "Don\'t go"`.'),
        ('- note: "Say "go" now"', "Write `- note: 'Say \"go\" now'`."),
        ("say: 'Don't say \"go\"'", "Write `say: 'Don’t say \"go\"'`."),
        ("- exercise: calf; hold: 30s", "Write `- exercise: calf` and `hold: 30s` on separate lines."),
    ],
)
def test_what_to_write_instead_of_a_line(line: str, hint: str) -> None:
    assert hint in read(line)[2]


def test_after_a_tab_a_step_is_one_of_those_above() -> None:
    _, problems, hints = read("steps:", "\t- exercise: calf", "\t  hold: 30s", "\t- rest: 5", "\t\t\t- rest: 6")

    assert [(line, code) for line, _, code in problems] == [(line, "tab-indent") for line in (2, 3, 4, 5)]
    assert hints[-1] == "Begin the line with 2 spaces instead."


def test_all_slips_of_a_file_are_told_and_all_else_that_is_wrong() -> None:
    root, problems, _ = read("steps:", "  • exercise:calf", "   hold: 30s", "  • rest: 5", "  • rest: 6", "    rest: 7")

    assert problems == [
        (2, 3, "yaml-syntax"),
        (2, 13, "yaml-syntax"),
        (4, 3, "yaml-syntax"),
        (5, 3, "yaml-syntax"),
        (6, 5, "duplicate-key"),
    ]
    assert root == {"steps": [*STEP, {"rest": "5"}, {"rest": "6"}]}


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        (("steps:", "- repeat: 2", "  ▸- rest: 5"), [{"repeat": "2", "steps": [{"rest": "5"}]}]),
        (
            ("steps:", "- repeat: 2", "  rest: 9", "    ▸- rest: 5"),
            [{"repeat": "2", "rest": "9", "steps": [{"rest": "5"}]}],
        ),
        (("title: x", "  ▸- rest: 5"), [{"rest": "5"}]),
    ],
)
def test_a_list_that_lacks_its_key_gets_one(lines: tuple[str, ...], steps: list[object]) -> None:
    root, problems, hints = read(*(line.replace(MARK, "") for line in lines))

    assert problems == [(*place(lines), "yaml-syntax")]
    assert hints[0].startswith("Add the line `steps:` above it")
    assert isinstance(root, dict)
    assert root["steps"] == steps


def test_places_after_a_slip_are_those_of_the_file() -> None:
    _, problems, _ = read("steps:", "  -exercise:calf", "  - rest: *x", "  -rest: &y 5")

    assert problems == [
        (2, 3, "yaml-syntax"),
        (2, 12, "yaml-syntax"),
        (4, 3, "yaml-syntax"),
        (3, 11, "anchor"),
        (4, 10, "anchor"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("notes: |", "  - exercise:calf", "  hold:30s", "  \u00a0• rest: 5"),
        ("notes: >-", "  hold:30s", "", "  ```yaml"),
        ("notes: Hold it", "  • hold:30s", "  -rest:5", "  \u00a0and go on"),
        ('notes: "Hold it', "  hold:30s", '  -rest: 5"'),
        ("notes: 'Hold it", "  hold:30s", "  don''t", "  -rest: 5'"),
        ("notes:", "  \u00a0Hold it"),
        ("notes:", "  Sit down", "  rest:now", "  hold:30s"),
        ("mistakes:", "  - Sit down", "    rest:now"),
        ("title: \u00a0Calves",),
        ("title: 20\u00a0s, 👩\u200d⚕️ “now”",),
        ("mistakes:", "  - hold the wall", "  - note:this"),
    ],
)
def test_what_is_a_text_is_left_alone_beside_a_slip(lines: tuple[str, ...]) -> None:
    alone, problems, _ = read(*lines)
    beside, told, _ = read(*lines, "summary:Slip", "when: any-time")

    assert problems == []
    assert [(line, code) for line, _, code in told] == [(len(lines) + 1, "yaml-syntax")]
    assert isinstance(alone, dict)
    assert beside == {**alone, "summary": "Slip", "when": "any-time"}


@pytest.mark.parametrize(
    "lines",
    [
        ("exercises:", "  90-90:", "    title: x", "steps: []"),
        ("“title”: x",),
        ("title: x", "\u00a0\u00a0", "steps: []"),
        ("sides: each", "easier: a"),
    ],
)
def test_keys_that_only_seem_to_be_slips_are_read_as_they_are(lines: tuple[str, ...]) -> None:
    root, problems, _ = read(*lines)

    assert root
    assert [code for _, _, code in problems if code != "invisible-character"] == []


def test_what_no_slip_explains_is_told_as_yaml_has_it() -> None:
    _, problems, hints = read("title: [a, b", "steps: []")

    assert problems == [(1, 8, "yaml-syntax")]
    assert hints[0].startswith("Write it as `[one, two]`")


def test_a_list_within_a_step_that_has_none_is_told_as_yaml_has_it() -> None:
    _, problems, _ = read("steps:", "  - exercise: calf", "      - rest: 5")

    assert problems == [(3, 13, "yaml-syntax")]


def test_what_reads_worse_once_it_is_put_right_stays_as_it_is() -> None:
    root, problems, _ = read("• rest: 5", "title: x")

    assert problems == []
    assert root == {"• rest": "5", "title": "x"}


def test_an_invisible_mark_that_is_refused_anywhere_is_told_once() -> None:
    words = "format: 1\nti\ufefftle: x\nsteps: [{re\ufeffst: 5}]\n"
    _, problems = read_routine(words.encode(), name="x", library={})

    assert [(problem.line, problem.column, problem.code) for problem in problems] == [
        (2, 3, "invisible-character"),
        (3, 12, "invisible-character"),
    ]


def test_a_file_of_more_lines_than_a_hand_types_is_not_looked_through() -> None:
    _, problems, _ = read("hold:30s", *["# a comment"] * 2_000, "rest: 5")

    assert len(problems) == 1
    assert problems[0][2] == "yaml-syntax"


def test_only_so_many_slips_of_a_file_are_told_and_what_else_is_wrong_is_not() -> None:
    root, problems, _ = read("steps:", *["  •exercise:calf"] * 500, "title: [")

    assert root is None
    assert {code for _, _, code in problems} == {"yaml-syntax"}
    assert len(problems) < 320


def test_a_line_longer_than_any_text_is_left_alone() -> None:
    _, problems, _ = read("title: “" + ": " * 3_000)

    assert [code for _, _, code in problems] == ["yaml-syntax"]


# --- the keys that the lines are looked through for -------------------------------------------------------------------


def keys(record: Record) -> set[str]:
    return {field.key for field in record.fields}


def texts(record: Record) -> set[str]:
    return {field.key for field in record.fields if isinstance(field.kind, Sentence)}


def test_the_keys_are_those_of_the_format() -> None:
    steps = set().union(*map(keys, STEP_KINDS.values()))

    assert steps == STEP_KEYS
    assert keys(ROUTINE) == ROUTINE_KEYS
    assert keys(EXERCISE) == EXERCISE_KEYS
    assert keys(DOSE) == DOSE_KEYS
    assert (
        set().union(*map(keys, [AUTHOR, PRESCRIPTION, *FREQUENCIES.values(), PAIN, SOURCE, PLAN, LEVEL, GATE]))
        == INNER_KEYS
    )
    assert set().union(*map(texts, [*STEP_KINDS.values(), ROUTINE, EXERCISE])) <= TEXT_KEYS


# --- any mistake in any file ------------------------------------------------------------------------------------------


@given(st.data())
def test_no_mistake_is_told_on_a_line_that_does_not_hold_it(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(SHIPPED)).split("\n")
    number = data.draw(st.sampled_from([at for at, line in enumerate(lines) if list(made(line))]))
    name, bad = data.draw(st.sampled_from(list(made(lines[number]))))
    text = "\n".join([*lines[:number], bad, *lines[number + 1 :]])
    _, problems = read_routine(text.encode(), name="example", library=KNOWN)

    assert {problem.line for problem in problems} == {number + 1}, (name, bad)
    assert all(hint_of(problem) for problem in problems), (name, bad)


@pytest.mark.parametrize("first", ["exercise", "execise", "übung", "mystery"])
def test_a_line_out_of_its_step_is_one_slip_whatever_the_first_key_of_the_step_is(first: str) -> None:
    found, places, hints = read("steps:", f"  - {first}: calf", "sets: 2", "    hold: 30s", "  - exercise: calf")

    assert found == {"steps": [{first: "calf", "sets": "2", "hold": "30s"}, {"exercise": "calf"}]}
    assert places == [(3, 1, "yaml-syntax")]
    assert hints == [f"Begin the line with 4 spaces, so that it lines up with `{first}`."]
