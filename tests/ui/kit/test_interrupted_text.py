"""A session that was cut off, in words."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.history.journal_reader import Interrupted, fingerprint
from backstride.i18n.text import text
from backstride.routine.model import SideWords
from backstride.session.player import Position
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.interrupted_text import paused_words, place
from tests.support.languages import ENGLISH, GERMAN
from tests.support.session_states import DEMO, STATES, position

TIMELINE = compile_timeline(DEMO)
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


def interrupted(stopped: str = "2026-11-22T10:04:00+00:00", mark: str = "") -> Interrupted:
    here = position(TIMELINE, STATES["hold"])
    return Interrupted(
        journal=Path("x.jsonl"),
        uid="a",
        routine="every-kind",
        title="Every kind of step",
        goals=(),
        file="every-kind.yaml",
        minutes=None,
        explained=(),
        eased=(),
        fingerprint=mark or fingerprint(TIMELINE),
        planned=800.0,
        started=stopped,
        stopped=stopped,
        clock=20.0,
        how="interrupted",
        position=Position(here.phase, 16.0),
        left=14.0,
        kind="work",
        exercise="hip-flexor",
        side="left",
        set=2,
        done=(),
    )


def test_it_says_where_it_was_how_much_is_left_and_shows_the_strip() -> None:
    said = paused_words(interrupted(), TIMELINE, now=NOW, catalogue=ENGLISH)

    assert (said.title, said.place) == ("Every kind of step", "1 of 6: Half-kneeling hip flexor stretch, left side")
    assert said.exercise == "hip-flexor"
    assert (len(said.segments), said.index) == (len(TIMELINE.phases), interrupted().position.phase)
    assert said.share == pytest.approx(16 / 30)
    assert said.left.endswith(" left")


def test_it_says_what_a_side_means_in_its_exercise() -> None:
    words = SideWords(left=text("left knee down"), right=text("right knee down"))
    exercises = {name: replace(exercise, side_words=words) for name, exercise in DEMO.exercises.items()}
    timeline = compile_timeline(replace(DEMO, exercises=exercises))
    said = paused_words(interrupted(mark=fingerprint(timeline)), timeline, now=NOW, catalogue=ENGLISH)

    assert said.place == "1 of 6: Half-kneeling hip flexor stretch, left knee down"
    assert place(interrupted(), timeline, ENGLISH) == (
        "Half-kneeling hip flexor stretch, set 2, left knee down, 14 s left"
    )


def test_a_place_in_what_the_person_ends_has_no_share() -> None:
    open_ended = next(phase.index for phase in TIMELINE.phases if phase.length is None)
    there = replace(interrupted(), position=Position(open_ended, 7.0))
    before = replace(interrupted(), position=Position(open_ended, 0.0))
    said, other = (paused_words(each, TIMELINE, now=NOW, catalogue=ENGLISH) for each in (there, before))

    assert (said.share, said.left) == (0.0, other.left)


@pytest.mark.parametrize(
    ("stopped", "when"),
    [
        ("2026-11-22T18:29:30+00:00", "Paused just now"),
        ("2026-11-22T18:10:00+00:00", "Paused 20 minutes ago"),
        ("2026-11-22T10:04:00+00:00", "Paused today at 10:04"),
        ("2026-11-21T23:59:00+00:00", "Paused yesterday at 23:59"),
    ],
)
def test_it_says_when_it_was_left(stopped: str, when: str) -> None:
    assert paused_words(interrupted(stopped), TIMELINE, now=NOW, catalogue=ENGLISH).when == when


def test_it_says_so_in_the_language_of_the_reader() -> None:
    said = paused_words(interrupted("2026-11-22T18:10:00+00:00"), TIMELINE, now=NOW, catalogue=GERMAN)

    assert said.when == "Vor 20 Minuten unterbrochen"
