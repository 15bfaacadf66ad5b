"""What a session says of a step, and whether it fits the time that there is."""

from __future__ import annotations

from typing import NamedTuple

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.session.cue_compiler import Measure, compile_cues
from backstride.session.timeline import Kind, Timeline


class Said(NamedTuple):
    """Words that are said at a step, how long they take, and the seconds that there are before the work begins."""

    words: tuple[str, ...]
    length: float
    room: float | None

    @property
    def fits(self) -> Message | None:
        """Return how long it takes of what there is: "3.1 of 5.0 s before the first repetition"."""
        if self.room is None or not self.words:
            return None
        takes, room = round(self.length, 1), round(self.room, 1)
        return message("{length} of {room} s before the work begins", length=takes, room=room)


def said_at(timeline: Timeline, source: tuple[int, ...], catalogue: Catalogue, measure: Measure) -> Said:
    """Return what is said where the step at *source* is first done: while getting ready, and as it begins."""
    first = next((phase for phase in timeline.phases if phase.source == source), None)
    if first is None:
        return Said((), 0.0, None)
    phases = [phase for phase in timeline.phases if phase.occurrence == first.occurrence][:2]
    ready = first.kind is Kind.GET_READY
    cues = compile_cues(timeline, catalogue=catalogue, measure=measure)
    spoken = [cue for cue in cues[first.index] if cue.phrase]
    if not ready or not spoken:
        spoken += [cue for phase in phases[1:] for cue in cues[phase.index] if cue.phrase]
    words = tuple(cue.phrase.text for cue in spoken if cue.phrase)
    length = sum(cue.length or 0.0 for cue in spoken)
    return Said(words, length, first.length if ready else None)
