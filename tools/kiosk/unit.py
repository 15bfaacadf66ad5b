"""The kiosk's service unit as it is installed, and what systemd says of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

UNIT = Path(__file__).parents[2] / "packaging" / "kiosk" / "backstride-kiosk.service"
MOST_EXPOSED = 2.0
"""Of 10, as `systemd-analyze security` counts."""

_SCORE = re.compile(r"Overall exposure level for \S+: ([\d.]+)")


def is_checkable() -> bool:
    """Say whether this machine has what the unit starts, and who can check it."""
    return bool(shutil.which("systemd-analyze") and shutil.which("cage"))


def filled(folder: Path) -> Path:
    """Write the unit into *folder* with paths in it that are there, and return its file."""
    text = UNIT.read_text(encoding="utf-8")
    for place, value in (("@BACKSTRIDE@", sys.executable), ("@CONFIG@", "/etc/k.yaml"), ("@STATE@", "/var/lib/k")):
        text = text.replace(place, value)
    file = folder / UNIT.name
    file.write_text(text, encoding="utf-8")
    return file


def objections(unit: Path) -> str:
    """Return what systemd has against a *unit*; its exit code is 0 for an unknown key, too."""
    said = _asked("verify", unit)
    return said.stderr + said.stdout


def exposure(unit: Path) -> float:
    """Return how exposed systemd finds a *unit*, from 0 to 10."""
    said = _asked("security", "--offline=true", unit).stdout
    found = _SCORE.search(said)
    return float(found[1]) if found else 10.0


def _asked(*words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0"}
    return subprocess.run(  # noqa: S603  because it is this file's own
        ["systemd-analyze", *words],  # noqa: S607  because the system's is meant
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
