"""Whether an SVG that somebody brought may be drawn: only plain shapes and text, nothing that runs, loads or grows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from backstride.i18n.messages import Message, MessageError, message

_SHAPES = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
        *("linearGradient", "radialGradient", "stop", "clipPath"),
    }
)
_NOT_DRAWN = frozenset(
    {
        *("a", "animate", "animateColor", "animateMotion", "animateTransform", "audio", "canvas", "color-profile"),
        *("cursor", "discard", "filter", "font", "foreignObject", "glyph", "handler", "hatch", "iframe", "image"),
        *("listener", "marker", "mask", "mesh", "meshgradient", "mpath", "pattern", "prefetch", "script", "set"),
        *("solidColor", "switch", "tbreak", "textArea", "textPath", "tref", "video", "view"),
    }
)
"""What SVG knows besides. Qt goes by these names whatever the namespace; other names it passes over."""

_SVG = "http://www.w3.org/2000/svg"
_LOADS = re.compile(r"@import|url\(\s*['\"]?(?!#)|expression\(|javascript:|data:", re.IGNORECASE)
_DASHES = re.compile(r"stroke-dasharray(?!\s*:\s*none\b)", re.IGNORECASE)
_GRADIENTS = ("linearGradient", "radialGradient")
_MOST_BYTES = 512 * 1024
_MOST_ELEMENTS = 2_000
_MOST_DRAWN = 2 * _MOST_BYTES
"""Bytes of shapes in all, those that `use` repeats counted each time."""

_DEEPEST = 64
_MOST_BORROWED = 200
"""Gradients that take their colours from another: in a chain each looks through all that came before."""

_TOO_LARGE = message("it is too large to draw")


class _RefusedError(MessageError):
    """The picture contains something that is not drawn; the message is a clause with "it" that says what."""


@dataclass(slots=True)
class _Part:
    """An element: the bytes that it takes itself, and what is inside, what it repeats among that."""

    name: str
    size: int
    inside: list[_Part] = field(default_factory=list)
    whole: int | None = None


def refusal(data: bytes) -> Message | None:
    """Return why the SVG in *data* is not drawn, as the end of a sentence; ``None`` where it may be."""
    if len(data) > _MOST_BYTES:
        return _TOO_LARGE
    parser = expat.ParserCreate(namespace_separator=" ")
    check = _Check()
    parser.StartElementHandler = check.start
    parser.EndElementHandler = check.end
    parser.CharacterDataHandler = check.text
    parser.StartDoctypeDeclHandler = check.doctype
    parser.ProcessingInstructionHandler = check.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003  because expat takes it by place
        check.grown()
    except _RefusedError as why:
        return why.message
    except (expat.ExpatError, ValueError):
        return message("it is not well-formed")
    return None if check.root == "svg" else message("it is not an SVG")


class _Check:
    """Sees every part of a document once, and stops at the first that is refused."""

    def __init__(self) -> None:
        self.root = ""
        self._open = [_Part("", 0)]
        self._named: dict[str, _Part] = {}
        self._count = 0
        self._borrowed = 0

    def doctype(self, *_parts: object) -> None:
        """Refuse a document type: it can declare entities that grow without end."""
        raise _RefusedError(message("it declares a document type"))

    def instruction(self, target: str, _data: str) -> None:
        """Refuse an instruction, such as one that names a style sheet elsewhere."""
        raise _RefusedError(message("it contains a processing instruction ({name})", name=target[:40]))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element and its attributes."""
        space, _, local = name.rpartition(" ")
        self.root = self.root or local
        self._count += 1
        if len(self._open) > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise _RefusedError(_TOO_LARGE)
        if local.casefold() == "script" or local in _NOT_DRAWN or (space in (_SVG, "") and local not in _SHAPES):
            raise _RefusedError(message("it contains a `{name}`", name=local[:40]))
        if local == "clipPath" and all(part.name != "defs" for part in self._open):
            # Its shapes would be drawn, in black.
            raise _RefusedError(message("it contains a `clipPath` outside `defs`"))
        self._enter(local, [(key.rpartition(" ")[2], value) for key, value in attributes.items()])

    def _enter(self, local: str, attributes: list[tuple[str, str]]) -> None:
        part = _Part(local, 1 + sum(len(value) for _, value in attributes))
        self._open[-1].inside.append(part)
        self._open.append(part)
        for name, value in attributes:
            _attribute(name, value)
            if name == "href" and local == "use":
                part.inside.append(self._called(value[1:]))
            elif name == "href" and local in _GRADIENTS:
                self._borrowed += 1
            elif name == "id":
                self._called(value).inside.append(part)

    def _called(self, name: str) -> _Part:
        """Return what holds all parts of this id; it may yet come."""
        return self._named.setdefault(name, _Part("", 0))

    def end(self, _name: str) -> None:
        """Leave an element."""
        self._open.pop()

    def text(self, words: str) -> None:
        """Look at text, which may be a style sheet."""
        if _LOADS.search(words):
            raise _RefusedError(message("it loads something from elsewhere"))
        _dashes(words)
        self._open[-1].size += len(words)

    def grown(self) -> None:
        """Refuse what grows, once all is seen: by repeating parts that repeat parts, or by chains of gradients."""
        if self._borrowed > _MOST_BORROWED or self._weigh(self._open[0], 0) > _MOST_DRAWN:
            raise _RefusedError(message("it repeats its parts too often to draw"))

    def _weigh(self, part: _Part, depth: int) -> int:
        """Return the bytes that *part* has once all that it repeats is written out."""
        if depth > 4 * _DEEPEST:  # such as a part that repeats itself
            return _MOST_DRAWN + 1
        if part.whole is None:
            part.whole = part.size + sum(self._weigh(each, depth + 1) for each in part.inside)
        return part.whole


def _attribute(name: str, value: str) -> None:
    if name.casefold().startswith("on"):
        raise _RefusedError(message("it runs a script (`{name}`)", name=name[:40]))
    _dashes(f"{name}:{value}")
    if (name == "href" and not value.startswith("#")) or _LOADS.search(value):
        raise _RefusedError(message("it loads something from elsewhere"))


def _dashes(words: str) -> None:
    """Refuse dashed lines: short dashes along a long line are millions of shapes in a few bytes."""
    if _DASHES.search(words):
        raise _RefusedError(message("it contains a `stroke-dasharray`"))
