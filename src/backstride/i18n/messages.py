"""What goes wrong, is asked or is said: a value made where it is known, in English, for a catalogue to say.

``message("There is no exercise {name}.", name="plank")`` is the English sentence and what is put into it. The sentence
is a literal, so that Babel finds it; what changes has a name, so that a translator may put it anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar, Union


class Readable(Protocol):
    """An author's text in one or more languages."""

    def read(self, *wanted: str) -> str:
        """Return the text for a reader who *wanted* these languages."""
        ...


Argument = Union[str, int, float, "Message", Readable, tuple["Argument", ...]]
"""What may be put into a message: words as they are, numbers, messages, an author's text, or a list of these."""

_Item = TypeVar("_Item", bound=Argument)

KEYWORDS: Mapping[str, tuple[int | tuple[int, str], ...]] = {
    "message": (1,),
    "plural": (1, 2),
    "in_context": ((1, "c"), 2),
    "plural_in_context": ((1, "c"), 2, 3),
}
"""The functions that mark a message, and which of their arguments Babel reads: context, one, many."""


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with ``{named}`` holes, ``many`` being the sentence for more than one, and what fills them.

    ``number`` chooses among the plural forms. ``context`` parts two messages that read the same in English.
    """

    id: str
    arguments: tuple[tuple[str, Argument], ...] = ()
    context: str = ""
    many: str = ""
    number: int = 1


def message(words: str, /, **arguments: Argument) -> Message:
    """Return the message *words*."""
    return Message(words, tuple(arguments.items()))


def plural(one: str, many: str, number: int, /, **arguments: Argument) -> Message:
    """Return the message *one* or *many*, whichever suits *number*; that is ``{count}``, if nothing else is."""
    return Message(one, tuple({"count": number, **arguments}.items()), many=many, number=number)


def in_context(context: str, words: str, /, **arguments: Argument) -> Message:
    """Return the message *words* as it is meant in *context*."""
    return Message(words, tuple(arguments.items()), context)


def plural_in_context(context: str, one: str, many: str, number: int, /, **arguments: Argument) -> Message:
    """Return the message *one* or *many*, whichever suits *number*, as it is meant in *context*."""
    return Message(one, tuple({"count": number, **arguments}.items()), context, many, number)


class MessageError(Exception):
    """What cannot be done, with the ``message`` that says so to a person."""

    def __init__(self, message_: Message) -> None:
        super().__init__(message_.id)
        self.message = message_


def sentences(*parts: Message) -> Message:
    """Return *parts*, at least one sentence, one after the other."""
    whole, *rest = parts
    for part in rest:
        whole = in_context("sentences", "{before} {after}", before=whole, after=part)
    return whole


def all_of(items: tuple[_Item, ...]) -> _Item | Message:
    """Return *items*, at least one, as a list that is read out: "a, b and c"."""
    *most, last = items
    return in_context("list", "{items} and {last}", items=tuple(most), last=last) if most else last


def any_of(items: tuple[Argument, ...]) -> Argument:
    """Return *items*, at least one, as a list to choose from: "a, b or c"."""
    *most, last = items
    return in_context("list", "{items} or {last}", items=tuple(most), last=last) if most else last


def labelled(label: Argument, what: Argument = "") -> Message:
    """Return *what* after its *label* and a colon, which French has a space before; it ends in a space without it."""
    return in_context("label", "{label}: {what}", label=label, what=what)
