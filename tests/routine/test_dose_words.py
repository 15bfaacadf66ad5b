"""A dose in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.text import Text, text
from backstride.routine.describe import lines
from backstride.routine.dose import resolve
from backstride.routine.dose_words import capitalised, dose
from backstride.routine.model import Breath, Cap, Defaults, PerSide, Side, Tempo
from tests.support.examples import routine, step
from tests.support.languages import ENGLISH, GERMAN

PRESS = (text("Press"), text("Let go"), None)
BACK = (None, None, text("Back"))


def shown(catalogue: Catalogue = ENGLISH, *, aloud: bool = False, **parts: Any) -> str:  # noqa: ANN401  because the parts are those of Dose
    return catalogue.say(dose(resolve(step(**parts).dose, Defaults()), aloud=aloud))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"hold": 30, "sides": "each", "sets": 2}, "30 s each side, twice"),
        ({"hold": 90}, "1 min 30 s"),
        ({"hold": (10, 20, 30)}, "10 s, 20 s and 30 s"),
        ({"hold": (30, 10), "reps": (2, 4), "sides": "each"}, "2 holds of 30 s and 4 holds of 10 s each side"),
        ({"hold": PerSide((30,), (20,)), "sides": "each"}, "left side: 30 s; right side: 20 s"),
        (
            {"hold": 30, "sets": PerSide(3, 2), "sides": "each", "first": Side.RIGHT},
            "left side: 30 s, 3 times; right side: 30 s, twice",
        ),
        ({"hold": ("max",)}, "as long as you can"),
        ({"hold": ("max",), "at_most": Cap(60, 60), "sides": "each"}, "as long as you can, at most 1 min each side"),
        ({"hold": ("max",), "reps": (3,)}, "3 holds, each as long as you can"),
        ({"reps": ("max",), "sets": 2}, "as many repetitions as you can, twice"),
        ({"reps": ("max",), "at_most": Cap(20, 20)}, "as many repetitions as you can, at most 20"),
        ({"reps": ("max",), "at_most": Cap(60)}, "as many repetitions as you can in 1 min"),
        ({"reps": (8, "max")}, "8 repetitions at your own pace and as many repetitions as you can"),
        ({"hold": 10, "reps": (6, 4, 2), "sides": "each"}, "6, 4 and 2 holds of 10 s each side"),
        ({"hold": 10, "reps": (4,), "sets": 3}, "4 holds of 10 s, 3 times"),
        ({"reps": (10,), "tempo": Tempo(2, 3, 2)}, "10 repetitions (2 s out, 3 s hold, 2 s return)"),
        ({"reps": (1,), "tempo": Tempo(2, 0, 1.5)}, "1 repetition (2 s out, 1.5 s return)"),
        ({"reps": (5,), "tempo": Tempo(0, 3, 0)}, "5 repetitions (3 s hold)"),
        ({"reps": (5,), "tempo": Tempo(5, 2, 4), "parts": PRESS}, "5 repetitions (Press 5 s, Let go 2 s, 4 s return)"),
        ({"reps": (5,), "tempo": Tempo(5, 2, 4), "parts": BACK}, "5 repetitions (5 s out, 2 s hold, Back 4 s)"),
        ({"breathe": Breath(0, 4, 0, 4), "breaths": 3}, "3 breaths, 4 s hold, 4 s hold"),
        ({"reps": (12,), "sides": "alternate"}, "12 repetitions at your own pace, changing sides"),
        ({"time": 60, "sides": "left"}, "1 min, left side"),
        ({"breathe": Breath(4, 0, 6, 0), "time": 285}, "28 breaths, 4 s in, 6 s out"),
        ({"breathe": Breath(4, 0, 6, 0), "breaths": 9, "sides": "each"}, "9 breaths each side, 4 s in, 6 s out"),
        ({"breathe": Breath(4, 4, 4, 4), "breaths": 1}, "1 breath, 4 s in, 4 s hold, 4 s out, 4 s hold"),
    ],
)
def test_a_dose_is_shown_in_words(parts: dict[str, Any], words: str) -> None:
    assert shown(**parts) == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"hold": 30, "sides": "each", "sets": 2}, "thirty seconds each side, twice"),
        ({"reps": (10,), "tempo": Tempo(2, 3, 2)}, "ten repetitions"),
        ({"reps": (1,), "tempo": Tempo(2, 3, 2), "sets": 3}, "one repetition, three times"),
        ({"hold": 10, "reps": (6, 4, 2)}, "three sets: six, four and two holds of ten seconds"),
        ({"breathe": Breath(4, 0, 6, 0), "time": 285}, "twenty-eight breaths, four seconds in, six seconds out"),
    ],
)
def test_a_dose_is_said_with_its_lengths_as_people_say_them(parts: dict[str, Any], words: str) -> None:
    assert shown(aloud=True, **parts) == words


def test_a_dose_reads_in_german() -> None:
    assert shown(GERMAN, hold=30, sides="each", sets=2) == "30 s je Seite, zweimal"
    assert shown(GERMAN, hold=10, reps=(6, 4, 2)) == "6, 4 und 2 Mal 10 s"
    assert shown(GERMAN, aloud=True, reps=(1,), tempo=Tempo(2, 0, 2)) == "eine Wiederholung"


def test_a_dose_on_a_line_of_its_own_has_a_capital() -> None:
    assert [capitalised(words) for words in ("as long as you can", "30 s", "")] == ["As long as you can", "30 s", ""]


def test_the_load_is_shown_with_the_dose() -> None:
    load = Text((("en", "backpack 5 kg"), ("de", "Rucksack 5 kg")))
    (line,) = lines(routine(replace(step(reps=(8,)), load=load)), GERMAN)

    assert (line.dose, line.load) == ("8 Wiederholungen im eigenen Tempo, Rucksack 5 kg", "Rucksack 5 kg")
