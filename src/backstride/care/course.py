"""What is said of a routine and its course: how often it was done of how often was agreed, and where in a plan."""

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


_GO_ON = message("You may go on, or stay as long as you like.")


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
    routine: Routine,
    plans: Sequence[Plan],
    sessions: Sequence[PastSession],
    today: date,
    catalogue: Catalogue,
    title: Callable[[str], str],
) -> Iterator[Rung]:
    """Yield what to say of each of *plans* of which *routine* is a level; *title* returns that of another routine.

    How often is agreed for the whole plan is said where nothing is for *routine* itself.
    """
    alone = routine.prescription is not None and routine.prescription.frequency is not None
    for standing in standings(plans, routine.id, sessions):
        following = standing.following.routine if standing.following else ""
        called = title(following) if following else ""
        offered = called if standing.open or standing.level.gate is None else ""
        plan, count = standing.plan, len(standing.plan.levels)
        days = _days(sessions, [level.routine for level in plan.levels])
        often = None if alone else due(plan.frequency, days, today)
        heading = message("{plan}: level {number} of {count}", plan=plan.title, number=standing.number, count=count)
        go_on = _GO_ON if standing.open and following else None
        lines = tuple(map(catalogue.say, filter(None, (often, in_words(standing), go_on))))
        yield Rung(
            heading=catalogue.say(heading),
            lines=lines + _author(standing, catalogue),
            following=following if offered else "",
            title=offered,
        )


def _author(standing: Standing, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what the author wants read: once the gate is open, or from the beginning where there is none."""
    level = standing.level
    words = level.gate.text if level.gate and standing.open else level.move_on
    return (catalogue.read(words),) if words else ()


def _days(sessions: Iterable[PastSession], routines: Sequence[str]) -> list[date]:
    """Return the days on which one of *routines* was finished, one for each time."""
    return [each.started.date() for each in sessions if each.counts and each.routine in routines]
