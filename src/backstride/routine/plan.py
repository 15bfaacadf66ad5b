"""A plan: its levels, and the gates between them."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.i18n.text import Text
from backstride.routine.frequency import Frequency


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What opens the next level: so many sessions ``after`` which it does, each ``apart`` seconds from the one before.

    ``text`` is what the author wants read then.
    """

    after: int
    apart: float = 0.0
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a plan: a routine's id, and when it is time for the next: in words, or counted at a ``gate``."""

    routine: str
    move_on: Text | None = None
    gate: Gate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Routines that follow each other as a person gets stronger, each of them done with a ``frequency``."""

    id: str
    title: Text
    levels: tuple[Level, ...]
    summary: Text | None = None
    frequency: Frequency | None = None
    language: str = "en"
