"""What is worth remembering of a session, gathered while it happens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backstride.session.player import Event, PhaseEnded, SessionEnded
from backstride.session.record import worked
from backstride.session.timeline import Kind, Phase, Timeline
from backstride.storage.interrupted import Interrupted
from backstride.storage.past import PastPhase, PastSession


@dataclass(frozen=True, slots=True)
class Left:
    """A phase that was left after ``seconds`` in it; ``how`` is done, skipped or shortened."""

    phase: Phase
    seconds: float
    how: str


class Record:
    """Told every event (`note`) of one session; `done` is the session as the history keeps it.

    A session that was cut off and goes on begins with what was done *before*.
    """

    def __init__(self, timeline: Timeline, started: datetime, before: Interrupted | None = None) -> None:
        self._timeline = timeline
        self._started = datetime.fromisoformat(before.started) if before else started
        self._clock_before = before.clock if before else 0.0
        self.left = [Left(timeline.phases[index], spent, how) for index, spent, how in before.done] if before else []
        self._ended: SessionEnded | None = None

    def note(self, event: Event) -> None:
        """Keep what *event* says about a phase, or about the end."""
        match event:
            case PhaseEnded(phase=phase, completed=completed, how=how):
                self.left.append(Left(phase, completed, how))
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
            completed=self._clock_before + self._ended.completed,
            how=self._how(self._ended),
            goals=routine.goals,
            phases=tuple(_past(left.phase, left.seconds, left.how) for left in self.left),
        )

    @property
    def worked(self) -> bool:
        """Say whether more was done than to get ready and to skip."""
        return worked((left.phase, left.seconds, left.how) for left in self.left)

    def _how(self, ended: SessionEnded) -> str:
        """Return how the session is remembered to have ended: one in which all work was skipped was left."""
        asks_work = any(phase.kind is Kind.WORK for phase in self._timeline.phases)
        return "left" if ended.how == "finished" and asks_work and not self.worked else ended.how


def past_of(interrupted: Interrupted, timeline: Timeline | None) -> PastSession:
    """Return a session that was cut off and will not go on; *timeline* counts where its phases are still the same."""
    timeline = timeline if timeline and interrupted.fits(timeline) else None
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
