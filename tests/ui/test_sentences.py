"""What the layers below say, in the language of the window."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from backstride.format.codes import CODES
from backstride.format.reader import read_routine
from backstride.library.unread import notes_of, unread_in
from backstride.storage.settings import Settings
from backstride.ui.known_sentences import TEMPLATES
from backstride.ui.sentences import translated
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences

CATALOGUES = Path(__file__).parents[2] / "assets" / "translations"
DEVICES = Path(__file__).parents[2] / "src" / "backstride" / "devices"


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    language = LanguageService(qapp, CATALOGUES, Preferences(tmp_path / "settings.toml", Settings(language="de")))
    yield
    language.stop_speaking()
    QLocale.setDefault(QLocale("en"))


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("There is no exercise `bird-dgo`.", "Es gibt keine Übung `bird-dgo`."),
        ("Write a whole number from 1 to 200.", "Schreib eine ganze Zahl von 1 bis 200."),
        ("Write it as `{key: value, key: value}`", "Write it as `{key: value, key: value}`"),
        ("This list is empty. Write a text.", "Diese Liste ist leer. Schreib einen Text."),
        ("No sound: exit 1.", "Kein Ton: exit 1."),
        ("Nobody wrote this sentence. Delete the line.", "Nobody wrote this sentence. Delete the line."),
        ("", ""),
    ],
)
def test_known_sentences_are_german_and_others_stay(english: str, words: str) -> None:
    assert translated(english) == words


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("code", [code for code, known in CODES.items() if known.example])
def test_every_problem_of_a_file_is_told_in_german(code: str) -> None:
    _, problems = read_routine(CODES[code].example.encode(), name="example", library={}, today=date(2026, 11, 22))
    told = [words for problem in problems for words in (problem.message, problem.hint) if words]

    assert told
    assert [words for words in told if translated(words) == words] == []


@pytest.mark.usefixtures("german")
def test_what_is_not_read_is_told_in_german(tmp_path: Path) -> None:
    for name in ("anna.yaml.txt", "Anna/today.yaml", "Exercises/towel.yaml", *(f"{n}.yaml.txt" for n in range(5))):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    unread = tuple(unread_in(tmp_path))
    told = [*notes_of(unread), *(words for each in unread for words in (each.message, each.cure))]

    assert len(unread) > 6
    assert [words for words in told if translated(words) == words] == []


@pytest.mark.usefixtures("qapp")
def test_every_template_reads_as_it_was_in_english() -> None:
    for template in TEMPLATES:
        words = template.replace("{{", "[").replace("}}", "]").replace("{", "").replace("}", "")
        assert translated(words) == words


def constants(path: Path) -> Iterator[str]:
    """Yield the sentences that a module names, without importing what it stands on."""
    for line in ast.parse(path.read_text(encoding="utf-8")).body:
        match line:
            case ast.Assign(value=ast.Constant(value=str(words))) if words.endswith("."):
                yield words


def test_the_sentences_of_the_devices_are_known() -> None:
    said = {words for path in DEVICES.rglob("*.py") for words in constants(path)}

    assert len(said) > 10
    assert said <= set(TEMPLATES)
