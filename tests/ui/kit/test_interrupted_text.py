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
from backstride.ui.kit.interrupted_text import cut_off
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


def test_it_says_where_it_was() -> None:
    said = cut_off(interrupted(), TIMELINE, now=NOW, catalogue=ENGLISH)

    assert said.place == "You stopped at Half-kneeling hip flexor stretch, set 2, left side, 14 s left."
    assert [answer for answer, _ in said.answers] == ["go-on", "start again", "leave it"]


def test_it_says_what_a_side_means_in_its_exercise() -> None:
    words = SideWords(left=text("left knee down"), right=text("right knee down"))
    exercises = {name: replace(exercise, side_words=words) for name, exercise in DEMO.exercises.items()}
    timeline = compile_timeline(replace(DEMO, exercises=exercises))
    said = cut_off(interrupted(mark=fingerprint(timeline)), timeline, now=NOW, catalogue=ENGLISH)

    assert said.place == "You stopped at Half-kneeling hip flexor stretch, set 2, left knee down, 14 s left."


def test_a_routine_that_changed_can_only_be_started_again() -> None:
    said = cut_off(interrupted(mark="another"), TIMELINE, now=NOW, catalogue=ENGLISH)

    assert said.place == "You stopped at set 2, left side, 14 s left."
    assert [answer for answer, _ in said.answers] == ["start again", "leave it"]
    assert "changed" in said.problem


def test_a_routine_that_is_gone_cannot_be_started_at_all() -> None:
    said = cut_off(interrupted(), None, now=NOW, catalogue=ENGLISH)

    assert [answer for answer, _ in said.answers] == ["leave it"]
    assert "gone or has errors now" in said.problem


@pytest.mark.parametrize(
    ("stopped", "how", "when"),
    [
        ("2026-11-22T10:04:00+00:00", "interrupted", "Interrupted today at 10:04"),
        ("2026-11-21T23:59:00+00:00", "interrupted", "Interrupted yesterday at 23:59"),
        ("2026-10-02T06:00:00+00:00", "interrupted", "Interrupted on 2 October at 06:00"),
        ("2026-11-22T10:04:00+00:00", "left", "Stopped today at 10:04"),
        ("2026-11-21T23:59:00+00:00", "stopped", "Stopped yesterday at 23:59"),
        ("2026-10-02T06:00:00+00:00", "left", "Stopped on 2 October at 06:00"),
    ],
)
def test_it_says_how_and_when_it_ended(stopped: str, how: str, when: str) -> None:
    session = replace(interrupted(stopped), how=how)
    assert cut_off(session, TIMELINE, now=NOW, catalogue=ENGLISH).when == when


def test_it_says_when_as_the_reader_writes_a_date() -> None:
    told = cut_off(interrupted("2026-10-02T06:00:00+00:00"), TIMELINE, now=NOW, catalogue=GERMAN)

    assert told.when == "Am 2. Oktober um 06:00 unterbrochen"
