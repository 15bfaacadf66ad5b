"""What is worth remembering of a session, gathered while it happens."""

from __future__ import annotations

from datetime import datetime

from backstride.session.player import Event, PhaseEnded, SessionEnded
from backstride.session.timeline import Phase, Timeline
from backstride.storage.history import PastPhase, PastSession
from backstride.storage.journal import Interrupted


class Record:
    """Told every event (`note`) of one session; `done` is the session as the history keeps it."""

    def __init__(self, timeline: Timeline, started: datetime) -> None:
        self._timeline = timeline
        self._started = started
        self._phases: list[PastPhase] = []
        self._ended: SessionEnded | None = None

    def note(self, event: Event) -> None:
        """Keep what *event* says about a phase, or about the end."""
        match event:
            case PhaseEnded(phase=phase, completed=completed, how=how):
                self._phases.append(_past(phase, completed, how))
            case SessionEnded():
                self._ended = event
            case _:
                pass

    def done(self) -> PastSession | None:
        """Return the session once it has ended, ``None`` before."""
        if self._ended is None:
            return None
        routine = self._timeline.routine
        return PastSession(
            routine=routine.id,
            title=routine.title.read(routine.language),
            started=self._started,
            planned=self._ended.planned,
            completed=self._ended.completed,
            how=self._ended.how,
            goals=routine.goals,
            phases=tuple(self._phases),
        )


def past_of(interrupted: Interrupted, timeline: Timeline | None) -> PastSession:
    """Return a session that was cut off and will not go on; *timeline* where its routine is still the same."""
    phases = timeline.phases if timeline else ()
    return PastSession(
        routine=interrupted.routine,
        title=interrupted.title,
        started=datetime.fromisoformat(interrupted.started),
        planned=interrupted.planned,
        completed=interrupted.clock,
        how="interrupted",
        goals=timeline.routine.goals if timeline else (),
        phases=tuple(_past(phases[index], completed, how) for index, completed, how in interrupted.done if phases),
    )


def _past(phase: Phase, completed: float, how: str) -> PastPhase:
    return PastPhase(
        kind=phase.kind,
        completed=completed,
        how=how,
        planned=phase.length,
        exercise=phase.exercise,
        side=phase.side,
        set=phase.set,
    )
