"""Whoever presses at random does the window no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_keys_and_clicks_at_random_neither_raise_nor_warn_nor_crash(seed: str) -> None:
    said = subprocess.run(  # noqa: S603  because nothing of it comes from outside
        [sys.executable, "-X", "faulthandler", "-m", "tools.mash", "--presses", "150", "--seed", seed],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "src:.", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )

    assert (said.stdout, said.stderr, said.returncode) == ("150 presses, 0 complaints\n", "", 0)
