"""What a kiosk does by itself: it looks for other routines, checks itself, keeps the screen lit, and says it lives."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.devices.awake import Awake
from backstride.devices.heartbeat import Heartbeat
from backstride.kiosk.self_check import Check, Machine, Nights, check_all
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.way import Way

_LOOK_MS = 20_000
"""Milliseconds between two looks at folders and clock."""


class Upkeep(QObject):
    """Works in a thread of its own where that takes time. ``found`` says that a check is over."""

    found = Signal()
    _looked = Signal()
    _checked = Signal(tuple)

    def __init__(
        self,
        context: KioskContext,
        way: Way,
        awake: Awake,
        heartbeat: Heartbeat,
        check: Callable[[Machine], tuple[Check, ...]] = check_all,
    ) -> None:
        super().__init__(way)
        self._context = context
        self._way = way
        self._awake = awake
        self._heartbeat = heartbeat
        self._check = check
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="upkeep")
        self._nights = Nights(context.now())
        self.checks: tuple[Check, ...] = ()
        self._every = QTimer(self)
        self._every.setInterval(_LOOK_MS)
        self._every.timeout.connect(self.look)
        self._beat = QTimer(self)
        self._beat.timeout.connect(heartbeat.beat)
        self._checked.connect(self._on_checked)
        self._looked.connect(self._on_looked)
        way.moved.connect(self._light)

    def begin(self) -> None:
        """Say that the kiosk is there, and look after it from now on."""
        self._heartbeat.ready()
        if self._heartbeat.every:
            self._beat.start(round(self._heartbeat.every * 1000))
        self._every.start()
        self._light()
        self.check()

    def check(self) -> None:
        """Look at everything, soon."""
        context = self._context
        machine = Machine(config=context.config, paths=context.paths, stock=context.shelf.stock, now=context.now())
        self.checks = ()
        self._worker.submit(self._check_in_thread, machine)

    def findings(self) -> tuple[Check, ...]:
        """Return what the last check found; nothing while one is made."""
        return self.checks

    def look(self) -> None:
        """Look for other routines, check at night, and follow the opening hours."""
        if self._nights.is_due(self._context.now()):
            self.check()
        self._worker.submit(self._look_in_thread)
        if self._way.at_start and self._way.is_dark is self._context.is_open():
            self._way.home_asked.emit()
        self._light()

    def close(self) -> None:
        """Do nothing more."""
        self._every.stop()
        self._beat.stop()
        self._worker.shutdown(cancel_futures=True)
        self._awake.release()
        self._heartbeat.stop()

    def _look_in_thread(self) -> None:
        if self._context.shelf.look():
            self._looked.emit()

    def _check_in_thread(self, machine: Machine) -> None:
        self._checked.emit(self._check(machine))

    def _on_looked(self) -> None:
        """Show other routines at once where nobody is; else they are taken when the visitor is gone."""
        if self._way.at_start:
            self._way.home_asked.emit()

    def _on_checked(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        self.found.emit()

    def _light(self) -> None:
        """Keep the screen lit while the kiosk is open, or used; else it may sleep."""
        if self._way.is_dark:
            self._awake.release()
        else:
            self._awake.keep()
