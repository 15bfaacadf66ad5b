from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.i18n.text import text
from backstride.routine.model import Breath, Cap, Exercise, RepeatStep, RestStep, Step, Tempo
from backstride.session.coaching import WAYS, advice_against, reminders
from backstride.session.timeline import Kind
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import Listener
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH, speaking

FULL = Listener(catalogue=ENGLISH)
BRIEF = Listener(catalogue=ENGLISH, full=False)
LYING = exercise(position="supine")
TAUGHT = exercise(
    move=text("Lift into one line. Keep the belly firm."),
    mistakes=(text("Letting the hips sag"), text("Shrugging")),
)


def said(work: Step, listener: Listener = FULL, of: Exercise | None = None) -> list[list[str]]:
    """For each work phase what is said, as the second and the longest wording; a minus counts from the end."""
    timeline = compile_timeline(routine(work, of=of or exercise()))
    return [
        [f"{'-' if u.from_end else ''}{u.at:g} {u.wordings[0]}" for u in reminders(timeline, phase, listener)]
        for phase in timeline.phases
        if phase.kind is Kind.WORK
    ]


def test_a_long_hold_has_its_middle_and_at_least_keep_breathing() -> None:
    assert said(step(hold=30)) == [["15.4 Halfway.", "3 Keep breathing."]]


def test_a_hold_without_an_end_is_told_how_long_it_lasts_already() -> None:
    assert said(step(hold=("max",), at_most=Cap(90))) == [["30 Thirty seconds.", "60 One minute."]]
    assert said(step(hold=("max",), at_most=Cap(30))) == [[]]
    assert said(step(hold=("max",)))[0][-1] == "600 Ten minutes."
    assert said(step(hold=("max",)), BRIEF) == [[]]


def test_short_work_needs_no_words() -> None:
    assert said(step(hold=14), of=TAUGHT) == [[]]


def test_a_brief_voice_reminds_of_nothing() -> None:
    assert said(step(hold=30), BRIEF, of=TAUGHT) == [[]]


def test_the_form_is_said_by_the_move_and_then_by_the_first_mistake() -> None:
    assert said(step(time=15, sets=3), of=TAUGHT) == [
        ["3 Lift into one line."],
        ["3 Avoid letting the hips sag."],
        ["3 Lift into one line."],
    ]


def test_every_other_hold_from_the_second_on_is_told_to_breathe() -> None:
    assert said(step(hold=15, sets=3), of=TAUGHT) == [
        ["3 Lift into one line."],
        ["3 Keep breathing."],
        ["3 Lift into one line."],
    ]
    assert said(step(hold=8, reps=(4,))) == [[], ["3 Keep breathing."], [], ["0.4 Last one.", "3 Keep breathing."]]
    assert said(step(hold=8, sides="each", sets=2)) == [[], [], ["3 Keep breathing."], ["3 Keep breathing."]]
    assert said(step(hold=8, reps=(2,)), BRIEF) == [[], ["0.4 Last one."]]


def test_a_later_round_is_spared_what_was_said_in_the_first() -> None:
    hold = RepeatStep(times=3, steps=(step(hold=30),))
    paced = RepeatStep(times=2, steps=(step(reps=(1,), tempo=Tempo(2, 2, 2)),))

    assert said(hold, of=TAUGHT) == [["15.4 Halfway.", "3 Lift into one line."], ["3 Keep breathing."], []]
    assert said(paced) == [["2.4 Hold."], []]


def test_a_cue_of_the_step_takes_the_place_of_what_the_exercise_teaches() -> None:
    cued = replace(step(time=15.0), cue=text("Slow and small."))

    assert said(cued, of=TAUGHT) == [[]]


def test_holds_inside_a_rhythm_are_named_once_where_they_last() -> None:
    assert said(step(breathe=Breath(4, 2, 6, 2), breaths=2)) == [
        ["0.4 Breathe in.", "4.4 Hold.", "6.4 Breathe out.", "12.4 Wait.", "14.4 Last breath."],
    ]
    assert said(step(breathe=Breath(4, 1.5, 6, 0), breaths=1)) == [["0.4 Breathe in.", "5.9 Breathe out."]]
    assert said(step(reps=(3,), tempo=Tempo(2, 3, 1), sets=2))[1] == ["12.4 Last one."]


def test_the_parts_of_a_tempo_are_called_in_the_first_repetition_what_the_author_calls_them() -> None:
    names = (text("Press"), text("Let go"), None)
    pressed = step(reps=(2,), tempo=Tempo(4, 4, 0), parts=names, sides="each")
    short = step(reps=(1,), tempo=Tempo(1, 1, 3), parts=(None, text("Hold on"), None))

    assert said(pressed) == [["0.4 Press.", "4.4 Let go.", "8.4 Last one."], ["8.4 Last one."]]
    assert said(short) == [["1.4 Hold on."]]


def test_a_reminder_that_is_too_long_leaves_keep_breathing() -> None:
    timeline = compile_timeline(routine(step(hold=20), of=TAUGHT))
    form = list(reminders(timeline, timeline.phases[1], FULL))[-1]

    assert form.wordings == ("Lift into one line.", "Keep breathing.")


def test_moving_is_not_told_to_breathe() -> None:
    assert said(step(time=40)) == [["20.4 Halfway."]]


def test_whoever_cannot_look_is_told_the_last_ten_seconds() -> None:
    assert said(step(hold=30), BRIEF, of=LYING) == [["-10 Ten seconds left."]]
    assert said(step(hold=29), BRIEF, of=LYING) == [[]]
    assert said(step(time=30), BRIEF, of=LYING) == [[]]
    assert said(step(hold=30), replace(BRIEF, look_away=False), of=LYING) == [[]]


def test_the_last_of_several_holds_is_told() -> None:
    assert said(step(hold=10, reps=(3,)), BRIEF) == [[], [], ["0.4 Last one."]]


def test_the_last_of_several_repetitions_is_told_when_it_begins() -> None:
    assert said(step(reps=(3, 1), tempo=Tempo(2, 0, 2)), BRIEF) == [["8.4 Last one."], []]


def test_paced_repetitions_have_a_middle_but_no_reminder_of_form() -> None:
    assert said(step(reps=(5,), tempo=Tempo(2, 0, 2)), of=TAUGHT) == [["16.4 Last one.", "10.4 Halfway."]]


def test_the_first_breath_says_what_its_tones_mean_and_the_last_one_that_it_is() -> None:
    assert said(step(breathe=Breath(4, 0, 6, 0), breaths=3, sets=2)) == [
        ["0.4 Breathe in.", "4.4 Breathe out.", "20.4 Last breath."],
        ["20.4 Last breath."],
    ]


def test_a_single_breath_is_not_called_the_last() -> None:
    assert said(step(breathe=Breath(4, 0, 6, 0), breaths=1)) == [["0.4 Breathe in.", "4.4 Breathe out."]]


def test_open_work_is_left_in_peace() -> None:
    assert said(step(reps=(10,)), of=TAUGHT) == [[]]


def test_outside_of_work_nothing_is_reminded() -> None:
    timeline = compile_timeline(routine(RestStep(length=30.0), step(hold=30)))

    assert [list(reminders(timeline, phase, FULL)) for phase in timeline.phases[:2]] == [[], []]


@pytest.mark.parametrize(
    ("language", "mistake", "advice"),
    [
        ("en", "Arching the lower back", "Avoid arching the lower back"),
        ("en", "Rushing", "Avoid rushing"),
        ("en", "Knees fall inward", "Not like this: Knees fall inward"),
        ("de", "Ins Hohlkreuz gehen", "Nicht ins Hohlkreuz gehen"),
        ("de", "So tief atmen, dass dir schwindlig wird", "Nicht so tief atmen, dass dir schwindlig wird"),
        ("de", "Wippen", "Nicht wippen"),
        ("de", "Hände anspannen", "Nicht so: Hände anspannen"),
        ("de", "Der Rücken ist rund", "Nicht so: Der Rücken ist rund"),
    ],
)
def test_a_mistake_is_advised_against_in_a_sentence_that_is_natural(language: str, mistake: str, advice: str) -> None:
    assert advice_against(mistake, speaking(language)) == advice


@pytest.mark.parametrize(
    ("day", "heard"),
    [
        (0, ["15.4 Halfway.", "3 Keep breathing."]),
        (1, ["15.4 Half done.", "3 Breathe evenly."]),
        (5, ["15.4 Half the time is left.", "3 Let your breath flow."]),
        (WAYS, ["15.4 Halfway.", "3 Keep breathing."]),
    ],
)
def test_what_is_said_again_and_again_is_said_in_another_way_in_another_session(day: int, heard: list[str]) -> None:
    assert said(step(hold=30), replace(FULL, variety=day)) == [heard]
