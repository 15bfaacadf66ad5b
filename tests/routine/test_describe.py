from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.text import Text, text
from backstride.routine.describe import (
    Line,
    cautions,
    dose,
    equipment,
    exercises,
    lines,
    minutes,
    muscles,
    positions,
    side_words,
    which_round,
)
from backstride.routine.dose import resolve
from backstride.routine.model import (
    Breath,
    Cap,
    Defaults,
    Dose,
    ExerciseStep,
    NoteStep,
    PerSide,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    SideWords,
    Step,
    Tempo,
)
from tests.support import strategies
from tests.support.examples import exercise, routine, step
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


def test_the_load_is_shown_with_the_dose() -> None:
    load = Text((("en", "backpack 5 kg"), ("de", "Rucksack 5 kg")))
    (line,) = lines(routine(replace(step(reps=(8,)), load=load)), GERMAN)

    assert (line.dose, line.load) == ("8 Wiederholungen im eigenen Tempo, Rucksack 5 kg", "Rucksack 5 kg")


def test_minutes_are_whole_and_about_where_the_person_ends_a_phase() -> None:
    assert ENGLISH.say(minutes(600, 0)) == "10 min"
    assert ENGLISH.say(minutes(718, 2)) == "about 12 min"
    assert GERMAN.say(minutes(5, 0)) == "1 min"


def test_what_a_routine_needs_is_listed_once_and_in_order() -> None:
    mat, wall = Text((("en", "mat"), ("de", "Matte"))), text("wall")
    plan = routine(
        step("bridge"),
        RepeatStep(times=2, steps=(step("plank"), step("bridge"))),
        one=exercise("bridge", equipment=(mat,), position="supine", muscles=("gluteus",), caution=text("Slowly.")),
        two=exercise("plank", equipment=(wall, mat), position="prone", muscles=("gluteus", "abdomen")),
    )

    assert [each.id for each in exercises(plan)] == ["bridge", "plank"]
    assert equipment(plan, GERMAN) == ("Matte", "wall")
    assert positions(plan) == ("supine", "prone")
    assert muscles(plan) == ("gluteus", "abdomen")
    assert cautions(plan, ENGLISH) == (("Bridge", "Slowly."),)


def test_steps_are_lines_with_those_of_a_repeat_behind_it() -> None:
    hold = replace(step(hold=30.0, sides="left"), cue=text("Breathe."), say=text("Lie down."))
    uncounted = ExerciseStep(exercise="bridge", dose=Dose(reps=(8,)), count=False)
    plan = routine(
        NoteStep(note=text("Walk")),
        RepeatStep(times=3, rest=20.0, steps=(hold, RestStep(length=15.0))),
        uncounted,
        NoteStep(note=text("Lie"), length=60.0),
        RepeatStep(times=1, steps=(step(hold=5),)),
    )

    assert lines(plan, ENGLISH) == (
        Line(source=(0,), kind="note", title="Walk"),
        Line(source=(1,), kind="repeat", title="3 rounds", dose="20 s rest between"),
        Line(
            source=(1, 0),
            kind="exercise",
            title="Plank",
            dose="30 s, left side",
            side="left side",
            sides=(Side.LEFT,),
            cue="Breathe.",
            say="Lie down.",
            exercise="plank",
            number=1,
        ),
        Line(source=(1, 1), kind="rest", title="Rest", dose="15 s"),
        Line(
            source=(2,),
            kind="exercise",
            title="Bridge",
            dose="8 repetitions at your own pace",
            exercise="bridge",
        ),
        Line(source=(3,), kind="note", title="Lie", dose="1 min"),
        Line(source=(4,), kind="repeat", title="1 round"),
        Line(source=(4, 0), kind="exercise", title="Plank", dose="5 s", exercise="plank", number=2),
    )


def test_a_repeat_with_a_title_is_called_so() -> None:
    around = RepeatStep(times=3, rest=20.0, title=text("Circuit"), steps=(step(hold=5),))

    assert lines(routine(around), ENGLISH)[0] == Line(
        source=(0,), kind="repeat", title="Circuit, 3 rounds", dose="20 s rest between"
    )


def test_a_repeat_with_a_clock_says_what_it_goes_by() -> None:
    minute = RepeatStep(times=5, every=60.0, steps=(step(hold=5),))
    most = RepeatStep(times=1, lasts=360.0, rest=10.0, title=text("Circuit"), steps=(step(hold=5),))
    shown = [(line.title, line.dose) for line in lines(routine(minute, most), ENGLISH) if line.kind == "repeat"]

    assert shown == [
        ("5 rounds", "a new one every 1 min"),
        ("Circuit, as many rounds as fit into 6 min", "10 s rest between"),
    ]


@pytest.mark.parametrize(
    ("title", "number", "count", "words"),
    [
        (None, 2, 3, "round 2 of 3"),
        ("Circuit", 2, 3, "Circuit, round 2 of 3"),
        (None, 2, None, "round 2"),
        ("Circuit", 1, 1, ""),
        (None, None, None, ""),
    ],
)
def test_a_round_is_called_by_its_number(title: str | None, number: int | None, count: int | None, words: str) -> None:
    said = which_round(text(title) if title else None, number, count)

    assert (ENGLISH.say(said) if said else "") == words


def test_a_step_of_no_kind_is_an_empty_line() -> None:
    assert lines(routine(Step()), ENGLISH) == (Line(source=(0,), kind="", title=""),)


@strategies.modest
@given(strategies.routines())
def test_every_valid_routine_can_be_described(plan: Routine) -> None:
    assert all(line.title and line.kind for line in lines(plan, GERMAN))


def test_a_side_is_called_by_what_it_means_in_its_exercise() -> None:
    words = SideWords(left=text("left knee down"), right=text("right knee down"))
    kneeling = exercise("lunge", side_words=words)

    assert side_words(kneeling, Side.RIGHT, ENGLISH) == "right knee down"
    assert side_words(exercise("lunge"), Side.RIGHT, ENGLISH) == "right side"
    assert side_words(None, Side.LEFT, ENGLISH) == "left side"
    assert side_words(kneeling, Side.BOTH, ENGLISH) == side_words(kneeling, None, ENGLISH) == ""


def test_the_line_of_one_side_says_what_it_means() -> None:
    words = SideWords(left=text("left knee down"), right=text("right knee down"))
    plan = routine(step("lunge", hold=30.0, sides="left"), of=exercise("lunge", side_words=words))

    assert [line.side for line in lines(plan, ENGLISH)] == ["left knee down"]
