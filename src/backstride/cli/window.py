"""``backstride``, ``backstride FILE`` and ``backstride play``: open the window, or have the one that is open do so."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.cli.context import (
    DONE,
    CommandError,
    Context,
    UsageError,
    did_you_mean,
    find_routine,
    without_errors,
)
from backstride.cli.display import NO_DISPLAY, find_display, no_qt
from backstride.history.event_file import NoEventsError
from backstride.i18n.messages import Message, message, sentences
from backstride.routine.ids import ID
from backstride.storage.instance import become_instance, from_address, hand_over, may_be_opened
from backstride.storage.slips import near

if TYPE_CHECKING:
    from backstride.ui.opening import Opened


_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""Where a desktop puts what a program that it starts may come to the front with: on Wayland, and on X."""


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except NoEventsError as error:
        raise CommandError(error.message) from error


@_explained()
def run(
    context: Context,
    *,
    file: Path | None = None,
    studio: Path | None = None,
    routine: str = "",
    silent: bool = False,
    speed: float = 1.0,
    minutes: float | None = None,
    explain: str | None = None,
    events: str | None = None,
) -> int:
    """Open the window on *file* or the *studio*, or to play *routine*; return the exit code once it is closed.

    Raises:
        CommandError: no display, no Qt, no such routine, or the file of the events cannot be written.
    """
    _require(context, routine)
    shared = speed == 1 and not (events or context.folders or context.asked_language)
    instance = become_instance(context.paths) if shared else None
    if shared and not (instance or routine or studio) and _hand_over(context, file):
        return DONE
    opened = _open(context, home=not (routine or file or studio))
    from backstride.ui import app  # noqa: PLC0415  because the window is shown before what is in it is imported

    options = app.LaunchOptions(
        library_folders=context.folders,
        language=context.asked_language,
        file=file,
        studio=studio,
        routine=routine,
        play=bool(routine),
        silent=silent,
        speed=speed,
        minutes=minutes,
        explain=explain or "",
        events=Path(events) if events else None,
        problems=context.problems,
    )
    return app.run(opened, context.paths, context.settings, options, instance)


def _require(context: Context, routine: str) -> None:
    """See that there is *routine*, where one is named, and a display.

    Raises:
        CommandError: there is none.
    """
    if routine:
        without_errors(find_routine(context, routine))
    if not find_display(sys.platform, os.environ):
        raise CommandError(NO_DISPLAY)


def _hand_over(context: Context, file: Path | None) -> bool:
    token = next(filter(None, map(os.environ.get, _TOKENS)), "")
    return hand_over(context.paths, str(file or ""), token)


def find_file(context: Context, asked: str, commands: Collection[str]) -> Path:
    """Return the file *asked* for by its path or ``file://`` address, where one of the *commands* could stand, too.

    Raises:
        CommandError: there is none, or it is a folder, a pipe or the like.
        UsageError: it looks like the name of a command or a routine.
    """
    found = from_address(asked)
    path = os.path.abspath(found)  # noqa: PTH100  because Path.resolve would follow links
    if found and may_be_opened(path):
        return Path(path)
    if found and os.path.lexists(path):
        raise CommandError(message("`{path}` cannot be opened. Give the path of a routine's file.", path=asked))
    if re.fullmatch(ID, asked):
        raise UsageError(_no_command(context, asked, commands))
    raise CommandError(message("There is no file `{path}`. Check the path.", path=asked))


def find_source(context: Context, asked: str | None) -> Path:
    """Return the file of the routine *asked* for by its path or id; a path without a name where nothing is.

    Raises:
        CommandError: there is none.
    """
    if asked is None:
        return Path()
    path = os.path.abspath(from_address(asked) or asked)  # noqa: PTH100  because Path.resolve would follow links
    return Path(path) if may_be_opened(path) else find_routine(context, asked).path


def _no_command(context: Context, asked: str, commands: Collection[str]) -> Message:
    """Return what to say where *asked* is neither a file nor one of the *commands*."""
    like = near(asked, commands)
    if like:
        return sentences(message("There is no command `{name}`.", name=asked), did_you_mean(like))
    if context.library().routine(asked) is not None:
        return message("`{name}` is a routine. Type `backstride play {name}` to play it.", name=asked)
    return message("There is no file and no command `{name}`. `backstride --help` lists the commands.", name=asked)


def _open(context: Context, *, home: bool) -> Opened:
    """Return the window, which shows Home as it was left where *home* is what will be opened.

    Raises:
        CommandError: there is no Qt.
    """
    gc.disable()  # the window collects by a timer of its own, and what it imports is no garbage
    try:
        from backstride.ui.opening import open_window  # noqa: PLC0415  because only this command needs Qt
    except ImportError as error:
        raise CommandError(no_qt(error)) from error
    return open_window(context.paths, context.settings, context.folders, context.catalogue.wanted, home=home)
