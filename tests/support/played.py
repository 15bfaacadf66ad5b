"""A session screen that plays, for tests, with its session and its clock."""

from backstride.devices.clock import ManualClock
from backstride.playback.conductor import Conductor
from backstride.session.player import State
from backstride.ui.services.timer import ConductorTimer
from backstride.ui.session.screen import SessionScreen
from tests.support.widgets import found


class Played:
    """A screen that plays, with its session and its clock."""

    def __init__(self, screen: SessionScreen, conductor: Conductor, clock: ManualClock) -> None:
        self.screen, self.conductor, self.clock = screen, conductor, clock

    @property
    def state(self) -> State:
        return self.conductor.view().state

    @property
    def phase(self) -> int:
        return self.conductor.view().phase.index

    def pass_time(self, seconds: float) -> None:
        """Let time pass in small steps, as it does."""
        for _ in range(round(seconds * 2)):
            self.clock.tick(0.5)
            self.wake()

    def wake(self) -> None:
        """Wake the session, as its timer does."""
        found(self.screen, ConductorTimer).wake()
