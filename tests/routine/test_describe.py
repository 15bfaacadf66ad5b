from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import Text, text
from backstride.routine.describe import (
    Line,
    cautions,
    equipment,
    exercises,
    lines,
    minutes,
    muscles,
    own_dose,
    positions,
    side_words,
    which_round,
)
from backstride.routine.model import (
    Dose,
    ExerciseStep,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    SideWords,
    Step,
)
from tests.support import strategies
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH, GERMAN


def test_minutes_are_whole_and_about_where_the_person_ends_a_phase() -> None:
    assert ENGLISH.say(minutes(600, 0)) == "10 min"
    assert ENGLISH.say(minutes(718, 2)) == "about 12 min"
    assert GERMAN.say(minutes(5, 0)) == "1 min"


def test_an_exercise_says_how_much_of_it_is_done_unless_it_does_not() -> None:
    dose = own_dose(exercise("plank", dose=Dose(hold=(10.0,), sets=2)))

    assert dose
    assert IN_ENGLISH.say(dose) == "10 s, twice"
    assert own_dose(exercise("plank")) is None


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
