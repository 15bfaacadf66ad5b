"""What CLDR, the common locale data repository, knows of a language: names, its own too, dates, lists and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale
from babel.dates import get_date_format, get_day_names, get_month_names, get_time_format

from backstride.i18n.catalogue import OWN_NAME
from backstride.i18n.dates import MONTHS, WEEKDAYS

_FIELDS = {"d": "{day}", "MMMM": "{month}", "y": "{year}", "H": "{hour}", "HH": "{hour}", "mm": "{minute}"}
_PATTERN_FIELD = re.compile("'([^']*)'|([a-zA-Z]+)")
_LIST = {"{0}": "{items}", "{1}": "{last}"}

Key = tuple[str, str]
"""The context and the English of a message."""


def facts(language: str) -> dict[Key, str]:
    """Return the messages that CLDR has in *language* (a tag such as ``de``)."""
    locale = Locale.parse(language, sep="-")
    return dict([*_names(locale), *_dates(locale), *_lists(locale), *_signs(locale)])


def _names(locale: Locale) -> Iterator[tuple[Key, str]]:
    own = locale.get_display_name() or ""
    yield (OWN_NAME.context, OWN_NAME.id), own[:1].upper() + own[1:]
    months = get_month_names("wide", "format", locale)
    for number, month in enumerate(MONTHS, start=1):
        yield (month.context, month.id), months[number]
    days = get_day_names("wide", "stand-alone", locale)
    for number, day in enumerate(WEEKDAYS):
        yield (day.context, day.id), days[number]


def _dates(locale: Locale) -> Iterator[tuple[Key, str]]:
    """Yield how dates and times are put together, but for patterns that need more than our messages give them."""
    patterns = {
        ("date", "{day} {month} {year}"): get_date_format("long", locale).pattern,
        ("date", "{day} {month}"): locale.datetime_skeletons["MMMMd"].pattern,
        ("time", "{hour}:{minute}"): get_time_format("short", locale).pattern,
    }
    for key, pattern in patterns.items():
        if all(field in _FIELDS for _, field in _PATTERN_FIELD.findall(pattern) if field):
            yield key, _PATTERN_FIELD.sub(lambda found: _FIELDS[found[2]] if found[2] else found[1], pattern)


def _lists(locale: Locale) -> Iterator[tuple[Key, str]]:
    sources = (("{items}, {last}", "standard", "middle"), ("{items} and {last}", "standard", "end"))
    for english, style, part in (*sources, ("{items} or {last}", "or", "end")):
        pattern = locale.list_patterns[style][part]
        yield ("list", english), re.sub(r"\{[01]\}", lambda found: _LIST[found[0]], pattern)


def _signs(locale: Locale) -> Iterator[tuple[Key, str]]:
    signs = locale.number_symbols["latn"]
    yield ("number", "."), signs["decimal"]
    yield ("number", ","), signs["group"]
