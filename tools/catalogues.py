"""Reads the program's messages and the library's texts into every catalogue, compiles those, names what is left to do.

usage: python -m tools.catalogues [--new LANGUAGE] [--from FILE.po]

`--new fr` begins a language: CLDR fills in its names of months and weekdays, its dates, lists and signs, and num2words,
where it is installed (`pip install num2words`), its numbers in words. `--from` takes what is not translated yet from
another catalogue.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from backstride.i18n.lengths import SPELT_OUT, spoken_number
from backstride.i18n.messages import KEYWORDS
from backstride.storage.catalogues import LIBRARY, PROGRAM
from tools import cldr

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "assets" / "locale"
SOURCES = ROOT / "src" / "backstride"
ROUTINES = ROOT / "routines"
_WIDTH = 110
_ALIKE = 0.6
"""From here on two sentences are worth a look whether the translation of one serves the other."""

_UNSTEADY = (
    *("POT-Creation-Date:", "PO-Revision-Date:", "Generated-By:"),
    *("Last-Translator:", "Language-Team:", "Report-Msgid-Bugs-To:", "Project-Id-Version:"),
)
"""Lines of a head that change without a word having changed, or that nobody fills in."""

NOT_REVIEWED = "# Not yet reviewed by a native clinician."
"""The head of a catalogue, until such a person deletes it."""

_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)


def main(arguments: list[str] | None = None) -> int:
    """Bring every catalogue up to date; return 1 where words are left to translate."""
    parser = argparse.ArgumentParser(prog="catalogues", description="Bring every catalogue up to date.")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language, such as fr")
    parser.add_argument("--from", metavar="FILE.po", type=Path, dest="source", help="take what is missing from there")
    asked = parser.parse_args(arguments)
    source = read(asked.source) if asked.source else Catalog()
    left = []
    for domain, template in ((PROGRAM, program_template()), (LIBRARY, library_template())):
        write(LOCALE / f"{domain}.pot", template)
        if asked.new:
            begin(asked.new, domain)
        left += [line for path in catalogues(domain) for line in refresh(path, template, source)]
    print("\n".join([*left, f"{len(left)} left to translate"]))
    return 1 if left else 0


def catalogues(domain: str = PROGRAM) -> list[Path]:
    """Return the catalogue of every language."""
    return sorted(LOCALE.glob(f"*/LC_MESSAGES/{domain}.po"))


def begin(language: str, domain: str) -> Path:
    """Make an empty catalogue of *domain* in *language*, if there is none, and return its path."""
    path = LOCALE / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, Catalog(locale=language.replace("-", "_"), project="Backstride", header_comment=NOT_REVIEWED))
    return path


def refresh(path: Path, template: Catalog, source: Catalog) -> list[str]:
    """Bring the catalogue at *path* up to date and compile it; return a line for each message left to translate."""
    catalogue = read(path)
    catalogue.update(template, update_creation_date=False)
    catalogue.obsolete.clear()
    take(catalogue, source)
    fill(catalogue)
    write(path, catalogue)
    compile_to(path.with_suffix(".mo"), read(path))
    name = path.relative_to(LOCALE)
    return [
        f"{name}: {'look at' if message.fuzzy else 'translate'}: {_id(message)}" for message in unfinished(catalogue)
    ]


def program_template(sources: Path = SOURCES) -> Catalog:
    """Return the messages in the program's *sources*, and the numbers in words, which are computed there."""
    template = Catalog(project="Backstride", charset="utf-8", header_comment="")
    found = extract_from_dir(
        sources, [("**.py", "tools.python_messages:extract")], keywords=KEYWORDS, comment_tags=("NOTE:",)
    )
    for _, _, message, comments, context in found:
        template.add(message, context=context, auto_comments=comments)
    for number in range(SPELT_OUT):
        said = spoken_number(number)
        template.add(said.id, context=said.context)
    return template


def library_template(routines: Path = ROUTINES) -> Catalog:
    """Return the texts of the library in *routines*, a file after the other."""
    template = Catalog(project="Backstride", charset="utf-8", header_comment="")
    found = extract_from_dir(routines, [("**.yaml", "tools.library_texts:extract")], keywords=KEYWORDS, comment_tags=())
    for _, _, message, comments, context in found:
        template.add(message, context=context, auto_comments=comments)
    return template


def unfinished(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages of *catalogue* that have no translation, or one that nobody looked at yet."""
    for message in catalogue:
        if message.id and (message.fuzzy or not _is_translated(message)):
            yield message


def take(catalogue: Catalog, source: Catalog) -> None:
    """Give *catalogue* what *source* has for its unfinished messages, with the same context or with none.

    For words that *source* has almost, its translation is there to be looked at.
    """
    ready = {_id(message): message for message in source if message.id and _is_translated(message)}
    for message in list(unfinished(catalogue)):
        known = source.get(message.id, message.context) or source.get(message.id)
        if known and _is_translated(known) and _is_plural(known) == _is_plural(message):
            message.string = known.string
            message.flags.discard("fuzzy")
        elif not _is_translated(message):
            alike = [near for words in _ids(message) for near in get_close_matches(words, ready, n=1, cutoff=_ALIKE)]
            _offer(message, [ready[near] for near in alike], catalogue.num_plurals)


def _offer(message: Message, alike: list[Message], forms: int) -> None:
    """Give *message* the translation of the first that is *alike*, to be looked at."""
    for known in alike[:1]:
        last = known.string if isinstance(known.string, str) else list(known.string or ("",))[-1]
        message.string = (last,) * forms if _is_plural(message) else last
        message.previous_id = [_id(known)]
        message.flags.add("fuzzy")


def fill(catalogue: Catalog) -> None:
    """Give the unfinished messages of *catalogue* that CLDR or num2words knows their words."""
    language = str(catalogue.locale).replace("_", "-")
    known = {**cldr.facts(language), **numbers_aloud(language)}
    for message in list(unfinished(catalogue)):
        words = known.get((message.context or "", _id(message)))
        if words:
            message.string = words
            message.flags.discard("fuzzy")


def numbers_aloud(language: str) -> dict[cldr.Key, str]:
    """Return the numbers in words, where num2words is installed and knows *language*."""
    try:
        from num2words import num2words  # noqa: PLC0415  because only a new language needs it

        return {
            ("number aloud", spoken_number(number).id): num2words(number, lang=language.replace("-", "_"))
            for number in range(SPELT_OUT)
        }
    except (ImportError, NotImplementedError):
        return {}


def read(path: Path) -> Catalog:
    """Return the catalogue at *path*, without what its messages were called before."""
    data = path.read_bytes()
    catalogue = read_po(io.BytesIO(data))
    if not data.startswith(b"#"):
        catalogue.header_comment = ""  # Babel gives it one of its own
    for message in catalogue:  # Babel takes `#|` for a remark of the translator
        message.user_comments = [remark for remark in message.user_comments if not remark.startswith("|")]
    return catalogue


def write(path: Path, catalogue: Catalog) -> None:
    """Write *catalogue*: the program's sorted, so that two people's changes seldom meet, the library's file by file."""
    catalogue.fuzzy = False
    whole = io.BytesIO()
    write_po(whole, catalogue, width=_WIDTH, no_location=True, sort_output=path.stem != LIBRARY, include_previous=True)
    lines = whole.getvalue().decode().lstrip().splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line for line in lines if not line[1:].startswith(_UNSTEADY)), encoding="utf-8")


def compile_to(path: Path, catalogue: Catalog) -> None:
    """Write *catalogue* as the program reads it; the same words make the same file."""
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    with path.open("wb") as file:
        write_mo(file, catalogue)


def _is_plural(message: Message) -> bool:
    return not isinstance(message.id, str)


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(reversed(message.id))


def _id(message: Message) -> str:
    return _ids(message)[-1]


if __name__ == "__main__":
    sys.exit(main())
