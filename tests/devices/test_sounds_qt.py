"""Qt's sounds on a machine without a device: quiet in every sense."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CUES = Path(__file__).parents[2] / "assets" / "sounds"
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
app = QCoreApplication([])
from backstride.devices.sounds import open_sounds
cues = Path(sys.argv[1])
sounds = open_sounds(cues, window=True)
sounds.prime()
sounds.set_levels(cues=0.5, voice=0.5, muted=False)
sounds.play("begin")
sounds.play_clip(cues / "rest.wav")
QTimer.singleShot(100, app.quit)
app.exec()
sounds.stop_clip()
print(type(sounds).__name__, sounds.problem)
sounds.close()
"""
NO_SERVER = "PulseAudioService: pa_context_connect() failed"
"""Qt says this once when it finds no sound server; it is true, and nobody's fault."""


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    lost = {"PATH": str(folder), "PULSE_SERVER": f"unix:{folder}/none", "XDG_RUNTIME_DIR": str(folder)}
    return subprocess.run(  # noqa: S603  because it runs this very Python
        [sys.executable, "-c", SCRIPT, str(CUES)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **lost},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no sound server to be missing")
def test_without_a_sound_server_or_player_the_program_runs_silent_and_says_why(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert done.returncode == 0
    assert done.stdout.startswith("QtSounds No sound: ")
    assert [line for line in done.stderr.splitlines() if NO_SERVER not in line] == []
