"""YAML text to a tree of nodes; the only module that knows the YAML library.

Nothing is resolved: every scalar keeps the text that the author wrote, so that ``1:30``, ``no`` and ``2026-01-02`` mean
what a person reads. The library's parser is asked for events one by one and the tree grows on a stack of its own, so
that every bound holds while the text is being read; the library's own tree builder recurses and dies of open brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple, cast

import yaml
from yaml._yaml import CParser

from backstride.format.answers import TYPE_AGAIN, odd_character
from backstride.format.characters import REFUSED, odd_at
from backstride.format.encoding import decoded, end_of
from backstride.format.problem import Problem, Spot, error
from backstride.format.slips import mend, suspicious
from backstride.format.tree import BrokenNode, Entry, ListNode, MapNode, Node, ScalarNode, on_one_line
from backstride.format.yaml_errors import explain
from backstride.i18n.messages import Message, message, plural

MAX_BYTES = 256 * 1024
MAX_DEPTH = 24
MAX_NODES = 5_000
MAX_TEXT = 4_000
_MAX_FORBIDDEN = 20  # places named in one file; a binary file has thousands

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BYTE_ORDER_MARK = "\ufeff"
_NEWLINE = re.compile(r"\r\n|\r|\n")
_DIRECTIVE = re.compile(r"^%TAG", re.MULTILINE)
_MERGE = "<<"
_SPLIT = message("Split it into several files.")

Origin = Callable[[int, int], tuple[int, int]]
"""From line and column (from 1) of what is read to those in the file."""


def read_document(data: bytes) -> tuple[Node | None, list[Problem]]:
    """Return the tree that *data* holds, ``None`` where there is none worth checking, and every problem of its text."""
    if len(data) > MAX_BYTES:
        return None, [_too_large(len(data))]
    text, problem = decoded(data)
    if problem:
        return None, [problem]
    problems = list(_forbidden(text))
    if problems:
        text = _FORBIDDEN.sub(REFUSED, text)  # as wide as what it replaces: the places of all else stay right
    grown = _grow(text)
    if grown.broken or grown.suspicious:
        grown = _with_slips_mended(text, grown)
    refused = {(problem.line, problem.column) for problem in problems}
    return grown.root, problems + [each for each in grown.problems if (each.line, each.column) not in refused]


class _Grown(NamedTuple):
    """What was read of a text: the tree, and what is wrong.

    ``broken`` means that YAML gave up, ``suspicious`` that a key looks like a slip of the hand; ``texts`` are the lines
    that go on with a text in quotation marks, or below a ``|`` or ``>``.
    """

    root: Node | None
    problems: list[Problem]
    broken: bool = False
    suspicious: bool = False
    texts: Collection[int] = ()


def _with_slips_mended(text: str, grown: _Grown) -> _Grown:
    """Return what is read of *text* with its slips put right, or as it has *grown* where there are none."""
    mended, slips = mend(_NEWLINE.split(text), grown.texts)
    if not slips:
        return grown
    if mended is None:
        return _Grown(None, slips)
    again = _grow("\n".join(mended.lines), mended.origin)
    if again.broken and not grown.broken:  # then they were none
        return grown
    return again._replace(problems=[*slips, *again.problems])


def _grow(text: str, origin: Origin | None = None) -> _Grown:
    """Return what is read of *text*; *origin* is the way back from a place in it to the place in the file."""
    builder = _Builder(origin)
    problems = builder.problems
    directive = _DIRECTIVE.search(text)
    if directive:  # the library compares each of them with all others
        said, hint = message("`%TAG` is not used here."), message("Delete the line.")
        problems.append(error(end_of(text[: directive.start()]), "tag", said, hint))
        return _Grown(None, problems)
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
    except _EndOfReadingError as end:
        problems.append(end.problem)
        return _Grown(builder.root if end.keeps_tree else None, problems)
    except yaml.MarkedYAMLError as fault:
        problems.append(_syntax_error(fault, origin or _as_it_is))
        return _Grown(None, problems, broken=True, texts=builder.texts)
    if builder.root is None or (isinstance(builder.root, ScalarNode) and builder.root.empty):
        problems.append(
            error(Spot(), "empty-file", message("There is nothing in this file."), message("Begin with `format: 1`."))
        )
        return _Grown(None, problems)
    return _Grown(builder.root, problems, suspicious=builder.suspicious, texts=builder.texts)


def _as_it_is(line: int, column: int) -> tuple[int, int]:
    return line, column


class _EndOfReadingError(Exception):
    """The rest of the text is not worth reading."""

    def __init__(self, problem: Problem, *, keeps_tree: bool = False) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.keeps_tree = keeps_tree


class _Builder:
    """A tree that grows by events, with the keys that wait for their values, and places that *origin* leads back to."""

    def __init__(self, origin: Origin | None) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.texts: set[int] = set()
        self.suspicious = False
        self._origin = origin
        self._lines = range(0)
        self._nodes = 0
        self._documents = 0
        self._open: list[ListNode | MapNode] = []
        self._keys: list[ScalarNode | None] = []  # one for each open node: the key that waits for its value

    def take(self, event: yaml.Event) -> None:
        """Grow by one event; its arrival means that the one before it was read to its end."""
        if self._lines:
            self.texts.update(self._lines)
            self._lines = range(0)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open_collection(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            said = message("A second document begins here (`---`).")
            hint = message("Put each routine, exercise or plan into a file of its own.")
            raise _EndOfReadingError(error(self._spot(event), "several-documents", said, hint), keeps_tree=True)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count(event)
        if event.tag is not None or event.anchor is not None:
            self._refuse_signs(event)
        text = event.value
        start, end = _marks(event)
        if event.style and end.line > start.line:
            self._lines = range(start.line + 2, end.line + 1 + bool(end.column))
        fault = _text_fault(text) if event.style == '"' or len(text) > MAX_TEXT else None
        node: ScalarNode | BrokenNode
        if fault is None:
            node = ScalarNode(text, *self._extent(event), not event.style, (start.index, end.index))
        else:
            node = BrokenNode(*self._extent(event))
            self.problems.append(error(node, "bad-text", *fault))
        if not self._wants_key():
            self._hang(node)
        elif isinstance(node, ScalarNode):
            self._take_key(node)
        else:
            raise _EndOfReadingError(self.problems.pop())

    def _open_collection(self, event: yaml.CollectionStartEvent) -> None:
        self._count(event)
        self._refuse_signs(event)
        line, column, _ = self._extent(event)
        if self._wants_key():
            said = message("The key before a `:` must be plain text.")
            hint = message("Write `key: value`, without `?`, `[` or `{{`.")
            raise _EndOfReadingError(error(self._spot(event), "yaml-syntax", said, hint))
        if len(self._open) >= MAX_DEPTH:
            said = message("This is nested more than {depth} deep.", depth=MAX_DEPTH)
            raise _EndOfReadingError(error(self._spot(event), "too-deep", said, message("Use fewer levels.")))
        is_map = isinstance(event, yaml.MappingStartEvent)
        node = MapNode({}, line, column) if is_map else ListNode([], line, column)
        self._hang(node)
        self._open.append(node)
        self._keys.append(None)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._count(event)
        node = BrokenNode(*self._extent(event))
        said = message(
            "`{name}` refers to another place, and references are not used here.", name=on_one_line(f"*{event.anchor}")
        )
        hint = message("Write the text out again, or put quotation marks around a text that begins with `*`.")
        problem = error(node, "anchor", said, hint)
        if self._wants_key():
            raise _EndOfReadingError(problem)
        self.problems.append(problem)
        self._hang(node)

    def _count(self, event: yaml.Event) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            said = message("This file has too many keys and values. The limit is {most}.", most=MAX_NODES)
            raise _EndOfReadingError(error(self._spot(event), "too-many", said, _SPLIT))

    def _refuse_signs(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Report a tag and an anchor before a value."""
        if event.tag is not None:
            hint = message("Delete it, or put quotation marks around a text that begins with `!`.")
            said = message("`{name}` is a YAML tag, and tags are not used here.", name=on_one_line(event.tag))
            self.problems.append(error(self._spot(event), "tag", said, hint))
        if event.anchor is not None:
            said = message(
                "`{name}` names a place to refer to, and references are not used here.",
                name=on_one_line(f"&{event.anchor}"),
            )
            hint = message("Delete it, or put quotation marks around a text that begins with `&`.")
            self.problems.append(error(self._spot(event), "anchor", said, hint))

    def _wants_key(self) -> bool:
        return bool(self._open) and type(self._open[-1]) is MapNode and self._keys[-1] is None

    def _take_key(self, key: ScalarNode) -> None:
        parent = self._open[-1]
        first = parent.entries.get(key.text) if isinstance(parent, MapNode) else None
        if first is not None:
            said = message(
                "`{key}` is written twice: on line {first} and on line {second}.",
                key=on_one_line(key.text),
                first=str(first.key.line),
                second=str(key.line),
            )
            self.problems.append(error(key, "duplicate-key", said, message("Keep one of them.")))
        elif key.text == _MERGE:
            said = message(
                "`{name}` takes its content from another place, and references are not used here.", name=_MERGE
            )
            self.problems.append(error(key, "anchor", said, message("Write the keys out again.")))
        self._keys[-1] = key
        self.suspicious = self.suspicious or suspicious(key.text, len(self._open))

    def _extent(self, event: yaml.Event) -> tuple[int, int, int]:
        """Return line and column of an event, and the column after it where it ends on the same line, else 0."""
        start, end = _marks(event)
        if self._origin is None:
            return start.line + 1, start.column + 1, end.column + 1 if end.line == start.line else 0
        line, column = self._origin(start.line + 1, start.column + 1)
        last, end_column = self._origin(end.line + 1, end.column + 1)
        return line, column, end_column if last == line else 0

    def _spot(self, event: yaml.Event) -> Spot:
        return Spot(*self._extent(event))

    def _hang(self, node: Node) -> None:
        """Put *node* where the innermost open collection wants it."""
        if not self._open:
            self.root = node
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
            return
        self._keys[-1] = None
        if key is not None and key.text != _MERGE:
            parent.entries.setdefault(key.text, Entry(key, node))


def _marks(event: yaml.Event) -> tuple[yaml.Mark, yaml.Mark]:
    """Return where an event begins and ends; one that was parsed has both."""
    return cast("tuple[yaml.Mark, yaml.Mark]", (event.start_mark, event.end_mark))


def _too_large(size: int) -> Problem:
    kib = -(-size // 1024)
    what = message("This file is {size} KiB. The limit is {most} KiB.", size=kib, most=MAX_BYTES // 1024)
    return error(Spot(), "too-large", what, _SPLIT)


def _forbidden(text: str) -> Iterator[Problem]:
    for count, found in enumerate(_FORBIDDEN.finditer(text)):
        if count == _MAX_FORBIDDEN:
            return
        at = end_of(text[: found.start()])
        if found.group() == _BYTE_ORDER_MARK:
            yield error(at, "invisible-character", odd_character(odd_at(found.group(), 0)), TYPE_AGAIN)
        else:
            yield error(at, "bad-text", _invisible(found.group()), message("Delete it and type the word again."))


def _text_fault(text: str) -> tuple[Message, Message] | None:
    """Return what is wrong with a text, and what to do, if anything is."""
    if len(text) > MAX_TEXT:
        said = plural(
            "This text has {count} character. The limit is {most}.",
            "This text has {count} characters. The limit is {most}.",
            len(text),
            most=MAX_TEXT,
        )
        return said, message("Shorten it.")
    found = _FORBIDDEN.search(text)
    return (_invisible(found.group()), message("Delete the escape.")) if found else None


def _invisible(character: str) -> Message:
    return message("There is an invisible control character ({code}) here.", code=f"U+{ord(character):04X}")


def _syntax_error(fault: yaml.MarkedYAMLError, origin: Origin) -> Problem:
    failed = cast("yaml.Mark", fault.problem_mark)
    at = Spot(*origin(failed.line + 1, failed.column + 1))
    began = fault.context_mark
    first = Spot(*origin(began.line + 1, began.column + 1)) if began else at
    return explain(fault.context or "", fault.problem or "", first, at)
