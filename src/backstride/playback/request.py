"""What a front end asks to be played. Light to import: a window has one before it has anything that plays."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.session.timeline import Position

if TYPE_CHECKING:  # only a session that is resumed needs what reads journals
    from backstride.history.journal_reader import Interrupted
    from backstride.session.timeline import Timeline


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """A timeline to play, from a *position* on: in a routine that was read from *file*, or from its start.

    ``before`` is the interrupted session that this one continues; what was done in it counts.
    """

    timeline: Timeline
    file: Path
    position: Position = field(default_factory=Position)
    before: Interrupted | None = None
