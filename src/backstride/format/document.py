"""YAML text to a tree of nodes; the only module that knows the YAML library.

Nothing is resolved: every scalar keeps the text that the author wrote, so that ``1:30``, ``no`` and ``2026-01-02`` mean
what a person reads. The library's parser is asked for events one by one and the tree grows on a stack of its own, so
that every bound holds while the text is being read; the library's own tree builder recurses and dies of open brackets.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple, cast

import yaml
from yaml._yaml import CParser

from backstride.format.character_names import TYPE_AGAIN, odd_character
from backstride.format.characters import REFUSED, odd_at
from backstride.format.encoding import decoded, end_of
from backstride.format.mended import NEWLINE, Way
from backstride.format.problem import Problem, error
from backstride.format.slips import mend, suspicious
from backstride.format.tree import BrokenNode, Entry, Node, OpenNode, ScalarNode, Span, Spot, on_one_line
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
_DIRECTIVE = re.compile(r"^%TAG", re.MULTILINE)
_SWALLOWED = re.compile(r"[\r\n]\s*(?:- +)?[a-z_]+:\s")
"""What a text should hardly hold: a line with a key. Its closing mark may be another character."""

_MERGE = "<<"
_SPLIT = message("Split it into several files.")


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
    mended, slips = mend(NEWLINE.split(text), grown.texts)
    if not slips:
        return grown
    if mended is None:
        return _Grown(None, slips)
    again = _grow("\n".join(mended.lines), Way(text, mended))
    if again.broken and not grown.broken:  # then they were none
        return grown
    return again._replace(problems=[*slips, *again.problems])


def put_right(text: str) -> str:
    """Return *text* with its slips put right, as it is where there are none, or where that does not help."""
    grown = _grow(text)
    mended, slips = mend(NEWLINE.split(text), grown.texts) if grown.broken or grown.suspicious else (None, [])
    if mended is None or not slips:
        return text
    found = NEWLINE.search(text)
    again = (found.group() if found else "\n").join(mended.lines)
    return text if _grow(again).broken else again


def _grow(text: str, way: Way | None = None) -> _Grown:
    """Return what is read of *text*; *way* leads back to the file where this is not it."""
    way = way or Way(text)
    builder = _Builder(way)
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
        problems.append(_syntax_error(fault, way))
        return _Grown(None, problems, broken=True, texts=builder.texts)
    if builder.root is None or (isinstance(builder.root, ScalarNode) and builder.root.empty):
        problems.append(
            error(Spot(), "empty-file", message("There is nothing in this file."), message("Begin with `format: 1`."))
        )
        return _Grown(None, problems)
    return _Grown(builder.root, problems, suspicious=builder.suspicious, texts=builder.texts)


class _EndOfReadingError(Exception):
    """The rest of the text is not worth reading."""

    def __init__(self, problem: Problem, *, keeps_tree: bool = False) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.keeps_tree = keeps_tree


class _Builder:
    """A tree that grows by events, whose places *way* leads back to."""

    def __init__(self, way: Way) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.texts: set[int] = set()
        self.suspicious = False
        self._way = way
        self._lines = range(0)
        self._nodes = 0
        self._documents = 0
        self._open: list[OpenNode] = []
        self._end = 0  # of the last value

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
            self._close(event)
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
        text, style = event.value, event.style
        if style:
            self._look_at_lines(event)
        line, column, end_column, span = self._extent(event)
        fault = _text_fault(text) if style == '"' or len(text) > MAX_TEXT else None
        if fault is not None:
            self._refuse_text(BrokenNode(line, column, end_column, span), *fault)
            return
        node = ScalarNode(text, line, column, end_column, not style, span)
        if self._wants_key():
            self._take_key(node)
        else:
            self._hang(node)

    def _look_at_lines(self, event: yaml.ScalarEvent) -> None:
        """Remember the lines that go on with a text in quotation marks, or below a ``|`` or ``>``."""
        start, end = _marks(event)
        if end.line > start.line:
            self._lines = range(start.line + 2, end.line + 1 + bool(end.column))
            quoted = event.style in ('"', "'") and _SWALLOWED.search(self._way.file, start.index, end.index)
            self.suspicious = self.suspicious or bool(quoted)

    def _refuse_text(self, node: BrokenNode, what: Message, cure: Message) -> None:
        problem = error(node, "bad-text", what, cure)
        if self._wants_key():
            raise _EndOfReadingError(problem)
        self.problems.append(problem)
        self._hang(node)

    def _open_collection(self, event: yaml.CollectionStartEvent) -> None:
        self._count(event)
        self._refuse_signs(event)
        line, column, _, span = self._extent(event)
        if self._wants_key():
            said = message("The key before a `:` must be plain text.")
            hint = message("Write `key: value`, without `?`, `[` or `{{`.")
            raise _EndOfReadingError(error(self._spot(event), "yaml-syntax", said, hint))
        if len(self._open) >= MAX_DEPTH:
            said = message("This is nested more than {depth} deep.", depth=MAX_DEPTH)
            raise _EndOfReadingError(error(self._spot(event), "too-deep", said, message("Use fewer levels.")))
        entries: dict[str, Entry] | None = {} if isinstance(event, yaml.MappingStartEvent) else None
        self._open.append(OpenNode(line, column, span.start, bool(event.flow_style), entries))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        """Hang up the innermost collection; one without brackets ends with the last value in it."""
        closed = self._open.pop()
        if closed.flow:
            self._end = self._extent(event)[-1].end
        self._hang(closed.closed(self._end))

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
        return bool(self._open) and self._open[-1].entries is not None and self._open[-1].key is None

    def _take_key(self, key: ScalarNode) -> None:
        parent = self._open[-1]
        first = parent.entries.get(key.text) if parent.entries else None
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
        parent.key = key
        self.suspicious = self.suspicious or suspicious(key.text, len(self._open))

    def _extent(self, event: yaml.Event) -> tuple[int, int, int, Span]:
        """Return line and column of an event, the column after it where it ends on the same line, else 0, and its span.

        The blank lines below a text that has several are no part of it.
        """
        start, end = _marks(event)
        line, column, begin = start.line + 1, start.column + 1, start.index
        last, end_column, after = end.line + 1, end.column + 1, end.index
        if last == line and not self._way.mended:  # as most are
            self._end = after
            return line, column, end_column, Span(begin, after)
        if self._way.mended:
            line, column, begin = self._way.back(line, column)
            last, end_column, after = self._way.back(last, end_column)
            after = max(begin, after)  # what was put in ends where nothing is in the file
        if last != line:
            end_column, after = 0, begin + len(self._way.file[begin:after].rstrip())
        self._end = after
        return line, column, end_column, Span(begin, after)

    def _spot(self, event: yaml.Event) -> Spot:
        return Spot(*self._extent(event)[:3])

    def _hang(self, node: Node) -> None:
        """Put *node* where the innermost open collection wants it."""
        if not self._open:
            self.root = node
            return
        parent, key = self._open[-1], self._open[-1].key
        if parent.entries is None:
            parent.items.append(node)
            return
        parent.key = None
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


def _syntax_error(fault: yaml.MarkedYAMLError, way: Way) -> Problem:
    failed, began = cast("yaml.Mark", fault.problem_mark), fault.context_mark
    at = Spot(*way.back(failed.line + 1, failed.column + 1)[:2])
    first = Spot(*way.back(began.line + 1, began.column + 1)[:2]) if began else at
    return explain(fault.context or "", fault.problem or "", first, at)
