"""What was done of a session, in sentences."""

from backstride.history.model import PastPhase
from backstride.history.what_was_done import exercises_done, in_words
from tests.support.languages import ENGLISH


def work(exercise: str, done: float = 30.0, how: str = "done", **rest: str | None) -> PastPhase:
    return PastPhase(kind="work", completed=done, planned=30.0, how=how, exercise=exercise, **rest)  # type: ignore[arg-type]  # because the texts are texts


def said(*phases: PastPhase) -> list[str]:
    return [ENGLISH.say(each) for each in in_words(exercises_done(phases), str.upper)]


def test_what_was_done_in_full_is_counted_and_the_rest_is_named() -> None:
    rest = PastPhase(kind="rest", completed=9.0, how="done", exercise="calf")
    phases = (work("calf"), rest, work("calf"), work("hip", 12.0, "shortened"), work("back", 0.0, "skipped"))

    assert said(*phases) == ["In full: 1 exercise.", "HIP: 12 s of 30 s.", "BACK: skipped."]


def test_what_the_person_ended_is_full_and_what_was_eased_is_said() -> None:
    most = PastPhase(kind="work", completed=43.0, how="done", exercise="plank")

    assert said(most, work("squat", eased="squat")) == ["In full: 2 exercises.", "SQUAT: the easier version."]
    assert said() == []
