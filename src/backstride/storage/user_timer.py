"""The desktop's own timer for reminders: two files of systemd's, which wait without any program of ours.

They are written where reminders are set, and taken away where they are set no more, by nothing else.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from backstride.routine.reminding import LATER, WEEKDAYS
from backstride.storage.paths import Paths
from backstride.storage.writing import write_private

Run = Callable[[Sequence[str]], bool]
"""Runs a command; says whether it did what it should."""

_PATIENCE = 5.0
"""Seconds that the system has to take a unit in."""

_SERVICE = """\
[Unit]
Description=Backstride: a reminder

[Service]
Type=oneshot
ExecStart={command}
KillMode=process
"""

_TIMER = """\
[Unit]
Description=Backstride: when to remind

[Timer]
OnCalendar={days} *-*-* {at}:00
AccuracySec=1min

[Install]
WantedBy=timers.target
"""


def is_offered() -> bool:
    """Say whether this user's session has systemd to wait in it; a sandbox has not."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    here = sys.platform == "linux" and "FLATPAK_ID" not in os.environ and bool(runtime)
    return here and Path(runtime, "systemd", "private").exists() and shutil.which("systemctl") is not None


def run(command: Sequence[str]) -> bool:
    """Run *command* without a word; say whether it did what it should."""
    import subprocess  # noqa: PLC0415  because most starts set no timer

    try:
        done = subprocess.run(  # noqa: S603  because it is systemd's, with names of ours
            command, check=False, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def set_timer(paths: Paths, days: Sequence[str], at: str, call: Run = run) -> bool:
    """Have the system remind on these *days* at this time, on none for no days; say whether it will.

    Raises:
        OSError: the files cannot be written.
    """
    name = unit_name(paths)
    folder = unit_folder()
    timer, service = folder / f"{name}.timer", folder / f"{name}.service"
    if not days:
        _take_away(timer, service, call)
        return False
    write_private(service, _SERVICE.format(command=" ".join(map(quoted, command_of(paths)))).encode())
    chosen = ",".join(day[:3].capitalize() for day in WEEKDAYS if day in days)
    write_private(timer, _TIMER.format(days=chosen, at=at).encode())
    reminds = (
        call(("systemctl", "--user", "daemon-reload"))
        and call(("systemctl", "--user", "enable", timer.name))
        and call(("systemctl", "--user", "restart", timer.name))
    )
    if not reminds:  # then the open window does, which goes by whether they are there
        _take_away(timer, service, call)
    return reminds


def _take_away(timer: Path, service: Path, call: Run) -> None:
    if timer.exists() or service.exists():
        call(("systemctl", "--user", "disable", "--now", timer.name))
        for file in (timer, service):
            file.unlink(missing_ok=True)
        call(("systemctl", "--user", "daemon-reload"))


def is_set(paths: Paths) -> bool:
    """Say whether the system reminds."""
    with suppress(OSError):
        return (unit_folder() / f"{unit_name(paths)}.timer").is_file()
    return False


def remind_later(paths: Paths, call: Run = run) -> bool:
    """Have the system remind once more, a while from now; say whether it will."""
    wait = round(LATER.total_seconds())
    timer = ("systemd-run", "--user", "--collect", "--quiet", f"--on-active={wait}", "--property=KillMode=process")
    return call((*timer, "--", *command_of(paths)))


def unit_folder() -> Path:
    """Return where a user's own units are."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config", "systemd", "user")


def unit_name(paths: Paths) -> str:
    """Return the name of the units, without their endings: each profile has its own."""
    return f"backstride-remind-{crc32(os.fsencode(paths.data)):08x}" if paths.named else "backstride-remind"


def command_of(paths: Paths) -> tuple[str, ...]:
    """Return the command that reminds once."""
    return (*program(), *(("--home", str(paths.data)) if paths.named else ()), "remind")


def program() -> tuple[str, ...]:
    """Return the command that starts this very program."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "backstride")


def quoted(word: str) -> str:
    """Return *word* as systemd reads it whole (systemd.service, command lines)."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'
