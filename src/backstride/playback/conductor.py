"""A session as it happens: the clock moves the player, and what happened goes to what makes it heard or seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from backstride.devices.awake import Awake
from backstride.devices.sounds import Sounds
from backstride.devices.speech import Voice
from backstride.playback.view import View
from backstride.session.cues import Cue
from backstride.session.events import (
    Counted,
    CueDue,
    Event,
    Hurt,
    LeadIn,
    Paused,
    PhaseEnded,
    Ready,
    Resumed,
    SessionEnded,
    SessionStarted,
)
from backstride.session.player import advance, allowed, apply, until_next, with_plan
from backstride.session.progress import Plan, Session, end_of_phase, time_left_at_start, with_timeline
from backstride.session.states import CLOCK_RUNS, Command, State
from backstride.session.timeline import Phase, Position, Timeline, ends_with_time

HEARTBEAT = 1.0
"""Real seconds between two readings of the clock at most: this much is lost at most when the process dies."""

SLEEP_GAP = 2.0
"""Real seconds by which a reading of the clock may be late; what is later is sleep, not exercise."""

STALE_TONE = 0.4
"""Real seconds: a tone that is later than this would mislead, and is left out."""

STALE_SPEECH = 1.0
"""Real seconds: the same for speech."""

UNDISTURBED = 0.5
"""Real seconds without anything due in which another plan is made: that of a long routine takes a hundredth."""

AWAKE_WHILE_PAUSED = 300.0
"""Real seconds for which a paused session keeps the screen lit."""

_TIME_MATTERS = CLOCK_RUNS | {State.LEAD_IN}


class Clock(Protocol):
    """Seconds that only go forward; ``now`` stops while the computer sleeps, ``elapsed`` does not."""

    def now(self) -> float:
        """Return the monotonic seconds that a session lives by."""

    def elapsed(self) -> float:
        """Return monotonic seconds that count sleep too."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of the clock, and the real seconds after which the next one is planned, if one is."""

    now: float
    elapsed: float
    wait: float | None = None


class _Words:
    """What *voice* is saying; an instruction that a pause cuts off is said again while it is counted in."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._saying: CueDue | None = None
        self._again: Cue | None = None

    def say(self, due: CueDue) -> None:
        """Say the words of a cue."""
        self._saying = due
        if due.cue.phrase is not None:
            self._voice.say(due.cue.phrase)

    def cut(self, clock: float, speed: float, lead_in: float) -> None:
        """Stop at the session's *clock*, and keep what is to be said again.

        The time after the pause has room for the words up to their end as planned, the *lead_in* for what was heard of
        them: of what was heard for longer the rest is left out.
        """
        self._voice.stop_speaking()
        due, self._saying = self._saying, None
        if due is not None and due.cue.again:
            heard = (clock - due.planned_t) / speed
            if heard < (due.cue.length or 0.0) and heard <= lead_in:
                self._again = due.cue

    def repeat(self) -> None:
        """Say again what was cut off, if anything was."""
        if self._again is not None and self._again.phrase is not None:
            self._voice.say(self._again.phrase)

    def repeats(self, since: float) -> bool:
        """Say whether what was begun again *since* seconds ago is still being said."""
        return self._again is not None and since < (self._again.length or 0.0)

    def forget(self) -> None:
        """Have nothing to say again."""
        self._saying = self._again = None


class _Light:
    """Keeps the screen lit by *awake* while a session runs, and for a while once it is paused."""

    def __init__(self, awake: Awake | None) -> None:
        self._awake = awake
        self._dark_at: float | None = None

    def keep(self) -> None:
        """Keep the screen lit from now on."""
        self._dark_at = None
        if self._awake is not None:
            self._awake.keep()

    def keep_until(self, moment: float) -> None:
        """Keep the screen lit until the clock says *moment*."""
        self._dark_at = moment

    def left(self, now: float) -> float | None:
        """Return the real seconds after *now* for which it is kept lit, ``None`` where no end is set."""
        return None if self._dark_at is None else max(0.0, self._dark_at - now)

    def look(self, now: float) -> None:
        """Let the screen go dark if it is time."""
        if self.left(now) == 0:
            self.release()

    def release(self) -> None:
        """Let the screen go dark."""
        self._dark_at = None
        if self._awake is not None:
            self._awake.release()


class Conductor:
    """One session from start to end. Single-threaded: the owner of the loop calls `wake` when it asks to be called.

    After each `wake`, `due_in` says when to call it again. After any `apply` the owner calls `wake` (a command may move
    the next deadline). Each of the two moves the session by one reading of the clock: what passes while listeners
    work belongs to the next reading, so that the session's seconds and the clock's never drift apart.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        sounds: Sounds,
        voice: Voice,
        clock: Clock,
        awake: Awake | None = None,
        speed: float = 1.0,
        start_at: Position | None = None,
        listeners: Iterable[Callable[[Event], None]] = (),
        beats: Iterable[Callable[[Session], None]] = (),
    ) -> None:
        """Join *plan* to the devices; *listeners* get each event in order, *beats* the session each second."""
        self._session = Session(plan, position=start_at or Position())
        self._sounds = sounds
        self._voice = voice
        self._clock = clock
        self._light = _Light(awake)
        self._speed = speed
        self._words = _Words(voice)
        self._listeners = list(listeners)
        self._beats = tuple(beats)
        self._better: Callable[[], Plan | None] | None = None
        self._read = _Reading(clock.now(), clock.elapsed())
        self._reason = ""
        self._about_until = _about_until(plan.timeline)

    @property
    def session(self) -> Session:
        """Return the session as of the last reading of the clock."""
        return self._session

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Give *listener* every event from now on."""
        self._listeners.append(listener)

    def replan(self, better: Callable[[], Plan | None]) -> None:
        """Ask *better* now and then for a plan of the same timeline that knows more, and take the first it gives."""
        self._better = better

    def note_pain(self, what: str, plan: Plan | None = None, variant: str | None = None) -> None:
        """Tell the listeners that it hurts, and *what* the person does; with an easier *variant*, go on by *plan*."""
        self._catch_up()
        hurt = Hurt(self._session.clock, self._session.phase, what, variant)
        session = with_timeline(self._session, plan) if plan else self._session
        self._took_place(session, (hurt,))

    def apply(self, command: Command, *, reason: str = "user", how: str = "left") -> None:
        """Apply a command; one that the session's state does not allow changes nothing.

        *reason* of a pause is user, sleep or hidden; *how* of leaving is left or stopped.
        """
        self._catch_up()
        self._took_place(*apply(self._session, command, reason=reason, how=how))

    def wake(self) -> None:
        """Let the time that has passed pass."""
        self._catch_up()
        self._improve()
        self._read = replace(self._read, wait=self._next_reading())
        if self._session.state in CLOCK_RUNS:
            for beat in self._beats:
                beat(self._session)

    def due_in(self) -> float | None:
        """Return the seconds of real time from now until it wants to be woken, ``None`` while nothing is due."""
        read = self._read
        return None if read.wait is None else max(0.0, read.now + read.wait - self._clock.now())

    def view(self) -> View:
        """Return what a painter needs, as of now, without moving the session."""
        passed = self._passed() if self._session.state in _TIME_MATTERS else 0.0
        return _view(self._session, passed, self._about_until, self._reason)

    def _passed(self) -> float:
        """Return the session seconds since the last reading, at most up to when the next one is planned."""
        return min(self._clock.now() - self._read.now, self._read.wait or 0.0) * self._speed

    def _catch_up(self) -> None:
        before, self._read = self._read, _Reading(self._clock.now(), self._clock.elapsed())
        if self._session.state not in _TIME_MATTERS:
            self._light.look(self._read.now)
            return
        delta = self._read.now - before.now
        slept = self._read.elapsed - before.elapsed - delta
        if max(delta - (before.wait or 0.0), slept) > SLEEP_GAP:
            self._took_place(*apply(self._session, Command.PAUSE, reason="sleep"))
        else:
            self._took_place(*advance(self._session, delta * self._speed))

    def _improve(self) -> None:
        """Take a better plan, if there is one and nothing is due before it is made."""
        due = until_next(self._session)
        if self._better is None or (due is not None and due / self._speed < UNDISTURBED):
            return
        plan = self._better()
        if plan is not None:
            self._session = with_plan(self._session, plan)
            self._better = None

    def _next_reading(self) -> float | None:
        """Return the real seconds from the last reading of the clock to when the next one is needed."""
        if self._session.state not in _TIME_MATTERS:
            return self._light.left(self._read.now)
        due = until_next(self._session)
        return HEARTBEAT if due is None else min(due / self._speed, HEARTBEAT)

    def _took_place(self, session: Session, events: tuple[Event, ...]) -> None:
        self._session = session
        for event in events:
            self._react(event)
            for listener in tuple(self._listeners):
                listener(event)

    def _react(self, event: Event) -> None:
        match event:
            case CueDue():
                self._sound(event)
            case SessionStarted():
                self._light.keep()
            case LeadIn(seconds=seconds):
                self._count_in(self._session.plan.lead_in - seconds)
            case Paused(t=clock, reason=reason):
                self._reason = reason
                self._words.cut(clock, self._speed, self._session.plan.lead_in)
                self._sounds.play("pause")
                self._light.keep_until(self._read.now + AWAKE_WHILE_PAUSED)
            case Counted():
                self._sounds.play("rep-out")
            case Resumed():
                self._reason = ""
                self._words.forget()
            case PhaseEnded(how="skipped" | "shortened") | Ready():
                self._words.forget()
                self._voice.stop_speaking()
            case SessionEnded(how=how):
                self._light.release()
                if how != "finished":
                    self._voice.stop_speaking()
            case _:
                pass

    def _count_in(self, since: float) -> None:
        """Sound one second of the lead-in, which began *since* seconds ago, or say again what the pause cut off."""
        self._light.keep()
        if since <= 0:
            self._words.repeat()
        if not self._words.repeats(since):
            self._sounds.play("lead-in")

    def _sound(self, due: CueDue) -> None:
        late = (self._session.clock - due.planned_t) / self._speed
        if due.cue.phrase is None:
            if late < STALE_TONE:
                self._sounds.play(due.cue.kind)
        elif late < STALE_SPEECH and self._speed <= 1:
            # Faster than real time no phrase would fit; the tones still show the rhythm.
            self._words.say(due)


def ready_view(timeline: Timeline, position: Position) -> View:
    """Return what a painter needs of a session that waits to begin at *position*."""
    return _view(Session(Plan(timeline, ()), position=position), 0.0, _about_until(timeline), "")


def _about_until(timeline: Timeline) -> tuple[float, ...]:
    """Return the seconds before each phase, and in all, an open one by its estimate."""
    return tuple(accumulate((phase.about for phase in timeline.phases), initial=0.0))


def _view(session: Session, passed: float, about_until: tuple[float, ...], reason: str) -> View:
    """Return a view of *session*, *passed* seconds after it was last moved."""
    phase = session.phase
    length = None if phase.length is None else end_of_phase(session)
    seconds = session.position.seconds + (passed if session.state in CLOCK_RUNS else 0.0)
    if length is not None:
        seconds = min(seconds, length)
    left = None if length is None else length - seconds
    time_left = max(0.0, time_left_at_start(session) - seconds) if ends_with_time(phase) else None
    return View(
        state=session.state,
        phase=phase,
        seconds=seconds,
        length=length,
        left=left,
        time_left=time_left,
        counted=session.position.counted,
        lead_left=max(0.0, session.lead_left - passed) if session.state is State.LEAD_IN else 0.0,
        elapsed=about_until[phase.index] + seconds,
        total_left=0.0 if session.state is State.ENDED else _total_left(phase, left, time_left, seconds, about_until),
        clock=session.clock,
        allowed=allowed(session),
        reason=reason,
    )


def _total_left(
    phase: Phase, left: float | None, time_left: float | None, seconds: float, about_until: tuple[float, ...]
) -> float:
    if time_left is not None and phase.timed:
        return time_left + about_until[-1] - about_until[phase.timed.then]
    return _left_about(phase, left, seconds) + about_until[-1] - about_until[phase.index + 1]


def _left_about(phase: Phase, left: float | None, seconds: float) -> float:
    """Return the seconds that a total counts for the rest of *phase*, an open one by its estimate."""
    return max(0.0, phase.about - seconds) if left is None else left
