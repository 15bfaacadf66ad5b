"""The cue of a step is said once on each side, where it is best listened to and where it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from backstride.i18n.text import text
from backstride.routine.model import Breath, Exercise, ExerciseStep, RepeatStep, Step, Tempo
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Phrase
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH

CUE = "Neck long."
SECONDS = 2.0


def cued(**dose: Any) -> ExerciseStep:  # noqa: ANN401  because the parts are those of Dose
    return replace(step(**dose), cue=text(CUE))


def heard(*steps: Step, seconds: float = SECONDS, of: Exercise | None = None, verbosity: str = "full") -> list[str]:
    """Return where the cue is said that takes so many *seconds*: kind, side, number of the phase and second of it."""
    timeline = compile_timeline(routine(*steps, of=of or exercise()))

    def measure(phrase: Phrase) -> float:
        return seconds if phrase.text == CUE else 1.5

    cues = compile_cues(timeline, catalogue=ENGLISH, measure=measure, verbosity=verbosity)
    return [
        f"{phase.kind} {phase.side} {phase.index} {cue.at:g}"
        for phase, here in zip(timeline.phases, cues, strict=True)
        for cue in here
        if cue.phrase and cue.phrase.text == CUE
    ]


@pytest.mark.parametrize(
    ("dose", "places"),
    [
        ({"hold": 8, "reps": (3,), "get_ready": 10.0}, ["get-ready both 0 1.8"]),
        ({"hold": 8, "reps": (3,), "get_ready": 5.0, "pause": 3.0}, ["pause both 2 0.4"]),
        ({"hold": 8, "reps": (3, 3), "get_ready": 0.0, "pause": 2.0, "rest": 20.0}, ["rest both 5 2.2"]),
        ({"hold": 8, "reps": (3,), "get_ready": 0.0, "pause": 2.0}, ["work both 0 2.2"]),
        (
            {"hold": 8, "reps": (3,), "sides": "each", "get_ready": 10.0, "switch": 10.0},
            ["get-ready left 0 1.8", "switch right 6 2.2"],
        ),
        (
            {"hold": 8, "reps": (2,), "sides": "each", "get_ready": 10.0, "switch": 3.0, "pause": 5.0},
            ["get-ready left 0 1.8", "pause right 6 0.4"],
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_in_short_holds_before_them_else_between_them_else_in_them(dose: dict[str, Any], places: list[str]) -> None:
    assert heard(cued(**dose)) == places


@pytest.mark.parametrize(
    ("dose", "places"),
    [
        ({"hold": 15, "sides": "each", "sets": 2}, ["work left 1 3", "work right 3 3"]),
        ({"time": 40}, ["work both 1 3"]),
        ({"reps": (12,)}, ["work both 1 3"]),
        ({"reps": (12,), "tempo": Tempo(2, 3, 1)}, ["work both 1 4.2"]),
        ({"reps": (12,), "tempo": Tempo(2, 1, 2)}, ["work both 1 0.4"]),
        ({"breathe": Breath(4, 0, 6, 0), "breaths": 6}, ["work both 1 24.4"]),
        ({"breathe": Breath(4, 0, 6, 0), "breaths": 2}, ["work both 1 14.4"]),
        ({"breathe": Breath(4, 0, 0, 0), "breaths": 6}, ["work both 1 2.2"]),
    ],
)
def test_in_other_work_while_it_is_done(dose: dict[str, Any], places: list[str]) -> None:
    assert heard(cued(**dose)) == places


def test_where_work_that_moves_has_no_room_before_it() -> None:
    assert heard(cued(reps=(1,), tempo=Tempo(1, 0, 1), get_ready=10.0)) == ["get-ready both 0 1.8"]


def test_where_nothing_has_room_it_is_not_said() -> None:
    assert heard(cued(hold=3, get_ready=3.0)) == []


def test_before_the_work_it_waits_for_the_countdown_and_between_holds_it_takes_its_place() -> None:
    assert heard(cued(hold=8, reps=(2,), get_ready=6.0, pause=3.0)) == ["pause both 2 0.4"]
    assert heard(cued(hold=8, reps=(2,), get_ready=7.0, pause=3.0)) == ["get-ready both 0 1.8"]


def test_it_comes_before_how_to_get_into_position() -> None:
    lying = exercise(setup=text("Lie down."))

    assert heard(cued(hold=8, get_ready=7.0), of=lying) == ["get-ready both 0 1.8"]


def test_a_round_that_is_repeated_has_none_and_each_pass_of_its_own_has_one() -> None:
    assert heard(RepeatStep(times=3, steps=(cued(hold=20),))) == ["work both 1 3"]
    assert heard(cued(hold=20), cued(hold=20)) == ["work both 1 3", "work both 3 3"]


@pytest.mark.parametrize("verbosity", ["brief", "tones"])
def test_a_brief_voice_has_none(verbosity: str) -> None:
    assert heard(cued(hold=20), verbosity=verbosity) == []
