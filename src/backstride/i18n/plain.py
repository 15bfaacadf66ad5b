"""Messages as what JSON can hold, to be kept in a file or sent to another process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backstride.i18n.messages import Argument, Message
from backstride.i18n.text import Text


def to_plain(message_: Message) -> dict[str, Any]:
    """Return *message_* as what JSON can hold."""
    plain: dict[str, Any] = {"id": message_.id}
    if message_.arguments:
        plain["arguments"] = {name: _plain(argument) for name, argument in message_.arguments}
    if message_.context:
        plain["context"] = message_.context
    if message_.many:
        plain |= {"many": message_.many, "number": message_.number}
    return plain


def from_plain(plain: Mapping[str, Any]) -> Message:
    """Return the message of which `to_plain` made *plain*.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it was not.
    """
    arguments = plain.get("arguments", {})
    return Message(
        str(plain["id"]),
        tuple((str(name), _argument(argument)) for name, argument in arguments.items()),
        str(plain.get("context", "")),
        str(plain.get("many", "")),
        int(plain.get("number", 1)),
    )


def _plain(argument: Argument) -> Any:  # noqa: ANN401  because JSON has no type
    match argument:
        case Message():
            return to_plain(argument)
        case Text():
            return {"language": argument.language, "variants": argument.variants}
        case tuple():
            return [_plain(each) for each in argument]
        case _:
            return argument


def _argument(plain: Any) -> Argument:  # noqa: ANN401  because JSON has no type
    match plain:
        case {"variants": variants, "language": language}:
            return Text(tuple((str(tag), str(words)) for tag, words in variants), str(language))
        case Mapping():
            return from_plain(plain)
        case list() | tuple():
            return tuple(_argument(each) for each in plain)
        case str() | int() | float():
            return plain
        case _:
            raise TypeError(plain)
