"""The program that is tried: what it is started with, and a folder in which all that it writes can be found."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tools.kiosk.touch import PLUGIN
from tools.kiosk.worlds import World

ROOT = Path(__file__).parents[2]
PIN = "27182818"
CONFIG = """\
title: Clinic gym
routines: [kiosk-demo-3, after-run-lower-back-10, diaphragmatic-breathing-5]
languages: [en, de]
volume: 40
idle: {{ask_after: 60s, reset_after: 75s}}
pin: {{hash: "{hash}"}}
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can be started in any world, with *folder* as all that it knows of the disk."""

    words: tuple[str, ...]
    folder: Path
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """Return the folder of the profile."""
        return self.folder / "home"

    def with_more(self, **more: str) -> Program:
        """Return it with more in its environment."""
        return replace(self, more={**self.more, **more})

    def command(self, world: World) -> tuple[str, ...]:
        """Return the words that start it in a world."""
        return (*world.before, sys.executable, *self.words)

    def environment(self, world: World, touch: int) -> Mapping[str, str]:
        """Return its environment in a world, with fingers at the port *touch*; nothing of this user's is in it."""
        for name in ("home", "tmp", "runtime"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "BACKSTRIDE_HOME": str(self.home),
            "TMPDIR": str(self.folder / "tmp"),
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "QT_QPA_GENERIC_PLUGINS": f"{PLUGIN}:udp={touch}",
            **world.environment,
            **self.more,
        }


def leaky(folder: Path) -> Program:
    """Return the twin that a stranger can leave."""
    return Program(("-m", "tools.kiosk.leaky"), folder)


def kiosk(folder: Path, hashed: str, more: str = "") -> Program:
    """Return the kiosk, with the PIN whose hash is given, and *more* lines of configuration."""
    config = folder / "kiosk.yaml"
    config.write_text(CONFIG.format(hash=hashed) + more, encoding="utf-8")
    config.chmod(0o600)
    return Program(("-m", "tools.kiosk.harmed", "kiosk", "--config", str(config)), folder)
