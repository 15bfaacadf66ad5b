"""The key `figure`: its faults at their places in the file, and its outline for an editor."""

from __future__ import annotations

import pytest

from backstride.figure import pose
from backstride.format.reader import read_exercise
from backstride.format.schema import json_schema
from tests.support.problems import hint_of, message_of

MARK = "▸"  # stands before the place at which a problem is expected


def told(figure: str) -> list[tuple[int, int, str]]:
    words = f"format: 1\ntitle: x\nkind: stretch\n{figure}\n"
    _, problems = read_exercise(words.replace(MARK, "").encode(), name="x")
    return [(problem.line, problem.column, problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        ("figure: ▸word", "bad-figure"),
        ("figure: ▸[]", "bad-figure"),
        ("figure: {view: ▸below, start: {}, end: {}}", "bad-figure"),
        ("figure: ▸{start: {elbow: 90}}", "bad-figure"),
        ("figure: {start: {▸elbo: 90}, end: {elbow: 60}}", "bad-figure"),
        ("figure: {start: {elbow: ▸900}, end: {elbow: 60}}", "bad-figure"),
        ("figure: {start: {elbow: 90}, end: {elbow: 60}, contacts: [knee, ▸nose]}", "bad-figure"),
        ("figure: {start: {elbow: 90}, end: {elbow: 60}, ▸colour: red}", "bad-figure"),
        ("figure: {start: {}, end: {}, props: [▸{pillow: }]}", "bad-figure"),
        ("figure: {start: {}, end: {}, props: [▸{pillow: ''}]}", "bad-figure"),
        ("figure: ▸*hip", "anchor"),
        ("figure: {start: {elbow: 90}, end: ▸*start}", "anchor"),
    ],
)
def test_a_fault_of_a_figure_is_told_where_it_stands(figure: str, code: str) -> None:
    assert told(figure) == [(4, figure.index(MARK) + 1, code)]


def test_a_fault_is_told_in_a_sentence() -> None:
    _, problems = read_exercise(b"format: 1\ntitle: x\nkind: stretch\nfigure: {vieuw: side}\n", name="x")

    assert (message_of(problems[0]), hint_of(problems[0])) == ("`vieuw` is not known here.", "Did you mean `view`?")


def test_an_editor_completes_every_key_of_a_figure() -> None:
    outline = json_schema("exercise")["properties"]["figure"]["properties"]

    assert set(outline) == set(pose._KEYS)
