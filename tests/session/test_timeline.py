from __future__ import annotations

from collections import defaultdict
from math import fsum

from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.text import text
from backstride.routine.dose import is_per_side, merged, resolve
from backstride.routine.model import (
    Breath,
    Cap,
    Dose,
    ExerciseStep,
    Mode,
    NoteStep,
    PerSide,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    Tempo,
)
from backstride.session.timeline import Kind, Mark, exercise_of, note_of, side_of, step_at, upcoming
from backstride.session.timeline_compiler import compile_timeline
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step


def kinds(plan: Routine) -> list[str]:
    return [str(phase.kind) for phase in compile_timeline(plan).phases]


def test_two_sets_of_a_hold_on_each_side_take_140_seconds_in_eight_phases() -> None:
    timeline = compile_timeline(routine(step(hold=30, sides="each", sets=2, get_ready=5, switch=5, rest=5)))

    assert timeline.total == 140.0
    assert len(timeline.phases) == 8


def test_a_falling_ladder_of_holds_on_each_side_takes_359_seconds() -> None:
    ladder = step(hold=10, reps=(6, 4, 2), pause=3, rest=20, sides="each", switch=5, get_ready=10)

    assert compile_timeline(routine(ladder)).total == 359.0


def test_breathing_for_four_minutes_and_three_quarters_is_28_whole_breaths() -> None:
    breathing = step(breathe=Breath(4, 0, 6, 0), time=285, get_ready=20)
    timeline = compile_timeline(routine(breathing))

    assert timeline.total == 300.0
    assert timeline.phases[-1].marks[-1] == Mark(274.0, "breath-out", 6, 28)


def test_sides_change_within_a_set_and_rest_stands_between_sets() -> None:
    timeline = compile_timeline(routine(step(hold=30, sides="each", first=Side.RIGHT, sets=2)))

    assert [(p.kind, p.side, p.set) for p in timeline.phases] == [
        (Kind.GET_READY, Side.RIGHT, 1),
        (Kind.WORK, Side.RIGHT, 1),
        (Kind.SWITCH, Side.LEFT, 1),
        (Kind.WORK, Side.LEFT, 1),
        (Kind.REST, Side.RIGHT, 2),
        (Kind.WORK, Side.RIGHT, 2),
        (Kind.SWITCH, Side.LEFT, 2),
        (Kind.WORK, Side.LEFT, 2),
    ]


def test_a_list_of_holds_has_one_for_each_set() -> None:
    plan = routine(step(hold=(30, 20), sides="each"), step(hold=(20, 5), reps=(1, 2)), defaults=NOTHING_BETWEEN)

    assert [p.length for p in compile_timeline(plan).phases] == [30, 30, 20, 20, 20, 5, 5]


def test_a_side_with_fewer_sets_is_left_out_of_the_last_ones() -> None:
    timeline = compile_timeline(routine(step(hold=30, sides="each", first=Side.RIGHT, sets=PerSide(3, 1))))

    assert [(p.kind, p.side, p.set, p.sets) for p in timeline.phases] == [
        (Kind.GET_READY, Side.RIGHT, 1, 1),
        (Kind.WORK, Side.RIGHT, 1, 1),
        (Kind.SWITCH, Side.LEFT, 1, 3),
        (Kind.WORK, Side.LEFT, 1, 3),
        (Kind.REST, Side.LEFT, 2, 3),
        (Kind.WORK, Side.LEFT, 2, 3),
        (Kind.REST, Side.LEFT, 3, 3),
        (Kind.WORK, Side.LEFT, 3, 3),
    ]


def test_each_side_has_its_own_holds_and_repetitions() -> None:
    holds = step(hold=PerSide((30,), (20, 10)), sides="each")
    plan = routine(holds, step(reps=PerSide((8,), (6,)), sides="each"), defaults=NOTHING_BETWEEN)

    assert [(p.side, p.length, p.reps) for p in compile_timeline(plan).phases] == [
        (Side.LEFT, 30, None),
        (Side.RIGHT, 20, None),
        (Side.RIGHT, 10, None),
        (Side.LEFT, None, 8),
        (Side.RIGHT, None, 6),
    ]


def test_max_is_open_and_counted_by_its_cap_or_by_estimate() -> None:
    holds = (step(hold=("max",)), step(hold=("max",), at_most=Cap(60, 60)))
    counts = (step(reps=("max",)), step(reps=("max",), at_most=Cap(20, 20)), step(reps=("max",), at_most=Cap(45)))
    timeline = compile_timeline(routine(*holds, *counts, defaults=NOTHING_BETWEEN))

    assert [(p.length, p.about) for p in timeline.phases] == [
        (None, 30),
        (None, 60),
        (None, 40),
        (None, 80),
        (None, 45),
    ]
    assert [p.cap for p in timeline.phases] == [Cap(), Cap(60), Cap(), Cap(None, 20), Cap(45)]
    assert [p.counts_up for p in timeline.phases] == [False, False, True, True, True]


def test_every_kind_of_phase_is_called_as_the_guide_calls_it() -> None:
    plan = routine(step(hold=5, reps=(2,), sides="each"), RestStep(length=9.0), NoteStep(note=text("Walk")))

    assert kinds(plan) == ["get-ready", *("work", "pause", "work", "switch", "work", "pause", "work"), "rest", "note"]


def test_a_rest_between_steps_is_on_the_side_that_it_leads_to_and_a_note_on_none() -> None:
    notes = NoteStep(note=text("Walk")), RestStep(length=9.0), NoteStep(note=text("Sit"))
    plan = routine(RestStep(length=9.0), step(hold=5, sides="right"), RestStep(length=9.0), *notes)

    assert [(p.kind, p.side) for p in compile_timeline(plan).phases] == [
        (Kind.REST, Side.RIGHT),
        (Kind.GET_READY, Side.RIGHT),
        (Kind.WORK, Side.RIGHT),
        (Kind.REST, None),
        (Kind.NOTE, None),
        (Kind.REST, None),
        (Kind.NOTE, None),
    ]


def test_a_note_before_work_on_a_side_is_on_none() -> None:
    plan = routine(NoteStep(note=text("Sit")), step(hold=5, sides="left"), defaults=NOTHING_BETWEEN)

    assert [p.side for p in compile_timeline(plan).phases] == [None, Side.LEFT]


def test_tenths_of_seconds_add_up_to_tenths_of_seconds() -> None:
    holds = compile_timeline(routine(*[step(hold=0.1)] * 3, defaults=NOTHING_BETWEEN))
    three, four = compile_timeline(routine(step(reps=(3, 4), tempo=Tempo(1.1, 0, 0)), defaults=NOTHING_BETWEEN)).phases

    assert (holds.starts, holds.total, holds.about) == ((0.0, 0.1, 0.2), 0.3, 0.3)
    assert (three.length, three.about) == (3.3, 3.3)
    assert [mark.at for mark in four.marks] == [0.0, 1.1, 2.2, 3.3]


def test_a_ladder_numbers_its_holds_down_to_a_single_one() -> None:
    plan = routine(step(hold=5, reps=(2, 1)), defaults=NOTHING_BETWEEN)

    assert [(p.rep, p.reps) for p in compile_timeline(plan).phases] == [(1, 2), (2, 2), (1, 1)]


def test_a_pause_stands_between_the_holds_of_a_set_and_none_after_the_last() -> None:
    timeline = compile_timeline(routine(step(hold=10, reps=(2,)), step("bridge", hold=5)))

    assert [(p.kind, p.rep, p.reps) for p in timeline.phases] == [
        (Kind.GET_READY, 1, 2),
        (Kind.WORK, 1, 2),
        (Kind.PAUSE, 2, 2),
        (Kind.WORK, 2, 2),
        (Kind.GET_READY, None, None),
        (Kind.WORK, None, None),
    ]


def test_phases_of_no_length_are_left_out() -> None:
    plan = routine(step(hold=10, sides="each", sets=2), RestStep(length=0.0), defaults=NOTHING_BETWEEN)

    assert kinds(plan) == ["work"] * 4


def test_a_paced_set_is_one_phase_with_a_mark_for_each_part_that_lasts() -> None:
    work = compile_timeline(routine(step(reps=(2,), tempo=Tempo(2, 0, 1.5)))).phases[1]

    assert (work.length, work.reps, work.rep) == (7.0, 2, None)
    assert work.marks == (
        Mark(0.0, "rep-out", 2, 1),
        Mark(2.0, "rep-back", 1.5, 1),
        Mark(3.5, "rep-out", 2, 2),
        Mark(5.5, "rep-back", 1.5, 2),
    )


def test_a_repetition_has_up_to_three_parts() -> None:
    work = compile_timeline(routine(step(reps=(1,), tempo=Tempo(2, 1, 3)))).phases[1]

    assert [(mark.at, mark.kind) for mark in work.marks] == [(0.0, "rep-out"), (2.0, "rep-hold"), (3.0, "rep-back")]


def test_a_hold_has_no_rhythm_whatever_stands_beside_it() -> None:
    assert compile_timeline(routine(step(hold=30, tempo=Tempo(2, 0, 2)))).phases[1].marks == ()


def test_a_breath_has_up_to_four_parts() -> None:
    work = compile_timeline(routine(step(breathe=Breath(4, 4, 4, 4), breaths=1))).phases[1]

    assert [(mark.at, mark.kind) for mark in work.marks] == [
        (0.0, "breath-in"),
        (4.0, "breath-hold"),
        (8.0, "breath-out"),
        (12.0, "breath-rest"),
    ]


def test_repetitions_at_ones_own_pace_are_open_and_count_four_seconds_each_about() -> None:
    timeline = compile_timeline(routine(step(reps=(10,), get_ready=5), NoteStep(note=text("Well done"))))

    assert [p.length for p in timeline.phases] == [5, None, None]
    assert (timeline.total, timeline.about, timeline.open_phases) == (5.0, 45.0, 2)


def test_a_note_with_a_length_ends_by_itself() -> None:
    timeline = compile_timeline(routine(NoteStep(note=text("Walk"), length=60.0)))

    assert [(p.kind, p.length, p.exercise) for p in timeline.phases] == [(Kind.NOTE, 60.0, None)]


def test_rounds_have_rest_between_them_and_none_after_the_last() -> None:
    plan = routine(RepeatStep(times=3, rest=30, steps=(step(hold=10),)), defaults=NOTHING_BETWEEN)
    timeline = compile_timeline(plan)

    assert [(p.kind, p.round, p.rounds) for p in timeline.phases] == [
        (Kind.WORK, 1, 3),
        (Kind.REST, 2, 3),
        (Kind.WORK, 2, 3),
        (Kind.REST, 3, 3),
        (Kind.WORK, 3, 3),
    ]


def test_the_innermost_repeat_names_the_round() -> None:
    inner = RepeatStep(times=2, steps=(step(hold=10),))
    plan = routine(RepeatStep(times=2, steps=(inner, step(hold=5))), defaults=NOTHING_BETWEEN)

    rounds = [(p.round, p.rounds, p.source) for p in compile_timeline(plan).phases]

    assert rounds == [
        (1, 2, (0, 0, 0)),
        (2, 2, (0, 0, 0)),
        (1, 2, (0, 1)),
        (1, 2, (0, 0, 0)),
        (2, 2, (0, 0, 0)),
        (2, 2, (0, 1)),
    ]


def test_steps_that_count_are_numbered_once_however_often_they_are_repeated() -> None:
    warm_up = ExerciseStep(exercise="plank", dose=Dose(hold=(5.0,)), count=False)
    plan = routine(warm_up, RepeatStep(times=2, steps=(step(hold=10), step(hold=10))), defaults=NOTHING_BETWEEN)

    numbers = [(p.step, p.steps) for p in compile_timeline(plan).phases]

    assert numbers == [(None, 2), (1, 2), (2, 2), (1, 2), (2, 2)]


def test_every_phase_of_one_pass_shares_its_occurrence() -> None:
    plan = routine(RepeatStep(times=2, rest=5, steps=(step(hold=10, sets=2),)))

    assert [p.occurrence for p in compile_timeline(plan).phases] == [0, 0, 0, 0, 1, 2, 2, 2, 2]


def test_a_rest_between_steps_tells_the_side_to_come() -> None:
    plan = routine(RestStep(length=15.0), RestStep(length=5.0), step(hold=30, sides="right"), defaults=NOTHING_BETWEEN)

    assert [p.side for p in compile_timeline(plan).phases] == [Side.RIGHT] * 3


def test_what_is_upcoming_is_the_next_work_or_note() -> None:
    timeline = compile_timeline(routine(step(hold=30), RestStep(length=10.0), NoteStep(note=text("Walk"))))

    assert [p and p.kind for p in (upcoming(timeline, index) for index in range(4))] == [
        Kind.WORK,
        Kind.NOTE,
        Kind.NOTE,
        None,
    ]


def test_what_takes_no_time_costs_none_however_often_it_is_repeated() -> None:
    nothing: Step = RestStep(length=0.0)
    for _ in range(9):
        nothing = RepeatStep(times=200, steps=(nothing,))

    assert kinds(routine(nothing, RestStep(length=5.0))) == ["rest"]


def test_a_phase_leads_back_to_its_step_and_its_exercise() -> None:
    note = NoteStep(note=text("Walk"))
    timeline = compile_timeline(routine(RepeatStep(times=1, steps=(step(hold=30), note)), defaults=NOTHING_BETWEEN))
    work, card = timeline.phases

    assert step_at(timeline.routine, card.source) is note
    assert exercise_of(timeline, card) is None
    assert exercise_of(timeline, work) == exercise()
    assert [note_of(timeline, phase) for phase in (card, work)] == [text("Walk"), None]


def test_odd_repetitions_of_alternating_sides_are_on_the_first_one() -> None:
    alternating = step(reps=(3,), tempo=Tempo(1, 0, 1), sides="alternate", first=Side.RIGHT)
    timeline = compile_timeline(routine(alternating, step(hold=5), defaults=NOTHING_BETWEEN))
    work, plain = timeline.phases

    assert [side_of(work, number) for number in (1, 2, 3)] == [Side.RIGHT, Side.LEFT, Side.RIGHT]
    assert side_of(plain, 2) is Side.BOTH


def test_alternating_sides_begin_on_the_left_by_default() -> None:
    timeline = compile_timeline(routine(step(time=30, sides="alternate"), defaults=NOTHING_BETWEEN))

    assert side_of(timeline.phases[0], 1) is Side.LEFT


def test_a_step_of_no_kind_means_nothing() -> None:
    assert kinds(routine(Step(), step(hold=5), defaults=NOTHING_BETWEEN)) == ["work"]


@strategies.modest
@given(strategies.routines())
def test_phases_follow_each_other_and_their_lengths_sum_to_the_total(plan: Routine) -> None:
    timeline = compile_timeline(plan)
    lengths = [phase.length or 0.0 for phase in timeline.phases]

    assert [phase.index for phase in timeline.phases] == list(range(len(timeline.phases)))
    assert abs(timeline.total - fsum(lengths)) < 1e-6
    for phase, start, length in zip(timeline.phases, timeline.starts, lengths, strict=True):
        after = timeline.starts[phase.index + 1] if phase.index + 1 < len(lengths) else timeline.total
        assert abs(start + length - after) < 1e-6


@strategies.modest
@given(strategies.routines())
def test_each_side_gets_the_same_work_unless_the_author_says_otherwise(plan: Routine) -> None:
    done: dict[tuple[int, Side | None], list[tuple[float | None, int]]] = defaultdict(list)
    for phase in compile_timeline(plan).phases:
        found = step_at(plan, phase.source)
        alike = isinstance(found, ExerciseStep) and not is_per_side(merged(found, plan.exercises[found.exercise]))
        if phase.kind is Kind.WORK and phase.work and len(phase.work.sides) == 2 and alike:
            done[phase.occurrence, phase.side].append((phase.length, len(phase.marks)))

    assert all(work == done[occurrence, side.other] for (occurrence, side), work in done.items() if side)


@strategies.modest
@given(strategies.routines())
def test_breathing_ends_behind_an_out_breath(plan: Routine) -> None:
    for phase in compile_timeline(plan).phases:
        if phase.mode is Mode.BREATHE and phase.kind is Kind.WORK:
            last = phase.marks[-1]
            assert last.kind in {"breath-out", "breath-rest"}
            assert abs(last.at + last.length - (phase.length or 0.0)) < 1e-6


@strategies.modest
@given(strategies.routines())
def test_marks_fill_their_phase_without_a_gap(plan: Routine) -> None:
    for phase in compile_timeline(plan).phases:
        at = 0.0
        for mark in phase.marks:
            assert abs(mark.at - at) < 1e-6
            at = mark.at + mark.length


@strategies.modest
@given(strategies.routines(), st.data())
def test_a_step_has_as_many_work_phases_as_its_dose_says(plan: Routine, data: st.DataObject) -> None:
    timeline = compile_timeline(plan)
    phase = data.draw(st.sampled_from([p for p in timeline.phases if p.kind is Kind.WORK]))
    found = step_at(plan, phase.source)

    assert isinstance(found, ExerciseStep)
    work = resolve(merged(found, plan.exercises[found.exercise]), plan.defaults)
    bouts = [bout for bouts in work.bouts for bout in bouts]
    same = [p for p in timeline.phases if p.occurrence == phase.occurrence and p.kind is Kind.WORK]
    assert len(same) == (sum(bout.reps or 1 for bout in bouts) if work.mode is Mode.HOLD else len(bouts))


def test_a_timeline_knows_the_last_phase_that_the_person_ends() -> None:
    own_pace = step(reps=(5,), get_ready=0.0)

    assert compile_timeline(routine(own_pace, step(hold=1, get_ready=0.0), own_pace, step(hold=1))).last_open == 2
    assert compile_timeline(routine(step(hold=1))).last_open is None
