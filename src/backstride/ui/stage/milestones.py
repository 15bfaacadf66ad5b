"""What a screen reader is told: milestones, never every second."""

from __future__ import annotations

from backstride.session.player import CueDue, Event, LeadIn, Paused, PhaseStarted, SessionEnded
from backstride.session.timeline import Kind
from backstride.ui.stage.scene import Scene
from backstride.ui.wording import length_words, side_words

_ENDS = {"finished": "Finished.", "left": "Left.", "stopped": "Stopped."}
_TOLD = frozenset({Kind.GET_READY, Kind.WORK, Kind.SWITCH, Kind.REST, Kind.NOTE})


def milestone(event: Event, scene: Scene) -> str:
    """Return what to say of *event* while *scene* stands, nothing where it is no milestone."""
    match event:
        case PhaseStarted(phase=phase) if phase.kind in _TOLD and phase.index == scene.phase:
            length = length_words(phase.length) if phase.length else ""
            told = (scene.word, length, scene.name, side_words(scene.side), scene.note)
            return f"{'. '.join(part for part in told if part)}."
        case CueDue(cue=cue) if cue.kind == "halfway":
            return "Halfway."
        case Paused():
            return "Paused."
        case LeadIn(seconds=seconds):
            return f"Going on in {seconds}." if seconds == 3 else ""  # noqa: PLR2004  because the first of three is enough
        case SessionEnded(how=how):
            return _ENDS[how]
        case _:
            return ""
