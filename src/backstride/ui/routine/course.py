"""What the page of a routine says of a course: how often it was done of how often was agreed, and where in a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.care.frequency import due, on_course
from backstride.care.gates import Standing, in_words, standings
from backstride.history.model import PastSession
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import message
from backstride.routine.model import Routine
from backstride.routine.plan import Plan

LOOK_BACK = timedelta(days=366)
"""How far back sessions count at a gate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A routine as a level of a plan: ``heading`` and ``lines`` in words; ``following`` is the id of the next level.

    That is offered, by its ``title``, where nothing is counted, or what is counted was done.
    """

    heading: str
    lines: tuple[str, ...] = ()
    following: str = ""
    title: str = ""


def counted(routine: Routine, sessions: Iterable[PastSession], today: date, catalogue: Catalogue) -> str:
    """Return how often *routine* was done of how often was agreed, an empty text where nothing was."""
    given = routine.prescription
    if given is None or not on_course(given.starts, given.until, today):
        return ""
    said = due(given.frequency, _days(sessions, (routine.id,)), today)
    return catalogue.say(said) if said else ""


def rungs(
    routine: str,
    plans: Sequence[Plan],
    sessions: Sequence[PastSession],
    today: date,
    catalogue: Catalogue,
    title: Callable[[str], str],
) -> Iterator[Rung]:
    """Yield what to say of each of *plans* of which *routine* is a level; *title* returns that of another routine."""
    for standing in standings(plans, routine, sessions):
        following = standing.following.routine if standing.following else ""
        called = title(following) if following else ""
        offered = called if standing.open or standing.level.gate is None else ""
        count = len(standing.plan.levels)
        heading = message(
            "{plan}: level {number} of {count}", plan=standing.plan.title, number=standing.number, count=count
        )
        yield Rung(
            heading=catalogue.say(heading),
            lines=tuple(_lines(standing, sessions, today, catalogue)),
            following=following if offered else "",
            title=offered,
        )


def _lines(standing: Standing, sessions: Sequence[PastSession], today: date, catalogue: Catalogue) -> Iterator[str]:
    plan, level = standing.plan, standing.level
    often = due(plan.frequency, _days(sessions, [each.routine for each in plan.levels]), today)
    counted = in_words(standing)
    yield from (catalogue.say(said) for said in (often, counted) if said)
    words = level.gate.text if level.gate and standing.open else level.move_on
    if words:
        yield catalogue.read(words)


def _days(sessions: Iterable[PastSession], routines: Sequence[str]) -> list[date]:
    """Return the days on which one of *routines* was finished, one for each time."""
    return [each.started.date() for each in sessions if each.how == "finished" and each.routine in routines]
