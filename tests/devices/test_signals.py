"""Who is asked to leave leaves, in good order where that works."""

import os
import signal
import socket
import sys
import threading

import pytest

from backstride.devices.signals import ShutdownSignals
from tests.support.patience import until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there no program is sent such a signal")


def test_a_signal_is_heard_and_makes_the_handle_readable() -> None:
    ended: list[int] = []
    with ShutdownSignals(grace=30.0, end=ended.append).watched() as leaving:
        os.kill(os.getpid(), signal.SIGTERM)
        assert until(lambda: readable(leaving))
        leaving.drain()

        assert leaving.asked
        assert not readable(leaving)
    assert ended == []


def readable(leaving: ShutdownSignals) -> bool:
    with socket.socket(fileno=os.dup(leaving.fileno())) as handle:
        try:
            return bool(handle.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
        except BlockingIOError:
            return False


def test_what_hangs_is_ended_when_its_grace_is_over() -> None:
    ended: list[int] = []
    with ShutdownSignals(grace=0.0, end=ended.append).watched():
        os.kill(os.getpid(), signal.SIGTERM)

        assert until(lambda: ended)
    assert ended == [128 + signal.SIGTERM]


def test_another_signal_only_wakes() -> None:
    ended: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    with ShutdownSignals(grace=0.0, end=ended.append).watched() as leaving:
        os.kill(os.getpid(), signal.SIGUSR1)
        assert until(lambda: readable(leaving))
    signal.signal(signal.SIGUSR1, before)

    assert (leaving.asked, ended) == (False, [])


def test_afterwards_signals_do_what_they_did_before_and_no_thread_is_left() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with ShutdownSignals().watched():
        assert signal.getsignal(signal.SIGTERM) != before

    assert signal.getsignal(signal.SIGTERM) == before
    assert not [each for each in threading.enumerate() if each.name == "leaving"]
