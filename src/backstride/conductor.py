"""A session as it happens: the clock moves the player, and what happened goes to whoever makes it heard or seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from backstride.devices.sounds import Sounds
from backstride.devices.speech import Voice
from backstride.session.player import Event, Plan, Position, State, Wish
from backstride.session.timeline import Phase


class Clock(Protocol):
    """Seconds that only go forward; ``now`` stands still while the computer sleeps, ``elapsed`` does not."""

    def now(self) -> float:
        """Return the monotonic seconds that a session lives by."""

    def elapsed(self) -> float:
        """Return monotonic seconds that count sleep too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a painter needs to know of a session at one moment. All lengths in seconds.

    ``length`` and ``left`` of the phase are ``None`` where the person ends it; ``total_left`` then is "about".
    ``lead_left`` counts down the seconds before a paused session goes on; ``reason`` says why it is paused.
    """

    state: State
    phase: Phase
    seconds: float
    length: float | None
    left: float | None
    lead_left: float
    elapsed: float
    total_left: float
    clock: float
    allowed: frozenset[Wish]
    reason: str


class Conductor:
    """One session from start to end. Single-threaded: whoever owns the loop calls `wake` when it asks to be called.

    ``wake()`` returns the seconds of real time until it wants to be called again, ``None`` while nothing is due.
    After any `wish` the owner calls `wake` (a wish may move the next deadline).
    """

    def __init__(
        self,
        plan: Plan,
        *,
        sounds: Sounds,
        voice: Voice,
        clock: Clock,
        speed: float = 1.0,
        start_at: Position | None = None,
        listeners: Iterable[Callable[[Event], None]] = (),
    ) -> None:
        """Join *plan* to the devices; *listeners* are told each event in order."""
        raise NotImplementedError

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Tell *listener* every event from now on."""
        raise NotImplementedError

    def wish(self, asked: Wish) -> None:
        """Grant a wish, if the session's state allows it; a wish that it does not allow changes nothing."""
        raise NotImplementedError

    def wake(self) -> float | None:
        """Let the time that has passed pass, and say when to be woken again (seconds)."""
        raise NotImplementedError

    def view(self) -> View:
        """Return what a painter needs, as of now, without moving the session."""
        raise NotImplementedError
