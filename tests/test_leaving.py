"""A signal ends the real program, whatever hangs: a decoder of pictures, a voice, the window itself."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.support.patience import LIMIT, until
from tests.support.profile import know

if sys.platform == "win32":
    pytest.skip("there no program is sent such a signal", allow_module_level=True)

ROOT = Path(__file__).parents[1]
HANGING = (sys.executable, "-c", "import time; time.sleep(600)")
RUN = "from backstride.__main__ import main\nimport sys\nsys.argv[1:] = {words}\n{before}\nmain()\n"
HANGING_DECODER = (
    f"from backstride.ui import pictures\npictures.Pictures.__init__.__kwdefaults__['process'] = {HANGING}"
)
HANGING_WINDOW = """
import threading, time
from PySide6.QtCore import QTimer
from backstride.devices import signals
from backstride.ui.session.controller import SessionController
signals.GRACE = 1.0
def hang(*_):
    open(sys.argv[2] + "/hangs", "w").close()
    time.sleep(600)
SessionController.start = hang
"""
PICTURED = """\
format: 1
title: Toes
exercises:
  toes: {title: Toes, kind: mobility, picture: toes.png}
steps:
  - exercise: toes
    for: 60s
"""

Started = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def started(tmp_path: Path, known_library: Path) -> Iterator[Started]:
    """Return a starter of the program with *words*, after the lines *before*; what is left of it is ended."""
    programs: list[subprocess.Popen[str]] = []
    home = know(tmp_path / "home", known_library)

    def start(*words: str, before: str = "") -> subprocess.Popen[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        code = RUN.format(words=["--home", str(home), *words], before=before)
        programs.append(
            subprocess.Popen([sys.executable, "-c", code], env=environment, stderr=subprocess.PIPE, text=True)  # noqa: S603  because it is this Python
        )
        return programs[-1]

    yield start
    for program in programs:
        program.kill()
        program.communicate()


def ended(program: subprocess.Popen[str]) -> tuple[int, str]:
    """Ask *program* to leave, and return its code and what it said."""
    children = psutil.Process(program.pid).children(recursive=True)
    program.send_signal(signal.SIGTERM)
    _, said = program.communicate(timeout=LIMIT)
    assert until(lambda: not [each for each in children if each.is_running() and each.status() != "zombie"])
    return program.returncode, said


def has_child(program: subprocess.Popen[str], word: str) -> bool:
    for child in psutil.Process(program.pid).children(recursive=True):
        with suppress(psutil.Error):  # it ended meanwhile
            if word in " ".join(child.cmdline()):
                return True
    return False


def test_while_a_picture_is_decoded_for_ever(started: Started, tmp_path: Path) -> None:
    (tmp_path / "toes.png").write_bytes(b"whatever")
    (tmp_path / "toes.yaml").write_text(PICTURED)
    program = started("play", str(tmp_path / "toes.yaml"), "--silent", before=HANGING_DECODER)
    assert until(lambda: has_child(program, "sleep(600)"))
    assert until(lambda: any((tmp_path / "home" / "sessions").glob("*.jsonl")))

    assert ended(program) == (0, "")


@pytest.fixture
def hanging_voice(tmp_path: Path) -> Path:
    voice = tmp_path / "voice"
    voice.write_text(f"#!{sys.executable}\nimport sys, time\ntime.sleep(600)\n")
    voice.chmod(voice.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "home" / "settings.toml").write_text(
        f'voice_command = "{voice} {{file}}"\nlanguage = "en"\nfirst_run_done = true\n'
    )
    return voice


@pytest.mark.parametrize("words", [(), ("--terminal",)], ids=["window", "terminal"])
def test_while_a_voice_does_not_answer(started: Started, hanging_voice: Path, words: tuple[str, ...]) -> None:
    program = started("play", "diaphragmatic-breathing-5", *words)
    assert until(lambda: has_child(program, str(hanging_voice)))

    code, said = ended(program)

    assert code in (0, 1)
    assert "Traceback" not in said


def test_while_the_window_itself_hangs(started: Started, tmp_path: Path) -> None:
    program = started("play", "diaphragmatic-breathing-5", "--silent", before=HANGING_WINDOW)
    assert until((tmp_path / "home" / "hangs").exists)

    code, said = ended(program)

    assert (code, said) == (128 + signal.SIGTERM, "")
    assert "had to be ended: it was in hang:" in (tmp_path / "home" / "backstride.log").read_text()
