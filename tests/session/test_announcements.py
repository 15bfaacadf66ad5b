from __future__ import annotations

from dataclasses import replace

from backstride.i18n.text import Text, text
from backstride.routine.model import (
    Defaults,
    Exercise,
    NoteStep,
    PerSide,
    RepeatStep,
    RestStep,
    Routine,
    SideWords,
    Step,
    Tempo,
)
from backstride.session.announcements import openings, setup
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import Listener, Utterance
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step
from tests.support.languages import ENGLISH, speaking

STRETCH = exercise(
    "hip-flexor",
    title=Text((("en", "Half-kneeling hip flexor stretch"), ("de", "Hüftbeuger dehnen"))),
    spoken=Text((("en", "Hip flexor stretch"), ("de", "Hüftbeuger"))),
    setup=text("Kneel on one knee. The other foot is in front."),
)
BRIEF = Listener(catalogue=ENGLISH, full=False)
FULL = Listener(catalogue=ENGLISH)
GERMAN = Listener(catalogue=speaking("de"))


def said(plan: Routine, phase: int, listener: Listener = FULL) -> list[Utterance]:
    timeline = compile_timeline(plan)
    here = timeline.phases[phase]
    return [*openings(timeline, here, listener), *setup(timeline, here, listener)]


def wordings(plan: Routine, phase: int, listener: Listener = FULL) -> list[tuple[str, ...]]:
    return [utterance.wordings for utterance in said(plan, phase, listener)]


def stretch(step: Step, of: Exercise = STRETCH) -> Routine:
    return routine(step, of=of)


def test_a_step_is_announced_with_its_dose_and_side_and_how_to_begin() -> None:
    announcement, setup = said(stretch(step("hip-flexor", hold=30, sides="each")), 0)

    assert announcement.wordings == (
        "Hip flexor stretch. Thirty seconds each side. Left side first.",
        "Hip flexor stretch. Thirty seconds. Left side first.",
        "Hip flexor stretch, left side. Thirty seconds.",
    )
    assert announcement.less == ("Hip flexor stretch, left side.",)
    assert announcement.last_resort == ("Hip flexor stretch.", "Left side.")
    assert setup.wordings == ("Kneel on one knee. The other foot is in front.", "Kneel on one knee.")
    assert (announcement.vital, setup.vital) == (True, False)


def test_a_brief_announcement_is_name_and_side() -> None:
    assert wordings(stretch(step("hip-flexor", hold=30, sides="right")), 0, BRIEF) == [
        ("Hip flexor stretch, right side.",)
    ]


def test_an_announcement_is_in_the_language_of_the_name() -> None:
    announcement, setup = said(stretch(step("hip-flexor", hold=30, sides="left")), 0, GERMAN)

    assert (announcement.language, setup.language) == ("de", "en")
    assert announcement.wordings == (
        "Hüftbeuger. Dreißig Sekunden, linke Seite.",
        "Hüftbeuger. Dreißig Sekunden. Linke Seite.",
        "Hüftbeuger, linke Seite. Dreißig Sekunden.",
    )


def test_where_there_is_a_name_for_the_voice_the_title_is_not_said() -> None:
    half = replace(STRETCH, title=text("Hip flexor stretch"), setup=None)

    assert wordings(stretch(step("hip-flexor", hold=30), half), 0, GERMAN) == [("Hüftbeuger. Dreißig Sekunden.",)]


def test_a_step_without_sides_has_none_to_say() -> None:
    (announcement,) = said(routine(step(hold=30)), 0)

    assert announcement.wordings == ("Plank. Thirty seconds.",)
    assert (announcement.less, announcement.last_resort) == (("Plank.",), ())


def test_repetitions_at_ones_own_pace_are_ended_by_the_person() -> None:
    assert wordings(routine(step(reps=(8,))), 0) == [
        (
            "Plank. Eight repetitions at your own pace. Continue when you are done.",
            "Plank. Eight repetitions at your own pace.",
        )
    ]


def test_what_the_author_says_comes_behind_the_announcement() -> None:
    plan = routine(replace(step(hold=30), say=text("Come down to the mat.")))

    assert [(u.wordings[-1], u.vital) for u in said(plan, 0)] == [
        ("Plank. Thirty seconds.", True),
        ("Come down to the mat.", True),
    ]


def test_without_a_get_ready_the_work_itself_announces() -> None:
    plan = routine(step(hold=30, sets=2), of=exercise(setup=text("Lie down.")), defaults=NOTHING_BETWEEN)

    assert wordings(plan, 0) == [("Plank. Thirty seconds, twice.", "Plank. Thirty seconds.")]
    assert wordings(plan, 1) == []


def circuit(*steps: Step, rest: float = 10.0) -> Routine:
    return routine(RepeatStep(times=3, steps=steps, rest=rest), of=STRETCH, defaults=NOTHING_BETWEEN)


def test_a_later_round_of_one_exercise_says_only_which_it_is() -> None:
    plan = circuit(replace(step("hip-flexor", hold=20), say=text("Slowly down.")))

    assert [wordings(plan, phase) for phase in range(5)] == [
        [("Slowly down.",), ("Hip flexor stretch. Twenty seconds.",)],
        [("Round two.",)],
        [],
        [("Last round.",)],
        [],
    ]


def test_a_later_round_of_one_exercise_says_its_side_too() -> None:
    plan = circuit(step("hip-flexor", hold=20, sides="each", get_ready=5.0))

    assert wordings(plan, 3) == [("Round two.",)]
    assert wordings(plan, 4) == [("Left side.",)]


def test_a_later_round_of_several_exercises_says_their_names_and_the_way_there() -> None:
    plan = circuit(replace(step("hip-flexor", hold=20, get_ready=5.0), say=text("Kneel down.")), step(hold=30))

    assert [wordings(plan, phase) for phase in (3, 4, 6)] == [
        [("Round two. Hip flexor stretch.", "Round two.")],
        [("Hip flexor stretch.",), ("Kneel down.",)],
        [("Plank.",)],
    ]


def test_without_a_rest_the_round_is_said_where_it_begins() -> None:
    plan = circuit(step("hip-flexor", hold=20, sides="left"), step(hold=30), rest=0.0)

    assert [wordings(plan, phase) for phase in (2, 4)] == [
        [("Round two. Hip flexor stretch, left side.", "Hip flexor stretch, left side.")],
        [("Last round. Hip flexor stretch, left side.", "Hip flexor stretch, left side.")],
    ]
    assert wordings(circuit(step("hip-flexor", hold=20), rest=0.0), 1) == [("Round two.",)]


def test_what_the_author_adds_between_two_rounds_is_said_in_their_rest() -> None:
    drink = RepeatStep(times=3, steps=(step(hold=30),), rest=20.0, say=text("Drink something."))

    assert [wordings(routine(drink, defaults=NOTHING_BETWEEN), phase) for phase in (1, 3)] == [
        [("Round two.",), ("Drink something.",)],
        [("Last round.",), ("Drink something.",)],
    ]


def test_a_round_in_which_nothing_lasts_is_named_with_what_follows_it() -> None:
    empty = RepeatStep(times=2, steps=(RestStep(length=0.0),), rest=10.0)

    assert wordings(routine(empty, step(hold=30), defaults=NOTHING_BETWEEN), 0) == [
        ("Last round. Plank.", "Last round.")
    ]


def test_a_round_that_begins_with_a_note_is_only_named() -> None:
    assert wordings(circuit(NoteStep(note=text("Breathe out."), length=9.0), step(hold=30)), 2) == [("Round two.",)]


def test_the_first_round_of_an_inner_repeat_is_a_later_one_of_the_outer() -> None:
    inner = RepeatStep(times=2, steps=(step("hip-flexor", hold=20), step(hold=30)))
    plan = routine(RepeatStep(times=2, steps=(inner,)), of=STRETCH, defaults=NOTHING_BETWEEN)

    assert [wordings(plan, phase) for phase in (0, 2, 4, 6)] == [
        [("Hip flexor stretch. Twenty seconds.",)],
        [("Last round. Hip flexor stretch.", "Hip flexor stretch.")],
        [("Last round. Hip flexor stretch.", "Hip flexor stretch.")],
        [("Last round. Hip flexor stretch.", "Hip flexor stretch.")],
    ]


def test_how_to_get_into_position_is_said_once() -> None:
    plan = circuit(step("hip-flexor", hold=20, get_ready=5.0))

    assert [len(said(plan, phase)) for phase in (0, 3)] == [2, 0]

    again = routine(step("hip-flexor", hold=20), step(hold=30), step("hip-flexor", hold=30), of=STRETCH)
    assert [len(said(again, phase)) for phase in (0, 4)] == [2, 1]
    assert len(said(plan, 0, BRIEF)) == 1


def test_a_change_of_side_says_to_which() -> None:
    (switch,) = said(routine(step(hold=30, sides="each")), 2)

    assert (switch.wordings, switch.last_resort) == (("Switch sides, right.",), ("Right.",))


def test_a_rest_between_sets_says_which_set_and_side_come() -> None:
    (rest,) = said(routine(step(hold=30, sides="each", sets=2)), 4)

    assert rest.wordings == ("Rest, then set two of two. Left side.", "Rest, then the left side.")
    assert rest.last_resort == ("Left side.", "Rest.")
    assert wordings(routine(step(hold=30, sets=2)), 2) == [("Rest, then set two of two.", "Rest.")]


def test_where_sets_or_sides_differ_it_is_said_how_much_comes() -> None:
    falling = routine(step(hold=(30, 20), sides="left"))
    holds, counts = (
        routine(step(**dose, sides="each")) for dose in ({"hold": PerSide((30,), (20,))}, {"reps": (4, 2)})
    )

    assert wordings(falling, 2)[0][:2] == (
        "Rest, then set two of two. Left side. Twenty seconds.",
        "Rest, then set two of two. Left side.",
    )
    assert wordings(holds, 2) == [("Switch sides, right. Twenty seconds.", "Switch sides, right.")]
    assert wordings(routine(step(hold=(30, 20))), 2)[0][0] == "Rest, then set two of two. Twenty seconds."
    assert wordings(counts, 2) == [("Switch sides, right.",)]
    assert wordings(counts, 4)[0][0] == "Rest, then set two of two. Left side. Two repetitions at your own pace."


def test_the_load_is_said_once_after_the_name() -> None:
    loaded = replace(step("bridge", reps=(8,)), load=text("backpack 5 kg"), say=text("Feet flat."))
    plan = routine(RepeatStep(times=2, steps=(loaded,)), defaults=Defaults(get_ready=10))

    announced, added = said(plan, 0)
    assert announced.wordings[0] == (
        "Bridge. Eight repetitions at your own pace. Continue when you are done. Backpack 5 kg."
    )
    assert (announced.less, announced.last_resort) == (("Bridge. Backpack 5 kg.",), ("Bridge.",))
    assert added.wordings == ("Feet flat.",)
    assert wordings(plan, 2) == [("Last round.",)]


def test_how_to_count_is_said_where_nobody_knows_the_number() -> None:
    (announced,) = said(routine(step(reps=("max",))), 0)

    assert announced.wordings[0] == "Plank. As many repetitions as you can. Tap or press Space for each one."


def test_a_rest_between_steps_says_what_comes() -> None:
    rest = RestStep(length=15.0, say=text("Lie down."))
    plan = routine(rest, step("hip-flexor", hold=30), of=STRETCH)

    assert wordings(plan, 0) == [
        ("Lie down.",),
        ("Rest, then Hip flexor stretch.", "Rest."),
    ]


def test_a_rest_before_a_step_with_sides_says_which_comes_first() -> None:
    plan = routine(RestStep(length=15.0), step("hip-flexor", hold=30, sides="each"), of=STRETCH)

    assert wordings(plan, 0) == [
        (
            "Rest, then Hip flexor stretch, left side.",
            "Rest, then Hip flexor stretch.",
            "Rest.",
        )
    ]


def test_a_rest_before_a_note_or_the_end_is_just_a_rest() -> None:
    plan = routine(RestStep(length=15.0), NoteStep(note=text("Walk")), RestStep(length=15.0))

    assert [wordings(plan, phase, GERMAN) for phase in (0, 2)] == [[("Pause.",)], [("Pause.",)]]


def test_a_note_is_read_out_or_what_its_author_says_instead() -> None:
    plan = routine(NoteStep(note=text("Walk. Then lie down.")), NoteStep(note=text("See page 4"), say=text("Rest.")))

    assert [wordings(plan, phase, BRIEF) for phase in (0, 1)] == [[("Walk. Then lie down.", "Walk.")], [("Rest.",)]]


def test_a_card_that_waits_says_how_it_goes_away() -> None:
    plan = routine(NoteStep(note=text("Walk")), NoteStep(note=text("Lie"), length=20.0))

    assert [wordings(plan, phase) for phase in (0, 1)] == [[("Walk. Continue when you are done.", "Walk")], [("Lie",)]]


def test_work_that_goes_on_opens_nothing() -> None:
    plan = routine(step(reps=(5,), tempo=Tempo(1, 0, 1)))

    assert wordings(plan, 1) == []


KNEELING = replace(
    STRETCH,
    side_words=SideWords(
        left=Text((("en", "left knee down"), ("de", "linkes Knie unten"))),
        right=Text((("en", "right knee down"), ("de", "rechtes Knie unten"))),
    ),
)


def test_what_a_side_means_is_said_with_the_name_at_the_switch_and_in_the_rest() -> None:
    plan = stretch(step("hip-flexor", hold=30, sides="each", sets=2, rest=15), KNEELING)

    announcement, _ = said(plan, 0)
    assert announcement.wordings == (
        "Hip flexor stretch. Thirty seconds each side, twice. Left knee down first.",
        "Hip flexor stretch. Thirty seconds. Left knee down first.",
        "Hip flexor stretch, left knee down. Thirty seconds.",
    )
    (switch,) = said(plan, 2)
    assert (switch.wordings, switch.last_resort) == (
        ("Switch: right knee down.",),
        ("Right knee down.", "Right."),
    )
    (rest,) = said(plan, 4)
    assert rest.wordings == ("Rest, then set two of two. Left knee down.",)
    assert rest.last_resort == ("Left knee down.", "Rest.")


def test_what_a_side_means_is_said_in_the_language_of_the_listener() -> None:
    plan = stretch(step("hip-flexor", hold=30, sides="each"), KNEELING)

    (switch,) = said(plan, 2, GERMAN)
    assert switch.wordings == ("Wechsel: rechtes Knie unten.",)
