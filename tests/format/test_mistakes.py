"""What a clinician's hand, Word and PDF files make of a routine, and what is answered: the place, and what to type.

Each row is a mistake that was seen. ``▸`` stands where a problem is told; then come the answers in order, each with its
code and words that it must name.
"""

# ruff: noqa: RUF001  because odd characters are what is typed here

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from backstride.format.problem import Problem
from backstride.format.reader import read_exercise, read_routine
from backstride.routine.ids import id_from
from backstride.routine.model import Exercise
from tests.support.problems import hint_of, message_of

MARK = "▸"
HEAD = "format: 1\ntitle: Knee\nsteps:\n"
SHIPPED = Path(__file__).parents[2] / "routines" / "exercises"
LIBRARY = {path.stem: read_exercise(path.read_bytes(), name=path.stem)[0] for path in sorted(SHIPPED.glob("*.yaml"))}
KNOWN: dict[str, Exercise] = {id_: exercise for id_, exercise in LIBRARY.items() if exercise}


class Told(NamedTuple):
    """A problem that is told: its code, and words of its message and hint."""

    code: str
    names: tuple[str, ...]


def told(code: str, *names: str) -> Told:
    return Told(code, names)


def steps(*lines: str) -> str:
    return HEAD + "".join(f"  {line}\n" for line in lines)


SOLEUS = "- exercise: calf-soleus"
BRIDGE = "- exercise: glute-bridge"
EXERCISE = "format: 1\ntitle: Heel drop\nkind: strength\n"

ROUTINES = [
    (1, steps("- rest: ▸1,5 min"), [told("bad-duration", "with a point", "`1.5 min`")]),
    (2, steps(BRIDGE, "  reps: 10", "  tempo: ▸2,5-1-2,5"), [told("bad-tempo", "with a point", "`2.5-1-2.5`")]),
    (3, steps(BRIDGE, "  reps: ▸3x10"), [told("bad-number", "`3x10`", "`sets: 3` and `reps: 10`")]),
    (4, steps(SOLEUS, "  hold: ▸2 x 30 sec"), [told("bad-duration", "`sets: 2` and `hold: 30 s`")]),
    (5, steps(SOLEUS, "  hold: ▸30 s each side"), [told("bad-duration", "`hold: 30 s` and `sides: each`")]),
    (6, steps(BRIDGE, "  reps: ▸10 reps"), [told("bad-number", "Write `reps: 10`.")]),
    (7, HEAD + "▸\t- exercise: calf-soleus\n", [told("tab-indent", "tab", "two spaces")]),
    (8, steps(SOLEUS) + "▸\thold: 30s\n", [told("tab-indent", "tab", "4 spaces")]),
    (
        9,
        "format: 1\ntitle: ▸“Anna: calves”\nsteps:\n  - rest: 5\n",
        [told("invisible-character", "left double quotation mark (U+201C)", '(`"`) at both ends')],
    ),
    (10, steps("- exercise: ▸“calf-soleus”"), [told("invisible-character", "U+201C", "Write `calf-soleus`, without")]),
    (11, steps(SOLEUS, "  hold▸:30s"), [told("yaml-syntax", "`hold:` needs a space", "Write `hold: 30s`.")]),
    (
        12,
        steps("- exercise▸:calf-soleus", "  hold: 30s"),
        [told("yaml-syntax", "`exercise:` needs a space", "Write `- exercise: calf-soleus`.")],
    ),
    (13, steps("▸-exercise: calf-soleus", "  hold: 30s"), [told("yaml-syntax", "hyphen", "`- exercise: calf-soleus`")]),
    (14, HEAD + "  - exercise: calf-soleus\n   ▸hold: 30s\n", [told("yaml-syntax", "`hold`", "4 spaces")]),
    (15, HEAD + "  - exercise: calf-soleus\n      ▸hold: 30s\n", [told("yaml-syntax", "`hold`", "4 spaces")]),
    (16, steps(SOLEUS) + "▸hold: 30s\n", [told("yaml-syntax", "`hold` belongs to the step above", "4 spaces")]),
    (17, steps("- exercise: ▸Calf stretch"), [told("bad-id", "`calf-gastrocnemius` or `calf-soleus`?")]),
    (18, steps("- exercise: ▸nordic-curl"), [told("unknown-exercise", "`nordic-curl`", "into `exercises`")]),
    (19, "format: 1\nid: ▸rücken-übung\ntitle: x\nsteps:\n  - rest: 5\n", [told("bad-id", "`ruecken-uebung`")]),
    (
        21,
        "format: 1\n▸titel: x\n▸schritte:\n  - rest: 5\n",
        [told("unknown-key", "Write `title: x`."), told("unknown-key", "Write `steps:` instead.")],
    ),
    (
        22,
        steps(SOLEUS, "  hold: ▸30 Sekunden", "  sides: ▸beide"),
        [told("bad-duration", "Write `hold: 30 s`."), told("bad-sides", "`each` or `both`?")],
    ),
    (23, "\ufeff" + steps(SOLEUS, "  hold: 30s").replace("\n", "\r\n"), []),
    (
        24,
        steps("▸• exercise: calf-soleus", "  hold: 30s", "▸•\trest: 5"),
        [told("yaml-syntax", "`•` (bullet)", "`- exercise: calf-soleus`"), told("yaml-syntax", "`•`", "`- rest: 5`")],
    ),
    (
        25,
        steps("▸– exercise: calf-soleus", "  hold: 30s", "▸–rest: 5"),
        [told("yaml-syntax", "`–` (en dash)", "`- exercise: calf-soleus`"), told("yaml-syntax", "`–`", "`- rest: 5`")],
    ),
    (
        26,
        steps(BRIDGE, "  reps: ▸8–12", "  tempo: 2▸–1–2"),
        [told("bad-number", "a range", "`reps: 12`"), told("invisible-character", "en dash (U+2013)", "Type `2-1-2`.")],
    ),
    (27, HEAD + "  ▸exercise: calf-soleus\n  hold: 30s\n", [told("bad-step", "Begin each step with `- `.")]),
    (28, steps("- ▸calf-soleus"), [told("bad-step", "Write `- exercise: calf-soleus`.")]),
    (29, steps(SOLEUS, "  ▸dose: {hold: 30s}"), [told("unknown-key", "without `dose:`")]),
    (
        30,
        HEAD + "▸\u00a0\u00a0- exercise: calf-soleus\n▸\u00a0\u00a0\u00a0\u00a0hold: 30s\n",
        [told("invisible-character", "no-break space (U+00A0)", "plain space")] * 2,
    ),
    (31, steps(SOLEUS, "- ▸pause: 30s"), [told("bad-step", "Write `- rest: 30s`.")]),
    (32, steps(SOLEUS, "  ▸time: 60s"), [told("unknown-key", "Write `for: 60s`.")]),
    (
        33,
        steps("- repeat: 3", "  ▸- exercise: calf-soleus", "  - rest: 5"),
        [told("yaml-syntax", "`steps:`", "above it, with 4 spaces")],
    ),
    (34, steps(SOLEUS, "  ▸weight: 5 kg"), [told("unknown-key", "`load: 5 kg`")]),
    (
        35,
        steps("- exercise: ▸[calf-soleus, bird-dog]"),
        [told("bad-id", "one exercise", "`- exercise: calf-soleus` and `- exercise: bird-dog`")],
    ),
    (
        36,
        steps(SOLEUS, "  say: Remember▸: heel down"),
        [told("yaml-syntax", "quotation marks", 'Write `say: "Remember: heel down"`.')],
    ),
    (
        37,
        "format: 1\ntitle: x\nprescription:\n  until: ▸14.12.2026\nsteps:\n  - rest: 5\n",
        [told("bad-date", "Write `2026-12-14`.")],
    ),
    (
        40,
        steps("- exercise: ▸plank"),
        [told("unknown-exercise", "`forearm-plank` or `side-plank`?")],
    ),
    (
        44,
        steps(SOLEUS, '  cue: "Slow and steady▸”', '  for: ▸30"'),
        [told("invisible-character", "(U+201D)", '(`"`) at both ends'), told("bad-duration", "Write `for: 30 s`.")],
    ),
    (
        45,
        steps(SOLEUS, "  cue: 'Slow▸’", "  hold: 20 s", BRIDGE, "  reps: 10", "  cue: 'Don▸'t hurry'"),
        [told("invisible-character", "(U+2019)"), told("yaml-syntax", "a third one")],
    ),
    (
        46,
        'format: 1\ntitle: "Knee▸”\nsteps:\n  - exercise: glute-bridge\n    for: ▸30"\n',
        [told("invisible-character", "(U+201D)"), told("bad-duration", "Write `for: 30 s`.")],
    ),
    (
        47,
        steps("- ▸übung▸：calf-soleus", "  hold: 20 s", " ▸pause▸：5 s", "  reps: 3"),
        [
            told("unknown-key", "`- exercise: calf-soleus`"),
            told("invisible-character", "fullwidth colon"),
            told("yaml-syntax", "`pause`", "4 spaces"),
            told("invisible-character", "`pause: 5 s`"),
        ],
    ),
    (
        48,
        "format: 1\ntitle: x\n▸schritte:\n  - exercise▸ calf-soleus\n    hold: 20 s\n",
        [told("unknown-key", "`steps:`"), told("yaml-syntax", "Write `- exercise: calf-soleus`.")],
    ),
]

EXERCISES = [
    (39, EXERCISE + "position: ▸lying\n", [told("bad-choice", "`supine`, `prone` or `side-lying`?")]),
    (
        41,
        EXERCISE + "figure:\n  view: ▸left\n  start: {knee: [0, 0]}\n  end: {knee: [90, 90]}\n",
        [told("bad-figure", "`left`", "back, front, side, top")],
    ),
    (
        42,
        EXERCISE + "figure:\n  start: {hips: ▸90}\n  end: {knee: 90}\n",
        [told("bad-figure", "`hips` is a width", "The angle is `hip`.")],
    ),
    (43, steps(SOLEUS).replace("steps", "▸steps"), [told("unknown-key", "a routine", "one folder up")]),
]


def expected(text: str, answers: list[Told]) -> tuple[str, list[tuple[int, int, str]]]:
    """Return *text* without its marks, and line, column and code of each problem."""
    places = []
    for number, line in enumerate(re.split(r"\r\n|\n", text), start=1):
        places += [(number, found.start() + 1 - nth) for nth, found in enumerate(re.finditer(MARK, line))]
    return text.replace(MARK, ""), [(*place, answer.code) for place, answer in zip(places, answers, strict=True)]


def check(problems: tuple[Problem, ...], places: list[tuple[int, int, str]], answers: list[Told]) -> None:
    assert [(problem.line, problem.column, problem.code) for problem in problems] == places
    for problem, answer in zip(problems, answers, strict=True):
        words = f"{message_of(problem)} {hint_of(problem)}"
        assert [name for name in answer.names if name not in words] == [], words


def named(rows: list[tuple[int, str, list[Told]]]) -> list[object]:
    return [pytest.param(text, answers, id=f"row {row}") for row, text, answers in rows]


@pytest.mark.parametrize(("text", "answers"), named(ROUTINES))
def test_a_mistake_in_a_routine_is_answered_with_what_to_type(text: str, answers: list[Told]) -> None:
    written, places = expected(text, answers)
    _, problems = read_routine(written.encode(), name="knee", library=KNOWN)

    check(problems, places, answers)


@pytest.mark.parametrize(("text", "answers"), named(EXERCISES))
def test_a_mistake_in_an_exercise_is_answered_with_what_to_type(text: str, answers: list[Told]) -> None:
    written, places = expected(text, answers)
    _, problems = read_exercise(written.encode(), name="heel-drop")

    check(problems, places, answers)


def test_row_20_a_file_name_that_is_no_id_makes_one() -> None:
    routine, problems = read_routine(steps(SOLEUS).encode(), name=id_from("20 Rücken Anna"), library=KNOWN)

    assert problems == ()
    assert routine
    assert routine.id == "20-ruecken-anna"


@pytest.mark.parametrize(
    ("data", "place", "names"),
    [
        ("title: Rücken\n".encode("latin-1"), (1, 9), ("Notepad", "UTF-8")),
        ("title: x\n".encode("utf-16"), (1, 1), ("UTF-16", "Notepad")),
        ("title: x\n".encode("utf-16-le"), (1, 1), ("UTF-16", "Notepad")),
        (b"%PDF-1.7\n", (1, 1), ("a PDF file", "plain text editor")),
        (b"PK\x03\x04", (1, 1), ("a Word or ZIP file",)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", (1, 1), ("an old Word file",)),
        (b"{\\rtf1\\ansi", (1, 1), ("an RTF file",)),
        (b"<!DOCTYPE html>", (1, 1), ("a web page",)),
    ],
)
def test_row_38_a_file_that_is_no_text_is_answered_with_how_to_save_it(
    data: bytes, place: tuple[int, int], names: tuple[str, ...]
) -> None:
    _, problems = read_routine(data, name="knee", library=KNOWN)

    check(problems, [(*place, "not-utf8")], [told("not-utf8", *names)])


def test_no_row_is_missing() -> None:
    assert sorted([row for row, _, _ in ROUTINES + EXERCISES] + [20, 38]) == list(range(1, 49))
