"""Steps typed on one line: names as people say them, doses as clinicians write them."""

import pytest

from backstride.format.editing.add_line import typed_steps
from backstride.format.near import Names
from backstride.format.tree import Plain
from backstride.i18n.text import text
from backstride.routine.model import Breath, Dose, Exercise


def exercise(id_: str, title: str, dose: Dose, *others: str) -> Exercise:
    return Exercise(id=id_, title=text(title), kind="strength", dose=dose, also_known_as=tuple(map(text, others)))


BREATH = Breath(breathe_in=4, hold=0, out=6, rest=0)
EXERCISES = [
    exercise("glute-bridge", "Bridge", Dose(reps=(10,))),
    exercise("forearm-plank", "Front plank", Dose(hold=(30.0,)), "plank"),
    exercise("side-plank", "Side plank", Dose(hold=(20.0,))),
    exercise("clamshell", "Clamshell", Dose(reps=(12,)), "clam"),
    exercise("bird-dog", "Bird dog", Dose(hold=(8.0,), reps=(6,))),
    exercise("ladder", "Ladder", Dose(hold=(8.0, "max"), reps=(6, 4))),
    exercise("belly", "Belly breathing", Dose(breathe=BREATH, time=120.0)),
    exercise("nothing", "Shake", Dose()),
]
NAMES = Names({each.id: each for each in EXERCISES})


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        (
            "bridge 3x10, plank 3x30 s, clam 2x12/side",
            [
                {"exercise": "glute-bridge", "sets": "3", "reps": "10"},
                {"exercise": "forearm-plank", "sets": "3", "hold": "30 s"},
                {"exercise": "clamshell", "sets": "2", "reps": "12", "sides": "each"},
            ],
        ),
        (
            "side plank 3x20 s each, rest 30 s",
            [{"exercise": "side-plank", "sets": "3", "hold": "20 s", "sides": "each", "rest": "30 s"}],
        ),
        ("3x10 bridge", [{"exercise": "glute-bridge", "sets": "3", "reps": "10"}]),
        (
            "bridge 12, 10, 8; plank",
            [{"exercise": "glute-bridge", "reps": ["12", "10", "8"]}, {"exercise": "forearm-plank"}],
        ),
        ("clam each side then rest 1 min", [{"exercise": "clamshell", "sides": "each"}, {"rest": "1 min"}]),
        ("note: drink, slowly", [{"note": "drink, slowly"}]),
        ("bird dog 2 x 8", [{"exercise": "bird-dog", "sets": "2", "reps": "8", "hold": "8 s"}]),
        ("ladder 2 x 8", [{"exercise": "ladder", "sets": "2", "reps": "8", "hold": ["8 s", "max"]}]),
        ("bird dog 2 x 8 s", [{"exercise": "bird-dog", "sets": "2", "hold": "8 s"}]),
        ("belly breathing 4-6 3 min", [{"exercise": "belly", "breathe": "4-0-6-0", "for": "3 min"}]),
        ("plank max", [{"exercise": "forearm-plank", "hold": "max"}]),
        ("the bridge", [{"exercise": "glute-bridge"}]),
        ("shake", [{"exercise": "nothing", "hold": "30 s"}]),
        ("bridge 3x10 with 5 kg", [{"exercise": "glute-bridge", "sets": "3", "reps": "10", "load": "5 kg"}]),
        ("", []),
    ],
)
def test_a_line_means_steps(line: str, steps: list[dict[str, Plain]]) -> None:
    assert [typed.step for typed in typed_steps(line, NAMES)] == steps


def test_what_may_mean_several_is_offered_with_the_nearest_first() -> None:
    (typed,) = typed_steps("plan 20 s", NAMES)

    assert not typed.is_sure
    assert set(typed.ids) == {"forearm-plank", "side-plank"}
    assert typed.as_exercise("side-plank") == {"exercise": "side-plank", "hold": "20 s"}


def test_an_exact_name_is_sure() -> None:
    (typed,) = typed_steps("plank", NAMES)

    assert typed.is_sure
    assert typed.ids == ("forearm-plank",)


def test_a_name_that_nothing_has_is_no_step_and_says_which() -> None:
    (typed,) = typed_steps("xylophone 3x10", NAMES)

    assert not typed.is_sure
    assert typed.as_exercise("side-plank") is None
    assert typed == ("xylophone", None, ())


def test_a_dose_that_cannot_be_of_the_exercise_is_no_step() -> None:
    (typed,) = typed_steps("belly breathing 3x10", NAMES)

    assert typed.step is None
    assert typed.ids == ("belly",)
