"""Events as JSON lines: the names and keys that other programs rely on."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backstride.history.event_file import NoEventsError, open_events
from backstride.history.event_log import EventLines, event_line
from backstride.history.wall_clock import read_wall, wall
from backstride.i18n.text import Text
from backstride.session.cues import Cue, Phrase
from backstride.session.player import (
    Counted,
    CueDue,
    Event,
    LeadIn,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
    Seeked,
    SessionEnded,
    SessionStarted,
)
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support.english import english
from tests.support.examples import NOTHING_BETWEEN, routine, step

MORNING = datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=UTC)


def read(event: Event, timeline: Timeline) -> dict[str, object]:
    told: dict[str, object] = json.loads(event_line(event, timeline, MORNING))
    assert told.pop("wall") == "2026-11-22T10:00:00.123Z"
    return told


def test_the_start_names_the_routine(timeline: Timeline) -> None:
    assert read(SessionStarted(0.0), timeline) == {
        "event": "session_started", "t": 0.0, "routine": "calves", "total_s": 70.0,
    }  # fmt: skip


def test_a_phase_says_what_and_which_side(timeline: Timeline) -> None:
    assert read(PhaseStarted(5.0, timeline.phases[1]), timeline) == {
        "event": "phase_started", "t": 5.0, "index": 1, "kind": "work", "mode": "hold", "step": 1, "exercise": "calf",
        "side": "left", "set": 1, "rep": None, "round": None,
    }  # fmt: skip
    assert read(PhaseEnded(17.1 + 17.2, timeline.phases[1], 29.300000000000004, "skipped"), timeline) == {
        "event": "phase_ended", "t": 34.3, "index": 1, "completed_s": 29.3, "how": "skipped",
    }  # fmt: skip


def test_repetitions_that_are_counted_and_the_load_are_named() -> None:
    squat = replace(step("bridge", reps=("max",)), load=Text((("de", "Rucksack"), ("en", "backpack")), "en"))
    timeline = compile_timeline(routine(squat, defaults=NOTHING_BETWEEN))
    (phase,) = timeline.phases

    assert read(PhaseStarted(0.0, phase), timeline)["load"] == "backpack"
    assert read(Counted(2.0, phase, 1), timeline) == {"event": "counted", "t": 2.0, "index": 0, "reps": 1}
    assert read(PhaseEnded(9.0, phase, 9.0, "done", 4), timeline)["reps"] == 4


def test_a_cue_says_what_is_heard(timeline: Timeline) -> None:
    tone = Cue(phase=1, at=0.0, kind="begin")
    speech = Cue(phase=1, at=0.0, kind="speech", phrase=Phrase("Wadendehnung, größer", "de"))

    assert read(CueDue(5.2, tone, 5.0), timeline) == {
        "event": "cue", "t": 5.2, "kind": "begin", "text": None, "planned_t": 5.0,
    }  # fmt: skip
    assert read(CueDue(5.0, speech, 5.0), timeline)["text"] == "Wadendehnung, größer"


def test_pauses_jumps_and_the_end(timeline: Timeline) -> None:
    assert read(Paused(6.0, "sleep"), timeline) == {"event": "paused", "t": 6.0, "reason": "sleep"}
    assert read(Resumed(6.0), timeline) == {"event": "resumed", "t": 6.0}
    assert read(Seeked(6.0, 1, 2), timeline) == {"event": "seeked", "t": 6.0, "from_index": 1, "to_index": 2}
    assert read(SessionEnded(9.0, "left", 9.0, 70.0), timeline) == {
        "event": "session_ended", "t": 9.0, "how": "left", "completed_s": 9.0, "planned_s": 70.0,
    }  # fmt: skip


def test_the_countdown_after_a_pause_is_no_event_for_others(timeline: Timeline) -> None:
    assert event_line(LeadIn(6.0, 3), timeline, MORNING) == ""


def test_the_wall_clock_is_utc_to_the_millisecond() -> None:
    assert wall(datetime(2026, 11, 22, 11, 0, tzinfo=timezone(timedelta(hours=1)))) == "2026-11-22T10:00:00.000Z"


def test_lines_are_appended_one_an_event(timeline: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("before\n")

    with open_events(path) as file:
        lines = EventLines(file, timeline, lambda: MORNING)
        lines.note(Resumed(1.0))
        assert path.read_text().count("\n") == 2
        lines.note(Resumed(2.0))

    assert [json.loads(line)["t"] for line in path.read_text().splitlines()[1:]] == [1.0, 2.0]


class FullDisk(io.BytesIO):
    def write(self, _data: object, /) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_once_and_the_session_goes_on(timeline: Timeline) -> None:
    lines = EventLines(FullDisk(), timeline)

    lines.note(Resumed(1.0))
    lines.note(Resumed(2.0))

    assert english(lines.problem) == "Events are no longer written (the disk is full)."


def test_a_folder_is_no_place_for_events(tmp_path: Path) -> None:
    with pytest.raises(NoEventsError) as caught:
        open_events(tmp_path)

    assert english(caught.value.message) == f"Cannot write events to {tmp_path} (it is a folder)."


def test_a_moment_that_was_written_is_read_again() -> None:
    assert read_wall(wall(MORNING.astimezone(timezone(timedelta(hours=-9))))) == MORNING


@pytest.mark.parametrize("text", ["", "noon", "2026-11-22T10:00:00", "0001-06-01T00:00:00Z", "9999-06-01T00:00:00Z"])
def test_a_moment_that_some_place_does_not_have_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  because what it says differs
        read_wall(text)
