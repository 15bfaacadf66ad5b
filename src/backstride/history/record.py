"""What is worth remembering of a session, gathered while it happens."""

from __future__ import annotations

from datetime import datetime

from backstride.history.event_log import load_text
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastPhase, PastSession
from backstride.history.wall_clock import read_wall, seconds
from backstride.session.easing import planned_exercise
from backstride.session.events import Event, Hurt, PhaseEnded, SessionEnded
from backstride.session.outcome import how_ended, worked
from backstride.session.timeline import Kind, Phase, Timeline


class Record:
    """Told every event (`note`) of one session; `done` is the session as the history keeps it.

    ``left`` has the phases that were left, in order: the index of each, and what was done of it. A session that was
    cut off and goes on begins with what was done *before*.
    """

    def __init__(self, timeline: Timeline, started: datetime, before: Interrupted | None = None, uid: str = "") -> None:
        self._timeline = timeline
        self._uid = before.uid if before else uid
        self._started = read_wall(before.started) if before else started
        self._clock_before = before.clock if before else 0.0
        self._ended: SessionEnded | None = None
        self._planned = {after: planned_exercise(timeline, after) or "" for _, after in timeline.eased}
        self.left: list[tuple[int, PastPhase]] = []
        for index, phase in before.done if before else ():
            self._leave(timeline.phases[index], phase.completed, phase.how, phase.reps)

    def note(self, event: Event) -> None:
        """Keep what *event* says about a phase, or about the end."""
        match event:
            case PhaseEnded(phase=phase, completed=completed, how=how, reps=reps):
                self._leave(phase, completed, how, reps)
            case Hurt(phase=phase, variant=str(variant)):
                self._planned[variant] = self._planned.get(phase.exercise or "", phase.exercise or "")
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
            uid=self._uid,
            routine=routine.id,
            title=routine.title.read(routine.language),
            started=self._started,
            planned=self._ended.planned,
            completed=seconds(self._clock_before + self._ended.completed),
            how=how_ended(self._ended.how, asks_work=asks_work(self._timeline), worked=self.worked),
            goals=routine.goals,
            phases=tuple(phase for _, phase in self.left),
        )

    @property
    def worked(self) -> bool:
        """Say whether more was done than to get ready and to skip."""
        return worked((phase.kind, phase.completed, phase.how) for _, phase in self.left)

    def _leave(self, phase: Phase, completed: float, how: str, reps: int | None) -> None:
        past = PastPhase(
            kind=phase.kind,
            completed=completed,
            how=how,
            planned=phase.length,
            exercise=phase.exercise,
            side=phase.side,
            set=phase.set,
            mode=phase.mode,
            reps=reps,
            load=load_text(self._timeline, phase),
            round=phase.round,
            eased=self._planned.get(phase.exercise or ""),
        )
        self.left.append((phase.index, past))


def asks_work(timeline: Timeline) -> bool:
    """Say whether there is anything to do in *timeline* but to rest and to read."""
    return any(phase.kind is Kind.WORK for phase in timeline.phases)
