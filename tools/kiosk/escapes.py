"""Tries every action in a world, and looks after each whether the kiosk still is one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.kiosk.actions import Action
from tools.kiosk.hands import Hands
from tools.kiosk.judge import ScreenJudge, WaylandJudge
from tools.kiosk.program import Program
from tools.kiosk.service import Service
from tools.kiosk.touch import free_port
from tools.kiosk.worlds import SIZE, World, wait_until
from tools.kiosk.x11 import Display

Opens = Callable[[Path], AbstractContextManager[World]]
Prepare = Callable[[Hands], None]

_LOOKS = (0.03, 0.12)
"""Seconds after an action at which is looked."""

_LATE = 1.0
"""Seconds that something may take to open: so long it is well before the first action, and watched after the last."""


@dataclass(frozen=True, slots=True)
class Escape:
    """An action after which something was wrong."""

    world: str
    action: str
    before: str
    wrong: str

    def __str__(self) -> str:
        return f"{self.world}: {self.action} (after {self.before}): {self.wrong}"


class Trial:
    """A program that runs in a world, with hands at it and a judge before it."""

    def __init__(self, program: Program, world: World, **service: Any) -> None:  # noqa: ANN401  because they are the service's
        self.world = world.name
        self._world, self._port = world, free_port()
        self.look_again()
        environment = program.environment(world, self._port)
        self.service = Service(program.command(world), environment, program.folder, **service)
        self._inside: WaylandJudge | None = WaylandJudge(self.service.log, SIZE) if world.wayland else None
        self._await()

    def look_again(self) -> None:
        """Connect with the display."""
        self.display = Display(self._world.display)
        self.hands = Hands(self.display, self._port)
        self._screen = ScreenJudge(self.display, focus=not self._world.wayland)

    def look_away(self) -> None:
        """Have no connection with the display, which is about to go."""
        self.hands.close()
        self.display.close()

    def _await(self) -> None:
        """Wait until the program is as it should be.

        Raises:
            RuntimeError: it never was.
        """
        try:
            wait_until(lambda: not self.stays_well(), "the program on the whole screen", 40)
        except TimeoutError:
            msg = f"It never began well: {self.wrong()}. It said: {self.service.log.read_text()[-2000:]}"
            self.close()
            raise RuntimeError(msg) from None
        self._screen.begin()

    def stays_well(self, seconds: float = _LATE) -> str:
        """Return what is wrong within so many *seconds*, or nothing."""
        over, wrong = time.monotonic() + seconds, ""
        while not wrong and time.monotonic() < over:
            time.sleep(0.05)
            wrong = self.wrong()
        return wrong

    def wrong(self) -> str:
        """Return what is wrong, or nothing."""
        if not self.service.is_alive:
            return "the program is gone"
        return self._screen.wrong() or (self._inside.wrong() if self._inside else "")

    def forget(self) -> None:
        """Take another run of the program for the one to be judged."""
        self._screen.window = 0
        if self._inside:
            self._inside.forget()

    def begin(self) -> None:
        """Take the window that is there for that of the kiosk."""
        self._screen.begin()

    def try_out(self, action: Action) -> str:
        """Do something, and return what is wrong then."""
        action.do(self.hands)
        wrong = ""
        for pause in _LOOKS:
            time.sleep(pause)
            wrong = wrong or self.wrong()
        return wrong

    def close(self) -> None:
        """End everything, and forget what was written."""
        self.service.close()
        self.service.log.unlink(missing_ok=True)
        self.look_away()


@contextmanager
def tried(opened: Opens, program: Program) -> Iterator[Trial]:
    """Give a trial in a new world, and end both; nothing is started again that ends by itself."""
    with opened(program.folder) as world:
        trial = Trial(program, world, restarts=False, watchdog=600.0)
        try:
            yield trial
        finally:
            trial.close()


def escapes(opened: Opens, program: Program, actions: Sequence[Action], prepare: Prepare) -> Iterator[Escape]:
    """Yield the actions after which something was wrong; then the program begins again in a new world.

    Before the first of *actions*, and after each new beginning, the program is *prepared*: led to a page.
    """
    left = list(actions)
    while left:
        with tried(opened, program) as trial:
            prepare(trial.hands)
            yield from _until_wrong(trial, left)


def _until_wrong(trial: Trial, left: list[Action]) -> Iterator[Escape]:
    """Try the actions that are *left*, up to the first after which something was wrong."""
    before = "the start"
    while left:
        action = left.pop(0)
        wrong = trial.try_out(action)
        if wrong:
            yield Escape(trial.world, action.name, before, wrong)
            return
        before = action.name
    wrong = trial.stays_well()
    if wrong:
        yield Escape(trial.world, "the end", before, wrong)
