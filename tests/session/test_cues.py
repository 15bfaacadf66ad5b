from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.text import text
from backstride.routine.model import Breath, NoteStep, Routine, Tempo
from backstride.session.cue_compiler import END_QUIET, compile_cues, phrases, slot_of
from backstride.session.cues import COUNTDOWN, SOUNDING, VERBOSITIES, Cue, Phrase
from backstride.session.scheduling import placed
from backstride.session.script import said_in, script
from backstride.session.spoken import spoken_seconds
from backstride.session.timeline import Kind, Phase
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.tones import Tone, tones
from backstride.session.utterance import Listener
from tests.support import strategies
from tests.support.examples import NOTHING_BETWEEN, exercise, routine, step
from tests.support.languages import ENGLISH, GERMAN, speaking


def unmeasured(_: Phrase) -> None:
    return None


def moment(phase: Phase, cue: Cue) -> float:
    return (inf if phase.length is None else phase.length) - cue.at if cue.from_end else cue.at


def speech(plan: Routine, **options: object) -> list[Cue]:
    timeline = compile_timeline(plan)
    choices = {"catalogue": ENGLISH, "measure": lambda _: 1.0, **options}
    return [cue for cues in compile_cues(timeline, **choices) for cue in cues if cue.phrase]  # type: ignore[arg-type]  # because options are those of the function


def test_tones_and_speech_stand_in_the_order_in_which_they_are_due() -> None:
    timeline = compile_timeline(routine(step(hold=20, get_ready=5)))
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=lambda _: 1.0)

    assert [[cue.phrase.text if cue.phrase else cue.kind for cue in of_phase] for of_phase in cues] == [
        ["Plank. Twenty seconds.", "countdown", "countdown", "countdown"],
        [
            *("begin", "Keep breathing.", "halfway", "Halfway."),
            *("countdown", "countdown", "countdown", "finish"),
        ],
    ]


def test_speech_waits_for_the_tone_of_the_boundary() -> None:
    first, second = speech(routine(step(hold=1), step("bridge", hold=1)))

    assert (first.at, second.at) == (0.0, 0.4)


def test_a_measured_length_is_kept_and_an_estimated_one_says_so() -> None:
    plan = routine(NoteStep(note=text("Walk."), length=20.0))
    (measured,), (estimated,) = speech(plan), speech(plan, measure=unmeasured)

    assert (measured.length, measured.estimated) == (1.0, False)
    assert (estimated.length, estimated.estimated) == (spoken_seconds("Walk.", "en"), True)


@pytest.mark.parametrize("nonsense", [0.0, -1.0, nan])
def test_a_measure_that_makes_no_sense_is_not_believed(nonsense: float) -> None:
    (cue,) = speech(routine(NoteStep(note=text("Walk."))), measure=lambda _: nonsense)

    assert cue.estimated


def test_what_follows_words_that_hang_on_the_end_hangs_on_it_too() -> None:
    work = step(hold=40, sides="left")
    long = exercise(position="prone", move=text("x" * 25))
    cues = speech(
        routine(work, of=long, defaults=NOTHING_BETWEEN),
        measure=lambda phrase: 12.0 if phrase.text == "x" * 25 else 1.0,
    )

    assert all(cue.from_end for cue in cues[[cue.from_end for cue in cues].index(True) :])


def test_five_seconds_of_get_ready_have_room_for_the_dose() -> None:
    first = speech(routine(step(hold=30, sides="each", get_ready=5)), measure=unmeasured)[0]

    assert first.phrase
    assert first.phrase.text == "Plank, left side. Thirty seconds."


def test_an_instruction_may_be_said_again_and_what_tells_a_moment_may_not() -> None:
    cues = speech(routine(step(hold=40, get_ready=10)))

    assert {cue.phrase.text: cue.again for cue in cues if cue.phrase} == {
        "Plank. Forty seconds.": True,
        "Keep breathing.": True,
        "Halfway.": False,
    }


def test_tones_only_means_no_speech() -> None:
    plan = routine(step(hold=20))

    assert speech(plan, verbosity="tones") == []
    assert phrases(compile_timeline(plan), catalogue=ENGLISH, verbosity="tones") == ()


def test_brief_says_less_than_full() -> None:
    plan = routine(step(reps=(5,), tempo=Tempo(2, 0, 2)))
    timeline = compile_timeline(plan)

    assert phrases(timeline, catalogue=ENGLISH, verbosity="brief") == (
        Phrase("Plank.", "en"),
        Phrase("Last one.", "en"),
    )
    assert Phrase("Plank. Five repetitions.", "en") in phrases(timeline, catalogue=ENGLISH)


measures = st.sampled_from(
    [
        unmeasured,
        lambda phrase: len(phrase.text) / 10,
        lambda phrase: 1 + (sum(map(ord, phrase.text)) % 700) / 100,
        lambda _: 0.05,
        lambda _: 1000.0,
        lambda _: inf,
    ]
)
options = st.fixed_dictionaries(
    {
        "catalogue": st.sampled_from([ENGLISH, GERMAN, speaking("fr")]),
        "measure": measures,
        "verbosity": st.sampled_from(VERBOSITIES),
        "countdown": st.integers(0, 3),
        "look_away": st.booleans(),
    }
)
Options = dict[str, Callable[[Phrase], float | None]]


@strategies.modest
@given(strategies.routines(), options)
def test_speech_never_overlaps_speech_nor_runs_past_its_phase(plan: Routine, chosen: Options) -> None:
    timeline = compile_timeline(plan)
    for phase, cues in zip(timeline.phases, compile_cues(timeline, **chosen), strict=True):  # type: ignore[arg-type]  # because options are those of the function
        over = 0.0
        for cue in cues:
            if cue.phrase and cue.length:
                begin = moment(phase, cue)
                assert begin >= over - 1e-6
                over = begin + cue.length
        assert over <= (inf if phase.length is None else max(0.0, phase.length - END_QUIET)) + 1e-6


@strategies.modest
@given(strategies.routines(), options)
def test_every_tone_is_kept_but_a_countdown_under_speech_and_all_is_in_order(plan: Routine, chosen: Options) -> None:
    timeline = compile_timeline(plan)
    for phase, cues in zip(timeline.phases, compile_cues(timeline, **chosen), strict=True):  # type: ignore[arg-type]  # because options are those of the function
        promised = [
            (tone.kind, tone.at)
            for tone in tones(timeline, phase, countdown=chosen["countdown"])  # type: ignore[arg-type]  # because options are those of the function
            if not under_speech(phase, tone, cues)
        ]
        assert sorted((cue.kind, cue.at) for cue in cues if not cue.phrase) == sorted(promised)
        moments = [moment(phase, cue) for cue in cues]
        assert all(after >= before - 1e-6 for before, after in pairwise(moments))


def under_speech(phase: Phase, tone: Tone, cues: tuple[Cue, ...]) -> bool:
    """Say whether *tone* counts down while something is said."""
    at = (phase.length or inf) - tone.at
    spoken = [(moment(phase, cue), cue.length or 0.0) for cue in cues if cue.phrase]
    return tone.kind == "countdown" and any(begin < at + SOUNDING and at < begin + length for begin, length in spoken)


@strategies.modest
@given(strategies.routines(), options)
def test_whatever_is_said_could_be_made_beforehand(plan: Routine, chosen: Options) -> None:
    timeline = compile_timeline(plan)
    listening = {name: chosen[name] for name in ("catalogue", "verbosity", "look_away")}
    made = set(phrases(timeline, **listening))  # type: ignore[arg-type]  # because options are those of the function

    assert all(cue.phrase in made for cues in compile_cues(timeline, **chosen) for cue in cues if cue.phrase)  # type: ignore[arg-type]  # because options are those of the function


@strategies.modest
@given(strategies.routines(), measures)
def test_every_boundary_has_exactly_one_tone(plan: Routine, measure: Callable[[Phrase], float | None]) -> None:
    timeline = compile_timeline(plan)
    cues = compile_cues(timeline, catalogue=ENGLISH, measure=measure, countdown=0)
    for phase, heard in zip(timeline.phases, cues, strict=True):
        entrance = [cue.kind for cue in heard if cue.kind in {"begin", "switch", "rest", "end"}]
        silent = phase.index == 0 and phase.kind in (Kind.GET_READY, Kind.NOTE)
        assert len(entrance) == (0 if silent else 1)
    assert [cue.kind for of_phase in cues for cue in of_phase].count("finish") == 1


@strategies.modest
@given(strategies.routines(), st.sampled_from([ENGLISH, GERMAN]))
def test_phases_that_are_alike_are_told_as_each_would_be_alone(plan: Routine, catalogue: Catalogue) -> None:
    timeline = compile_timeline(plan)
    listener = Listener(catalogue=catalogue)

    alone = tuple(said_in(timeline, phase, listener) for phase in timeline.phases)
    assert script(timeline, listener) == alone

    for phase, said, cues in zip(
        timeline.phases, alone, compile_cues(timeline, catalogue=catalogue, measure=unmeasured), strict=True
    ):
        slot = slot_of(phase, tones(timeline, phase, countdown=COUNTDOWN))
        uncued = [each for each in said if each.of != "cue"]
        words = [[place.wording for place in placed(each, slot, spoken_seconds)] for each in (said, uncued)]
        assert {cue.phase for cue in cues} <= {phase.index}
        assert [cue.phrase.text for cue in cues if cue.phrase] in words


RULE = "Stop if it turns sharp or runs down a leg."


def rules(plan: Routine, **options: object) -> list[tuple[int, float]]:
    """Return where it is said when to stop: in which phase, and at which second."""
    said = speech(plan, stop_rule=True, measure=unmeasured, **options)
    return [(cue.phase, cue.at) for cue in said if cue.phrase and cue.phrase.text == RULE]


@pytest.mark.parametrize(
    ("plan", "phase"),
    [
        (routine(step(hold=20, get_ready=15)), 0),
        (routine(step(hold=20, get_ready=5)), 1),
        (routine(step(hold=5, get_ready=5), step("bridge", hold=20, get_ready=5)), 3),
        (routine(step(reps=(8,), tempo=Tempo(2, 0, 2), get_ready=5, sets=2, rest=20)), 1),
        (routine(step(breathe=Breath(4, 0, 6, 0), breaths=6, get_ready=5), step(hold=9, get_ready=15)), 2),
        (routine(step(hold=5, get_ready=5, sets=9, rest=20)), 2),
        (routine(NoteStep(note=text("Walk.")), step(hold=60)), 0),
    ],
)
def test_when_to_stop_is_said_once_as_soon_as_there_is_room(plan: Routine, phase: int) -> None:
    assert [where for where, _ in rules(plan)] == [phase]


def test_before_the_work_it_takes_the_place_of_the_countdown_and_of_how_to_get_into_position() -> None:
    lying = exercise(setup=text("Lie down on your back with both knees bent and both feet flat on the floor."))
    said = speech(routine(step(hold=5, get_ready=6), plank=lying), stop_rule=True, measure=unmeasured)
    first = [cue for cue in said if cue.phase == 0]

    assert [cue.phrase.text for cue in first if cue.phrase] == ["Plank. Five seconds.", RULE]
    assert first[-1].at + (first[-1].length or 0.0) > 3


def test_in_the_work_it_waits_until_the_person_has_settled() -> None:
    ((_, at),) = rules(routine(step(hold=30, get_ready=5)))

    assert at >= 3


def test_where_there_is_no_room_or_only_tones_it_is_not_said() -> None:
    assert rules(routine(step(hold=4, get_ready=3))) == []
    assert rules(routine(step(hold=30)), verbosity="tones") == []
    assert RULE not in [cue.phrase.text for cue in speech(routine(step(hold=60))) if cue.phrase]


def test_a_voice_can_make_it_beforehand() -> None:
    timeline = compile_timeline(routine(step(hold=30)))

    assert Phrase(RULE, "en") in phrases(timeline, catalogue=ENGLISH, stop_rule=True)
    assert Phrase(RULE, "en") not in phrases(timeline, catalogue=ENGLISH, stop_rule=True, verbosity="tones")
