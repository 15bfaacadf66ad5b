"""The window goes when the system, or the terminal that it came from, asks for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.devices.signals import ShutdownSignals
from backstride.ui.services.process import ShutdownNotifier
from tests.support.patience import LIMIT

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_told_while_nothing_else_happens(qtbot: QtBot, number: signal.Signals) -> None:
    with ShutdownSignals().watched() as leaving:
        farewell = ShutdownNotifier(leaving)
        with qtbot.waitSignal(farewell.asked):
            signal.raise_signal(number)

    assert leaving.asked


@pytest.mark.skipif(sys.platform == "win32", reason="there no program is sent such a signal")
def test_control_c_closes_the_window_and_the_session_can_go_on(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    program = subprocess.Popen(  # noqa: S603  because nothing of it comes from outside
        [sys.executable, "-m", "backstride", "--home", str(home), "play", "--silent", "diaphragmatic-breathing-5"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        qtbot.waitUntil(lambda: any(home.glob("sessions/*.jsonl")))
        program.send_signal(signal.SIGINT)
        said = program.communicate(timeout=LIMIT)[1]
    finally:
        program.kill()

    assert (program.returncode, said) == (0, "")
    assert len(list(home.glob("sessions/*.jsonl"))) == 1
