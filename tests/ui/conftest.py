"""What the tests of the window share: the look, put on once, and a home with one short routine in it."""

from dataclasses import replace
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths, find_paths
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from tests.support.patience import LIMIT
from tests.support.visitor import SHORT

LIMIT_MS = int(1000 * LIMIT)
ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="session")
def shared_style(qapp: QApplication) -> Style:
    style = Style(ASSETS)
    style.apply(qapp, LIGHT)
    return style


@pytest.fixture(scope="session")
def light_sheet(qapp: QApplication, shared_style: Style) -> str:
    assert shared_style.tokens == LIGHT
    return qapp.styleSheet()


@pytest.fixture
def style(qapp: QApplication, shared_style: Style, light_sheet: str) -> Style:
    """Put on the light look at 100 %, even where the window of another test has put on another since."""
    if qapp.styleSheet() != light_sheet:
        shared_style._applied = False
    shared_style.apply(qapp, LIGHT)
    return shared_style


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was read of the shipped library once is known to every test."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def paths(tmp_path: Path, cache: Path) -> Paths:
    paths = replace(find_paths(tmp_path / "home"), cache=cache)
    paths.own_library.mkdir(parents=True)
    (paths.own_library / "two-breaths.yaml").write_text(SHORT)
    return paths


class PatientBot(QtBot):
    """Waits for whatever has to happen as long as a busy machine may take."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=LIMIT_MS)  # noqa: N815  because pytest-qt has it so
    waitSignals = partialmethod(QtBot.waitSignals, timeout=LIMIT_MS)  # noqa: N815  because pytest-qt has it so
    waitUntil = partialmethod(QtBot.waitUntil, timeout=LIMIT_MS)  # noqa: N815  because pytest-qt has it so
    waitExposed = partialmethod(QtBot.waitExposed, timeout=LIMIT_MS)  # noqa: N815  because pytest-qt has it so
    waitActive = partialmethod(QtBot.waitActive, timeout=LIMIT_MS)  # noqa: N815  because pytest-qt has it so


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001  because it needs one
    return PatientBot(request)
