from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

from backstride.format.codes import CODES
from backstride.format.notation import meaning
from backstride.format.problem import Problem, Severity
from backstride.format.reader import read_exercise, read_plan, read_routine
from backstride.format.records import Record
from backstride.format.schema import EXERCISE, PLAN, ROUTINE
from backstride.format.steps import STEP_KINDS
from backstride.format.vocabulary import MUSCLES, TAGS
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.routine.duration import parse
from backstride.routine.ids import by_former_ids
from backstride.routine.model import Exercise, Routine
from backstride.routine.plan import Plan
from backstride.session.timeline_compiler import compile_timeline

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "format.md"
TODAY = date(2026, 11, 22)

_BLOCK = re.compile(r"^(?:<!-- (problem|total): (\S+) -->\n)?```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^### (`.*)$", re.MULTILINE)

# Problems that need a file system, bytes that are no text, or thousands of lines.
WITHOUT_EXAMPLE = {
    *("not-utf8", "too-large", "too-deep", "too-many"),
    *("missing-file", "big-picture", "bad-picture", "overrides", "id-taken", "not-read"),
}

# A few steps out of their routine: how to get from one to the next is not what they show.
STEPS_ONLY = """\
format: 1
title: Some steps
allow: [many-get-ups, no-get-ready-on-floor-change, uneven-sides]
steps:
"""

FIGURE_ONLY = """\
format: 1
title: A figure
kind: mobility
"""


class Example(NamedTuple):
    """A YAML block of a document: what is claimed of it, if anything, and its text."""

    where: str
    claim: str
    value: str
    text: str


def _examples(path: Path) -> Iterator[Example]:
    page = path.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(page):
        line = page.count("\n", 0, found.start()) + 1
        yield Example(f"{path.name}:{line}", found[1] or "", found[2] or "", found[3])


def _page() -> str:
    return GUIDE.read_text(encoding="utf-8")


EXAMPLES = [*_examples(GUIDE), *_examples(ROOT / "README.md")]


@pytest.fixture(scope="module")
def library() -> dict[str, Exercise]:
    paths = (ROOT / "routines" / "exercises").glob("*.yaml")
    read = (read_exercise(path.read_bytes(), name=path.stem)[0] for path in paths)
    exercises = [exercise for exercise in read if exercise]
    moved = {old: now for exercise in exercises for old, now in by_former_ids(exercise).items()}
    return {exercise.id: exercise for exercise in exercises} | moved


def _read(text: str, library: dict[str, Exercise]) -> tuple[Routine | Exercise | Plan | None, tuple[Problem, ...]]:
    if text.startswith("- "):
        text = STEPS_ONLY + indent(text, "  ")
    if text.startswith("figure:"):
        text = FIGURE_ONLY + text
    if re.search("^kind:", text, re.MULTILINE):
        return read_exercise(text.encode(), name="example")
    if re.search("^levels:", text, re.MULTILINE):
        return read_plan(text.encode(), name="example")
    return read_routine(text.encode(), name="example", library=library, today=TODAY)


def _named(claim: str) -> list[object]:
    return [pytest.param(example, id=example.where) for example in EXAMPLES if example.claim == claim]


@pytest.mark.parametrize("example", [*_named(""), *_named("total")])
def test_an_example_reads_without_a_word(example: Example, library: dict[str, Exercise]) -> None:
    result, problems = _read(example.text, library)

    assert problems == ()
    assert result is not None


@pytest.mark.parametrize("example", _named("problem"))
def test_an_example_has_just_the_problem_that_it_shows(example: Example, library: dict[str, Exercise]) -> None:
    _, problems = _read(example.text, library)

    assert [problem.code for problem in problems] == [example.value]


@pytest.mark.parametrize("example", _named("total"))
def test_an_example_takes_as_long_as_the_guide_says(example: Example, library: dict[str, Exercise]) -> None:
    routine, _ = _read(example.text, library)

    assert isinstance(routine, Routine)
    assert compile_timeline(routine).total == float(example.value)


@pytest.mark.parametrize("row", re.findall(r"^\| (`[0-9].*) \|.*\|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE))
def test_the_lengths_in_a_row_of_the_guide_are_the_same(row: str) -> None:
    meant = {parse(written) for written in re.findall("`([^`]+)`", row)}

    assert len(meant) == 1
    assert meant != {None}


@pytest.mark.parametrize(
    "row", re.findall(r"^\| (`\w+: .*) \| (`[0-9].*) \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
)
def test_what_stands_on_paper_means_what_the_guide_has_beside_it(row: tuple[str, str]) -> None:
    lines, written = (re.findall("`([^`]+)`", column) for column in row)
    expected = dict(line.split(": ") for line in lines)

    assert [text for text in written if (found := meaning(text)) is None or found.values != expected] == []


def _keys(record: Record) -> Iterator[str]:
    for field in record.fields:
        yield field.key
        for inner in (getattr(field.kind, name, None) for name in ("record", "kind")):
            if isinstance(inner, Record):
                yield from _keys(inner)


@pytest.mark.parametrize("record", [ROUTINE, EXERCISE, PLAN, *STEP_KINDS.values()], ids=lambda record: record.what)
def test_the_guide_names_every_key(record: Record) -> None:
    named = set(re.findall(r"(?:`|^ *(?:- )?|[{,] ?)([a-z_]+)(?:`|:)", _page(), re.MULTILINE))

    assert set(_keys(record)) <= named


def test_the_guide_shows_what_check_prints(library: dict[str, Exercise]) -> None:
    _, problems = _read("format: 1\ntitle: Calves\nsteps:\n  - exercise: calf-soleus\n    hodl: 20s\n", library)

    assert "\n```\n" + "\n".join(problem.show("calves.yaml", IN_ENGLISH) for problem in problems) + "\n```\n" in _page()


def test_the_guide_explains_every_code_and_no_other() -> None:
    explained = [code for heading in _HEADING.findall(_page()) for code in re.findall("`([^`]+)`", heading)]

    assert sorted(explained) == sorted(CODES)


@pytest.mark.parametrize(("listed", "names"), [("muscles", MUSCLES), ("tags", TAGS)])
def test_the_guide_lists_the_names_that_are_known(listed: str, names: tuple[str, ...]) -> None:
    told = _page().split(f"<!-- {listed} -->\n")[1].split(".\n")[0]

    assert tuple(told.replace("\n", " ").split(", ")) == names


def test_the_guide_tells_warnings_from_problems() -> None:
    warnings, problems = _page().split("\n## Warnings\n")[1].split("\n## Problems\n")

    assert all(code.severity is Severity.WARNING for name, code in CODES.items() if f"\n### `{name}`" in warnings)
    assert all(code.severity is Severity.ERROR for name, code in CODES.items() if f"\n### `{name}`" in problems)


def test_every_code_that_can_be_shown_has_an_example() -> None:
    assert {example.value for example in EXAMPLES if example.claim == "problem"} == set(CODES) - WITHOUT_EXAMPLE
