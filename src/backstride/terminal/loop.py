"""The loop of a session in a terminal: wake the conductor when it wants, show the session, apply commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from backstride.devices.signals import ShutdownSignals
from backstride.playback.conductor import Conductor
from backstride.playback.view import View
from backstride.session.states import Command, State
from backstride.terminal.keys import Keys
from backstride.terminal.screen import Screen

KEY_COMMANDS: Mapping[str, tuple[Command, ...]] = MappingProxyType(
    {
        " ": (Command.COUNT, Command.READY, Command.PAUSE, Command.RESUME),
        "n": (Command.NEXT,),
        "\x1b[C": (Command.NEXT,),
        "p": (Command.PREVIOUS,),
        "\x1b[D": (Command.PREVIOUS,),
        "\n": (Command.DONE, Command.READY),
        "\r": (Command.DONE, Command.READY),
        "+": (Command.MORE,),
        "s": (Command.SKIP_STEP,),
        "r": (Command.REPEAT_PHASE, Command.RESTART_STEP),
        "q": (Command.LEAVE,),
    }
)
"""What each key asks for: the first of these that the session grants just then."""

_HELP = "h"
"""The key that shows when to get help."""

_IN_ITS_PLACE = str.maketrans("тзыкйірνπσρη", "npsrqshnpsrh")
"""The Latin letter on the key of a Russian, Ukrainian or Greek one: a terminal sends what is typed, not where."""

_LEAST_ALONE = 5.0
"""Seconds of session after which an open phase ends where nobody can press a key, if its estimate is not longer."""

_QUICKEST = 0.05
"""Real seconds between two lines on the screen at least, however fast the session runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Where a person sits: the keys that they press, the signals, and what they see; ``alone`` where nobody does.

    ``help`` has the lines that say when to get help.
    """

    keys: Keys
    leaving: ShutdownSignals
    screen: Screen
    alone: bool
    help: tuple[str, ...] = ()


def lead(conductor: Conductor, console: Console, *, speed: float, unheard: Callable[[], bool]) -> None:
    """Lead a session to its end, or to where somebody leaves; *unheard* says that the reader of the output has gone.

    Where nobody can press a key, open phases end by themselves.
    """
    conductor.apply(Command.START)
    while True:
        conductor.wake()
        view = conductor.view()
        if view.state is State.ENDED:
            return
        console.screen.show(view)
        key = console.keys.wait(_until(view, conductor.due_in(), speed, console))
        if console.leaving.asked or unheard():
            conductor.apply(Command.LEAVE, how="stopped")
        elif key:
            _grant(conductor, key, console)
        elif console.alone and _overdue(conductor.view()) == 0:
            conductor.apply(Command.DONE)


def _grant(conductor: Conductor, key: str, console: Console) -> None:
    granted = conductor.view().allowed
    meant = key if key in KEY_COMMANDS else key.lower().translate(_IN_ITS_PLACE)
    if meant == _HELP:
        conductor.apply(Command.PAUSE)
        console.screen.tell(console.help)
    command = next((command for command in KEY_COMMANDS.get(meant, ()) if command in granted), None)
    if command:
        conductor.apply(command)


def _until(view: View, wait: float | None, speed: float, console: Console) -> float | None:
    """Return the real seconds to wait for a key: up to what the conductor, the screen or an open phase wants next."""
    wants = [] if wait is None else [wait]
    if console.screen.lively and view.state not in (State.PAUSED, State.READY):
        wants.append(max(_QUICKEST, _to_next_second(view) / speed))
    if console.alone and view.state is State.WAITING:
        wants.append(_overdue(view) / speed)
    return min(wants, default=None)


def _to_next_second(view: View) -> float:
    """Return the seconds until the number on the screen changes."""
    if view.state is State.LEAD_IN:
        return view.lead_left - ceil(view.lead_left) + 1
    if view.left is None:
        return 1 - view.seconds % 1
    return view.left - ceil(view.left) + 1


def _overdue(view: View) -> float:
    """Return the seconds after which an open phase ends for somebody who cannot press a key."""
    if view.state is not State.WAITING:
        return 1.0
    return max(0.0, max(view.phase.about, _LEAST_ALONE) - view.seconds)
