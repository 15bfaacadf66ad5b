"""When a kiosk goes back to its start page: the rules of nobody being there. Time is always an argument.

*now* is seconds of any clock that only goes forward. Who shows the kiosk says where it is (`IdleWatch.go`), reports
every touch and key (`touch`, `press`, `release`), and looks (`look`) as often as `next_look` says.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from backstride.kiosk.config import Idle

REARM = 120.0
"""Seconds without a touch after which the staff page becomes a kiosk again."""

CLEANING = 30.0
"""Seconds in which touches do nothing."""

GOODBYE = 20.0
"""Seconds that the goodbye page stays."""

OWN_PACE = 600.0
"""Seconds without a touch in a phase that only the person ends, after which nobody is taken to be there."""

LONGEST_TOUCH = 60.0
"""Seconds after which what presses the screen is no finger any more, but something that leans on it."""


class Place(StrEnum):
    """Where a kiosk is, as far as it matters to whether somebody is there."""

    START = "start"  # the attract page: nothing to go back from
    PAGE = "page"  # any page that a visitor opens
    SESSION = "session"  # the clock of a session runs
    OWN_PACE = "own-pace"  # a session waits for the person to end a phase
    PAUSED = "paused"
    GOODBYE = "goodbye"
    STAFF = "staff"
    CLEANING = "cleaning"


class Look(NamedTuple):
    """What is to be seen: ``asks`` for "Still there?", ``left`` seconds of a countdown, ``then`` where to go now.

    ``left`` is ``None`` where no countdown is to be seen.
    """

    asks: bool = False
    left: int | None = None
    then: Place | None = None


class _Rule(NamedTuple):
    """After how many seconds a place is left, where to, and for how many of the last ones a countdown is seen."""

    after: float
    then: Place
    counted: float = 0.0
    asks: bool = False
    by_touch: bool = True  # a touch begins the time again


class IdleWatch:
    """Knows since when nobody touched the kiosk."""

    def __init__(self, idle: Idle, pause_idle: float, now: float) -> None:
        """Begin on the start page; a session left paused for *pause_idle* seconds is over."""
        warning = idle.reset_after - idle.ask_after
        self._rules: Mapping[Place, _Rule] = {
            Place.PAGE: _Rule(idle.reset_after, Place.START, warning, asks=True),
            Place.PAUSED: _Rule(max(pause_idle, warning), Place.START, warning, asks=True),
            Place.OWN_PACE: _Rule(OWN_PACE, Place.START, warning, asks=True),
            Place.GOODBYE: _Rule(GOODBYE, Place.START, GOODBYE),
            Place.STAFF: _Rule(REARM, Place.START),
            Place.CLEANING: _Rule(CLEANING, Place.STAFF, CLEANING, by_touch=False),
        }
        self._start_after = idle.reset_after
        self.place = Place.START
        self._since = now
        self._pressed: float | None = None

    def go(self, place: Place, now: float) -> None:
        """Be at *place* from *now* on."""
        self.place = place
        self._since = now

    def touch(self, now: float) -> bool:
        """Take a touch that is over at once, or a key; say whether it may do anything."""
        rule = self._rules.get(self.place)
        if rule is not None and not rule.by_touch:
            return False
        self._since = max(self._since, now)
        return True

    def press(self, now: float) -> bool:
        """Take the beginning of a touch, which lasts until `release`; say whether it may do anything."""
        self._pressed = now
        return self.touch(now)

    def release(self, now: float) -> None:
        """Take the end of a touch."""
        if self._pressed is not None:
            self.touch(self._held_until(now))
        self._pressed = None

    def look(self, now: float) -> Look:
        """Return what is to be seen *now*, and where to go if it is time."""
        rule = self._rules.get(self.place)
        if rule is None:
            return Look()
        left = rule.after - self._quiet(now, rule)
        if left <= 0:
            return Look(then=rule.then)
        counts = left <= rule.counted
        return Look(asks=rule.asks and counts, left=math.ceil(left) if counts else None)

    def is_alone(self, now: float) -> bool:
        """Say whether nobody touched the start page for as long as any other page waits until it is left."""
        return self.place is Place.START and now - self._last_touch(now) >= self._start_after

    def next_look(self, now: float) -> float | None:
        """Return for how many seconds `look` stays the same if nobody touches; ``None`` where it always does."""
        rule = self._rules.get(self.place)
        if rule is None:
            return None
        left = rule.after - self._quiet(now, rule)
        if left > rule.counted:
            return left - rule.counted
        return max(0.0, left - (math.ceil(left) - 1))

    def _quiet(self, now: float, rule: _Rule) -> float:
        """Return for how many seconds nobody touched the screen."""
        return max(0.0, now - (self._last_touch(now) if rule.by_touch else self._since))

    def _last_touch(self, now: float) -> float:
        """Return when the screen was touched last, or the page came: now while a finger is on it."""
        return self._since if self._pressed is None else max(self._since, self._held_until(now))

    def _held_until(self, now: float) -> float:
        """Return until when what is pressed now is taken for a finger."""
        return now if self._pressed is None else min(now, self._pressed + LONGEST_TOUCH)
