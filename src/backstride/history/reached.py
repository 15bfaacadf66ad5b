"""What is worth a line of a session that is over: how much a person could do, and with which load."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backstride.history.model import PastPhase
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Argument, Message, message, plural
from backstride.routine.dose_words import SIDES
from backstride.routine.model import Mode, Side
from backstride.session.outcome import Outcome
from backstride.session.timeline import Kind


class Reached(NamedTuple):
    """The most of an exercise that a person did in a session, on one side where it has sides: seconds, or repetitions.

    Both are ``None`` where it was agreed how much, and only the ``load`` is worth a word.
    """

    exercise: str
    side: str | None = None
    load: str | None = None
    seconds: float | None = None
    reps: int | None = None


def reached(phases: Iterable[PastPhase]) -> tuple[Reached, ...]:
    """Return what was reached in *phases*, in their order, each exercise once a side and load."""
    best: dict[tuple[str, str | None, str | None], Reached] = {}
    for found in filter(None, map(_of_phase, phases)):
        key = found[:3]
        known = best.get(key, found)
        best[key] = max(known, found, key=_amount)
    return tuple(best.values())


def words_of(found: Reached, name: str) -> Message:
    """Return what was *reached* in an exercise of this *name*: "Plank: 43 s, left side, backpack 5 kg"."""
    facts: list[Argument] = []
    if found.reps is not None:
        facts.append(plural("{count} repetition", "{count} repetitions", found.reps))
    elif found.seconds is not None:
        facts.append(duration(round(found.seconds)))
    if found.side in (Side.LEFT, Side.RIGHT):
        facts.append(SIDES[Side(found.side)])
    if found.load:
        facts.append(found.load)
    return message("{exercise}: {facts}", exercise=name, facts=tuple(facts))


def _of_phase(phase: PastPhase) -> Reached | None:
    """Return what there is to say of *phase*, if anything is."""
    if phase.kind != Kind.WORK or phase.how == Outcome.SKIPPED or not phase.exercise:
        return None
    if phase.planned is None and phase.reps is not None:
        return Reached(phase.exercise, phase.side, phase.load, reps=phase.reps)
    if phase.planned is None and phase.mode == Mode.HOLD:
        return Reached(phase.exercise, phase.side, phase.load, seconds=phase.completed)
    return Reached(phase.exercise, load=phase.load) if phase.load else None


def _amount(found: Reached) -> float:
    return found.seconds or found.reps or 0.0
