"""A text with all its versions, back and forth without end; between two of them only what changed is kept."""

from __future__ import annotations

from typing import NamedTuple

from backstride.format.mended import NEWLINE


class Change(NamedTuple):
    """What was *old* at a place of a text, and what is *new* there."""

    at: int
    old: str
    new: str

    def done(self, text: str) -> str:
        """Return *text* with the change."""
        return text[: self.at] + self.new + text[self.at + len(self.old) :]

    def undone(self, text: str) -> str:
        """Return *text* without the change."""
        return text[: self.at] + self.old + text[self.at + len(self.new) :]


class Versions:
    """The versions of *text*; ``text`` is the one of the moment."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._before: list[Change] = []
        self._after: list[Change] = []
        self._typing = False

    @property
    def can_undo(self) -> bool:
        """Say whether there is a version before this one."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Say whether there is a version after this one."""
        return bool(self._after)

    def record(self, text: str, *, typing: bool = False) -> None:
        """Make *text* the version of the moment. Letters *typing* one after the other, within a line, are one."""
        if text == self.text:
            return
        change = difference(self.text, text)
        joins = typing and self._typing and self._before and not change.old and "\n" not in change.new
        if joins and change.at == self._before[-1].at + len(self._before[-1].new):
            last = self._before.pop()
            change = last._replace(new=last.new + change.new)
        self._before.append(change)
        self._after.clear()
        self._typing = typing
        self.text = text

    def undo(self) -> Change | None:
        """Go one version back, where there is one; return the change that was undone."""
        if not self._before:
            return None
        change = self._before.pop()
        self._after.append(change)
        self.text, self._typing = change.undone(self.text), False
        return change

    def redo(self) -> Change | None:
        """Go one version forth, where there is one; return the change that was done."""
        if not self._after:
            return None
        change = self._after.pop()
        self._before.append(change)
        self.text, self._typing = change.done(self.text), False
        return change


def retyped(text: str, shown: str) -> str:
    """Return *text* as an editor changed it that shows each of its line ends as one character, and now has *shown*.

    What was not touched keeps its line ends; new lines have those of the text.
    """
    found = NEWLINE.search(text)
    change = difference(NEWLINE.sub("\n", text), shown)
    start, end = _in_text(text, change.at), _in_text(text, change.at + len(change.old))
    return text[:start] + change.new.replace("\n", found.group() if found else "\n") + text[end:]


def _in_text(text: str, at: int) -> int:
    """Return where in *text* the place *at* is that was counted with line ends of one character."""
    for found in NEWLINE.finditer(text):
        if found.start() >= at:
            break
        at += len(found.group()) - 1
    return at


def difference(old: str, new: str) -> Change:
    """Return the one change that makes *new* of *old*."""
    shorter = min(len(old), len(new))
    start = _alike(old, new, shorter)
    end = _alike(old[::-1], new[::-1], shorter - start)
    return Change(start, old[start : len(old) - end], new[start : len(new) - end])


def _alike(one: str, other: str, most: int) -> int:
    """Return how many characters *one* and *other* begin with alike, at most *most*: by halves, not one by one."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
