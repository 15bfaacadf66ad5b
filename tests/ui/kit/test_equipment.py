"""The icons of what routines need."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backstride.i18n.catalogue import Catalogue
from backstride.ui.kit.equipment import equipment_icon
from backstride.ui.kit.say import speak
from tests.support.languages import ENGLISH, GERMAN

ICONS = Path(__file__).parents[3] / "assets" / "icons"


@pytest.mark.parametrize(
    ("catalogue", "name", "icon"),
    [
        (ENGLISH, "mat", "mat"),
        (ENGLISH, "Yoga mat", "mat"),
        (ENGLISH, "gym ball", "ball"),
        (ENGLISH, "BOSU or firm cushion", "half-ball"),
        (ENGLISH, "kettlebell", "dumbbell"),
        (GERMAN, "Matte", "mat"),
        (GERMAN, "Gymnastikball", "ball"),
        (GERMAN, "Wand", "wall"),
        (GERMAN, "wall", "wall"),
    ],
)
def test_a_thing_has_the_icon_of_what_it_is_called(
    qapp: QApplication, catalogue: Catalogue, name: str, icon: str
) -> None:
    speak(qapp, catalogue)
    try:
        assert equipment_icon(name) == icon
    finally:
        speak(qapp, ENGLISH)

    assert (ICONS / f"{icon}.svg").is_file()
