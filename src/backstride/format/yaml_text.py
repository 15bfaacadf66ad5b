"""Values as YAML text, in quotation marks only where they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backstride.format.tree import Plain, ScalarNode

_PLAIN = re.compile(r"(?!-(?!\d))(?![?:,\[\]{}#&*!|>'\"%@`\s])(?:(?!: | #|:$)[^\n])*(?<!\s)")
_OF_FLOW = re.compile(r"[,\[\]{}]")
_INDENT, _WIDE = 2, 120
"""Columns by which a mapping is moved in, and of the longest line on which one is written."""


def scalar_text(words: str, *, in_flow: bool = False, like: str = "") -> str:
    """Return *words* as YAML; in the quotation marks that the value *like* has, where it has any.

    ``in_flow`` means within brackets or braces.
    """
    if like[:1] == "'" and "\n" not in words:
        return "'" + words.replace("'", "''") + "'"
    if like[:1] != '"' and _fits_plain(words, in_flow=in_flow):
        return words
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def flow_text(value: Plain) -> str:
    """Return *value* on one line, lists in brackets and mappings in braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key_text(key)}: {flow_text(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return scalar_text(value, in_flow=True)


def entry_lines(key: str, value: Plain, column: int) -> Iterator[str]:
    """Yield the lines of a *key* with its *value*, which begin in *column* (from 0).

    A list of mappings, and a mapping that is the outermost one or too long, have lines of their own; all else is on
    the line.
    """
    start = f"{' ' * column}{_key_text(key)}:"
    if isinstance(value, dict) and value and (not column or len(start) + len(flow_text(value)) >= _WIDE):
        yield start
        for name, each in value.items():
            yield from entry_lines(name, each, column + _INDENT)
    elif isinstance(value, list) and value and all(isinstance(each, dict) and each for each in value):
        yield start
        for each in value:
            yield from item_lines(each, column + _INDENT)
    else:
        yield f"{start} {scalar_text(value) if isinstance(value, str) else flow_text(value)}"


def item_lines(value: Plain, column: int) -> Iterator[str]:
    """Yield the lines of *value* as an item of a list whose hyphens are in *column* (from 0)."""
    start = " " * column + "- "
    if isinstance(value, dict) and value:
        for key, each in value.items():
            for line in entry_lines(key, each, column + _INDENT):
                yield start + line[len(start) :]
                start = " " * len(start)
    else:
        yield start + (scalar_text(value) if isinstance(value, str) else flow_text(value))


def _key_text(key: str) -> str:
    return scalar_text(key, in_flow=True)


def _fits_plain(words: str, *, in_flow: bool) -> bool:
    return bool(
        _PLAIN.fullmatch(words)
        and not ScalarNode(words, 1, 1).empty
        and not (in_flow and _OF_FLOW.search(words))
        and words.isprintable()
    )
