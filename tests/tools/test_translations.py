"""The catalogues of the window, held against its sources: after `make translations` there is nothing left to do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from tools.translations import CATALOGUES, SOURCES, compile_into, read, update

ROOT = Path(__file__).parents[2]
HERE = sorted((ROOT / CATALOGUES).glob("*.ts"))
each_catalogue = pytest.mark.parametrize("catalogue", HERE, ids=lambda path: path.stem)


def marked(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield every text of a module that is marked for the catalogues."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[text]):
                yield text
            case ast.Call(
                func=ast.Attribute(attr="translate") | ast.Name(id="translate" | "QT_TRANSLATE_NOOP"),
                args=[ast.Constant(value=str()), text],
            ):
                yield text


def holes(words: str) -> tuple[list[str], set[str]]:
    """Return what is put into *words*: by number, each as often as it stands there, and by name."""
    return sorted(re.findall(r"%(?:n|\d)", words)), set(re.findall(r"(?<!{)\{\w+\}", words))


@each_catalogue
def test_what_is_shipped_was_compiled_from_the_catalogue_beside_it(catalogue: Path, tmp_path: Path) -> None:
    compile_into(catalogue, tmp_path / "again.qm")

    assert (tmp_path / "again.qm").read_bytes() == catalogue.with_suffix(".qm").read_bytes()


@each_catalogue
def test_a_catalogue_has_the_words_of_the_window_and_no_others(
    catalogue: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    again = Path(copy(catalogue, tmp_path))
    update(again)

    assert set(read(catalogue)) == set(read(again)), "run make translations"


def test_every_marked_text_is_a_literal_that_the_extraction_finds() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / SOURCES).rglob("*.py")]
    texts = [text for tree in trees for text in marked(tree)]

    listed_elsewhere = [ast.unparse(text) for text in texts if not isinstance(text, ast.Constant)]

    assert listed_elsewhere == ["template"]  # of ui/sentences.py, each marked in ui/known_sentences.py
    literals = {text.value for text in texts if isinstance(text, ast.Constant)}
    for catalogue in HERE:
        assert literals == {message.source for message in read(catalogue)}


@each_catalogue
def test_nothing_is_left_to_translate(catalogue: Path) -> None:
    assert [message.source for message in read(catalogue) if not message.finished] == []


@each_catalogue
def test_what_is_put_into_a_text_is_put_into_its_translation(catalogue: Path) -> None:
    for message in read(catalogue):
        (numbered, named), (put, called) = holes(message.source), holes(message.translation)
        assert put == numbered, message.source
        assert called <= named, message.source


@each_catalogue
def test_no_translation_brings_a_key_of_its_own(catalogue: Path) -> None:
    assert [message.source for message in read(catalogue) if "&" in message.translation.replace("`&`", "")] == []
