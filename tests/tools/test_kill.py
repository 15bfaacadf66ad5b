"""Sessions whose processes are killed are neither lost nor doubled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_of_sessions_that_are_killed_none_is_lost_or_doubled() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "tools.kill", "--terminal", "12", "--window", "3"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )

    assert said.stdout.startswith("15 kills "), said.stdout + said.stderr
    assert ": 0 lost, 0 doubled, 0 wrong (seed " in said.stdout
    assert said.returncode == 0
