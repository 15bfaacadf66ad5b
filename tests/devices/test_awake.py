"""Keeping the screen lit: never in the caller's way, and never longer than the process lives."""

from __future__ import annotations

import importlib.util
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from backstride.devices.awake import Awake, DesktopAwake, SilentAwake, open_awake
from tests.support.bus import DAEMON, line_of, private_bus, start_on
from tests.support.english import english
from tests.support.patience import LIMIT, until

DESKTOP = """
import sys
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return
from jeepney.bus_messages import MatchRule
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.ScreenSaver"))
bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", member="NameOwnerChanged")))
print("ready", flush=True)
holder = None
while True:
    message = bus.receive()
    fields = message.header.fields
    member = fields.get(HeaderFields.member)
    if member == "Inhibit":
        holder = fields[HeaderFields.sender]
        bus.send(new_method_return(message, "u", (7,)))
        print("inhibit", flush=True)
    elif member == "UnInhibit":
        bus.send(new_method_return(message))
        print("uninhibit", message.body[0], flush=True)
    elif member == "NameOwnerChanged" and message.body[0] == holder and not message.body[2]:
        print("gone", flush=True)
"""
PORTAL = """
import sys
from jeepney import HeaderFields, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
print("ready", flush=True)
while True:
    message = bus.receive()
    fields = message.header.fields
    member, signature = fields.get(HeaderFields.member), fields.get(HeaderFields.signature)
    if (member, signature) == ("Inhibit", "sua{sv}"):
        bus.send(new_method_return(message, "o", ("/org/freedesktop/portal/desktop/request/1",)))
        print("inhibit", message.body[1], flush=True)
    elif member == "Close":
        print("close", fields[HeaderFields.path].rpartition("/")[2], flush=True)
"""
SESSION = """
from backstride.devices.awake import open_awake
awake = open_awake()
awake.keep()
print(input())
awake.release()
print(input())
"""


@dataclass
class Granted:
    active: bool


class Desk:
    """A desktop that grants, refuses, or does not answer until it is let."""

    def __init__(self, *, grants: bool = True, answers: bool = True) -> None:
        self.grants = grants
        self.answered = threading.Event()
        self.entered = threading.Event()
        self.left = threading.Event()
        if answers:
            self.answered.set()

    @contextmanager
    def present(self) -> Iterator[Granted]:
        self.answered.wait(LIMIT)
        yield Granted(self.grants)
        self.left.set()


def threads() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name == "awake"}


def test_the_desktop_is_asked_and_told_when_it_is_over() -> None:
    desk = Desk()
    awake = DesktopAwake(desk.present)

    awake.keep()
    held = until(lambda: awake.held)
    awake.release()

    assert held
    assert desk.left.wait(LIMIT)
    assert until(lambda: not awake.held)
    assert awake.problem is None


def test_asking_twice_is_asking_once() -> None:
    desk = Desk()
    awake = DesktopAwake(desk.present)

    awake.keep()
    awake.keep()
    awake.release()

    assert desk.left.wait(LIMIT)


def test_it_can_be_kept_again_after_a_release() -> None:
    desk = Desk()
    awake = DesktopAwake(desk.present)

    awake.keep()
    awake.release()
    awake.keep()

    assert desk.left.wait(LIMIT)
    held = until(lambda: awake.held)
    awake.release()

    assert held


def test_a_release_ends_the_thread_that_asked() -> None:
    awake = DesktopAwake(Desk().present)
    others = threads()

    awake.keep()
    asking = threads() - others
    awake.release()

    assert asking
    assert until(lambda: not threads() & asking)


def test_a_desktop_that_refuses_is_told_in_one_sentence() -> None:
    awake = DesktopAwake(Desk(grants=False).present)

    awake.keep()
    told = until(lambda: awake.problem)
    problem, held = english(awake.problem), awake.held
    awake.release()

    assert told
    assert "power settings" in problem
    assert not held


def test_a_desktop_that_does_not_answer_keeps_nobody_waiting() -> None:
    desk = Desk(answers=False)
    awake = DesktopAwake(desk.present)

    awake.keep()
    awake.release()

    assert not awake.held
    desk.answered.set()
    assert desk.left.wait(LIMIT)


def test_the_twin_remembers_what_was_asked() -> None:
    awake: Awake = SilentAwake()

    awake.keep()
    kept = awake.held
    awake.release()

    assert (kept, awake.held) == (True, False)


def test_releasing_what_was_never_kept_asks_nobody() -> None:
    awake = open_awake()

    awake.release()

    assert not awake.held
    assert awake.problem is None


@pytest.fixture
def address() -> Iterator[str]:
    if DAEMON is None or importlib.util.find_spec("jeepney") is None:
        pytest.skip("dbus-daemon or jeepney is not installed")
    with private_bus() as address:
        yield address


@pytest.fixture
def desktop(address: str) -> Iterator[subprocess.Popen[str]]:
    """A screen saver service on a bus of its own, which prints what it is asked."""
    desktop = start_on(address, DESKTOP)
    assert line_of(desktop) == "ready"
    yield desktop
    desktop.kill()
    desktop.communicate()


def test_the_real_service_is_asked_and_released(desktop: subprocess.Popen[str], address: str) -> None:
    session = start_on(address, SESSION)

    asked = line_of(desktop)
    assert session.stdin is not None
    session.stdin.write("over\n")
    session.stdin.flush()
    released = line_of(desktop)
    session.communicate("\n")

    assert (asked, released) == ("inhibit", "uninhibit 7")


def test_where_only_the_portal_answers_it_is_asked_and_released(address: str) -> None:
    portal = start_on(address, PORTAL)
    assert line_of(portal) == "ready"
    session = start_on(address, SESSION)

    asked = line_of(portal)
    assert session.stdin is not None
    session.stdin.write("over\n")
    session.stdin.flush()
    released = line_of(portal)
    session.communicate("\n")
    portal.kill()
    portal.communicate()

    assert (asked, released) == ("inhibit 8", "close 1")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_when_the_process_is_killed_the_screen_may_go_dark(desktop: subprocess.Popen[str], address: str) -> None:
    session = start_on(address, SESSION)

    asked = line_of(desktop)
    session.send_signal(signal.SIGKILL)
    session.communicate()

    assert (asked, line_of(desktop)) == ("inhibit", "gone")


def test_a_desktop_library_that_raises_costs_the_lit_screen_only() -> None:
    @contextmanager
    def present() -> Iterator[Granted]:
        message = "no such bus"
        raise ValueError(message)
        yield Granted(active=True)

    awake = DesktopAwake(present)
    awake.keep()

    assert until(lambda: awake.problem)
    assert english(awake.problem).startswith("Your screen may turn off during a session: this desktop")
    assert not awake.held
