"""How often something is to be done, as its author agreed with a person."""

from __future__ import annotations

from dataclasses import dataclass


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
