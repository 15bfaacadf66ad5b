"""The states of a session and what a person may wish in each: one table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """The states of a session."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"  # in an open phase: the clock runs, the person ends it
    PAUSED = "paused"
    LEAD_IN = "lead-in"  # the seconds after a pause, not counted
    ENDED = "ended"


class Wish(StrEnum):
    """What a person can ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    PREVIOUS = "previous"
    MORE = "more"
    RESTART_STEP = "restart-step"
    SKIP_STEP = "skip-step"
    REPEAT_PHASE = "repeat-phase"  # after a sleep: this hold again
    DONE = "done"
    LEAVE = "leave"


CLOCK_RUNS = frozenset({State.RUNNING, State.WAITING})
"""The states in which the clock of a session runs."""

_SEEKS = (Wish.NEXT, Wish.PREVIOUS, Wish.RESTART_STEP, Wish.SKIP_STEP)


def _stays(state: State, *wishes: Wish) -> dict[Wish, State]:
    return dict.fromkeys(wishes, state)


TRANSITIONS: Mapping[State, Mapping[Wish, State]] = {
    State.READY: {Wish.START: State.RUNNING, Wish.LEAVE: State.ENDED},
    State.RUNNING: {
        Wish.PAUSE: State.PAUSED,
        **_stays(State.RUNNING, *_SEEKS, Wish.MORE),
        Wish.LEAVE: State.ENDED,
    },
    State.WAITING: {
        Wish.PAUSE: State.PAUSED,
        **_stays(State.RUNNING, *_SEEKS, Wish.DONE),
        Wish.LEAVE: State.ENDED,
    },
    State.PAUSED: {
        Wish.RESUME: State.LEAD_IN,
        Wish.REPEAT_PHASE: State.LEAD_IN,
        **_stays(State.PAUSED, *_SEEKS, Wish.MORE),
        Wish.LEAVE: State.ENDED,
    },
    State.LEAD_IN: {
        Wish.PAUSE: State.PAUSED,
        **_stays(State.LEAD_IN, *_SEEKS, Wish.MORE),
        Wish.LEAVE: State.ENDED,
    },
    State.ENDED: {},
}
"""What each state grants, and the state after it. `WAITING` stands for `RUNNING` wherever the phase is open; a phase
with a rhythm takes no more seconds, because a breath or a repetition cannot be cut."""
