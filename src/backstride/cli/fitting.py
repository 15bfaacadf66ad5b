"""A routine in the minutes that there are, for every command that takes ``--minutes``."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.cli.context import minutes, warn
from backstride.routine.model import Routine
from backstride.routine.numbers import decimal
from backstride.routine.words import Words
from backstride.session.shorten import Shortened, compile_within, explained
from backstride.session.timeline import Timeline


def fitted(routine: Routine, at_most: float | None, language: str) -> Timeline:
    """Return *routine* in *at_most* so many minutes, all of it for ``None``, and tell what became of it."""
    timeline, shorter = compile_within(routine, at_most)
    told = "" if at_most is None else " ".join(_told(shorter, timeline, at_most, language))
    if told:
        warn(told)
    return timeline


def _told(shorter: Shortened, timeline: Timeline, at_most: float, language: str) -> Iterator[str]:
    words = Words(language)
    time = f"{decimal(at_most, language)} min"
    if timeline.about > at_most * 60:
        least = minutes(timeline.about, about=timeline.open_phases > 0)
        yield words.say("no shorter", time=time, least=least)
    if less := explained(shorter, language):
        yield words.say("less to fit", time=time, less=less)
    exercises = (shorter.routine.exercises[step.exercise] for step in shorter.left_out)
    if names := ", ".join(exercise.title.read(language) for exercise in exercises):
        yield words.say("left out to fit", time=time, names=names)
