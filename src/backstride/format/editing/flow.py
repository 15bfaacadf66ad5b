"""Lists and mappings in brackets and braces: what is between their items stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backstride.format.tree import Entry, ListNode, MapNode, Node, ScalarNode, Source, Span
from backstride.format.yaml_text import flow_text

_COMMENT = "#"


def is_flow(text: str, node: Node) -> bool:
    """Say whether *node* is a list in brackets, or a mapping in braces."""
    return isinstance(node, ListNode | MapNode) and text[node.span.start : node.span.start + 1] in ("[", "{")


@dataclass(frozen=True, slots=True)
class FlowList:
    """A *text* and the list in brackets in it that is *node*."""

    text: str
    node: Node

    @property
    def _items(self) -> list[Node]:
        return self.node.items if isinstance(self.node, ListNode) else []

    @property
    def inside(self) -> str:
        """Return what the brackets hold, from the first item to the last."""
        items = self._items
        return self.text[items[0].span.start : items[-1].span.end] if items else ""

    def inserted(self, index: int, item: str) -> str:
        """Return the text with *item* before the one at *index*."""
        items = self._items
        if not items:
            return self._with(Span(self.node.span.start, self.node.span.end), f"[{item}]")
        if index < len(items):
            at = items[index].span.start
            return self._with(Span(at, at), f"{item}, ")
        at = items[-1].span.end
        return self._with(Span(at, at), f", {item}")

    def removed(self, index: int) -> str:
        """Return the text without the item at *index* and one comma."""
        gone = without([item.span for item in self._items], index, self.text)
        return Source(self.text).spliced((span, "") for span in gone)

    def replaced(self, index: int, new: str) -> str:
        """Return the text with *new* in the place of the item at *index*."""
        return self._with(self._items[index].span, new) if new else self.removed(index)

    def moved(self, source: int, goal: int) -> str:
        """Return the text with the item at *source* at *goal*; what is between the items stays in its place."""
        spans = [item.span for item in self._items]
        order = [index for index in range(len(spans)) if index != source]
        order.insert(goal, source)
        words = [Source(self.text).of(spans[index]) for index in order]
        return Source(self.text).spliced(zip(spans, words, strict=True))

    def wrapped(self, first: int, last: int, keys: Mapping[str, str], key: str) -> str:
        """Return the text with the items from *first* to *last* in the list *key* of a mapping with these *keys*."""
        span = Span(self._items[first].span.start, self._items[last].span.end)
        head = "".join(f"{name}: {flow_text(value)}, " for name, value in keys.items())
        return self._with(span, f"{{{head}{key}: [{self.text[span.start : span.end]}]}}")

    def _with(self, span: Span, new: str) -> str:
        return Source(self.text).spliced([(span, new)])


def without(spans: list[Span], index: int, text: str) -> Iterator[Span]:
    """Yield what goes from *text* with the item at *index* of those at *spans*: it, and a comma.

    A comment beside it stays.
    """
    span = spans[index]
    below = spans[index + 1].start if index + 1 < len(spans) else span.end
    above = spans[index - 1].end if index and below == span.end else span.start
    if _COMMENT not in text[above : span.start] + text[span.end : below]:
        yield Span(above, below)
        return
    yield span
    comma = _comma(text, span.end)
    if comma is not None:
        yield Span(comma, comma + 1)


def _comma(text: str, at: int) -> int | None:
    """Return the place of the comma that comes next after *at*, comments and blanks apart, if one does."""
    while text[at].isspace() or text[at] == _COMMENT:
        at = text.index("\n", at) if text[at] == _COMMENT else at + 1
    return at if text[at] == "," else None


def entry_span(entry: Entry) -> Span:
    """Return a key with its value."""
    return Span(entry.key.span.start, max(entry.key.span.end, entry.value.span.end))


def is_empty(node: Node) -> bool:
    """Say whether there is nothing of *node* in the text."""
    return isinstance(node, ScalarNode) and node.span.start == node.span.end
