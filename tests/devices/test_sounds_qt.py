"""Qt's sounds on a machine without a device: quiet in every sense."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench.null_sink import NullSink, missing_tools

CUES = Path(__file__).parents[2] / "assets" / "sounds"
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
app = QCoreApplication([])
from backstride.devices.sounds import open_sounds
from backstride.i18n.catalogue import IN_ENGLISH
cues = Path(sys.argv[1])
sounds = open_sounds(cues, window=True)
sounds.prime()
sounds.set_levels(cues=0.5, voice=0.5, muted=False)
sounds.play("begin")
sounds.play_clip(cues / "rest.wav")
QTimer.singleShot(100, app.quit)
app.exec()
sounds.stop_clip()
print(type(sounds).__name__, IN_ENGLISH.say(sounds.problem) if sounds.problem else "")
sounds.close()
"""
MANY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
app = QCoreApplication([])
from backstride.devices.sounds.qt import QtSounds
sounds = QtSounds({"countdown": Path(sys.argv[1]) / "countdown.wav"}, follow=False)
sounds.prime()
tick = QTimer()
tick.timeout.connect(lambda: sounds.play("countdown"))
tick.start(100)
QTimer.singleShot(4000, app.quit)
app.exec()
"""
NO_SERVER = "PulseAudioService: pa_context_connect() failed"
"""Qt says this once when it finds no sound server; it is true, and nobody's fault."""


def run(script: str, surroundings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  because it runs this very Python
        [sys.executable, "-c", script, str(CUES)],
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path), **surroundings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no sound server to be missing")
def test_without_a_sound_server_or_player_the_program_runs_silent_and_says_why(tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path), "PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)}

    done = run(SCRIPT, nothing)

    assert done.returncode == 0
    assert done.stdout.startswith("QtSounds No sound: ")
    assert [line for line in done.stderr.splitlines() if NO_SERVER not in line] == []


@pytest.mark.slow
@pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {', '.join(missing_tools())}")
def test_many_cues_leave_the_event_loop_alone(tmp_path: Path) -> None:
    server = NullSink(tmp_path / "pulse")
    server.start()

    done = run(MANY, server.environment)
    server.die()

    assert done.returncode == 0
    assert "Invalid socket" not in done.stderr
