"""The studio in the real window, on a routine of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from tests.support.author import ANNA, Author
from tests.support.visitor import enter, leave


@pytest.fixture
def anna(paths: Paths) -> Path:
    path = paths.own_library / "anna.yaml"
    path.write_text(ANNA)
    return path


@pytest.fixture
def author(qtbot: QtBot, qapp: QApplication, paths: Paths, anna: Path) -> Iterator[Author]:
    settings = Settings(first_run_done=True, language="en", role="write")
    entered = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True, studio=anna))
    author = Author(entered.app, qtbot)
    author.app.window.resize(1280, 800)
    author.checked()
    yield author
    leave(author)
