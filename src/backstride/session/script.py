"""All that there is to say in each phase of a timeline, the most important first."""

from __future__ import annotations

from backstride.session.announcements import explanation, openings, setup
from backstride.session.coaching import reminders
from backstride.session.technique import technique
from backstride.session.timeline import Phase, Timeline, likeness
from backstride.session.utterance import Listener, Utterance


def script(timeline: Timeline, listener: Listener) -> tuple[tuple[Utterance, ...], ...]:
    """Return what there is to say to *listener* in each phase; phases that are alike share it."""
    likes = [likeness(timeline, phase) for phase in timeline.phases]
    known = dict(zip(likes, timeline.phases, strict=True))
    said = {like: said_in(timeline, phase, listener) for like, phase in known.items()}
    return tuple(said[like] for like in likes)


def said_in(timeline: Timeline, phase: Phase, listener: Listener) -> tuple[Utterance, ...]:
    """Return what there is to say to *listener* in *phase*; its cue (``of`` "cue") in one phase of several only."""
    return (
        *openings(timeline, phase, listener),
        *explanation(timeline, phase, listener),
        *technique(timeline, phase, listener),
        *setup(timeline, phase, listener),
        *reminders(timeline, phase, listener),
    )
