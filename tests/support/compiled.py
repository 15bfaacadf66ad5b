"""Compiled catalogues for tests, made without any tool."""

import struct
from collections.abc import Mapping

Words = Mapping[str | tuple[str, ...], str | tuple[str, ...]]


def compiled(words: Words, plural: str = "n != 1") -> bytes:
    """Return a ``.mo`` file: from "English", ("context", "English") or ("context", "one", "many") to its words.

    The context of a message that has a plural may be empty; its words are the plural forms.
    """
    head = f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural={plural};\n"
    found = {b"": head.encode()} | {_key(key): _value(value) for key, value in words.items()}
    pairs = sorted(found.items())
    table, strings = b"", b""
    start = 28 + 16 * len(pairs)
    for column in (0, 1):
        for pair in pairs:
            table += struct.pack("<II", len(pair[column]), start + len(strings))
            strings += pair[column] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + table + strings


def _key(key: str | tuple[str, ...]) -> bytes:
    context, *forms = ("", key) if isinstance(key, str) else key
    return (f"{context}\x04" * bool(context) + "\0".join(forms)).encode()


def _value(value: str | tuple[str, ...]) -> bytes:
    return "\0".join((value,) if isinstance(value, str) else value).encode()
