"""A session as sound: each tone and each phrase is in the file where the plan has it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from backstride.devices.wav import CUE_FORM, parse, samples_of
from backstride.exchange.audio import Heard, begins, heard, subtitles, write_wav
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import text
from backstride.routine.model import NoteStep, Tempo
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Cue, Phrase
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import routine, step

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
RATE = CUE_FORM.rate
WORD = array("h", [0] * (RATE // 200) + [9000, -9000] * (RATE // 4) + [0] * (RATE // 50))
"""Half a second of a voice, with the silence that is left before and after."""


def tone(kind: str) -> array[int]:
    return samples_of(parse((SOUNDS / f"{kind}.wav").read_bytes())[1])


def clip(cue: Cue) -> array[int]:
    return WORD if cue.phrase else tone(cue.kind)


def written(timeline: Timeline, cues: Iterable[Heard]) -> array[int]:
    with TemporaryFile() as file:
        write_wav(file, timeline, tuple(cues), clip)
        file.seek(0)
        form, frames = parse(file.read())
    assert form == CUE_FORM
    return samples_of(frames)


def onset(samples: array[int], place: int) -> int:
    """Return the first sample that is heard from *place* on."""
    return next(index for index in range(place, len(samples)) if abs(samples[index]) > 60)


@pytest.fixture(scope="module")
def played() -> tuple[Timeline, tuple[Heard, ...]]:
    example = routine(
        step("plank", hold=20.0, sets=2, rest=8.0),
        step("bridge", reps=(3,), tempo=Tempo(2.0, 2.0, 2.0)),
        step("bridge", reps=(4,)),
        NoteStep(note=text("Well done."), length=5.0),
    )
    timeline = compile_timeline(example)
    cues = compile_cues(timeline, catalogue=IN_ENGLISH, measure=lambda _: len(WORD) / RATE)
    return timeline, heard(timeline, cues)


def test_open_phases_take_as_long_as_is_estimated(played: tuple[Timeline, tuple[Heard, ...]]) -> None:
    timeline, cues = played

    assert begins(timeline)[-1] == pytest.approx(timeline.about)
    assert len(written(timeline, cues)) == round((timeline.about + 2.0) * RATE)


def test_every_onset_is_where_the_plan_has_it_to_five_thousandths(played: tuple[Timeline, tuple[Heard, ...]]) -> None:
    timeline, cues = played
    assert {each.cue.kind for each in cues} >= {"begin", "rest", "countdown", "finish", "rep-out", "speech", "halfway"}
    for kind in {each.cue.kind for each in cues}:
        of_kind = [each for each in cues if each.cue.kind == kind]
        samples = written(timeline, of_kind)
        own = clip(of_kind[0].cue)
        for each in of_kind:
            place = round(each.at * RATE)
            assert abs(place / RATE - each.at) < 0.001
            assert onset(samples, place) - place == onset(own, 0)
            assert onset(own, 0) / RATE <= 0.005


def test_what_sounds_together_is_mixed_and_not_cut(played: tuple[Timeline, tuple[Heard, ...]]) -> None:
    timeline, cues = played
    whole = written(timeline, cues)
    parts = [
        written(timeline, [each for each in cues if (each.cue.phrase is None) is tones]) for tones in (True, False)
    ]

    assert max(whole) <= 2**15 - 1
    assert all(whole[place] == sum(part[place] for part in parts) for place in range(0, len(whole), 501))


def test_a_phrase_ends_where_the_next_one_begins() -> None:
    timeline = compile_timeline(routine(step("plank", hold=10.0)))
    said = [Cue(phase=0, at=at, kind="speech", phrase=Phrase("Hold.", "en"), length=0.5) for at in (0.0, 0.25)]
    cues = [Heard(cue.at, cue) for cue in said]
    samples = written(timeline, cues)

    assert [abs(samples[round(at * RATE)]) for at in (0.24, 0.2505, 0.26, 0.74, 0.8)] == [9000, 0, 9000, 9000, 0]
    assert subtitles(cues) == ("1\n00:00:00,000 --> 00:00:00,250\nHold.\n\n2\n00:00:00,250 --> 00:00:00,750\nHold.\n")


def test_subtitles_are_what_is_said_in_order_and_never_two_at_once(played: tuple[Timeline, tuple[Heard, ...]]) -> None:
    _, cues = played
    blocks = [block.split("\n") for block in subtitles(cues).strip().split("\n\n")]
    times = [block[1].split(" --> ") for block in blocks]

    assert [block[0] for block in blocks] == [str(number) for number in range(1, len(blocks) + 1)]
    assert [block[2] for block in blocks] == [each.cue.phrase.text for each in cues if each.cue.phrase]
    assert all(one[1] <= other[0] for one, other in pairwise(times))
