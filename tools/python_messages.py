"""The messages that a Python module marks, for Babel and for the tests: found in its syntax tree, however nested."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import IO

from backstride.i18n.messages import KEYWORDS


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function that marks messages: its literal arguments (``None`` for any other), and the named ones."""

    line: int
    function: str
    words: tuple[str | None, ...]
    names: tuple[str | None, ...]


def calls(source: str) -> Iterator[Call]:
    """Yield every marked message in *source*, in its order."""
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for node in sorted(found, key=lambda call: (call.lineno, call.col_offset)):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in KEYWORDS:
            words = tuple(_literal(argument) for argument in node.args)
            yield Call(node.lineno, name, words, tuple(keyword.arg for keyword in node.keywords))


def extract(
    file: IO[bytes], _keywords: Collection[str], tags: Collection[str], **_: object
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """Yield the marked messages of *file* as Babel wants them, with the comments above that one of *tags* begins."""
    source = file.read().decode()
    lines = source.splitlines()
    for call in calls(source):
        yield call.line, call.function, call.words, _comments(lines, call.line, tuple(tags))


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _comments(lines: list[str], line: int, tags: tuple[str, ...]) -> list[str]:
    """Return the comment lines right above *line* (from 1), from the first that begins with one of *tags*."""
    above: list[str] = []
    while line > 1 and (words := lines[line - 2].strip()).startswith("#"):
        above.insert(0, words.lstrip("# "))
        line -= 1
    first = next((number for number, words in enumerate(above) if words.startswith(tags)), len(above))
    return above[first:]
