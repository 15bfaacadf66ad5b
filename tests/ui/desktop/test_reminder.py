"""Reminders of the window: at their time, once, never in a session; and what their buttons do."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.routine.reminding import WEEKDAYS
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.storage.user_timer import is_set, unit_name
from backstride.ui.context import LaunchOptions, Shell
from backstride.ui.desktop.reminder import ReminderService
from backstride.ui.kit.style import Style
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.services.preferences import Preferences
from backstride.ui.window import Window
from tests.support.bus import DAEMON, private_bus
from tests.support.notifications import Daemon, notification_daemon
from tests.support.patience import until

pytestmark = pytest.mark.skipif(not DAEMON, reason="needs dbus-daemon")


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Daemon]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
        with notification_daemon(address) as found:
            yield found


@dataclass
class Evening:
    """A reminder every day at 18:30, and the clock on the wall."""

    shell: Shell
    moment: datetime
    service: ReminderService = field(init=False)
    started: list[str] = field(default_factory=list)

    def begin(self) -> None:
        self.service = ReminderService(self.shell)
        self.service.started.connect(self.started.append)

    def at(self, time: str, days: int = 0) -> None:
        hour, minute = map(int, time.split(":"))
        self.moment = self.moment.replace(hour=hour, minute=minute) + timedelta(days=days)
        self.service.look()


@pytest.fixture
def evening(qtbot: QtBot, style: Style, paths: Paths, daemon: Daemon) -> Iterator[Evening]:
    assert daemon.began.is_set()
    window = Window()
    window.look = style
    qtbot.addWidget(window)
    settings = Settings(remind_days=WEEKDAYS, remind_at="18:30")
    shell = Shell(
        paths=paths,
        options=LaunchOptions(),
        language="en",
        style=style,
        preferences=Preferences(paths.settings_file, settings),
        window=window,
        now_playing=NowPlaying(window),
        now=lambda: found.moment,
    )
    found = Evening(shell, datetime.fromisoformat("2026-11-30T12:00:00+01:00"))
    found.begin()
    yield found
    found.service.close()


def test_it_reminds_at_its_time_and_once(qtbot: QtBot, evening: Evening, daemon: Daemon) -> None:
    evening.at("18:29")
    evening.at("18:30")
    qtbot.waitUntil(lambda: len(daemon.shown) == 1)
    evening.at("18:31")
    daemon.press("start")
    qtbot.waitUntil(lambda: evening.started == ["token of 1"])
    evening.at("18:40")
    evening.at("19:00")

    assert len(daemon.shown) == 1
    assert daemon.shown[0][3:5] == ("Time for your routine", "It is ready when you are.")


def test_later_is_half_an_hour_later(qtbot: QtBot, evening: Evening, daemon: Daemon) -> None:
    evening.at("18:30")
    qtbot.waitUntil(lambda: len(daemon.shown) == 1)
    daemon.press("later")
    qtbot.waitUntil(lambda: evening.service._later is not None)

    evening.at("18:59")
    assert len(daemon.shown) == 1
    evening.at("19:00")
    qtbot.waitUntil(lambda: len(daemon.shown) == 2)


def test_a_session_is_not_disturbed_and_takes_back_what_is_shown(
    qtbot: QtBot, evening: Evening, daemon: Daemon
) -> None:
    evening.shell.now_playing.occupy()
    evening.at("18:30")
    evening.shell.now_playing.end()
    evening.at("18:45")
    assert daemon.shown == []

    evening.at("18:30", days=1)
    qtbot.waitUntil(lambda: len(daemon.shown) == 1)
    evening.shell.now_playing.began.emit()
    qtbot.waitUntil(lambda: daemon.taken_back == [1])


def test_of_a_week_asleep_one_is_shown_at_most(qtbot: QtBot, evening: Evening, daemon: Daemon) -> None:
    evening.at("08:00", days=7)
    assert daemon.shown == []
    evening.at("19:30")
    qtbot.waitUntil(lambda: len(daemon.shown) == 1)


def test_what_the_system_waits_for_is_left_to_it(evening: Evening, daemon: Daemon, tmp_path: Path) -> None:
    units = tmp_path / "config" / "systemd" / "user"
    units.mkdir(parents=True)
    (units / f"{unit_name(evening.shell.paths)}.timer").write_text("")

    evening.at("18:30")

    assert daemon.shown == []


def test_what_was_chosen_just_before_the_end_is_set_all_the_same(
    evening: Evening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run" / "systemd").mkdir(parents=True)
    (tmp_path / "run" / "systemd" / "private").write_text("")
    (tmp_path / "systemctl").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/told\n')
    (tmp_path / "systemctl").chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    evening.service.set_soon()
    evening.service.close()

    assert until(lambda: (tmp_path / "told").exists() and "restart" in (tmp_path / "told").read_text())
    assert is_set(evening.shell.paths)


def test_without_days_nothing_wakes_it(evening: Evening) -> None:
    evening.shell.preferences.now = replace(evening.shell.preferences.now, remind_days=())
    evening.service.set_soon()

    assert not evening.service._clock.isActive()


def test_of_a_plan_nobody_is_reminded_after_its_last_day(qtbot: QtBot, evening: Evening, daemon: Daemon) -> None:
    now = evening.shell.preferences.now
    evening.shell.preferences.now = replace(
        now, remind_days=("plan",), plan_days=("monday", "tuesday"), plan_until="2026-11-30"
    )
    evening.at("18:29", days=1)
    evening.at("18:31")
    assert evening.service._question is None
    evening.shell.preferences.now = replace(evening.shell.preferences.now, plan_until="")
    evening.at("18:00", days=6)
    evening.at("18:31")

    qtbot.waitUntil(lambda: len(daemon.shown) == 1)
