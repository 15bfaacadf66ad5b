"""``backstride`` and ``backstride play``: open the window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.cli.context import CommandError, Context, find_routine, without_errors
from backstride.cli.display import NO_DISPLAY, find_display, no_qt
from backstride.history.event_file import NoEventsError

if TYPE_CHECKING:
    from backstride.ui.opening import Opened


def run(
    context: Context,
    *,
    routine: str = "",
    silent: bool = False,
    speed: float = 1.0,
    minutes: float | None = None,
    explain: str | None = None,
    events: str | None = None,
) -> int:
    """Open the window, where there is a *routine* to play it, and return the exit code once it is closed.

    Raises:
        CommandError: there is no display, no Qt, no such routine, or the file of the events cannot be written.
    """
    if routine:
        without_errors(find_routine(context, routine))
    if not find_display(sys.platform, os.environ):
        raise CommandError(NO_DISPLAY)
    opened = _open(context, home=not routine)
    from backstride.ui import app  # noqa: PLC0415  because the window is shown before what is in it is imported

    options = app.LaunchOptions(
        library_folders=context.folders,
        language=context.asked_language,
        routine=routine,
        play=bool(routine),
        silent=silent,
        speed=speed,
        minutes=minutes,
        explain=explain or "",
        events=Path(events) if events else None,
        problems=context.problems,
    )
    try:
        return app.run(opened, context.paths, context.settings, options)
    except NoEventsError as error:
        raise CommandError(error.message) from error


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
