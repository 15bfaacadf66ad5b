"""What was done, honestly."""

from collections.abc import Iterable

import pytest

from backstride.routine.model import RepeatStep
from backstride.session.outcome import Ended, Outcome
from backstride.session.timeline import Kind
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.results import Row, done_in_full, praise, tally
from tests.support.examples import NOTHING_BETWEEN, routine, step
from tests.support.languages import ENGLISH
from tests.support.session_states import DEMO

TIMELINE = compile_timeline(DEMO)


def work(exercise: str) -> list[int]:
    return [p.index for p in TIMELINE.phases if p.kind is Kind.WORK and p.exercise == exercise]


def row(exercise_title: str, ended: Iterable[Ended]) -> Row:
    return next(row for row in tally(TIMELINE, ended, ENGLISH) if row.title == exercise_title)


def test_every_exercise_step_has_one_row_and_rounds_share_it() -> None:
    titles = [row.title for row in tally(TIMELINE, (), ENGLISH)]

    assert titles == [
        "Half-kneeling hip flexor stretch",
        "Side plank",
        "Dead bug",
        "Heel raises",
        "March on the spot",
        "Diaphragmatic breathing",
    ]


def test_of_rounds_that_fit_into_a_time_their_number_is_told() -> None:
    rounds = RepeatStep(times=1, lasts=60.0, steps=(step(hold=10), step("bridge", hold=10)))
    timeline = compile_timeline(routine(rounds, defaults=NOTHING_BETWEEN))
    done = [Ended(index, 10, "done") for index in range(3)]

    assert [each.words for each in tally(timeline, done, ENGLISH)] == ["2 rounds", "1 round"]
    assert [each.words for each in tally(timeline, (), ENGLISH)] == ["not done", "not done"]


def test_what_was_never_reached_is_left_out() -> None:
    assert {row.outcome for row in tally(TIMELINE, (), ENGLISH)} == {Outcome.LEFT_OUT}


def test_done_means_every_part_of_it() -> None:
    whole = [Ended(index, 30, "done") for index in work("hip-flexor")]

    assert row("Half-kneeling hip flexor stretch", whole).outcome is Outcome.DONE
    assert row("Half-kneeling hip flexor stretch", whole[:3]) == Row(
        title="Half-kneeling hip flexor stretch", outcome=Outcome.SHORTENED, words="3 of 4"
    )


def test_a_single_stretch_of_work_is_told_in_seconds() -> None:
    cut = [Ended(work("march")[0], 41.7, "shortened")]

    assert row("March on the spot", cut).words == "42 s of 1 min"


def test_where_no_stretch_is_whole_the_seconds_are_told() -> None:
    cut = [Ended(work("hip-flexor")[0], 12.2, "shortened")]

    assert row("Half-kneeling hip flexor stretch", cut).words == "12 s of 2 min"


def test_what_was_passed_over_was_skipped() -> None:
    passed = [Ended(index, 0.3, "skipped") for index in work("heel-raise")]

    assert row("Heel raises", passed).outcome is Outcome.SKIPPED


def test_a_phase_that_was_repeated_and_done_counts_as_done() -> None:
    twice = [Ended(work("march")[0], 12, "skipped"), Ended(work("march")[0], 60, "done")]

    assert row("March on the spot", twice).outcome is Outcome.DONE


def test_of_as_much_as_a_person_could_it_is_told_how_much_that_was() -> None:
    holds, counts = step(hold=("max",), sides="each"), step("bridge", reps=("max",))
    timeline = compile_timeline(routine(holds, counts, defaults=NOTHING_BETWEEN))
    ended = (Ended(0, 43.2, "done"), Ended(1, 38.0, "done"), Ended(2, 20.0, "done", 17))

    assert [(row.words, row.outcome) for row in tally(timeline, ended, ENGLISH)] == [
        ("43 s, left side; 38 s, right side", Outcome.DONE),
        ("17 repetitions", Outcome.DONE),
    ]


@pytest.mark.parametrize(
    ("how", "completed", "this_week", "sentence"),
    [
        ("finished", 600, 1, "Your first session this week."),
        ("finished", 600, 3, "Your third session this week."),
        ("finished", 600, 12, "Session 12 of this week."),
        ("finished", 600, 0, "10 min for your back. That counts."),
        ("finished", 300, 3, "5 min for your back. That counts."),
        ("left", 250, 1, "4 min for your back. That counts."),
        ("left", 20, 1, "Continue any time."),
    ],
)
def test_the_sentence_is_encouraging_and_true(how: str, completed: float, this_week: int, sentence: str) -> None:
    said = praise(finished=how == "finished", completed=completed, planned=600, this_week=this_week)

    assert ENGLISH.say(said) == sentence


@pytest.mark.parametrize(
    ("done", "whole", "words"),
    [
        (9, 9, "All nine exercises"),
        (7, 9, "7 of 9 exercises in full"),
        (0, 1, "0 of 1 exercise in full"),
        (1, 1, "The whole exercise"),
    ],
)
def test_only_what_was_done_in_full_counts(done: int, whole: int, words: str) -> None:
    outcomes = [Outcome.DONE] * done + [Outcome.SHORTENED] * (whole - done)

    assert ENGLISH.say(done_in_full([Row(title="", outcome=each, words="") for each in outcomes])) == words
