"""What the tests of the window share: the look, put on once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backstride.ui.look import Look
from backstride.ui.theme import LIGHT

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="session")
def worn_look(qapp: QApplication) -> Look:
    look = Look(ASSETS)
    look.put_on(qapp, LIGHT)
    return look


@pytest.fixture
def look(qapp: QApplication, worn_look: Look) -> Look:
    worn_look.put_on(qapp, LIGHT)
    return worn_look
