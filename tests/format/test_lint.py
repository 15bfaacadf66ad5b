"""The warnings: when each is given, where, and when it is not."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.format.reader import read_exercise, read_routine
from backstride.i18n.text import text
from backstride.routine.model import Dose, Exercise, Tempo
from tests.support.problems import hint_of


def exercise(name: str, position: str, dose: Dose, **parts: object) -> Exercise:
    return Exercise(id=name, title=text(name.title()), kind="stretch", position=position, dose=dose, **parts)  # type: ignore[arg-type]  # because the parts are those of Exercise


LIBRARY = {
    each.id: each
    for each in (
        exercise("calf", "standing", Dose(hold=(10.0,)), muscles=("gastrocnemius",), sides="each"),
        exercise("soleus", "standing", Dose(hold=(10.0,)), muscles=("soleus", "gastrocnemius", "soleus"), sides="each"),
        exercise("march", "standing", Dose(time=30.0), sides="alternate"),
        exercise("plank", "prone", Dose(hold=(10.0,))),
        exercise("bridge", "supine", Dose(reps=(10,), tempo=Tempo(2, 0, 2))),
        exercise("squat", "standing", Dose(reps=(10,))),
        exercise("butterfly", "seated", Dose(hold=(10.0,))),
        exercise("breathing", "", Dose(time=60.0)),
        exercise("clam", "side-lying", Dose(time=20.0), sides="each"),
    )
}
MARK = "▸"  # stands before the place at which a warning is expected


def assert_warned(code: str, *lines: str, head: str = "defaults: {get_ready: 12}") -> None:
    """Claim that a routine of steps has these warnings and no others, each at its mark."""
    words = "\n".join(("format: 1", "title: Example", head, "steps:", *(f"  {line}" for line in lines), ""))
    expected = [
        (number, line.index(MARK) + 1, code) for number, line in enumerate(words.splitlines(), 1) if MARK in line
    ]
    _, problems = read_routine(words.replace(MARK, "").encode(), name="x", library=LIBRARY, today=date(2026, 11, 22))

    assert [(problem.line, problem.column, problem.code) for problem in problems] == expected


BEFORE = "when: [before-run, any-time]"


@pytest.mark.parametrize(
    "steps",
    [
        ["- {exercise: calf, hold: 10 s}"],
        ["- {exercise: calf, hold: ▸11 s}"],
        ["- {exercise: calf, hold: 10 s, sets: 6}"],
        ["- {exercise: calf, hold: ▸10 s, sets: 7}"],
        ["- {exercise: calf, sets: 6}", "- exercise: ▸soleus"],
        ["- {exercise: calf, sides: left, sets: 6}", "- {exercise: calf, sides: right, sets: 6}"],
        ["- repeat: 7", "  steps: [{exercise: ▸calf}]"],
        ["- {exercise: calf, hold: 10 s, reps: 12, sides: alternate}"],
        ["- {exercise: calf, hold: ▸10 s, reps: 14, sides: alternate}"],
        ["- {exercise: calf, for: 90 s}"],
    ],
)
def test_long_holds_before_a_run(steps: list[str]) -> None:
    assert_warned("long-hold-before-run", *steps, head=BEFORE)


def test_long_holds_at_another_time() -> None:
    assert_warned("long-hold-before-run", "- {exercise: calf, hold: 90 s, sets: 5}", head="when: after-run")


def test_an_author_silences_a_warning() -> None:
    assert_warned("", "- {exercise: calf, hold: 11 s}", head="when: before-run\nallow: long-hold-before-run")


LONG = "Lie down on your back, bend your knees, and put both feet flat on the floor, as wide as your hips."


@pytest.mark.parametrize(
    "steps",
    [
        [f"- {{rest: 5, say: ▸'{LONG}'}}", f"- {{rest: 15, say: '{LONG}'}}", "- rest: 1"],
        [f"- {{note: ▸'{LONG}', for: 5}}", f"- {{note: '{LONG}', for: 15}}", f"- note: '{LONG}'"],
        [f"- {{note: x, say: ▸'{LONG}', for: 5}}", f"- {{note: '{LONG}', say: x, for: 5}}"],
        [f"- {{note: {{en: x, de: ▸'{LONG}'}}, for: 5}}".replace("{en", "▸{en").replace("de: ▸", "de: ")],
        [f"- {{note: x, say: ▸{{en: '{LONG}', de: '{LONG}'}}, for: 5}}"],  # once for both languages
        [f"- {{exercise: calf, get_ready: 5, say: ▸'{LONG}'}}", f"- {{exercise: calf, get_ready: 15, say: '{LONG}'}}"],
        [
            f"- {{exercise: calf, hold: 5, get_ready: 0, say: ▸'{LONG}'}}",
            f"- {{exercise: march, get_ready: 0, say: '{LONG}'}}",
        ],
        [f"- {{exercise: squat, get_ready: 0, say: '{LONG}'}}"],
        ["- {exercise: ▸march, get_ready: 0.5}", "- {exercise: march, get_ready: 2}"],
    ],
)
def test_texts_that_the_voice_cannot_finish(steps: list[str]) -> None:
    assert_warned("text-too-long-for-slot", *steps)


@pytest.mark.parametrize(
    "steps",
    [
        ["- {exercise: calf, sides: each}"],
        ["- {exercise: calf, sides: ▸left}"],
        ["- {exercise: calf, sides: left}", "- {exercise: calf, sides: right}"],
        ["- {exercise: calf, sides: ▸left}", "- {exercise: calf, sides: right, hold: 5 s}"],
        ["- {exercise: calf, sides: ▸left}", "- {exercise: soleus, sides: ▸right}"],
        ["- repeat: 2", "  steps: [{exercise: calf, sides: ▸left}]", "- {exercise: calf, sides: right}"],
        ["- {exercise: squat, sides: alternate}"],
        ["- {exercise: squat, sides: ▸alternate, reps: 5}"],
        ["- {exercise: squat, sides: ▸alternate, first: right, reps: [6, 5]}"],
        ["- {exercise: march, reps: ▸5}", "- {exercise: march, for: 31}"],
        ["- {exercise: breathing, sides: alternate, breathe: 4-0-6-0, breaths: 3}"],
        ["- {exercise: calf, sides: both}"],
    ],
)
def test_sides_that_get_more_than_the_other(steps: list[str]) -> None:
    assert_warned("uneven-sides", *steps)


UP, DOWN = "- exercise: march", "- exercise: plank"


@pytest.mark.parametrize(
    "steps",
    [
        [UP, DOWN, UP, DOWN],
        [UP, DOWN, UP, DOWN, "- exercise: ▸march"],
        [UP, DOWN, "- exercise: butterfly", UP, DOWN, "- exercise: ▸march", DOWN],
        [UP, UP, "- exercise: bridge", DOWN, UP],
        ["- repeat: 9", "  steps:", "    - exercise: march", "    - exercise: plank"],
    ],
)
def test_getting_up_more_often_than_another_order_needs(steps: list[str]) -> None:
    assert_warned("many-get-ups", *steps)


@pytest.mark.parametrize(
    "steps",
    [
        [UP, "- exercise: ▸plank", "- exercise: ▸march"],
        [UP, "- {exercise: plank, get_ready: ▸11.5}"],
        [UP, "- {exercise: plank, get_ready: 12}"],
        [UP, "- rest: 7", DOWN],
        [UP, "- rest: 6", "- exercise: ▸plank"],
        [UP, "- {note: x, for: 7}", DOWN],
        [UP, "- note: Lie down.", DOWN],
        [UP, "- exercise: butterfly", DOWN],
        [UP, "- exercise: breathing", DOWN],
        ["- rest: 1", DOWN, "- exercise: ▸bridge"],
        [DOWN, "- {exercise: bridge, get_ready: 10}"],
        ["- repeat: 2", "  steps:", "    - exercise: ▸march", "    - {exercise: plank, get_ready: 12}"],
        ["- repeat: 2", "  rest: 7", "  steps:", "    - exercise: march", "    - {exercise: plank, get_ready: 12}"],
        ["- repeat: 1", "  steps:", "    - exercise: march", "    - {exercise: plank, get_ready: 12}"],
        [UP, "- repeat: 2", "  steps:", "    - rest: 1", "    - exercise: ▸plank", "- rest: 2", "- exercise: ▸march"],
        [UP, "- repeat: 2", "  steps:", "    - rest: 4", "- exercise: plank"],
        [UP, "- repeat: 2", "  rest: 1", "  steps:", "    - rest: 3", "- exercise: plank"],
        ["- exercise: ▸clam"],
        ["- {exercise: clam, switch: ▸9}"],
        ["- {exercise: clam, switch: 10}", "- {exercise: clam, sides: left}", "- {exercise: clam, sides: right}"],
        ["- {exercise: clam, switch: 10, sets: 2, rest: ▸9}"],
        ["- {exercise: clam, switch: 10, sets: 2, rest: 10}"],
    ],
)
def test_getting_down_or_up_in_a_hurry(steps: list[str]) -> None:
    assert_warned("no-get-ready-on-floor-change", *steps, head="level: all")


@pytest.mark.parametrize(
    "steps",
    [
        ["- {exercise: breathing, breathe: 4-0-6-0, for: 60 s}"],
        ["- {exercise: breathing, breathe: 4-0-6-0, for: ▸65 s}"],
        ["- {exercise: breathing, breathe: 4-0-6-0, for: ▸5 s}"],
        ["- {exercise: breathing, breathe: 4.9-0-5.1-0, for: 1 min}"],
        ["- {exercise: breathing, breathe: 0.1-0-0.2-0, for: 3 s}"],
        ["- {exercise: breathing, breathe: 4-0-6-0, breaths: 5}"],
        ["- {exercise: march, for: 65 s}"],
    ],
)
def test_breaths_that_are_cut(steps: list[str]) -> None:
    assert_warned("breath-cut", *steps)


@pytest.mark.parametrize(
    "steps",
    [
        ["- {exercise: calf, hold: 2 s}"],
        ["- {exercise: calf, hold: ▸1.30}"],
        ["- {exercise: calf, hold: ▸1 s}", "- {exercise: march, for: ▸0.45}"],
        ["- {note: Walk, for: ▸1.5}"],
        ["- {exercise: calf, hold: 10 s, reps: 2, pause: 1 s}", "- rest: 1 s"],
        ["- {exercise: squat, reps: 1}"],
    ],
)
def test_work_that_is_over_at_once(steps: list[str]) -> None:
    assert_warned("short-work", *steps)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("1.30", "Did you mean `1:30`?"),
        ("0.45", "Did you mean `0:45`?"),
        ("1.5", "Did you mean `1.5 min`?"),
        ("1", "Did you mean `1 min`?"),
        ("1.99", "Did you mean `1.99 min`?"),
        ("[30 s, 1.30]", "Did you mean `1:30`?"),
        ("{left: 1.30, right: 30 s}", "Did you mean `1:30`?"),
        ("1 s", "If you mean it, write `allow: [short-work]` at the top of the file."),
    ],
)
def test_what_may_be_meant_by_work_that_is_over_at_once(written: str, hint: str) -> None:
    words = f"format: 1\ntitle: x\nsteps: [{{exercise: plank, hold: {written}}}]\n".encode()
    _, problems = read_routine(words, name="x", library=LIBRARY)

    assert [hint_of(problem) for problem in problems] == [hint]


def test_an_exercise_s_own_dose_is_looked_at_where_it_is_written() -> None:
    words = "format: 1\ntitle: x\nkind: stretch\ndose: {hold: 1.30, reps: 3}\n"
    _, problems = read_exercise(words.encode(), name="x")
    inline = "exercises:\n  x: {title: x, kind: stretch, dose: {hold: ▸1.30}}"

    assert [(problem.line, problem.column, problem.code) for problem in problems] == [(4, 14, "short-work")]
    assert_warned("short-work", "- exercise: x", head=inline)


def test_exercises_of_the_file_that_nobody_does() -> None:
    head = "exercises:\n  ▸toe: {title: x, kind: stretch}\n  heel: {title: x, kind: stretch}"

    assert_warned("unused-exercise", "- {exercise: calf, easier: heel}", head=head)


def test_a_prescription_that_is_over() -> None:
    assert_warned("past-review", "- rest: 5", head="prescription: {until: ▸2026-11-21}")
    assert_warned("past-review", "- rest: 5", head="prescription: {until: 2026-11-22}")
    assert_warned("past-review", "- rest: 5", head="prescription: {from: 2026-11-01}")


def test_without_a_day_nobody_asks_whether_a_prescription_is_over() -> None:
    words = b"format: 1\ntitle: x\nprescription: {until: 2000-01-01}\nsteps: [rest: 5]\n"

    assert read_routine(words, name="x", library={})[1] == ()


def test_what_is_warned_of_is_played() -> None:
    found, problems = read_routine(
        b"format: 1\ntitle: x\nsteps: [{exercise: calf, sides: left}]\n", name="x", library=LIBRARY
    )

    assert found
    assert problems
