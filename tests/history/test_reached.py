"""What is worth a line of a session that is over."""

from __future__ import annotations

from backstride.history.model import PastPhase
from backstride.history.reached import Reached, reached, words_of
from tests.support.languages import ENGLISH, GERMAN


def hold(seconds: float, how: str = "done", side: str | None = None, load: str | None = None) -> PastPhase:
    return PastPhase(kind="work", mode="hold", completed=seconds, how=how, exercise="plank", side=side, load=load)


def counted(reps: int, load: str | None = None) -> PastPhase:
    return PastPhase(kind="work", mode="reps", completed=30.0, how="done", exercise="squat", reps=reps, load=load)


AGREED = PastPhase(kind="work", mode="hold", planned=30.0, completed=30.0, how="done", exercise="bridge", load="5 kg")


def test_of_each_exercise_the_most_is_kept_once_a_side() -> None:
    phases = (
        hold(30.0, side="left"),
        hold(43.2, "shortened", "left"),
        hold(38.0, side="right"),
        counted(8),
        counted(6),
    )

    assert reached(phases) == (
        Reached("plank", "left", seconds=43.2),
        Reached("plank", "right", seconds=38.0),
        Reached("squat", reps=8),
    )


def test_nothing_is_said_of_what_was_skipped_or_had_its_number() -> None:
    own_pace = PastPhase(kind="work", mode="reps", completed=40.0, how="done", exercise="squat")
    others = (PastPhase(kind="note", completed=9.0, how="done"), PastPhase(kind="work", completed=9.0, how="done"))

    assert reached((hold(3.0, "skipped"), own_pace, *others)) == ()


def test_a_load_is_named_whatever_was_agreed() -> None:
    assert reached((AGREED, AGREED, counted(0, "red band"))) == (
        Reached("bridge", load="5 kg"),
        Reached("squat", load="red band", reps=0),
    )


def test_the_line_names_the_exercise_and_all_that_is_known() -> None:
    assert ENGLISH.say(words_of(Reached("plank", "left", "vest", seconds=43.2), "Plank")) == (
        "Plank: 43 s, left side, vest"
    )
    assert ENGLISH.say(words_of(Reached("squat", reps=1), "Squat")) == "Squat: 1 repetition"
    assert GERMAN.say(words_of(Reached("bridge", "both", "5 kg"), "Brücke")) == "Brücke: 5 kg"
