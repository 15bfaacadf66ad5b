from __future__ import annotations

from backstride.i18n.text import text
from backstride.routine.model import Breath, NoteStep, RestStep, Routine, Tempo
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.tones import tones
from tests.support.examples import NOTHING_BETWEEN, routine, step


def heard(plan: Routine, countdown: int = 3) -> list[str]:
    """One line a phase: each tone as the second at which it is heard, and its kind."""
    timeline = compile_timeline(plan)
    return [
        " ".join(
            f"{(phase.length or 0) - tone.at if tone.from_end else tone.at:g}:{tone.kind}"
            for tone in tones(timeline, phase, countdown=countdown)
        )
        for phase in timeline.phases
    ]


def test_each_boundary_is_told_once_by_the_phase_that_begins_there() -> None:
    each_side = step(hold=6, sides="each", sets=2, rest=6, switch=6, get_ready=6)

    assert heard(routine(each_side, step("bridge", hold=6)), countdown=0) == [
        "",
        "0:begin",
        "0:switch",
        "0:begin",
        "0:rest",
        "0:begin",
        "0:switch",
        "0:begin",
        "0:end",
        "0:begin 6:finish",
    ]


def test_a_pause_and_a_note_begin_with_the_end_of_what_was() -> None:
    plan = routine(step(hold=1, reps=(2,), pause=1, get_ready=0), NoteStep(note=text("Walk"), length=1.0))

    assert heard(plan) == ["0:begin", "0:end", "0:begin", "0:end 1:finish"]


def test_a_rest_may_come_first() -> None:
    assert heard(routine(RestStep(length=1.0))) == ["0:rest 1:finish"]


def test_the_last_seconds_are_counted_down_but_never_the_first_one() -> None:
    plan = routine(step(hold=3, get_ready=5), step("bridge", hold=10, get_ready=2), defaults=NOTHING_BETWEEN)

    assert heard(plan) == [
        "2:countdown 3:countdown 4:countdown",
        "0:begin 1:countdown 2:countdown",
        "0:end 1:countdown",
        "0:begin 7:countdown 8:countdown 9:countdown 10:finish",
    ]


def test_the_middle_of_long_work_is_told() -> None:
    assert heard(routine(step(hold=20), defaults=NOTHING_BETWEEN), countdown=0) == ["0:begin 10:halfway 20:finish"]
    assert heard(routine(step(hold=19), defaults=NOTHING_BETWEEN), countdown=0) == ["0:begin 19:finish"]


def test_each_way_of_a_paced_repetition_is_heard() -> None:
    plan = routine(step(reps=(2,), tempo=Tempo(2, 1, 2)), defaults=NOTHING_BETWEEN)

    assert heard(plan, countdown=1) == ["0:begin 0:rep-out 3:rep-back 5:rep-out 8:rep-back 9:countdown 10:finish"]


def test_breathing_has_its_own_tones_and_neither_middle_nor_countdown() -> None:
    plan = routine(step(breathe=Breath(4, 1, 6, 0), breaths=2), defaults=NOTHING_BETWEEN)

    assert heard(plan) == ["0:begin 0:breath-in 5:breath-out 11:breath-in 16:breath-out 22:finish"]


def test_a_hold_of_two_seconds_inside_a_rhythm_has_a_tone() -> None:
    breaths = routine(step(breathe=Breath(4, 2, 6, 3), breaths=1), defaults=NOTHING_BETWEEN)
    paced = routine(step(reps=(1,), tempo=Tempo(1, 2, 1)), defaults=NOTHING_BETWEEN)

    assert heard(breaths) == ["0:begin 0:breath-in 4:breath-hold 6:breath-out 12:breath-hold 15:finish"]
    assert heard(paced)[0].startswith("0:begin 0:rep-out 1:rep-hold ")


def test_an_open_phase_has_no_countdown() -> None:
    assert heard(routine(step(reps=(10,)), defaults=NOTHING_BETWEEN)) == ["0:begin 0:finish"]
