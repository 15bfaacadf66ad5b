"""Lengths of time as they are shown and as they are said, and numbers as they are said."""

from __future__ import annotations

from backstride.i18n.messages import Message, in_context, message, plural

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

SPELT_OUT = 100
"""Numbers below it are said in words, each a message of its own: few languages make them as English does."""


def duration(seconds: float) -> Message:
    """Return *seconds* as they are shown: ``45 s``, ``1 min 30 s``, ``1 h 5 min``, ``1.5 s``. Exact to a thousandth."""
    total, thousandths = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(total, 60)
    rest = thousandths / 1000
    match bool(hours), bool(minutes), bool(thousandths):
        case True, True, True:
            return message("{hours} h {minutes} min {seconds} s", hours=hours, minutes=minutes, seconds=rest)
        case True, True, False:
            return message("{hours} h {minutes} min", hours=hours, minutes=minutes)
        case True, False, True:
            return message("{hours} h {seconds} s", hours=hours, seconds=rest)
        case True, False, False:
            return message("{hours} h", hours=hours)
        case False, True, True:
            return message("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
        case False, True, False:
            return message("{minutes} min", minutes=minutes)
        case _:
            return message("{seconds} s", seconds=rest)


def whole_minutes(seconds: float) -> Message:
    """Return *seconds* to the nearest minute: ``under 1 min``, ``12 min``, ``1 h 5 min``."""
    minutes = round(seconds / 60)
    if minutes:
        return duration(minutes * 60)
    return message("under 1 min") if seconds else message("{minutes} min", minutes=0)


def distance(km: float) -> Message:
    """Return a distance to a tenth of a kilometre: ``12 km``, ``5.5 km``."""
    tenths = round(km * 10)
    return message("{number} km", number=tenths / 10 if tenths % 10 else tenths // 10)


def clock(seconds: int) -> str:
    """Return whole *seconds* as a clock shows them: ``0:05``, ``13:36``, ``1:02:03``; alike in every language."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def spoken_number(number: int) -> Message:
    """Return *number* in words up to ninety-nine, in digits beyond."""
    if not 0 <= number < SPELT_OUT:
        return Message("{number}", (("number", number),))
    return Message(_in_words(number), context="number aloud")


def spoken_duration(seconds: float) -> Message:
    """Return *seconds* as they are said: "forty-five seconds", "one and a half minutes", "two minutes"."""
    thousandths = round(seconds * 1000)
    return _halves(thousandths) or _parts(thousandths)


def _in_words(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    ten, one = divmod(number, 10)
    return f"{_TENS[ten]}-{_ONES[one]}" if one else _TENS[ten]


def _halves(thousandths: int) -> Message | None:
    """Return a length that is some units and a half, ``None`` for any other."""
    hours, after_hours = divmod(thousandths, 3_600_000)
    minutes, after_minutes = divmod(thousandths, 60_000)
    whole, after_seconds = divmod(thousandths, 1000)
    if hours and after_hours == 1_800_000:  # noqa: PLR2004  because that is half an hour
        said = spoken_number(hours)
        return plural("one and a half hours", "{count} and a half hours", hours, count=said)
    if minutes and after_minutes == 30_000:  # noqa: PLR2004  because that is half a minute
        said = spoken_number(minutes)
        return plural("one and a half minutes", "{count} and a half minutes", minutes, count=said)
    if after_seconds != 500:  # noqa: PLR2004  because that is half a second
        return None
    if not whole:
        return message("half a second")
    return plural("one and a half seconds", "{count} and a half seconds", whole, count=spoken_number(whole))


def _parts(thousandths: int) -> Message:
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    said = []
    if hours:
        said.append(plural("one hour", "{count} hours", hours, count=spoken_number(hours)))
    if minutes:
        said.append(plural("one minute", "{count} minutes", minutes, count=spoken_number(minutes)))
    if rest or not said:
        said.append(_seconds(rest))
    whole = said[0]
    for part in said[1:]:
        whole = in_context("length aloud", "{larger} {smaller}", larger=whole, smaller=part)
    return whole


def _seconds(thousandths: int) -> Message:
    whole, rest = divmod(thousandths, 1000)
    if rest:
        return message("{number} seconds", number=thousandths / 1000)
    return plural("one second", "{count} seconds", whole, count=spoken_number(whole))
