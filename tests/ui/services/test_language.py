"""Which language the window speaks."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from backstride.i18n.dates import weekday
from backstride.storage.settings import Settings
from backstride.ui.kit.labels import greeting, word
from backstride.ui.kit.say import catalogue, collation, say
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences

CATALOGUES = Path(__file__).parents[3] / "assets" / "locale"


@pytest.fixture
def speak(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., LanguageService]]:
    made: list[tuple[LanguageService, Preferences]] = []

    def start(language: str, asked: str = "") -> LanguageService:
        preferences = Preferences(tmp_path / "settings.toml", Settings(language=language))
        service = LanguageService(qapp, CATALOGUES, preferences, asked)
        made.append((service, preferences))
        return service

    yield start
    for service, _ in made:
        service.stop_speaking()
    QLocale.setDefault(QLocale("en"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_german_speaks_german_in_our_words_and_in_those_of_qt(speak: Callable[..., LanguageService]) -> None:
    speak("de")

    assert word("supine") == "Rückenlage"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_messages_are_said_in_the_language_of_the_window(speak: Callable[..., LanguageService]) -> None:
    friday = date(2026, 11, 27)
    assert say(weekday(friday)) == "Friday"

    language = speak("de-AT")
    assert say(weekday(friday)) == "Freitag"
    assert catalogue().language == "de"

    language.stop_speaking()
    assert say(weekday(friday)) == "Friday"


def test_the_german_of_a_country_is_german(speak: Callable[..., LanguageService]) -> None:
    language = speak("de-AT")

    assert language.tag == "de-AT"
    assert greeting(8) == "Guten Morgen"


def test_what_was_asked_for_at_the_start_counts_more_than_the_setting(speak: Callable[..., LanguageService]) -> None:
    assert speak("en", asked="de").tag == "de"


def test_a_language_without_a_catalogue_reads_english(speak: Callable[..., LanguageService]) -> None:
    speak("nl")

    assert greeting(8) == "Good morning"


def test_another_language_in_the_settings_is_spoken_at_once(qapp: QApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml", Settings(language="de"))
    language = LanguageService(qapp, CATALOGUES, preferences)
    told = []
    language.changed.connect(lambda: told.append(greeting(8)))

    preferences.set("language", "en")
    preferences.set("theme", "dark")

    assert told == ["Good morning"]
    language.stop_speaking()


def test_arabic_runs_from_right_to_left(speak: Callable[..., LanguageService], qapp: QApplication) -> None:
    speak("ar")

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("language", "ordered"),
    [("es", ["Ábaco", "muelle", "nube", "ñu", "oso"]), ("de", ["Ábaco", "muelle", "ñu", "nube", "oso"])],
)
def test_words_are_sorted_as_readers_of_the_language_expect(
    speak: Callable[..., LanguageService], language: str, ordered: list[str]
) -> None:
    speak(language)

    assert sorted(["oso", "ñu", "nube", "muelle", "Ábaco"], key=collation()) == ordered
