"""What one click does about a problem."""

from datetime import date

import pytest

from backstride.format.editing.cures import cure
from backstride.format.editing.outline import outline
from backstride.format.problem import warning
from backstride.format.reader import read_routine
from backstride.format.tree import Spot
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import message
from backstride.i18n.text import text
from backstride.routine.model import Breath, Dose, Exercise

HEAD = "format: 1\ntitle: A\n"
LIBRARY = {
    "plank": Exercise(id="plank", title=text("Plank"), kind="strength", sides="each", dose=Dose(hold=(30.0,))),
    "belly": Exercise(
        id="belly",
        title=text("Belly breathing"),
        kind="breathing",
        dose=Dose(breathe=Breath(breathe_in=4, hold=0, out=6, rest=0), time=60.0),
    ),
}


class Nearest:
    def near(self, asked: str) -> tuple[str, ...]:
        return ("plank",) if asked.startswith("pl") else ()


def cured(written: str, code: str) -> tuple[str, str]:
    """Return the words of the cure of the first problem with this code, and the text that it makes."""
    _, problems = read_routine(written.encode(), name="a", library=LIBRARY, today=date(2026, 12, 1))
    (problem, *_) = [each for each in problems if each.code == code]
    found = cure(problem, written, outline(written, problems), Nearest())
    return (IN_ENGLISH.say(found.words), found.text) if found else ("", "")


@pytest.mark.parametrize(
    ("written", "code", "words", "line"),
    [
        ("steps:\n  - exercise: plank\n    hold:30s\n", "yaml-syntax", "Fix it", "    hold: 30s\n"),
        ("steps:\n  - exercise: plnk\n", "unknown-exercise", "Use `plank`", "  - exercise: plank\n"),
        ("steps:\n  - exercise: pl nk\n", "bad-id", "Use `plank`", "  - exercise: plank\n"),
        ("steps:\n  - exercise: plank\n    reps: 3x10\n", "bad-number", "Write `sets: 3, reps: 10`", "    sets: 3\n"),
        (
            "steps:\n  - exercise: belly\n    breathe: 4-0-6-0\n    for: 65s\n",
            "breath-cut",
            "Make it 1 min",
            "    for: 1 min\n",
        ),
        ("steps:\n  - exercise: plank\n    sides: left\n", "uneven-sides", "Do both sides", "    sides: each\n"),
        (
            "prescription:\n  until: 2026-11-01\n  stop_if: It hurts.\nsteps:\n  - exercise: plank\n",
            "past-review",
            "Remove the end of the course",
            "prescription:\n  stop_if: It hurts.\n",
        ),
        (
            "steps:\n  - exercise: plank\n    harder: Lift a leg.\n",
            "old-hint",
            "Write it as `harder_hint`",
            "    harder_hint: Lift a leg.\n",
        ),
        (
            "allow: breath-cut\nexercises:\n  mine: {title: Mine, kind: strength}\nsteps:\n  - exercise: plank\n",
            "unused-exercise",
            "Leave it as it is",
            "allow: [breath-cut, unused-exercise]\n",
        ),
    ],
)
def test_a_problem_is_cured(written: str, code: str, words: str, line: str) -> None:
    said, text_ = cured(HEAD + written, code)

    assert said == words
    assert line in text_


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("steps:\n  - exercise: xylophone\n", "unknown-exercise"),
        ("steps:\n  - exercise: plank\n    reps: banana\n", "bad-number"),
        ("steps:\n  - exercise: plank\n    reps: [banana]\n", "bad-number"),
        ("steps: [\n", "yaml-syntax"),
        ("colour: red\nsteps:\n  - exercise: plank\n", "unknown-key"),
    ],
)
def test_for_some_there_is_no_cure(written: str, code: str) -> None:
    assert cured(HEAD + written, code) == ("", "")


def test_what_cannot_be_cured_so_is_left_as_it_is() -> None:
    written = HEAD + "steps:\n  - exercise: belly\n    for: soon\n  - exercise: plank\n    sides: each\n"
    shown = outline(written)
    for code, line in (("breath-cut", 4), ("uneven-sides", 6), ("old-hint", 4)):
        found = cure(warning(Spot(line), code, message("Hm.")), written, shown, Nearest())
        assert found
        assert IN_ENGLISH.say(found.words) == "Leave it as it is"


def test_a_cure_that_the_text_cannot_take_is_none() -> None:
    written = "{format: 1, title: A, prescription: soon, steps: [{exercise: plank}]}\n"
    found = cure(warning(Spot(1), "past-review", message("Hm.")), written, outline(written), Nearest())

    assert found
    assert IN_ENGLISH.say(found.words) == "Leave it as it is"
