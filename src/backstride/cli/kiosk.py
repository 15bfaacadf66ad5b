"""``backstride kiosk``: an unattended screen, its configuration checked, and its PIN set."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from backstride.cli.check import report
from backstride.cli.context import DONE, PROBLEMS, CommandError, Context
from backstride.cli.display import NO_DISPLAY, find_display, no_qt
from backstride.i18n.messages import message
from backstride.kiosk.advice import examine
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.load import Loaded, load
from backstride.kiosk.set_pin import PinNotSetError, set_pin
from backstride.storage.paths import tidy


def run(context: Context, *, file: Path | None, check: bool, ask_pin: bool) -> int:
    """Start the kiosk whose configuration is in *file*, *check* it only, or *ask* for its *pin* and write that.

    Raises:
        CommandError: it cannot start here, or the PIN cannot be set.
    """
    file = file or context.paths.kiosk_file
    if ask_pin:
        return _set_pin(context, file)
    if check:
        return report(context, [(str(file), examine(file, context.paths, context.catalogue))])
    loaded = load(file)
    if loaded.config is None:
        report(context, [(str(file), loaded.problems)])
        context.warn(message("The kiosk cannot start. Correct its configuration, then start it again."))
        _show_problems(context, loaded)
        return PROBLEMS
    return _start(context, loaded.config)


def _show_problems(context: Context, loaded: Loaded) -> None:
    """Say it on the screen, too, where there is one: nobody in front of it sees a terminal."""
    if not find_display(sys.platform, os.environ):
        return
    try:
        from backstride.ui.kiosk.out_of_order import show  # noqa: PLC0415  because only this needs Qt
    except ImportError as error:
        context.warn(no_qt(error))
        return
    lines = [problem.show(loaded.file.name, context.catalogue) for problem in loaded.problems]
    show(lines, context.paths, context.catalogue.language)


def _set_pin(context: Context, file: Path) -> int:
    first, second = _asked(context)
    if first != second:
        raise CommandError(message("The two PINs are not the same. Nothing was changed."))
    try:
        set_pin(file, first)
    except PinNotSetError as error:
        raise CommandError(error.message) from error
    context.say(message("The PIN is set in {path}.", path=tidy(file)))
    return DONE


def _asked(context: Context) -> tuple[str, str]:
    """Return what was typed twice: hidden in a terminal, else two lines of standard input."""
    if sys.stdin.isatty():
        ask = context.catalogue.say(message("New PIN (at least 6 digits): "))
        again = context.catalogue.say(message("The same PIN again: "))
        return getpass.getpass(ask), getpass.getpass(again)
    first, second = (sys.stdin.readline().strip() for _ in range(2))
    return first, second


def _start(context: Context, config: KioskConfig) -> int:
    if not find_display(sys.platform, os.environ):
        raise CommandError(NO_DISPLAY)
    try:
        from backstride.ui.kiosk.app import run as show  # noqa: PLC0415  because only this needs Qt
    except ImportError as error:
        raise CommandError(no_qt(error)) from error
    return show(config, context.paths)
