"""What the session screen says in each phase, as words."""

from dataclasses import replace

import pytest

from backstride.devices.clock import ManualClock
from backstride.i18n.text import text
from backstride.playback.conductor import ready_view
from backstride.routine.model import NoteStep, PerSide, RepeatStep, Routine, Side
from backstride.session.player import Command, Counted, PhaseStarted, Position
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.announced import milestone
from backstride.ui.session.following import following
from backstride.ui.session.phase_content import Scene, scene_of
from tests.support.examples import routine, step
from tests.support.languages import ENGLISH, GERMAN
from tests.support.session_states import DEMO, STATES, conductor_at, position, view_of

TIMELINE = compile_timeline(DEMO)


def scene(state: str, *commands: Command) -> Scene:
    return scene_of(view_of(state, *commands), TIMELINE, ENGLISH)


@pytest.mark.parametrize(
    ("state", "word", "side", "name", "following"),
    [
        ("note", "Note", None, "", "Half-kneeling hip flexor stretch, left side"),
        ("get-ready", "Get ready", Side.LEFT, "Half-kneeling hip flexor stretch", "Same on the right"),
        ("hold", "Hold", Side.LEFT, "Half-kneeling hip flexor stretch", "Same on the right"),
        (
            "switch",
            "Change sides",
            Side.RIGHT,
            "Half-kneeling hip flexor stretch",
            "Set 2 of 2, left side",
        ),
        ("hold-right", "Hold", Side.RIGHT, "Half-kneeling hip flexor stretch", "Set 2 of 2, left side"),
        ("rest-between-sets", "Rest", Side.LEFT, "Half-kneeling hip flexor stretch", "Same on the right"),
        ("rest", "Rest", Side.LEFT, "Side plank", "Hold 2 of 4"),
        ("holds", "Hold", Side.LEFT, "Side plank", "Hold 4 of 4"),
        ("relax", "Relax", Side.LEFT, "Side plank", "Hold 4 of 4"),
        ("paced", "Move", None, "Dead bug", "Side plank, left side"),
        ("self-paced", "Your pace", None, "Heel raises", "Set 2 of 2"),
        ("for", "Keep moving", None, "March on the spot", "Diaphragmatic breathing"),
        ("breathe-in", "Breathe", None, "Diaphragmatic breathing", "Lie still for a moment before you get up."),
        ("timed-note", "Note", None, "", "All done"),
    ],
)
def test_each_phase_says_what_it_is_whose_turn_it_is_and_what_follows(
    state: str, word: str, side: Side | None, name: str, following: str
) -> None:
    said = scene(state)

    assert said.following is not None
    assert (said.word, said.side, said.name, said.following.words) == (word, side, name, following)


@pytest.mark.parametrize(
    ("state", "between"), [("hold-right", "after 10 s rest"), ("paced", "after 20 s rest"), ("hold", ""), ("rest", "")]
)
def test_the_rest_before_what_follows_is_told_apart_from_it(state: str, between: str) -> None:
    coming = scene(state).following
    assert coming is not None
    assert coming.between == between


def test_no_two_kinds_of_phase_share_their_sign() -> None:
    kinds = ("note", "get-ready", "hold", "switch", "rest", "paced", "for", "breathe-in")

    assert len({scene(kind).sign for kind in kinds}) == len(kinds)


def test_lengths_have_the_decimal_mark_of_the_reader() -> None:
    timeline = compile_timeline(routine(step(hold=12.5, sets=2, rest=1.5)))
    ready = conductor_at(timeline, Position(), ManualClock())
    ready.apply(Command.START)

    shown = scene_of(ready.view(), timeline, GERMAN)
    told = milestone(PhaseStarted(0.0, timeline.phases[1]), replace(shown, phase=1), GERMAN)

    assert shown.following is not None
    assert (shown.dose, shown.following.between) == ("12,5 s, zweimal", "nach 1,5 s Pause")
    assert "12,5 s" in told


def test_an_exercise_to_come_is_told_with_its_dose() -> None:
    assert scene("get-ready").dose == "30 s each side, twice"
    assert scene("rest").dose == "4 holds of 10 s each side"


def test_once_it_is_done_the_dose_gives_way() -> None:
    assert scene("hold").dose == ""
    assert scene("rest-between-sets").dose == ""


def test_where_sets_or_sides_differ_the_next_one_is_shown_before_it() -> None:
    timeline = compile_timeline(routine(step(hold=PerSide((30, 10), (20,)), sides="each")))
    doses = [scene_of(ready_view(timeline, Position(index)), timeline, ENGLISH).dose for index in range(6)]

    assert doses == ["Left side: 30 s and 10 s; right side: 20 s", "", "20 s", "", "10 s", ""]


def test_the_load_stands_with_the_dose_and_then_with_the_cue() -> None:
    loaded = replace(step(reps=(8,), sets=2), load=text("5 kg"), cue=text("Slowly."))
    timeline = compile_timeline(routine(loaded))
    before, within = (scene_of(ready_view(timeline, Position(index)), timeline, ENGLISH) for index in (0, 1))

    assert (before.dose, before.cue) == ("8 repetitions at your own pace, twice, 5 kg", "Slowly.")
    assert (within.dose, within.cue) == ("", "5 kg · Slowly.")


def test_a_counted_repetition_is_announced() -> None:
    timeline = compile_timeline(routine(step(reps=("max",))))
    shown = scene_of(ready_view(timeline, Position(1)), timeline, ENGLISH)

    assert milestone(Counted(2.0, timeline.phases[1], 7), shown, ENGLISH) == "7"


def test_set_and_round_are_told_where_there_are_several() -> None:
    assert scene("hold").place == "Set 1 of 2"
    assert scene("holds").place == "Round 1 of 2"
    assert scene("for").place == ""


def test_the_round_of_a_repeat_with_a_title_is_called_so() -> None:
    around = RepeatStep(times=2, steps=(step(hold=30, get_ready=0.0),), rest=10.0, title=text("Circuit"))
    timeline = compile_timeline(routine(around))
    places = (scene_of(ready_view(timeline, Position(index)), timeline, ENGLISH).place for index in (0, 1))

    assert [*places] == ["Circuit, round 1 of 2", "Circuit, round 2 of 2"]


def test_a_rest_whose_length_nobody_knows_is_not_told_in_seconds() -> None:
    timelines = (
        compile_timeline(routine(RepeatStep(times=2, steps=(step(get_ready=0.0, **work),), every=60.0)))
        for work in ({"reps": (10,)}, {"hold": 20})
    )

    assert [following(each, each.phases[0], ENGLISH).between for each in timelines] == [
        "after the rest of the round",
        "after 40 s rest",
    ]


def test_exercises_are_counted_over_the_whole_routine_and_notes_are_none() -> None:
    assert scene("for").step == "Exercise 5 of 6"
    assert scene("breathe-in").step == "Exercise 6 of 6"
    assert (scene("note").step, scene("timed-note").step) == ("", "")


def test_the_card_of_a_note_is_its_text() -> None:
    assert scene("note").note.startswith("Walk for about five minutes")


def test_before_it_begins_the_card_says_how_to_get_there_and_then_what_to_feel() -> None:
    assert [heading for heading, _, _ in scene("get-ready").paragraphs] == ["Set up", "Move", "Caution"]
    assert [heading for heading, _, _ in scene("hold").paragraphs] == ["Move", "What to feel", "Caution"]


def test_a_pause_says_so_and_how_to_go_on() -> None:
    paused = scene("hold", Command.PAUSE)

    assert (paused.word, paused.sign, paused.hint) == ("Paused", "pause", "Tap or press Space to resume")
    assert paused.name == "Half-kneeling hip flexor stretch"


def test_an_open_phase_waits_for_done() -> None:
    assert scene("self-paced").answer == "Done"
    assert scene("self-paced", Command.PAUSE).answer == ""
    assert scene("hold").answer == ""


def test_what_is_explained_waits_until_the_person_is_ready() -> None:
    assert (scene("learning").answer, scene("learning").hint) == ("Ready", "Tap or press Space")
    assert scene("learning", Command.READY).answer == ""
    assert scene("get-ready").answer == ""


def test_what_is_explained_is_there_to_be_read() -> None:
    assert scene("learning").dose == (
        "30 s each side, twice. Kneel on one knee, the other foot in front, both knees at a right angle."
        " Tuck the tail under, then glide the whole trunk forward."
    )


def test_a_total_is_an_estimate_while_an_open_phase_is_ahead() -> None:
    assert scene("hold").about
    assert not scene("for").about


def test_lying_on_the_back_means_that_eyes_are_off_the_screen() -> None:
    assert scene("breathe-in").look_away
    assert not scene("for").look_away


def test_the_end_is_named_after_the_routine() -> None:
    ended = scene("timed-note", Command.NEXT)

    assert (ended.word, ended.sign, ended.name) == ("Done", "tick", "Every kind of step")
    assert ended.over


def test_the_end_tells_how_long_it_took() -> None:
    clock = ManualClock()
    conductor = conductor_at(TIMELINE, position(TIMELINE, STATES["timed-note"]), clock)
    conductor.apply(Command.START)
    clock.tick(1.5)
    conductor.wake()
    conductor.apply(Command.NEXT)

    assert scene_of(conductor.view(), TIMELINE, ENGLISH).dose == "2 s in total"


@pytest.mark.parametrize(("state", "caption"), [("hold", "Next"), ("rest", "After that"), ("get-ready", "After that")])
def test_what_is_on_the_stage_already_is_not_called_next(state: str, caption: str) -> None:
    assert scene(state).next_caption == caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Lie still. Then get up over your side, slowly and with both hands.", "Lie still."),
        ("Lie still for as long as you like, then get up over your side.", "Lie still for as long as you like …"),
        (
            "Lie still for as long as you like and then get up over your side.",
            "Lie still for as long as you like and then get …",
        ),
        ("", "A note"),
    ],
)
def test_a_note_that_follows_is_told_by_its_beginning(note: str, told: str) -> None:
    steps = (NoteStep(note=text("Fetch a mat.")), NoteStep(note=text(note), length=20))
    timeline = compile_timeline(Routine(id="notes", title=text("Notes"), steps=steps))
    conductor = conductor_at(timeline, Position(), ManualClock())

    coming = scene_of(conductor.view(), timeline, ENGLISH).following
    assert coming is not None
    assert coming.words == told
