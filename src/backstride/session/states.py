"""The states of a session and the commands that each allows: one table."""

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


class Command(StrEnum):
    """What a person can ask of the program, by a key, a control or a tap.

    A session takes those of `TRANSITIONS`; the others are for what shows it.
    """

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    PREVIOUS = "previous"
    MORE = "more"
    RESTART_STEP = "restart-step"
    SKIP_STEP = "skip-step"
    REPEAT_PHASE = "repeat-phase"  # after a sleep: this hold again
    COUNT = "count"  # one more repetition
    DONE = "done"
    READY = "be-ready"  # in position: the work of an exercise that is being explained may begin
    LEAVE = "leave"

    PROCEED = "proceed"  # what a tap means: count, done, ready, pause, resume or start, the first that is allowed
    LOUDER = "louder"
    QUIETER = "quieter"
    MUTE = "mute"
    HURTS = "hurts"  # what one does in place of what hurts; never refused
    HOW_TO = "how-to"
    SHORTCUTS = "shortcuts"
    ROTATE = "rotate"
    FULL_SCREEN = "full-screen"

    OPEN = "open"
    SEARCH = "search"
    BACK = "back"
    HOME = "home"
    HISTORY = "history"
    SETTINGS = "settings"
    ABOUT = "about"
    HELP = "help"  # when to get it; never refused
    QUIT = "quit"


CLOCK_RUNS = frozenset({State.RUNNING, State.WAITING})
"""The states in which the clock of a session runs."""

_SEEKS = (Command.NEXT, Command.PREVIOUS, Command.RESTART_STEP, Command.SKIP_STEP)


def _stays(state: State, *commands: Command) -> dict[Command, State]:
    return dict.fromkeys(commands, state)


TRANSITIONS: Mapping[State, Mapping[Command, State]] = {
    State.READY: {Command.START: State.RUNNING, Command.LEAVE: State.ENDED},
    State.RUNNING: {
        Command.PAUSE: State.PAUSED,
        **_stays(State.RUNNING, *_SEEKS, Command.MORE, Command.READY),
        Command.LEAVE: State.ENDED,
    },
    State.WAITING: {
        Command.PAUSE: State.PAUSED,
        **_stays(State.RUNNING, *_SEEKS, Command.DONE, Command.COUNT),
        Command.LEAVE: State.ENDED,
    },
    State.PAUSED: {
        Command.RESUME: State.LEAD_IN,
        Command.REPEAT_PHASE: State.LEAD_IN,
        **_stays(State.PAUSED, *_SEEKS, Command.MORE),
        Command.LEAVE: State.ENDED,
    },
    State.LEAD_IN: {
        Command.PAUSE: State.PAUSED,
        **_stays(State.LEAD_IN, *_SEEKS, Command.MORE),
        Command.LEAVE: State.ENDED,
    },
    State.ENDED: {},
}
"""The commands that each state allows, and the state after each. `WAITING` replaces `RUNNING` wherever the phase
is open; a phase with a rhythm takes no more seconds, because a breath or a repetition cannot be cut; "ready" is given
while an exercise is explained, and repetitions are counted where nobody knows their number."""


ANSWERS = (Command.DONE, Command.READY)
"""What a person answers to a session that waits."""


def tap_command(allowed: frozenset[Command]) -> Command:
    """Return what a tap or Space means where these are *allowed*: one more, an answer, else pause or resume."""
    return next((command for command in (Command.COUNT, *ANSWERS) if command in allowed), Command.PAUSE)


def pause_command(allowed: frozenset[Command]) -> Command | None:
    """Return what the control that pauses does where these are *allowed*: pause, resume or start."""
    return next((command for command in (Command.PAUSE, Command.RESUME, Command.START) if command in allowed), None)
