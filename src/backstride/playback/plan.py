"""From a timeline to a plan: the phrases are made, measured and placed before a session begins."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.devices.speech import Voice
from backstride.session.cues import compile_cues, phrases
from backstride.session.player import Plan
from backstride.session.timeline import Timeline
from backstride.storage.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """How a person wants to be led.

    ``language`` is a tag such as ``en``; ``verbosity`` is tones, brief or full; ``countdown`` is the number of last
    seconds that are counted; with ``look_away`` more is said where the screen cannot be seen; ``lead_in`` is the
    seconds before a paused session goes on.
    """

    language: str = "en"
    verbosity: str = "full"
    countdown: int = 3
    look_away: bool = True
    lead_in: float = 3.0


def guidance_of(settings: Settings, language: str) -> Guidance:
    """Return how a person with these *settings* is led in *language*."""
    return Guidance(
        language=language,
        verbosity=settings.verbosity,
        countdown=settings.countdown,
        look_away=settings.look_away,
        lead_in=float(settings.lead_in),
    )


def speak_ahead(timeline: Timeline, voice: Voice, guidance: Guidance) -> None:
    """Have *voice* begin to make every phrase that a session may need; returns at once."""
    voice.prepare(
        phrases(
            timeline,
            language=guidance.language,
            verbosity=guidance.verbosity,
            look_away=guidance.look_away,
        )
    )


def plan_session(timeline: Timeline, voice: Voice, guidance: Guidance) -> Plan:
    """Return the plan of a session, with speech placed by its true length where *voice* knows it."""
    cues = compile_cues(
        timeline,
        language=guidance.language,
        measure=voice.length,
        verbosity=guidance.verbosity,
        countdown=guidance.countdown,
        look_away=guidance.look_away,
    )
    return Plan(timeline, cues, lead_in=guidance.lead_in)
