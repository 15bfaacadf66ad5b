"""From a timeline to a plan: the phrases are made, measured and placed before a session begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypedDict

from backstride.devices.speech import Voice
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.session.cue_compiler import compile_cues, phrases
from backstride.session.progress import Plan
from backstride.session.timeline import Timeline
from backstride.storage.settings import Settings

OPENING = 30.0
"""Seconds of a session whose words are made before it begins; the others are made while it runs."""


FAMILIAR = 5
"""Sessions that were finished from which on a person knows a routine."""

AUTO = "auto"
"""The verbosity that is full until the person knows the routine, and brief from then on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingOptions:
    """How a person wants to be led.

    ``catalogue`` has the words; ``verbosity`` is tones, brief, full or auto; ``countdown`` is the number of last
    seconds that are counted; with ``look_away`` more is said where the screen cannot be seen; ``lead_in`` is the
    seconds before a paused session goes on; with ``stop_rule`` it is said once when to stop. By
    ``variety``, a number, what is said again and again is said in one of several ways.
    """

    catalogue: Catalogue = IN_ENGLISH
    verbosity: str = "full"
    countdown: int = 3
    look_away: bool = True
    lead_in: float = 3.0
    stop_rule: bool = False
    variety: int = 0


def coaching_options(settings: Settings, catalogue: Catalogue) -> CoachingOptions:
    """Return how a person with these *settings* is led in the words of *catalogue*."""
    return CoachingOptions(
        catalogue=catalogue,
        verbosity=settings.verbosity,
        countdown=settings.countdown,
        look_away=settings.look_away,
        lead_in=float(settings.lead_in),
        stop_rule=True,
    )


def suited(options: CoachingOptions, *, finished: int, today: date) -> CoachingOptions:
    """Return *options* for a routine that the person has *finished* so often: who knows it is told less, if they like.

    The words of one day are the same ones.
    """
    knows_it = options.verbosity == AUTO and finished >= FAMILIAR
    return replace(options, verbosity="brief" if knows_it else options.verbosity, variety=today.toordinal())


def speak_ahead(timeline: Timeline, voice: Voice, options: CoachingOptions, since: int = 0) -> None:
    """Have *voice* begin to make every phrase that a session may need, those from phase *since* on first."""
    ahead = phrases(timeline, since=since, **_listening(options))
    voice.prepare(dict.fromkeys((*ahead, *phrases(timeline, until=since, **_listening(options)))))


def is_ready(timeline: Timeline, voice: Voice, options: CoachingOptions, since: int = 0) -> Callable[[], bool]:
    """Return what says whether *voice* has made the words of the first seconds from phase *since* on."""
    soon = bisect_right(timeline.starts, timeline.starts[since] + OPENING)
    return partial(voice.made, phrases(timeline, since=since, until=max(since + 2, soon), **_listening(options)))


def plan_session(timeline: Timeline, voice: Voice, options: CoachingOptions) -> Plan:
    """Return the plan of a session, with speech placed by its true length where *voice* knows it."""
    cues = compile_cues(timeline, measure=voice.length, countdown=options.countdown, **_listening(options))
    return Plan(timeline, cues, lead_in=options.lead_in)


def better_plan(timeline: Timeline, voice: Voice, options: CoachingOptions) -> Callable[[], Plan | None]:
    """Return what gives a plan with all true lengths as soon as *voice* has made every phrase, and until then none."""

    def plan() -> Plan | None:
        return plan_session(timeline, voice, options) if voice.wait(0.0) else None

    return plan


class _Listening(TypedDict):
    catalogue: Catalogue
    verbosity: str
    look_away: bool
    stop_rule: bool
    variety: int


def _listening(options: CoachingOptions) -> _Listening:
    return {
        "catalogue": options.catalogue,
        "verbosity": options.verbosity,
        "look_away": options.look_away,
        "stop_rule": options.stop_rule,
        "variety": options.variety,
    }
