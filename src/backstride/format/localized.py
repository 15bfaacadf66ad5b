"""A file of the shipped library, which is written in English, in another language; all else in it stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backstride.format.document import read_document
from backstride.format.findings import Findings
from backstride.format.mended import NEWLINE
from backstride.format.records import Record
from backstride.format.schema import EXERCISE, PLAN, ROUTINE
from backstride.format.tree import ListNode, MapNode, Node, ScalarNode, Source
from backstride.format.yaml_text import scalar_text
from backstride.i18n.text import ENGLISH, Translations

_RECORDS: Mapping[str, Record] = {"routine": ROUTINE, "exercise": EXERCISE, "plan": PLAN}


class Written(NamedTuple):
    """An English text of a file, with the keys and numbers that lead to it; ``in_flow`` within ``[`` or ``{``."""

    path: tuple[str | int, ...]
    node: ScalarNode
    in_flow: bool = False

    @property
    def words(self) -> str:
        """Return what it says."""
        return self.node.text.strip()

    @property
    def context(self) -> str:
        """Return the key of which it is the value, or one of the values."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


def english_texts(data: bytes, kind: str) -> tuple[Written, ...]:
    """Return the texts of a *kind* of file (routine, exercise or plan) that are there in English alone.

    None where the file names another language, or cannot be read.
    """
    root, problems = read_document(data)
    if problems or not isinstance(root, MapNode) or _language(root) != ENGLISH:
        return ()
    found = Findings(problems)
    _RECORDS[kind].read(root, found)
    texts = set(found.texts)
    lines = NEWLINE.split(data.decode("utf-8-sig"))
    return tuple(written for written in _scalars(root, lines, (), in_flow=False) if written.node in texts)


def localized(data: bytes, kind: str, language: Translations) -> bytes:
    """Return the file *data* in *language*, as far as that knows its texts; as it is where it knows none of them."""
    texts = [(written, _translation(written, language)) for written in english_texts(data, kind)]
    known = [(written, words) for written, words in texts if words]
    if not known:
        return data
    source = Source(data.decode("utf-8-sig"))
    translated = source.spliced(
        (written.node.span, scalar_text(words, in_flow=written.in_flow)) for written, words in known
    )
    return _with_language(translated, language.language).encode()


def _language(root: MapNode) -> str:
    written = root.entries.get("language")
    if written is None:
        return ENGLISH
    return written.value.text if isinstance(written.value, ScalarNode) else ""


def _translation(written: Written, language: Translations) -> str:
    return language.find(written.words, written.context) or language.find(written.words)


def _scalars(node: Node, lines: list[str], path: tuple[str | int, ...], *, in_flow: bool) -> Iterator[Written]:
    """Yield every value below *node* in the order of the file."""
    if isinstance(node, ScalarNode):
        yield Written(path, node, in_flow)
    for key, below in _below(node):
        inside = in_flow or lines[node.line - 1][node.column - 1] in "[{"
        yield from _scalars(below, lines, (*path, key), in_flow=inside)


def _below(node: Node) -> Iterable[tuple[str | int, Node]]:
    if isinstance(node, ListNode):
        return enumerate(node.items)
    return ((key, entry.value) for key, entry in node.entries.items()) if isinstance(node, MapNode) else ()


def _with_language(text: str, language: str) -> str:
    """Return the *text* of a file that names its *language*, instead of English or below the number of its format."""
    named, count = re.subn(r"(?m)^(language[ \t]*:[ \t]*)en\b", rf"\1{language}", text, count=1)
    return named if count else re.sub(r"(?m)^(format[ \t]*:[ \t]*[0-9]+)", rf"\1\nlanguage: {language}", text, count=1)
