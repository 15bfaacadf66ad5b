"""Whether an SVG that somebody brought may be drawn: only plain shapes and text, nothing that runs, loads or grows."""

from __future__ import annotations

import re
from xml.parsers import expat

_SHAPES = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
        *("linearGradient", "radialGradient", "stop", "clipPath"),
    }
)
_SVG = "http://www.w3.org/2000/svg"
_LOADS = re.compile(r"@import|url\(\s*['\"]?(?!#)|expression\(|javascript:|data:", re.IGNORECASE)
_DASHES = re.compile(r"stroke-dasharray(?!\s*:\s*none\b)", re.IGNORECASE)
_MOST_BYTES = 512 * 1024
_MOST_ELEMENTS = 2_000
_DEEPEST = 64


class _RefusedError(Exception):
    """The picture holds something that is not drawn; its text says what."""


def refusal(data: bytes) -> str:
    """Return why the SVG in *data* is not drawn, as the end of a sentence; empty where it may be."""
    if len(data) > _MOST_BYTES:
        return "it is too large to draw"
    parser = expat.ParserCreate(namespace_separator=" ")
    check = _Check()
    parser.StartElementHandler = check.start
    parser.EndElementHandler = check.end
    parser.CharacterDataHandler = check.text
    parser.StartDoctypeDeclHandler = check.doctype
    parser.ProcessingInstructionHandler = check.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003  because expat takes it by place
    except _RefusedError as why:
        return str(why)
    except (expat.ExpatError, ValueError):
        return "it is not well-formed"
    return "" if check.root == "svg" else "it is no SVG"


class _Check:
    """Sees every part of a document once, and stops at the first that is refused."""

    def __init__(self) -> None:
        self.root = ""
        self._depth = 0
        self._count = 0

    def doctype(self, *_parts: object) -> None:
        """Refuse a document type: it can declare entities that grow without end."""
        message = "it declares a document type"
        raise _RefusedError(message)

    def instruction(self, target: str, _data: str) -> None:
        """Refuse an instruction, such as one that names a style sheet elsewhere."""
        message = f"it holds an instruction to a program ({target[:40]})"
        raise _RefusedError(message)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element and its attributes."""
        space, _, local = name.rpartition(" ")
        self.root = self.root or local
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            message = "it is too large to draw"
            raise _RefusedError(message)
        if local.casefold() == "script" or (space in (_SVG, "") and local not in _SHAPES):
            message = f"it holds a `{local[:40]}`"
            raise _RefusedError(message)
        for key, value in attributes.items():
            _attribute(key.rpartition(" ")[2], value)

    def end(self, _name: str) -> None:
        """Leave an element."""
        self._depth -= 1

    def text(self, words: str) -> None:
        """Look at text, which may be a style sheet."""
        if _LOADS.search(words):
            message = "it loads something from elsewhere"
            raise _RefusedError(message)
        _dashes(words)


def _attribute(name: str, value: str) -> None:
    if name.casefold().startswith("on"):
        message = f"it runs a script (`{name[:40]}`)"
        raise _RefusedError(message)
    _dashes(f"{name}:{value}")
    if (name == "href" and not value.startswith("#")) or _LOADS.search(value):
        message = "it loads something from elsewhere"
        raise _RefusedError(message)


def _dashes(words: str) -> None:
    """Refuse dashed lines: short dashes along a long line are millions of shapes in a few bytes."""
    if _DASHES.search(words):
        message = "it holds a `stroke-dasharray`"
        raise _RefusedError(message)
