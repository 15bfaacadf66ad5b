"""What can be seen of a session at one moment."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.session.states import Command, State
from backstride.session.timeline import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a painter needs to know of a session at one moment. All lengths in seconds.

    ``length`` and ``left`` of the phase are ``None`` where the person ends it; ``total_left`` then is "about".
    ``time_left`` is what is left of a repeat that lasts a time, ``None`` outside of one.
    ``counted`` are the repetitions that the person has counted in it.
    ``lead_left`` counts down the seconds before a paused session goes on; ``reason`` says why it is paused.
    """

    state: State
    phase: Phase
    seconds: float
    length: float | None
    left: float | None
    counted: int = 0
    time_left: float | None = None
    lead_left: float
    elapsed: float
    total_left: float
    clock: float
    allowed: frozenset[Command]
    reason: str
