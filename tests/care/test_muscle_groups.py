"""Work by the seven groups of muscles, and by side."""

from backstride.care.muscle_groups import _MUSCLES, GROUPS, by_group, by_side
from backstride.format.vocabulary import MUSCLES
from backstride.history.model import WorkTotal

WORK = (WorkTotal("bridge", "", 60.0), WorkTotal("calf", "left", 30.0), WorkTotal("bug", "alternate", 20.0))
MUSCLES_OF = {"bridge": ("gluteus maximus", "gluteus medius", "biceps femoris"), "calf": ("soleus", "unknown")}


def test_work_counts_once_for_each_group_that_it_works() -> None:
    seconds = by_group(WORK, lambda exercise: MUSCLES_OF.get(exercise, ()))

    assert tuple(seconds) == tuple(GROUPS)
    assert {group: each for group, each in seconds.items() if each} == {
        "hamstrings": 60.0,
        "glutes": 60.0,
        "calves": 30.0,
    }


def test_what_alternates_counts_for_each_side_by_half() -> None:
    assert by_side((*WORK, WorkTotal("calf", "right", 5.0))) == (40.0, 15.0)


def test_every_muscle_of_a_group_is_one_of_the_format() -> None:
    assert set(_MUSCLES) <= set(MUSCLES)
    assert set(_MUSCLES.values()) == set(GROUPS)
