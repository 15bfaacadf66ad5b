"""What a screen reader says of a session on the screen: where it is, and what has just happened in it."""

from __future__ import annotations

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message
from backstride.routine.describe import side_words
from backstride.session.events import Counted, CueDue, Event, LeadIn, Paused, PhaseStarted, SessionEnded
from backstride.session.timeline import Kind
from backstride.ui.session.phase_content import Scene

_ENDS = {"finished": message("Finished."), "left": message("Ended early."), "stopped": message("Ended early.")}

_ANNOUNCED = frozenset({Kind.GET_READY, Kind.WORK, Kind.SWITCH, Kind.REST, Kind.NOTE})


def milestone(event: Event, scene: Scene, catalogue: Catalogue) -> str:
    """Return what to say of *event* while *scene* is shown, an empty text where it is no milestone."""
    match event:
        case PhaseStarted(phase=phase) if phase.kind in _ANNOUNCED and phase.index == scene.phase:
            return standing(scene, catalogue, catalogue.say(duration(phase.length)) if phase.length else "")
        case Counted(number=number):
            return catalogue.number(number)
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
    side = side_words(scene.exercise, scene.side, catalogue)
    name = catalogue.say(message("Next: {name}", name=scene.name)) if scene.caption else scene.name
    parts = (scene.word, length, name, side, scene.note)
    return f"{'. '.join(part.removesuffix('.') for part in parts if part)}."
