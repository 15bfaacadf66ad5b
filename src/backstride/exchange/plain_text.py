"""A routine as plain text and as Markdown: what the sheet says, for an e-mail, a file of notes or a screen reader."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from backstride.exchange.handout import NEEDED, Handout, Item, help_title
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import labelled, message

_WIDTH = 78
_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~])|^(\s*)([-+]|\d+[.)])(?=\s)|^(\s*)(=+|-+)(?=\s*$)", re.MULTILINE)


class _Marks(NamedTuple):
    """How a kind of text is marked: each returns its words with the marks around them."""

    title: Callable[[str], str]
    heading: Callable[[str], str]
    plain: Callable[[str], str]
    strong: Callable[[str], str]
    fold: Callable[[str, str], str]


def to_text(sheet: Handout, catalogue: Catalogue) -> str:
    """Return *sheet* as plain text of lines of 78 characters at most, where no word is longer."""
    return _written(sheet, catalogue, _Marks(_underlined, _underlined, str, str, _folded))


def to_markdown(sheet: Handout, catalogue: Catalogue) -> str:
    """Return *sheet* as Markdown; what authors wrote is never taken for marks."""
    return _written(sheet, catalogue, _Marks("# {}".format, "## {}".format, _escaped, "**{}**".format, _on_one_line))


def _written(sheet: Handout, catalogue: Catalogue, marks: _Marks) -> str:
    return "\n".join(_joined(_parts(sheet, catalogue, marks)))


def _joined(parts: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of *parts*, an empty one between each two."""
    for number, part in enumerate(filter(None, parts)):
        if number:
            yield ""
        yield from part
    yield ""


def _parts(sheet: Handout, catalogue: Catalogue, marks: _Marks) -> Iterator[tuple[str, ...]]:
    say, plain = catalogue.say, marks.plain
    yield (marks.title(plain(sheet.title)),)
    yield tuple(plain(line) for line in (sheet.person, sheet.clinic, " · ".join(sheet.asked)) if line)
    if sheet.needed:
        yield (say(labelled(NEEDED, plain(sheet.needed))),)
    for text in (sheet.summary, sheet.notes):
        yield (marks.fold(plain(text), ""),) if text else ()
    for item in sheet.items:
        yield tuple(_item(item, catalogue, marks))
    yield (marks.heading(say(message("When to stop"))),)
    yield tuple(marks.fold(plain(text), "") for text in sheet.stop)
    yield (plain(sheet.contact),) if sheet.contact else ()
    yield (marks.heading(help_title(catalogue)),)
    call, signs = sheet.emergency
    yield (marks.strong(plain(call)), marks.fold(plain(signs), ""))
    yield (marks.fold(plain(sheet.foot), ""),)


def _item(item: Item, catalogue: Catalogue, marks: _Marks) -> Iterator[str]:
    """Yield the lines of one step, set in by its depth."""
    indent = "    " * item.depth
    number = f"{item.number}. " if item.number else "- "
    dose = f": {marks.plain(item.amount)}" if item.amount else ""
    yield f"{indent}{number}{marks.strong(marks.plain(item.title))}{dose}"
    below = indent + " " * len(number)
    for text in item.how:
        yield marks.fold(marks.plain(text), below)
    if item.caution:
        label = marks.strong(catalogue.say(message("Caution")))
        yield marks.fold(catalogue.say(labelled(label, marks.plain(item.caution))), below)


def _underlined(words: str) -> str:
    return f"{words}\n{'=' * len(words)}"


def _folded(words: str, indent: str) -> str:
    return textwrap.fill(
        words,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _on_one_line(words: str, indent: str) -> str:
    return indent + " ".join(words.split())


def _escaped(words: str) -> str:
    """Return *words* so that Markdown shows each character of them as it is."""
    return _MEANS_SOMETHING.sub(_with_backslash, " ".join(words.split()))


def _with_backslash(found: re.Match[str]) -> str:
    sign, before, mark, lead, rule = found.groups()
    if sign:
        return f"\\{sign}"
    if mark:
        return f"{before}{mark[:-1]}\\{mark[-1]}"
    return f"{lead}\\{rule}"
