"""``backstride doctor``: what this machine offers, with a cure for what is missing, and without personal data."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from backstride import __version__
from backstride.cli.context import DONE, PROBLEMS, Context, say, say_json
from backstride.cli.display import NO_DISPLAY, find_display
from backstride.devices.awake import open_awake
from backstride.devices.sounds import Sounds, open_sounds
from backstride.devices.speech import open_voice
from backstride.storage.logbook import Logbook
from backstride.storage.paths import tidy

_PATIENCE = (0.1, 0.2, 0.2)
"""Seconds for each of the programs: the first will have failed (measured: after 0.005), the next will have played."""

_UNHEARD = 0.01
"""A volume at which every sample is 0."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, whether it is there, what was found, and what to do where it is not."""

    name: str
    ok: bool
    detail: str
    cure: str = ""


def run(context: Context, *, as_json: bool) -> int:
    """Say what is there and what is missing; what is missing is a problem of the machine that was asked about."""
    findings = [finding for look in LOOKS for finding in look(context)]
    if as_json:
        say_json({"checks": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            say(f"{'ok' if finding.ok else 'missing':<8} {finding.name}: {finding.detail or finding.cure}")
            if finding.cure and finding.detail:
                say(f"         {finding.cure}")
    return DONE if all(finding.ok for finding in findings) else PROBLEMS


def _versions(_context: Context) -> Iterator[Finding]:
    yield Finding("Backstride", ok=True, detail=__version__)
    yield Finding("Python", ok=True, detail=platform.python_version())
    yield Finding("System", ok=True, detail=f"{platform.system()} {platform.release()} {platform.machine()}")
    for package, cure in (
        (
            "PySide6-Essentials",
            "Install the program again; without it there is no window, but `play --terminal` works.",
        ),
        ("PySide6-Addons", "Install the program again; without it the window plays sound through another program."),
        ("PyYAML", "Install the program again."),
    ):
        try:
            yield Finding(package, ok=True, detail=version(package))
        except PackageNotFoundError:
            yield Finding(package, ok=False, detail="", cure=cure)


def _display(_context: Context) -> Iterator[Finding]:
    found = find_display(sys.platform, os.environ)
    yield Finding("Display", ok=bool(found), detail=found, cure="" if found else NO_DISPLAY)


def _sound(context: Context) -> Iterator[Finding]:
    with closing(open_sounds(context.paths.assets / "sounds", window=False)) as sounds:
        problem = sounds.problem or _problem_of_tones(sounds)
    yield Finding("Sound", ok=not problem, detail="" if problem else "a silent tone met no fault", cure=problem)


def _problem_of_tones(sounds: Sounds) -> str:
    """Play a tone and return what went wrong; where something did, another program may be there that plays the next."""
    sounds.set_levels(cues=_UNHEARD, voice=0.0, muted=False)
    sounds.prime()
    for seconds in _PATIENCE:
        sounds.play("countdown")
        time.sleep(seconds)
        if not sounds.problem:
            return ""
    return sounds.problem


def _voice(context: Context) -> Iterator[Finding]:
    command = context.settings.voice_command
    voice = open_voice(context.paths.speech_cache, play=_unheard, stop_speaking=_nothing, command=command)
    problem = voice.problem
    voice.close()
    detail = "" if problem else "an own command" if command else "a speech program was found"
    yield Finding("Voice", ok=not problem, detail=detail, cure=problem)


def _unheard(_path: Path) -> None:
    """Play nothing: whether there is a voice is asked, not heard."""


def _nothing() -> None:
    """Cut nothing."""


def _screen(_context: Context) -> Iterator[Finding]:
    problem = open_awake().problem
    if not problem and sys.platform == "linux" and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        problem = "The screen may go dark in a session: there is no desktop bus here. Start it from a desktop session."
    yield Finding("Screen kept lit", ok=not problem, detail="" if problem else "the desktop can be asked", cure=problem)


READ_ONLY = "Nothing can be written there; choose another folder with --home."


def _folders(context: Context) -> Iterator[Finding]:
    paths = context.paths
    for name, folder in (("Settings", paths.config), ("Data", paths.data), ("Cache", paths.cache)):
        ok = _writable(folder)
        yield Finding(f"{name} folder", ok=ok, detail=tidy(folder), cure="" if ok else READ_ONLY)
    yield Finding("Log of what went wrong", ok=True, detail=tidy(Logbook(paths.data).file))
    for name, folder in (("Shipped routines", paths.shipped), ("Shipped sounds", paths.assets / "sounds")):
        there = folder.is_dir()
        yield Finding(name, ok=there, detail=tidy(folder), cure="" if there else "Install the program again.")


def _writable(folder: Path) -> bool:
    """Say whether *folder* can be written, or made; makes nothing."""
    nearest = next(path for path in (folder, *folder.parents) if os.path.exists(path))  # noqa: PTH110  because this one says no to a name that is too long
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _library(context: Context) -> Iterator[Finding]:
    library = context.library()
    library.rescan()
    playable = sum(entry.playable for entry in library.entries)
    yield Finding("Routines", ok=playable > 0, detail=f"{playable} can be played")
    if library.damaged:
        cure = "`backstride list` names them, `backstride check` says what is wrong."
        yield Finding("Files with errors", ok=False, detail=str(len(library.damaged)), cure=cure)
    for note in library.notes:
        yield Finding("Library folder", ok=False, detail="", cure=note)


LOOKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    _versions,
    _display,
    _sound,
    _voice,
    _screen,
    _folders,
    _library,
)
"""What is looked at, in this order."""
