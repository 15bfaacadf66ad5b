"""Lengths of time as an author writes them, as they are added up, and as they are shown back."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 12 * 3600.0
"""The longest length in seconds that a file may name."""

_SOME = 256
"""Lengths that are remembered: files write few of them, and these often."""

_SPACE = "[ \t\u00a0\u202f]*"
_NUMBER = r"[0-9]{1,5}(?:\.[0-9]{1,3})?"
_WHOLE = "[0-9]{1,5}"
_BELOW_60 = "[0-5]?[0-9]"
_BELOW_60_NUMBER = rf"{_BELOW_60}(?:\.[0-9]{{1,3}})?"


def _unit(*words: str) -> str:
    """Return a pattern for *words* in any case; JSON Schema has no flag for it."""
    spelt = ("".join(f"[{c}{c.upper()}]" for c in word) for word in words)
    return f"{_SPACE}(?:{'|'.join(spelt)})"


_HOUR = _unit("hours", "hour", "hrs", "hr", "h")
_MINUTE = _unit("minutes", "minute", "mins", "min", "m")
_SECOND = _unit("seconds", "second", "secs", "sec", "s")

# What ends a length may have decimals; what comes before it may not, and what follows a larger unit is below 60.
_FORMS = (
    rf"(?P<bare>{_NUMBER})",
    r"(?P<clock>(?:[0-9]{1,2}:[0-5][0-9]|[0-9]{1,3}):[0-5][0-9])",
    rf"(?P<h>{_NUMBER}){_HOUR}",
    rf"(?P<hm_h>{_WHOLE}){_HOUR}{_SPACE}(?P<hm_m>{_BELOW_60_NUMBER}){_MINUTE}",
    rf"(?P<hs_h>{_WHOLE}){_HOUR}{_SPACE}(?P<hs_s>{_BELOW_60_NUMBER}){_SECOND}",
    rf"(?P<hms_h>{_WHOLE}){_HOUR}{_SPACE}(?P<hms_m>{_BELOW_60}){_MINUTE}{_SPACE}(?P<hms_s>{_BELOW_60_NUMBER}){_SECOND}",
    rf"(?P<m>{_NUMBER}){_MINUTE}",
    rf"(?P<ms_m>{_WHOLE}){_MINUTE}{_SPACE}(?P<ms_s>{_BELOW_60_NUMBER}){_SECOND}",
    rf"(?P<s>{_NUMBER}){_SECOND}",
)
_NAMED = re.compile(f"{_SPACE}(?:{'|'.join(_FORMS)}){_SPACE}")
_MILLISECONDS = {"h": 3_600_000, "m": 60_000, "s": 1000, "bare": 1000}

PATTERN = "^" + re.sub(r"\(\?P<\w+>", "(?:", _NAMED.pattern) + "$"
"""The same forms as one anchored pattern for a JSON Schema; it says nothing of the bounds."""


@lru_cache(_SOME)
def parse(text: str) -> float | None:
    """Return the seconds that *text* means, ``None`` where it is not a length. Exact to the millisecond."""
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    parts = {name: value for name, value in found.groupdict().items() if value is not None}
    if "clock" in parts:
        return _clock(parts["clock"])
    return sum(_scaled(value, _MILLISECONDS[name.rpartition("_")[2]]) for name, value in parts.items()) / 1000


def _clock(text: str) -> float:
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part)
    return float(seconds)


def _scaled(number: str, milliseconds: int) -> int:
    """Return *number* units in milliseconds; whole arithmetic, so that 90.1 s stay 90.1 s."""
    whole, _, decimals = number.partition(".")
    return int(whole) * milliseconds + int(decimals.ljust(3, "0")) * milliseconds // 1000


def exact(seconds: float) -> float:
    """Return *seconds* to the nearest nanosecond, so that sums of decimals stay the decimals that a person adds."""
    return round(seconds, 9)


def show(seconds: float) -> str:
    """Return *seconds* as an author of any language writes them: ``45 s``, ``1 min 30 s``, ``1 h 5 min``, ``1.5 s``."""
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{hours} h"] if hours else []
    if minutes:
        parts.append(f"{minutes} min")
    if rest or not parts:
        parts.append(f"{_decimal(rest / 1000)} s")
    return " ".join(parts)


def _decimal(value: float) -> str:
    """Return *value* to three places at most, with a point."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
