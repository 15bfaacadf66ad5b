"""The session as a media player, asked and steered by `playerctl` over a bus of the test's own."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.devices import awake
from backstride.devices.bus import connect
from backstride.session.states import State
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import build, show_app
from backstride.ui.context import LaunchOptions
from backstride.ui.session.screen import SessionScreen
from tests.support.bus import DAEMON, private_bus
from tests.support.visitor import Visitor, enter, evening, leave

PLAYERCTL = shutil.which("playerctl")
pytestmark = [
    pytest.mark.skipif(not (DAEMON and PLAYERCTL), reason="needs dbus-daemon and playerctl"),
    pytest.mark.qt_log_ignore("This plugin does not support raise"),
]

ROUTINE = """\
format: 1
title: For the media keys
defaults: {get_ready: 1s}
steps:
  - exercise: dead-bug
    reps: 10
  - exercise: forearm-plank
    hold: 40s
"""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setattr(awake, "open_awake", awake.SilentAwake)  # wakepy's connections are freed unclosed
        yield address


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths, bus: str) -> Iterator[Visitor]:
    assert bus
    (paths.own_library / "keys.yaml").write_text(ROUTINE)
    settings = Settings(first_run_done=True, language="en", explain="never", lead_in=0)
    visitor = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


def playerctl(visitor: Visitor, *words: str) -> str:
    """Call the real thing, while the window goes on."""
    command = [str(PLAYERCTL), "-p", "backstride", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as called:  # noqa: S603  because it is on the path
        visitor.qtbot.waitUntil(lambda: called.poll() is not None)
        assert called.stdout is not None
        return called.stdout.read().strip()


def begin(visitor: Visitor) -> None:
    visitor.app.features.navigator.start_card("keys")
    visitor.qtbot.waitUntil(
        lambda: visitor.sees(SessionScreen) and visitor.page_as(SessionScreen).conductor is not None
    )
    visitor.qtbot.waitUntil(lambda: "Playing" in playerctl(visitor, "status"))


def state(visitor: Visitor) -> State:
    return visitor.conductor.session.state


def test_there_is_a_player_only_while_a_session_runs(visitor: Visitor) -> None:
    assert playerctl(visitor, "status") == "No players found"

    begin(visitor)
    visitor.app.features.session.suspend()

    visitor.qtbot.waitUntil(lambda: playerctl(visitor, "status") == "No players found")


def test_a_session_that_began_before_the_window_was_joined_to_the_desktop_has_a_player(
    qtbot: QtBot, qapp: QApplication, paths: Paths, bus: str
) -> None:
    assert bus
    (paths.own_library / "keys.yaml").write_text(ROUTINE)
    options = LaunchOptions(silent=True, routine="keys", play=True)
    app = build(qapp, paths, Settings(first_run_done=True, language="en", explain="never"), options, evening)
    visitor = Visitor(app, qtbot)
    show_app(qapp, app, options)

    visitor.qtbot.waitUntil(lambda: playerctl(visitor, "status") == "Playing")
    leave(visitor)


def test_a_headset_s_button_pauses_and_continues(visitor: Visitor) -> None:
    begin(visitor)

    playerctl(visitor, "play-pause")
    assert state(visitor) is State.PAUSED
    assert playerctl(visitor, "status") == "Paused"
    playerctl(visitor, "play-pause")
    assert state(visitor) is not State.PAUSED
    playerctl(visitor, "pause")
    playerctl(visitor, "play")
    assert playerctl(visitor, "status") == "Playing"


def test_what_is_shown_is_the_exercise_next_leads_on_and_to_seek_does_not(visitor: Visitor) -> None:
    begin(visitor)
    names = {
        each.id: each.name.read("en") for each in visitor.conductor.session.plan.timeline.routine.exercises.values()
    }

    shown = "{{title}}|{{artist}}|{{album}}|{{duration(mpris:length)}}"
    first = playerctl(visitor, "metadata", "--format", shown)
    while visitor.conductor.session.phase.exercise == "dead-bug":
        playerctl(visitor, "next")
    second = playerctl(visitor, "metadata", "--format", shown)

    playerctl(visitor, "position", "30")
    assert visitor.conductor.session.phase.exercise == "forearm-plank"

    assert first.startswith(f"{names['dead-bug']}|For the media keys|For the media keys|1:")
    assert second.startswith(f"{names['forearm-plank']}|")
    assert 0 < float(playerctl(visitor, "position")) < 90
    playerctl(visitor, "previous")
    assert visitor.conductor.session.phase.exercise == "dead-bug"


def test_stop_asks_as_escape_does_and_nothing_is_lost(visitor: Visitor) -> None:
    begin(visitor)

    playerctl(visitor, "stop")

    assert visitor.page_as(SessionScreen).dialogs.open
    visitor.press(Qt.Key.Key_Escape)
    assert visitor.sees(SessionScreen)


def test_what_changes_is_reported(visitor: Visitor) -> None:
    with connect() as listening:
        listening.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", path="/org/mpris/MediaPlayer2")))
        begin(visitor)
        playerctl(visitor, "pause")
        playerctl(visitor, "next")
        heard = []
        try:
            while True:
                heard.append(listening.receive(timeout=0.5))
        except TimeoutError:
            pass

    signals = [(each.header.fields[3], each.body) for each in heard if each.header.message_type is MessageType.signal]
    changed = [body[1] for name, body in signals if name == "PropertiesChanged"]
    assert {"PlaybackStatus": ("s", "Paused")} in changed
    assert all("Position" not in each for each in changed[1:])
    assert any(name == "Seeked" and body[0] > 0 for name, body in signals)


def test_hostile_calls_are_refused_and_the_session_goes_on(visitor: Visitor) -> None:
    begin(visitor)
    place = DBusAddress("/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.backstride", "org.mpris.MediaPlayer2.Player")
    odd = DBusAddress("/else", "org.mpris.MediaPlayer2.backstride", "org.mpris.MediaPlayer2.Player")
    props = DBusAddress(place.object_path, place.bus_name, "org.freedesktop.DBus.Properties")
    calls = [
        new_method_call(place, "Next", "s", ("x" * 100_000,)),
        new_method_call(place, "Explode"),
        new_method_call(place, "OpenUri", "s", ("file:///etc/passwd",)),
        new_method_call(odd, "Next"),
        new_method_call(props, "Get", "ss", ("org.mpris.MediaPlayer2.Player", "\N{PILE OF POO}")),
        new_method_call(props, "Set", "ssv", ("org.mpris.MediaPlayer2.Player", "Volume", ("d", 9.0))),
        new_method_call(props, "GetAll", "i", (3,)),
    ]
    before = visitor.conductor.session.phase
    with connect() as caller:
        for call in calls:
            caller.send(call)
        answers: list[MessageType] = []
        while len(answers) < len(calls):
            QApplication.processEvents()
            try:
                message = caller.receive(timeout=0.01)
            except TimeoutError:
                continue
            if message.header.message_type in (MessageType.error, MessageType.method_return):
                answers.append(message.header.message_type)

    assert set(answers) == {MessageType.error}
    assert visitor.conductor.session.phase is before
