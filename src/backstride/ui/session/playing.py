"""The session that a screen plays: its conductor, what wakes that, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.playback.conductor import Conductor
from backstride.session.states import ANSWERS, Command, pause_command
from backstride.ui.services.timer import ConductorTimer
from backstride.ui.session.presenter import SessionPresenter


@dataclass(slots=True)
class Playing:
    """A session that *driver* wakes and *show* brings onto the screen, *speed* times faster than life."""

    conductor: Conductor
    driver: ConductorTimer
    show: SessionPresenter
    speed: float

    def allowed(self) -> frozenset[Command]:
        """Return what it grants now."""
        return self.conductor.view().allowed

    def answer(self) -> Command | None:
        """Return what it waits for, if it waits for the person."""
        allowed = self.allowed()
        return next((answer for answer in ANSWERS if answer in allowed), None)

    def pausing(self) -> Command | None:
        """Return what pauses it, or has it go on, whichever it grants now."""
        return pause_command(self.allowed())

    def stop(self) -> None:
        """Wake it no more."""
        self.driver.stop()
        self.driver.deleteLater()
