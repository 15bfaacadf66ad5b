"""What staff do at a kiosk: they show who they are, look after it, and leave it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backstride.i18n.messages import Message
from backstride.kiosk.idle import Place
from backstride.kiosk.pin import PinGate, Verdict, wait_words
from backstride.kiosk.self_check import Check
from backstride.storage.paths import tidy
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.goodbye import CleaningPage, DarkPage
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.pin_page import PinPage
from backstride.ui.kiosk.staff_page import CountsPage, StaffPage, State
from backstride.ui.kiosk.way import Stop, Way


class Ending(IntEnum):
    """How a kiosk ends on purpose, as its exit code; the service lets one rest that was ``LEFT``, by staff only."""

    LEFT = 0
    AGAIN = 75  # that of a failure that passes, which a service manager answers with another start
    ASKED = 143  # as if SIGTERM, by which the system asks, had ended it


class Staff(QObject):
    """Shows the pages of the staff on *way*; ``ended`` carries an `Ending`, ``checked`` asks for another self-check.

    ``entered`` comes before their first page: whatever a visitor was doing is over. *findings* returns what was looked
    at last.
    """

    ended = Signal(int)
    checked = Signal()
    entered = Signal()

    def __init__(
        self, context: KioskContext, way: Way, guard: Guard, findings: Callable[[], tuple[Check, ...]]
    ) -> None:
        super().__init__(way)
        self._context = context
        self._way = way
        self._findings = findings
        self._gate = PinGate(context.config.pin, context.paths.kiosk_pin_file, context.clock())
        guard.held.connect(self.ask)
        way.looked.connect(self._look)
        way.expired.connect(self._on_expired)

    def ask(self) -> None:
        """Ask for the PIN, whatever a visitor was doing."""
        if not isinstance(self._way.page, PinPage | StaffPage | CountsPage):
            self.entered.emit()
            self._way.go_from_here(Stop(self._pin_page, digits=True))

    def _on_expired(self, place: Place) -> None:
        if place is Place.STAFF:
            self.show()

    def show(self) -> None:
        """Show the page of the staff."""
        self._way.go_from_here(Stop(self._staff_page, Place.STAFF))

    def refresh(self) -> None:
        """Show what was found meanwhile, where the page of the staff is in sight."""
        if isinstance(self._way.page, StaffPage):
            self.show()

    def _pin_page(self) -> QWidget:
        page = PinPage(self._context.style)
        page.entered.connect(self._on_entered)
        page.left.connect(self._way.home_asked)
        self._tell_wait(page)
        return page

    def _on_entered(self, digits: str) -> None:
        verdict = self._gate.enter(digits, self._context.clock())
        if verdict is Verdict.RIGHT:
            self.show()
        elif isinstance(self._way.page, PinPage):
            self._tell_wait(self._way.page)

    def _tell_wait(self, page: PinPage) -> None:
        wait = self._gate.wait(self._context.clock())
        page.say(wait_words(wait) if wait else None)

    def _look(self) -> None:
        """Show how much of the wait is left."""
        page = self._way.page
        if isinstance(page, PinPage):
            self._tell_wait(page)

    def _staff_page(self) -> QWidget:
        context = self._context
        state = State(
            routines=len(context.shelf.stock.entries),
            volume=self._way.usual.cue_volume,
            findings=self._findings(),
            counts=context.config.counts,
        )
        page = StaffPage(context.style, state)
        page.left.connect(self._way.home_asked)
        page.volume_changed.connect(self._on_volume_changed)
        page.checked.connect(self.checked)
        page.cleaned.connect(self._on_cleaned)
        page.darkened.connect(self._on_darkened)
        page.counted.connect(self._on_counted)
        page.restarted.connect(partial(self.ended.emit, Ending.AGAIN))
        page.ended.connect(partial(self.ended.emit, Ending.LEFT))
        return page

    def _on_volume_changed(self, volume: int) -> None:
        """Have every visitor hear it so loud from now on, until the kiosk ends."""
        self._way.usual = replace(self._way.usual, cue_volume=volume, voice_volume=volume)
        self._context.preferences.put_back(self._way.usual)
        self._context.audio.try_sound(_nobody)

    def _on_cleaned(self) -> None:
        self._way.go_from_here(Stop(partial(CleaningPage, self._context.style), Place.CLEANING, whole=True))

    def _on_darkened(self) -> None:
        self._way.go_from_here(Stop(self._dark_page, Place.START, whole=True))

    def _dark_page(self) -> QWidget:
        page = DarkPage(self._context.style)
        page.woken.connect(self._way.home_asked)
        return page

    def _on_counted(self) -> None:
        self._way.go(Stop(self._counts_page, Place.STAFF))

    def _counts_page(self) -> QWidget:
        place = tidy(self._context.paths.kiosk_counts_file)
        page = CountsPage(self._context.style, self._context.counts.rows, place)
        page.left.connect(self._way.back)
        return page


def _nobody(_problem: Message | None) -> None:
    """Tell nobody: the self-check does."""
