"""What a screen reader is told: milestones, never every second."""

from __future__ import annotations

from backstride.routine.describe import side
from backstride.routine.duration import show
from backstride.session.player import CueDue, Event, LeadIn, Paused, PhaseStarted, SessionEnded
from backstride.session.timeline import Kind
from backstride.ui.kit.phrases import Phrases
from backstride.ui.session.scene import Scene

_ENDS = {"finished": "finished", "left": "left early", "stopped": "stopped"}
_TOLD = frozenset({Kind.GET_READY, Kind.WORK, Kind.SWITCH, Kind.REST, Kind.NOTE})


def milestone(event: Event, scene: Scene, phrases: Phrases) -> str:
    """Return what to say of *event* while *scene* stands, nothing where it is no milestone."""
    match event:
        case PhaseStarted(phase=phase) if phase.kind in _TOLD and phase.index == scene.phase:
            return standing(scene, phrases, show(phase.length, phrases.tag) if phase.length else "")
        case CueDue(cue=cue) if cue.kind == "halfway":
            return phrases.say("halfway")
        case Paused():
            return f"{scene.word}."
        case LeadIn(seconds=seconds):
            return phrases.say("going on in", count=seconds) if seconds == 3 else ""  # noqa: PLR2004  because the first of three is enough
        case SessionEnded(how=how):
            return phrases.say(_ENDS[how])
        case _:
            return ""


def standing(scene: Scene, phrases: Phrases, length: str = "") -> str:
    """Return what *scene* shows, and its *length* where that is to be said, too."""
    told = (scene.word, length, scene.name, side(scene.side, phrases.words), scene.note)
    return f"{'. '.join(part for part in told if part)}."
