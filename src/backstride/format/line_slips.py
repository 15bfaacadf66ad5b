"""Slips within one line: a list that begins with a bullet, a colon without its space, spaces that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from backstride.format.answers import lacks_colon, lacks_space, to_write
from backstride.format.character_names import TYPE_AGAIN, name_of, odd_character, to_type
from backstride.format.characters import (
    BULLETS,
    COLONS,
    DASHES,
    QUOTES,
    SPACES,
    UNSEEN,
    first_odd,
    odd_at,
    plain,
)
from backstride.format.keys import KNOWN, LEADING, ROUTINE_KEYS, TEXT_KEYS
from backstride.format.mended import Edit
from backstride.format.other_words import KEYS
from backstride.format.tree import as_typed
from backstride.i18n.messages import Message, message

_GAP = f"[ \t{SPACES}{UNSEEN}]*"
_PARTS = re.compile(
    rf"(?P<indent>{_GAP})"
    rf"(?:(?P<mark>-|[{re.escape(BULLETS + DASHES)}]|[0-9]{{1,3}}[.)]|o(?=[\t{SPACES}]))(?P<gap>{_GAP}))?"
    rf"(?:(?P<key>[^\W\d](?:[\w{UNSEEN}-]*\w)?)(?P<before>{_GAP})(?:(?P<colon>[:=;{COLONS}])(?P<after>{_GAP}))?)?"
    r"(?P<value>.*)",
    re.DOTALL,
)
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$", re.DOTALL)
_NOT_PLAIN = tuple("\"'[{|>&*!%@`")
_NEEDS_QUOTES = re.compile(r":(?=\s|$)")
_SECOND_KEY = re.compile(r"[,;]?\s+(?P<key>[a-z_]+):(?=\s|$)")
_MARKS = {"'": re.compile(r"(?<!')'(?!')"), '"': re.compile(r'(?<!\\)"')}
"""Quotation marks, each with how it appears within a text and ends it."""

_QUOTED = re.compile(f'["{QUOTES}]')
_MEANT = {
    **{word: meant for word, names in KEYS.items() for meant in [next((n for n in names if n in KNOWN), "")] if meant},
    **{key: key for key in KNOWN},
}
"""The keys of the format, and what else people write for them, each with the key that is meant."""

_ONE_VALUE = re.compile(r"[\w.:-]+|[0-9].*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
_PLAIN_QUOTES = message('Use straight quotation marks (`"`) at both ends of the text.')
_FENCE = re.compile(r"\s*(?:```|~~~)\w*\s*")


class Slip(NamedTuple):
    """One slip: the edits that put it right, where it is (from 0), and what to say of it.

    Without a ``cure``, that is to write the whole line as it is then. ``ends`` means that a text ends here that YAML
    reads on.
    """

    edits: tuple[Edit, ...]
    start: int
    what: Message
    cure: Message | None = None
    code: str = "yaml-syntax"
    ends: bool = False


def _no_hyphen(mark: str) -> Message:
    """Return the sentence about the *mark* of a list item that is no hyphen."""
    if mark[0].isdigit():
        return message("A list item begins with a hyphen and a space, not with a number.")
    return message(
        "A list item begins with a hyphen and a space, not with `{mark}` ({name}).",
        mark=as_typed(mark),
        name=name_of(mark[0]),
    )


class Line:
    """One line of a file in its parts, ``indent - key: value``, each of which may be written wrong.

    ``known`` means that ``key`` is one of the format or ``means`` one, or a language where there are *tags*; it is
    ``separated`` where a colon and a space follow it.
    """

    def __init__(self, text: str, *, tags: bool = False) -> None:
        self.text = text
        self._found = cast("re.Match[str]", _PARTS.fullmatch(text))
        self.mark = self._found["mark"] or ""
        self._written = self._found["key"] or ""
        key = plain(self._written)
        self.means = _MEANT.get(key.lower(), "")
        self.known = bool(self.means) or (tags and bool(_TAG.fullmatch(key)))
        self.key = key.lower() if key.lower() in KNOWN else key
        self.colon = self._found["colon"] or ""
        self.value = _COMMENT.sub("", self._found["value"]).rstrip()
        self.separated = self.colon == ":" and bool(self._part("after") or not self.value)

    def _part(self, name: str) -> str:
        return self._found[name] or ""

    @property
    def is_plain(self) -> bool:
        """Return whether a plain text follows, one that may go on in the next line."""
        return bool(self.value) and not self.value.startswith(_NOT_PLAIN)

    @property
    def first(self) -> int:
        """Return where the first character is that is no indentation, from 0."""
        return self._found.end("indent")

    @property
    def key_column(self) -> int:
        """Return where the key begins, from 0."""
        return self._found.start("key")

    @property
    def shown(self) -> str:
        """Return the line without its indentation and its comment."""
        return _COMMENT.sub("", self.text).strip()

    def slips(self, *, of_steps: bool) -> Iterator[Slip]:
        """Yield what is wrong with the parts; *of_steps*: it is where the keys of a step or a file belong."""
        if _FENCE.fullmatch(self.text):
            what = message("This line marks a piece of a web page or a chat. It is not part of the file.")
            yield Slip((Edit(0, len(self.text), ""),), 0, what, message("Delete the line."))
            return
        keyed = self.known and bool(self.colon)
        yield from self._tabs()
        if keyed or self.mark or self._begins_odd("indent"):
            yield from self._gap("indent")
        if self.known and (self.colon or (of_steps and self.means in LEADING)):
            yield from self._list_mark()
        if keyed or self._begins_odd("gap"):
            yield from self._gap("gap")
        if self.known:
            yield from self._key()
            yield from self._gap("before")
            yield from self._colon(of_steps=of_steps)
        if self.colon and self._begins_odd("after"):
            yield from self._gap("after")
        if self.colon or not self.key:
            yield from self._quotes()

    def _begins_odd(self, part: str) -> bool:
        """Return whether *part* lacks the plain space that YAML wants first; what comes after it may be text."""
        return not self._part(part).startswith((" ", "\t"))

    def _tabs(self) -> Iterator[Slip]:
        indent = self._part("indent")
        if "\t" in indent:
            edits = tuple(Edit(at, at + 1, "  ") for at, sign in enumerate(indent) if sign == "\t")
            what = message("This line is indented with a tab; YAML allows only spaces.")
            cure = message("Replace each tab at the beginning of the line by two spaces.")
            yield Slip(edits, indent.index("\t"), what, cure, "tab-indent")

    def _gap(self, part: str) -> Iterator[Slip]:
        """Yield the slip of characters that only look like spaces, or like nothing, in *part*; all are put right."""
        text, start = self._part(part), self._found.start(part)
        odd = first_odd(text)
        if odd:
            edits = tuple(
                Edit(start + at, start + at + 1, odd_at(text, at).meant)
                for at, sign in enumerate(text)
                if not sign.isascii()
            )
            cure = message("Type a plain space instead.") if odd.kind == "space" else TYPE_AGAIN
            yield Slip(edits, start + odd.at, odd_character(odd), cure, "invisible-character")

    def _key(self) -> Iterator[Slip]:
        odd = first_odd(self._written)
        if odd:
            start = self._found.start("key")
            edits = (Edit(start, start + len(self._written), plain(self._written)),)
            yield Slip(edits, start + odd.at, odd_character(odd), to_type(odd, self.key), "invisible-character")

    def _list_mark(self) -> Iterator[Slip]:
        mark, gap, start = self.mark, self._part("gap"), self._found.start("mark")
        space = "" if gap else " "
        if mark == "-" and not gap:
            what = message("The hyphen of a list item needs a space after it.")
            yield Slip((Edit(start + 1, start + 1, space),), start, what)
        elif mark == "-" and "\t" in gap:
            at = start + 1 + gap.index("\t")
            what = message("After the hyphen of a list item comes a space, not a tab.")
            yield Slip((Edit(start + 1, start + 1 + len(gap), " "),), at, what, code="tab-indent")
        elif mark and mark != "-":
            tabs = (Edit(at, at + 1, " ") for at, sign in enumerate(gap, start + len(mark)) if sign == "\t")
            edits = (Edit(start, start + len(mark), "-".ljust(len(mark)) + space), *tabs)
            yield Slip(edits, start, _no_hyphen(mark))

    def _colon(self, *, of_steps: bool) -> Iterator[Slip]:
        start = self._found.start("colon")
        after = self._found.end("colon")
        space = "" if self._part("after") or not self.value else " "
        if self.colon == ":" and space and (of_steps or not self.mark):
            yield Slip((Edit(after, after, space),), start, lacks_space(self.key))
        elif self.colon and self.colon in COLONS:
            what = odd_character(odd_at(self.text, start))
            yield Slip((Edit(start, start + 1, ":" + space),), start, what, code="invisible-character")
        elif self.colon != ":" and self._lacks_colon(of_steps=of_steps):
            start, end = self._found.end("key"), self._found.start("value")
            yield Slip((Edit(start, end, ": " if self.value else ":"),), start, lacks_colon(self.key))

    def _lacks_colon(self, *, of_steps: bool) -> bool:
        """Return whether this is a key and its value with no ``:`` between, and not the words of a text."""
        if not of_steps or self._written != self.key:
            return False
        if not self.value:
            return self.first == 0 and not self.mark and self.means in ROUTINE_KEYS
        return bool(self.colon or self._part("before")) and bool(_ONE_VALUE.fullmatch(self.value))

    def _quotes(self) -> Iterator[Slip]:
        """Yield the slips of a text's quotation marks: none where it needs some, or typographic ones."""
        value, start = self.value, self._found.start("value")
        needs = _NEEDS_QUOTES.search(value)
        if needs and value[0] in QUOTES:
            what = odd_character(odd_at(value, 0))
            yield Slip(self._harmless(), start, what, _PLAIN_QUOTES, "invisible-character")
        elif needs and self.means in TEXT_KEYS and self.is_plain:
            quoted = value.replace("\\", "\\\\").replace('"', '\\"')
            line = f'{self.mark}{self._part("gap")}{self.key}: "{quoted}"'
            what = message("This text has a colon with a space after it, so it needs quotation marks.")
            yield Slip(self._harmless(), start + needs.start(), what, to_write([line]))
        elif needs and self.is_plain:
            yield from self._second_key()
        elif len(value) > 1 and value[0] == value[-1] and value[0] in _MARKS:
            yield from self._mark_in_text(value[0], value[1:-1])
        elif len(value) > 1 and value[0] in _MARKS and value[-1] in QUOTES and not _QUOTED.search(value[1:-1]):
            end = start + len(value)
            what = odd_character(odd_at(value, len(value) - 1))
            edits = (Edit(start, start + 1, QUOTES[0]), *self._harmless())  # the text may go on in the next line
            yield Slip(edits, end - 1, what, _PLAIN_QUOTES, "invisible-character", ends=True)

    def _second_key(self) -> Iterator[Slip]:
        """Yield the slip of another key in the same line, ``exercise: a, hold: 30s``; what follows is cut off."""
        found = _SECOND_KEY.search(self.value)
        if found and found["key"] in KNOWN:
            start = self._found.start("value")
            first = f"{self.mark}{self._part('gap')}{self.key}: {self.value[: found.start()]}"
            cure = to_write([first, self.value[found.start("key") :]])
            edits = (Edit(start + found.start(), start + len(self.value), ""),)
            what = message("`{key}` needs a line of its own.", key=as_typed(found["key"]))
            yield Slip(edits, start + found.start("key"), what, cure)

    def _mark_in_text(self, mark: str, inner: str) -> Iterator[Slip]:
        """Yield the slip of a quotation mark within a text in such marks, as in ``'Don't'``."""
        found = _MARKS[mark].search(inner)
        if found:
            start = self._found.start("value")
            other = "'" if mark == '"' else '"'
            text = f"{mark}{inner.replace(mark, QUOTES[3])}{mark}" if other in inner else f"{other}{inner}{other}"
            edits = (Edit(start, start + len(self.value), f"{QUOTES[3]}{inner.replace(':', COLONS[0])}{QUOTES[3]}"),)
            cure = to_write([f"{self.mark}{self._part('gap')}{self.key}: {text}"])
            what = message("The text ends at the second quotation mark; here is a third one.")
            yield Slip(edits, start + 1 + found.start(), what, cure)

    def _harmless(self) -> tuple[Edit, ...]:
        """Return the edits after which a text is one value, wherever it ends."""
        start = self._found.start("value")
        colons = (start + found.start() for found in _NEEDS_QUOTES.finditer(self.value))
        return tuple(Edit(at, at + 1, COLONS[0]) for at in colons)
