"""Every page in a language that nobody speaks: longer, accented, bracketed, or from right to left.

A word that is painted or read out as plain English did not come through a catalogue.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from backstride.format.vocabulary import MUSCLES
from backstride.i18n.text import Text
from backstride.routine.learning import CARDS
from backstride.storage.paths import Paths
from backstride.ui.about.page import versions
from tests.support.pseudo import LONGER, MIRRORED, plain_words, pseudo_assets
from tests.support.session_states import DEMO
from tests.support.window_profile import profile
from tests.support.window_states import STATES_OF_WINDOW, window_in
from tests.ui.test_every_state import no_text_is_clipped, nothing_is_wider_than_its_page
from tools.shot import Shot

_WORD = re.compile("[A-Za-z]+")
_NAMES = {
    *("English", "Deutsch", "Esc", "Enter"),
    *(word for name, _ in versions() for word in _WORD.findall(name)),
    *(word for card in CARDS for word in _WORD.findall(card.source)),
}
_TYPED = {
    *("psoas", "trampoline", "auto", "srv", "clinic", "team", "routines", "dog", "another"),
    *_WORD.findall("piper --model en.onnx --output_file {file}"),
}
"""What the states type or choose, what one of their slips means, and the example of a command."""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return a profile whose program has the languages for tests in place of German."""
    made = profile(tmp_path_factory.mktemp("profile"))
    return replace(made, assets=pseudo_assets(made.assets, tmp_path_factory.mktemp("assets")))


def painted(window: QWidget) -> Iterator[str]:
    """Yield every piece of text that is painted in the window, by whatever paints it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    window.render(drawing)
    root = ET.fromstring(buffer.data().data())  # noqa: S314  because Qt wrote it just now
    yield from (text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))


def read_out(window: QWidget) -> Iterator[str]:
    """Yield what a screen reader is given of the widgets in sight."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())


def texts_in(value: object) -> Iterator[str]:
    """Yield what an author wrote anywhere in *value*, in every language."""
    if isinstance(value, Text):
        yield from (words for _, words in value.variants)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (text for field in fields(value) for text in texts_in(getattr(value, field.name)))
    elif isinstance(value, tuple):
        yield from (text for each in value for text in texts_in(each))
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts_in(each))


_SHOWN_ELSEWHERE = {"studio-empty", "studio-text"}
"""States whose words are all those of others, too."""


def words_of_authors(paths: Paths) -> set[str]:
    """Return the words of the routine that the sessions play, and of the person's own files, with their path."""
    own = [f"{path} {path.read_text(encoding='utf-8')}" for path in paths.own_library.glob("*.yaml")]
    return {word for text in (*texts_in(DEMO), *own) for word in text.split()}


@pytest.mark.parametrize("state", [state for state in STATES_OF_WINDOW if state not in _SHOWN_ELSEWHERE])
def test_every_word_comes_through_a_catalogue_and_has_room(qapp: QApplication, paths: Paths, state: str) -> None:
    with window_in(qapp, paths, Shot(name=state, state=state), language=LONGER) as window:
        seen = {*painted(window), *read_out(window)}
        faults = cut_off(window)
        known = " ".join((*_NAMES, *_TYPED, *words_of_authors(paths), *MUSCLES))

    assert any("[" in words for words in seen)
    # A long word may be parted at the end of a line.
    assert {word: words for words in seen for word in plain_words(words) if word not in known} == {}
    assert state.startswith("session") or faults == []


@pytest.mark.parametrize("state", [state for state in STATES_OF_WINDOW if not re.match("session|.*-", state)])
def test_nothing_is_cut_off_from_right_to_left(qapp: QApplication, paths: Paths, state: str) -> None:
    with window_in(qapp, paths, Shot(name=state, state=state), language=MIRRORED) as window:
        assert cut_off(window) == []


def cut_off(window: QWidget) -> list[object]:
    """Return what has no room in the window; a session cuts its words itself, with dots."""
    return [*no_text_is_clipped(window), *nothing_is_wider_than_its_page(window)]
