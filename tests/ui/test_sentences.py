"""What the layers below say, in the language of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from backstride.storage.settings import Settings
from backstride.ui.known_sentences import TEMPLATES
from backstride.ui.sentences import translated
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences

CATALOGUES = Path(__file__).parents[2] / "assets" / "translations"


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
        ("Close that program. Save it as JPG.", "Schließ jenes Programm. Speichere es als JPG."),
        ("Nobody wrote this sentence. Save it as JPG.", "Nobody wrote this sentence. Save it as JPG."),
        ("", ""),
    ],
)
def test_known_sentences_are_german_and_others_stay(english: str, words: str) -> None:
    assert translated(english) == words


@pytest.mark.usefixtures("qapp")
def test_every_template_reads_as_it_was_in_english() -> None:
    for template in TEMPLATES:
        words = template.replace("{{", "[").replace("}}", "]").replace("{", "").replace("}", "")
        assert translated(words) == words
