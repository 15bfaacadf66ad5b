"""Takes the German out of the shipped library: its files become plain English, the German goes into the catalogue.

usage: python -m tools.plain_english [ROUTINES]

Run once. Each `{en: …, de: …}` is replaced by its English as it was written; comments, order and all else stay. What
a file says in each language is compared before and after, and a file for which that differs is left as it was.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import yaml
from babel.messages.catalog import Catalog

from backstride.storage.catalogues import LIBRARY
from tools.catalogues import LOCALE, ROUTINES, begin, compile_to, library_template, read, write

LONGEST = 120
_PLAIN = re.compile(r"(?![-?:,\[\]{}#&*!|>'\"%@`\s])(?:(?!: | #|:$)[^\n])*(?<!\s)")
German = dict[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Splice:
    """What stands from ``start`` to ``end`` becomes ``words``."""

    start: int
    end: int
    words: str


def main() -> int:
    """Turn every file of the folder to English, and make the catalogue; return 1 where a file could not be turned."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROUTINES
    german: German = {}
    failed = []
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        plain, found = plain_english(text)
        if _back(yaml.safe_load(plain), found) == yaml.safe_load(text):
            path.write_text(plain, encoding="utf-8")
            german.update({(f"{path.stem}/{key}", words): said for (key, words), said in found.items()})
        else:
            failed.append(path)
    print("\n".join(f"left as it was: {path}" for path in failed) or "every file is in plain English")
    _keep(library_template(folder), german)
    return 1 if failed else 0


def plain_english(text: str) -> tuple[str, German]:
    """Return *text* in plain English, and its German by (key, English)."""
    german: German = {}
    splices = list(_splices(yaml.compose(text, yaml.SafeLoader), text, "", german, in_flow=False))
    for splice in reversed(splices):
        text = text[: splice.start] + splice.words + text[splice.end :]
    return text, german


def _splices(node: yaml.Node | None, text: str, key: str, german: German, *, in_flow: bool) -> Iterator[Splice]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _splices(item, text, key, german, in_flow=in_flow or bool(node.flow_style))
    elif isinstance(node, yaml.MappingNode):
        variants = {name.value: value for name, value in node.value}
        if set(variants) == {"en", "de"}:
            english = variants["en"]
            german[key, english.value] = variants["de"].value
            yield _in_place_of(node, english, text, in_flow=in_flow)
            return
        for name, value in node.value:
            yield from _splices(value, text, name.value, german, in_flow=in_flow or bool(node.flow_style))


def _in_place_of(node: yaml.MappingNode, english: yaml.ScalarNode, text: str, *, in_flow: bool) -> Splice:
    """Return how the English takes the place of a mapping: behind the key, or the dash, that the mapping belongs to."""
    start, end = node.start_mark.index, node.end_mark.index
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    written = text[english.start_mark.index : english.end_mark.index].rstrip()
    if not in_flow and _PLAIN.fullmatch(english.value):
        written = english.value
    before = text[:start].rstrip()
    below_its_key = before.endswith(":") and "\n" in text[len(before) : start]
    if below_its_key:
        start = len(before)
        written = f" {written}"
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return Splice(start, end, _wrapped(line, written) if not in_flow else written)


def _wrapped(line: str, words: str) -> str:
    """Return *words*, which stand behind *line*, on lines of at most 120 characters, indented below it."""
    if words.lstrip()[:1] in "'|>" or "\\" in words:
        return words
    indent = " " * (len(line) - len(line.lstrip(" -")) + 2)
    lead = line + words[: len(words) - len(words.lstrip())]
    lines = wrap(
        " ".join(words.split()),
        LONGEST,
        initial_indent="x" * len(lead),
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace("x" * len(lead), lead[len(line) :], 1)


def _back(plain: object, german: German, key: str = "") -> object:
    """Return the *plain* content of a file with its German put back, to be held against what it was."""
    if key == "sources":  # their titles are names
        return plain
    if isinstance(plain, dict):
        return {name: _back(value, german, name) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_back(item, german, key) for item in plain]
    words = str(plain)
    return {"en": words, "de": german[key, words]} if (key, words) in german else plain


def _keep(template: Catalog, german: German) -> None:
    """Fill the German catalogue of the library; what is translated in two ways is told, and the first is taken."""
    catalogue = read(begin("de", LIBRARY))
    catalogue.update(template, update_creation_date=False)
    for message in catalogue:
        if not message.id:
            continue
        places = [comment.partition(": ") for comment in message.auto_comments]
        keys = [(f"{stem}/{re.findall('[a-z_]+', path)[-1]}", message.id) for stem, _, path in places]
        said = list(dict.fromkeys(german[key] for key in keys if key in german))
        if len(said) > 1:
            print(f"{message.id!r} is {said}")
        message.string = said[0] if said else ""
    path = LOCALE / "de" / "LC_MESSAGES" / f"{LIBRARY}.po"
    write(path, catalogue)
    write(LOCALE / f"{LIBRARY}.pot", template)
    compile_to(path.with_suffix(".mo"), read(path))


if __name__ == "__main__":
    sys.exit(main())
