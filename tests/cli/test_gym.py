"""The kiosk of a desktop is started again whatever ends it, but not where staff or the system did."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backstride.cli.gym import Keeper

COUNTS = """
import os, signal, sys
from pathlib import Path
file = Path(sys.argv[1])
begun = len(file.read_text()) if file.exists() else 0
file.write_text("x" * (begun + 1))
ending = sys.argv[2:][begun]
os.kill(os.getpid(), signal.SIGKILL) if ending == "killed" else sys.exit(int(ending))
"""
WAITS = "import sys, time; print('begun', flush=True); time.sleep(60)"
KEEPS = "import os, sys; from backstride.cli.gym import Keeper; sys.exit(Keeper(sys.argv[1:], os.environ).run())"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so there")
@pytest.mark.parametrize(
    ("endings", "code"),
    [
        (("0",), 0),
        (("killed", "139", "75", "0"), 0),
        (("killed", "143"), 143),
        (("70", "1"), 1),
        (("3",), 3),
    ],
)
def test_only_staff_the_system_and_what_cannot_start_end_it(
    tmp_path: Path, endings: tuple[str, ...], code: int
) -> None:
    command = [sys.executable, "-I", "-c", COUNTS, str(tmp_path / "begun"), *endings]

    assert Keeper(command, os.environ, pause=0.0).run() == code
    assert len((tmp_path / "begun").read_text()) == len(endings)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_signal_to_leave_reaches_the_kiosk_and_ends_both() -> None:
    words = [sys.executable, "-c", KEEPS, sys.executable, "-I", "-c", WAITS]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as keeper:  # noqa: S603  because it is this Python
        assert keeper.stdout
        assert keeper.stdout.readline() == "begun\n"
        began = time.monotonic()
        keeper.send_signal(signal.SIGTERM)

        assert keeper.wait(30) == 143
        assert time.monotonic() - began < 30
