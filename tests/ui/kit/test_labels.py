"""The words for what the format calls by a key, and what is made of titles and tags."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from backstride.i18n.catalogue import Catalogue
from backstride.ui.kit.labels import bare_title, caution_word
from backstride.ui.kit.say import speak
from tests.support.languages import ENGLISH, GERMAN


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, ENGLISH)


@pytest.mark.parametrize(
    ("catalogue", "title", "bare"),
    [
        (ENGLISH, "After a run: ten minutes for the lower back", "Ten minutes for the lower back"),
        (ENGLISH, "McGill big three: the starter", "McGill big three: the starter"),
        (ENGLISH, "Plank, level one", "Plank, level one"),
        (GERMAN, "Nach dem Lauf: zehn Minuten", "Zehn Minuten"),
    ],
)
def test_a_title_goes_without_the_time_that_stands_above_it(
    spoken: QApplication, catalogue: Catalogue, title: str, bare: str
) -> None:
    speak(spoken, catalogue)

    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("tags", "word"), [(("deep-knee", "balance"), "Knees"), (("hip-cross",), "Hips"), (("supine",), ""), ((), "")]
)
def test_what_asks_for_care_is_the_first_that_has_a_word(tags: tuple[str, ...], word: str) -> None:
    assert caution_word(tags) == word
