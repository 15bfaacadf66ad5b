from __future__ import annotations

from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from backstride.format.localized import localized
from backstride.format.reader import read_plan, read_routine
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.text import Text
from backstride.routine.dose import merged
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise, ExerciseStep, Mode, NoteStep, RepeatStep, Routine, Side, Step
from backstride.routine.red_flags import stop_rule
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Phrase
from backstride.session.shorten import shorten
from backstride.session.timeline import Kind, Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import first_sentence
from tests.support.languages import LANGUAGES, speaking
from tests.support.shipped_texts import CATALOGUES, EXERCISES, FOLDER, TODAY, WITH_VARIANTS, routine_of, texts_of

SECONDS = {
    "after-run-express-5": 300,
    "after-run-lower-back-10": 600,
    "ball-and-bosu-6": 360,
    "before-run-dynamic-6": 360,
    "before-run-stiff-back-5": 300,
    "brisk-walk-10": 600,
    "core-activation-breathing-8": 480,
    "desk-hip-opener-5": 300,
    "diaphragmatic-breathing-5": 300,
    "fetal-thoracolumbar-8": 480,
    "full-flexibility-20": 1200,
    "hips-all-round-8": 480,
    "hips-legs-1": 900,
    "hips-legs-2": 900,
    "hips-legs-3": 900,
    "kiosk-demo-3": 180,
    "mcgill-big-three": 972,
    "mcgill-big-three-starter": 522,
    "plank-progression-1": 303,
    "plank-progression-2": 387,
    "plank-progression-3": 394,
    "plank-progression-4": 471,
    "plank-progression-5": 550,
    "plank-progression-6": 565,
    "runner-hips-legs-12": 720,
    "stiff-back-gentle-8": 480,
}

# The muscle groups around the hips, legs and lower back (clinical notes, section 3), each by a muscle of it.
GROUPS = {
    "hamstrings": "biceps femoris",
    "hip flexor": "iliopsoas",
    "quadriceps": "vastus medialis",
    "adductors": "adductor longus",
    "glutes": "gluteus maximus",
    "lower back": "quadratus lumborum",
    "calves": "gastrocnemius",
}

LONGEST_HOLD_BEFORE_A_RUN = 10.0
LONGEST_SIDE = 26  # letters that still fit on the plate beside the phase
SIDES = {
    "en": ("left", "right"),
    "de": ("link", "recht"),
    "fr": ("gauche", "droit"),
    "es": ("izquierd", "derech"),
    "it": ("sinistr", "destr"),
}
"""What the sides are called in each language, as far as it does not change."""

SPOKEN_SIDES = [language for language in LANGUAGES if language in SIDES]

LONGEST_NAME = 32  # about two seconds of speech: with its dose and side it fits five seconds of getting ready


def _flat(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield from _flat(step.steps) if isinstance(step, RepeatStep) else (step,)


def test_the_table_names_every_routine() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(SECONDS)


def test_there_are_57_exercises_and_most_of_them_have_an_easier_way() -> None:
    assert len(EXERCISES) == 57
    assert {each.id for each in EXERCISES.values() if each.easier is None} == set()


@pytest.mark.parametrize("name", SECONDS)
def test_a_routine_reads_without_a_word_and_adds_up_to_the_second(name: str) -> None:
    timeline = compile_timeline(routine_of(name))

    assert timeline.total == pytest.approx(SECONDS[name], abs=1e-9)
    assert all(phase.kind is Kind.NOTE for phase in timeline.phases if phase.length is None)


@pytest.mark.parametrize("name", [name for name in SECONDS if name.startswith("before-run")])
def test_before_a_run_nothing_is_held_for_long(name: str) -> None:
    routine = routine_of(name)
    holds = [
        inf if p.length is None else p.length
        for p in compile_timeline(routine).phases
        if p.kind is Kind.WORK and p.mode is Mode.HOLD
    ]

    assert routine.when == ("before-run",)
    assert max(holds, default=0.0) <= LONGEST_HOLD_BEFORE_A_RUN


@pytest.mark.parametrize("name", ["after-run-lower-back-10", "full-flexibility-20"])
def test_the_cool_down_holds_each_of_the_seven_muscle_groups(name: str) -> None:
    routine = routine_of(name)
    held = {
        muscle
        for step in _flat(routine.steps)
        if isinstance(step, ExerciseStep) and step.dose.mode is Mode.HOLD
        for muscle in routine.exercises[step.exercise].muscles
    }

    assert set(GROUPS.values()) <= held


@pytest.mark.parametrize("name", ["after-run-express-5", "after-run-lower-back-10"])
def test_after_a_run_one_first_walks_until_the_breath_is_quiet(name: str) -> None:
    first = routine_of(name).steps[0]

    assert isinstance(first, NoteStep)
    assert first.length is None
    assert first.note.read("en").startswith("Walk until your breath is quiet")


def test_the_pain_is_rated_at_the_end_where_the_notes_ask_for_it() -> None:
    last = compile_timeline(routine_of("before-run-stiff-back-5")).phases[-1]

    assert (last.kind, last.length) == (Kind.NOTE, None)


def _muscles(routine: Routine) -> set[str]:
    steps = [step for step in _flat(routine.steps) if isinstance(step, ExerciseStep)]
    return {muscle for step in steps for muscle in routine.exercises[step.exercise].muscles}


@pytest.mark.parametrize("name", SECONDS)
@pytest.mark.parametrize("minutes", [3, 5, 8])
def test_a_shortened_routine_fits_or_keeps_only_what_must_be_done(name: str, minutes: int) -> None:
    shorter = shorten(routine_of(name), minutes).routine
    exercises = [step for step in _flat(shorter.steps) if isinstance(step, ExerciseStep)]

    fits = compile_timeline(shorter).about <= minutes * 60
    assert fits or {step.priority for step in exercises} == {"must"}


@pytest.mark.parametrize(("minutes", "groups"), [(3, {"hip flexor", "lower back"}), (8, set(GROUPS))])
def test_ten_minutes_for_the_lower_back_stay_for_the_lower_back(minutes: int, groups: set[str]) -> None:
    assert {GROUPS[group] for group in groups} <= _muscles(
        shorten(routine_of("after-run-lower-back-10"), minutes).routine
    )


@pytest.mark.parametrize("name", [name for name in SECONDS if "after-run" in routine_of(name).when])
@pytest.mark.parametrize("minutes", [3, 5, 8, 10])
def test_the_quadriceps_is_not_stretched_instead_of_the_hip_flexor(name: str, minutes: int) -> None:
    left = _muscles(shorten(routine_of(name), minutes).routine)

    assert "vastus medialis" not in left or "iliopsoas" in left


def test_full_flexibility_gives_each_side_a_minute() -> None:
    work: dict[tuple[str | None, str | None], float] = {}
    for phase in compile_timeline(routine_of("full-flexibility-20")).phases:
        if phase.kind is Kind.WORK and phase.mode is Mode.HOLD and phase.exercise != "childs-pose":
            key = (phase.exercise, phase.side)
            work[key] = work.get(key, 0.0) + (phase.length or 0.0)

    assert set(work.values()) == {60.0}


@pytest.mark.parametrize("name", SECONDS)
def test_every_step_of_an_exercise_has_a_cue_for_the_screen(name: str) -> None:
    steps = [step for step in _flat(routine_of(name).steps) if isinstance(step, ExerciseStep)]

    assert steps
    assert all(step.cue for step in steps)


@pytest.mark.parametrize("name", SECONDS)
def test_a_routine_says_what_it_is_for_and_whose_it_is(name: str) -> None:
    routine = routine_of(name)

    assert routine.summary
    assert routine.goals
    assert routine.author


@pytest.mark.parametrize("name", SECONDS)
def test_everything_in_a_routine_is_there_in_every_language(name: str) -> None:
    assert {frozenset(dict(text.variants)) for _, text in texts_of(routine_of(name))} == {frozenset(LANGUAGES)}


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_everything_in_an_exercise_is_there_in_every_language(exercise: Exercise) -> None:
    assert {frozenset(dict(text.variants)) for _, text in texts_of(exercise)} == {frozenset(LANGUAGES)}


def _speech(name: str, language: str) -> tuple[Timeline, list[str]]:
    """Return what a voice of usual speed says in each phase of a routine."""
    timeline = compile_timeline(routine_of(name))
    cues = compile_cues(timeline, catalogue=speaking(language), measure=_unmeasured)
    return timeline, [" ".join(cue.phrase.text for cue in of_phase if cue.phrase) for of_phase in cues]


def _unmeasured(_: Phrase) -> None:
    """Measure nothing, so that lengths are estimated."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SECONDS)
def test_all_that_an_author_has_the_voice_say_is_heard(name: str, language: str) -> None:
    timeline, speech = _speech(name, language)
    heard = " ".join(speech)

    for step in _flat(timeline.routine.steps):
        assert step.say is None or step.say.read(language) in heard


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SECONDS)
def test_a_session_is_spoken_in_one_language_alone(name: str, language: str) -> None:
    cues = compile_cues(compile_timeline(routine_of(name)), catalogue=speaking(language), measure=_unmeasured)

    assert {cue.phrase.language for of_phase in cues for cue in of_phase if cue.phrase} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SECONDS)
def test_it_is_said_once_when_to_stop(name: str, language: str) -> None:
    routine, catalogue = routine_of(name), speaking(language)
    cues = compile_cues(compile_timeline(routine), catalogue=catalogue, measure=_unmeasured, stop_rule=True)
    said = [cue.phrase.text for of_phase in cues for cue in of_phase if cue.phrase]
    rule = first_sentence(stop_rule(routine, catalogue)[1])

    assert len([words for words in said if words.startswith(rule)]) == 1


@pytest.mark.parametrize("language", SPOKEN_SIDES)
@pytest.mark.parametrize("name", SECONDS)
def test_each_exercise_is_announced_with_its_side(name: str, language: str) -> None:
    timeline, speech = _speech(name, language)

    for phase, words in zip(timeline.phases, speech, strict=True):
        if phase.kind is Kind.GET_READY:
            assert words
            assert phase.side not in (Side.LEFT, Side.RIGHT) or any(side in words.lower() for side in SIDES[language])


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_an_exercise_tells_all_that_a_person_needs(exercise: Exercise) -> None:
    said = (exercise.setup, exercise.move, exercise.feel, exercise.caution)

    assert all(said)
    assert exercise.easier or exercise.easier_hint or exercise.level == "easier"
    assert exercise.harder or exercise.harder_hint or exercise.level == "harder"
    assert exercise.mistakes
    assert exercise.muscles
    assert exercise.position
    assert exercise.sides
    assert exercise.also_known_as


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_an_exercise_has_a_name_that_is_quickly_said(exercise: Exercise) -> None:
    spoken = exercise.spoken or Text(())

    assert {language for language, _ in spoken.variants} == set(LANGUAGES)
    assert all(len(words) <= LONGEST_NAME for _, words in spoken.variants)


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_an_exercise_has_a_dose_of_its_own(exercise: Exercise) -> None:
    assert merged(ExerciseStep(exercise=exercise.id), exercise).mode is not None


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_an_exercise_says_where_it_comes_from(exercise: Exercise) -> None:
    assert exercise.sources
    assert all(source.publisher for source in exercise.sources)


@pytest.mark.parametrize("exercise", WITH_VARIANTS.values(), ids=WITH_VARIANTS)
def test_easier_and_harder_are_exercises_that_exist_and_the_hints_are_sentences(exercise: Exercise) -> None:
    for other in (exercise.easier, exercise.harder):
        assert other is None or other in WITH_VARIANTS
    for hint in (exercise.easier_hint, exercise.harder_hint):
        words = hint.read("en") if hint else "No hint."

        assert " " in words
        assert words.endswith(".")


@pytest.mark.parametrize(
    "exercise", [each for each in WITH_VARIANTS.values() if each.sides == "each"], ids=lambda e: e.id
)
def test_an_exercise_with_sides_says_in_few_words_what_each_of_them_is(exercise: Exercise) -> None:
    assert exercise.side_words is not None
    left, right = exercise.side_words.left, exercise.side_words.right

    for language in SPOKEN_SIDES:
        side, other = SIDES[language]
        assert side in left.read(language)
        assert other in right.read(language)
        assert len(left.read(language)) <= LONGEST_SIDE


@pytest.mark.parametrize("exercise", [each for each in EXERCISES.values() if each.variants], ids=lambda e: e.id)
def test_a_variant_is_a_whole_exercise_and_leads_back(exercise: Exercise) -> None:
    for variant in exercise.variants:
        back = {"easier": variant.harder, "harder": variant.easier}[variant.level]

        assert variant.figure != exercise.figure
        assert variant.title != exercise.title
        assert variant.spoken != exercise.spoken
        assert variant.move != exercise.move
        assert back in {exercise.id, *(each.id for each in exercise.variants)}
    assert {each for each in (exercise.easier, exercise.harder) if each} & {each.id for each in exercise.variants}


def test_every_exercise_is_in_a_routine() -> None:
    steps = [step for name in SECONDS for step in _flat(routine_of(name).steps)]

    used = {exercise_and_variant(step.exercise)[0] for step in steps if isinstance(step, ExerciseStep)}
    assert used == set(EXERCISES)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("plans/*.yaml")), ids=lambda path: path.stem)
def test_a_plan_reads_without_a_word_and_its_levels_exist(path: Path) -> None:
    plan, problems = read_plan(path.read_bytes(), name=path.stem)

    assert problems == ()
    assert plan is not None
    assert {level.routine for level in plan.levels} <= set(SECONDS)
    assert all(level.gate for level in plan.levels[:-1])
    assert plan.levels[-1].move_on


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda catalogue: catalogue.language)
@pytest.mark.parametrize("name", SECONDS)
def test_a_copy_in_another_language_reads_without_a_word_too(name: str, catalogue: Catalogue) -> None:
    data = localized((FOLDER / f"{name}.yaml").read_bytes(), "routine", catalogue)

    assert read_routine(data, name=name, library=EXERCISES, today=TODAY)[1] == ()
