"""What an author agreed with a person: how often, from when until when, and when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from backstride.i18n.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often: ``times`` ``per`` day, week or month, every so many ``days``, or ``on`` weekdays (0 is Monday).

    Where none of these is set, ``words`` say it, and nothing can be counted.
    """

    words: str = ""
    per: str = ""
    times: int = 0
    days: int = 0
    on: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """How a routine was prescribed. Pain bounds are scores from 0 to 10 (clinical reference, section 4.3)."""

    frequency: Frequency | None = None
    starts: date | None = None
    until: date | None = None
    stop_if: Text | None = None
    pain_go: int = 2
    pain_caution: int = 5
