"""All that there is to say in each phase of a timeline, the most important first."""

from __future__ import annotations

from backstride.session.openings import openings
from backstride.session.reminders import reminders
from backstride.session.timeline import Timeline
from backstride.session.utterance import Listener, Utterance


def script(timeline: Timeline, listener: Listener) -> tuple[tuple[Utterance, ...], ...]:
    """Return what there is to say to *listener* in each phase."""
    return tuple(
        (*openings(timeline, phase, listener), *reminders(timeline, phase, listener)) for phase in timeline.phases
    )
