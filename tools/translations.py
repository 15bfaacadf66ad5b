"""Read the window's words into every catalogue again, compile the catalogues, and print what is left to translate.

usage: python -m tools.translations
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6

SOURCES = Path("src/backstride")
CATALOGUES = Path("assets/translations")
_TOOLS = Path(PySide6.__file__).parent
_HOW = (
    *("-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"),
    *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
)
"""Without line numbers a catalogue changes only when words do; what is like another word is not guessed."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the window, what it is in another language, and whether a translator is content with that."""

    context: str
    source: str
    translation: str
    finished: bool


def main() -> int:
    """Bring every catalogue up to date; return 1 where words are left to translate."""
    left = 0
    for catalogue in sorted(CATALOGUES.glob("*.ts")):
        update(catalogue)
        compile_into(catalogue, catalogue.with_suffix(".qm"))
        unfinished = [message for message in read(catalogue) if not message.finished]
        for message in unfinished:
            print(f"{catalogue.name}: {message.context}: {message.source}")
        left += len(unfinished)
    print(f"{left} left to translate")
    return 1 if left else 0


def update(catalogue: Path) -> None:
    """Read the words of the window into *catalogue* again: new ones are added, those that are gone leave."""
    _call("lupdate", *_HOW, *sorted(map(str, SOURCES.rglob("*.py"))), "-ts", str(catalogue))


def compile_into(catalogue: Path, compiled: Path) -> None:
    """Compile *catalogue* to the form that the window reads."""
    _call("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def read(catalogue: Path) -> Iterator[Message]:
    """Yield the messages of *catalogue*, in its order."""
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314  because the file is our own
        for message in context.iter("message"):
            yield _message(context.findtext("name", ""), message)


def _message(context: str, message: ET.Element) -> Message:
    translation = message.find("translation")
    words = "" if translation is None else translation.text or ""
    finished = bool(words) and translation is not None and translation.get("type") != "unfinished"
    return Message(context, message.findtext("source", ""), words, finished)


def _call(tool: str, *arguments: str) -> None:
    subprocess.run([_TOOLS / tool, *arguments], check=True)  # noqa: S603  because the program is PySide6's own


if __name__ == "__main__":
    sys.exit(main())
