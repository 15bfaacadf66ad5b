"""The words of the terminal, in the language of who sits at it."""

from dataclasses import replace

import pytest

from backstride.i18n.text import text
from backstride.playback.conductor import ready_view
from backstride.routine.model import RepeatStep, Tempo
from backstride.session.timeline import Position
from backstride.session.timeline_compiler import compile_timeline
from backstride.terminal.line import Writer
from tests.support.examples import routine, step
from tests.support.languages import speaking

TIMELINE = compile_timeline(routine(step(hold=30, sides="left", sets=2)))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "hold, 0:30: Plank, left side, set 1/2"), ("de-AT", "halten, 0:30: Plank, linke Seite, Satz 1/2")],
)
def test_a_phase_is_a_line_in_the_language_of_the_session(language: str, said: str) -> None:
    assert Writer(TIMELINE, speaking(language)).phase(TIMELINE.phases[1]) == said


def test_the_part_of_a_repetition_is_called_what_its_author_calls_it() -> None:
    names = (text("Press"), None, text("Let go"))
    timeline = compile_timeline(routine(step(reps=(2,), tempo=Tempo(2, 2, 2), parts=names)))
    writer = Writer(timeline, speaking("en"))
    status = [writer.status(ready_view(timeline, Position(1, seconds))) for seconds in (1.0, 3.0, 5.0)]

    assert [line.split(" · ")[0] for line in status] == [" 0:11 Press", " 0:09 move", " 0:07 Let go"]


def test_repetitions_that_are_counted_and_the_load_stand_in_the_line() -> None:
    counting = replace(step(reps=("max",)), load=text("5 kg"))
    timeline = compile_timeline(routine(counting))
    status = Writer(timeline, speaking("en")).status(ready_view(timeline, Position(1, 12.0, counted=4)))

    assert status.startswith(" 0:12 move · Plank, 5 kg · 4 so far, Space counts · press Enter when done")


def test_a_round_is_told_with_the_title_of_its_repeat() -> None:
    around = RepeatStep(times=2, steps=(step(hold=30),), rest=10.0, title=text("Circuit"))
    timeline = compile_timeline(routine(around, RepeatStep(times=2, steps=(step(hold=30),))))
    writer = Writer(timeline, speaking("en"))

    assert [writer.name(timeline.phases[index]) for index in (1, 2, 6)] == [
        "Plank, Circuit, round 1 of 2",
        "Circuit, round 2 of 2",
        "Plank, round 1 of 2",
    ]


def test_of_rounds_that_fit_into_a_time_the_time_is_told() -> None:
    timeline = compile_timeline(routine(RepeatStep(times=1, lasts=100.0, steps=(step(reps=(8,)),))))
    status = Writer(timeline, speaking("en")).status(ready_view(timeline, Position(3, 5.0, began=40.0)))

    assert status.endswith(
        "Plank, round 2 · press Enter when done · 0:55 left of the rounds · next: Plank, round 3 · 0:55 left"
    )


def test_a_rest_whose_length_nobody_knows_is_told_with_the_most_that_it_may_be() -> None:
    timeline = compile_timeline(routine(RepeatStep(times=2, steps=(step(reps=(10,)),), every=60.0)))

    assert Writer(timeline, speaking("en")).phase(timeline.phases[2]) == "rest, 0:55 at most: round 2 of 2"


def test_what_is_left_of_a_phase_stands_in_place_of_its_length() -> None:
    assert Writer(TIMELINE, speaking("en")).phase(TIMELINE.phases[1], 12.3).startswith("hold, 0:13 left: Plank")
