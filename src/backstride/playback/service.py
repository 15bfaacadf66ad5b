"""A session from "play this" to "saved", for every front end: window, terminal or script. Without Qt.

A front end hands over a `PlayRequest`, waits until the first phrases are made (`PlaybackService.prepare`), begins, and
wakes the conductor whenever that wants to be woken. Everything else is done here and below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO

from backstride.devices.problems import DeviceProblems
from backstride.history.history import History
from backstride.history.interrupted import left_off, resumable, unfinished
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.history.recorder import Recorder, bring_back, give_up, postpone, put_off, save_journals
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message
from backstride.playback.conductor import Conductor
from backstride.playback.devices import Devices
from backstride.playback.plan import CoachingOptions, better_plan, is_ready, plan_session, speak_ahead, suited
from backstride.playback.request import PlayRequest
from backstride.routine.model import Routine
from backstride.session.easing import eased, easier_version
from backstride.session.events import Event
from backstride.session.explaining import to_explain
from backstride.session.states import Command
from backstride.session.timeline import Timeline

EASED = "eased"
"""What a person does who takes the easier variant of what hurts."""

REAL_TIME = 1.0
"""The speed of a session that counts; any other is a preview, which is neither spoken nor saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Where sessions are kept: the folder of journals, and the history; without a history nothing is saved."""

    journals: Path
    history: History | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveSession:
    """A session that is being played: what leads it, and who writes it down and saves it."""

    timeline: Timeline
    conductor: Conductor
    recorder: Recorder
    problems: DeviceProblems

    @property
    def result(self) -> PastSession | None:
        """Return what was done so far, that of before included; ``None`` before anything was."""
        return self.recorder.record.done()


class PlaybackService:
    """Plays sessions, saves them, and knows which were interrupted."""

    def __init__(
        self,
        devices: Devices,
        coaching: Callable[[], CoachingOptions],
        store: Store,
        *,
        now: Callable[[], datetime],
        speed: float = REAL_TIME,
        events: IO[bytes] | None = None,
    ) -> None:
        """Play on *devices* and keep sessions in *store*.

        *coaching* returns how the person wants to be led at the moment, *now* the time of day. A *speed* other than 1
        is a preview: nothing is spoken or saved. Each event is written to *events*, too.
        """
        self.devices = devices
        self.speed = speed
        self._coaching = coaching
        self._store = store
        self._history = store.history if speed == REAL_TIME else None
        self._now = now
        self._events = events
        self._prepared: tuple[Timeline, CoachingOptions] | None = None

    @property
    def saves(self) -> bool:
        """Say whether sessions are saved."""
        return self._history is not None

    def to_explain(self, routine: Routine, mode: str) -> frozenset[str]:
        """Return the exercises of *routine* that are explained in *mode*; in a preview none is new."""
        return to_explain(routine, mode, self._history.met if self._history else None)

    def prepare(self, timeline: Timeline, since: int = 0) -> Callable[[], bool]:
        """Have the phrases of *timeline* made; return what says whether a session can begin at phase *since*."""
        if self.speed > REAL_TIME:
            return lambda: True
        options = self._suited(timeline)
        self._prepared = timeline, options
        speak_ahead(timeline, self.devices.voice, options, since)
        return is_ready(timeline, self.devices.voice, options, since)

    def begin(
        self,
        request: PlayRequest,
        *,
        listeners: Iterable[Callable[[Event], None]] = (),
        warn: Callable[[Message], None] = lambda _: None,
    ) -> ActiveSession:
        """Return a session that waits for its start command.

        *listeners* get each event once it is written down; *warn* gets a sentence for each thing that cannot be heard
        or written, as soon as that is known.
        """
        timeline, devices, options = request.timeline, self.devices, self._options(request.timeline)
        recorder = self._recorder(request)
        problems = DeviceProblems((*recorder.writers, recorder, *devices.expected()), warn)
        problems.report_new()
        conductor = Conductor(
            plan_session(timeline, devices.voice, options),
            sounds=devices.sounds,
            voice=devices.voice,
            clock=devices.clock,
            awake=devices.awake,
            speed=self.speed,
            start_at=request.position,
            # What fails to be heard is known a moment later, by the next event.
            listeners=[recorder.note, lambda _event: problems.report_new(), *listeners],
            beats=recorder.beats,
        )
        if not devices.voice.wait(0.0):
            conductor.replan(better_plan(timeline, devices.voice, options))
        return ActiveSession(timeline=timeline, conductor=conductor, recorder=recorder, problems=problems)

    def note_pain(self, session: ActiveSession, what: str) -> ActiveSession:
        """Keep that it hurts and *what* the person does then; return *session*, with the easier variant where eased."""
        timeline, conductor = session.timeline, session.conductor
        phase = conductor.session.phase
        variant = easier_version(timeline, phase) if what == EASED else None
        if variant is None or phase.exercise is None:
            conductor.note_pain(what)
            return session
        easier, voice, options = eased(timeline, phase.exercise), self.devices.voice, self._options(timeline)
        if self.speed <= REAL_TIME:
            speak_ahead(easier, voice, options, phase.index)
        conductor.note_pain(what, plan_session(easier, voice, options), variant.id)
        conductor.replan(better_plan(easier, voice, options))
        return replace(session, timeline=easier)

    def suspend(self, session: ActiveSession) -> None:
        """Stop *session* where it is; its journal stays, so that it can be resumed.

        Where there is no journal, it ends, so that at least what was done is remembered.
        """
        session.conductor.apply(Command.PAUSE)
        self.devices.awake.release()  # a pause keeps the screen lit for a while, but nobody reads the clock any more
        if session.recorder.lost:
            session.conductor.apply(Command.LEAVE, how="stopped")
        else:
            session.recorder.leave()

    def save_journals(self) -> None:
        """Save what a program that died left in journals."""
        if self._history:
            save_journals(self._store.journals, self._history)

    def resumable(self) -> Mapping[str, Interrupted]:
        """Return the saved sessions that can be resumed by their uids, those interrupted just now included."""
        self.save_journals()
        return resumable(self._store.journals)

    def unfinished(self) -> tuple[Interrupted, ...]:
        """Return the sessions that were interrupted, the latest first."""
        return unfinished(self._store.journals)

    def left_off(self, routine: str) -> tuple[Interrupted, ...]:
        """Return the sessions of *routine* that were cut off, then those that the person left, the latest first."""
        cut_off = tuple(found for found in self.unfinished() if found.routine == routine)
        return cut_off + left_off(self._store.journals, routine)

    def give_up(self, interrupted: Interrupted) -> None:
        """Save as interrupted a session that will not be resumed."""
        if self._history:
            give_up(interrupted, self._history)

    def postpone(self, interrupted: Interrupted) -> None:
        """Save a session as interrupted, and keep its place for another time."""
        if self._history:
            postpone(interrupted, self._history)

    def put_off(self, interrupted: Interrupted) -> Path | None:
        """Save a session that Home is to offer no more; return what brings it back."""
        return put_off(interrupted, self._history) if self._history else None

    def bring_back(self, journal: Path) -> None:
        """Have Home offer a session that was put off once more."""
        bring_back(journal)

    def _options(self, timeline: Timeline) -> CoachingOptions:
        """Return how the person is led through *timeline*: in the words that were prepared, also after midnight."""
        if self._prepared and self._prepared[0] is timeline:
            return replace(self._suited(timeline), variety=self._prepared[1].variety)
        return self._suited(timeline)

    def _suited(self, timeline: Timeline) -> CoachingOptions:
        finished = self._history.done().get(timeline.routine.id) if self._history else None
        return suited(self._coaching(), finished=finished.times if finished else 0, today=self._now().date())

    def _recorder(self, request: PlayRequest) -> Recorder:
        return Recorder(
            request.timeline,
            request.file,
            self._store.journals,
            self._history,
            started=self._now(),
            before=request.before,
            events=self._events,
        )


def resumption(
    routine: Routine, file: Path, sessions: Iterable[Interrupted], catalogue: Catalogue
) -> PlayRequest | None:
    """Return how to resume the first of *sessions* that is one of *routine* as it is today, ``None`` where none is."""
    ours = (found for found in sessions if found.routine == routine.id)
    played = ((found, found.restore(routine, catalogue)) for found in ours)
    return next(
        (PlayRequest(timeline, file, found.position, found) for found, timeline in played if found.fits(timeline)), None
    )
