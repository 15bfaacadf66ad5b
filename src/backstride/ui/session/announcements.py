"""What a screen reader is told: milestones, never every second."""

from __future__ import annotations

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message
from backstride.routine.describe import SIDES
from backstride.session.events import CueDue, Event, LeadIn, Paused, PhaseStarted, SessionEnded
from backstride.session.timeline import Kind
from backstride.ui.session.phase_content import Scene

_ENDS = {"finished": message("Finished."), "left": message("Ended early."), "stopped": message("Ended early.")}
_TOLD = frozenset({Kind.GET_READY, Kind.WORK, Kind.SWITCH, Kind.REST, Kind.NOTE})


def milestone(event: Event, scene: Scene, catalogue: Catalogue) -> str:
    """Return what to say of *event* while *scene* stands, nothing where it is no milestone."""
    match event:
        case PhaseStarted(phase=phase) if phase.kind in _TOLD and phase.index == scene.phase:
            return standing(scene, catalogue, catalogue.say(duration(phase.length)) if phase.length else "")
        case CueDue(cue=cue) if cue.kind == "halfway":
            return catalogue.say(message("Halfway."))
        case Paused():
            return f"{scene.word}."
        case LeadIn(seconds=seconds):
            return catalogue.say(message("Resuming in {count}.", count=int(seconds))) if seconds == 3 else ""  # noqa: PLR2004  because the first of three is enough
        case SessionEnded(how=how):
            return catalogue.say(_ENDS[how])
        case _:
            return ""


def standing(scene: Scene, catalogue: Catalogue, length: str = "") -> str:
    """Return what *scene* shows, and its *length* where that is to be said, too."""
    side = catalogue.say(SIDES[scene.side]) if scene.side in SIDES else ""
    told = (scene.word, length, scene.name, side, scene.note)
    return f"{'. '.join(part for part in told if part)}."
