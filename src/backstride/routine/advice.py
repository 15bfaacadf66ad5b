"""What plays, but deserves a second look: the warnings of a routine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.routine.duration import show
from backstride.routine.findings import Findings
from backstride.routine.model import Dose, Routine
from backstride.routine.problem import Place, Problem, warning
from backstride.routine.tree import Node, place

_HAIR = 1e-6


def advise(routine: Routine, root: Node, found: Findings, today: date | None) -> tuple[Problem, ...]:
    """Return the warnings of *routine* that its author does not ``allow``.

    *root* is the file's tree and *found* what was read of it, for the places.
    """
    warnings = (*_past_review(routine, root, today), *_breath_cuts(found))
    return tuple(problem for problem in warnings if problem.code not in routine.allow)


def _past_review(routine: Routine, root: Node, today: date | None) -> Iterator[Problem]:
    until = routine.prescription.until if routine.prescription else None
    if until and today and until < today:
        message = f"This routine was prescribed until {until.isoformat()}."
        hint = "Review it, and write a new `until`."
        yield warning(place(root, ("prescription", "until")), "past-review", message, hint)


def _breath_cuts(found: Findings) -> Iterator[Problem]:
    for step, node, _ in found.exercise_steps:
        if "for" in node.entries:
            yield from breath_cut(step.dose, place(node, ("for",)))


def breath_cut(dose: Dose, at: Place) -> Iterator[Problem]:
    """Yield the warning of a *dose* whose time its breath does not divide; *at* is the place of the time."""
    if dose.breathe is None or dose.time is None:
        return
    breaths = dose.time / dose.breathe.total
    if abs(breaths - round(breaths)) < _HAIR and breaths > _HAIR:
        return
    whole = max(1, int(breaths))
    message = f"{show(dose.time)} are not a whole number of breaths."
    less, more = (show(count * dose.breathe.total) for count in (whole, whole + 1))
    hint = f"{whole} breaths take {less}, {whole + 1} take {more}."
    yield warning(at, "breath-cut", message, hint)
