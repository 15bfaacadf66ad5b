"""``backstride`` and ``backstride play``: open the window."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from backstride.commands.context import Context, NotPossibleError, find_routine, without_errors
from backstride.commands.display import NO_DISPLAY, find_display


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be played in the window, and how; without a ``routine`` it shows what there is."""

    routine: str | None = None
    silent: bool = False
    speed: float = 1.0
    minutes: float | None = None
    events: str | None = None


def run(context: Context, wanted: Wanted) -> int:
    """Open the window, and return the exit code once it is closed.

    Raises:
        NotPossibleError: there is no display, no Qt, no such routine, or the file of the events cannot be written.
    """
    if wanted.routine:
        without_errors(find_routine(context, wanted.routine))
    if not find_display(sys.platform, os.environ):
        raise NotPossibleError(NO_DISPLAY)
    try:
        from backstride.app import run as open_window  # noqa: PLC0415  because only this command needs Qt
    except ImportError as error:
        message = f"The window needs Qt, which did not load ({error}); `backstride play ROUTINE --terminal` does not."
        raise NotPossibleError(message) from error
    try:
        return open_window(
            context.paths,
            context.settings,
            library_folders=context.folders,
            routine=wanted.routine,
            play=wanted.routine is not None,
            silent=wanted.silent,
            speed=wanted.speed,
            minutes=wanted.minutes,
            events=Path(wanted.events) if wanted.events else None,
        )
    except OSError as error:
        raise NotPossibleError(str(error)) from error
