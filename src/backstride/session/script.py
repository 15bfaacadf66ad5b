"""All that there is to say in each phase of a timeline, the most important first."""

from __future__ import annotations

from backstride.session.openings import openings
from backstride.session.reminders import reminders
from backstride.session.timeline import Phase, Timeline
from backstride.session.utterance import Listener, Utterance


def script(timeline: Timeline, listener: Listener) -> tuple[tuple[Utterance, ...], ...]:
    """Return what there is to say to *listener* in each phase."""
    return tuple(said_in(timeline, phase, listener) for phase in timeline.phases)


def said_in(timeline: Timeline, phase: Phase, listener: Listener) -> tuple[Utterance, ...]:
    """Return what there is to say to *listener* in *phase*."""
    return (*openings(timeline, phase, listener), *reminders(timeline, phase, listener))
