"""``backstride doctor``: what this machine offers, with a cure for what is missing, and without personal data."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from backstride import __version__
from backstride.cli.context import DONE, PROBLEMS, Context, say, say_json
from backstride.cli.display import NO_DISPLAY, find_display
from backstride.devices.awake import open_awake
from backstride.devices.probes import find_voice, problem_of_sound
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message, in_context, labelled, message, plural
from backstride.kiosk.load import load
from backstride.playback.devices import voice_options
from backstride.storage.logbook import Logbook
from backstride.storage.paths import tidy

_STATES = {True: in_context("state", "ok"), False: in_context("state", "missing")}
_REINSTALL = message("Reinstall Backstride.")
_READ_ONLY = message("Nothing can be written there. Choose another folder with --home.")
_PACKAGES = (
    (
        "PySide6-Essentials",
        message("Reinstall Backstride. Without it there is no window, but `play --terminal` works."),
    ),
    ("PySide6-Addons", message("Reinstall Backstride. Without it the window plays sound through another program.")),
    ("PyYAML", _REINSTALL),
)
"""What Backstride needs, and what to do where it is missing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, whether it is there, what was found, and what to do where it is not."""

    name: Message | str
    ok: bool
    detail: Message | str = ""
    cure: Message | None = None


def run(context: Context, *, as_json: bool) -> int:
    """Say what is there and what is missing; what is missing is a problem of the machine that was asked about."""
    findings = [finding for look in LOOKS for finding in look(context)]
    if as_json:
        say_json({"checks": [_facts(finding, context.catalogue) for finding in findings]})
    else:
        for line in _lines(findings, context.catalogue):
            say(line)
    return DONE if all(finding.ok for finding in findings) else PROBLEMS


def _lines(findings: Iterable[Finding], catalogue: Catalogue) -> Iterator[str]:
    states = {ok: catalogue.say(state) for ok, state in _STATES.items()}
    width = max(map(len, states.values())) + 1
    for finding in findings:
        detail, cure = _said(finding.detail, catalogue), _said(finding.cure, catalogue)
        said = catalogue.say(labelled(_said(finding.name, catalogue), detail or cure))
        yield f"{states[finding.ok]:<{width}} {said}"
        if cure and detail:
            yield f"{'':<{width}} {cure}"


def _facts(finding: Finding, catalogue: Catalogue) -> dict[str, object]:
    """Return *finding* for a program: its name is English, its sentences are in the reader's language."""
    return {
        "name": _said(finding.name, IN_ENGLISH),
        "ok": finding.ok,
        "detail": _said(finding.detail, catalogue),
        "cure": _said(finding.cure, catalogue),
    }


def _said(words: Message | str | None, catalogue: Catalogue) -> str:
    return catalogue.say(words) if isinstance(words, Message) else words or ""


def _versions(_context: Context) -> Iterator[Finding]:
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield Finding("Backstride", ok=True, detail=__version__)
    yield Finding("Python", ok=True, detail=platform.python_version())
    yield Finding(message("System"), ok=True, detail=system)
    for package, cure in _PACKAGES:
        try:
            yield Finding(package, ok=True, detail=version(package))
        except PackageNotFoundError:
            yield Finding(package, ok=False, cure=cure)


def _display(_context: Context) -> Iterator[Finding]:
    found = find_display(sys.platform, os.environ)
    yield Finding(message("Display"), ok=bool(found), detail=found, cure=None if found else NO_DISPLAY)


def _sound(context: Context) -> Iterator[Finding]:
    problem = problem_of_sound(context.paths.assets / "sounds")
    detail = "" if problem else message("a silent test tone played")
    yield Finding(message("Sound"), ok=not problem, detail=detail, cure=problem)


def _voice(context: Context) -> Iterator[Finding]:
    paths, language = context.paths, context.language
    options = voice_options(context.settings, language=language, models=paths.voices)
    found = find_voice(paths.speech_cache, options, (language,))
    speakers = "; ".join(
        f"{tag}: {offer.engine} {offer.name or offer.tag}".strip() for tag, offer in found.speakers.items()
    )
    yield Finding(message("Voice"), ok=not found.problem, detail="" if found.problem else speakers, cure=found.problem)


def _screen(_context: Context) -> Iterator[Finding]:
    problem = open_awake().problem
    if not problem and sys.platform == "linux" and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        problem = message(
            "Your screen may turn off during a session: there is no desktop bus here. "
            "Start Backstride from a desktop session."
        )
    detail = "" if problem else message("the desktop can be asked")
    yield Finding(message("Screen kept on"), ok=not problem, detail=detail, cure=problem)


def _folders(context: Context) -> Iterator[Finding]:
    paths = context.paths
    own = (
        (message("Settings folder"), paths.config),
        (message("Data folder"), paths.data),
        (message("Cache folder"), paths.cache),
    )
    for name, folder in own:
        ok = _writable(folder)
        yield Finding(name, ok=ok, detail=tidy(folder), cure=None if ok else _READ_ONLY)
    yield Finding(message("Error log"), ok=True, detail=tidy(Logbook(paths.data).file))
    shipped = (
        (message("Shipped routines"), paths.shipped),
        (message("Shipped sounds"), paths.assets / "sounds"),
    )
    for name, folder in shipped:
        there = folder.is_dir()
        yield Finding(name, ok=there, detail=tidy(folder), cure=None if there else _REINSTALL)


def _writable(folder: Path) -> bool:
    """Say whether *folder* can be written, or made; makes nothing."""
    nearest = next(path for path in (folder, *folder.parents) if os.path.exists(path))  # noqa: PTH110  because this one says no to a name that is too long
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _library(context: Context) -> Iterator[Finding]:
    library = context.library()
    library.rescan()
    playable = sum(entry.playable for entry in library.entries)
    count = plural("{count} can be played", "{count} can be played", playable)
    yield Finding(message("Routines"), ok=playable > 0, detail=count)
    if library.damaged:
        cure = message("`backstride list` lists them; `backstride check` says what is wrong.")
        yield Finding(message("Files with errors"), ok=False, detail=str(len(library.damaged)), cure=cure)
    for note in library.notes:
        yield Finding(message("Library folder"), ok=False, cure=note)


def _kiosk(context: Context) -> Iterator[Finding]:
    """Yield whether the configuration of a kiosk is sound, where there is one or should be."""
    loaded = load(context.paths.kiosk_file)
    if [problem.code for problem in loaded.problems] == ["missing-file"] and not context.settings.gym_screen:
        return
    ok = loaded.config is not None
    cure = None if ok else message("`backstride kiosk --check` says what is wrong.")
    yield Finding(message("Kiosk"), ok=ok, detail=tidy(loaded.file), cure=cure)


LOOKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    _versions,
    _display,
    _sound,
    _voice,
    _screen,
    _folders,
    _kiosk,
    _library,
)
"""What is looked at, in this order."""
