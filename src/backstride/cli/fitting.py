"""A routine in the minutes that there are, for every command that takes ``--minutes``."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.cli.context import total, warn
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message, sentences
from backstride.routine.model import Routine
from backstride.session.shorten import Shortened, compile_within, explained
from backstride.session.timeline import Timeline


def fitted(routine: Routine, at_most: float | None, catalogue: Catalogue) -> Timeline:
    """Return *routine* in *at_most* so many minutes, all of it for ``None``, and say what became of it."""
    timeline, shorter = compile_within(routine, at_most, catalogue)
    said = () if at_most is None else tuple(_changes(shorter, timeline, at_most, catalogue))
    if said:
        warn(catalogue.say(sentences(*said)))
    return timeline


def _changes(shorter: Shortened, timeline: Timeline, at_most: float, catalogue: Catalogue) -> Iterator[Message]:
    time = message("{minutes} min", minutes=at_most)
    if timeline.about > at_most * 60:
        least = total(timeline.about, about=timeline.open_phases > 0)
        yield message("This cannot be as short as {time}; it takes {least}.", time=time, least=least)
    if less := explained(shorter, catalogue):
        yield message("To fit {time}: {less}.", time=time, less=less)
    if names := tuple(shorter.routine.exercises[step.exercise].title for step in shorter.left_out):
        yield message("Left out to fit {time}: {names}.", time=time, names=names)
