"""What a person hears who follows a shipped routine with closed eyes: the technique on each side, and in time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from backstride.i18n.messages import message
from backstride.routine.model import Exercise, ExerciseStep, RepeatStep, Routine, walk
from backstride.routine.red_flags import stop_rule
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import SOUNDING, Cue
from backstride.session.explaining import LEAST, MOST, to_explain
from backstride.session.timeline import Kind, Phase, Timeline, step_at
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import first_sentence
from backstride.terminal.line import Writer
from tests.support.languages import speaking
from tests.support.shipped_texts import ROUTINES, WITH_VARIANTS, routine_of

LANGUAGES = ("en", "de")
SOON = 30.0
"""Seconds of a session within which it is heard when to stop."""
cases = pytest.mark.parametrize("name", ROUTINES)
languages = pytest.mark.parametrize("language", LANGUAGES)


def heard(timeline: Timeline, language: str) -> tuple[tuple[Cue, ...], ...]:
    return compile_cues(timeline, catalogue=speaking(language), measure=lambda _: None)


@languages
@cases
def test_every_cue_is_heard_once_on_each_side(name: str, language: str) -> None:
    routine = routine_of(name)
    timeline = compile_timeline(routine)
    wanted, found = set(), []
    for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True):
        step = step_at(routine, phase.source)
        if isinstance(step, ExerciseStep) and step.cue and not phase.repeated:
            words = step.cue.read(*speaking(language).wanted)
            wanted.add((phase.occurrence, phase.side, words))
            found += [(phase.occurrence, phase.side, words) for cue in cues if cue.phrase and cue.phrase.text == words]

    assert sorted(found, key=str) == sorted(wanted, key=str)


@languages
@cases
def test_no_tick_of_the_countdown_sounds_while_something_is_said(name: str, language: str) -> None:
    timeline = compile_timeline(routine_of(name))
    for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True):
        spoken = [_span(phase, cue) for cue in cues if cue.phrase]
        ticks = [_span(phase, cue) for cue in cues if cue.kind == "countdown"]

        assert [tick for tick in ticks for begin, end in spoken if begin < tick[1] and tick[0] < end] == []


def _span(phase: Phase, cue: Cue) -> tuple[float, float]:
    """Return the seconds of *phase* at which *cue* begins and ends."""
    begin = (phase.length or 0.0) - cue.at if cue.from_end else cue.at
    return begin, begin + (cue.length or SOUNDING)


SUPPORT = re.compile(r"\bhold (?:on|the (?:wall|chair)|a )|\bhand on the (?:wall|chair)", re.IGNORECASE)
"""What a person must know before taking a position belongs into what is said before it."""


@cases
def test_what_keeps_one_from_falling_is_said_before_the_position_is_taken(name: str) -> None:
    steps = (visit.step for visit in walk(routine_of(name).steps))
    cues = [step.cue.read("en") for step in steps if isinstance(step, ExerciseStep) and step.cue]

    assert [cue for cue in cues if SUPPORT.search(cue)] == []


@languages
@cases
def test_in_short_holds_the_breath_is_recalled(name: str, language: str) -> None:
    timeline = compile_timeline(routine_of(name))
    keep = speaking(language).say(message("Keep breathing."))
    second_holds = [
        {cue.phrase.text for cue in cues if cue.phrase}
        for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True)
        if phase.kind is Kind.WORK and phase.rep == 2 and phase.set == 1 and phase.length and phase.length >= 8
    ]

    assert [said for said in second_holds if keep not in said] == []


@languages
@cases
def test_what_is_new_is_explained_before_it_begins(name: str, language: str) -> None:
    routine = routine_of(name)
    timeline = compile_timeline(routine, to_explain(routine, "always", None))
    wanted = speaking(language).wanted
    for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True):
        if phase.explained and phase.kind is Kind.GET_READY and phase.exercise:
            said = {cue.phrase.text for cue in cues if cue.phrase}
            exercise = routine.exercises[phase.exercise]

            assert {part.read(*wanted) for part in (exercise.setup, exercise.move) if part} <= said


@languages
@cases
def test_a_later_round_says_which_it_is_and_repeats_no_explanation(name: str, language: str) -> None:
    routine = routine_of(name)
    thrice = replace(routine, steps=(RepeatStep(times=3, rest=30.0, steps=routine.steps),))
    timeline, catalogue = compile_timeline(thrice), speaking(language)
    explained = {words for each in routine.exercises.values() for words in _how(each, catalogue.wanted)}
    explained |= {step.cue.read(*catalogue.wanted) for step in _steps(routine) if step.cue}
    explained -= {visit.step.say.read(*catalogue.wanted) for visit in walk(routine.steps) if visit.step.say}
    rounds: dict[tuple[int, int], list[str]] = {}
    for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True):
        said = [cue.phrase.text for cue in cues if cue.phrase]
        if phase.opens_round:
            rounds[phase.opens_round] = said
        if phase.repeated:
            assert not explained & set(said)

    assert [said[0].startswith(catalogue.say(message("Last round."))) for said in rounds.values()] == [False, True]


def _steps(routine: Routine) -> list[ExerciseStep]:
    return [visit.step for visit in walk(routine.steps) if isinstance(visit.step, ExerciseStep)]


def _how(exercise: Exercise, wanted: tuple[str, ...]) -> list[str]:
    parts = (exercise.setup, exercise.move, *exercise.mistakes)
    return [words for part in parts if part for words in (part.read(*wanted), first_sentence(part.read(*wanted)))]


@languages
@cases
def test_eye_and_ear_are_given_the_same_name(name: str, language: str) -> None:
    timeline, catalogue = compile_timeline(routine_of(name)), speaking(language)
    writer = Writer(timeline, catalogue)
    for phase, cues in zip(timeline.phases, heard(timeline, language), strict=True):
        if phase.kind is Kind.GET_READY:
            first = next(cue.phrase.text for cue in cues if cue.phrase)
            shown = writer.name(phase).split(", ")[0]

            assert first.casefold().startswith(shown.casefold())


@languages
@pytest.mark.parametrize("name", WITH_VARIANTS)
def test_an_exercise_or_variant_that_is_done_alone_is_explained_in_the_readers_language(
    name: str, language: str
) -> None:
    exercise, catalogue = WITH_VARIANTS[name], speaking(language)
    alone = Routine(id=name, title=exercise.title, steps=(ExerciseStep(exercise=name),), exercises={name: exercise})
    timeline = compile_timeline(alone, to_explain(alone, "always", None))
    cues = heard(timeline, language)
    said = [cue.phrase for cue in cues[0] if cue.phrase]

    parts = [part for part in (exercise.setup, exercise.move) if part]
    assert {part.read(*catalogue.wanted) for part in parts} <= {phrase.text for phrase in said}
    assert {phrase.language for of_phase in cues for cue in of_phase if (phrase := cue.phrase)} == {language}
    assert timeline.phases[0].length is not None
    assert LEAST <= timeline.phases[0].length <= MOST


@languages
@cases
def test_when_to_stop_is_said_before_half_a_minute_is_over(name: str, language: str) -> None:
    routine, catalogue = routine_of(name), speaking(language)
    timeline = compile_timeline(routine)
    cues = compile_cues(timeline, catalogue=catalogue, measure=lambda _: None, stop_rule=True)
    _, whole = stop_rule(routine, catalogue)
    said = {
        cue.phrase.text: timeline.starts[phase.index] + cue.at
        for phase, of_phase in zip(timeline.phases, cues, strict=True)
        for cue in of_phase
        if cue.phrase
    }

    assert said.get(whole, said.get(first_sentence(whole), 600.0)) < SOON
