"""What a desktop is shown of a session, and what its buttons mean in each state."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.session.states import TRANSITIONS, Command, State
from backstride.ui.desktop.media import METHODS, PLAYER, command_of, introspection, media_state
from tests.support.session_states import STATES, timeline_of, view_of

ART = Path("/icon.svg")
C = Command


def properties(state: str, *commands: Command) -> dict[str, object]:
    shown = media_state(timeline_of(STATES[state]), view_of(state, *commands), ART, IN_ENGLISH).properties
    return {name: value for name, (_, value) in shown.items()}


@pytest.mark.parametrize(
    ("state", "method", "command"),
    [
        (State.RUNNING, "PlayPause", C.PAUSE),
        (State.RUNNING, "Pause", C.PAUSE),
        (State.RUNNING, "Play", None),
        (State.RUNNING, "Previous", C.PREVIOUS),
        (State.RUNNING, "Stop", C.LEAVE),
        (State.WAITING, "Next", C.DONE),
        (State.PAUSED, "PlayPause", C.RESUME),
        (State.PAUSED, "Play", C.RESUME),
        (State.PAUSED, "Pause", None),
        (State.PAUSED, "Next", C.NEXT),
        (State.LEAD_IN, "PlayPause", C.PAUSE),
        (State.READY, "Play", C.START),
        (State.READY, "Next", None),
        (State.ENDED, "PlayPause", None),
        (State.ENDED, "Stop", None),
        (State.RUNNING, "Seek", None),
        (State.RUNNING, "OpenUri", None),
    ],
)
def test_a_button_means_what_the_state_allows(state: State, method: str, command: Command | None) -> None:
    assert command_of(method, frozenset(TRANSITIONS[state])) == command


def test_next_in_a_hold_is_next_and_not_an_answer() -> None:
    assert command_of("Next", frozenset({C.NEXT, C.PAUSE})) is C.NEXT
    assert command_of("Next", frozenset({C.NEXT, C.READY})) is C.READY


def test_what_is_offered_follows_the_state() -> None:
    running = properties("hold")
    assert [running[name] for name in ("PlaybackStatus", "CanPlay", "CanPause", "CanGoNext")] == [
        *("Playing", True, True, True)
    ]
    assert properties("hold", C.PAUSE)["PlaybackStatus"] == "Paused"
    assert running["CanSeek"] is False


def test_the_title_is_the_exercise_and_the_album_the_routine() -> None:
    metadata = properties("hold")["Metadata"]

    assert isinstance(metadata, dict)
    timeline = timeline_of(STATES["hold"])
    assert metadata["xesam:album"] == ("s", IN_ENGLISH.read(timeline.routine.title))
    assert metadata["xesam:title"][1] in {IN_ENGLISH.read(each.name) for each in timeline.routine.exercises.values()}
    assert metadata["mpris:length"] == ("x", round(sum(phase.about for phase in timeline.phases)) * 1_000_000)
    assert metadata["mpris:artUrl"] == ("s", "file:///icon.svg")


def test_what_it_can_do_is_written_down_for_tools() -> None:
    player = ET.fromstring(introspection()).find(f"interface[@name='{PLAYER}']")  # noqa: S314  because it is our own

    assert player is not None
    assert {each.get("name") for each in player.findall("method")} == set(METHODS[PLAYER])
    assert {each.get("name") for each in player.findall("property")} == set(properties("hold"))
