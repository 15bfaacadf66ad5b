"""What the tests of the devices need: engines that misbehave on purpose."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.python_program import write_program

ENGINE = """import pathlib, sys, time, wave
text = sys.stdin.read()
with open({log!r}, "a") as log:
    log.write(text + "\\n")
def speak(path, seconds=1.0, rate=22050, width=2, loud=b"\\x10\\x27"):
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(width)
        out.setframerate(rate)
        quiet = bytes(width * int(rate * 0.2))
        out.writeframes(quiet + loud[:width] * int(rate * seconds) + quiet)
{body}
"""


@pytest.fixture
def engine_script(tmp_path: Path) -> Callable[[str], str]:
    """Return a maker of speech commands: the body gets ``text``, ``speak(path)`` and ``sys.argv[1]``, the file."""

    def make(body: str) -> str:
        script = tmp_path / "engine.py"
        write_program(script, ENGINE.format(log=str(tmp_path / "said.log"), body=body))
        return f"{shlex.quote(str(script))} {{file}}"

    return make


@pytest.fixture
def without_pico(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Pico not be installed."""
    monkeypatch.setitem(sys.modules, "py_nanotts", None)
