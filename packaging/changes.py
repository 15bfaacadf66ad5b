"""usage: changes.py notes|debian: print what CHANGELOG.md says of the newest release, as its notes or for a package.

What is not released yet has the date of the commit that is built, so that the same commit always gives the same text.
"""

from __future__ import annotations

import os
import re
import sys
import textwrap
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
from pathlib import Path

CHANGELOG = Path(__file__).parents[1] / "CHANGELOG.md"
MAINTAINER = "The Backstride project <packages@backstride.app>"

_RELEASE = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<date>\d{4}-\d\d-\d\d|unreleased)$", re.MULTILINE)
_ITEM = re.compile(r"^\* (.*(?:\n  .*)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One release of a changelog, what is in it, and whether that is still to be released."""

    version: str
    date: date
    items: tuple[str, ...]
    text: str
    is_out: bool


def releases(changes: str) -> Iterator[Release]:
    """Yield the releases of a changelog in the form of Keep a Changelog, newest first."""
    heads = list(_RELEASE.finditer(changes))
    ends = [head.start() for head in heads[1:]] + [len(changes)]
    for head, end in zip(heads, ends, strict=True):
        text = changes[head.end() : end].strip()
        items = tuple(_plain(" ".join(item.split())) for item in _ITEM.findall(text))
        is_out = head["date"] != "unreleased"
        day = date.fromisoformat(head["date"]) if is_out else _built().date()
        yield Release(head["version"], day, items, text, is_out)


def newest() -> Release:
    """Return the release at the top of CHANGELOG.md."""
    return next(releases(CHANGELOG.read_text(encoding="utf-8")))


def debian(release: Release) -> str:
    """Return the entry of a *release* in a Debian package's changelog."""
    items = (textwrap.fill(item, 78, initial_indent="  * ", subsequent_indent="    ") for item in release.items)
    stamp = format_datetime(datetime.combine(release.date, datetime.min.time(), UTC))
    whole = "\n".join(items)
    return f"backstride ({release.version}) stable; urgency=medium\n\n{whole}\n\n -- {MAINTAINER}  {stamp}\n"


def _built() -> datetime:
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), UTC)


def _plain(item: str) -> str:
    """Return an *item* in Markdown without its marks."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", item).replace("`", "").replace("*", "")


if __name__ == "__main__":
    print(debian(newest()) if sys.argv[1:] == ["debian"] else newest().text)
