"""Which exercises somebody may have meant by a name that is the id of none."""

from __future__ import annotations

import pytest

from backstride.format.near import Names
from backstride.i18n.text import Text, text
from backstride.routine.model import Exercise


def exercise(id_: str, title: str, *others: Text) -> Exercise:
    return Exercise(id=id_, title=text(title), kind="strength", also_known_as=others)


PLANK = exercise("forearm-plank", "Forearm plank", text("prone bridge"), Text((("en", "front plank"), ("de", "Plank"))))
KNOWN: dict[str, Exercise | None] = {
    each.id: each
    for each in (
        exercise("side-plank", "Side plank", Text((("en", "side bridge"), ("de", "Seitbrücke")))),
        PLANK,
        exercise("glute-bridge", "Glute bridge"),
        exercise("calf-soleus", "Calf stretch, bent knee", text("soleus stretch")),
        exercise("calf-gastrocnemius", "Calf stretch, straight knee"),
        exercise("wall-calf", "Calf stretch at the wall with a towel"),
        exercise("calf-raise", "Calf raise"),
        exercise("bird-dog", "Bird dog"),
    )
} | {"broken": None}


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("plank", ("forearm-plank", "side-plank")),
        ("PLANKS", ("forearm-plank", "side-plank")),
        ("bridge", ("glute-bridge", "forearm-plank", "side-plank")),
        ("Calf stretch", ("calf-gastrocnemius", "calf-soleus", "wall-calf")),
        ("calf-solues", ("calf-soleus",)),
        ("Seitbruecke", ("side-plank",)),
        ("seitbrucke", ("side-plank",)),
        ("bird-dgo", ("bird-dog",)),
        ("birddog", ("bird-dog",)),
        ("brokn", ("broken",)),
        ("nordic-curl", ()),
        ("---", ()),
        ("", ()),
        ("calf " * 20, ()),
    ],
)
def test_titles_other_names_and_ids_are_searched(asked: str, ids: tuple[str, ...]) -> None:
    assert Names(KNOWN).near(asked) == ids


def test_the_same_name_is_sought_once() -> None:
    names = Names(KNOWN)

    assert names.near("plank") is names.near("plank")


def test_names_are_not_sought_for_ever() -> None:
    names = Names(KNOWN)
    found = [names.near(f"brid-dgo-{number}") for number in range(1000)]

    assert found[0] == ("bird-dog",)
    assert found[-1] == ()
