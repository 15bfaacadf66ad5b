"""A walk through the steps of a routine."""

from backstride.i18n.text import text
from backstride.routine.model import ExerciseStep, NoteStep, RepeatStep, RestStep, counted, walk

REST = RestStep(length=5)
SQUAT = ExerciseStep(exercise="squat")
WALK = ExerciseStep(exercise="walk", count=False)
STEPS = (
    NoteStep(note=text("Begin.")),
    RepeatStep(times=3, steps=(SQUAT, RepeatStep(times=2, steps=(REST, WALK)))),
    SQUAT,
)


def test_a_walk_comes_to_every_step_a_repeat_before_its_own() -> None:
    assert [(source, step) for source, step, _ in walk(STEPS)] == [
        ((0,), STEPS[0]),
        ((1,), STEPS[1]),
        ((1, 0), SQUAT),
        ((1, 1), STEPS[1].steps[1]),
        ((1, 1, 0), REST),
        ((1, 1, 1), WALK),
        ((2,), SQUAT),
    ]


def test_a_walk_says_how_often_each_step_is_done() -> None:
    assert [times for _, _, times in walk(STEPS)] == [1, 1, 3, 3, 6, 6, 1]


def test_only_exercises_that_count_are_counted_and_once_however_often_they_are_repeated() -> None:
    assert list(counted(STEPS)) == [(1, 0), (2,)]


def test_there_is_nothing_to_walk_through_where_there_are_no_steps() -> None:
    assert list(walk(())) == []
