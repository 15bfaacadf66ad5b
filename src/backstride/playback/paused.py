"""The session that was left last and can go on where it was, with the timeline that was played in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.history.interrupted import recent
from backstride.history.journal_reader import Interrupted
from backstride.i18n.catalogue import Catalogue
from backstride.playback.request import PlayRequest
from backstride.session.timeline import Timeline

if TYPE_CHECKING:
    from backstride.library.reading import Reading

Ask = Callable[[str], "Reading | None"]
"""Returns the routine asked for by id or path, as it is now."""


@dataclass(frozen=True, slots=True)
class Paused:
    """A session that can go on, and the ``timeline`` that was played in it."""

    found: Interrupted
    timeline: Timeline

    @property
    def stopped(self) -> datetime:
        """Return when it was left."""
        return datetime.fromisoformat(self.found.stopped)

    @property
    def request(self) -> PlayRequest:
        """Return what plays the rest of it."""
        return PlayRequest(self.timeline, Path(self.found.file), self.found.position, self.found)

    @property
    def over(self) -> PlayRequest:
        """Return what plays it from its beginning."""
        return PlayRequest(self.timeline, Path(self.found.file))


def latest_paused(journals: Path, since: datetime, ask: Ask, catalogue: Catalogue) -> Paused | None:
    """Return the session that was left last, *since* then, and goes on where it was; ``None`` where there is none.

    One that the person has put off is none.
    """
    for found in recent(journals):
        timeline = timeline_of(found, ask, catalogue)
        if timeline is not None and found.fits(timeline):
            paused = Paused(found, timeline)
            return paused if paused.stopped - since >= timedelta() else None
    return None


def timeline_of(found: Interrupted, ask: Ask, catalogue: Catalogue) -> Timeline | None:
    """Return the timeline of *found* as its routine is now; ``None`` where that is gone or has errors."""
    reading = ask(found.file)
    if reading and reading.single:  # its file may have the exercise of which a variant was done
        reading = ask(found.routine)
    if reading is None or reading.routine is None or reading.errors:
        return None
    return found.restore(reading.routine, catalogue)
