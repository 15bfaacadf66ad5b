"""Whom to call, by region: the number for an ambulance, and where there is one, for advice that cannot wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from backstride.i18n.messages import Message, message


class Region(NamedTuple):
    """A region by name, its number for an ambulance, and the one for medical advice, empty where none is known."""

    name: Message
    emergency: str
    advice: str = ""


ELSEWHERE = "EU"
"""The region for all those that are not in the table: 112 works from most mobile phones."""

REGIONS: Mapping[str, Region] = MappingProxyType(
    {
        "AE": Region(message("United Arab Emirates"), "998"),
        "AR": Region(message("Argentina"), "107"),
        "AT": Region(message("Austria"), "112", "1450"),
        "AU": Region(message("Australia"), "000", "1800 022 222"),
        "BR": Region(message("Brazil"), "192"),
        "CA": Region(message("Canada"), "911", "811"),
        "CH": Region(message("Switzerland"), "144"),
        "CL": Region(message("Chile"), "131"),
        "CN": Region(message("China"), "120"),
        "DE": Region(message("Germany"), "112", "116117"),
        "EU": Region(message("European Union and elsewhere"), "112"),
        "FR": Region(message("France"), "15", "116117"),
        "HK": Region(message("Hong Kong"), "999"),
        "ID": Region(message("Indonesia"), "112"),
        "IL": Region(message("Israel"), "101"),
        "IN": Region(message("India"), "112"),
        "IS": Region(message("Iceland"), "112"),
        "JP": Region(message("Japan"), "119"),
        "KR": Region(message("South Korea"), "119"),
        "MX": Region(message("Mexico"), "911"),
        "MY": Region(message("Malaysia"), "999"),
        "NO": Region(message("Norway"), "113"),
        "NZ": Region(message("New Zealand"), "111", "0800 611 116"),
        "PH": Region(message("Philippines"), "911"),
        "RU": Region(message("Russia"), "103"),
        "SA": Region(message("Saudi Arabia"), "997"),
        "SG": Region(message("Singapore"), "995"),
        "TH": Region(message("Thailand"), "1669"),
        "TR": Region(message("Türkiye"), "112"),
        "TW": Region(message("Taiwan"), "119"),
        "UA": Region(message("Ukraine"), "103"),
        "UK": Region(message("United Kingdom"), "999", "111"),
        "US": Region(message("United States"), "911"),
        "VN": Region(message("Vietnam"), "115"),
        "ZA": Region(message("South Africa"), "10177"),
    }
)
"""By ISO 3166 code, but for EU and UK. Written from general knowledge, none was called (hazards, "Wrong number")."""

_OTHER_CODES = {"GB": "UK"}
_TERRITORY_LETTERS = 2


def chosen_region(chosen: str, tags: Iterable[str]) -> Region:
    """Return the region with the code that was *chosen*, with "auto" that of the language *tags*."""
    return REGIONS[region_of(tags) if chosen == "auto" else chosen]


def region_of(tags: Iterable[str]) -> str:
    """Return the region that language *tags* such as ``de-AT`` name first, `ELSEWHERE` where none of them does."""
    for tag in tags:
        for subtag in tag.split("-")[1:]:
            if len(subtag) == _TERRITORY_LETTERS:
                code = subtag.upper()
                code = _OTHER_CODES.get(code, code)
                return code if code in REGIONS else ELSEWHERE
    return ELSEWHERE
