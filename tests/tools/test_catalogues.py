"""Every message and every text of the library, in every language: `make translations` leaves nothing to do."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from backstride.i18n.catalogue import OWN_NAME
from backstride.i18n.messages import KEYWORDS
from backstride.storage.catalogues import LIBRARY, PROGRAM
from tools.catalogues import (
    LOCALE,
    SOURCES,
    catalogues,
    compile_to,
    library_template,
    program_template,
    read,
    unfinished,
)
from tools.python_messages import Call, calls

TEMPLATES = {PROGRAM: program_template(), LIBRARY: library_template()}
MESSAGES = [message for message in TEMPLATES[PROGRAM] if message.id]
each_template = pytest.mark.parametrize("domain", TEMPLATES)
each_catalogue = pytest.mark.parametrize(
    "path",
    [path for domain in TEMPLATES for path in catalogues(domain)],
    ids=lambda path: f"{path.parts[-3]}-{path.stem}",
)
HOLE = re.compile(r"(?<!\{)(?:\{\{)*\{([^{}]*)\}")
PERCENT = re.compile(r"%(?:\(\w+\))?[sr]")
MARKED = [(path, call) for path in SOURCES.rglob("*.py") for call in calls(path.read_text(encoding="utf-8"))]
IMPLIED = {"plural": {"count"}, "plural_in_context": {"count"}}
LARGEST = 1000
VERBATIM = re.compile(r"`[^`]*`|\{[^{}]*\}")
WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = 5  # words by which two languages, however near, differ
Words = str | tuple[str, ...] | list[str]


def holes(words: str) -> set[str]:
    """Return the names of what is put into *words*, and the places that argparse fills."""
    return {*HOLE.findall(words), *PERCENT.findall(words)}


def sentences(words: Words | None) -> tuple[str, ...]:
    """Return the forms of a message: one, or one for each number."""
    return (words,) if isinstance(words, str) else tuple(words or ())


def ids(catalogue: Catalog) -> set[tuple[str | None, Words]]:
    """Return what a catalogue has words for."""
    return {(message.context, message.id) for message in catalogue if message.id}


def words_of(call: Call) -> Iterator[str | None]:
    """Yield the context and the words that *call* marks, ``None`` for one that is not a literal or is missing."""
    places = [spec[0] if isinstance(spec, tuple) else spec for spec in KEYWORDS[call.function]]
    for place in places:
        yield call.words[place - 1] if place <= len(call.words) else None


def test_every_language_has_the_words_of_the_program_and_of_the_library() -> None:
    languages = {domain: [path.parts[-3] for path in catalogues(domain)] for domain in TEMPLATES}

    assert "de" in languages[PROGRAM]
    assert languages[PROGRAM] == languages[LIBRARY]


def test_every_catalogue_says_what_its_language_is_called() -> None:
    names = [read(path).get(OWN_NAME.id, OWN_NAME.context) for path in catalogues(PROGRAM)]

    assert "Deutsch" in [name.string for name in names if name]
    assert OWN_NAME.id not in [name.string for name in names if name]


@each_template
def test_a_template_has_all_that_is_written_in_english(domain: str) -> None:
    assert ids(read(LOCALE / f"{domain}.pot")) == ids(TEMPLATES[domain]), "run make translations"


@each_catalogue
def test_a_catalogue_has_every_message_and_no_other(path: Path) -> None:
    catalogue = read(path)

    assert ids(catalogue) == ids(TEMPLATES[path.stem]), "run make translations"
    assert not catalogue.obsolete


@each_catalogue
def test_nothing_is_left_to_translate_or_to_look_at(path: Path) -> None:
    assert [message.id for message in unfinished(read(path))] == []


@each_catalogue
def test_what_is_shipped_was_compiled_from_the_catalogue_beside_it(path: Path, tmp_path: Path) -> None:
    compile_to(tmp_path / "again.mo", read(path))

    assert (tmp_path / "again.mo").read_bytes() == path.with_suffix(".mo").read_bytes()


@each_catalogue
def test_what_is_put_into_a_message_is_put_into_its_translation(path: Path) -> None:
    catalogue = read(path)

    assert [message.id for message in catalogue if message.id and not _fits(message, catalogue)] == []


@each_template
def test_no_sentence_stands_in_the_catalogues_of_two_languages(domain: str) -> None:
    languages: dict[str, list[str]] = {}
    for path in catalogues(domain):
        for sentence in {words for message in read(path) if message.id for words in sentences(message.string)}:
            if len(WORD.findall(VERBATIM.sub("", sentence))) >= SENTENCE:
                languages.setdefault(sentence, []).append(path.parts[-3])

    assert len(languages) > 100
    assert {sentence: several for sentence, several in languages.items() if len(several) > 1} == {}


def _fits(message: Message, catalogue: Catalog) -> bool:
    """Say whether a translation has the holes of the English.

    Only a form for one may leave its number out, also where none takes the same form, as in French: "une fois".
    """
    wanted = set().union(*map(holes, sentences(message.id)))
    numbers = _numbers_of_forms(catalogue)
    return all(
        holes(words) == wanted or (wanted - holes(words) == {"count"} and set(numbers[form]) - {0} == {1})
        for form, words in enumerate(sentences(message.string))
    )


def _numbers_of_forms(catalogue: Catalog) -> list[list[int]]:
    chosen = gettext.c2py(catalogue.plural_expr)
    forms: list[list[int]] = [[] for _ in range(catalogue.num_plurals)]
    for number in range(LARGEST):
        forms[chosen(number)].append(number)
    return forms


def test_a_hole_has_a_plain_name() -> None:
    named = [name for message in MESSAGES for words in sentences(message.id) for name in HOLE.findall(words)]

    assert [name for name in named if not name.isidentifier()] == []


@pytest.mark.parametrize("path", sorted({path for path, _ in MARKED}), ids=lambda path: str(path.relative_to(SOURCES)))
def test_a_marked_message_is_a_literal_with_all_that_is_put_into_it(path: Path) -> None:
    for call in (call for marked, call in MARKED if marked == path):
        words = list(words_of(call))
        assert None not in words, f"line {call.line}: write the words as one literal, not an f-string or a name"

        wanted = {name for each in words for name in HOLE.findall(each or "")}
        given = set(call.names) | (IMPLIED.get(call.function, set()) & wanted)
        assert given == wanted, f"line {call.line}: what is put in and what the words ask for differ"


SEVERAL = re.compile(r"\{\w+\} (?!as |its |is |was |has |does |takes |opens |seconds$|times \{)[a-z]+s\b")
"""A number, by its looks, before a word for many; "seconds" alone follows one with decimals, "times" multiplies."""


def test_no_plural_is_made_by_hand() -> None:
    by_hand = [message.id for message in MESSAGES if isinstance(message.id, str) and SEVERAL.search(message.id)]

    assert by_hand == [], "use plural()"


def is_word(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isalpha()


def chooses_words_by_number(node: ast.AST) -> bool:
    """Say whether an expression makes a plural in the code: ``"s" * (n > 1)``, ``"is" if n == 1 else "are"``."""
    match node:
        case ast.BinOp(left=ast.Constant(value=str(letters)), op=ast.Mult()):
            return letters.isalpha()
        case ast.IfExp(test=ast.Compare(ops=[ast.Eq() | ast.NotEq() | ast.Gt()], comparators=[ast.Constant(value=1)])):
            return any(isinstance(each, ast.JoinedStr) or is_word(each) for each in (node.body, node.orelse))
        case _:
            return False


@pytest.mark.parametrize(
    ("code", "chooses"),
    [
        ("'file' + 's' * (n > 1)", True),
        ("'file' if n == 1 else 'files'", True),
        ("message('file') if 1 == n else 3", False),
        ("f'{n} file' if n == 1 else f'{n} files'", True),
        ("plural('{count} file', '{count} files', n)", False),
        ("' ' * n", False),
    ],
)
def test_a_plural_in_the_code_is_recognised(code: str, *, chooses: bool) -> None:
    assert any(map(chooses_words_by_number, ast.walk(ast.parse(code)))) is chooses


def test_no_plural_is_made_in_the_code() -> None:
    found = [
        f"{path}:{node.lineno}"
        for path in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.expr) and chooses_words_by_number(node)
    ]

    assert found == [], "use plural()"


PAST_THE_CATALOGUES = re.compile(r"self\.tr\(|QCoreApplication\.translate|QT_TRANSLATE|QT_TR_NOOP|gettext\(")


def test_all_words_come_through_our_catalogues() -> None:
    rest = [path for path in SOURCES.rglob("*.py") if path.parent.name != "i18n"]

    assert [path for path in rest if PAST_THE_CATALOGUES.search(path.read_text(encoding="utf-8"))] == []
