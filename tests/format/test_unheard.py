"""What `check` says of speech is what a session does with it: both ask the same plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from backstride.format.lint import Remark
from backstride.format.unheard import unheard
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import message
from backstride.i18n.text import Text, text
from backstride.routine.dose import Work, merged, resolve
from backstride.routine.model import Breath, ExerciseStep, NoteStep, RepeatStep, RestStep, Routine, Step, Tempo
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Phrase
from backstride.session.timeline import step_at
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import as_sentences, first_sentence
from tests.support import strategies
from tests.support.examples import exercise, routine, step
from tests.support.languages import speaking

LYING = "Lie down on your back with both knees bent and both feet flat on the floor."


def remarks(plan: Routine) -> list[Remark]:
    def work_of(step: ExerciseStep) -> Work:
        return resolve(merged(step, plan.exercises[step.exercise]), plan.defaults)

    return list(unheard(plan, work_of, speaking("en")))


def told(*steps: Step) -> list[str]:
    return [IN_ENGLISH.say(remark.message) for remark in remarks(routine(*steps))]


def unmeasured(_: Phrase) -> None:
    return None


def speech(plan: Routine, language: str = "en") -> list[list[tuple[float, str]]]:
    """Return what a session says in each phase, with the second at which it begins."""
    cues = compile_cues(compile_timeline(plan), catalogue=speaking(language), measure=unmeasured)
    return [[(cue.at, cue.phrase.text) for cue in of_phase if cue.phrase] for of_phase in cues]


def saying(words: str, **dose: Any) -> ExerciseStep:  # noqa: ANN401  because the parts are those of Dose
    return replace(step(**dose), say=text(words))


def test_a_load_that_there_is_no_time_to_say() -> None:
    load = text("a backpack with two full bottles of water in it, and the straps pulled tight")
    (remark,) = remarks(routine(replace(step(hold=10, get_ready=5.0), load=load)))

    assert (remark.keys[0], remark.code) == ("load", "text-too-long-for-slot")
    assert remarks(routine(replace(step(hold=10, get_ready=5.0), load=text("5 kg")))) == []


def test_words_that_a_rest_has_no_time_for_are_told_with_the_times() -> None:
    steps = (RestStep(length=5.0, say=text(LYING)), step(hold=10))

    assert [words for _, words in speech(routine(*steps))[0]] == ["Rest."]
    assert told(*steps) == ["Saying this takes about 5.8 s, but there is only 4.4 s, so it is left out."]
    assert told(RestStep(length=12.0, say=text(LYING)), step(hold=10)) == []


def test_a_rest_of_no_time_says_nothing() -> None:
    assert told(RestStep(length=0.0, say=text("Lie down.")), step(hold=10)) == [
        "Saying this takes about 1.1 s, but there is only 0 s, so it is left out."
    ]


@pytest.mark.parametrize(("times", "rest"), [(3, 30.0), (3, 7.0), (4, 6.0), (4, 5.0), (2, 0.0)])
def test_what_is_to_be_said_between_two_rounds_is_said_or_missed(times: int, rest: float) -> None:
    around = RepeatStep(times=times, steps=(step(hold=10),), rest=rest, say=text(LYING))
    heard = [words for phase in speech(routine(around)) for _, words in phase if words == LYING]

    assert bool(told(around)) == (len(heard) < times - 1)


def test_there_is_no_time_between_rounds_where_there_is_only_one() -> None:
    around = RepeatStep(times=1, steps=(step(hold=10),), rest=30.0, say=text(LYING))

    assert told(around) == ["Saying this takes about 4.6 s, but there is only 0 s, so it is left out."]


def test_where_there_are_no_words_nothing_is_missing() -> None:
    assert told(RestStep(length=0.0, say=text(".")), NoteStep(note=text(" . "), length=0.5), step(hold=10)) == []


def test_words_of_which_only_the_first_sentence_is_said_are_told() -> None:
    (message,) = told(NoteStep(note=text(f"Walk. {LYING}"), length=5.0))

    assert message == "Saying this takes about 5.2 s, but there is only 4.8 s, so only the first sentence is spoken."


def test_a_note_that_waits_and_work_that_waits_have_time_for_all() -> None:
    assert told(NoteStep(note=text(LYING * 20)), saying(LYING * 3, reps=(10,), get_ready=0.0)) == []


def test_a_name_that_is_not_heard_with_its_side_is_told() -> None:
    name = exercise("very-long", title=text("Half-kneeling hip flexor stretch with the arm reaching overhead"))
    plan = routine(step("very-long", hold=10, sides="left", get_ready=3.0), long=name)

    (remark,) = remarks(plan)

    assert IN_ENGLISH.say(remark.message).endswith("so the name is spoken without its side.")
    assert (remark.code, remark.keys) == ("text-too-long-for-slot", ("say", "note", "exercise"))


def test_all_rounds_and_sets_of_a_step_are_one_case() -> None:
    many = RepeatStep(times=200, steps=(saying(LYING, hold=10, sets=50, sides="each", get_ready=5.0),), rest=1.0)

    assert len(remarks(routine(many))) == 1


def test_each_language_of_the_author_is_asked() -> None:
    both = Text((("en", "Lie down."), ("de", LYING)))

    assert len(remarks(routine(RestStep(length=5.0, say=both), step(hold=10)))) == 1
    assert remarks(routine(RestStep(length=5.0, say=Text((("en", "Lie down."),))), step(hold=10))) == []


# --- into the work ----------------------------------------------------------------------------------------------------


def test_where_work_begins_at_once_the_author_is_heard_before_the_name() -> None:
    (said,) = speech(routine(saying("Press.", hold=6, get_ready=0.0)))

    assert said == [(0.4, "Press."), (pytest.approx(1.62, abs=0.01), "Plank. Six seconds.")]
    assert told(saying("Press.", hold=6, get_ready=0.0)) == []


def test_what_is_through_only_when_much_of_the_work_is_over_is_too_late() -> None:
    (remark,) = remarks(routine(saying("Press the forearms into the floor, and breathe.", hold=6, get_ready=0.0)))

    assert remark.code == "say-too-late"
    assert IN_ENGLISH.say(remark.message) == "This is only heard 3.8 s into the exercise, which lasts 6 s."
    assert remark.keys == ("say",)


@pytest.mark.parametrize(("seconds", "codes"), [(6.0, []), (5.0, ["say-too-late"])])
def test_two_seconds_are_never_too_late(seconds: float, codes: list[str]) -> None:
    words = "Press the floor down." if codes else "Press down."
    assert [remark.code for remark in remarks(routine(saying(words, hold=seconds, get_ready=0.0)))] == codes


def test_in_long_work_a_third_of_it_is_not_too_late() -> None:
    assert told(saying(LYING, time=60.0, get_ready=0.0)) == []


def test_words_in_the_place_of_the_name_are_no_fault() -> None:
    steps = saying("Press down.", hold=6, get_ready=0.0, sides="left")
    long = exercise("plank", title=text("Half-kneeling hip flexor stretch with the arm overhead"))

    assert remarks(routine(steps, plank=long)) == []


def test_words_for_which_the_work_has_no_time_are_not_called_late_as_well() -> None:
    assert [remark.code for remark in remarks(routine(saying(LYING, hold=3, get_ready=0.0)))] == [
        "text-too-long-for-slot"
    ]


# --- the technique ----------------------------------------------------------------------------------------------------


def cued(words: str = "Shoulders away from the ears.", **dose: Any) -> ExerciseStep:  # noqa: ANN401  because the parts are those of Dose
    return replace(step(**dose), cue=text(words))


def test_a_cue_for_which_there_is_no_time_is_warned_of() -> None:
    (remark,) = remarks(routine(cued(hold=3, get_ready=3.0)))

    assert (remark.code, remark.keys) == ("cue-not-heard", ("cue",))
    assert IN_ENGLISH.say(remark.message) == "A session has no time to say this cue."


def test_a_cue_that_only_one_side_hears_is_warned_of() -> None:
    assert told(cued(hold=3, sides="each", get_ready=12.0, switch=3.0)) == [
        "A session has no time to say this cue for the right side."
    ]


@pytest.mark.parametrize(
    "dose",
    [
        {"hold": 30, "get_ready": 5.0},
        {"hold": 3, "get_ready": 12.0},
        {"hold": 3, "reps": (2,), "pause": 4.0, "get_ready": 3.0},
        {"hold": 3, "sets": 2, "rest": 8.0, "get_ready": 3.0},
        {"hold": 8, "get_ready": 3.0},
        {"reps": (8,), "tempo": Tempo(2, 0, 2)},
        {"breathe": Breath(4, 0, 6, 0), "breaths": 3},
        {"reps": (8,)},
    ],
)
def test_a_cue_that_is_heard_somewhere_is_not(dose: dict[str, Any]) -> None:
    assert told(cued(**dose)) == []


def test_a_cue_is_asked_in_each_of_its_languages() -> None:
    long = Text((("en", "Up."), ("de", "Die Schultern weg von den Ohren und den Nacken lang lassen.")))
    plan = routine(replace(step(hold=4, get_ready=4.0), cue=long))

    assert [remark.code for remark in remarks(plan)] == ["cue-not-heard"]


@strategies.modest
@given(strategies.routines())
def test_a_cue_that_a_session_does_not_say_is_warned_of(plan: Routine) -> None:
    plan = replace(plan, steps=with_marked_cues(plan.steps))
    warned = {id(remark.step) for remark in remarks(plan) if remark.code == "cue-not-heard"}

    assert warned == {each for language in languages(plan) for each in without_cue(plan, language)}


def with_marked_cues(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return a copy of each of *steps*, with a word before its cue that nothing else begins with."""

    def marked(each: Step) -> Step:
        if isinstance(each, RepeatStep):
            return replace(each, steps=with_marked_cues(each.steps))
        if isinstance(each, ExerciseStep) and each.cue:
            variants = tuple((tag, f"Cue {words}") for tag, words in each.cue.variants)
            return replace(each, cue=replace(each.cue, variants=variants))
        return replace(each)

    return tuple(map(marked, steps))


def without_cue(plan: Routine, language: str) -> set[int]:
    """Return the identities of the steps whose cue a session in *language* does not say on each side."""
    timeline = compile_timeline(plan)
    said = speech(plan, language)
    heard: dict[tuple[int, int, object], bool] = {}
    for phase, spoken in zip(timeline.phases, said, strict=True):
        each = step_at(plan, phase.source)
        if isinstance(each, ExerciseStep) and each.cue and not phase.repeated:
            words = each.cue.read(*speaking(language).wanted)
            which = id(each), phase.occurrence, phase.side
            found = any(what in (words, first_sentence(words)) for _, what in spoken)
            heard[which] = heard.get(which, False) or found
    return {step_id for (step_id, _, _), found in heard.items() if not found}


@pytest.mark.parametrize(("pause", "codes"), [(6.0, []), (0.0, ["cue-not-heard"])])
def test_a_cue_has_room_in_a_pause_between_short_holds(pause: float, codes: list[str]) -> None:
    held = cued("Breathe on.", hold=2, reps=(4,), pause=pause, get_ready=0.0)

    assert [remark.code for remark in remarks(routine(held))] == codes


# --- one ruler --------------------------------------------------------------------------------------------------------


def apart(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return a copy of each of *steps*, so that none of them is another one."""
    return tuple(
        replace(each, steps=apart(each.steps)) if isinstance(each, RepeatStep) else replace(each) for each in steps
    )


def leaves(steps: tuple[Step, ...], above: tuple[int, ...] = ()) -> list[tuple[tuple[int, ...], Step]]:
    found = []
    for index, each in enumerate(steps):
        source = (*above, index)
        found += leaves(each.steps, source) if isinstance(each, RepeatStep) else [(source, each)]
    return found


def languages(plan: Routine) -> set[str]:
    said = ((each.say, getattr(each, "note", None), getattr(each, "cue", None)) for _, each in leaves(plan.steps))
    texts = (words for each in said for words in each if words)
    return {plan.language, *(tag for words in texts for tag, _ in words.variants)}


def left_out(plan: Routine, language: str) -> set[int]:
    """Return the identities of the steps whose author's words a session in *language* does not say whole."""
    first: dict[tuple[int, ...], int] = {}
    for phase in compile_timeline(plan).phases:
        first.setdefault(phase.source, phase.index)
    said = speech(plan, language)
    missing = set()
    for source, each in leaves(plan.steps):
        words = each.say or getattr(each, "note", None)
        tag, whole = words.pick(language) if words else ("", "")
        heard = {spoken for _, spoken in said[first[source]]} if source in first else set()
        if whole.strip(" .") and not heard & {
            whole,
            as_sentences(whole, speaking(tag).say(message("Continue when you are done."))),
        }:
            missing.add(id(each))
    return missing


@strategies.modest
@given(strategies.routines())
def test_what_a_session_does_not_say_is_what_is_warned_of(plan: Routine) -> None:
    plan = replace(plan, steps=apart(plan.steps))
    warned = {
        id(remark.step)
        for remark in remarks(plan)
        if IN_ENGLISH.say(remark.message).endswith(("so it is left out.", "only the first sentence is spoken."))
    }

    assert warned == {step for language in languages(plan) for step in left_out(plan, language)}
